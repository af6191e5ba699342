"""Many starts on one picture: what is compared, what the folder holds, and that nothing depends on the threads."""

import csv
import io
import json
import os
import re
import shutil
import signal
import time

import numpy
import pytest
from conftest import PICTURES, ROOT, everything_in, save
from test_streams import on_terminal

RANDOM = ["forgy", "random-partition", "k-means++", "greedy-k-means++"]
QUICK = ["--seeds", 2, "--frames", "none"]


def compare(visualiser, picture, folder, *options):
    return visualiser.run("compare", picture, "--verify", *options, cwd=folder)


def compared(visualiser, picture, folder, *options):
    """The folder of a comparison."""
    out = compare(visualiser, picture, folder, *options).assert_success().out.decode()
    assert out.endswith("/index.html\n") and out.count("\n") == 1
    return (folder / out.strip()).parent


def rows(folder):
    """The rows of the table, each as a dictionary."""
    return list(csv.DictReader(io.StringIO((folder / "comparison.csv").read_text())))


def contents(folder):
    return {name: (folder / name).read_bytes() for name in everything_in(folder) if (folder / name).is_file()}


@pytest.mark.parametrize("options, said", [
    (["-k", "0"], "1 to 256"),
    (["-k", "8,257"], "1 to 256"),
    (["-k", "8,"], "1 to 256"),
    (["-k", "4,8,4"], "“4” stands there twice"),
    (["-k", "1,2,3,4,5,6,7,8,9"], "8 can be compared at most"),
    (["--init", "forgy,given"], "“given” takes no part"),
    (["--init", "kmeans++"], "the nearest is k-means++"),
    (["--init", "forgy,"], "there is no start “”"),
    (["--init", "random,forgy"], "“forgy” stands there twice"),
    (["--seeds", "0"], "1 to 10000"),
    (["--seeds", "10001"], "1 to 10000"),
    (["--seed", str(2**53)], "0 to 9007199254740991"),
    (["--seed", str(2**53 - 2), "--seeds", "3"], "--seed 9007199254740990 and the 2 after it go beyond"),
    (["--max-iterations", "0"], "1 to 10000"),
    (["--empty-clusters", "ignore"], "ignore"),
    (["--jobs", "0"], "1 to 256"),
    (["--frames", "some"], "some"),
    (["-o", ""], "-o needs a path"),
    (["--centroids", "start.csv"], "--centroids"),
    (["--pick", "1,1"], "--pick"),
    (["--assignments", "labels.npy"], "--assignments"),
    (["{picture}"], "small.png"),
])
def test_wrong_usage_is_said_in_one_line(visualiser, small, tmp_path, options, said):
    before = everything_in(tmp_path)
    outcome = compare(visualiser, small, tmp_path, *(option.format(picture=small) for option in options))
    outcome.assert_one_line_of_error(64, said)
    assert everything_in(tmp_path) == before


def test_the_help_tells_every_start_as_that_of_a_report_does(visualiser):
    def starts(command):
        text = visualiser.run(command, "--help").assert_success().out.decode()
        option = re.search(r"--init(.*?)\n  -", text, re.S).group(1)
        return " ".join(option.split()).split("forgy: ", 1)[1].split(" (values:")[0]

    assert starts("compare") == starts("report")
    text = visualiser.run("compare", "--help").assert_success().out.decode()
    assert "1 to 10000 (default: 30)" in " ".join(text.split())


def test_all_starts_are_compared_each_random_one_with_every_seed(visualiser, small, tmp_path):
    folder = compared(visualiser, small, tmp_path, "--seeds", 3, "--seed", 7, "--frames", "none")
    assert folder == tmp_path / "output" / "small-starts"
    table = rows(folder)
    strategies = list(dict.fromkeys(row["strategy"] for row in table))
    text = " ".join(visualiser.run("trace", "--help").assert_success().out.decode().split())
    assert strategies == re.search(r"\(values: (forgy, [^)]*)\)", text).group(1).split(", ")
    assert set(RANDOM) < set(strategies)
    expected = []
    for strategy in strategies:
        seeds = ["7", "8", "9"] if strategy in RANDOM else [""]
        expected += [("small.png", "8", strategy, seed) for seed in seeds]
    assert [(row["picture"], row["k"], row["strategy"], row["seed"]) for row in table] == expected


