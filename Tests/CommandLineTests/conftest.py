"""What the tests of the command line share: the program as a process, and a few pictures.

The environment variable VISUALISER names the program (`.build/release/visualiser` without it).
"""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy
import pytest
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("VISUALISER", ROOT / ".build/release/visualiser")).resolve()
PICTURES = ROOT / "lessons" / "pictures"
TIMEOUT = 120

# A small Python runs the program and says how much memory it took at most: a process counts what its parent had before.
MEASURE = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
with open(sys.argv[1], "w") as file:
    file.write(str(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)))
os._exit(os.waitstatus_to_exitcode(status) & 255)
"""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How one run of the program ended."""

    code: int
    out: bytes
    err: bytes

    @property
    def error(self):
        return self.err.decode()

    def assert_success(self):
        assert self.code == 0, self
        return self

    def assert_usage_error(self, *words):
        """Exit code 64, nothing on stdout, and the words said."""
        assert self.code == 64, self
        assert self.out == b"", self
        for word in words:
            assert word in self.error, self
        return self

    def assert_one_line_of_error(self, code, *words):
        """This exit code, nothing on stdout, and one clean line on stderr that has the words."""
        assert self.code == code, self
        assert self.out == b"", self
        assert self.error.startswith("visualiser: "), self
        assert self.error.endswith("\n") and self.error.count("\n") == 1, self
        assert all(ord(c) >= 32 and ord(c) != 127 for c in self.error[:-1]), self
        for trace_of_a_library in ["Error Domain", "NSCocoa", "Fatal error", ".swift:", "libpng", "JPEG library"]:
            assert trace_of_a_library not in self.error, self
        for word in words:
            assert word in self.error, self
        return self


class Visualiser:
    def __init__(self, path):
        self.path = path

    def command(self, *arguments):
        return [str(self.path), *(os.fspath(a) if isinstance(a, os.PathLike) else a for a in map(_plain, arguments))]

    def run(self, *arguments, cwd=None, **options):
        """Run the program to its end. Options go to subprocess.run."""
        settings = {
            "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": TIMEOUT}
        done = subprocess.run(self.command(*arguments), cwd=cwd, **(settings | options))
        return Outcome(done.returncode, done.stdout or b"", done.stderr or b"")

    def start(self, *arguments, cwd=None, **options):
        """Start the program and let the test go on beside it."""
        return subprocess.Popen(self.command(*arguments), cwd=cwd, stdin=subprocess.DEVNULL, **options)

    def measure(self, *arguments, cwd):
        """Run the program and return its outcome and the most memory it had, in bytes."""
        with tempfile.TemporaryDirectory() as folder:
            peak = pathlib.Path(folder) / "peak"
            done = subprocess.run(
                [sys.executable, "-ISE", "-c", MEASURE, peak, *self.command(*arguments)], cwd=cwd,
                stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
            return Outcome(done.returncode, done.stdout, done.stderr), int(peak.read_text())


def _plain(argument):
    return str(argument) if isinstance(argument, (int, float)) else argument


@pytest.fixture(scope="session")
def visualiser():
    assert PROGRAM.is_file(), f"build the program first: make release ({PROGRAM})"
    return Visualiser(PROGRAM)


@pytest.fixture
def unprivileged(visualiser):
    """The program as a user whom permissions stop: root itself is stopped by none. Yields it and a folder of theirs."""
    if os.geteuid() != 0:
        with tempfile.TemporaryDirectory() as folder:
            yield visualiser, pathlib.Path(folder), {}
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        copy = folder / "visualiser"
        shutil.copy(visualiser.path, copy)
        theirs = folder / "theirs"
        theirs.mkdir()
        shutil.chown(theirs, "nobody")
        options = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        try:
            probe = Visualiser(copy).run("--version", cwd=theirs, **options)
        except (OSError, LookupError) as error:
            pytest.skip(f"cannot run as another user: {error}")
        if probe.code != 0:
            pytest.skip(f"the program does not start as another user: {probe.error}")
        yield Visualiser(copy), theirs, options


def save(path, pixels, **options):
    Image.fromarray(numpy.asarray(pixels, numpy.uint8)).save(path, **options)
    return path


@pytest.fixture
def small(tmp_path):
    """A picture of 24 x 16 pixels with a few dozen colours, quickly worked on."""
    y, x = numpy.mgrid[0:16, 0:24]
    return save(tmp_path / "small.png", numpy.stack([x * 10, y * 15, (x // 6 + y // 4) * 30], axis=2))


@pytest.fixture
def three_colours(tmp_path):
    colours = numpy.array([[200, 30, 20], [10, 90, 160], [250, 240, 230]], numpy.uint8)
    return save(tmp_path / "flag.png", colours[numpy.arange(60).reshape(6, 10) % 3])


@pytest.fixture(scope="session")
def twelve_megapixels(tmp_path_factory):
    """The photograph enlarged, with noise of three bits, so that it has the colours of a large photograph."""
    with Image.open(PICTURES / "dahlia.jpg") as picture:
        pixels = numpy.asarray(picture.resize((4000, 3000), Image.Resampling.BICUBIC), numpy.int16)
    noise = numpy.random.default_rng(1).integers(-4, 4, pixels.shape, numpy.int8)
    path = tmp_path_factory.mktemp("large") / "large.png"
    return save(path, numpy.clip(pixels + noise, 0, 255), compress_level=1)


def read_pixels(path):
    """The pixels of a picture as Pillow sees them, (height, width, 3)."""
    with Image.open(path) as picture:
        return numpy.asarray(picture.convert("RGB"))


def nearest(pixels, centroids):
    """Label of each pixel by the definition: squared distance in Double, ties to the lowest index."""
    packed = pixels.reshape(-1, 3).astype(numpy.uint32) @ numpy.array([65536, 256, 1], numpy.uint32)
    codes, inverse = numpy.unique(packed, return_inverse=True)
    red, green, blue = ((codes >> shift & 255).astype(float) for shift in [16, 8, 0])
    squared = numpy.full((len(centroids), len(codes)), numpy.inf)
    for cluster, centroid in enumerate(centroids):
        if centroid is not None:
            dr, dg, db = red - centroid[0], green - centroid[1], blue - centroid[2]
            squared[cluster] = (dr * dr + dg * dg) + db * db
    return squared.argmin(axis=0)[inverse].reshape(pixels.shape[:2])


def everything_in(folder):
    """Names of all that is below a folder, hidden or not."""
    return sorted(str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*"))
