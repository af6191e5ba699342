"""Draw the curves over K and over pixels as SVG.

    python curves.py CURVES.json FOLDER
"""

import json
import pathlib
import sys

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402 (the backend is chosen first)

TITLES = {
    "clusters": ("over-clusters.svg", "One iteration on coffee (94,478 colours)", "clusters, K"),
    "pixels": ("over-pixels.svg", "20 iterations with trace, K = 8", "megapixels"),
}


def draw(curves: dict[str, list[tuple[float, float]]], title: str, below: str, path: pathlib.Path) -> None:
    """One chart, both axes logarithmic, so that equal ratios are equally far apart."""
    figure, axes = pyplot.subplots(figsize=(7, 4.5), layout="constrained")
    for (name, points), marker in zip(curves.items(), "osD^v", strict=False):
        x, y = zip(*points, strict=True)
        axes.plot(x, y, marker=marker, label=name)
    axes.set(xscale="log", yscale="log", title=title, xlabel=below, ylabel="processor time, seconds")
    axes.set_xticks(x, [f"{value:g}" for value in x])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend()
    # No date and fixed names, so that the file changes only where its curves do.
    figure.savefig(path, metadata={"Date": None})


def main(source: pathlib.Path, folder: pathlib.Path) -> None:
    matplotlib.rcParams["svg.hashsalt"] = "curves"
    for name, curves in json.loads(source.read_text()).items():
        file, title, below = TITLES[name]
        draw(curves, title, below, folder / file)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
