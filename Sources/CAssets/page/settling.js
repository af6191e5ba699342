{
  // When does each pixel change cluster for the last time? The answer needs the whole run, so it is worked out only
  // when somebody asks, one step at a time, and the page stays quick in between.

  const slice = 12; // milliseconds of work between two pauses

  const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

  class Settling {
    /**
     * @param {Visualiser.Engine} engine
     * @param {Uint32Array} lastChanges for each unique colour the step at which it took the cluster it keeps
     */
    constructor({ colours, data }, lastChanges) {
      this.lastChanges = lastChanges;
      this.steps = data.steps;
      /** Pixels of the embedded picture. */
      this.pixels = colours.ofPixel.length;
      const settling = new Uint32Array(data.steps.length);
      lastChanges.forEach((step, colour) => (settling[step] += colours.pixels[colour]));
      let sum = 0;
      /** How many of them have the cluster they keep by each step. */
      this.settled = settling.map((pixels) => (sum += pixels));
      const closing = data.steps.length - 1;
      /** Pixels that still change in the assign that closes a run at its limit: they have not settled. */
      this.unsettled = this.steps[closing].iteration > data.iterations ? settling[closing] : 0;
    }

    /** The share of the pixels that have the cluster they keep by a step. */
    shareBy(step) {
      return this.settled[step] / this.pixels;
    }

    /** The first iteration by whose end half of the pixels have settled. */
    get half() {
      return this.steps[this.settled.findIndex((pixels) => 2 * pixels >= this.pixels)].iteration;
    }

    /** The last iteration in which a pixel changes cluster. */
    get last() {
      return this.steps[this.settled.indexOf(this.pixels)].iteration;
    }
  }

  /** Looks through the whole run. @param {Visualiser.Engine} engine @returns {Promise<Settling>} */
  Visualiser.settling = async (engine) => {
    const last = new Uint32Array(engine.colours.count);
    let before = null;
    let rested = performance.now();
    for (let step = 1; step < engine.data.steps.length; step += 1) {
      const labels = engine.colourLabels(step);
      for (let colour = 0; labels !== before && colour < last.length; colour += 1) {
        if (!before || labels[colour] !== before[colour]) last[colour] = step;
      }
      before = labels;
      if (performance.now() - rested > slice) {
        await pause();
        rested = performance.now();
      }
    }
    return new Settling(engine, last);
  };
}
