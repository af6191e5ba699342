{
  // The step player: one state, and views that are painted from it. A step never moves the focus.

  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  const darkness = window.matchMedia("(prefers-color-scheme: dark)");
  const phaseLetters = { initialise: "", assign: "a", update: "u" };

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
      this.fillControls();
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
        moving: this.moving,
      };
      this.moving = false;
      this.picture.paint(state);
      this.cube.paint(state);
      this.palette.paint(state);
      this.inertia.paint(state);
      this.follower.paint(state);
      this.paintControls(step);
    }

    paintControls(step) {
      const scrubber = this.part("scrubber");
      scrubber.value = String(this.at);
      scrubber.setAttribute("aria-valuetext", step.valuetext);
      this.style.setProperty("--progress", String(this.last > 0 ? this.at / this.last : 0));
      // Not `disabled`, which would take the focus, and with it the keys, from whoever pressed the button last.
      for (const name of ["first", "previous"]) this.button(name).setAttribute("aria-disabled", String(this.at === 0));
      for (const name of ["next", "last"]) this.button(name).setAttribute("aria-disabled", String(this.at === this.last));
      const primary = this.part("primary");
      primary.textContent = step.next ?? this.words.primaryEnd;
      primary.dataset.command = step.next ? "next" : "first";
      const moments = this.part("moments");
      const here = this.data.marks.findIndex((mark) => mark.step === this.at);
      moments.value = here < 0 ? "" : String(here);
    }

    button(command) {
      return this.querySelector(`.player-buttons [data-command="${command}"]`);
    }

    fillControls() {
      const { data, words, last } = this;
      this.part("scrubber").max = String(last);
      const ticks = data.marks.map(({ step, label }) => {
        const tick = Object.assign(document.createElement("span"), { title: label });
        tick.style.insetInlineStart = `${last > 0 ? (step / last) * 100 : 0}%`;
        return tick;
      });
      this.part("ticks").replaceChildren(...ticks);
      const option = (value, textContent) => Object.assign(document.createElement("option"), { value, textContent });
      const options = data.marks.map(({ label }, index) => option(String(index), label));
      this.part("moments").replaceChildren(option("", words.momentsNone), ...options);
      this.querySelector(".player-moments").hidden = data.marks.length === 0;
    }

    listen() {
      this.addEventListener("click", (event) => this.clicked(event));
      this.addEventListener("keydown", (event) => {
        const wanted = Visualiser.commandOf(event, this.part("single-keys").checked);
        if (!wanted || (wanted.command === "answer" && !this.questions.question)) return;
        event.preventDefault();
        this.run(wanted.command, wanted.which);
      });
      this.part("scrubber").addEventListener("input", (event) => (this.step = Number(event.target.value)));
      this.part("speed").addEventListener("change", (event) => (this.playback.speed = Number(event.target.value)));
      this.part("every-step").addEventListener("change", (event) => (this.playback.everyStep = event.target.checked));
      this.part("predict").addEventListener("change", (event) => {
        this.questions.switchTo(event.target.checked);
        this.paint();
      });
      for (const name of ["settled", "map"]) {
        this.part(name).addEventListener("change", (event) => this.showSettling(name, event.target.checked));
      }
      this.part("moments").addEventListener("change", (event) => {
        const mark = this.data.marks[event.target.value];
        if (event.target.value !== "" && mark) this.step = mark.step;
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
      const longest = this.data.steps.reduce((best, { caption: text }) => (text.length > best.length ? text : best), "");
      const trial = caption.cloneNode();
      trial.removeAttribute("data-part");
      trial.setAttribute("aria-hidden", "true");
      trial.textContent = longest;
      trial.style.cssText = `position: absolute; visibility: hidden; min-block-size: 0; inline-size: ${caption.clientWidth}px`;
      this.append(trial);
      caption.style.minBlockSize = `${trial.offsetHeight}px`;
      trial.remove();
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
      if (button.dataset.command) this.run(button.dataset.command);
      if (button.dataset.turn) this.cube.turnTo(button.dataset.turn);
      if (button.dataset.view) this.showView(button.dataset.view);
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
        help: () => this.part("help").showModal(),
        unfollow: () => this.follow(null),
        answer: () => this.questions.answer(which),
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
      const select = this.part("speed");
      select.selectedIndex = Math.min(select.options.length - 1, Math.max(0, select.selectedIndex + by));
      this.playback.speed = Number(select.value);
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
      const button = this.part("play");
      const name = playing ? this.words.pause : this.words.play;
      button.setAttribute("aria-label", name);
      button.title = name;
      this.classList.toggle("playing", playing);
      if (playing) this.questions.close();
      if (!playing) this.part("story").setAttribute("aria-live", "polite");
    }

    /** Works out the next step's labels while nothing else is to be done. */
    prepareNext() {
      clearTimeout(this.preparing);
      this.preparing = setTimeout(() => {
        if (this.at < this.last) this.engine.colourLabels(this.at + 1);
      }, 60);
    }

    /** "3a": iteration 3, assign; "3u": its update; "0": the start. */
    get moment() {
      const { iteration, phase } = this.data.steps[this.at];
      return `${iteration}${phaseLetters[phase]}`;
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
      const wanted = /^#step=(\d+)([au]?)$/.exec(location.hash);
      if (!wanted || document.querySelector("kmeans-player") !== this) return;
      const found = this.data.steps.findIndex(
        ({ iteration, phase }) => iteration === Number(wanted[1]) && phaseLetters[phase] === wanted[2],
      );
      if (found < 0) return;
      this.playback.stop();
      this.goTo(found);
      this.scrollIntoView({ block: "start" });
    }
  }

  Visualiser.Player = Player;
  customElements.define("kmeans-player", Player);
}
