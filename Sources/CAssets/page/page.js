{
  // The page as a whole: what is folded on the screen is open on paper.

  document.addEventListener("playerready", ({ target }) => {
    if (!target.matches("kmeans-player")) return;
    for (const strip of document.querySelectorAll("details.strip-details")) strip.open = false;
  });

  let opened = [];

  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")].filter(
      // An answer is the reader's to open: on paper there is room for their own in its place.
      (details) => !details.matches(".answer") && !details.closest("kmeans-player"),
    );
    for (const details of opened) details.open = true;
  });

  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
