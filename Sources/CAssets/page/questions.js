{
  // Predict, then reveal: what a reader can be asked before a step, and the right answer. Nothing here is drawn at
  // random, so that a lecturer can rehearse: the same run always asks the same.

  const soon = [3, 2]; // steps from one question to the next, in turn: so both halves of an iteration get their share
  const later = 5; // the same, once little changes
  const earlyIterations = 5;
  const mostMovers = 4;
  const leastMove = 0.05; // RGB distance: below it nobody sees anything move
  const clearLead = 1.02; // the furthest mover's distance over the next one's
  const tries = 3000; // colours looked at for one near a border
  const nearBorder = 0.5; // squared distance to the nearest over that to the second nearest
  const golden = (Math.sqrt(5) - 1) / 2; // its multiples spread evenly over 0 to 1
  const sameUpTo = 1e-12; // of a sum: less than rounding can make of equal ones

  /** Whether a number has an odd count of ones in binary: 0 1 1 0 1 0 0 1 ..., as many as not, and no pattern to guess. */
  const isOdd = (number) => number > 0 && (number % 2 === 1) !== isOdd(Math.floor(number / 2));

  class Questions {
    /** @param {Visualiser.Engine} engine */
    constructor(engine) {
      this.engine = engine;
      this.steps = engine.data.steps;
      /** Where to ask what; `number` counts the questions of a kind. */
      this.plan = this.planned();
    }

    /**
     * The question to ask before the step after this one; null where there is none.
     * @param {number} at
     * @returns {object | null} `kind`, `step` (the one that answers), `options`, `right` (the place of the right one among
     *   them), and the kind's own facts
     */
    before(at) {
      const planned = this.plan.find((one) => one.at === at);
      if (!planned) return null;
      const { kind, number } = planned;
      const facts = { mover: () => this.mover(at), pixel: () => this.pixel(at, number), inertia: () => this.inertia(at) }[kind]();
      return { kind, step: at + 1, ...facts };
    }

    /** Never two in a row, each time the kind that was asked least, and in the end why the run stops. */
    planned() {
      const plan = [];
      const asked = { mover: 0, pixel: 0, inertia: 0 };
      const fallen = new Set(); // phases of which the reader has been told that inertia falls
      const last = this.steps.length - 1;
      const end = last > 1 && this.inertia(last - 1).answer === "same" ? last - 1 : Infinity;
      let due = 1;
      for (let at = 1; at < last; at += 1) {
        if (at !== end && (at < due || at > end - 2)) continue;
        const kinds = Object.keys(asked).filter((kind) => (at === end ? kind === "inertia" : this.makesSense(kind, at, fallen)));
        if (kinds.length === 0) continue;
        const kind = kinds.reduce((best, other) => (asked[other] < asked[best] ? other : best));
        plan.push({ at, kind, number: asked[kind] });
        asked[kind] += 1;
        if (kind === "inertia") fallen.add(this.steps[at + 1].phase);
        due = at + (this.steps[at].iteration > earlyIterations ? later : soon[(plan.length - 1) % 2]);
      }
      return plan;
    }

    makesSense(kind, at, fallen) {
      const { phase, iteration, changed, moved, relocated = [] } = this.steps[at + 1];
      // An empty cluster that takes over a colour lowers inertia in another way than the answer tells.
      if (kind === "inertia") return !fallen.has(phase) && relocated.length === 0;
      if (kind === "pixel") return phase === "assign" && iteration > 1 && changed > 0 && this.living(at).length > 1;
      if (phase !== "update") return false;
      const [first, second] = this.movers(at).map((cluster) => moved[cluster]);
      return second !== undefined && first >= leastMove && first > clearLead * second;
    }

    /** The clusters that have a centroid, by index. */
    living(at) {
      const centroids = this.engine.row(this.steps[at].row);
      return Array.from({ length: this.engine.clusters }, (_, cluster) => cluster).filter((cluster) => !Number.isNaN(centroids[3 * cluster]));
    }

    /** The clusters that the next update moves and does not drop, furthest first. */
    movers(at) {
      const { moved } = this.steps[at + 1];
      return this.living(at + 1).sort((one, other) => moved[other] - moved[one] || one - other);
    }

    /** Which centroid moves furthest? Among the wrong answers: the second, the one with most pixels, and the least. */
    mover(at) {
      const order = this.movers(at);
      const { pixels } = this.steps[at];
      const largest = order.reduce((best, cluster) => (pixels[cluster] > pixels[best] ? cluster : best));
      const chosen = new Set([order[0], order[1], largest, order.at(-1), ...order]);
      const options = [...chosen].slice(0, mostMovers).sort((one, other) => one - other);
      return { options, right: options.indexOf(order[0]), second: order[1], moved: this.steps[at + 1].moved };
    }

    /** Does inertia go up, stay, or go down? It never goes up. */
    inertia(at) {
      const [before, after] = [this.steps[at].inertia, this.steps[at + 1].inertia];
      const options = ["up", "same", "down"];
      const answer = before - after <= sameUpTo * before ? "same" : "down";
      return { options, right: options.indexOf(answer), answer, before, after };
    }

    /** Will this pixel change cluster? */
    pixel(at, number) {
      const { colours } = this.engine;
      const [now, next] = [this.engine.colourLabels(at), this.engine.colourLabels(at + 1)];
      const start = Math.floor(colours.count * (((number + 1) * golden) % 1));
      const find = (changes) => this.findColour(at, start, (colour) => (now[colour] !== next[colour]) === changes, changes);
      const wanted = !isOdd(number);
      const colour = find(wanted) ?? find(!wanted);
      const place = colours.ofPixel.indexOf(colour);
      const [from, to] = [now[colour], next[colour]];
      const order = this.nearest(at, colour);
      const other = from === to ? order[1] : order.find(({ cluster }) => cluster === from);
      return {
        options: ["yes", "no"],
        right: from === to ? 1 : 0,
        pixel: { x: place % colours.width, y: Math.floor(place / colours.width) },
        from,
        to,
        other: other.cluster,
        squared: order[0].squared,
        otherSquared: other.squared,
      };
    }

    /** The first colour from a place on that fits; one that stays should be near a border, or nobody would wonder. */
    findColour(at, start, fits, changes) {
      const { count } = this.engine.colours;
      let best = { colour: null, closeness: -1 };
      let looked = 0;
      for (let i = 0; i < count && looked < tries; i += 1) {
        const colour = (start + i) % count;
        if (!fits(colour)) continue;
        if (changes) return colour;
        const [first, second] = this.nearest(at, colour);
        const closeness = second.squared > 0 ? first.squared / second.squared : 1;
        if (closeness >= nearBorder) return colour;
        if (closeness > best.closeness) best = { colour, closeness };
        looked += 1;
      }
      return best.colour;
    }

    /** A colour's centroids, nearest first; equal ones by index. */
    nearest(at, colour) {
      const { red, green, blue } = this.engine.colours;
      const distances = this.engine.distances(at, [red[colour], green[colour], blue[colour]]);
      const living = distances.filter(({ squared }) => !Number.isNaN(squared));
      return living.sort((one, other) => one.squared - other.squared || one.cluster - other.cluster);
    }
  }

  Visualiser.Questions = Questions;
}
