{
  // Colours and numbers as the page writes them.

  /** The byte a centroid's coordinate is painted with: floor(c + 1/2), kept within 0...255. */
  const byte = (value) => Math.min(255, Math.max(0, Math.floor(value + 0.5)));

  const hex = (r, g, b) => `#${[r, g, b].map((value) => byte(value).toString(16).padStart(2, "0")).join("")}`;

  /** Relative luminance of an sRGB colour (WCAG 2). */
  const luminance = (r, g, b) => {
    const linear = [r, g, b].map((value) => {
      const part = byte(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };

  /** Black or white, whichever has more contrast on the colour: never below 4.5 to 1. */
  const textOn = (r, g, b) => (luminance(r, g, b) > 0.179 ? "#000000" : "#ffffff");

  const narrowSpace = "\u202f"; // groups digits and ties a number to its unit, as in the program's own sentences
  const minus = "\u2212";
  const mostDecimals = 9;
  let marks = { decimalMark: ".", listMark: ", " };

  /** Writes numbers from now on as the language of these words does. @param {Record<string, string>} words */
  const speak = (words) => {
    marks = { decimalMark: words.decimalMark, listMark: words.listMark };
  };

  /** A number with a fixed count of decimals and its digits in groups of three: 25 131. */
  const number = (value, decimals = 0) => {
    const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, narrowSpace);
    const text = fraction ? `${grouped}${marks.decimalMark}${fraction}` : grouped;
    return value < 0 && /[1-9]/.test(text) ? minus + text : text;
  };

  /** Numbers as they are written, one behind the other: 1.5, 2.0. @param {string[]} texts */
  const list = (texts) => texts.join(marks.listMark);

  /** A share of 1 in per cent, with enough decimals never to say 0 of something or 100 of less than all. */
  const percent = (share) => {
    const value = share * 100;
    if (value === 0 || Math.abs(value) === 100) return `${number(value)}${narrowSpace}%`;
    let decimals = 1;
    const blurred = (shown) => shown === 0 || (shown === 100 && Math.abs(value) < 100);
    while (decimals < 9 && blurred(Number(Math.abs(value).toFixed(decimals)))) decimals += 1;
    return `${number(value, decimals)}${narrowSpace}%`;
  };

  /** Two numbers with as many decimals as it takes to tell them apart. */
  const apart = (one, other) => {
    let decimals = 1;
    while (one !== other && decimals < mostDecimals && number(one, decimals) === number(other, decimals)) decimals += 1;
    return [number(one, decimals), number(other, decimals)];
  };

  /** A sentence of the page's words with its {places} filled in. */
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** The colours of the page's present theme, for drawing on a canvas. @param {Element} element */
  const theme = (element) => {
    const style = getComputedStyle(element);
    const read = (name) => style.getPropertyValue(name).trim();
    return {
      ink: read("--ink"),
      soft: read("--soft"),
      line: read("--line"),
      panel: read("--panel"),
      pale: read("--pale"),
      font: style.fontFamily,
    };
  };

  /** The three bytes of "#rrggbb". @param {string} text */
  const bytesOfHex = (text) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));

  Visualiser.colour = { byte, hex, textOn, bytesOfHex };
  Visualiser.words = { speak, number, list, percent, apart, fill };
  Visualiser.theme = theme;
}
