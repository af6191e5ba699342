{
  // The step player: one run, from its start to its end.

  class Player extends Visualiser.Stepper {
    constructor() {
      super();
      this.shown = null;
      this.settled = false;
      this.map = false;
      /** When the pixels settle; worked out when one of the two switches asks. */
      this.settling = null;
    }

    build(colours) {
      const part = (name) => this.part(name);
      this.engine = new Visualiser.Engine(this.data, colours);
      this.picture = new Visualiser.PictureView(this.engine, part, this.words);
      this.cube = new Visualiser.CubeView(this.engine, part);
      this.palette = new Visualiser.PaletteView(this.engine, part, this.words, (cluster) => this.show(cluster));
      this.inertia = new Visualiser.InertiaView(this.engine, part, this.words);
      this.follower = new Visualiser.FollowPixel(this.engine, part, this.words);
      this.questions = new Visualiser.QuestionPanel(this, (step) => (this.step = step));
      const data = { steps: this.steps, stops: this.moments };
      this.playback = new Visualiser.Playback(data, (step) => this.goTo(step), (playing) => this.showPlaying(playing));
      this.controls = new Visualiser.PlayerControls(this.data, part, this.words);
    }

    get steps() {
      return this.data.steps;
    }

    get moments() {
      return this.data.marks.map((mark) => mark.step);
    }

    get sentences() {
      return this.data.steps.map((step) => step.caption);
    }

    /** The cluster of every pixel of the embedded picture at a step; null at the start. */
    async labels(step) {
      await this.ready;
      return this.engine.pixelLabels(step);
    }

    /** Paints everything for the present state. */
    paint() {
      const { steps } = this.data;
      const step = steps[this.at];
      this.questions.arriveAt(this.at);
      this.tell(step.title, step.caption);
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
      super.listen();
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

    clicked(button, again) {
      super.clicked(button, again);
      if (button?.dataset.turn) this.cube.space.turnTo(button.dataset.turn);
    }

    get hasSingleKeys() {
      return this.part("single-keys").checked;
    }

    /** A key held down or a double click was meant for the step, not for the question that came in its place. */
    isSlip(again) {
      return again && this.questions.question !== null;
    }

    /** A question comes before the next step. */
    isHeldUp() {
      if (!this.questions.comesFirst(this.at)) return false;
      this.paint();
      return true;
    }

    /** To answer a question, or to let go of what Escape would let go of. */
    needsKey(key) {
      const isAsking = this.questions.question !== null;
      if (key === "Escape") return isAsking || this.shown !== null || this.follower.pixel !== null;
      return isAsking && /^[a-d]$/i.test(key);
    }

    /** A question or a legend. */
    get growing() {
      return ["prediction", "settling"].map((name) => this.part(name));
    }

    accepts(command) {
      return command === "answer" ? this.questions.question !== null : super.accepts(command);
    }

    get deeds() {
      return {
        ...super.deeds,
        help: () => Visualiser.openHelp(this.part("help")),
        unfollow: () => this.follow(null),
        answer: (which) => this.questions.answer(which),
        map: () => this.part("map").click(),
        settled: () => this.part("settled").click(),
        predict: () => this.part("predict").click(),
        escape: () => {
          if (this.questions.question) {
            this.questions.close(true);
            return this.paint();
          }
          this.show(null);
          return this.follow(null);
        },
        cluster: (which) => which <= this.data.clusters && this.show(which === 0 ? null : which - 1, true),
      };
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

    showPlaying(playing) {
      super.showPlaying(playing);
      if (playing) this.questions.close();
    }

    prepare(step) {
      this.engine.colourLabels(step);
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
