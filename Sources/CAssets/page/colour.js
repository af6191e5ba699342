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

  const language = document.documentElement.lang || "en";
  const formatters = new Map();

  /** A number in the page's language with a fixed number of decimals. */
  const number = (value, decimals = 0) => {
    if (!formatters.has(decimals)) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      formatters.set(decimals, new Intl.NumberFormat(language, digits));
    }
    return formatters.get(decimals).format(value).replace("-", "−");
  };

  /** A share of 1 in per cent, with just enough decimals never to say that something is nothing. */
  const percent = (share) => {
    const value = share * 100;
    if (value === 0) return "0 %";
    const size = Math.abs(value);
    let decimals = 0;
    if (size < 10) decimals = 1;
    while (decimals < 6 && size < 0.5 * 10 ** -decimals) decimals += 1;
    return `${number(value, decimals)} %`;
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
  Visualiser.words = { number, percent, fill };
  Visualiser.theme = theme;
}
