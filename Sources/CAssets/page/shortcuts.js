{
  // The player's keys. They work while the player or something in it has the focus, never on the page at large:
  // there arrows and Space go on scrolling.

  const commands = {
    " ": "toggle",
    ArrowRight: "next",
    ArrowLeft: "previous",
    PageDown: "next",
    PageUp: "previous",
    Home: "first",
    End: "last",
    Escape: "escape",
  };
  const shifted = { ArrowRight: "nextIteration", ArrowLeft: "previousIteration" };
  const single = {
    "+": "faster",
    "-": "slower",
    "[": "previousMoment",
    "]": "nextMoment",
    m: "map",
    s: "settled",
    q: "predict",
    "?": "help",
  };

  /** Whether the focused thing uses this key itself. @param {HTMLElement} element */
  const ownsKey = (element, key) => {
    if (element.closest("dialog")) return true;
    if (element.matches("select, input:not([type=range], [type=checkbox])")) return key !== "Escape";
    if (element.matches("[role=application]") && key.startsWith("Arrow")) return true;
    if (element.matches("input[type=range], [role=region]")) return /^(Arrow|Home|End|Page)/.test(key);
    return element.matches("button, summary, input, a") && (key === " " || key === "Enter");
  };

  Visualiser.ownsKey = ownsKey;

  /** Opens a list of keys at its top. (The attribute `autofocus` would do it too, but makes browsers complain as a page loads.) */
  Visualiser.openHelp = (dialog) => {
    dialog.showModal();
    dialog.querySelector(".player-title").focus();
  };

  /**
   * The command a key stands for, or null. `which`: the number of a cluster, or the place of an answer.
   * @param {KeyboardEvent} event
   * @param {boolean} singleKeys whether keys of a single character count
   */
  Visualiser.commandOf = (event, singleKeys) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || ownsKey(target, key)) return null;
    if (event.shiftKey && key in shifted) return { command: shifted[key] };
    if (key in commands) return { command: commands[key] };
    if (!singleKeys) return null;
    const letter = key.toLowerCase();
    if (letter in single) return { command: single[letter] };
    if (/^[0-9]$/.test(key)) return { command: "cluster", which: Number(key) };
    return /^[a-d]$/.test(letter) ? { command: "answer", which: "abcd".indexOf(letter) } : null;
  };
}