def test_the_options_say_what_is_compared(visualiser, small, tmp_path):
    options = ["-k", "5,2", "--init", "random,first", "--seeds", 2, "--max-iterations", 1, "--frames", "none"]
    folder = compared(visualiser, small, tmp_path, *options, "-o", "here")
    assert folder == tmp_path / "here"
    table = rows(folder)
    assert [(row["k"], row["strategy"], row["seed"]) for row in table] == [
        (k, strategy, seed) for k in ["5", "2"] for strategy, seed in [("forgy", "1"), ("forgy", "2"), ("first", "")]]
    assert all(row["iterations"] == "1" for row in table)


def test_the_figures_are_those_of_single_runs(visualiser, small, tmp_path):
    for row in rows(compared(visualiser, small, tmp_path, "-k", "4,9", *QUICK)):
        options = ["-k", row["k"], "--init", row["strategy"], "--seed", row["seed"] or "1"]
        trace = json.loads(visualiser.run("trace", small, *options, cwd=tmp_path).assert_success().out)
        assert float(row["end_inertia"]) == trace["result"]["inertia"]
        assert float(row["start_inertia"]) == trace["steps"][1]["inertia"]
        assert float(row["mse"]) == trace["result"]["mse"]
        assert float(row["psnr"]) == trace["result"]["psnr"]
        assert int(row["iterations"]) == trace["iterations"]
        assert row["converged"] == "true" and trace["outcome"] == "converged"
        assert int(row["distances_iterations"]) == sum(step.get("distances", 0) for step in trace["steps"])
        assert int(row["empties"]) == sum(len(step.get("events", [])) for step in trace["steps"])


def test_the_page_is_told_of_the_lowest_end(visualiser, small, tmp_path):
    folder = compared(visualiser, small, tmp_path, "-k", 6, *QUICK)
    table = rows(folder)
    lowest = min(float(row["end_inertia"]) for row in table)
    best = next(row for row in table if float(row["end_inertia"]) <= lowest * (1 + 1e-9))
    name = best["strategy"] + (f"-{best['seed']}" if best["seed"] else "")
    assert (folder / "runs" / name / "trace.json").is_file()


@pytest.mark.parametrize("options, prefix", [(["-k", 3], ""), (["-k", "3,5"], "k[35]-")], ids=["one K", "two K"])
def test_a_folder_of_a_run_is_what_the_other_commands_write(visualiser, small, tmp_path, options, prefix):
    folder = compared(visualiser, small, tmp_path, *options, *QUICK)
    runs = sorted((folder / "runs").iterdir())
    assert runs
    for run in runs:
        assert re.fullmatch(prefix + "[a-z+-]+[a-z+](-[12])?", run.name)
        assert everything_in(run) == ["quantised.png", "trace.json"]
        trace = (run / "trace.json").read_bytes()
        asked = json.loads(trace)["settings"]
        name, seed = asked["initialisation"], asked["seed"]
        assert run.name.endswith(f"{name}-{seed}" if name in RANDOM else name)
        same = ["-k", asked["clusters"], "--init", name, "--seed", seed]
        assert visualiser.run("trace", small, *same, cwd=tmp_path).assert_success().out == trace
        visualiser.run("quantise", small, *same, "-o", "q.png", "--force", cwd=tmp_path).assert_success()
        assert (tmp_path / "q.png").read_bytes() == (run / "quantised.png").read_bytes()


@pytest.mark.parametrize("options", [[], ["--frames", "all"]], ids=["strip", "all"])
def test_the_frames_of_a_run_are_those_of_its_report(visualiser, small, tmp_path, options):
    size = ["--frame-size", "320x180"]
    folder = compared(visualiser, small, tmp_path, "-k", 5, "--init", "first", *size, *options)
    visualiser.run("report", small, "-k", 5, "--init", "first", *size, cwd=tmp_path).assert_success()
    frames = contents(folder / "runs" / "first" / "frames")
    reported = contents(tmp_path / "output" / "small" / "frames")
    assert frames == {name: reported[name] for name in frames}
    assert len(frames) == (len(reported) if options else 8) and len(reported) > 8
    assert {min(reported), max(reported)} <= set(frames)


