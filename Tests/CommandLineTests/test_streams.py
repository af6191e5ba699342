"""stdout carries results only, stderr progress and errors; either may be closed or broken."""

import json
import os
import pty
import re
import subprocess

import pytest
from conftest import PICTURES, TIMEOUT, Outcome, everything_in

QUICK = ["-k", 3, "--max-iterations", 3]


def shell(visualiser, redirections, *arguments, cwd):
    """Run under a shell that redirects; what is left of stdout and stderr is collected."""
    command = ["sh", "-c", f'"$0" "$@" {redirections}', *visualiser.command(*arguments)]
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
    return Outcome(done.returncode, done.stdout, done.stderr)


def on_terminal(visualiser, *arguments, cwd, environment=None):
    """Run with stderr on a terminal; return the exit code, stdout and what the terminal saw."""
    parent, child = pty.openpty()
    with visualiser.start(
            *arguments, cwd=cwd, stdout=subprocess.PIPE, stderr=child, env=os.environ | (environment or {})) as process:
        os.close(child)
        seen = b""
        while True:
            try:
                part = os.read(parent, 4096)
            except OSError:
                break
            if not part:
                break
            seen += part
        out = process.stdout.read()
    os.close(parent)
    return process.returncode, out, seen


@pytest.mark.parametrize("arguments", [
    ["report", "{picture}", "--frames", "none"], ["trace", "{picture}"], ["quantise", "{picture}", "-o", "q.png"]])
def test_quiet_says_nothing_on_stderr(visualiser, small, tmp_path, arguments):
    outcome = visualiser.run(*(a.format(picture=small) for a in arguments), *QUICK, "--quiet", cwd=tmp_path)
    assert outcome.assert_success().err == b""


def test_quiet_still_says_what_is_wrong(visualiser, tmp_path):
    visualiser.run("trace", "no.png", "--quiet", cwd=tmp_path).assert_one_line_of_error(66, "no.png")


def test_off_a_terminal_there_is_no_bar_and_no_colour(visualiser, small, tmp_path):
    outcome = visualiser.run("report", small, *QUICK, cwd=tmp_path).assert_success()
    assert b"\r" not in outcome.err and b"\x1b" not in outcome.err
    assert b"\r" not in outcome.out and b"\x1b" not in outcome.out


def test_on_a_terminal_there_is_progress(visualiser, small, tmp_path):
    code, out, seen = on_terminal(visualiser, "report", small, *QUICK, cwd=tmp_path, environment={"TERM": "xterm"})
    assert code == 0 and seen.strip(), seen
    assert out.count(b"\n") == 1
    code, _, seen = on_terminal(visualiser, "report", small, *QUICK, "--quiet", cwd=tmp_path)
    assert (code, seen) == (0, b"")


def test_no_color_is_obeyed_on_a_terminal(visualiser, small, tmp_path):
    environment = {"NO_COLOR": "1", "TERM": "xterm-256color"}
    code, _, seen = on_terminal(visualiser, "report", small, *QUICK, cwd=tmp_path, environment=environment)
    assert code == 0
    assert not re.search(rb"\x1b\[(3|4|9|10)\d", seen), seen


def test_the_trace_on_stdout_is_json_alone(visualiser, small, tmp_path):
    outcome = visualiser.run("trace", small, *QUICK, cwd=tmp_path).assert_success()
    assert json.loads(outcome.out)["format"] == "kmeans-trace"
    visualiser.run("trace", small, *QUICK, "-o", "t.json", cwd=tmp_path).assert_success()
    assert (tmp_path / "t.json").read_bytes() == outcome.out


def test_a_closed_stdout_is_a_clean_error(visualiser, small, tmp_path):
    shell(visualiser, ">&-", "trace", small, *QUICK, cwd=tmp_path).assert_one_line_of_error(74)


def test_a_full_stdout_is_a_clean_error(visualiser, small, tmp_path):
    shell(visualiser, ">/dev/full", "trace", small, *QUICK, cwd=tmp_path).assert_one_line_of_error(74)


def test_a_reader_that_went_away_is_a_clean_error(visualiser, tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        outcome = visualiser.run("trace", PICTURES / "coffee.png", *QUICK, cwd=tmp_path, stdout=writer)
    finally:
        os.close(writer)
    outcome.assert_one_line_of_error(74)


@pytest.mark.parametrize("redirections", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_closed_streams_put_nothing_strange_into_a_file(visualiser, small, tmp_path, redirections):
    visualiser.run("quantise", small, *QUICK, "-o", "good.png", cwd=tmp_path).assert_success()
    outcome = shell(visualiser, redirections, "quantise", small, *QUICK, "-o", "out.png", cwd=tmp_path)
    assert outcome.code in [0, 74], outcome
    assert outcome.code == 0 or ">&-" in redirections.split(), outcome
    if (tmp_path / "out.png").exists():
        assert (tmp_path / "out.png").read_bytes() == (tmp_path / "good.png").read_bytes()


@pytest.mark.parametrize("redirections", ["2>&-", "2>/dev/full"])
def test_a_broken_stderr_spoils_no_report(visualiser, small, tmp_path, redirections):
    outcome = shell(visualiser, redirections, "report", small, *QUICK, cwd=tmp_path)
    assert outcome.code == 0, outcome
    assert (tmp_path / "output/small/index.html").is_file()


def test_the_number_of_jobs_changes_no_byte_of_a_report(visualiser, small, tmp_path):
    contents = []
    for jobs in [1, 4]:
        folder = tmp_path / str(jobs)
        folder.mkdir()
        visualiser.run("report", small, *QUICK, "--jobs", jobs, cwd=folder).assert_success()
        output = folder / "output" / "small"
        contents.append({
            name: (output / name).read_bytes() for name in everything_in(output) if (output / name).is_file()})
    assert contents[0].keys() == contents[1].keys()
    assert [name for name in contents[0] if contents[0][name] != contents[1][name]] == []
