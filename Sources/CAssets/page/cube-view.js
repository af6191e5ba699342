{
  // The RGB cube: the picture's colours as dots, the centroids with their numbers, trails and this step's arrows.
  // It can be turned, and starts in the view the frames are drawn in.

  const { draw, colour } = Visualiser;
  const degrees = Math.PI / 180;
  const start = { yaw: 33 * degrees, pitch: 20 * degrees };
  const steepest = 85 * degrees;
  const turn = 10 * degrees;
  const cells = 32; // 5 bits a channel
  const moveTime = 450; // milliseconds
  const rush = 150; // milliseconds between two steps
  const manyClusters = 16;
  const smallest = 1.3; // dots of a smaller radius are drawn as squares: nobody sees it, and it takes half the time
  const numbered = 5; // of many clusters only so many get their number

  const turns = { left: [-turn, 0], right: [turn, 0], up: [0, -turn], down: [0, turn] };
  const keys = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

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

  class CubeView {
    constructor(engine, part) {
      this.engine = engine;
      this.canvas = part("cube");
      this.stage = part("cube-stage");
      this.view = { ...start };
      this.cells = cellsOf(engine.colours);
      const largest = this.cells.list.map(({ pixels }) => pixels).sort((one, other) => other - one);
      this.typical = largest[Math.min(2, largest.length - 1)];
      this.dots = document.createElement("canvas");
      this.paintedAt = -Infinity;
      this.drawSoon = draw.oncePerFrame(() => this.draw());
      this.listen();
    }

    /** @param {{step: number, shown: number | null, follow: object | null, asked: number[], moving: boolean}} state */
    paint(state) {
      this.state = state;
      this.changes = this.engine.changes(state.step);
      this.strength = this.strengths();
      const now = performance.now();
      this.moveFrom = state.moving ? now : -Infinity;
      // The dots are the page's dearest drawing: while steps rush by, only the one they rest on is drawn.
      clearTimeout(this.waiting);
      if (now - this.paintedAt < rush) this.waiting = setTimeout(() => this.drawSoon(), rush);
      else this.drawSoon();
      this.paintedAt = now;
    }

    reset() {
      this.view = { ...start };
      this.drawSoon();
    }

    /** Turns about the green axis and tilts, in radians. */
    turnBy(yaw, pitch) {
      this.view.yaw += yaw;
      this.view.pitch = Math.min(steepest, Math.max(-steepest, this.view.pitch + pitch));
      this.drawSoon();
    }

    turnTo(name) {
      if (name === "reset") this.reset();
      else this.turnBy(...turns[name]);
    }

    listen() {
      this.canvas.addEventListener("keydown", (event) => {
        if (!(event.key in keys) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.turnTo(keys[event.key]);
      });
      this.canvas.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) return;
        this.drag = { x: event.clientX, y: event.clientY };
        this.canvas.setPointerCapture(event.pointerId);
      });
      this.canvas.addEventListener("pointermove", (event) => {
        if (!this.drag) return;
        const [dx, dy] = [event.clientX - this.drag.x, event.clientY - this.drag.y];
        this.drag = { x: event.clientX, y: event.clientY };
        this.turnBy(dx * 0.01, event.pointerType === "touch" ? 0 : dy * 0.01);
      });
      for (const end of ["pointerup", "pointercancel"]) this.canvas.addEventListener(end, () => (this.drag = null));
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

    measure(width, height) {
      const { yaw, pitch } = this.view;
      const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
      const axes = {
        right: [cosYaw, 0, -sinYaw],
        up: [sinPitch * sinYaw, cosPitch, sinPitch * cosYaw],
        away: [cosPitch * sinYaw, -sinPitch, cosPitch * cosYaw],
      };
      // The largest scale at which the cube fits however it is turned about the green axis, with room for its labels.
      const room = 34;
      const scale = Math.min((width - 2 * room) / 361, (height - 2 * room) / (240 + 361 * 0.342));
      this.frame = { axes, middleX: width / 2, middleY: height / 2, scale, width, height };
    }

    draw() {
      if (!this.state || this.canvas.clientWidth === 0) return;
      const { context, width, height } = draw.sharpen(this.canvas);
      this.measure(width, height);
      this.theme = Visualiser.theme(this.stage);
      this.font = `${width < 340 ? 12 : 14}px ${this.theme.font}`;
      this.drawDotsOnce();
      context.drawImage(this.dots, 0, 0, width, height);
      const moving = this.drawCentroids(context);
      if (moving) this.drawSoon();
    }

    /** Dots and axes change only with the view, the step and the size: they are kept between the frames of a move. */
    drawDotsOnce() {
      const { yaw, pitch } = this.view;
      const what = this.strength ? `${this.state.step} ${this.state.shown}` : "all";
      const key = [yaw, pitch, this.canvas.width, this.canvas.height, this.theme.panel, this.theme.ink, what].join();
      if (this.dotsDrawn === key) return;
      this.dotsDrawn = key;
      [this.dots.width, this.dots.height] = [this.canvas.width, this.canvas.height];
      const context = this.dots.getContext("2d", { willReadFrequently: true });
      const scale = this.canvas.width / this.frame.width;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      this.drawEdges(context);
      this.drawDots(context);
      this.drawAxes(context);
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
        write("0", from.x + out.x * 16, from.y + out.y * 16, false);
        write("255", to.x + out.x * 19, to.y + out.y * 16, false);
        write(name, half.x + out.x * 22, half.y + out.y * 22, true);
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

    /** How much of its colour each cell keeps, 0.25 to 1; null where all keep all of it. */
    strengths() {
      const { list, ofColour } = this.cells;
      const { step, shown } = this.state;
      const labels = this.engine.colourLabels(step);
      const one = shown !== null && labels;
      const { changed } = this.engine.data.steps[step];
      if (!one && !(this.changes && changed > 0)) return null;
      const strong = new Float64Array(list.length);
      const { pixels } = this.engine.colours;
      for (let at = 0; at < ofColour.length; at += 1) {
        if (one ? labels[at] === shown : this.changes[at]) strong[ofColour[at]] += pixels[at];
      }
      return strong.map((sum, at) => 0.25 + 0.75 * Math.min(1, (2 * sum) / list[at].pixels));
    }

    centroidAt(row, cluster) {
      const [r, g, b] = this.engine.row(row).subarray(3 * cluster, 3 * cluster + 3);
      return Number.isNaN(r) ? null : this.project(r, g, b);
    }

    /** Centroids of this step with trail, ghost and arrow. @returns {boolean} whether a move is still under way */
    drawCentroids(context) {
      const { step, shown, follow } = this.state;
      const { phase, row } = this.engine.data.steps[step];
      const share = phase === "update" ? Math.min(1, (performance.now() - this.moveFrom) / moveTime) : 1;
      const eased = 1 - (1 - share) ** 3;
      const many = this.engine.clusters > manyClusters;
      const radius = many ? 5 : 7;
      const named = this.namedClusters();
      const labelled = [];
      const clusters = Array.from({ length: this.engine.clusters }, (_, cluster) => cluster);
      const visible = clusters.filter((cluster) => this.centroidAt(row, cluster) && (shown === null || shown === cluster));
      for (const cluster of visible) if (!many || named.has(cluster)) this.drawTrail(context, row, cluster);
      if (follow) this.drawFollowed(context, follow, row);
      const furthest = phase === "update" ? this.furthestMover() : null;
      visible.sort((one, other) => this.centroidAt(row, other).depth - this.centroidAt(row, one).depth);
      for (const cluster of visible) {
        const now = this.centroidAt(row, cluster);
        const old = phase === "update" ? this.centroidAt(row - 1, cluster) : null;
        const at = old ? { x: old.x + (now.x - old.x) * eased, y: old.y + (now.y - old.y) * eased } : now;
        if (old) this.drawMove(context, old, at, radius);
        if (cluster === furthest && old && share === 1) this.drawCapsule(context, old, now, radius + 7);
        this.drawCentroid(context, at, cluster, radius, phase === "initialise");
        labelled.push({ cluster, x: at.x, y: at.y });
      }
      this.drawNumbers(context, labelled, named, radius);
      return share < 1;
    }

    /** Which clusters get a number: all of a few; of many the step's own, those asked about, the one shown, the one followed. */
    namedClusters() {
      const { step, shown, follow, asked } = this.state;
      const { clusters, data } = this.engine;
      if (clusters <= manyClusters || shown !== null) return new Set(Array.from({ length: clusters }, (_, cluster) => cluster));
      const { moved, flow } = data.steps[step];
      const named = new Set(asked);
      if (moved) {
        const order = [...moved.keys()].sort((one, other) => (moved[other] ?? 0) - (moved[one] ?? 0));
        for (const cluster of order.slice(0, numbered)) named.add(cluster);
      } else if (flow && flow.length > 0) {
        named.add(flow[0][0]).add(flow[0][1]);
      }
      if (follow && follow.cluster !== null) named.add(follow.cluster);
      return named;
    }

    furthestMover() {
      const { moved } = this.engine.data.steps[this.state.step];
      if (!moved) return null;
      const furthest = moved.reduce((best, distance, cluster) => ((distance ?? 0) > (moved[best] ?? 0) ? cluster : best), 0);
      return moved[furthest] > 0 ? furthest : null;
    }

    drawTrail(context, row, cluster) {
      context.beginPath();
      for (let at = 0; at <= row; at += 1) {
        const place = this.centroidAt(at, cluster);
        if (place) context.lineTo(place.x, place.y);
      }
      draw.edgedStroke(context, 1.1, "rgb(70 70 70 / 0.75)", "rgb(255 255 255 / 0.7)");
    }

    /** A hollow ghost where the centroid was, and an arrow to where it is. */
    drawMove(context, old, now, radius) {
      const distance = Math.hypot(now.x - old.x, now.y - old.y);
      if (distance < 1.5) return;
      draw.ring(context, old.x, old.y, radius * 0.6, 1.6);
      if (distance < radius * 1.8) return;
      const [x, y] = [(now.x - old.x) / distance, (now.y - old.y) / distance];
      const tip = { x: now.x - x * (radius + 2), y: now.y - y * (radius + 2) };
      context.beginPath();
      context.moveTo(old.x + x * radius * 0.6, old.y + y * radius * 0.6);
      context.lineTo(tip.x, tip.y);
      context.moveTo(tip.x - 6 * x - 4 * y, tip.y - 6 * y + 4 * x);
      context.lineTo(tip.x, tip.y);
      context.lineTo(tip.x - 6 * x + 4 * y, tip.y - 6 * y - 4 * x);
      draw.edgedStroke(context, 1.8);
    }

    /** The outline round the old and the new place of the furthest mover. */
    drawCapsule(context, old, now, radius) {
      const angle = Math.atan2(now.y - old.y, now.x - old.x);
      context.beginPath();
      context.arc(old.x, old.y, radius, angle + Math.PI / 2, angle - Math.PI / 2);
      context.arc(now.x, now.y, radius, angle - Math.PI / 2, angle + Math.PI / 2);
      context.closePath();
      draw.edgedStroke(context, 1.8);
    }

    drawCentroid(context, { x, y }, cluster, radius, hollow) {
      const [r, g, b] = this.engine.palette(this.state.step).subarray(3 * cluster, 3 * cluster + 3);
      context.beginPath();
      context.arc(x, y, radius + 2.2, 0, 2 * Math.PI);
      context.fillStyle = "#ffffff";
      context.fill();
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = `rgb(${r} ${g} ${b})`;
      context.fill();
      context.lineWidth = 1.4;
      context.strokeStyle = "#111111";
      context.stroke();
      if (!hollow) return;
      context.beginPath();
      context.arc(x, y, radius * 0.42, 0, 2 * Math.PI);
      context.fillStyle = "#ffffff";
      context.fill();
    }

    /** The followed pixel's colour and the line to its cluster's centroid. */
    drawFollowed(context, { colour: [r, g, b], cluster }, row) {
      const at = this.project(r, g, b);
      const centroid = cluster === null ? null : this.centroidAt(row, cluster);
      if (centroid) {
        context.beginPath();
        context.moveTo(at.x, at.y);
        context.lineTo(centroid.x, centroid.y);
        draw.edgedStroke(context, 1.4);
      }
      context.beginPath();
      for (const [x, y] of [[0, -7], [7, 0], [0, 7], [-7, 0]]) context.lineTo(at.x + x, at.y + y);
      context.closePath();
      context.fillStyle = `rgb(${r} ${g} ${b})`;
      draw.edgedStroke(context, 1.6);
      context.fill();
    }

    /** Each number beside its centroid, with a leader line where there was no room next to it. */
    drawNumbers(context, centroids, named, radius) {
      context.font = `700 ${this.font}`;
      const chosen = centroids.filter(({ cluster }) => named.has(cluster)).map(({ cluster, x, y }) => ({ x, y, text: String(cluster + 1) }));
      draw.labels(context, chosen, centroids, { radius, width: this.frame.width, height: this.frame.height });
    }
  }

  Visualiser.CubeView = CubeView;
}
