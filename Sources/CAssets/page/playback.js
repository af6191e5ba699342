{
  // Playing: which steps it stops at, and how long it stays there.

  const pace = 1500; // milliseconds a step at speed 1
  const leastPace = 340; // never more than three changes a second
  const halfStepIterations = 5; // so many iterations are played as half-steps, then only the stops

  class Playback {
    /**
     * @param {{steps: {iteration: number}[], stops: number[]}} data all steps, and those it stops at later in the run
     * @param {(step: number) => void} go
     * @param {(playing: boolean) => void} changed
     */
    constructor(data, go, changed) {
      this.data = data;
      this.go = go;
      this.changed = changed;
      this.speed = 1;
      this.everyStep = false;
      this.timer = 0;
    }

    get playing() {
      return this.timer !== 0;
    }

    /** The next step that playing shows after this one, or null at the end. */
    next(step) {
      const last = this.data.steps.length - 1;
      if (step >= last) return null;
      if (this.everyStep) return step + 1;
      if (this.data.steps[step + 1].iteration <= halfStepIterations) return step + 1;
      return Math.min(last, ...this.data.stops.filter((stop) => stop > step));
    }

    /** The step before this one that playing would have shown, or null at the start. */
    previous(step) {
      let before = null;
      for (let at = 0; at !== null && at < step; at = this.next(at)) before = at;
      return before;
    }

    /** Starts from a step; from the last one it starts again at the beginning. */
    start(step) {
      if (this.playing) return;
      const last = this.data.steps.length - 1;
      if (last === 0) return;
      this.wait(step);
      this.changed(true);
      if (step >= last) {
        this.go(0);
        clearTimeout(this.timer);
        this.wait(0);
      }
    }

    wait(step) {
      this.timer = setTimeout(() => {
        const next = this.next(step);
        if (next === null) return this.stop();
        this.go(next);
        if (this.next(next) === null) return this.stop();
        return this.wait(next);
      }, Math.max(leastPace, pace / this.speed));
    }

    stop() {
      if (!this.playing) return;
      clearTimeout(this.timer);
      this.timer = 0;
      this.changed(false);
    }
  }

  Visualiser.Playback = Playback;
}