@pytest.mark.parametrize("picture, options", [("small", ["-k", "3,7"]), ("coffee", ["-k", 8, "--max-iterations", 8])])
def test_the_number_of_jobs_changes_no_byte(visualiser, small, tmp_path, picture, options):
    path = small if picture == "small" else PICTURES / "coffee.png"
    made = []
    for jobs in [1, 2, 3]:
        folder = compared(visualiser, path, tmp_path, *options, *QUICK, "--jobs", jobs, "-o", f"jobs-{jobs}")
        made.append(contents(folder))
    assert {"index.html", "comparison.json", "comparison.csv"} <= set(made[0])
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize("picture", ["brushes.png", "coffee.png", "dahlia.jpg"])
def test_every_start_keeps_the_promises_of_a_trace_on_photographs(visualiser, tmp_path, picture):
    options = ["-k", "2,3,8,17,64,256", "--seeds", 1, "--max-iterations", 2, "--frames", "none"]
    table = rows(compared(visualiser, PICTURES / picture, tmp_path, *options))
    assert [row["k"] for row in table if row["strategy"] == "first"] == ["2", "3", "8", "17", "64", "256"]
    assert all(0 < float(row["end_inertia"]) <= float(row["start_inertia"]) for row in table)


def noise(height, width, colours=256):
    return numpy.random.default_rng(height).integers(0, colours, (height, width, 3), numpy.uint8)


@pytest.mark.parametrize("pixels", [
    numpy.full((1, 1, 3), 7), numpy.full((4, 5, 3), 200), noise(27, 48), noise(1, 40), noise(40, 1),
    noise(4, 4, colours=2), noise(2, 4),
], ids=["one pixel", "one colour", "48 x 27", "a row", "a column", "few colours", "as many colours as clusters"])
def test_odd_pictures_are_compared(visualiser, tmp_path, pixels):
    picture = save(tmp_path / "odd.png", pixels)
    folder = compared(visualiser, picture, tmp_path, "-k", "1,3,8", "--seeds", 2)
    unique = len(numpy.unique(pixels.reshape(-1, 3), axis=0))
    for row in rows(folder):
        assert (float(row["end_inertia"]) == 0) == (unique <= int(row["k"])), row
        assert (row["psnr"] == "") == (unique <= int(row["k"])), row


def test_the_built_in_lesson_needs_no_file_and_is_the_one_that_ships(visualiser, small, tmp_path):
    """The same lesson told from its file is the same page, but for the command that makes it."""
    text = (ROOT / "lessons" / "starting-points.md").read_text()
    front = "comparison:\n  starts: [k-means++]\n  seeds: 1\n  clusters: [4]\nclusters: 4\n"
    text = re.sub(r"^clusters: .*\n", "", text, count=1, flags=re.M)
    text, count = re.subn(r"^comparison:\n(?:  .*\n)*", front, text, flags=re.M)
    assert count == 1
    text = text.replace("picture: pictures/brushes.png", "picture: small.png", 1)
    lessons = tmp_path / "lessons"
    shutil.copytree(PICTURES, lessons / "pictures")
    shutil.copy(small, lessons)
    (lessons / "starting-points.md").write_text(text)
    alone = tmp_path / "alone"
    alone.mkdir()
    folder = compared(visualiser, small, alone, "--init", "k-means++", "--seeds", 1, "-k", 4, "--frames", "none")
    command = ["lesson", "lessons/starting-points.md", "--init", "k-means++", "--seed", 1, "--frames", "none"]
    for _ in range(2):
        visualiser.run(*command, "-o", "told", cwd=tmp_path).assert_success()
    told = tmp_path / "told"

    def page(folder):
        return re.sub(r"visualiser (compare|lesson) [^<]*", "visualiser", (folder / "index.html").read_text())

    assert page(folder) == page(told)
    for name in ["comparison.json", "comparison.csv"]:
        assert (folder / name).read_bytes() == (told / name).read_bytes()
    assert (folder / "runs" / "k-means++-1" / "trace.json").read_bytes() == (told / "trace.json").read_bytes()


def test_answers_can_be_left_out_or_stand_beside_the_page(visualiser, small, tmp_path):
    quick = ["-k", 3, "--init", "first", *QUICK]
    assert not (compared(visualiser, small, tmp_path, *quick, "--answers", "hide") / "answers.html").exists()
    assert (compared(visualiser, small, tmp_path, *quick, "--answers", "separate") / "answers.html").is_file()
    assert not (compared(visualiser, small, tmp_path, *quick) / "answers.html").exists(), "replaced whole"


