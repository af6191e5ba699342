"""Where results go: the folder's form, what is replaced and what is never touched."""

import contextlib
import json
import os
import pathlib
import subprocess
import tempfile

import pytest
from conftest import PICTURES, everything_in
from PIL import Image

QUICK = ["-k", 2, "--max-iterations", 2]


def made(outcome, folder):
    """The path on stdout, which is all of stdout."""
    lines = outcome.assert_success().out.decode().splitlines()
    assert len(lines) == 1, outcome
    path = folder / lines[0]
    assert path.exists(), outcome
    return path


def report(visualiser, picture, folder, *options):
    return visualiser.run("report", picture, *QUICK, "--frames", "none", *options, cwd=folder)


def test_a_report_is_the_folder_of_the_contract(visualiser, small, tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    path = made(visualiser.run("report", small, *QUICK, cwd=work), work)
    folder = work / "output" / "small"
    assert path in [folder, folder / "index.html"]
    steps = json.loads((folder / "trace.json").read_text())["steps"]
    frames = [f"{step['index']:03}-{step['phase']}.png" for step in steps]
    assert everything_in(work) == sorted([
        "output", "output/small", "output/small/index.html", "output/small/trace.json", "output/small/quantised.png",
        "output/small/frames", *(f"output/small/frames/{name}" for name in frames)])
    for name in frames:
        with Image.open(folder / "frames" / name) as frame:
            frame.load()
            assert frame.size == (1600, 900), name


def test_the_parts_of_a_report_are_what_the_other_commands_write(visualiser, small, tmp_path):
    report(visualiser, small, tmp_path).assert_success()
    folder = tmp_path / "output" / "small"
    trace = visualiser.run("trace", small, *QUICK, cwd=tmp_path).assert_success().out
    assert json.loads((folder / "trace.json").read_text()) == json.loads(trace)
    visualiser.run("quantise", small, *QUICK, "-o", "q.png", cwd=tmp_path).assert_success()
    assert (folder / "quantised.png").read_bytes() == (tmp_path / "q.png").read_bytes()


def test_frames_take_another_size(visualiser, small, tmp_path):
    outcome = visualiser.run("report", small, *QUICK, "--frame-size", "800x450", cwd=tmp_path)
    made(outcome, tmp_path)
    frames = sorted((tmp_path / "output" / "small" / "frames").iterdir())
    assert frames
    for path in frames:
        with Image.open(path) as frame:
            assert frame.size == (800, 450), path


def test_a_report_goes_where_it_is_told(visualiser, small, tmp_path):
    path = made(report(visualiser, small, tmp_path, "-o", "some/where"), tmp_path)
    assert path in [tmp_path / "some/where", tmp_path / "some/where/index.html"]
    assert (tmp_path / "some/where/index.html").is_file() and not (tmp_path / "output").exists()


def test_running_twice_replaces_the_folder_whole(visualiser, small, tmp_path):
    visualiser.run("report", small, "-k", 4, cwd=tmp_path).assert_success()
    folder = tmp_path / "output" / "small"
    before = everything_in(folder)
    visualiser.run("report", small, "-k", 2, "--max-iterations", 1, cwd=tmp_path).assert_success()
    after = everything_in(folder)
    assert len(after) < len(before), "frames of the earlier run are gone"
    assert json.loads((folder / "trace.json").read_text())["settings"]["clusters"] == 2
    assert everything_in(tmp_path / "output") == ["small", *(f"small/{name}" for name in after)]


@pytest.mark.parametrize("options", [[], ["--force"]])
@pytest.mark.parametrize("stranger", ["notes.txt", "frames/holiday.png", ".hidden", "frames/deeper/000-assign.png"])
def test_a_strangers_file_is_named_and_kept(visualiser, small, tmp_path, stranger, options):
    report(visualiser, small, tmp_path).assert_success()
    folder = tmp_path / "output" / "small"
    (folder / stranger).parent.mkdir(parents=True, exist_ok=True)
    (folder / stranger).write_text("mine")
    before = everything_in(tmp_path)
    outcome = report(visualiser, small, tmp_path, *options)
    outcome.assert_one_line_of_error(73, stranger.removesuffix("/000-assign.png"))
    assert everything_in(tmp_path) == before and (folder / stranger).read_text() == "mine"


@pytest.mark.parametrize("options", [[], ["--force"]])
@pytest.mark.parametrize("trace", [None, "{}", "not JSON", '{"format": "another"}'])
def test_a_folder_without_a_trace_of_ours_is_kept(visualiser, small, tmp_path, trace, options):
    folder = tmp_path / "output" / "small"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("my own page")
    if trace is not None:
        (folder / "trace.json").write_text(trace)
    report(visualiser, small, tmp_path, *options).assert_one_line_of_error(73)
    assert (folder / "index.html").read_text() == "my own page"


def test_an_empty_folder_may_be_filled(visualiser, small, tmp_path):
    (tmp_path / "mine").mkdir()
    outcome = report(visualiser, small, tmp_path, "-o", "mine")
    if outcome.code != 0:
        outcome.assert_one_line_of_error(73, "mine")


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_a_file_in_place_of_the_folder_is_kept(visualiser, small, tmp_path, options):
    (tmp_path / "out").write_text("mine")
    report(visualiser, small, tmp_path, "-o", "out", *options).assert_one_line_of_error(73, "out")
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.parametrize("command", ["trace", "quantise", "decode"])
def test_an_existing_file_is_replaced_only_by_force(visualiser, small, tmp_path, command):
    settings = [] if command == "decode" else QUICK
    (tmp_path / "out").write_text("mine")
    outcome = visualiser.run(command, small, *settings, "-o", "out", cwd=tmp_path)
    outcome.assert_one_line_of_error(73, "out", "--force")
    assert (tmp_path / "out").read_text() == "mine"
    visualiser.run(command, small, *settings, "-o", "out", "--force", cwd=tmp_path).assert_success()
    assert (tmp_path / "out").read_bytes()[:1] in [b"{", b"\x89"]


@pytest.mark.parametrize("command", ["quantise", "trace"])
@pytest.mark.parametrize("options", [[], ["--force"]])
def test_a_planted_symlink_is_not_followed_to_a_file(visualiser, small, tmp_path, command, options):
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "out").symlink_to(victim)
    outcome = visualiser.run(command, small, *QUICK, "-o", "out", *options, cwd=tmp_path)
    assert victim.read_text() == "mine"
    if outcome.code != 0:
        outcome.assert_one_line_of_error(73, "out")


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_a_planted_symlink_is_not_followed_to_a_folder(visualiser, small, tmp_path, options):
    report(visualiser, small, tmp_path, "-o", "earlier").assert_success()
    before = {name: (tmp_path / "earlier" / name).stat().st_mtime_ns for name in everything_in(tmp_path / "earlier")}
    (tmp_path / "out").symlink_to("earlier")
    outcome = report(visualiser, small, tmp_path, "-o", "out", *options)
    after = {name: (tmp_path / "earlier" / name).stat().st_mtime_ns for name in everything_in(tmp_path / "earlier")}
    assert after == before
    if outcome.code != 0:
        outcome.assert_one_line_of_error(73, "out")


