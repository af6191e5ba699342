#!/usr/bin/env python3
"""Make the pictures of lessons/pictures again, or check that they still are what they were.

    .build-venv/bin/python scripts/make-pictures.py                  # writes all files
    .build-venv/bin/python scripts/make-pictures.py locked ramp      # writes these only
    .build-venv/bin/python scripts/make-pictures.py --check [NAMES]  # compares their pixels only, writes nothing

locked, poppy, poppy-small and ramp are drawn here, from a rule. The others are photographs and come from where they
came from: that runs on Debian 12 (one of them is in one of its packages) and needs, for `pip download`, pip. Needs
Pillow. The pixels are what counts: the bytes of a file that Pillow wrote may differ with its zlib, its pixels may not.
"""

import hashlib
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from PIL import Image

PICTURES = pathlib.Path(__file__).resolve().parent.parent / "lessons" / "pictures"
DEBIAN_PACKAGE = "lomiri-wallpapers-16.04"
PHOTOGRAPH = "usr/share/backgrounds/Picture_1A_by_freespace.jpg"
PHOTOGRAPH_SHA256 = "89e86af38d04daaef975665dc2127e9fa76f0fd68f4eea105a2d0ae3390b010b"
WIDTH = 512


def download_wheel(requirement, folder):
    """Fetch one wheel, whatever its platform, and open it."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "-d", folder]
    subprocess.run([*command, requirement], check=True)
    return zipfile.ZipFile(next(pathlib.Path(folder).glob(requirement.split("==")[0].replace("-", "_") + "-*.whl")))


def brushes(folder, target):
    """The photograph, scaled to 512 wide, without metadata."""
    command = ["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", DEBIAN_PACKAGE]
    subprocess.run(command, cwd=folder, check=True)
    package = next(folder.glob("*.deb"))
    subprocess.run(["dpkg", "-x", package, folder / "package"], check=True)
    source = folder / "package" / PHOTOGRAPH
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != PHOTOGRAPH_SHA256:
        sys.exit(f"make-pictures: {PHOTOGRAPH} is another file than the one that was scaled: {found}")
    with Image.open(source) as photograph:
        height = round(photograph.height * WIDTH / photograph.width)
        scaled = photograph.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    Image.frombytes("RGB", scaled.size, scaled.tobytes()).save(target, optimize=True)


def coffee(folder, target):
    """Unchanged, from scikit-image."""
    with download_wheel("scikit-image==0.26.0", folder) as wheel:
        target.write_bytes(wheel.read("skimage/data/coffee.png"))


def dahlia(folder, target):
    """Unchanged, from scikit-learn, where it is called flower.jpg."""
    with download_wheel("scikit-learn==1.9.1", folder) as wheel:
        target.write_bytes(wheel.read("sklearn/datasets/images/flower.jpg"))


def save(size, colour, target):
    """A picture whose pixel (x, y) is colour(x, y), as 8-bit RGB."""
    width, height = size
    pixels = bytes(channel for y in range(height) for x in range(width) for channel in colour(x, y))
    Image.frombytes("RGB", size, pixels).save(target, optimize=True)


def locked(_folder, target):
    """Four upright stripes: two blues that are alike, a red and a yellow."""
    stripes = [(24, 32, 88), (40, 48, 104), (224, 64, 56), (232, 200, 64)]
    save((48, 27), lambda x, _: stripes[x // 12], target)


def field_with_flower(side, target):
    """A green-grey field that grows lighter from left to right, and a red square flower of `side` pixels."""
    columns, rows = range(60, 60 + side), range(40, 40 + side)
    save((96, 64), lambda x, y: (224, 16, 32) if x in columns and y in rows else (60 + x, 84 + x, 60 + x), target)


def poppy(_folder, target):
    """The field with a flower large enough to be worth a colour of its own."""
    field_with_flower(8, target)


def poppy_small(_folder, target):
    """The same with a flower so small that a fourth green is worth more."""
    field_with_flower(4, target)


def ramp(_folder, target):
    """Every grey from black to white, a column each."""
    save((256, 16), lambda x, _: (x, x, x), target)


MAKERS = {
    "brushes.png": brushes,
    "coffee.png": coffee,
    "dahlia.jpg": dahlia,
    "locked.png": locked,
    "poppy.png": poppy,
    "poppy-small.png": poppy_small,
    "ramp.png": ramp,
}


def pixels(path):
    with Image.open(path) as picture:
        return picture.size, picture.convert("RGB").tobytes()


def main():
    names = sys.argv[1:]
    check = names[:1] == ["--check"]
    names = names[1:] if check else names
    if not set(names) <= {pathlib.Path(name).stem for name in MAKERS}:
        sys.exit(__doc__)
    different = 0
    for name, make in MAKERS.items():
        if names and pathlib.Path(name).stem not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            target = folder / name if check else PICTURES / name
            make(folder, target)
            same = pixels(target) == pixels(PICTURES / name)
            different += not same
            digest = hashlib.sha256(target.read_bytes()).hexdigest()
            print(name, digest, target.stat().st_size, "bytes", "the same pixels" if same else "OTHER PIXELS")
    sys.exit(1 if different else 0)


main()
