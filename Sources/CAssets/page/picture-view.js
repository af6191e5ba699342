{
  // The partly quantised picture: every pixel in its cluster's present colour, and on top of it numbers and rings.

  const { draw, colour, pictureMarks: marks } = Visualiser;
  const fewChanges = 0.005; // below this share of the pixels rings show the changes better than colours do
  const rings = 5;
  const paleShare = 0.75;

  const { pixelOf, originalsOf } = Visualiser.PictureCanvas;

  const mix = (value, other, share) => Math.round(value * (1 - share) + other * share);

  const luma = (r, g, b) => Math.round(0.299 * r + 0.587 * g + 0.114 * b);

  class PictureView {
    /**
     * @param {Visualiser.Engine} engine
     * @param {(name: string) => HTMLElement} part
     * @param {object} words
     */
    constructor(engine, part, words) {
      this.engine = engine;
      this.words = words;
      this.stage = part("picture-stage");
      this.canvas = new Visualiser.PictureCanvas(part("picture"), engine.colours);
      this.marks = part("marks");
      this.caption = part("picture-caption");
      this.legend = new Visualiser.SettlingLegend(engine.data, part, words);
      this.originals = originalsOf(engine.colours);
      this.drawMarksSoon = draw.oncePerFrame(() => this.drawMarks());
    }

    /**
     * @param {{step: number, shown: number | null, settled: boolean, map: boolean, settling: Visualiser.Settling | null,
     *   follow: object | null}} state
     */
    paint(state) {
      this.state = state;
      const { engine } = this;
      const labels = engine.colourLabels(state.step);
      const changes = engine.changes(state.step);
      this.labels = labels;
      this.changes = changes;
      this.mode = this.modeOf(state);
      const colours = this.mode === "map" ? this.mapOf(state) : labels ? this.coloursOf(state, labels, changes) : this.originals;
      this.canvas.show(colours);
      this.places = null;
      this.caption.textContent = this.captionOf(state);
      this.legend.paint(state.step, this.mode === "map" ? state.settling : null);
      this.drawMarksSoon();
    }

    /** What the picture shows at this step: its colours, its caption and its marks all follow from it. */
    modeOf({ step, shown, settled, map, settling }) {
      const { phase, iteration, changed } = this.engine.data.steps[step];
      const start = phase === "initialise";
      if (map && (start ? !settled : shown === null)) return settling ? "map" : "working";
      if (start) return "start";
      if (shown !== null) return "one";
      if (settled) return settling ? "settled" : "working";
      if (phase === "update") return "update";
      if (iteration === 1) return "first";
      if (changed === 0) return step === this.engine.data.steps.length - 1 ? "last" : "same";
      return changed < fewChanges * this.engine.data.pixels ? "few" : "changed";
    }

    /** The painted pixel of every unique colour. */
    coloursOf({ step, shown, settling }, labels, changes) {
      const palette = this.engine.palette(step);
      const full = new Uint32Array(this.engine.clusters);
      const dimmed = new Uint32Array(this.engine.clusters);
      const pale = colour.bytesOfHex(Visualiser.theme(this.stage).pale);
      for (let cluster = 0; cluster < full.length; cluster += 1) {
        const [r, g, b] = palette.subarray(3 * cluster, 3 * cluster + 3);
        const source = this.mode === "one" ? Array(3).fill(luma(r, g, b)) : [r, g, b];
        full[cluster] = pixelOf(r, g, b);
        dimmed[cluster] = pixelOf(...source.map((value, channel) => mix(value, pale[channel], paleShare)));
      }
      const out = new Uint32Array(labels.length);
      for (let at = 0; at < out.length; at += 1) {
        const label = labels[at];
        if (this.mode === "one") out[at] = label === shown ? full[label] : dimmed[label];
        else if (this.mode === "settled") out[at] = settling.lastChanges[at] > step ? this.originals[at] : full[label];
        else if (this.mode === "changed") out[at] = changes[at] ? full[label] : dimmed[label];
        else out[at] = full[label];
      }
      return out;
    }

    /** The settling map: every unique colour as its last change tells; with settled pixels only, the others in grey. */
    mapOf({ step, settled, settling }) {
      const { settling: bands, steps } = this.engine.data;
      const scale = bands.map((band) => pixelOf(...colour.bytesOfHex(band.colour)));
      const ofStep = steps.map(({ iteration }) => scale[bands.findLastIndex(({ first }) => first <= iteration)]);
      const { red, green, blue } = this.engine.colours;
      return Uint32Array.from(settling.lastChanges, (last, at) => {
        if (!settled || last <= step) return ofStep[last];
        const grey = luma(red[at], green[at], blue[at]);
        return pixelOf(grey, grey, grey);
      });
    }

    captionOf({ step, shown, settling }) {
      const { words } = this;
      if (this.mode === "one") return Visualiser.words.fill(words.pictureOne, { cluster: shown + 1 });
      if (this.mode === "settled") {
        return Visualiser.words.fill(words.pictureSettled, { percent: Visualiser.words.percent(settling.shareBy(step)) });
      }
      if (this.mode === "map") return this.legend.sentence(settling);
      return {
        start: this.engine.data.seeds.length > 0 ? words.pictureStart : words.pictureStartPlain,
        working: words.pictureWorking,
        update: words.pictureUpdate,
        first: words.pictureFirst,
        last: words.pictureLast,
        same: words.pictureSame,
        few: words.pictureFew,
        changed: words.pictureChanged,
      }[this.mode];
    }

    /** Numbers, rings and the crosshair, as sharp as the screen and always upright. */
    drawMarks() {
      if (!this.state || this.marks.clientWidth === 0) return;
      const { context, width, height } = draw.sharpen(this.marks);
      const scale = width / this.engine.colours.width;
      this.canvas.scaleTo(scale);
      const how = { scale, size: width < 400 ? 13 : 16, family: Visualiser.theme(this.stage).font, numberOf: (cluster) => this.engine.numberOf(cluster) };
      if (this.mode === "start") marks.seeds(context, this.engine.data.seeds, { ...how, width, height, ring: 7 });
      else if (this.labels && this.mode !== "map") marks.numbers(context, this.placesOfNumbers(), { ...how, shown: this.state.shown });
      if (this.mode === "few") this.drawRings(context, scale);
      if (this.state.follow) this.drawCrosshair(context, scale, width, height);
    }

    placesOfNumbers() {
      this.places ??= Visualiser.numberPlaces(this.labels, this.engine.colours, this.engine.clusters);
      return this.places;
    }

    /** Five rings of one size where the changed pixels are densest. */
    drawRings(context, scale) {
      const { width, height, ofPixel } = this.engine.colours;
      const side = Math.max(4, Math.round(Math.max(width, height) / 20));
      const columns = Math.ceil(width / side);
      const sums = new Map();
      for (let pixel = 0; pixel < ofPixel.length; pixel += 1) {
        if (this.changes[ofPixel[pixel]] === 0) continue;
        const [x, y] = [pixel % width, Math.floor(pixel / width)];
        const box = Math.floor(y / side) * columns + Math.floor(x / side);
        const sum = sums.get(box) ?? { count: 0, x: 0, y: 0 };
        sums.set(box, { count: sum.count + 1, x: sum.x + x + 0.5, y: sum.y + y + 0.5 });
      }
      const radius = Math.max(9, side * scale * 0.75);
      const drawn = [];
      const densest = [...sums.values()].sort((one, other) => other.count - one.count);
      for (const { count, x, y } of densest) {
        const middle = { x: (x / count) * scale, y: (y / count) * scale };
        if (drawn.some((other) => Math.hypot(other.x - middle.x, other.y - middle.y) < 2 * radius)) continue;
        draw.ring(context, middle.x, middle.y, radius, 2);
        drawn.push(middle);
        if (drawn.length === rings) break;
      }
    }

    drawCrosshair(context, scale, width, height) {
      const x = (this.state.follow.x + 0.5) * scale;
      const y = (this.state.follow.y + 0.5) * scale;
      const gap = Math.max(6, scale);
      context.beginPath();
      for (const [fromX, fromY, toX, toY] of [
        [x - gap - 14, y, x - gap, y],
        [x + gap, y, x + gap + 14, y],
        [x, y - gap - 14, x, y - gap],
        [x, y + gap, x, y + gap + 14],
      ]) {
        context.moveTo(Math.min(width, Math.max(0, fromX)), Math.min(height, Math.max(0, fromY)));
        context.lineTo(Math.min(width, Math.max(0, toX)), Math.min(height, Math.max(0, toY)));
      }
      draw.edgedStroke(context, 2);
      draw.ring(context, x, y, gap, 1.6);
    }

    /** The pixel under a pointer. @param {PointerEvent | MouseEvent} event */
    pixelAt(event) {
      const box = this.marks.getBoundingClientRect();
      const { width, height } = this.engine.colours;
      const along = (value, from, length, pixels) => Math.min(pixels - 1, Math.max(0, Math.floor(((value - from) / length) * pixels)));
      return { x: along(event.clientX, box.left, box.width, width), y: along(event.clientY, box.top, box.height, height) };
    }
  }

  Visualiser.PictureView = PictureView;
}
