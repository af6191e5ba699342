#!/usr/bin/env python3
"""Make the pictures of lessons/pictures again from where they came from, or check that they still are what they were.

    .build-venv/bin/python scripts/make-pictures.py          # writes the three files
    .build-venv/bin/python scripts/make-pictures.py --check  # compares their pixels only, writes nothing

Runs on Debian 12 (the photograph is in one of its packages). Needs Pillow and, for `pip download`, pip. The pixels are
what counts: the bytes of brushes.png may differ with Pillow's zlib, its pixels may not.
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


def pixels(path):
    with Image.open(path) as picture:
        return picture.size, picture.convert("RGB").tobytes()


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    different = 0
    for name, make in {"brushes.png": brushes, "coffee.png": coffee, "dahlia.jpg": dahlia}.items():
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
