{
  // What the player of one run and the race of several have in common: a picture, a step, and the ways to another step.

  const root = document.documentElement;
  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  const darkness = window.matchMedia("(prefers-color-scheme: dark)");

  const longestWait = 1500; // milliseconds: a page in the background is never painted

  /** Lets the page appear before anything starts to work. */
  const firstPaint = () =>
    new Promise((resolve) => {
      setTimeout(resolve, longestWait);
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      }).observe({ type: "paint", buffered: true });
    });

  /**
   * One state, and views that are painted from it. A step never moves the focus.
   *
   * A kind of it has `build(colours)`, which makes its views, `controls` and `playback`; `paint()`; `steps`, `moments` and
   * `sentences`; and `prepare(step)`, which works out a step ahead of its time.
   */
  class Stepper extends HTMLElement {
    constructor() {
      super();
      /** Resolves when the picture is decoded and the first step painted. */
      this.ready = new Promise((resolve) => (this.becomeReady = resolve));
      this.at = 0;
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
      const colours = await Visualiser.coloursOfOriginal(this.dataset.original);
      this.style.setProperty("--aspect", String(colours.width / colours.height));
      this.build(colours);
      this.playback.speed = Number(this.part("speed").value);
      this.listen();
      this.makeRoomForSentence();
      this.goTo(0);
      this.followAddress();
      this.becomeReady();
      this.dispatchEvent(new CustomEvent("playerready", { bubbles: true }));
    }

    /** The page stays whole without it: it says so, and what stands in for it stays open. */
    giveUp(error) {
      this.classList.add("in-trouble");
      const note = this.part("trouble");
      note.hidden = false;
      note.title = error.message;
      this.dispatchEvent(new CustomEvent("playertrouble", { bubbles: true }));
    }

    get last() {
      return this.steps.length - 1;
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

    goTo(step) {
      const before = this.at;
      this.at = Math.min(this.last, Math.max(0, Math.round(step) || 0));
      this.moving = this.at === before + 1 && !stillness.matches;
      this.paint();
      if (this.playback.playing) this.writeAddress();
      this.prepareNext();
    }

    /** Only the page's first player has an address of its own. */
    writeAddress() {}
    followAddress() {}

    /** Whether something has to come before the next step, and has come now. */
    isHeldUp() {
      return false;
    }

    /** Whether it needs a key itself that also has a meaning for the page. */
    needsKey() {
      return false;
    }

    /** What takes room from the pictures when it comes or goes. @returns {Element[]} */
    get growing() {
      return [];
    }

    /** Title and sentence of the present step. */
    tell(title, caption) {
      this.part("story").setAttribute("aria-live", this.playback.playing ? "off" : "polite");
      this.part("title").textContent = title;
      this.part("caption").textContent = caption;
    }

    listen() {
      this.addEventListener("click", (event) => this.clicked(event.target.closest("button"), event.detail > 1));
      this.addEventListener("keydown", (event) => {
        const wanted = Visualiser.commandOf(event, this.hasSingleKeys);
        if (!wanted || !this.accepts(wanted.command)) return;
        event.preventDefault();
        if (!this.isSlip(event.repeat)) this.run(wanted.command, wanted.which);
      });
      this.part("scrubber").addEventListener("input", (event) => (this.step = Number(event.target.value)));
      this.part("speed").addEventListener("change", () => this.setSpeed());
      darkness.addEventListener("change", () => this.repaint());
    }

    /** Paints in the colours of another theme. */
    repaint() {
      this.paint();
    }

    /** Whether keys of a single character count. */
    get hasSingleKeys() {
      return true;
    }

    clicked(button, again) {
      if (button?.dataset.command && !this.isSlip(again)) this.run(button.dataset.command);
      if (button?.dataset.view) this.showView(button.dataset.view);
    }

    /** Whether a key held down or a double click was meant for something else. */
    isSlip() {
      return false;
    }

    /** The ways to another step. */
    get moves() {
      const { at, last, moments } = this;
      return {
        first: () => 0,
        previous: () => at - 1,
        next: () => at + 1,
        last: () => last,
        previousIteration: () => at - 2,
        nextIteration: () => at + 2,
        previousMoment: () => Math.max(0, ...moments.filter((step) => step < at)),
        nextMoment: () => Math.min(last, ...moments.filter((step) => step > at)),
      };
    }

    /** Everything else a key or a button can ask for. @returns {Record<string, (which?: number) => void>} */
    get deeds() {
      return {
        toggle: () => (this.playback.playing ? this.playback.stop() : this.playback.start(this.at)),
        faster: () => this.changeSpeed(1),
        slower: () => this.changeSpeed(-1),
      };
    }

    accepts(command) {
      return command in this.moves || command in this.deeds;
    }

    run(command, which) {
      if (command === "next" && this.isHeldUp()) return;
      const { moves } = this;
      if (command in moves) this.step = moves[command]();
      else this.deeds[command](which);
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

    /** Shows one of the views, or what else its buttons name. */
    showView(view) {
      this.part("views").dataset.shown = view;
      for (const tab of this.querySelectorAll("[data-view]")) tab.setAttribute("aria-pressed", String(tab.dataset.view === view));
    }

    showPlaying(playing) {
      this.controls.paintPlaying(playing);
      this.classList.toggle("playing", playing);
      this.part("story").setAttribute("aria-live", playing ? "off" : "polite");
    }

    /** Keeps as much room for the sentence as the longest needs, so that nothing jumps from step to step. */
    makeRoomForSentence() {
      const caption = this.part("caption");
      if (caption.clientWidth === this.sentenceWidth) return;
      this.sentenceWidth = caption.clientWidth;
      Visualiser.makeRoom(caption, this.sentences);
    }

    /** In a presentation, the size of its type, in per cent of the largest: its pictures take what is left. */
    get typeSize() {
      return 58;
    }

    /** Gives the pictures the room, as high as `--room`, that all else leaves on a presentation's screen. @param {Element} stage */
    fitTo(stage) {
      this.makeRoomForSentence();
      root.style.setProperty("--room", "0px");
      const used = this.querySelector(".player-controls").getBoundingClientRect().bottom + stage.scrollTop;
      root.style.setProperty("--room", `${Math.max(120, stage.getBoundingClientRect().bottom - used - 8)}px`);
    }

    /** Back to the size it has on the page. */
    unfit() {
      root.style.removeProperty("--room");
    }

    /** Works out the next step while nothing else is to be done. */
    prepareNext() {
      clearTimeout(this.preparing);
      this.preparing = setTimeout(() => {
        if (this.at < this.last) this.prepare(this.at + 1);
      }, 60);
    }
  }

  Visualiser.Stepper = Stepper;
}
