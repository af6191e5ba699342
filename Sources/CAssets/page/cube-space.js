{
  // The RGB cube as it is seen: its turn, its axes, and the picture's colours as dots. Views of several runs on one
  // picture share it, so that they turn together and the dots are drawn once.

  const { colour } = Visualiser;
  const degrees = Math.PI / 180;
  const start = { yaw: 33 * degrees, pitch: 20 * degrees };
  const steepest = 85 * degrees;
  const turn = 10 * degrees;
  const cells = 32; // 5 bits a channel
  const smallest = 1.3; // dots of a smaller radius are drawn as squares: nobody sees it, and it takes half the time
  const smallWidth = 260; // CSS pixels: a narrower cube names its axes and leaves their limits out

  const turns = { left: [-turn, 0], right: [turn, 0], up: [0, -turn], down: [0, turn] };

  /** The picture's 5-bit cells: mean colour, pixels, and which unique colours lie in them. */
  const cellsOf = (colours) => {
    const found = new Map();
    const ofColour = new Uint32Array(colours.count);
    for (let at = 0; at < colours.count; at += 1) {
      const [r, g, b] = [colours.red[at], colours.green[at], colours.blue[at]];
      const key = ((r >> 3) * cells + (g >> 3)) * cells + (b >> 3);
      if (!found.has(key)) found.set(key, { number: found.size, r: 0, g: 0, b: 0, pixels: 0 });
      const cell = found.get(key);
      const pixels = colours.pixels[at];
      cell.r += r * pixels;
      cell.g += g * pixels;
      cell.b += b * pixels;
      cell.pixels += pixels;
      ofColour[at] = cell.number;
    }
    const list = [...found.values()].map(({ r, g, b, pixels }) => ({ r: r / pixels, g: g / pixels, b: b / pixels, pixels }));
    return { list, ofColour };
  };

  class CubeSpace {
    /** @param {Visualiser.Colours} colours */
    constructor(colours) {
      this.view = { ...start };
      this.cells = cellsOf(colours);
      const largest = this.cells.list.map(({ pixels }) => pixels).sort((one, other) => other - one);
      this.typical = largest[Math.min(2, largest.length - 1)];
      this.dots = document.createElement("canvas");
      /** @type {(() => void)[]} draw what shows the cube, when it has been turned */
      this.viewers = [];
    }

    /** Turns about the green axis and tilts, in radians. */
    turnBy(yaw, pitch) {
      this.view.yaw += yaw;
      this.view.pitch = Math.min(steepest, Math.max(-steepest, this.view.pitch + pitch));
      for (const draw of this.viewers) draw();
    }

    /** @param {"left" | "right" | "up" | "down" | "reset"} name */
    turnTo(name) {
      if (name === "reset") this.view = { ...start };
      this.turnBy(...(turns[name] ?? [0, 0]));
    }

    /** Whether a view of this width has no room for the limits of the axes. */
    get isSmall() {
      return this.frame.width < smallWidth;
    }

    /** Where a colour stands: x to the right, y down, depth away from the viewer. */
    project(r, g, b) {
      const { axes, middleX, middleY, scale } = this.frame;
      const [x, y, z] = [r - 127.5, g - 127.5, b - 127.5];
      return {
        x: middleX + scale * (axes.right[0] * x + axes.right[2] * z),
        y: middleY - scale * (axes.up[0] * x + axes.up[1] * y + axes.up[2] * z),
        depth: axes.away[0] * x + axes.away[1] * y + axes.away[2] * z,
      };
    }

    /** Up to how many centroids all get their number. */
    get mostNumbers() {
      return this.isSmall ? 8 : 16;
    }

    /** Takes the size, in CSS pixels, of the view that is drawn next. */
    measure(width, height) {
      const { yaw, pitch } = this.view;
      const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
      const axes = {
        right: [cosYaw, 0, -sinYaw],
        up: [sinPitch * sinYaw, cosPitch, sinPitch * cosYaw],
        away: [cosPitch * sinYaw, -sinPitch, cosPitch * cosYaw],
      };
      // The largest scale at which the cube fits however it is turned about the green axis, with room for its labels.
      const room = width < smallWidth ? 17 : 34;
      const scale = Math.min((width - 2 * room) / 361, (height - 2 * room) / (240 + 361 * 0.342));
      this.frame = { axes, middleX: width / 2, middleY: height / 2, scale, width, height };
    }

    /**
     * Dots and axes for a canvas. They change only with the turn, the size and what keeps its colour: they are kept between
     * the frames of a move, and from one view to the next of its size.
     * @param {HTMLCanvasElement} canvas
     * @param {{theme: object, font: string, strength: Float64Array | null, what: string}} how `what` names the strengths
     */
    backdrop(canvas, { theme, font, strength, what }) {
      const { yaw, pitch } = this.view;
      const key = [yaw, pitch, canvas.width, canvas.height, theme.panel, theme.ink, font, what].join();
      if (this.dotsDrawn === key) return this.dots;
      this.dotsDrawn = key;
      Object.assign(this, { theme, font, strength });
      [this.dots.width, this.dots.height] = [canvas.width, canvas.height];
      const context = this.dots.getContext("2d", { willReadFrequently: true });
      const scale = canvas.width / this.frame.width;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      this.drawEdges(context);
      this.drawDots(context);
      this.drawAxes(context);
      return this.dots;
    }

    /** The cube's twelve edges, thin. */
    drawEdges(context) {
      context.beginPath();
      for (const [from, to] of this.edges()) {
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.lineWidth = 1;
      context.strokeStyle = this.theme.line;
      context.stroke();
    }

    edges(only = [0, 1, 2]) {
      return only.flatMap((axis) =>
        [0, 1, 2, 3].map((corner) => {
          const others = [0, 1, 2].filter((channel) => channel !== axis);
          const from = [0, 0, 0];
          from[others[0]] = corner & 1 ? 255 : 0;
          from[others[1]] = corner & 2 ? 255 : 0;
          const to = [...from];
          to[axis] = 255;
          return [this.project(...from), this.project(...to)];
        }),
      );
    }

    /** R and B along the lowest edges, G along the leftmost, so that names and limits stand outside the dots. */
    drawAxes(context) {
      const middle = this.project(127.5, 127.5, 127.5);
      const lowest = ([from, to]) => from.y + to.y;
      const leftmost = ([from, to]) => -from.x - to.x;
      const written = [];
      const write = (text, x, y, bold) => {
        if (written.some((other) => other.text === text && Math.hypot(other.x - x, other.y - y) < 22)) return;
        written.push({ text, x, y });
        context.font = bold ? `700 ${this.font}` : this.font;
        context.fillStyle = bold ? this.theme.ink : this.theme.soft;
        context.fillText(text, x, y);
      };
      context.textAlign = "center";
      context.textBaseline = "middle";
      ["R", "G", "B"].forEach((name, axis) => {
        const rank = axis === 1 ? leftmost : lowest;
        const [from, to] = this.edges([axis]).sort((one, other) => rank(other) - rank(one))[0];
        const along = { x: to.x - from.x, y: to.y - from.y };
        const length = Math.hypot(along.x, along.y);
        if (length < 30) return;
        const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        let out = { x: along.y / length, y: -along.x / length };
        if (out.x * (half.x - middle.x) + out.y * (half.y - middle.y) < 0) out = { x: -out.x, y: -out.y };
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.lineWidth = 1.8;
        context.strokeStyle = this.theme.ink;
        context.stroke();
        const away = this.isSmall ? 11 : 22;
        write(name, half.x + out.x * away, half.y + out.y * away, true);
        if (this.isSmall) return;
        write("0", from.x + out.x * 16, from.y + out.y * 16, false);
        write("255", to.x + out.x * 19, to.y + out.y * 16, false);
      });
    }

    /** Dots back to front; a dot's volume is its pixels. In an assign step only what changed keeps its colour. */
    drawDots(context) {
      const { list } = this.cells;
      const places = list.map(({ r, g, b }) => this.project(r, g, b));
      const order = Uint32Array.from(list.keys()).sort((one, other) => places[other].depth - places[one].depth);
      const unit = ((11 * Math.min(this.frame.width, this.frame.height)) / 504) * this.typical ** (-1 / 3);
      const [paleR, paleG, paleB] = colour.bytesOfHex(this.theme.pale);
      for (const at of order) {
        const { r, g, b, pixels } = list[at];
        const pale = this.strength ? 1 - this.strength[at] : 0;
        const radius = Math.max(0.55, unit * Math.cbrt(pixels));
        context.fillStyle = `rgb(${r + (paleR - r) * pale} ${g + (paleG - g) * pale} ${b + (paleB - b) * pale})`;
        if (radius < smallest) {
          context.fillRect(places[at].x - radius, places[at].y - radius, 2 * radius, 2 * radius);
          continue;
        }
        context.beginPath();
        context.arc(places[at].x, places[at].y, radius, 0, 2 * Math.PI);
        context.fill();
        if (radius > 5) {
          context.lineWidth = 0.5;
          context.strokeStyle = "rgb(0 0 0 / 0.3)";
          context.stroke();
        }
      }
    }
  }

  Visualiser.CubeSpace = CubeSpace;
}
