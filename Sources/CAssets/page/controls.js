{
  // Buttons, scrubber and speed: what they say at each step, and where the moments are.

  const hand = 6; // CSS pixels: as near as this to a tick, the scrubber names its moment
  const thumb = 8; // half the scrubber's thumb, which cannot leave its track

  class Controls {
    /**
     * @param {{steps: {valuetext: string}[], marks: {step: number, label: string}[]}} data all steps, and the moments
     * @param {Record<string, string>} words
     */
    constructor(data, part, words) {
      this.data = data;
      this.words = words;
      this.last = data.steps.length - 1;
      this.buttons = [...part("scrubber").closest(".player-controls").querySelectorAll(".player-buttons [data-command]")];
      this.scrubber = part("scrubber");
      this.speed = part("speed");
      this.play = part("play");
      this.scrubber.max = String(this.last);
      this.fillTicks(part("ticks"));
      this.recallSpeed();
      this.scrubber.addEventListener("pointermove", (event) => (this.scrubber.title = this.momentAt(event.clientX)?.label ?? ""));
    }

    /** Where a step lies on the scrubber, from 0 to 1. */
    share(step) {
      return this.last > 0 ? step / this.last : 0;
    }

    fillTicks(ticks) {
      const { marks } = this.data;
      ticks.replaceChildren(
        ...marks.map(({ step }) => {
          const tick = document.createElement("span");
          tick.style.insetInlineStart = `${this.share(step) * 100}%`;
          return tick;
        }),
      );
    }

    /** The moment whose tick is under the pointer, the nearest of several. @param {number} x of the pointer, in CSS pixels */
    momentAt(x) {
      const { left, width } = this.scrubber.getBoundingClientRect();
      const away = ({ step }) => Math.abs(left + thumb + this.share(step) * (width - 2 * thumb) - x);
      const near = this.data.marks.filter((mark) => away(mark) <= hand);
      return near.sort((one, other) => away(one) - away(other))[0] ?? null;
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
      const { scrubber, last } = this;
      scrubber.value = String(at);
      scrubber.setAttribute("aria-valuetext", this.data.steps[at].valuetext);
      // Not `disabled`, which would take the focus, and with it the keys, from whoever pressed the button last.
      const ends = { first: 0, previous: 0, next: last, last };
      for (const button of this.buttons) {
        const { command } = button.dataset;
        if (command in ends) button.setAttribute("aria-disabled", String(at === ends[command]));
      }
    }

    paintPlaying(playing) {
      const name = playing ? this.words.pause : this.words.play;
      this.play.setAttribute("aria-label", name);
      this.play.title = name;
    }
  }

  Visualiser.Controls = Controls;
}
