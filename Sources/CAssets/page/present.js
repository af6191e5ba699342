{
  // Presenting: the page's things one at a time, in big type, for a room and a clicker.

  const root = document.documentElement;
  const leastFit = 55; // per cent of the largest type; longer text scrolls
  const figureFit = 70; // its picture takes the rest of the screen

  const commands = {
    PageDown: "next",
    ArrowRight: "next",
    " ": "next",
    PageUp: "previous",
    ArrowLeft: "previous",
    Home: "first",
    End: "last",
    Escape: "leave",
  };
  const shifted = { PageDown: "nextThing", ArrowRight: "nextThing", PageUp: "previousThing", ArrowLeft: "previousThing", " ": "previous" };
  const single = { a: "answers", n: "toggle-notes", f: "fullscreen", "?": "help" };

  class Presentation {
    /**
     * @param {HTMLElement} bar
     * @param {HTMLButtonElement} opener
     */
    constructor(bar, opener) {
      this.bar = bar;
      this.isOn = false;
      this.at = 0;
      this.things = [];
      this.resized = new ResizeObserver(() => this.isOn && this.fit());
      document.querySelector(".hero").tabIndex = -1;
      opener.hidden = false;
      opener.addEventListener("click", () => this.enter(this.things[this.at]?.elements[0] ?? this.placeOfAddress()));
      bar.addEventListener("click", (event) => this.run(event.target.closest("button")?.dataset.present));
      // Before the player hears of them: a clicker's keys also go on from it, wherever the focus is.
      document.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
      document.addEventListener("toggle", (event) => this.isOn && event.target.matches(".answer") && this.fit(), { capture: true });
      document.addEventListener("playerready", () => this.isOn && this.show(this.at));
      document.addEventListener("playertrouble", () => this.isOn && this.enter(this.thing.elements[0]));
      document.addEventListener("visibilitychange", () => this.isOn && this.stayAwake());
      window.addEventListener("resize", () => this.isOn && this.fit());
      window.addEventListener("hashchange", () => this.isOn && this.followAddress());
      if (!document.fullscreenEnabled) this.part("fullscreen").hidden = true;
      if (!document.querySelector(".speaker-note")) this.part("toggle-notes").hidden = true;
    }

    /** @param {string} name of the `data-present` */
    part(name) {
      return this.bar.querySelector(`[data-present="${name}"]`);
    }

    get thing() {
      return this.things[this.at];
    }

    /** What scrolls: the first view, or the sections. */
    get stage() {
      return this.thing.elements[0].closest(".hero, main");
    }

    get player() {
      return this.thing.player;
    }

    /** The playing of the present thing's player, once it runs. */
    get playback() {
      return this.player?.playback;
    }

    /** Starts at the thing that has this element, else at the first. @param {Element | null} element */
    enter(element) {
      const isNew = !this.isOn;
      this.isOn = true;
      this.things = Visualiser.thingsOfPage();
      root.classList.add("presenting");
      this.bar.hidden = false;
      if (isNew) {
        for (const answer of document.querySelectorAll("details.answer")) answer.open = false;
        this.stayAwake();
      }
      this.show(Math.max(0, this.indexOf(element)));
    }

    /** Back to the page, at the same place. */
    leave() {
      const first = this.thing.player ?? this.thing.elements[0];
      this.isOn = false;
      root.classList.remove("presenting");
      root.style.removeProperty("--fit");
      for (const { player } of this.things) player?.unfit();
      for (const element of document.querySelectorAll("[data-away]")) element.removeAttribute("data-away");
      this.bar.hidden = true;
      if (document.fullscreenElement) toggleFullscreen();
      this.lock?.release().catch(() => {});
      this.lock = null;
      this.writeAddress();
      if (!first.hasAttribute("tabindex")) {
        first.tabIndex = -1;
        first.addEventListener("blur", () => first.removeAttribute("tabindex"), { once: true });
      }
      first.scrollIntoView({ block: "start", behavior: "instant" });
      first.focus({ preventScroll: true });
    }

    /** The index of the first thing that has this element or, for a section, is in it; else -1. */
    indexOf(element) {
      if (!element) return -1;
      const has = this.things.findIndex(({ elements }) => elements.some((one) => one.contains(element)));
      return has >= 0 ? has : this.things.findIndex(({ elements }) => element.contains(elements[0]));
    }

    /** The element that the address names: by its `id`, or the player by its step. */
    placeOfAddress() {
      const name = decodeURIComponent(location.hash.slice(1));
      return name.startsWith("step=") ? document.querySelector("kmeans-player") : document.getElementById(name);
    }

    followAddress() {
      const index = this.indexOf(this.placeOfAddress());
      if (index >= 0) this.show(index);
    }

    show(index) {
      this.at = Math.min(this.things.length - 1, Math.max(0, index));
      const { thing } = this;
      hideAllBut(thing.elements, document.body, this.bar);
      root.dataset.thing = thing.kind;
      this.paintBar();
      this.paintNotes();
      this.fit();
      this.resized.disconnect();
      for (const element of thing.player?.growing ?? []) this.resized.observe(element);
      this.stage.scrollTop = 0;
      if (!this.bar.contains(document.activeElement)) (thing.player ?? this.stage).focus({ preventScroll: true });
      this.writeAddress();
    }

    paintBar() {
      const { section, answers } = this.thing;
      const { fill } = Visualiser.words;
      const counts = { number: this.at + 1, total: this.things.length };
      const place = section.number > 0 ? fill(this.bar.dataset.section, section) : section.title;
      this.part("place").textContent = place;
      this.part("count").textContent = fill(this.bar.dataset.count, counts);
      this.part("announcement").textContent = fill(this.bar.dataset.announcement, { place, ...counts });
      this.part("progress").style.setProperty("--share", `${(counts.number / counts.total) * 100}%`);
      this.part("answers").hidden = answers.length === 0;
      this.part("answers").setAttribute("aria-expanded", String(answers.some(({ open }) => open)));
    }

    paintNotes() {
      const strip = this.part("notes");
      this.part("toggle-notes").setAttribute("aria-expanded", String(!strip.hidden));
      if (strip.hidden) return;
      const copies = this.thing.notes.flatMap((note) => [...note.cloneNode(true).children]);
      for (const copy of copies) for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
      if (copies.length > 0) strip.replaceChildren(...copies);
      else strip.textContent = strip.dataset.none;
    }

    /** Takes the largest type at which the thing fits the screen; a player's pictures take what is left. */
    fit() {
      const { kind, player } = this.thing;
      let fit = player?.typeSize ?? (kind === "figure" ? figureFit : 100);
      do root.style.setProperty("--fit", String(fit / 100));
      while (kind === "text" && this.overflows() && (fit -= 5) >= leastFit);
      if (this.playback) player.fitTo(this.stage);
    }

    overflows() {
      const { stage } = this;
      const wide = (element) => element.scrollWidth > element.clientWidth + 1;
      const parts = this.thing.elements.flatMap((element) => [element, ...element.querySelectorAll(".scroll, pre, .formula")]);
      return stage.scrollHeight > stage.clientHeight + 1 || wide(stage) || parts.some((part) => part.matches(".scroll, pre, .formula") && wide(part));
    }

    /** On by a screen of text, a step of the player, or a thing. */
    go(by) {
      const { stage, playback, player } = this;
      if (playback) {
        if (by > 0 && player.isHeldUp()) return;
        const step = by > 0 ? playback.next(player.step) : playback.previous(player.step);
        if (step === null) this.show(this.at + by);
        else player.step = step;
        return;
      }
      const left = by > 0 ? stage.scrollHeight - stage.clientHeight - stage.scrollTop : stage.scrollTop;
      if (left > 2) stage.scrollTop += by * 0.8 * stage.clientHeight;
      else this.show(this.at + by);
    }

    /** @param {string | undefined} command of a key or a button */
    run(command) {
      const all = {
        next: () => this.go(1),
        previous: () => this.go(-1),
        nextThing: () => this.show(this.at + 1),
        previousThing: () => this.show(this.at - 1),
        first: () => this.show(0),
        last: () => this.show(this.things.length - 1),
        leave: () => this.leave(),
        answers: () => this.toggleAnswers(),
        "toggle-notes": () => {
          this.part("notes").hidden = !this.part("notes").hidden;
          this.paintNotes();
          this.fit();
        },
        fullscreen: () => toggleFullscreen(),
        help: () => Visualiser.openHelp(this.part("keys")),
      };
      all[command]?.();
    }

    toggleAnswers() {
      const { answers } = this.thing;
      const open = answers.some((answer) => !answer.open);
      for (const answer of answers) answer.open = open;
      this.paintBar();
      this.fit();
      if (open) answers[0]?.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    pressed(event) {
      const { key, target } = event;
      if (!this.isOn || event.ctrlKey || event.altKey || event.metaKey || target.closest("dialog")) return;
      // A clicker sends nothing but page keys: they go on whatever has the focus.
      if (!key.startsWith("Page") && Visualiser.ownsKey(target, key)) return;
      if (this.playerNeeds(key, target)) return;
      const command = (event.shiftKey && shifted[key]) || commands[key] || (this.part("single-keys").checked && single[key]);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      this.run(command);
    }

    playerNeeds(key, target) {
      return Boolean(this.playback) && this.player.contains(target) && this.player.needsKey(key);
    }

    /** What the address names: the section, or the step of the page's first player. */
    get placeName() {
      const { player, section } = this.thing;
      if (!player || player !== document.querySelector("kmeans-player")) return section.id;
      // A step that the address has already is the player's to follow, and to keep up with.
      if (location.hash.startsWith("#step=")) return location.hash.slice(1);
      return player.playback ? `step=${player.moment}` : section.id;
    }

    /** Keeps the address at this thing: it opens there again, and can be passed on. */
    writeAddress() {
      const query = new URLSearchParams(location.search);
      query.delete("present");
      if (this.isOn) query.set("present", "");
      const words = query.toString().replace(/\bpresent=(?=&|$)/, "present");
      const place = this.placeName;
      try {
        const address = location.pathname + (words && `?${words}`) + (place && `#${place}`);
        history.replaceState(this.isOn ? { thing: this.at } : null, "", address);
      } catch {
        // Some browsers refuse this on files; presenting works all the same.
      }
    }

    /** Asks that the screen stays on; where that is not to be had, nothing is lost. */
    async stayAwake() {
      if (document.visibilityState !== "visible") return;
      try {
        this.lock = await navigator.wakeLock.request("screen");
        if (!this.isOn) await this.lock.release();
      } catch {
        this.lock = null;
      }
    }
  }

  /** Marks everything that is not one of these elements, in one or around one. */
  const hideAllBut = (elements, parent, bar) => {
    for (const child of parent.children) {
      const isShown = child === bar || elements.includes(child);
      const isAround = !isShown && elements.some((element) => child.contains(element));
      child.toggleAttribute("data-away", !isShown && !isAround);
      if (isAround) hideAllBut(elements, child, bar);
    }
  };

  const toggleFullscreen = async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await root.requestFullscreen();
    } catch {
      // Where the browser refuses, presenting works in its window.
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const bar = document.querySelector(".present");
    const opener = document.querySelector(".present-open");
    if (!bar || !opener) return;
    const presentation = new Presentation(bar, opener);
    if (!new URLSearchParams(location.search).has("present")) return;
    const kept = history.state?.thing;
    presentation.enter(presentation.placeOfAddress());
    if (Number.isInteger(kept)) presentation.show(kept);
  });
}
