"""What `make bench` times inside one process does the same work as the program."""

import json
import subprocess

from conftest import PICTURES, PROGRAM

MEASURE = PROGRAM.with_name("measure")


def measure(*arguments, **options):
    done = subprocess.run(
        [MEASURE, *map(str, arguments)], capture_output=True, text=True, timeout=60, check=True, **options)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_its_trace_is_the_program_s(visualiser, small):
    steps = json.loads(visualiser.run("trace", small, "-k", 5, "--max-iterations", 4).out)["steps"]
    line, = measure("trace", small, "-k", 5, "--iterations", 4, "--times", 1)
    assert line["distances"] == sum(step.get("distances", 0) for step in steps)
    assert line["iterations"] == max(step["iteration"] for step in steps if step["phase"] == "update")
    assert line["cost"]["cpu"] > 0 and line["cost"]["wall"] > 0


def test_threads_change_no_result():
    one, two = (
        measure("trace", PICTURES / "brushes.png", "--jobs", jobs, "--times", 1)[0]["digest"] for jobs in (1, 2))
    assert one == two


def test_its_palette_png_is_the_program_s(visualiser, small, tmp_path):
    ours, its = tmp_path / "quantised.png", tmp_path / "measured.png"
    visualiser.run("quantise", small, "-k", 5, "-o", ours).assert_success()
    line, = measure("palette", small, "-k", 5, "--iterations", 300, "--times", 1, "--output", its)
    assert its.read_bytes() == ours.read_bytes()
    assert line["bytes"] == ours.stat().st_size


def test_it_works_once_for_each_line_it_gets(small):
    assert len(measure("histogram", small, "--on-request", input="\n\n\n")) == 3
    assert measure("histogram", small, "--on-request", input="") == []
