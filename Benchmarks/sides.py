"""How each side is called: our two programs, and the peers."""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SHIPPED = ROOT / "lessons" / "pictures"
# Where made pictures and what the programs write go; nothing of it is kept in the repository.
SCRATCH = ROOT / ".build" / "bench"
VISUALISER = str(ROOT / ".build" / "release" / "visualiser")
MEASURE = str(ROOT / ".build" / "release" / "measure")
# The three pictures that are shipped to work with.
PICTURES = {name: str(SHIPPED / file) for name, file in
            {"brushes": "brushes.png", "coffee": "coffee.png", "dahlia": "dahlia.jpg"}.items()}


def made(megapixels: str) -> str:
    """A picture that `pictures.py` made."""
    return str(SCRATCH / f"photographs-{megapixels}-megapixels.png")


def ours(work: str, picture: str, *options: object) -> list[str]:
    """A piece of our own work, on request."""
    return [MEASURE, work, picture, "--on-request", *map(str, options)]


def theirs(work: str, picture: str, *options: object) -> list[str]:
    """A piece of a peer's work, on request."""
    return [sys.executable, str(HERE / "peers.py"), work, picture, *map(str, options)]


def program(*arguments: object) -> list[str]:
    """The program itself."""
    return [VISUALISER, *map(str, arguments)]


def script(name: str, *arguments: object) -> list[str]:
    """One of the scripts beside this one."""
    return [sys.executable, str(HERE / name), *map(str, arguments)]
