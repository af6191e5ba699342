{
  // The originals that stand in the page: each is decoded once, whoever shows it.

  /** @type {Map<string, Promise<Visualiser.Colours>>} */
  const known = new Map();

  /** The colours of an original. @param {string} id of its picture in the page */
  Visualiser.coloursOfOriginal = (id) => {
    if (!known.has(id)) {
      const pixels = Visualiser.pixelsOfPNG(document.getElementById(id).src);
      known.set(id, pixels.then((found) => new Visualiser.Colours(found)));
    }
    return known.get(id);
  };
}