def test_a_symlink_inside_the_folder_is_not_followed(visualiser, small, tmp_path):
    report(visualiser, small, tmp_path).assert_success()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "000-initialise.png").write_text("mine")
    (tmp_path / "output" / "small" / "frames").symlink_to(elsewhere)
    outcome = report(visualiser, small, tmp_path)
    assert (elsewhere / "000-initialise.png").read_text() == "mine"
    if outcome.code != 0:
        outcome.assert_one_line_of_error(73, "frames")


def test_a_folder_that_cannot_be_made_ends_with_73(visualiser, small, tmp_path):
    (tmp_path / "file").write_text("mine")
    report(visualiser, small, tmp_path, "-o", "file/below").assert_one_line_of_error(73, "file/below")
    visualiser.run("quantise", small, "-o", "no/such/folder.png", cwd=tmp_path).assert_one_line_of_error(73)
    assert sorted(everything_in(tmp_path)) == ["file", "small.png"]


def test_a_read_only_folder_ends_with_73(unprivileged):
    visualiser, folder, options = unprivileged
    picture = folder / "coffee.png"
    picture.write_bytes((PICTURES / "coffee.png").read_bytes())
    picture.chmod(0o644)
    locked = folder / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    for command, target in [("report", "locked/out"), ("quantise", "locked/out.png"), ("trace", "locked/out.json")]:
        outcome = visualiser.run(command, picture, *QUICK, "-o", target, cwd=folder, **options)
        outcome.assert_one_line_of_error(73, target)
    assert everything_in(locked) == []
    outcome = visualiser.run("report", picture, *QUICK, cwd=locked, **options)
    outcome.assert_one_line_of_error(73, "output")


@contextlib.contextmanager
def small_disk(bytes_of_it):
    """A file system of this size."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["mount", "-t", "tmpfs", "-o", f"size={bytes_of_it}", "tmpfs", folder]
        try:
            mounted = subprocess.run(command, capture_output=True)
        except FileNotFoundError:
            pytest.skip("no mount command")
        if mounted.returncode != 0:
            pytest.skip(f"cannot mount a small disk: {mounted.stderr.decode().strip()}")
        try:
            yield pathlib.Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("arguments", [
    ["report", *QUICK, "-o", "out"],
    ["compare", *QUICK, "--init", "first", "-o", "out"],
    ["trace", "-k", 64, "--max-iterations", 10, "-o", "out.json"],
    ["trace", *QUICK, "-o", "out.json", "--assignments", "labels.npy"],
    ["quantise", "-k", 64, "--max-iterations", 2, "-o", "out.png"],
    ["decode", "-o", "out.png"],
])
def test_a_full_disk_ends_with_74_and_leaves_nothing(visualiser, arguments):
    with small_disk(16 * 1024) as disk:
        command, *options = arguments
        outcome = visualiser.run(command, PICTURES / "brushes.png", *options, cwd=disk)
        outcome.assert_one_line_of_error(74)
        assert everything_in(disk) == []


def test_a_full_disk_leaves_the_earlier_report(visualiser, small):
    with small_disk(4 * 2**20) as disk:
        report(visualiser, small, disk).assert_success()
        before = everything_in(disk)
        with open(disk / "ballast", "wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        report(visualiser, small, disk).assert_one_line_of_error(74)
        os.unlink(disk / "ballast")
        assert everything_in(disk) == before
        assert json.loads((disk / "output/small/trace.json").read_text())["format"] == "kmeans-trace"


def test_assignments_beside_a_report(visualiser, small, tmp_path):
    report(visualiser, small, tmp_path, "--assignments", "labels.npy").assert_success()
    assert (tmp_path / "labels.npy").read_bytes()[:6] == b"\x93NUMPY"
    assert everything_in(tmp_path / "output" / "small") == ["index.html", "quantised.png", "trace.json"]
