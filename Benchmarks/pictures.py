"""The pictures to measure on, small and large, made from those the program ships.

    python pictures.py FOLDER

Each is made the same on every machine: three photographs side by side, each enlarged or reduced to fill its third. The
number of colours grows with the size, as from a small photograph to a large one: 74 thousand at 0.1 megapixels, 1.8
million at 12.
"""

import pathlib
import sys

from PIL import Image, ImageOps

SHIPPED = pathlib.Path(__file__).resolve().parents[1] / "lessons" / "pictures"
SOURCES = [SHIPPED / name for name in ("brushes.png", "coffee.png", "dahlia.jpg")]
# Width and height of each, in pixels.
SIZES = {"0.1": (387, 258), "0.3": (671, 447), "1": (1225, 816), "3": (2121, 1414), "12": (4000, 3000)}


def make(path: pathlib.Path, size: tuple[int, int]) -> None:
    """Write the photographs side by side, at a size together."""
    width, height = size
    whole = Image.new("RGB", size)
    for number, source in enumerate(SOURCES):
        left, right = (width * third // len(SOURCES) for third in (number, number + 1))
        with Image.open(source) as picture:
            part = ImageOps.fit(picture.convert("RGB"), (right - left, height), Image.Resampling.BICUBIC)
        whole.paste(part, (left, 0))
    whole.save(path, compress_level=1)


def main(folder: pathlib.Path) -> None:
    """Make those that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in SIZES.items():
        path = folder / f"photographs-{name}-megapixels.png"
        if not path.exists():
            make(path, size)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
