{
  // The picture's unique colours. A photograph has two to twenty times fewer colours than pixels, and pixels of one
  // colour always share a cluster, so everything is worked out once a colour.

  const cellBits = 4; // 16 x 16 x 16 cells of the RGB cube

  /** Colours in the order of their first pixel, and the cells of the RGB cube they lie in. */
  class Colours {
    /** @param {{width: number, height: number, rgb: Uint8Array}} pixels */
    constructor({ width, height, rgb }) {
      this.width = width;
      this.height = height;
      const pixels = width * height;
      const size = 2 ** Math.ceil(Math.log2(pixels * 2 + 2));
      this.table = new Int32Array(size); // open addressing: colour number + 1, or 0
      this.keys = new Uint32Array(pixels);
      this.ofPixel = new Uint32Array(pixels);
      const counts = new Uint32Array(pixels);
      let count = 0;
      for (let pixel = 0; pixel < pixels; pixel += 1) {
        const key = (rgb[3 * pixel] << 16) | (rgb[3 * pixel + 1] << 8) | rgb[3 * pixel + 2];
        const slot = this.slot(key);
        let colour = this.table[slot] - 1;
        if (colour < 0) {
          colour = count;
          count += 1;
          this.table[slot] = count;
          this.keys[colour] = key;
        }
        counts[colour] += 1;
        this.ofPixel[pixel] = colour;
      }
      this.count = count;
      this.pixels = counts.slice(0, count);
      this.keys = this.keys.slice(0, count);
      this.red = Uint8Array.from(this.keys, (key) => key >> 16);
      this.green = Uint8Array.from(this.keys, (key) => (key >> 8) & 255);
      this.blue = Uint8Array.from(this.keys, (key) => key & 255);
      this.sortIntoCells();
    }

    /** Where a colour stands in the table, or the free place for it. */
    slot(key) {
      const mask = this.table.length - 1;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
      while (this.table[slot] !== 0 && this.keys[this.table[slot] - 1] !== key) slot = (slot + 1) & mask;
      return slot;
    }

    /** The number of a colour, or -1 where the picture has no such colour. */
    find(r, g, b) {
      const key = (r << 16) | (g << 8) | b;
      const whole = r >> 0 === r && g >> 0 === g && b >> 0 === b;
      return whole && key >= 0 && key < 2 ** 24 ? this.table[this.slot(key)] - 1 : -1;
    }

    /** Orders the colours by cell and measures each cell's tight box. */
    sortIntoCells() {
      const shift = 8 - cellBits;
      const cellOf = (colour) =>
        ((this.red[colour] >> shift) << (2 * cellBits)) | ((this.green[colour] >> shift) << cellBits) | (this.blue[colour] >> shift);
      const starts = new Uint32Array(2 ** (3 * cellBits) + 1);
      for (let colour = 0; colour < this.count; colour += 1) starts[cellOf(colour) + 1] += 1;
      for (let cell = 1; cell < starts.length; cell += 1) starts[cell] += starts[cell - 1];
      const next = starts.slice();
      this.byCell = new Uint32Array(this.count);
      for (let colour = 0; colour < this.count; colour += 1) {
        const cell = cellOf(colour);
        this.byCell[next[cell]] = colour;
        next[cell] += 1;
      }
      /** @type {{from: number, to: number, low: number[], high: number[]}[]} */
      this.cells = [];
      for (let cell = 0; cell + 1 < starts.length; cell += 1) {
        if (starts[cell] < starts[cell + 1]) this.cells.push(this.box(starts[cell], starts[cell + 1]));
      }
    }

    box(from, to) {
      const low = [255, 255, 255];
      const high = [0, 0, 0];
      for (let i = from; i < to; i += 1) {
        const colour = this.byCell[i];
        [this.red[colour], this.green[colour], this.blue[colour]].forEach((value, channel) => {
          if (value < low[channel]) low[channel] = value;
          if (value > high[channel]) high[channel] = value;
        });
      }
      return { from, to, low, high };
    }
  }

  Visualiser.Colours = Colours;
}
