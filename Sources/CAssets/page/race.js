{
  // A race: several runs on one picture, moved by one step.

  const narrow = window.matchMedia("(max-width: 52rem)");
  const gap = 14; // CSS pixels between two runs
  const between = 6; // and between picture and cube
  const leastHeight = 84; // of a picture, however many there are
  const leastOfBoth = 116; // the same on a narrow screen, where a picture and a cube stand side by side
  const shareOfScreen = { narrow: 0.8, wide: 0.56 }; // what the runs may take of the screen's height
  const shareOfRoom = 0.74; // and of what a presentation leaves for them and the chart
  const shareOfTooHigh = 0.8; // what a picture's height counts where the runs take more than their room
  const leastChart = 120;
  const { nameEdge } = Visualiser.RaceStory;
  const { rush, rest } = Visualiser.draw;
  const longFrame = 30; // milliseconds to draw everything, nearly two frames: what takes longer no key waits for
  const soon = 40; // milliseconds from the words of a step to its pictures, where drawing is slow
  const thinning = 1.2; // later in the race playing goes on by such factors

  class Race extends Visualiser.Stepper {
    build(colours) {
      const { PictureCanvas, CubeSpace, Runner, RaceStory, RaceChart, Controls, Playback } = Visualiser;
      this.space = new CubeSpace(colours);
      this.aspect = colours.width / colours.height;
      const shared = { colours, originals: PictureCanvas.originalsOf(colours), space: this.space, pixels: this.data.pixels };
      const places = [...this.querySelectorAll(".race-run")];
      this.runners = this.data.runs.map((run, index) => new Runner(run, places[index], shared, this.words));
      this.story = new RaceStory(this.runners, this.words);
      this.steps = Array.from({ length: this.story.last + 1 }, (_, step) => this.tellStep(step));
      this.marks = this.runners
        .map(({ name, last }) => ({ step: last, label: Visualiser.words.fill(this.words.raceMark, { name }) }))
        .sort((one, other) => one.step - other.step);
      this.chart = new RaceChart(this.runners, this.data.scale, this.part("chart"), this.words);
      this.controls = new Controls({ steps: this.steps, marks: this.marks }, (name) => this.part(name), this.words);
      const data = { steps: this.steps, stops: this.stops() };
      this.playback = new Playback(data, (step) => this.goTo(step), (playing) => this.showPlaying(playing));
      this.paintAll = Visualiser.draw.oncePerFrame(() => this.paintPictures());
      this.paintRest = Visualiser.draw.oncePerFrame(() => this.paintOthers());
      this.closest(".race").classList.add("live");
      this.closest(".race").nextElementSibling?.removeAttribute("open");
      this.showView(narrow.matches ? "pictures" : "both");
    }

    tellStep(step) {
      const title = this.story.title(step);
      const parts = this.story.sentence(step).split(nameEdge);
      const caption = parts.join("");
      return { iteration: Math.ceil(step / 2), title, parts, caption, valuetext: `${title}. ${caption}` };
    }

    /** Where playing stops after the first iterations: ever fewer assigns, and every end. */
    stops() {
      const stops = this.moments;
      for (let iteration = 1; 2 * iteration - 1 < this.last; iteration = Math.max(iteration + 1, Math.floor(iteration * thinning))) {
        stops.push(2 * iteration - 1);
      }
      return stops;
    }

    get moments() {
      return this.marks.map(({ step }) => step);
    }

    get sentences() {
      return this.steps.map(({ caption }) => caption);
    }

    /** The cluster of every pixel of the embedded picture in each run at a step, by the run's own index; null at the start. */
    async labels(step) {
      await this.ready;
      return this.runners.map((runner) => runner.labels(step));
    }

    paint() {
      const { title, parts } = this.steps[this.at];
      this.tell(title, parts);
      this.controls.paint(this.at);
      if (this.frameTime > longFrame) this.paintInTurns();
      else this.paintAll();
    }

    /**
     * On a machine that is slow to draw: the words at once, the pictures soon and, while steps rush by, only so often; the
     * numbers, the cubes and the chart when the step has rested a little.
     */
    paintInTurns() {
      clearTimeout(this.resting);
      this.waiting ??= setTimeout(this.paintAll, Math.max(soon, this.paintedAt + rush - performance.now()));
    }

    /** The pictures of the step, and all else with them where that is quick. */
    paintPictures() {
      this.waiting = null;
      this.paintedAt = performance.now();
      for (const runner of this.runners) runner.paint(this.at);
      this.pictureTime = performance.now() - this.paintedAt;
      if (this.frameTime > longFrame) this.resting = setTimeout(this.paintRest, rest);
      else this.paintOthers();
    }

    /** All but the pictures. How long both took says whether they may come together the next time. */
    paintOthers() {
      const before = performance.now();
      const moving = this.moving && !(this.frameTime > longFrame);
      for (const runner of this.runners) runner.paintOthers(moving);
      this.chart.paint(this.at);
      requestAnimationFrame(() => (this.frameTime = this.pictureTime + performance.now() - before));
    }

    repaint() {
      for (const runner of this.runners) runner.redraw();
    }

    prepare(step) {
      const [next, ...others] = this.runners.filter((runner) => step <= runner.last && !runner.engine.cache.has(step));
      if (!next) return;
      next.prepare(step);
      // One run at a time, so that a key is never kept waiting.
      if (others.length > 0) this.preparing = setTimeout(() => this.prepare(step), 0);
    }

    listen() {
      super.listen();
      this.part("every-step").addEventListener("change", (event) => (this.playback.everyStep = event.target.checked));
      const resized = new ResizeObserver(() => {
        this.makeRoomForSentence();
        this.layOut();
      });
      resized.observe(this.part("views"));
      resized.observe(this.part("chart"));
    }

    clicked(button, again) {
      super.clicked(button, again);
      if (button?.dataset.turn) this.space.turnTo(button.dataset.turn);
    }

    showView(view) {
      super.showView(view);
      this.layOut();
    }

    /** The names of runs, every second part of a sentence, stand out: one of them is called "first". @param {string[]} parts */
    tell(title, parts) {
      super.tell(title, "");
      const strong = (textContent) => Object.assign(document.createElement("strong"), { textContent });
      this.part("caption").replaceChildren(...parts.map((part, index) => (index % 2 === 1 ? strong(part) : part)));
    }

    /** The width of a run of a picture height of 1, and what its parts have between them. */
    get shape() {
      const { shown } = this.part("views").dataset;
      return { pictures: [this.aspect, 0], cubes: [1, 0], both: [this.aspect + 1, between] }[shown];
    }

    /** Chooses as many columns as make the pictures largest in the width and height there are. */
    layOut() {
      const list = this.part("views");
      const { clientWidth: width } = list;
      if (width === 0) return;
      const [unit, inner] = this.shape;
      const least = narrow.matches && list.dataset.shown === "both" ? leastOfBoth : leastHeight;
      const screen = narrow.matches ? "narrow" : "wide";
      const room = this.room ?? shareOfScreen[screen] * window.innerHeight;
      const head = Number.parseFloat(getComputedStyle(list.querySelector(".race-head")).minBlockSize);
      const count = this.runners.length;
      const columnsOf = (rows) => Math.ceil(count / rows);
      const choices = this.runners.map((_, index) => {
        const rows = index + 1;
        const columns = columnsOf(rows);
        const byWidth = ((width - gap * (columns - 1)) / columns - inner - 2) / unit;
        const byHeight = (room - gap * (rows - 1)) / rows - head;
        const height = Math.min(byWidth, Math.max(byHeight, least));
        return { rows, height, worth: height > byHeight ? height * shareOfTooHigh : height };
      });
      const best = choices.reduce((best, choice) => (choice.worth > best.worth ? choice : best));
      list.style.setProperty("--columns", String(columnsOf(best.rows)));
      list.style.setProperty("--height", `${Math.floor(best.height)}px`);
      for (const runner of this.runners) runner.redraw();
      this.chart.redraw();
    }

    /** It has many names to write, and wants the room for its pictures. */
    get typeSize() {
      return 44;
    }

    /** Shares what a presentation's screen leaves between the runs and the chart. */
    fitTo(stage) {
      const [list, chart] = [this.part("views"), this.part("chart")];
      this.makeRoomForSentence();
      const bottom = this.querySelector(".player-controls").getBoundingClientRect().bottom;
      const used = bottom - this.getBoundingClientRect().top - list.offsetHeight - chart.offsetHeight;
      const { paddingTop, paddingBottom } = getComputedStyle(stage);
      const room = stage.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) - used - 8;
      this.room = Math.max(120, Math.min(shareOfRoom * room, room - leastChart));
      this.layOut();
      chart.style.blockSize = `${Math.max(leastChart, room - list.offsetHeight)}px`;
    }

    unfit() {
      if (!this.chart) return;
      this.room = null;
      this.part("chart").style.blockSize = "";
      this.layOut();
    }
  }

  Visualiser.Race = Race;
  customElements.define("kmeans-race", Race);
}
