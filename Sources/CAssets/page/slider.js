{
  // Original and result in one place, with a line between that a native range input moves.

  class Slider extends HTMLElement {
    connectedCallback() {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.start(), { once: true });
      else this.start();
    }

    start() {
      this.range = this.querySelector("input");
      this.range.addEventListener("input", () => this.paint());
      this.range.addEventListener("keydown", (event) => this.flip(event));
      this.borrowOriginal();
      this.paint();
    }

    /** The original stands in the page once; a later slider shows the same picture. */
    borrowOriginal() {
      const side = this.querySelector(".slider-original");
      const original = document.getElementById(this.dataset.original);
      if (side.querySelector("img") || !original) return;
      const copy = new Image(original.width, original.height);
      copy.alt = original.alt;
      copy.className = original.className;
      copy.src = original.src;
      side.prepend(copy);
    }

    /** Space flips between the whole original and the whole result: the eye sees best what jumps. */
    flip(event) {
      if (event.key !== " " || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.range.value = Number(this.range.value) < 50 ? "100" : "0";
      this.paint();
    }

    paint() {
      const { range } = this;
      this.style.setProperty("--at", `${range.value}%`);
      range.setAttribute("aria-valuetext", Visualiser.words.fill(range.dataset.valuetext, { percent: `${range.value} %` }));
    }
  }

  customElements.define("image-slider", Slider);
}
