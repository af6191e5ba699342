{
  // What a race says at each step: who is done, who leads, who is last. All of it is read off the runs' inertias.

  const { apart, fill, number, percent } = Visualiser.words;
  const rounding = 1e-9; // inertias nearer than this part are the same: sums of the same clusters in another order
  const mostNames = 3;
  const nameEdge = "\u0001"; // stands before and behind a name, for whoever writes the sentence

  const areTied = (one, other) => Math.abs(one - other) <= rounding * Math.max(one, other);

  class RaceStory {
    /** @param {Visualiser.Runner[]} runners @param {Record<string, string>} words */
    constructor(runners, words) {
      this.runners = runners;
      this.words = words;
      this.last = Math.max(...runners.map((runner) => runner.last));
    }

    title(step) {
      const { words } = this;
      if (step === 0) return words.raceStart;
      if (step === this.last) return words.raceOver;
      return fill(step % 2 === 1 ? words.raceAssign : words.raceUpdate, { iteration: number(Math.ceil(step / 2)) });
    }

    sentence(step) {
      if (step === 0) return this.words.raceReady;
      const parts = step === this.last ? [this.allDone(), ...this.ends()] : [this.done(step), ...this.standing(step)];
      const text = parts.filter(Boolean).join("; ");
      return `${text[0].toUpperCase()}${text.slice(1)}.`;
    }

    /** Some runs by their names, many by their count. */
    names(runners) {
      const { words } = this;
      if (runners.length > mostNames) return fill(words.raceRuns, { count: runners.length });
      return runners.map(({ name }) => nameEdge + name + nameEdge).reduce((names, name) => fill(words.raceAnd, { names, name }));
    }

    /** How many are done; those that are since the step before are named. */
    done(step) {
      const { runners, words } = this;
      const done = runners.filter((runner) => runner.isDone(step));
      if (done.length === 0) return null;
      const counts = { done: done.length, count: runners.length };
      const text = fill(done.length === 1 ? words.raceDoneOne : words.raceDone, counts);
      const now = done.filter((runner) => !runner.isDone(step - 1));
      return now.length === 0 ? text : `${text}, ${fill(words.raceJust, { names: this.names(now) })}`;
    }

    /** The runs with the least inertia, those with the most, and their errors, written so that they differ. */
    extremes(step) {
      const inertias = this.runners.map((runner) => runner.inertia(step));
      const [least, most] = [Math.min(...inertias), Math.max(...inertias)];
      const at = (value) => this.runners.filter((_, index) => areTied(inertias[index], value));
      const [firsts, lasts] = [at(least), at(most)];
      const [best, worst] = apart(firsts[0].error(step), lasts[0].error(step));
      return { least, most, firsts, lasts, best, worst };
    }

    standing(step) {
      const { words } = this;
      const { least, most, firsts, lasts, best, worst } = this.extremes(step);
      if (areTied(least, most)) return [fill(words.raceTied, { count: this.runners.length, error: best })];
      return [
        fill(firsts.length === 1 ? words.raceLeads : words.raceLead, { names: this.names(firsts), error: best }),
        fill(lasts.length === 1 ? words.raceTrails : words.raceTrail, { names: this.names(lasts), error: worst }),
      ];
    }

    allDone() {
      const { runners, words } = this;
      const iterations = runners.map(({ data }) => data.iterations);
      const [fewest, most] = [Math.min(...iterations), Math.max(...iterations)];
      const counts = { count: runners.length, fewest: number(fewest), most: number(most) };
      return fill(fewest === most ? words.raceAllDoneAlike : words.raceAllDone, counts);
    }

    ends() {
      const { words } = this;
      const { least, most, firsts, lasts, best, worst } = this.extremes(this.last);
      if (areTied(least, most)) return [fill(words.raceAlike, { error: best })];
      const [loses, lose] = least > 0 ? [words.raceLoses, words.raceLose] : [words.raceLosesToNone, words.raceLoseToNone];
      const gap = least > 0 ? percent((most - least) / least) : "";
      return [
        fill(firsts.length === 1 ? words.raceWins : words.raceWin, { names: this.names(firsts), error: best }),
        fill(lasts.length === 1 ? loses : lose, { names: this.names(lasts), error: worst, percent: gap }),
      ];
    }
  }

  RaceStory.nameEdge = nameEdge;
  Visualiser.RaceStory = RaceStory;
}
