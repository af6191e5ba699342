{
  // When does each colour change cluster for the last time? The answer needs the whole run, so it is worked out only
  // when somebody asks, one step at a time, and the page stays quick in between.

  const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

  /**
   * For each unique colour the step at which it took the cluster it keeps.
   * @param {Visualiser.Engine} engine
   * @returns {Promise<Uint32Array>}
   */
  Visualiser.lastChanges = async (engine) => {
    const last = new Uint32Array(engine.colours.count);
    let before = null;
    let rested = performance.now();
    for (let step = 1; step < engine.data.steps.length; step += 1) {
      const labels = engine.colourLabels(step);
      for (let colour = 0; labels !== before && colour < last.length; colour += 1) {
        if (!before || labels[colour] !== before[colour]) last[colour] = step;
      }
      before = labels;
      if (performance.now() - rested > 12) {
        await pause();
        rested = performance.now();
      }
    }
    return last;
  };
}
