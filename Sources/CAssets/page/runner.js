{
  // One run of a race: its picture so far, its cube, and how far it is. A run that is done stays as it ended.

  const { draw, pictureMarks, PictureCanvas } = Visualiser;
  const { fill, number } = Visualiser.words;

  /** The steps that a run with so many inertias has: the start, then assign and update in turn. */
  const stepsOf = ({ inertias, relocated }) => {
    const steps = Array.from({ length: inertias.length + 1 }, (_, at) => ({
      phase: at === 0 ? "initialise" : at % 2 === 1 ? "assign" : "update",
      iteration: Math.ceil(at / 2),
      row: Math.floor(at / 2),
    }));
    for (const { step, colours } of relocated) steps[step].relocated = colours;
    return steps;
  };

  class Runner {
    /**
     * @param {object} data the run
     * @param {HTMLElement} place
     * @param {{colours: Visualiser.Colours, originals: Uint32Array, space: Visualiser.CubeSpace, pixels: number}} shared
     *   what all runs of the race have in common; `pixels` are those the inertia is a sum over
     * @param {Record<string, string>} words
     */
    constructor(data, place, { colours, originals, space, pixels }, words) {
      this.data = data;
      this.words = words;
      this.pixels = pixels;
      this.originals = originals;
      const part = (name) => place.querySelector(`[data-part="${name}"]`);
      this.place = place;
      this.state = part("state");
      this.stage = part("picture-stage");
      this.marks = part("marks");
      this.engine = new Visualiser.Engine({ ...data, steps: stepsOf(data) }, colours);
      this.canvas = new PictureCanvas(part("picture"), colours);
      this.cube = new Visualiser.CubeView(this.engine, part, space);
      this.drawMarksSoon = draw.oncePerFrame(() => this.drawMarks());
    }

    get name() {
      return this.data.name;
    }

    /** The step that is its last. */
    get last() {
      return this.data.inertias.length;
    }

    /** Its inertia at a step of the race; null at the start. */
    inertia(step) {
      return step === 0 ? null : this.data.inertias[Math.min(step, this.last) - 1];
    }

    /** Its average colour error at a step of the race; null at the start. */
    error(step) {
      return step === 0 ? null : Math.sqrt(this.inertia(step) / this.pixels);
    }

    isDone(step) {
      return step >= this.last;
    }

    /** The cluster of every pixel of the embedded picture at a step of the race, by the run's own index; null at the start. */
    labels(step) {
      return this.engine.pixelLabels(Math.min(step, this.last));
    }

    prepare(step) {
      if (step <= this.last) this.engine.colourLabels(step);
    }

    /** The picture of a step of the race, and how far the run is. The numbers, if they are another step's, are away. */
    paint(step) {
      const at = Math.min(step, this.last);
      this.place.classList.toggle("done", this.isDone(step));
      this.state.textContent = this.sentence(step);
      if (this.at === at) return;
      this.at = at;
      const labels = this.engine.colourLabels(at);
      this.canvas.show(labels ? PictureCanvas.quantised(labels, this.engine.palette(at)) : this.originals);
      this.places = null;
      this.marks.style.visibility = "hidden";
    }

    /** The numbers and the cube of the step whose picture is shown. @param {boolean} moving whether the centroids walk there */
    paintOthers(moving) {
      if (this.cube.state?.step === this.at && this.marks.style.visibility === "") return;
      this.marks.style.visibility = "";
      this.drawMarks();
      this.cube.paint({ step: this.at, shown: null, follow: null, asked: [], moving });
    }

    /** Paints what depends on the size and the theme anew. */
    redraw() {
      this.drawMarksSoon();
      this.cube.drawSoon();
    }

    sentence(step) {
      const { words } = this;
      if (step === 0) return words.raceNoError;
      const error = fill(words.raceError, { error: number(this.error(step), 1) });
      if (!this.isDone(step)) return error;
      const { iterations, converged } = this.data;
      const done = converged ? (iterations === 1 ? words.raceDoneAfterOne : words.raceDoneAfter) : words.raceStopped;
      return `${error} · ${fill(done, { iterations: number(iterations) })}`;
    }

    /** The numbers of the clusters, or rings where the first colours came from. */
    drawMarks() {
      if (this.at === undefined || this.marks.clientWidth === 0) return;
      const { context, width, height } = draw.sharpen(this.marks);
      const { colours, clusters } = this.engine;
      const scale = width / colours.width;
      this.canvas.scaleTo(scale);
      const family = Visualiser.theme(this.stage).font;
      const how = { scale, size: width < 240 ? 11 : 14, family, numberOf: (cluster) => this.engine.numberOf(cluster) };
      const labels = this.engine.colourLabels(this.at);
      if (labels) this.places ??= Visualiser.numberPlaces(labels, colours, clusters);
      if (labels) pictureMarks.numbers(context, this.places, how);
      else pictureMarks.seeds(context, this.data.seeds, { ...how, width, height, ring: width < 240 ? 4 : 6 });
    }
  }

  Visualiser.Runner = Runner;
}
