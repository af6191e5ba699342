{
  // Reads the pixels of the page's own PNG without a canvas: privacy modes of some browsers blur what a canvas gives
  // back, and one changed bit could put a pixel into another cluster.

  const signature = [137, 80, 78, 71, 13, 10, 26, 10];

  /** The bytes of a `data:` address in base64. @param {string} address */
  const bytesOfDataAddress = (address) => {
    const text = atob(address.slice(address.indexOf(",") + 1));
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    return bytes;
  };

  /** Size and compressed data of a PNG. Only the one kind the report writes: 8-bit RGB, not interlaced. @param {Uint8Array} bytes */
  const chunks = (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!signature.every((byte, i) => bytes[i] === byte)) throw new Error("the original is not a PNG");
    const data = [];
    let width = 0;
    let height = 0;
    for (let at = 8; at + 12 <= bytes.length; ) {
      const length = view.getUint32(at);
      const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const body = at + 8;
      if (kind === "IHDR") {
        width = view.getUint32(body);
        height = view.getUint32(body + 4);
        const plain = bytes[body + 8] === 8 && bytes[body + 9] === 2 && bytes[body + 12] === 0;
        if (!plain) throw new Error("the original is not an 8-bit RGB PNG");
      } else if (kind === "IDAT") {
        data.push(bytes.subarray(body, body + length));
      }
      at = body + length + 4;
    }
    return { width, height, data };
  };

  /** Of left, above and above left the one nearest to left + above - above left (PNG, filter type 4). */
  const paeth = (left, above, corner) => {
    const guess = left + above - corner;
    const toLeft = Math.abs(guess - left);
    const toAbove = Math.abs(guess - above);
    const toCorner = Math.abs(guess - corner);
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  };

  /** Undoes the five row filters. @param {Uint8Array} rows each row: filter type, then its bytes */
  const unfilter = (rows, width, height) => {
    const stride = width * 3;
    if (rows.length < (stride + 1) * height) throw new Error("the original ends too early");
    const out = new Uint8Array(stride * height);
    for (let y = 0; y < height; y += 1) {
      const filter = rows[y * (stride + 1)];
      const source = y * (stride + 1) + 1;
      const row = y * stride;
      for (let x = 0; x < stride; x += 1) {
        const left = x >= 3 ? out[row + x - 3] : 0;
        const above = y > 0 ? out[row + x - stride] : 0;
        const corner = x >= 3 && y > 0 ? out[row + x - stride - 3] : 0;
        let add = 0;
        if (filter === 1) add = left;
        else if (filter === 2) add = above;
        else if (filter === 3) add = (left + above) >> 1;
        else if (filter === 4) add = paeth(left, above, corner);
        out[row + x] = rows[source + x] + add;
      }
    }
    return out;
  };

  /**
   * The pixels of a PNG that stands in the page.
   * @param {string} address `data:image/png;base64,...`
   * @returns {Promise<{width: number, height: number, rgb: Uint8Array}>} three bytes a pixel, row after row
   */
  Visualiser.pixelsOfPNG = async (address) => {
    const { width, height, data } = chunks(bytesOfDataAddress(address));
    const inflated = new Blob(data).stream().pipeThrough(new DecompressionStream("deflate"));
    const rows = new Uint8Array(await new Response(inflated).arrayBuffer());
    return { width, height, rgb: unfilter(rows, width, height) };
  };

  Visualiser.bytesOfBase64 = bytesOfDataAddress;
}
