"""The pieces of work: each is measured, becomes rows, and puts its figure beside its targets."""

import dataclasses
import json
import pathlib

from measuring import MEGABYTE, Others, Samples, run, run_in_turns, take_turns
from report import Report, Target, busy
from sides import PICTURES, SCRATCH, made, ours, program, script, theirs

COFFEE = PICTURES["coffee"]


@dataclasses.dataclass(frozen=True)
class Effort:
    """How much is measured: how often each piece, how often where one takes half a minute, with which K, on what."""

    times: int
    long_times: int
    clusters: tuple[int, ...]
    megapixels: tuple[str, ...]
    palettes: tuple[int, ...]
    large: bool


FULL = Effort(times=5, long_times=3, clusters=(2, 4, 8, 16, 32, 64, 128, 256),
              megapixels=("0.1", "0.3", "1", "3", "12"), palettes=(8, 16, 256), large=True)
QUICK = Effort(times=3, long_times=3, clusters=(8, 256), megapixels=("0.1", "0.3"), palettes=(8,), large=False)


def traces(report: Report, effort: Effort) -> None:
    """Target 1: twenty iterations with everything kept."""
    sides = take_turns(
        {"ours": ours("trace", COFFEE), "loop": theirs("loop", COFFEE), "plain": theirs("plain", COFFEE)}, effort.times)
    work = "20 iterations with trace, K = 8, coffee (0.24 megapixels)"
    check_iterations(report, "coffee", sides)
    row = report.row(work, "scikit-learn in a loop", sides["ours"], sides["loop"])
    report.at_least(1, "trace of 20 iterations, K = 8, coffee, less than scikit-learn in a loop", 25, row.ratio)
    report.row(work, "scikit-learn without a trace", sides["ours"], sides["plain"])

    curve = report.curves.setdefault("pixels", {"ours": [], "scikit-learn in a loop": []})
    for megapixels in effort.megapixels:
        picture = made(megapixels)
        long = megapixels == "12"
        sides = take_turns(
            {"ours": ours("trace", picture), "loop": theirs("loop", picture)},
            effort.long_times if long else effort.times, warm_up=not long)
        check_iterations(report, f"{megapixels} megapixels", sides)
        curve["ours"].append((float(megapixels), sides["ours"].median_cpu))
        curve["scikit-learn in a loop"].append((float(megapixels), sides["loop"].median_cpu))
        if long:
            colours = sides["ours"].said["colours"]
            row = report.row(
                f"the same, 12 megapixels ({colours / 1e6:.1f} million colours)", "scikit-learn in a loop",
                sides["ours"], sides["loop"])
            report.at_least(1, "the same on 12 megapixels", 40, row.ratio)


def check_iterations(report: Report, picture: str, sides: dict[str, Samples]) -> None:
    """Say so where a run that converged early is compared with one that went on."""
    counts = {name: side.said["iterations"] for name, side in sides.items()}
    if len(set(counts.values())) > 1:
        report.notes.append(f"Not the same number of iterations on {picture}: {counts}.")


def iterations(report: Report, effort: Effort) -> None:
    """Target 2: one iteration, over K."""
    names = {"iteration": "scikit-learn on pixels", "weighted": "scikit-learn on weighted colours",
             "opencv": "OpenCV on pixels"}
    curve = report.curves.setdefault("clusters", {"ours": []} | {name: [] for name in names.values()})
    for clusters in effort.clusters:
        sides = take_turns(
            {"ours": ours("iteration", COFFEE, "-k", clusters)}
            # A few iterations are enough of OpenCV's, all alike and slow.
            | {work: theirs(work, COFFEE, "-k", clusters, "--iterations", 4 if work == "opencv" else 20)
               for work in names}, effort.times)
        curve["ours"].append((clusters, sides["ours"].median_cpu))
        for work, name in names.items():
            curve[name].append((clusters, sides[work].median_cpu))
            if clusters in (8, 256):
                row = report.row(f"one iteration, K = {clusters}, coffee", name, sides["ours"], sides[work])
                if clusters == 256 and work != "opencv":
                    what = f"an iteration at K = 256, coffee, less than {name}"
                    report.at_least(2, what, 20 if work == "iteration" else 8, row.ratio)
        if clusters in (8, 256):
            said = sides["ours"].said
            report.notes.append(
                f"Distances in an iteration on coffee at K = {clusters}: {said['distances']:,.0f}, of "
                f"{said['colours'] * clusters:,} that plain Lloyd evaluates on its colours.")
    # The two in turn with each other, or what slowed the machine in between would count as growth.
    sides = take_turns(
        {clusters: ours("iteration", COFFEE, "-k", clusters) for clusters in (8, 256)}, 5 * effort.times)
    growth = sides[256].median_cpu / sides[8].median_cpu
    report.at_most(2, "growth of an iteration's cost from K = 8 to 256", 5, growth, "times")


