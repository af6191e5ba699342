{
  // What the reader chose stays chosen for the next page, where the browser lets a page remember anything.

  const prefix = "visualiser.";

  Visualiser.remember = (name, value) => {
    try {
      localStorage.setItem(prefix + name, value);
    } catch {
      // Pages in files or frames may have no memory; the choice holds as long as the page is open.
    }
  };

  /** @returns {string | null} */
  Visualiser.recall = (name) => {
    try {
      return localStorage.getItem(prefix + name);
    } catch {
      return null;
    }
  };
}
