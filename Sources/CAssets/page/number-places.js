{
  // Where to write a cluster's number: in the middle of the largest circle that fits into one of its blobs.

  const straight = 3; // the 3-4 chamfer distance: 3 a step along, 4 a step across, so 3 units are about one pixel
  const across = 4;
  const enough = 60_000; // pixels: plenty to find the middle of a blob

  /** Chamfer distance of every pixel to the nearest one of another cluster, or to the picture's edge. */
  const distancesToEdge = (labels, width, height) => {
    const distance = new Uint16Array(labels.length);
    for (let y = 1; y + 1 < height; y += 1) {
      for (let x = 1; x + 1 < width; x += 1) {
        const at = y * width + x;
        const label = labels[at];
        const inside =
          labels[at - 1] === label && labels[at + 1] === label && labels[at - width] === label && labels[at + width] === label;
        if (!inside) continue;
        const near = Math.min(distance[at - 1], distance[at - width]) + straight;
        const far = Math.min(distance[at - width - 1], distance[at - width + 1]) + across;
        distance[at] = Math.min(near, far);
      }
    }
    for (let y = height - 2; y > 0; y -= 1) {
      for (let x = width - 2; x > 0; x -= 1) {
        const at = y * width + x;
        if (distance[at] === 0) continue;
        const near = Math.min(distance[at + 1], distance[at + width]) + straight;
        const far = Math.min(distance[at + width - 1], distance[at + width + 1]) + across;
        distance[at] = Math.min(distance[at], near, far);
      }
    }
    return distance;
  };

  /** The labels of the picture, or of every second, third ... pixel where there are more than are needed for this. */
  const sample = (colourLabels, { width, height, ofPixel }) => {
    const stride = Math.ceil(Math.sqrt((width * height) / enough));
    const [columns, rows] = [Math.ceil(width / stride), Math.ceil(height / stride)];
    const labels = new Uint8Array(columns * rows);
    for (let y = 0; y < rows; y += 1) {
      const row = y * stride * width;
      for (let x = 0; x < columns; x += 1) labels[y * columns + x] = colourLabels[ofPixel[row + x * stride]];
    }
    return { stride, columns, rows, labels };
  };

  /**
   * The best place for each cluster's number.
   * @param {Uint8Array} colourLabels the cluster of every unique colour
   * @param {Visualiser.Colours} colours
   * @param {number} clusters
   * @returns {{x: number, y: number, radius: number}[]} in pixels; radius 0 where a cluster has no room
   */
  Visualiser.numberPlaces = (colourLabels, colours, clusters) => {
    const { stride, columns, rows, labels } = sample(colourLabels, colours);
    const distance = distancesToEdge(labels, columns, rows);
    const best = new Uint16Array(clusters); // distance + 1, so that 0 stays free for a cluster without pixels
    const place = new Int32Array(clusters);
    for (let at = 0; at < labels.length; at += 1) {
      if (distance[at] >= best[labels[at]]) {
        best[labels[at]] = distance[at] + 1;
        place[labels[at]] = at;
      }
    }
    return Array.from(best, (most, cluster) => ({
      x: ((place[cluster] % columns) + 0.5) * stride,
      y: (Math.floor(place[cluster] / columns) + 0.5) * stride,
      radius: most === 0 ? 0 : ((most - 1) / straight + 0.5) * stride,
    }));
  };
}
