{
  // A step as links name it: "3a" is iteration 3's assign, "3u" its update, "0" the start.

  const letters = { initialise: "", assign: "a", update: "u" };

  /** @param {{iteration: number, phase: string}} step */
  Visualiser.momentOf = ({ iteration, phase }) => `${iteration}${letters[phase]}`;

  /** The step that an address ends in, such as "#step=3a"; -1 where it names none. */
  Visualiser.stepOfAddress = (hash, steps) => {
    const wanted = /^#step=(\d+[au]?)$/.exec(hash);
    return wanted ? steps.findIndex((step) => Visualiser.momentOf(step) === wanted[1]) : -1;
  };
}
