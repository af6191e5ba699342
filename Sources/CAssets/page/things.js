{
  // What a presentation shows, one after another: a heading with its text, a figure, a table, a player, an exercise.

  const longestText = 520; // characters that stand on the screen together
  const formulaLength = 270; // characters that take as much room as a formula
  const leadIn = 100; // characters: "This is the result:" belongs to what it announces

  /**
   * One thing: the elements that are shown together, their notes and their answers.
   * @typedef {object} Thing
   * @property {Element[]} elements never none
   * @property {{ number: number, title: string, id: string }} section 0 is the first view
   * @property {"text" | "figure" | "player"} kind how it fills the screen
   * @property {Visualiser.Stepper | null} player of a run, or of a race
   * @property {Element[]} notes
   * @property {HTMLDetailsElement[]} answers
   */

  const isText = (element) => element.matches("p, ul, ol, blockquote, pre, .formula-figure, .hero > image-slider");
  // Folded numbers stay in the page: a room has no use for them.
  const isLeftOut = (element) => element.matches("details:not(.strip-details, .answer), .name-and-date, hr, .hero > p:has(> a:only-child)");
  const lengthOf = (element) => (element.matches(".formula-figure") ? formulaLength : element.textContent.length);
  const isHeading = (element) => element.matches(".heading, h1");
  const fillsScreen = (element) => element.matches("section > figure:has(> img, > svg)");
  const runningPlayer = (element) => element.querySelector("kmeans-player:not(.in-trouble)");
  const runningStepper = (element) => element.querySelector(":is(kmeans-player, kmeans-race):not(.in-trouble)");

  class Collector {
    constructor() {
      /** @type {Thing[]} */
      this.things = [];
      this.length = Infinity; // of the last thing's text; Infinity: nothing is added to it
    }

    get last() {
      return this.things.at(-1);
    }

    begin(element, section, kind = "text") {
      this.things.push({ elements: [element], section, kind, player: null, notes: [], answers: [] });
    }

    /** Text joins what announces it, and the text before it as long as both fit a screen. */
    text(element, section) {
      const length = lengthOf(element);
      if (this.length <= leadIn || this.length + length <= longestText) {
        this.last.elements.push(element);
        this.length += length;
      } else {
        this.begin(element, section);
        this.length = length;
      }
    }

    /** A thing of its own; a heading or a line that announces it goes with it. */
    whole(element, section) {
      const kind = fillsScreen(element) ? "figure" : "text";
      this.splitOffAnnouncement(section);
      if (this.length <= leadIn) {
        this.last.elements.push(element);
        this.last.kind = kind;
      } else {
        this.begin(element, section, kind);
      }
      this.length = Infinity;
    }

    /** "This is the result:" leaves the text before it for what follows. */
    splitOffAnnouncement(section) {
      if (this.length <= leadIn || this.length === Infinity) return;
      const line = this.last.elements.at(-1);
      if (!line.matches("p") || line.textContent.length > leadIn || !line.textContent.trim().endsWith(":")) return;
      this.last.elements.pop();
      this.begin(line, section);
      this.length = 0;
    }

    block(element, section) {
      if (isLeftOut(element)) return;
      if (element.matches(".speaker-note")) {
        this.last?.notes.push(element);
      } else if (element.matches(".answer")) {
        const exercise = document.getElementById(element.dataset.exercise);
        const thing = this.things.find(({ elements }) => elements.includes(exercise));
        thing?.elements.push(element);
        thing?.answers.push(element);
      } else if (isHeading(element)) {
        this.begin(element, section);
        this.length = 0;
      } else if (element.matches(".player-place, .race") && runningStepper(element)) {
        const player = runningStepper(element);
        this.begin(element, section, "player");
        this.last.player = player;
        this.length = Infinity;
      } else if (element.matches(".player-place")) {
        // The strip stands in for it.
      } else if (element.matches(".strip-details")) {
        // Where the player runs, it would be shown twice.
        if (runningPlayer(document)) return;
        for (const frame of element.querySelectorAll("li")) this.begin(frame, section);
        this.length = Infinity;
      } else if (isText(element)) {
        this.text(element, section);
      } else {
        this.whole(element, section);
      }
    }

    blocks(parent, section) {
      this.length = Infinity;
      for (const element of parent.children) this.block(element, section);
    }
  }

  /** The things of the page, in its order. @returns {Thing[]} */
  Visualiser.thingsOfPage = () => {
    const collector = new Collector();
    const hero = document.querySelector(".hero");
    collector.blocks(hero, { number: 0, title: hero.querySelector("h1").textContent, id: "" });
    for (const [index, section] of document.querySelectorAll("main > section").entries()) {
      const title = section.querySelector("h2")?.textContent ?? "";
      collector.blocks(section, { number: index + 1, title, id: section.id });
    }
    return collector.things;
  };
}
