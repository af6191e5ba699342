{
  // One pixel through the run: its colour, its squared distance to every centroid, the winner and the margin.

  const { colour } = Visualiser;
  const { fill, list, number } = Visualiser.words;

  class FollowPixel {
    constructor(engine, part, words) {
      this.engine = engine;
      this.words = words;
      this.details = part("follow-details");
      this.summary = part("follow-summary");
      this.scroll = part("follow-scroll");
      this.rows = part("follow-rows");
      this.inputs = { x: part("follow-x"), y: part("follow-y") };
      const { width, height } = engine.colours;
      this.inputs.x.max = String(width - 1);
      this.inputs.y.max = String(height - 1);
      /** @type {{x: number, y: number} | null} */
      this.pixel = null;
    }

    /** Follows the pixel in this column and row (from 0, kept inside the picture), or none. */
    choose(pixel) {
      const { width, height } = this.engine.colours;
      const inside = (value, size) => Math.min(size - 1, Math.max(0, Math.round(value) || 0));
      this.pixel = pixel && { x: inside(pixel.x, width), y: inside(pixel.y, height) };
      this.history = this.pixel && this.historyOf(this.at(0).number);
      if (this.pixel) this.details.open = true;
      for (const axis of ["x", "y"]) {
        const text = this.pixel ? String(this.pixel[axis]) : "";
        if (this.inputs[axis].value !== text) this.inputs[axis].value = text;
      }
    }

    /** What the other views need of a pixel, if not said otherwise the one that is followed: place, colour and cluster. */
    at(step, pixel = this.pixel) {
      if (!pixel) return null;
      const { colours } = this.engine;
      const number = colours.ofPixel[pixel.y * colours.width + pixel.x];
      const labels = this.engine.colourLabels(step);
      const rgb = [colours.red[number], colours.green[number], colours.blue[number]];
      return { ...pixel, number, colour: rgb, cluster: labels ? labels[number] : null };
    }

    /** @param {{step: number, settled: boolean, map: boolean}} state */
    paint({ step, settled, map }) {
      const follow = this.at(step);
      this.scroll.hidden = !follow;
      if (!follow) {
        this.summary.textContent = this.words.followHint;
        this.rows.replaceChildren();
        return;
      }
      const distances = this.engine.distances(step, follow.colour);
      const order = distances.filter(({ squared }) => !Number.isNaN(squared));
      order.sort((one, other) => one.squared - other.squared || one.cluster - other.cluster);
      this.summary.textContent = [this.sentence(step, follow, order), ...this.story(step, settled || map)].join(" ");
      this.rows.replaceChildren(...distances.map((distance) => this.line(distance, follow, order[0].cluster)));
    }

    sentence(step, follow, [first, second]) {
      const { words } = this;
      const { phase } = this.engine.data.steps[step];
      const [r, g, b] = follow.colour;
      const places = {
        x: follow.x, y: follow.y, r, g, b,
        hex: colour.hex(r, g, b),
        nearest: first.cluster + 1,
        cluster: follow.cluster === null ? "" : follow.cluster + 1,
        second: second ? second.cluster + 1 : "",
        margin: second ? number(second.squared - first.squared, 1) : "",
      };
      if (phase === "initialise") return fill(words.followStart, places);
      if (phase === "assign") return fill(second ? words.followAssign : words.followAssignOnly, places);
      if (!second) return fill(words.followUpdateOnly, places);
      return fill(first.cluster === follow.cluster ? words.followUpdate : words.followLeaves, places);
    }

    /** The clusters the pixel has had by a step, and when it settles: of the future only where that is asked for. */
    story(step, ahead) {
      const { words, history } = this;
      const { steps, iterations } = this.engine.data;
      const path = history.filter((change) => change.step <= step);
      const items = path.map(({ label, iteration }) => fill(words.followPathItem, { cluster: label + 1, iteration }));
      const story = path.length > 0 ? [fill(words.followPath, { path: items.join(", ") })] : [];
      if (!ahead && step < steps.length - 1) return story;
      const { step: settling, iteration } = history.at(-1);
      const sentence = iteration > iterations ? words.followUnsettled : settling <= step ? words.followSettled : words.followSettles;
      return [...story, fill(sentence, { iteration })];
    }

    /** Every cluster the pixel gets in the whole run, with the step and the iteration it comes in. */
    historyOf(colourNumber) {
      const history = [];
      this.engine.data.steps.forEach(({ iteration, phase }, step) => {
        if (phase === "initialise") return;
        const label = this.labelAt(step, colourNumber);
        if (history.at(-1)?.label !== label) history.push({ label, step, iteration });
      });
      return history;
    }

    /** One colour's cluster at a step, without working out all the others'. */
    labelAt(step, colourNumber) {
      const { data, colours } = this.engine;
      const rgb = [colours.red[colourNumber], colours.green[colourNumber], colours.blue[colourNumber]];
      const { phase, relocated } = data.steps[step];
      const given = (relocated ?? []).filter(([, r, g, b]) => r === rgb[0] && g === rgb[1] && b === rgb[2]);
      if (given.length > 0) return given[given.length - 1][0];
      const best = { cluster: 0, squared: Infinity };
      for (const { cluster, squared } of this.engine.distances(phase === "update" ? step - 1 : step, rgb)) {
        if (squared < best.squared) Object.assign(best, { cluster, squared });
      }
      return best.cluster;
    }

    /** One row of the table: number, centroid, and the distance written out. */
    line({ cluster, centroid, differences, squared }, follow, nearest) {
      const { words } = this;
      const row = document.createElement("tr");
      const head = Object.assign(document.createElement("th"), { scope: "row" });
      const place = document.createElement("td");
      const sum = document.createElement("td");
      const total = Object.assign(document.createElement("td"), { className: "number" });
      const mark = document.createElement("td");
      const swatch = Object.assign(document.createElement("span"), { className: "swatch" });
      head.append(swatch, ` ${cluster + 1}`);
      row.append(head, place, sum, total, mark);
      if (Number.isNaN(squared)) {
        place.textContent = words.droppedMark;
        total.textContent = "–";
        return row;
      }
      swatch.style.background = colour.hex(...centroid);
      place.textContent = list(centroid.map((value) => number(value, 1)));
      sum.textContent = differences.map((value) => `(${number(value, 1)})²`).join(" + ");
      total.append(Object.assign(document.createElement("data"), { value: String(squared), textContent: number(squared, 1) }));
      row.classList.toggle("nearest", cluster === nearest);
      if (cluster === nearest) mark.textContent = `← ${words.nearestMark}`;
      else if (cluster === follow.cluster) mark.textContent = `← ${words.ownMark}`;
      return row;
    }
  }

  Visualiser.FollowPixel = FollowPixel;
}
