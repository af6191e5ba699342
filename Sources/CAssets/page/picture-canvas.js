{
  // A canvas that shows a picture's pixels, each in the colour that its unique colour is painted with.

  /** One canvas pixel: the bytes r, g, b, 255 in memory, read as a little-endian number. */
  const pixelOf = (r, g, b) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

  class PictureCanvas {
    /**
     * @param {HTMLCanvasElement} canvas
     * @param {Visualiser.Colours} colours
     */
    constructor(canvas, colours) {
      this.canvas = canvas;
      this.colours = colours;
      [canvas.width, canvas.height] = [colours.width, colours.height];
      this.context = canvas.getContext("2d", { willReadFrequently: true });
      this.image = this.context.createImageData(colours.width, colours.height);
      this.pixels32 = new Uint32Array(this.image.data.buffer);
    }

    /** @param {Uint32Array} painted the pixel of every unique colour, as `pixelOf` makes it */
    show(painted) {
      const { pixels32 } = this;
      const { ofPixel } = this.colours;
      for (let pixel = 0; pixel < ofPixel.length; pixel += 1) pixels32[pixel] = painted[ofPixel[pixel]];
      this.context.putImageData(this.image, 0, 0);
    }

    /** Shows each pixel as a sharp square where it is magnified. @param {number} scale CSS pixels a pixel */
    scaleTo(scale) {
      this.canvas.style.imageRendering = scale >= 3 ? "pixelated" : "auto";
    }
  }

  /** The picture itself: every unique colour painted as it is. @param {Visualiser.Colours} colours */
  const originalsOf = ({ keys }) => Uint32Array.from(keys, (key) => pixelOf(key >> 16, (key >> 8) & 255, key & 255));

  /** Every unique colour in its cluster's. @param {Uint8Array} labels @param {Uint8Array} palette three bytes a cluster */
  const quantised = (labels, palette) => {
    const full = new Uint32Array(palette.length / 3);
    for (let cluster = 0; cluster < full.length; cluster += 1) full[cluster] = pixelOf(...palette.subarray(3 * cluster, 3 * cluster + 3));
    const out = new Uint32Array(labels.length);
    for (let at = 0; at < out.length; at += 1) out[at] = full[labels[at]];
    return out;
  };

  Visualiser.PictureCanvas = PictureCanvas;
  Object.assign(PictureCanvas, { pixelOf, originalsOf, quantised });
}
