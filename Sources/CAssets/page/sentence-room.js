{
  /**
   * Keeps as much room for a line of text as the longest it will ever hold needs, so that nothing jumps when it changes.
   * @param {HTMLElement} line
   * @param {string[]} texts all that it will hold
   */
  Visualiser.makeRoom = (line, texts) => {
    const trial = line.cloneNode();
    trial.removeAttribute("data-part");
    trial.setAttribute("aria-hidden", "true");
    trial.textContent = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
    trial.style.cssText = `position: absolute; visibility: hidden; min-block-size: 0; inline-size: ${line.clientWidth}px`;
    line.parentElement.after(trial); // outside of what a screen reader listens to
    line.style.minBlockSize = `${trial.offsetHeight}px`;
    trial.remove();
  };
}
