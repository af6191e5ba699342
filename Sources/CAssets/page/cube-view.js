{
  // One run in the RGB cube: the picture's colours as dots, the centroids with their numbers, trails and this step's
  // arrows. It can be turned, and starts in the view the frames are drawn in.

  const { draw } = Visualiser;
  const moveTime = 450; // milliseconds
  const manyClusters = 16;
  const numbered = 5; // of many clusters only so many get their number

  const keys = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

  class CubeView {
    /** @param {Visualiser.CubeSpace} space shared with other runs on the picture, or this view's own */
    constructor(engine, part, space = new Visualiser.CubeSpace(engine.colours)) {
      this.engine = engine;
      this.space = space;
      this.canvas = part("cube");
      this.stage = part("cube-stage");
      this.paintedAt = -Infinity;
      this.drawSoon = draw.oncePerFrame(() => this.draw());
      space.viewers.push(this.drawSoon);
      this.listen();
    }

    get view() {
      return this.space.view;
    }

    /** @param {{step: number, shown: number | null, follow: object | null, asked: number[], moving: boolean}} state */
    paint(state) {
      this.state = state;
      this.changes = this.engine.data.steps[state.step].changed > 0 ? this.engine.changes(state.step) : null;
      this.strength = this.strengths();
      const now = performance.now();
      this.moveFrom = state.moving ? now : -Infinity;
      // The dots are the page's dearest drawing: while steps rush by, only the one they rest on is drawn.
      clearTimeout(this.waiting);
      if (now - this.paintedAt < draw.rush) this.waiting = setTimeout(() => this.drawSoon(), draw.rest);
      else this.drawSoon();
      this.paintedAt = now;
    }

    listen() {
      this.canvas.addEventListener("keydown", (event) => {
        if (!(event.key in keys) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.space.turnTo(keys[event.key]);
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
        this.space.turnBy(dx * 0.01, event.pointerType === "touch" ? 0 : dy * 0.01);
      });
      for (const end of ["pointerup", "pointercancel"]) this.canvas.addEventListener(end, () => (this.drag = null));
    }

    draw() {
      if (!this.state || this.canvas.clientWidth === 0) return;
      const { context, width, height } = draw.sharpen(this.canvas);
      this.space.measure(width, height);
      const theme = Visualiser.theme(this.stage);
      this.font = `${this.space.isSmall ? 11 : width < 340 ? 12 : 14}px ${theme.font}`;
      const what = this.strength ? `${this.state.step} ${this.state.shown}` : "all";
      context.drawImage(this.space.backdrop(this.canvas, { theme, font: this.font, strength: this.strength, what }), 0, 0, width, height);
      const moving = this.drawCentroids(context);
      if (moving) this.drawSoon();
    }

    /** How much of its colour each cell keeps, 0.25 to 1; null where all keep all of it. */
    strengths() {
      const { list, ofColour } = this.space.cells;
      const { step, shown } = this.state;
      const labels = shown === null ? null : this.engine.colourLabels(step);
      if (!labels && !this.changes) return null;
      const strong = new Float64Array(list.length);
      const { pixels } = this.engine.colours;
      for (let at = 0; at < ofColour.length; at += 1) {
        if (labels ? labels[at] === shown : this.changes[at]) strong[ofColour[at]] += pixels[at];
      }
      return strong.map((sum, at) => 0.25 + 0.75 * Math.min(1, (2 * sum) / list[at].pixels));
    }

    centroidAt(row, cluster) {
      const [r, g, b] = this.engine.row(row).subarray(3 * cluster, 3 * cluster + 3);
      return Number.isNaN(r) ? null : this.space.project(r, g, b);
    }

    /** Centroids of this step with trail, ghost and arrow. @returns {boolean} whether a move is still under way */
    drawCentroids(context) {
      const { step, shown, follow } = this.state;
      const { phase, row } = this.engine.data.steps[step];
      const share = phase === "update" ? Math.min(1, (performance.now() - this.moveFrom) / moveTime) : 1;
      const eased = 1 - (1 - share) ** 3;
      const many = this.engine.clusters > manyClusters;
      const radius = (many ? 5 : 7) - (this.space.isSmall ? 1.5 : 0);
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
      if (clusters <= this.space.mostNumbers || shown !== null) return new Set(Array.from({ length: clusters }, (_, cluster) => cluster));
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
      const at = this.space.project(r, g, b);
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
      const chosen = centroids.filter(({ cluster }) => named.has(cluster)).map(({ cluster, x, y }) => ({ x, y, text: String(this.engine.numberOf(cluster)) }));
      const { width, height } = this.space.frame;
      draw.labels(context, chosen, centroids, { radius, width, height });
    }
  }

  Visualiser.CubeView = CubeView;
}
