{
  // The player's buttons, scrubber and lists: what they say at each step, and where the run's moments are.

  const hand = 6; // CSS pixels: as near as this to a tick, the scrubber names its moment
  const thumb = 8; // half the scrubber's thumb, which cannot leave its track

  class Controls {
    /** @param {object} data the run @param {Record<string, string>} words */
    constructor(data, part, words) {
      this.data = data;
      this.words = words;
      this.last = data.steps.length - 1;
      this.buttons = [...part("scrubber").closest(".player-controls").querySelectorAll(".player-buttons [data-command]")];
      this.scrubber = part("scrubber");
      this.primary = part("primary");
      this.moments = part("moments");
      this.speed = part("speed");
      this.play = part("play");
      this.scrubber.max = String(this.last);
      this.fillMoments(part("ticks"));
      this.recallSpeed();
      this.scrubber.addEventListener("pointermove", (event) => (this.scrubber.title = this.momentAt(event.clientX)?.label ?? ""));
    }

    /** Where a step lies on the scrubber, from 0 to 1. */
    share(step) {
      return this.last > 0 ? step / this.last : 0;
    }

    fillMoments(ticks) {
      const { marks } = this.data;
      ticks.replaceChildren(
        ...marks.map(({ step }) => {
          const tick = document.createElement("span");
          tick.style.insetInlineStart = `${this.share(step) * 100}%`;
          return tick;
        }),
      );
      const option = (value, textContent) => Object.assign(document.createElement("option"), { value, textContent });
      const options = marks.map(({ label }, index) => option(String(index), label));
      this.moments.replaceChildren(option("", this.words.momentsNone), ...options);
      this.moments.closest("label").hidden = marks.length === 0;
    }

    /** The moment whose tick is under the pointer, the nearest of several. @param {number} x of the pointer, in CSS pixels */
    momentAt(x) {
      const { left, width } = this.scrubber.getBoundingClientRect();
      const away = ({ step }) => Math.abs(left + thumb + this.share(step) * (width - 2 * thumb) - x);
      const near = this.data.marks.filter((mark) => away(mark) <= hand);
      return near.sort((one, other) => away(one) - away(other))[0] ?? null;
    }

    /** The step that the list of moments is set to; null at its first line, which is none. */
    get chosenMoment() {
      return this.moments.value === "" ? null : this.data.marks[Number(this.moments.value)].step;
    }

    recallSpeed() {
      const kept = Visualiser.recall("speed");
      if ([...this.speed.options].some(({ value }) => value === kept)) this.speed.value = kept;
    }

    /** Goes so many places on in the list of speeds. */
    changeSpeed(by) {
      this.speed.selectedIndex = Math.min(this.speed.options.length - 1, Math.max(0, this.speed.selectedIndex + by));
    }

    paint(at) {
      const { scrubber, primary, last, data, words } = this;
      const { valuetext, next } = data.steps[at];
      scrubber.value = String(at);
      scrubber.setAttribute("aria-valuetext", valuetext);
      // Not `disabled`, which would take the focus, and with it the keys, from whoever pressed the button last.
      const ends = { first: 0, previous: 0, next: last, last };
      for (const button of this.buttons) {
        const { command } = button.dataset;
        if (command in ends) button.setAttribute("aria-disabled", String(at === ends[command]));
      }
      primary.textContent = next ?? words.primaryEnd;
      primary.dataset.command = next ? "next" : "first";
      const here = data.marks.findIndex((mark) => mark.step === at);
      this.moments.value = here < 0 ? "" : String(here);
    }

    paintPlaying(playing) {
      const name = playing ? this.words.pause : this.words.play;
      this.play.setAttribute("aria-label", name);
      this.play.title = name;
    }
  }

  Visualiser.Controls = Controls;
}
