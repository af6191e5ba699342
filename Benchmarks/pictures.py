"""The pictures to measure on: those the program ships, and larger and smaller ones made from them.

    python pictures.py FOLDER

Each is made the same on every machine: a shipped picture resized, then noise of a few steps from a fixed seed, so that
the number of colours grows as it does from a small photograph to a large one.
"""

import pathlib
import sys

import numpy
from PIL import Image

SHIPPED = pathlib.Path(__file__).resolve().parents[1] / "lessons" / "pictures"
SOURCE = SHIPPED / "dahlia.jpg"
# Width and height of each, in pixels; noise is added up to this many steps either way.
SIZES = {"0.1": (387, 258), "0.3": (671, 447), "1": (1225, 816), "3": (2121, 1414), "12": (4000, 3000)}
NOISE = 4


def make(path: pathlib.Path, size: tuple[int, int]) -> None:
    """Write the source at a size, with noise."""
    with Image.open(SOURCE) as picture:
        pixels = numpy.asarray(picture.convert("RGB").resize(size, Image.Resampling.BICUBIC), numpy.int16)
    noise = numpy.random.default_rng(1).integers(-NOISE, NOISE, pixels.shape, numpy.int8)
    Image.fromarray(numpy.clip(pixels + noise, 0, 255).astype(numpy.uint8)).save(path, compress_level=1)


def main(folder: pathlib.Path) -> None:
    """Make those that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in SIZES.items():
        path = folder / f"{name}-megapixels.png"
        if not path.exists():
            make(path, size)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
