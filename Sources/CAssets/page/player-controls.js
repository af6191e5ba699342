{
  // What the player of one run has besides: the button that names the next half-step, and the list of moments.

  class PlayerControls extends Visualiser.Controls {
    constructor(data, part, words) {
      super(data, part, words);
      this.primary = part("primary");
      this.moments = part("moments");
      const option = (value, textContent) => Object.assign(document.createElement("option"), { value, textContent });
      const options = data.marks.map(({ label }, index) => option(String(index), label));
      this.moments.replaceChildren(option("", words.momentsNone), ...options);
      this.moments.closest("label").hidden = data.marks.length === 0;
    }

    /** The step that the list of moments is set to; null at its first line, which is none. */
    get chosenMoment() {
      return this.moments.value === "" ? null : this.data.marks[Number(this.moments.value)].step;
    }

    paint(at) {
      super.paint(at);
      const { next } = this.data.steps[at];
      this.primary.textContent = next ?? this.words.primaryEnd;
      this.primary.dataset.command = next ? "next" : "first";
      const here = this.data.marks.findIndex((mark) => mark.step === at);
      this.moments.value = here < 0 ? "" : String(here);
    }
  }

  Visualiser.PlayerControls = PlayerControls;
}
