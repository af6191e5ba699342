{
  // The step player: one state, and views that are painted from it. A step never moves the focus.

  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  const darkness = window.matchMedia("(prefers-color-scheme: dark)");

  const longestWait = 1500; // milliseconds: a page in the background is never painted

  /** Lets the page appear before the player starts to work. */
  const firstPaint = () =>
    new Promise((resolve) => {
      setTimeout(resolve, longestWait);
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      }).observe({ type: "paint", buffered: true });
    });

  class Player extends HTMLElement {
    constructor() {
      super();
      /** Resolves when the picture is decoded and the first step painted. */
      this.ready = new Promise((resolve) => (this.becomeReady = resolve));
      this.at = 0;
      this.shown = null;
      this.settled = false;
      this.map = false;
      /** When the pixels settle; worked out when one of the two switches asks. */
      this.settling = null;
    }

    connectedCallback() {
      if (this.started) return;
      this.started = true;
      const start = () => firstPaint().then(() => this.start()).catch((error) => this.giveUp(error));
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
      else start();
    }

    /** @param {string} name of the `data-part` */
    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    async start() {
      this.data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.words = this.data.words;
      Visualiser.words.speak(this.words);
      const pixels = await Visualiser.pixelsOfPNG(document.getElementById(this.dataset.original).src);
      const part = (name) => this.part(name);
      this.engine = new Visualiser.Engine(this.data, pixels);
      this.style.setProperty("--aspect", String(pixels.width / pixels.height));
      this.picture = new Visualiser.PictureView(this.engine, part, this.words);
      this.cube = new Visualiser.CubeView(this.engine, part);
      this.palette = new Visualiser.PaletteView(this.engine, part, this.words, (cluster) => this.show(cluster));
      this.inertia = new Visualiser.InertiaView(this.engine, part, this.words);
      this.follower = new Visualiser.FollowPixel(this.engine, part, this.words);
      this.questions = new Visualiser.QuestionPanel(this, (step) => (this.step = step));
      this.playback = new Visualiser.Playback(this.data, (step) => this.goTo(step), (playing) => this.showPlaying(playing));
      this.controls = new Visualiser.Controls(this.data, part, this.words);
      this.playback.speed = Number(this.part("speed").value);
      this.listen();
      this.makeRoomForSentence();
      this.goTo(0);
      this.followAddress();
      this.becomeReady();
      this.dispatchEvent(new CustomEvent("playerready", { bubbles: true }));
    }

    /** The page stays whole without its player: it says so, and the film strip stays open. */
    giveUp(error) {
      this.classList.add("in-trouble");
      const note = this.part("trouble");
      note.hidden = false;
      note.title = error.message;
      this.dispatchEvent(new CustomEvent("playertrouble", { bubbles: true }));
    }

    get last() {
      return this.data.steps.length - 1;
    }

    get step() {
      return this.at;
    }

    /** Shows a step, as by hand: playing stops. */
    set step(step) {
      this.playback.stop();
      this.goTo(step);
      this.writeAddress();
    }

    /** The cluster of every pixel of the embedded picture at a step; null at the start. */
    async labels(step) {
      await this.ready;
      return this.engine.pixelLabels(step);
    }

    goTo(step) {
      const before = this.at;
      this.at = Math.min(this.last, Math.max(0, Math.round(step) || 0));
      this.moving = this.at === before + 1 && !stillness.matches;
      this.paint();
      if (this.playback.playing) this.writeAddress();
      this.prepareNext();
    }

    /** Paints everything for the present state. */
    paint() {
      const { steps } = this.data;
      const step = steps[this.at];
      this.questions.arriveAt(this.at);
      this.part("story").setAttribute("aria-live", this.playback.playing ? "off" : "polite");
      this.part("title").textContent = step.title;
      this.part("caption").textContent = step.caption;
      const state = {
        step: this.at,
        shown: this.shown,
        settled: this.settled,
        map: this.map,
        settling: this.settling,
        follow: this.follower.at(this.at, this.questions.pixel ?? undefined),
        asked: this.questions.clusters,
        moving: this.moving,
      };
      this.moving = false;
      this.picture.paint(state);
      this.cube.paint(state);
      this.palette.paint(state);
      this.inertia.paint(state);
      this.follower.paint(state);
      this.controls.paint(this.at);
    }

    listen() {
      this.addEventListener("click", (event) => this.clicked(event));
      this.addEventListener("keydown", (event) => {
        const wanted = Visualiser.commandOf(event, this.part("single-keys").checked);
        if (!wanted || (wanted.command === "answer" && !this.questions.question)) return;
        event.preventDefault();
        if (!this.isSlip(event.repeat)) this.run(wanted.command, wanted.which);
      });
      this.part("scrubber").addEventListener("input", (event) => (this.step = Number(event.target.value)));
      this.part("speed").addEventListener("change", () => this.setSpeed());
      this.part("every-step").addEventListener("change", (event) => (this.playback.everyStep = event.target.checked));
      this.part("predict").addEventListener("change", (event) => {
        this.questions.switchTo(event.target.checked);
        this.paint();
      });
      for (const name of ["settled", "map"]) {
        this.part(name).addEventListener("change", (event) => this.showSettling(name, event.target.checked));
      }
      this.part("moments").addEventListener("change", () => {
        const step = this.controls.chosenMoment;
        if (step !== null) this.step = step;
      });
      for (const view of [this.palette, this.inertia]) view.details.addEventListener("toggle", () => view.details.open && view.draw());
      this.listenToPicture();
      const redraw = () => this.paint();
      darkness.addEventListener("change", redraw);
      const resized = new ResizeObserver(() => {
        this.makeRoomForSentence();
        this.inertia.paint({ step: this.at });
        this.picture.drawMarksSoon();
        this.cube.drawSoon();
      });
      resized.observe(this.part("marks"));
      resized.observe(this.part("cube"));
      window.addEventListener("hashchange", () => this.followAddress());
    }

    /** Keeps as much room for the sentence as the run's longest needs, so that nothing jumps from step to step. */
    makeRoomForSentence() {
      const caption = this.part("caption");
      if (caption.clientWidth === this.sentenceWidth) return;
      this.sentenceWidth = caption.clientWidth;
      Visualiser.makeRoom(caption, this.data.steps.map((step) => step.caption));
    }

    listenToPicture() {
      const { marks } = this.picture;
      marks.addEventListener("click", (event) => this.follow(this.picture.pixelAt(event)));
      const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      marks.addEventListener("keydown", (event) => {
        if (!(event.key in moves) || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        const { width, height } = this.engine.colours;
        const [dx, dy] = moves[event.key];
        const pace = event.shiftKey ? 1 : Math.max(1, Math.round(width / 64));
        const from = this.follower.pixel ?? { x: Math.floor(width / 2), y: Math.floor(height / 2) };
        this.follow(this.follower.pixel ? { x: from.x + dx * pace, y: from.y + dy * pace } : from);
      });
      const typed = () => {
        const { x, y } = this.follower.inputs;
        if (x.value !== "" && y.value !== "") this.follow({ x: Number(x.value), y: Number(y.value) });
      };
      for (const input of Object.values(this.follower.inputs)) input.addEventListener("change", typed);
    }

    clicked(event) {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.command && !this.isSlip(event.detail > 1)) this.run(button.dataset.command);
      if (button.dataset.turn) this.cube.turnTo(button.dataset.turn);
      if (button.dataset.view) this.showView(button.dataset.view);
    }

    /** A key held down or a double click was meant for the step, not for the question that came in its place. */
    isSlip(again) {
      return again && this.questions.question !== null;
    }

    /** Everything a key or a button can ask for. */
    run(command, which) {
      if (command === "next" && this.questions.comesFirst(this.at)) return this.paint();
      const moments = this.data.marks.map((mark) => mark.step);
      const steps = {
        first: () => 0,
        previous: () => this.at - 1,
        next: () => this.at + 1,
        last: () => this.last,
        previousIteration: () => this.at - 2,
        nextIteration: () => this.at + 2,
        previousMoment: () => Math.max(0, ...moments.filter((step) => step < this.at)),
        nextMoment: () => Math.min(this.last, ...moments.filter((step) => step > this.at)),
      };
      const others = {
        toggle: () => (this.playback.playing ? this.playback.stop() : this.playback.start(this.at)),
        faster: () => this.changeSpeed(1),
        slower: () => this.changeSpeed(-1),
        help: () => Visualiser.openHelp(this.part("help")),
        unfollow: () => this.follow(null),
        answer: () => this.questions.answer(which),
        map: () => this.part("map").click(),
        settled: () => this.part("settled").click(),
        predict: () => this.part("predict").click(),
        escape: () => {
          if (this.questions.question) {
            this.questions.close(true);
            return this.paint();
          }
          this.show(null);
          this.follow(null);
        },
        cluster: () => which <= this.data.clusters && this.show(which === 0 ? null : which - 1, true),
      };
      if (command in steps) this.step = steps[command]();
      else others[command]();
    }

    changeSpeed(by) {
      this.controls.changeSpeed(by);
      this.setSpeed();
    }

    /** Plays at the speed that is chosen, on this page and the next. */
    setSpeed() {
      const { value } = this.part("speed");
      this.playback.speed = Number(value);
      Visualiser.remember("speed", value);
    }

    /** Shows one cluster alone (a swatch pressed again shows all), or all. */
    show(cluster, keep = false) {
      this.shown = !keep && this.shown === cluster ? null : cluster;
      this.paint();
    }

    follow(pixel) {
      this.follower.choose(pixel);
      this.paint();
    }

    /** Switches "settled" pixels only, or the settling "map", on or off. */
    async showSettling(name, on) {
      this[name] = on;
      this.paint();
      if (!on || this.settling) return;
      this.settlingSoon ??= Visualiser.settling(this.engine);
      this.settling = await this.settlingSoon;
      this.paint();
    }

    /** On a narrow screen one of the two views shows at a time. */
    showView(view) {
      this.part("views").dataset.shown = view;
      for (const tab of this.querySelectorAll("[data-view]")) tab.setAttribute("aria-pressed", String(tab.dataset.view === view));
    }

    showPlaying(playing) {
      this.controls.paintPlaying(playing);
      this.classList.toggle("playing", playing);
      if (playing) this.questions.close();
      else this.part("story").setAttribute("aria-live", "polite");
    }

    /** Works out the next step's labels while nothing else is to be done. */
    prepareNext() {
      clearTimeout(this.preparing);
      this.preparing = setTimeout(() => {
        if (this.at < this.last) this.engine.colourLabels(this.at + 1);
      }, 60);
    }

    /** The present step as links name it. */
    get moment() {
      return Visualiser.momentOf(this.data.steps[this.at]);
    }

    /** Keeps the page's address at this step, so that it can be passed on. Only the page's first player does. */
    writeAddress() {
      if (document.querySelector("kmeans-player") !== this) return;
      try {
        history.replaceState(history.state, "", `#step=${this.moment}`);
      } catch {
        // Some browsers refuse this on files, or so often in so short a time; the player works all the same.
      }
    }

    followAddress() {
      if (document.querySelector("kmeans-player") !== this) return;
      const found = Visualiser.stepOfAddress(location.hash, this.data.steps);
      if (found < 0) return;
      this.playback.stop();
      this.goTo(found);
      this.scrollIntoView({ block: "start" });
    }
  }

  Visualiser.Player = Player;
  customElements.define("kmeans-player", Player);
}
