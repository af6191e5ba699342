{
  // The labels of any step, worked out from that step's centroids alone, in the same Double arithmetic as the program:
  // (dr*dr + dg*dg) + db*db, equal distances to the lowest index.

  const cachedSteps = 12;

  /** Squared distance from a centroid's coordinate to the nearest and the farthest place of a box, in one channel. */
  const nearest = (value, low, high) => (value < low ? (low - value) ** 2 : value > high ? (value - high) ** 2 : 0);
  const farthest = (value, low, high) => Math.max((value - low) ** 2, (high - value) ** 2);

  /** One run on one picture: centroids, labels and changes of every step. */
  class Engine {
    /**
     * @param {object} data the run, as the page holds it
     * @param {Visualiser.Colours} colours of its picture
     */
    constructor(data, colours) {
      this.data = data;
      this.clusters = data.clusters;
      this.colours = colours;
      const bytes = Visualiser.bytesOfBase64(data.centroids);
      this.centroids = new Float64Array(bytes.buffer, 0, bytes.length >> 3);
      /** @type {Map<number, Uint8Array>} labels of the steps looked at last, oldest first */
      this.cache = new Map();
    }

    /** The number that a cluster is shown with: where runs are compared, like clusters have the same. */
    numberOf(cluster) {
      return this.data.numbers ? this.data.numbers[cluster] : cluster + 1;
    }

    /** Centroids of a row as r, g, b, r, g, b ...; a dropped cluster is NaN. */
    row(row) {
      return this.centroids.subarray(row * this.clusters * 3, (row + 1) * this.clusters * 3);
    }

    /** Painted colour of every cluster at a step, three bytes each. */
    palette(step) {
      return Uint8Array.from(this.row(this.data.steps[step].row), (value) => Visualiser.colour.byte(value));
    }

    /** The cluster of every unique colour at a step; null at the start, where nothing is assigned. */
    colourLabels(step) {
      const { phase, row, relocated } = this.data.steps[step];
      if (phase === "initialise") return null;
      const known = this.cache.get(step);
      if (known) {
        this.cache.delete(step);
        this.cache.set(step, known);
        return known;
      }
      const labels = phase === "assign" ? this.assign(this.row(row)) : this.relocate(this.colourLabels(step - 1), relocated);
      this.cache.set(step, labels);
      if (this.cache.size > cachedSteps) this.cache.delete(this.cache.keys().next().value);
      return labels;
    }

    /** The cluster of every pixel at a step, row after row. */
    pixelLabels(step) {
      const labels = this.colourLabels(step);
      return labels && Uint8Array.from(this.colours.ofPixel, (colour) => labels[colour]);
    }

    /** 1 for every colour that changed cluster in this assign step; null where nothing can have changed. */
    changes(step) {
      const { phase } = this.data.steps[step];
      if (phase !== "assign" || step < 2) return null;
      const now = this.colourLabels(step);
      const before = this.colourLabels(step - 1);
      return now.map((label, colour) => (label === before[colour] ? 0 : 1));
    }

    /** An update keeps the labels of its assign step, but for colours handed to an empty cluster. */
    relocate(labels, relocated) {
      if (!relocated || relocated.length === 0) return labels;
      const moved = labels.slice();
      for (const [cluster, r, g, b] of relocated) {
        const colour = this.colours.find(r, g, b);
        if (colour >= 0) moved[colour] = cluster;
      }
      return moved;
    }

    /**
     * Each colour's nearest centroid. A cell of the RGB cube is compared only with the centroids that can be nearest
     * to something in its box; the slack keeps every one that rounding could have pushed out.
     * @param {Float64Array} centroids
     */
    assign(centroids) {
      const labels = new Uint8Array(this.colours.count);
      const { byCell } = this.colours;
      for (const cell of this.colours.cells) {
        const candidates = this.candidates(centroids, cell);
        if (candidates.length === 1) {
          for (let i = cell.from; i < cell.to; i += 1) labels[byCell[i]] = candidates[0];
        } else {
          this.assignCell(centroids, cell, candidates, labels);
        }
      }
      return labels;
    }

    /** The centroids that may be nearest to a colour of the cell, lowest index first. */
    candidates(centroids, { low, high }) {
      const toNearest = new Float64Array(this.clusters);
      let bound = Infinity;
      for (let cluster = 0; cluster < this.clusters; cluster += 1) {
        let most = 0;
        for (let channel = 0; channel < 3; channel += 1) {
          const value = centroids[3 * cluster + channel];
          toNearest[cluster] += nearest(value, low[channel], high[channel]);
          most += farthest(value, low[channel], high[channel]);
        }
        if (Number.isNaN(most)) toNearest[cluster] = NaN;
        else if (most < bound) bound = most;
      }
      bound = bound * (1 + 1e-9) + 1e-9;
      const candidates = [];
      toNearest.forEach((least, cluster) => {
        if (least <= bound) candidates.push(cluster);
      });
      return candidates;
    }

    assignCell(centroids, { from, to }, candidates, labels) {
      const { byCell, red, green, blue } = this.colours;
      for (let i = from; i < to; i += 1) {
        const colour = byCell[i];
        const r = red[colour];
        const g = green[colour];
        const b = blue[colour];
        let best = Infinity;
        let label = candidates[0];
        for (const cluster of candidates) {
          const dr = r - centroids[3 * cluster];
          const dg = g - centroids[3 * cluster + 1];
          const db = b - centroids[3 * cluster + 2];
          const distance = dr * dr + dg * dg + db * db;
          if (distance < best) {
            best = distance;
            label = cluster;
          }
        }
        labels[colour] = label;
      }
    }

    /** One colour's way to every centroid of a step: differences and squared distance, NaN where dropped. */
    distances(step, [r, g, b]) {
      const centroids = this.row(this.data.steps[step].row);
      return Array.from({ length: this.clusters }, (_, cluster) => {
        const centroid = Array.from(centroids.subarray(3 * cluster, 3 * cluster + 3));
        const [dr, dg, db] = [r - centroid[0], g - centroid[1], b - centroid[2]];
        return { cluster, centroid, differences: [dr, dg, db], squared: dr * dr + dg * dg + db * db };
      });
    }
  }

  Visualiser.Engine = Engine;
}
