{
  // What is written on a picture: the clusters' numbers, and rings where the first colours came from.

  const { draw } = Visualiser;
  const manySeeds = 16;

  const font = (context, size, family) => {
    context.font = `700 ${size}px ${family}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
  };

  /**
   * The number of each cluster in its largest blob, where it has room there.
   * @param {{x: number, y: number, radius: number}[]} places as `numberPlaces` finds them
   * @param {{scale: number, size: number, family: string, numberOf: (cluster: number) => number, shown?: number | null}} how
   */
  const numbers = (context, places, { scale, size, family, numberOf, shown = null }) => {
    font(context, size, family);
    places.forEach(({ x, y, radius }, cluster) => {
      if (shown !== null && shown !== cluster) return;
      const text = String(numberOf(cluster));
      if (radius * scale >= size * (0.2 + 0.2 * text.length)) draw.haloText(context, text, x * scale, y * scale);
    });
  };

  /**
   * A ring round each pixel that a starting centroid came from; of few, with their numbers.
   * @param {number[][]} seeds cluster, column and row
   * @param {{scale: number, size: number, family: string, width: number, height: number, ring: number}} how
   */
  const seeds = (context, found, { scale, size, family, width, height, ring, numberOf }) => {
    font(context, size, family);
    const many = found.length > manySeeds;
    const radius = many ? Math.min(ring, 4) : ring;
    const places = found.map(([cluster, x, y]) => ({ x: (x + 0.5) * scale, y: (y + 0.5) * scale, text: String(numberOf(cluster)) }));
    for (const { x, y } of places) draw.ring(context, x, y, radius);
    if (!many) draw.labels(context, places, places, { radius, width, height });
  };

  Visualiser.pictureMarks = { numbers, seeds };
}
