{
  // Small drawing habits that the page's canvases and charts share.

  const rush = 250; // milliseconds between two steps: less is no time to look
  const rest = 120; // milliseconds after the last of such steps

  /**
   * Makes a canvas as sharp as the screen; returns its context, measured in CSS pixels, and its size. It is drawn by the
   * processor (which `willReadFrequently` asks for): a dozen small canvases are quick there, and where a page has no
   * graphics hardware, imitated hardware took five times as long.
   */
  const sharpen = (canvas) => {
    const scale = Math.min(3, window.devicePixelRatio || 1);
    const { clientWidth: width, clientHeight: height } = canvas;
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    return { context, width, height };
  };

  /** A number in black with a white halo: legible on every colour. */
  const haloText = (context, text, x, y) => {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = "#ffffff";
    context.strokeText(text, x, y);
    context.fillStyle = "#111111";
    context.fillText(text, x, y);
  };

  /** A line that shows on black and on white: dark with a white edge. */
  const edgedStroke = (context, width, ink = "#111111", edge = "#ffffff") => {
    context.lineCap = "round";
    context.lineJoin = "round";
    context.lineWidth = width + 2.5;
    context.strokeStyle = edge;
    context.stroke();
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.stroke();
  };

  const ring = (context, x, y, radius, width = 1.8) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    edgedStroke(context, width);
  };

  const angles = [0, 180, -45, 45, -135, 135, -90, 90].map((angle) => (angle * Math.PI) / 180);

  /** How much of a box, given by its middle and half sizes, the others cover. */
  const overlap = (box, others) =>
    others.reduce((sum, other) => {
      const w = box.w + other.w - Math.abs(box.x - other.x);
      const h = box.h + other.h - Math.abs(box.y - other.y);
      return sum + (w > 0 && h > 0 ? w * h : 0);
    }, 0);

  /**
   * Writes each text beside its point, where it covers neither a point nor another text.
   * @param {{x: number, y: number, text: string}[]} named points with a text
   * @param {{x: number, y: number}[]} points all that must stay visible
   * @param {{radius: number, width: number, height: number}} room of a point, and of the whole canvas
   */
  const labels = (context, named, points, { radius, width, height }) => {
    context.textAlign = "center";
    context.textBaseline = "middle";
    const taken = points.map(({ x, y }) => ({ x, y, w: radius + 2, h: radius + 2 }));
    for (const { x, y, text } of named) {
      const [w, h] = [4.5 * text.length + 1, 8];
      let best = null;
      for (const away of [radius + 5, radius + 15, radius + 26]) {
        for (const angle of angles) {
          const box = { x: x + Math.cos(angle) * (away + w), y: y + Math.sin(angle) * (away + h * 0.7), w, h, away };
          const outside = box.x < w || box.y < h || box.x > width - w || box.y > height - h;
          const cost = overlap(box, taken) + (outside ? 1e4 : 0) + away * 0.2;
          if (!best || cost < best.cost) best = { ...box, cost };
        }
      }
      if (best.away > radius + 5) {
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(best.x, best.y);
        edgedStroke(context, 1);
      }
      haloText(context, text, best.x, best.y);
      taken.push(best);
    }
  };

  /** Calls back once a frame however often it is asked. @param {() => void} paint */
  const oncePerFrame = (paint) => {
    let waiting = false;
    return () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        paint();
      });
    };
  };

  /** An SVG element. @param {Record<string, string | number>} attributes */
  const svg = (name, attributes = {}, text = "") => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };

  Visualiser.draw = { sharpen, haloText, edgedStroke, ring, labels, oncePerFrame, svg, rush, rest };
}
