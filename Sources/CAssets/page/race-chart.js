{
  // The errors of all runs so far as staircases on one axis, each with its name at the right, in the order of the
  // errors. Never the future.

  const { number } = Visualiser.words;
  const { svg } = Visualiser.draw;
  const firstAxis = 12; // iterations; doubled when passed
  const top = 8; // CSS pixels above the lines
  const phone = 480; // CSS pixels: narrower charts write names alone

  /** The same heights in the same order, moved apart so that a line of text fits at each. */
  const spread = (heights, line, from, to) => {
    const order = [...heights.keys()].sort((one, other) => heights[one] - heights[other] || one - other);
    const places = [...heights];
    let next = from;
    for (const index of order) {
      places[index] = Math.max(next, heights[index]);
      next = places[index] + line;
    }
    let last = to;
    for (const index of order.reverse()) {
      places[index] = Math.min(last, places[index]);
      last = places[index] - line;
    }
    return places;
  };

  /** Level and upright lines only, as in the whole chart: where a page is drawn without graphics hardware, others cost ten times as much. */
  const square = (kind, x, y, half) => svg("path", { class: kind, d: `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z` });

  class RaceChart {
    /**
     * @param {Visualiser.Runner[]} runners
     * @param {object} scale the axis of errors, as on paper
     * @param {HTMLElement} place
     */
    constructor(runners, scale, place, words) {
      this.runners = runners;
      this.scale = scale;
      this.place = place;
      this.words = words;
      this.last = Math.max(...runners.map((runner) => runner.last));
      this.pen = document.createElement("canvas").getContext("2d");
    }

    paint(step) {
      this.step = step;
      if (this.width > 0) this.draw();
    }

    /** Draws it anew in the room and the type there are now. */
    redraw() {
      this.measure();
      if (this.width > 0 && this.step !== undefined) this.draw();
    }

    draw() {
      const { width, height } = this;
      this.axis = firstAxis;
      while (this.axis < this.step / 2) this.axis *= 2;
      // As many units as there are CSS pixels, so that the text has its size on a phone too.
      const chart = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" });
      chart.append(...this.axes(), ...this.lines());
      this.place.replaceChildren(chart);
    }

    /** Where everything stands. Asking the page for it costs a layout, so not at every step. */
    measure() {
      const { clientWidth: width, clientHeight: height } = this.place;
      Object.assign(this, { width, height });
      this.isPhone = width < phone;
      this.size = Number.parseFloat(getComputedStyle(this.place).fontSize);
      this.pen.font = `700 ${this.size}px ${Visualiser.theme(this.place).font}`;
      const texts = this.runners.map((runner) => this.label(runner, this.last).join(" "));
      const longest = Math.max(...texts.map((text) => this.pen.measureText(text).width));
      this.left = (this.isPhone ? 2.5 : 3.1) * this.size;
      this.right = width - Math.min(longest + 4, 0.45 * width) - 24;
      this.bottom = height - 2 * this.size;
    }

    x(step) {
      return this.left + (step / (2 * this.axis)) * (this.right - this.left);
    }

    y(error) {
      const { isFiner, base, low, high } = this.scale;
      const share = isFiner ? Math.log((error - base) / (low - base)) / Math.log((high - base) / (low - base)) : (error - low) / (high - low);
      return this.bottom - share * (this.bottom - top);
    }

    /** What stands at the end of a run's line: its error and its name. */
    label(runner, step) {
      return this.isPhone || step === 0 ? [runner.name] : [number(runner.error(step), 1), runner.name];
    }

    axes() {
      const { left, right, axis } = this;
      const rules = this.scale.ticks.flatMap(({ error, label }) => [
        svg("path", { class: "rule", d: `M${left} ${this.y(error)}H${right}` }),
        svg("text", { x: left - 6, y: this.y(error) + 0.33 * this.size, "text-anchor": "end", class: "tick" }, label),
      ]);
      const iterations = (this.isPhone ? [1, axis] : [1, axis / 4, axis / 2, axis]).map((iteration) => {
        const text = iteration === axis ? `${this.words.raceChartAxis} ${number(iteration)}` : number(iteration);
        const anchor = iteration === axis ? "end" : "middle";
        return svg("text", { x: this.x(2 * iteration - (iteration === axis ? 0 : 1)), y: this.bottom + 1.35 * this.size, "text-anchor": anchor, class: "tick" }, text);
      });
      return [...rules, svg("path", { class: "axis", d: `M${left} ${top}V${this.bottom}H${right}` }), ...iterations];
    }

    lines() {
      const { runners, step } = this;
      // Before there are errors the names stand in the order of the runs.
      const ends = runners.map((runner, index) => (step === 0 ? top + 24 * (index + 1) : this.y(runner.error(step))));
      const labels = spread(ends, 1.2 * this.size, top + 6, this.bottom - 2);
      const cursor = svg("path", { class: "cursor", d: `M${this.x(step)} ${top}V${this.bottom}` });
      const drawn = runners.map((runner, index) => this.line(runner, index, ends[index], labels[index]));
      return [cursor, ...drawn.flatMap(({ below }) => below), ...drawn.flatMap(({ above }) => above)];
    }

    line(runner, index, end, label) {
      const { step, right } = this;
      const kind = `race-line-${index}`;
      const own = Math.min(step, runner.last);
      const [error, name] = this.label(runner, step).length > 1 ? this.label(runner, step) : ["", runner.name];
      const text = svg("text", { x: right + 20, y: label + this.size * 0.36, class: "name" });
      if (error) text.append(svg("tspan", { class: "now" }, error), ` ${name}`);
      else text.append(name);
      if (step === 0) {
        const sample = svg("path", { class: `race-line ${kind}`, d: `M${right - 14} ${label}H${right + 14}` });
        return { below: [sample], above: [text] };
      }
      let path = `M${this.x(0)} ${this.y(runner.error(1))}`;
      for (let at = 1; at <= own; at += 1) path += `V${this.y(runner.error(at))}H${this.x(at)}`;
      const lead = svg("path", { class: `race-lead ${kind}`, d: `M${this.x(own)} ${end}H${right + 8}V${label}H${right + 16}` });
      const mark = runner.isDone(step)
        ? square(`race-end ${kind}`, this.x(own), end, 4.5)
        : square(`race-now ${kind}`, this.x(own), end, 3);
      return { below: [lead, svg("path", { class: `race-line ${kind}`, d: path })], above: [mark, text] };
    }
  }

  Visualiser.RaceChart = RaceChart;
}