def test_an_earlier_comparison_is_replaced_whole(visualiser, small, tmp_path):
    folder = compared(visualiser, small, tmp_path, "-k", "3,4", "--seeds", 2)
    assert any(name.startswith("runs/k3-") for name in everything_in(folder))
    compared(visualiser, small, tmp_path, "-k", 3, *QUICK)
    after = everything_in(folder)
    assert not any(name.startswith("runs/k3-") for name in after)
    assert not any("frames" in name for name in after)
    assert everything_in(tmp_path / "output") == ["small-starts", *(f"small-starts/{name}" for name in after)]


@pytest.mark.parametrize("options", [[], ["--force"]])
@pytest.mark.parametrize("stranger, text", [
    ("notes.txt", "mine"), ("runs/notes.txt", "mine"), ("runs/mine/trace.json", "mine"), ("runs/first-1/x", "mine"),
    ("runs/first/notes.txt", "mine"), ("runs/first/frames/holiday.png", "mine"), ("runs/first/trace.json", "{}"),
    ("runs/forgy/trace.json", "mine"), ("trace.json", "{}"), ("comparison.json", '{"format": "another"}'),
])
def test_a_strangers_file_is_named_and_kept(visualiser, small, tmp_path, stranger, text, options):
    quick = ["-k", 3, "--init", "first", *QUICK]
    folder = compared(visualiser, small, tmp_path, *quick)
    place = folder / stranger
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)
    before = everything_in(tmp_path)
    named = re.match(r"runs/(mine|first-1|forgy)\b(?=/)|.*", stranger).group()
    named = "small-starts" if stranger == "comparison.json" else named
    compare(visualiser, small, tmp_path, *quick, *options).assert_one_line_of_error(73, named)
    assert everything_in(tmp_path) == before and place.read_text() == text


def test_a_report_and_a_comparison_replace_each_other_where_they_are_told_to(visualiser, small, tmp_path):
    visualiser.run("report", small, "-k", 2, "-o", "out", cwd=tmp_path).assert_success()
    compared(visualiser, small, tmp_path, "-k", 2, "--init", "first", *QUICK, "-o", "out")
    visualiser.run("report", small, "-k", 2, "--frames", "none", "-o", "out", cwd=tmp_path).assert_success()
    assert everything_in(tmp_path / "out") == ["index.html", "quantised.png", "trace.json"]


def test_a_folder_that_cannot_be_made_ends_with_73(unprivileged):
    visualiser, folder, options = unprivileged
    picture = save(folder / "small.png", noise(8, 8))
    picture.chmod(0o644)
    locked = folder / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    for target in [[], ["-o", "out"]]:
        outcome = visualiser.run("compare", picture, *QUICK, *target, cwd=locked, **options)
        outcome.assert_one_line_of_error(73, "out")
    assert everything_in(locked) == []


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_comparison_cleanly_and_leaves_nothing(visualiser, tmp_path, number, code):
    options = ["-k", 64, "--seeds", 1000]
    process = visualiser.start("compare", PICTURES / "brushes.png", *options, cwd=tmp_path, stderr=-1, stdout=-1)
    try:
        end = time.monotonic() + 60
        while set(everything_in(tmp_path)) <= {"output"}:
            assert process.poll() is None and time.monotonic() < end
            time.sleep(0.005)
        time.sleep(0.5)
        os.kill(process.pid, number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert (process.returncode, out, err) == (code, b"", b"")
    assert everything_in(tmp_path) in [[], ["output"]]


def test_the_starts_are_counted_on_a_terminal_and_never_back(visualiser, small, tmp_path):
    options = ["-k", "3,40", "--seeds", 20, "--jobs", 3, "--frames", "none"]
    code, out, seen = on_terminal(visualiser, "compare", small, *options, cwd=tmp_path)
    assert code == 0 and out == b"output/small-starts/index.html\n"
    counts = [(int(number), int(total)) for number, total in re.findall(rb"\] start (\d+) of (\d+)", seen)]
    total = len(rows(tmp_path / "output" / "small-starts"))
    assert counts[:total] == [(number, total) for number in range(1, total + 1)]
    # Then come the lesson's own comparisons on its made pictures.
    assert all(after == (number + 1, total) or after[0] == 1 for (number, total), after in zip(counts, counts[1:]))
