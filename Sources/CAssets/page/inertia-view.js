{
  // The inertia so far as a staircase: filled bars after an assign, hollow ones after an update. Never the future.

  const { fill, number, percent } = Visualiser.words;
  const { svg: element } = Visualiser.draw;
  const size = { height: 200, left: 20, right: 12, top: 50, bottom: 30 };
  const widths = { least: 260, most: 760 };
  const firstAxis = 12; // iterations; doubled when passed
  const barsUpTo = 24;

  class InertiaView {
    constructor(engine, part, words) {
      this.data = engine.data;
      this.words = words;
      this.place = part("inertia");
      this.details = part("inertia-details");
    }

    paint({ step }) {
      this.step = step;
      if (this.details.open) this.draw();
    }

    /** A value in plain words, as the program's sentences write it: 4.28 million, 555 million, 1.30 billion. */
    plain(value) {
      const { million, billion } = this.words;
      if (value < 1e6) return number(value, value === Math.round(value) ? 0 : 1);
      if (value >= 999.5e6) return fill(billion, { number: number(value / 1e9, value < 1e10 ? 2 : 1) });
      return fill(million, { number: number(value / 1e6, value < 1e7 ? 2 : value < 1e8 ? 1 : 0) });
    }

    draw() {
      const { words } = this;
      const values = this.data.steps.slice(1, this.step + 1).map(({ inertia }) => inertia);
      if (values.length === 0) {
        const none = document.createElement("p");
        none.textContent = words.inertiaNone;
        this.place.replaceChildren(none);
        return;
      }
      // As many units as there are CSS pixels, so that the text has its size on a phone too.
      const width = Math.min(widths.most, Math.max(widths.least, this.place.clientWidth));
      const iterations = Math.ceil(values.length / 2);
      let axis = firstAxis;
      while (axis < iterations) axis *= 2;
      const bottom = size.height - size.bottom;
      const x = (half) => size.left + (half / (2 * axis)) * (width - size.left - size.right);
      const y = (value) => bottom - (value / (values[0] || 1)) * (bottom - size.top);
      const chart = element("svg", { viewBox: `0 0 ${width} ${size.height}`, role: "img", class: "inertia-chart" });
      const now = values[values.length - 1];
      const about = { first: this.plain(values[0]), now: this.plain(now), steps: values.length };
      chart.append(element("title", {}, words.inertiaTitle), element("desc", {}, fill(words.inertiaDescription, about)));
      if (axis <= barsUpTo) chart.append(...values.map((value, half) => this.bar(half, value, x, y, bottom)));
      else chart.append(...this.steppedLine(values, x, y, bottom));
      chart.append(...this.axis(axis, x, bottom), ...this.labels(values, width));
      this.place.replaceChildren(chart);
    }

    bar(half, value, x, y, bottom) {
      const width = (x(1) - x(0)) * 0.72;
      const kind = half % 2 === 0 ? "bar-assign" : "bar-update";
      return element("rect", { class: kind, x: x(half) + 1, y: y(value), width, height: Math.max(0, bottom - y(value)) });
    }

    steppedLine(values, x, y, bottom) {
      const line = values.map((value, half) => `${half === 0 ? "M" : "V"}${half === 0 ? `${x(0)} ${y(value)}` : y(value)}H${x(half + 1)}`).join("");
      const area = `${line}V${bottom}H${x(0)}Z`;
      return [element("path", { class: "stair-area", d: area }), element("path", { class: "stair-line", d: line })];
    }

    axis(axis, x, bottom) {
      const ticks = [1, axis / 4, axis / 2, axis];
      const base = element("path", { class: "axis", d: `M${size.left} ${size.top}V${bottom}H${x(2 * axis)}` });
      const texts = ticks.map((iteration) => {
        const text = iteration === axis ? `${this.words.inertiaAxis} ${iteration}` : String(iteration);
        const anchor = iteration === axis ? "end" : "middle";
        return element("text", { x: x(2 * iteration - 1), y: bottom + 20, "text-anchor": anchor, class: "tick" }, text);
      });
      return [base, ...texts, element("text", { x: size.left - 8, y: bottom, "text-anchor": "end", class: "tick" }, "0")];
    }

    /** The first and the present value above the chart, where no bar is ever in their way. */
    labels(values, width) {
      const { words } = this;
      const [first, now] = [values[0], values[values.length - 1]];
      const labels = [element("text", { x: size.left, y: 16, class: "tick" }, fill(words.inertiaFirst, { value: this.plain(first) }))];
      if (values.length > 1) {
        const before = values[values.length - 2];
        const change = before > 0 ? (now - before) / before : 0;
        const at = { x: width - size.right, "text-anchor": "end" };
        labels.push(element("text", { ...at, y: 16, class: "now" }, fill(words.inertiaNow, { value: this.plain(now) })));
        labels.push(element("text", { ...at, y: 36, class: "tick" }, fill(words.inertiaChange, { percent: percent(change) })));
      }
      return labels;
    }
  }

  Visualiser.InertiaView = InertiaView;
}