def frames(report: Report, effort: Effort) -> None:
    """Target 3: a frame."""
    sides = take_turns({"ours": ours("frame", COFFEE), "theirs": theirs("frame", COFFEE)}, effort.times)
    row = report.row("one frame 1600 x 900, coffee, drawn and compressed", "matplotlib", sides["ours"], sides["theirs"])
    report.at_least(3, "a frame less than by matplotlib", 15, row.ratio)
    mine = sides["ours"]
    draw, compress = mine.median_of("draw"), mine.median_of("compress")
    report.at_most(3, "a frame by the cost of compressing it alone", 2, mine.median_cpu / compress, "times")
    report.notes.append(
        f"The frame: {draw * 1000:.1f} ms to draw and {compress * 1000:.1f} ms to compress into "
        f"{mine.said['bytes']:,} bytes; matplotlib's has {sides['theirs'].said['bytes']:,}.")


def programs(report: Report, effort: Effort) -> None:
    """Target 4: the whole report, and target 8: the start-up."""
    picture, folder = PICTURES["brushes"], SCRATCH / "report"
    common = ["report", picture, "--jobs", 1, "--quiet", "--force", "-o", folder]
    sides = run_in_turns(
        {"strip": program(*common, "--frames", "strip"), "all": program(*common, "--frames", "all"),
         "notebook": script("notebook.py", picture, SCRATCH / "notebook.png")}, effort.times, warm_up=effort.large)
    row = report.row("report with a strip of frames, default picture", "the notebook's whole job", sides["strip"],
                     sides["notebook"])
    report.at_most(4, "report --frames strip by the notebook's job", 1, 1 / row.ratio, "times")
    row = report.row("report with every frame", "the notebook's whole job", sides["all"], sides["notebook"])
    report.at_most(4, "report with every frame by the notebook's job", 3, 1 / row.ratio, "times")

    sides = run_in_turns({"version": program("--version"), "help": program("report", "--help")}, 4 * effort.times)
    for name, what in {"version": "visualiser --version", "help": "visualiser report --help"}.items():
        report.at_most(8, f"wall time of {what}", 30, sides[name].median_wall * 1000, "ms")
        report.notes.append(f"Processor time of {what}: {sides[name].median_cpu * 1000:.1f} ms.")


def threads(report: Report, effort: Effort) -> None:
    """Target 5: two threads, by the clock on the wall. It wants a quiet machine."""
    cases = {"all frames of coffee": ("frames", COFFEE, effort.times)}
    if effort.large:
        cases["trace of 12 megapixels"] = ("trace", made("12"), effort.times)
    for name, (work, picture, times) in cases.items():
        others = Others()
        sides = take_turns(
            {"one": ours(work, picture, "--jobs", 1), "two": ours(work, picture, "--jobs", 2)}, times)
        one, two = sides["one"], sides["two"]
        figure = one.median_wall / two.median_wall
        report.notes.append(
            f"Two threads, {name}: {two.median_cpu / one.median_cpu:.2f} times the processor time of one"
            f"{busy(others)}. Where that is more than a tenth, the wall times say little.")
        same = one.said["digest"] == two.said["digest"]
        report.targets.append(Target(
            5, f"two threads, {name}: wall time of one thread by that of two", "at least 1.7 times, identical results",
            f"{figure:.2f} times, {'identical' if same else 'DIFFERENT'}", figure >= 1.7 and same))


def memory(report: Report, effort: Effort) -> None:
    """Target 6: the most memory of a trace of 12 megapixels."""
    if not effort.large:
        return
    peaks, changes = {}, {}
    for limit in (20, 250):
        file = SCRATCH / f"trace-{limit}.json"
        _, peaks[limit] = run(program(
            "trace", made("12"), "-k", 8, "--max-iterations", limit, "--quiet", "--force", "-o", file))
        steps = json.loads(pathlib.Path(file).read_text())["steps"]
        changes[limit] = len(steps), sum(step.get("changed", 0) for step in steps[2:])
    report.at_most(6, "peak memory, trace of 12 megapixels, K = 8, 20 iterations", 350, peaks[20] / MEGABYTE, "MB")
    (few, some), (many, more) = changes[20], changes[250]
    report.notes.append(
        f"Memory of a trace of 12 megapixels: {peaks[20] / MEGABYTE:.0f} MB for {few} steps with {some:,} changes of a "
        f"pixel's label after the first assign, {peaks[250] / MEGABYTE:.0f} MB for {many} steps with {more:,}.")


def palettes(report: Report, effort: Effort) -> None:
    """Target 7: the bytes of `quantised.png`."""
    for name, picture in PICTURES.items():
        for clusters in effort.palettes:
            file = SCRATCH / f"{name}-{clusters}.png"
            options = ["-k", clusters, "--iterations", 300]
            run(program("quantise", picture, "-k", clusters, "--quiet", "--force", "-o", file))
            sides = take_turns(
                {"ours": ours("palette", picture, *options), "theirs": theirs("palette", str(file))}, 3)
            mine, other = sides["ours"], sides["theirs"]
            if clusters == 8:
                report.row(f"palette PNG, {name}, K = 8", "Pillow, then oxipng -o2", mine, other)
            report.targets.append(Target(
                7, f"quantised.png, {name}, K = {clusters}: bytes and wall time of writing",
                f"at most {other.said['bytes']:,} bytes (oxipng -o2) in 1 s",
                f"{mine.said['bytes']:,} bytes in {mine.median_wall:.2f} s",
                mine.said["bytes"] <= other.said["bytes"] and mine.median_wall <= 1))


WORKS = (traces, iterations, frames, programs, palettes, threads, memory)
