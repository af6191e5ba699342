{
  // The palette: one swatch a cluster, always in the order of the numbers, with its share of the pixels.

  const { colour } = Visualiser;
  const { fill, number, percent } = Visualiser.words;

  /** A full bar: the least of these shares that no cluster exceeds. */
  const fullBars = [0.05, 0.1, 0.15, 0.25, 0.5, 1];

  class PaletteView {
    /** @param {(cluster: number) => void} choose called when a swatch is pressed */
    constructor(engine, part, words, choose) {
      this.engine = engine;
      this.words = words;
      this.caption = part("palette-caption");
      this.details = part("palette-details");
      this.list = part("palette");
      this.list.dataset.density = engine.clusters <= 8 ? "few" : engine.clusters <= 16 ? "some" : "many";
      const largest = Math.max(...engine.data.steps.flatMap(({ pixels }) => pixels ?? [0])) / engine.data.pixels;
      this.full = fullBars.find((share) => share >= largest) ?? 1;
      this.swatches = Array.from({ length: engine.clusters }, (_, cluster) => this.swatch(cluster, choose));
      this.list.replaceChildren(...this.swatches.map(({ item }) => item));
    }

    swatch(cluster, choose) {
      const make = (kind, name) => Object.assign(document.createElement(kind), { className: name });
      const item = document.createElement("li");
      const button = Object.assign(make("button", "swatch-button"), { type: "button" });
      const label = Object.assign(make("span", "swatch-number"), { textContent: String(cluster + 1) });
      const code = make("span", "swatch-hex");
      const bar = make("span", "swatch-bar");
      const share = make("span", "swatch-share");
      button.append(label);
      bar.append(make("span", "swatch-fill"));
      item.append(button, code, bar, share);
      button.addEventListener("click", () => choose(cluster));
      return { item, button, code, bar: bar.firstChild, share };
    }

    /** @param {{step: number, shown: number | null}} state */
    paint(state) {
      this.state = state;
      if (this.details.open) this.draw();
    }

    draw() {
      const { engine, state, words } = this;
      const { phase, row, pixels } = engine.data.steps[state.step];
      const now = engine.row(row);
      const before = phase === "update" ? engine.row(row - 1) : null;
      const furthest = this.furthest();
      this.swatches.forEach((swatch, cluster) => {
        const [r, g, b] = now.subarray(3 * cluster, 3 * cluster + 3);
        const dropped = Number.isNaN(r);
        const code = dropped ? "–" : colour.hex(r, g, b);
        const share = pixels ? pixels[cluster] / engine.data.pixels : null;
        const old = before && !Number.isNaN(before[3 * cluster]) ? colour.hex(...before.subarray(3 * cluster, 3 * cluster + 3)) : null;
        swatch.item.classList.toggle("furthest", cluster === furthest);
        swatch.item.classList.toggle("hollow", phase === "initialise");
        swatch.item.classList.toggle("split", old !== null);
        swatch.item.classList.toggle("dropped", dropped);
        swatch.button.style.setProperty("--now", dropped ? "transparent" : code);
        swatch.button.style.setProperty("--old", old ?? (dropped ? "transparent" : code));
        swatch.button.style.setProperty("--text", dropped ? "inherit" : colour.textOn(r, g, b));
        swatch.button.setAttribute("aria-pressed", String(state.shown === cluster));
        const kind = dropped ? words.paletteSwatchDropped : share === null ? words.paletteSwatchStart : words.paletteSwatch;
        const name = fill(kind, { cluster: cluster + 1, hex: code, percent: percent(share ?? 0) });
        swatch.button.setAttribute("aria-label", name);
        swatch.button.title = name;
        swatch.code.textContent = code;
        swatch.bar.style.inlineSize = `${((share ?? 0) / this.full) * 100}%`;
        swatch.share.textContent = share === null ? "–" : percent(share);
      });
      this.caption.textContent = this.captionOf();
    }

    furthest() {
      const { moved } = this.engine.data.steps[this.state.step];
      if (!moved) return null;
      const most = Math.max(...moved.map((distance) => distance ?? 0));
      return most > 0 ? moved.indexOf(most) : null;
    }

    captionOf() {
      const { words } = this;
      const { phase, flow, moved } = this.engine.data.steps[this.state.step];
      if (phase === "initialise") return words.paletteStart;
      const scale = { percent: percent(this.full) };
      if (phase === "assign") {
        const bar = fill(words.paletteAssign, scale);
        if (!flow || flow.length === 0) return bar;
        const [from, to, pixels] = flow[0];
        return `${bar}. ${fill(words.paletteFlow, { from: from + 1, to: to + 1, pixels: number(pixels) })}`;
      }
      const bar = fill(words.paletteUpdate, scale);
      const furthest = this.furthest();
      if (furthest === null) return bar;
      return `${bar}. ${fill(words.paletteMoved, { cluster: furthest + 1, distance: number(moved[furthest], 1) })}`;
    }
  }

  Visualiser.PaletteView = PaletteView;
}
