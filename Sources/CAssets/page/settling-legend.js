{
  // What the settling map's colours mean: one for each band of iterations, with its share of the pixels.

  const { fill, percent } = Visualiser.words;

  class SettlingLegend {
    /** @param {object} data the run */
    constructor(data, part, words) {
      this.data = data;
      this.words = words;
      this.place = part("settling");
      this.heading = part("settling-heading");
      part("settling-legend").replaceChildren(...data.settling.map((band) => this.item(band)));
      this.items = [...part("settling-legend").children];
    }

    item({ colour, label, pixels }) {
      const make = (className, textContent = "") => Object.assign(document.createElement("span"), { className, textContent });
      const item = document.createElement("li");
      const patch = make("settling-patch");
      patch.style.background = colour;
      item.append(patch, make("settling-range", label), make("settling-share", percent(pixels / this.data.pixels)));
      return item;
    }

    /** @param {number} step @param {Visualiser.Settling | null} settling what the map shows; null where there is no map */
    paint(step, settling) {
      this.place.hidden = !settling;
      if (!settling) return;
      const { steps, settling: bands } = this.data;
      bands.forEach(({ first }, at) => this.items[at].classList.toggle("ahead", first > steps[step].iteration));
      const soFar = fill(this.words.mapSoFar, { percent: percent(settling.shareBy(step)) });
      this.heading.textContent = step === steps.length - 1 ? this.words.mapHeading : `${this.words.mapHeading} ${soFar}`;
    }

    /** The run's settling in a sentence. @param {Visualiser.Settling} settling */
    sentence({ half, last, pixels, unsettled }) {
      const { mapLimit, mapAtOnce, mapSentence } = this.words;
      const sentence = unsettled > 0 ? mapLimit : last === 1 ? mapAtOnce : mapSentence;
      return fill(sentence, { half, last, percent: percent(unsettled / pixels) });
    }
  }

  Visualiser.SettlingLegend = SettlingLegend;
}
