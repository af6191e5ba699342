{
  // Where to write a cluster's number: in the middle of the largest circle that fits into one of its blobs.

  const straight = 3; // the 3-4 chamfer distance: 3 a step along, 4 a step across, so 3 units are about one pixel
  const across = 4;

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

  /**
   * The best place for each cluster's number.
   * @returns {{x: number, y: number, radius: number}[]} in pixels; radius 0 where a cluster has no room
   */
  Visualiser.numberPlaces = (labels, width, height, clusters) => {
    const distance = distancesToEdge(labels, width, height);
    const best = new Uint16Array(clusters);
    const place = new Int32Array(clusters);
    for (let at = 0; at < labels.length; at += 1) {
      if (distance[at] > best[labels[at]]) {
        best[labels[at]] = distance[at];
        place[labels[at]] = at;
      }
    }
    return Array.from(best, (radius, cluster) => ({
      x: (place[cluster] % width) + 0.5,
      y: Math.floor(place[cluster] / width) + 0.5,
      radius: radius / straight,
    }));
  };
}
