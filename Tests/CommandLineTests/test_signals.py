"""Interrupted in the middle: the exit code says by what, and nothing is left behind."""

import contextlib
import os
import signal
import time

import pytest
from conftest import PICTURES, everything_in

CODES = {signal.SIGHUP: 129, signal.SIGINT: 130, signal.SIGTERM: 143}


@contextlib.contextmanager
def starting_with(hangup):
    """What is started inside begins with SIGHUP handled so, however these tests were started themselves."""
    before = signal.signal(signal.SIGHUP, hangup)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)


def interrupted(visualiser, folder, number):
    """Start a long report, wait until it has begun to write, send it the signal; return its exit code and words."""
    settings = ["-k", 64, "--max-iterations", 10_000]
    before = set(everything_in(folder))
    with starting_with(signal.SIG_DFL):
        process = visualiser.start("report", PICTURES / "brushes.png", *settings, cwd=folder, stderr=-1, stdout=-1)
    try:
        end = time.monotonic() + 60
        while set(everything_in(folder)) <= before | {"output"}:
            assert process.poll() is None, "the run ended before it could be interrupted"
            assert time.monotonic() < end, "nothing was written for a minute"
            time.sleep(0.005)
        os.kill(process.pid, number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    return process.returncode, out, err.decode()


@pytest.mark.parametrize("number", list(CODES), ids=lambda number: number.name)
def test_a_signal_ends_the_run_cleanly_and_leaves_nothing(visualiser, tmp_path, number):
    code, out, err = interrupted(visualiser, tmp_path, number)
    assert code == CODES[number], err
    assert out == b"" and err.count("\n") <= 1 and "Fatal" not in err, err
    assert [name for name in everything_in(tmp_path) if name != "output"] == []


def test_a_signal_leaves_the_earlier_report_as_it_was(visualiser, tmp_path):
    quick = ["-k", 2, "--max-iterations", 1, "--frames", "none"]
    visualiser.run("report", PICTURES / "brushes.png", *quick, cwd=tmp_path).assert_success()
    folder = tmp_path / "output" / "brushes"
    before = {name: (folder / name).read_bytes() for name in everything_in(folder)}
    code, _, err = interrupted(visualiser, tmp_path, signal.SIGTERM)
    assert code == 143, err
    assert everything_in(tmp_path / "output") == ["brushes", *(f"brushes/{name}" for name in before)]
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_a_run_that_is_to_outlive_its_terminal_does(visualiser, tmp_path):
    """As under `nohup`: what ignores SIGHUP when it starts goes on ignoring it."""
    with starting_with(signal.SIG_IGN):
        process = visualiser.start("report", PICTURES / "brushes.png", "-k", 2, cwd=tmp_path, stderr=-1, stdout=-1)
    end = time.monotonic() + 60
    while not everything_in(tmp_path):
        assert time.monotonic() < end, "nothing was written for a minute"
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGHUP)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert (tmp_path / out.decode().strip()).is_file()
