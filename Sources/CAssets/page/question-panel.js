{
  // Predict, then reveal: the panel that asks before a step by hand, tells what happened, and counts.
  //
  // A question takes the place of the step: the focus goes to it, and back to where it was with the answer. Going on
  // without one (the same key or button again, or "Skip") takes the step and tells the answer, but counts nothing.

  const { colour } = Visualiser;
  const { apart, fill, number } = Visualiser.words;
  const letters = "ABCD"; // not digits: those show a cluster, which helps to find the answer

  const distance = (value) => number(value, value < 0.05 ? 3 : 1);

  class QuestionPanel {
    /**
     * @param {Visualiser.Player} player
     * @param {(step: number) => void} go takes the step
     */
    constructor(player, go) {
      this.player = player;
      this.engine = player.engine;
      this.words = player.words;
      this.go = go;
      this.questions = new Visualiser.Questions(this.engine);
      const part = (name) => player.part(name);
      this.place = part("prediction");
      this.text = part("prediction-text");
      this.options = part("prediction-options");
      this.feedback = part("prediction-feedback");
      this.score = part("prediction-score");
      this.switchTo(false);
    }

    /** On or off; the counting begins anew. */
    switchTo(on) {
      this.on = on;
      /** The steps before which a question has been asked: none comes twice. */
      this.done = new Set();
      this.right = 0;
      this.answered = 0;
      this.told = null;
      this.question = null;
      this.place.hidden = !on;
      this.show();
    }

    /** The pixel that the question, or its answer, is about: the picture marks it. */
    get pixel() {
      return (this.question ?? this.told)?.pixel ?? null;
    }

    /** The clusters it asks about: the cube numbers them. */
    get clusters() {
      const about = this.question ?? this.told;
      return about?.kind === "mover" ? about.options : [];
    }

    /**
     * Before the step after this one is taken by hand.
     * @returns {boolean} whether that is taken care of: a question has come first, or was open and is now told
     */
    comesFirst(at) {
      if (this.question) {
        this.answer(null);
        return true;
      }
      const question = this.on && !this.done.has(at) ? this.questions.before(at) : null;
      if (!question) return false;
      this.done.add(at);
      this.question = question;
      this.told = null;
      this.focused = this.player.contains(document.activeElement) ? document.activeElement : this.player;
      this.show();
      this.place.focus({ preventScroll: true });
      this.place.scrollIntoView({ block: "nearest" });
      return true;
    }

    /** Takes the step and tells what happened. @param {number | null} choice the option's place; null for none */
    answer(choice) {
      const { question } = this;
      if (!question || choice >= question.options.length) return;
      this.question = null;
      this.told = { ...question, choice };
      if (choice !== null) {
        this.answered += 1;
        this.right += choice === question.right ? 1 : 0;
      }
      this.show(); // first, so that a screen reader tells the answer before the next step's sentence
      this.go(question.step);
      this.giveFocusBack();
    }

    /** Takes the question away without its step. It comes back another time, unless the reader waves it off. */
    close(forGood = false) {
      if (!this.question) return;
      if (!forGood) this.done.delete(this.question.step - 1);
      this.question = null;
      this.show();
      this.giveFocusBack();
    }

    giveFocusBack() {
      const inside = this.place.contains(document.activeElement) || document.activeElement === document.body;
      if (inside) this.focused.focus({ preventScroll: true });
    }

    /** The player is at this step now: what belongs to another one goes. */
    arriveAt(step) {
      if (this.question && this.question.step !== step + 1) this.close();
      if (this.told && this.told.step !== step) {
        this.told = null;
        this.show();
      }
    }

    show() {
      const { question, told, words } = this;
      this.place.classList.toggle("asking", question !== null);
      this.text.textContent = question || told ? this.wording(question ?? told) : words.askIdle;
      this.options.hidden = !question;
      this.options.replaceChildren(...(question ? this.buttons(question) : []));
      this.feedback.replaceChildren(...(told ? this.verdict(told) : []));
      this.score.textContent = this.answered > 0 ? fill(words.askScore, { right: this.right, asked: this.answered }) : "";
    }

    wording({ kind, step, pixel, from }) {
      const { words } = this;
      if (kind === "mover") return words.askMover;
      if (kind === "pixel") return fill(words.askPixel, { ...pixel, cluster: from + 1 });
      return this.engine.data.steps[step].phase === "assign" ? words.askInertiaAssign : words.askInertiaUpdate;
    }

    buttons(question) {
      const options = question.options.map((option, place) => {
        const button = Object.assign(document.createElement("button"), { type: "button" });
        button.addEventListener("click", () => this.answer(place));
        button.setAttribute("aria-keyshortcuts", letters[place]);
        button.append(Object.assign(document.createElement("kbd"), { textContent: letters[place] }), " ");
        if (question.kind === "mover") button.append(this.swatch(option, question.step - 1), " ");
        button.append(this.naming(question.kind, option));
        return button;
      });
      const skip = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.words.askSkip });
      skip.addEventListener("click", () => this.answer(null));
      return [...options, skip];
    }

    swatch(cluster, step) {
      const swatch = Object.assign(document.createElement("span"), { className: "swatch" });
      swatch.style.background = colour.hex(...this.engine.palette(step).subarray(3 * cluster, 3 * cluster + 3));
      return swatch;
    }

    naming(kind, option) {
      const { words } = this;
      if (kind === "mover") return fill(words.askCentroid, { cluster: option + 1 });
      return { yes: words.askYes, no: words.askNo, up: words.askUp, same: words.askSame, down: words.askDown }[option];
    }

    /** What happened, in this run's numbers; before it, whether the reader knew. */
    verdict(told) {
      const { words } = this;
      const knew = told.choice === told.right;
      const mark = document.createElement("strong");
      mark.textContent = told.choice === null ? "" : knew ? words.askRight : words.askWrong;
      const tell = { mover: () => this.tellMover(told), pixel: () => this.tellPixel(told), inertia: () => this.tellInertia(told) };
      return [mark, ` ${tell[told.kind]()}`];
    }

    tellMover({ options, right, choice, second, moved }) {
      const furthest = options[right];
      const other = choice === null || choice === right ? second : options[choice];
      const ways = [moved[furthest], moved[other]];
      const [most, less] = distance(ways[0]) === distance(ways[1]) ? apart(...ways) : ways.map(distance);
      return fill(this.words.askMoverTold, { cluster: furthest + 1, distance: most, other: other + 1, otherDistance: less });
    }

    tellPixel({ from, to, other, squared, otherSquared }) {
      const { words } = this;
      const [near, far] = apart(squared, otherSquared);
      const places = { from: from + 1, to: to + 1, other: other + 1, squared: near, otherSquared: far };
      const told = fill(from === to ? words.askStayed : words.askChanged, places);
      return squared === otherSquared ? `${told} ${words.askTie}` : told;
    }

    tellInertia({ step, answer, before, after }) {
      const { words } = this;
      const isAssign = this.engine.data.steps[step].phase === "assign";
      const [from, to] = [this.player.inertia.plain(before), this.player.inertia.plain(after)];
      const [exactFrom, exactTo] = from === to ? apart(before, after) : [from, to];
      if (answer === "same") return fill(isAssign ? words.askSameAssign : words.askSameUpdate, { after: to });
      return fill(isAssign ? words.askDownAssign : words.askDownUpdate, { before: exactFrom, after: exactTo });
    }
  }

  Visualiser.QuestionPanel = QuestionPanel;
}
