"""What is found, and how it is written: rows of two sides, figures beside targets, and the machine."""

import dataclasses
import datetime
import importlib.metadata
import os
import pathlib
import platform
import subprocess

from measuring import MEGABYTE, Others, Samples
from sides import VISUALISER

PACKAGES = ["numpy", "scikit-learn", "opencv-python-headless", "matplotlib", "pillow", "pyoxipng"]


@dataclasses.dataclass
class Row:
    """One piece of work, done by us and by a peer."""

    work: str
    peer: str
    ours: Samples
    theirs: Samples

    @property
    def ratio(self) -> float:
        """How many times our processor time the peer needs."""
        return self.theirs.median_cpu / max(self.ours.median_cpu, 1e-9)


@dataclasses.dataclass
class Target:
    """A figure beside what it should be."""

    number: int
    what: str
    wanted: str
    figure: str
    met: bool


@dataclasses.dataclass
class Report:
    """All that a run found."""

    rows: list[Row] = dataclasses.field(default_factory=list)
    targets: list[Target] = dataclasses.field(default_factory=list)
    notes: list[str] = dataclasses.field(default_factory=list)
    # Curves: a name, then x and seconds of each side.
    curves: dict[str, dict[str, list[tuple[float, float]]]] = dataclasses.field(default_factory=dict)
    # What others do on the machine beside it.
    others: Others = dataclasses.field(default_factory=Others)

    def row(self, work: str, peer: str, ours: Samples, theirs: Samples) -> Row:
        self.rows.append(Row(work, peer, ours, theirs))
        return self.rows[-1]

    def at_least(self, number: int, what: str, wanted: float, figure: float) -> None:
        self.targets.append(Target(number, what, f"at least {wanted:g} times", f"{figure:.1f} times", figure >= wanted))

    def at_most(self, number: int, what: str, wanted: float, figure: float, unit: str) -> None:
        self.targets.append(
            Target(number, what, f"at most {wanted:,.4g} {unit}", f"{figure:,.3g} {unit}", figure <= wanted))

    def markdown(self) -> str:
        """The whole report."""
        parts = [
            "# Benchmarks", machine(busy(self.others)), "## Work by work",
            "Medians; processor time of all threads, user and system, each side on one thread unless it says otherwise. "
            "The ratio is the peer's processor time by ours.",
            table(
                ["work", "peer", "CPU, ours", "theirs", "wall, ours", "theirs", "memory, ours", "theirs", "ratio",
                 "times"],
                [[row.work, row.peer, seconds(row.ours.median_cpu), seconds(row.theirs.median_cpu),
                  seconds(row.ours.median_wall), seconds(row.theirs.median_wall), megabytes(row.ours.peak),
                  megabytes(row.theirs.peak), f"{row.ratio:.1f}", str(min(len(row.ours.cpu), len(row.theirs.cpu)))]
                 for row in self.rows]),
            "## Targets",
            table(
                ["", "what", "target", "figure", ""],
                [[str(t.number), t.what, t.wanted, t.figure, "met" if t.met else "**not met**"]
                 for t in sorted(self.targets, key=lambda t: t.number)]),
        ]
        if self.notes:
            parts += ["## Notes", "\n".join(f"- {note}" for note in self.notes)]
        return "\n\n".join(parts) + "\n"


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def seconds(value: float) -> str:
    """Seconds or milliseconds, three digits."""
    if value >= 1:
        return f"{value:.3g} s"
    return f"{value * 1000:.3g} ms"


def megabytes(count: int) -> str:
    return f"{count / MEGABYTE:,.0f} MB" if count else ""


def busy(others: Others) -> str:
    """Whether the machine was quiet, for wall times to mean something."""
    processors = others.processors()
    return "" if processors is None else f"; others kept {processors:.2f} cores busy meanwhile"


def machine(others: str) -> str:
    """The date, the machine and the versions."""
    version = subprocess.run([VISUALISER, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    peers = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    return "\n".join([
        f"- Date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC",
        f"- Machine: {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}" + others,
        f"- Ours: {version}",
        f"- Peers: Python {platform.python_version()}, {peers}",
    ])


def processor() -> str:
    """The processor's own name, where the system tells it."""
    file = pathlib.Path("/proc/cpuinfo")
    lines = file.read_text().splitlines() if file.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
