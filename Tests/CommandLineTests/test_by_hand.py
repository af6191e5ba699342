"""The lesson about eight houses: what its text says of them, reckoned again in fractions."""

import fractions
import json
import re

import pytest

from conftest import ROOT

LESSON = ROOT / "lessons" / "by-hand.md"
HEAD = LESSON.read_text().split("---\n")[1]


def pairs(key, text):
    """The `x,y` lines below a key."""
    lines = re.search(rf"^ *{key}:\n((?: *- .*\n)+)", text, re.M).group(1)
    return [tuple(map(fractions.Fraction, line.strip(" -").split(","))) for line in lines.splitlines()]


HOUSES = pairs("points", HEAD)
STARTS = {"main": pairs("centroids", HEAD), "swapped": pairs("centroids", HEAD.split("swapped:")[1])}


def squared(house, pump):
    return (house[0] - pump[0]) ** 2 + (house[1] - pump[1]) ** 2


def walk(pumps):
    """Every assign of a run: the pumps, each house's pump, the houses that tie, and the inertia."""
    assigns = []
    while True:
        distances = [[squared(house, pump) for pump in pumps] for house in HOUSES]
        labels = [row.index(min(row)) for row in distances]
        ties = {house for house, row in zip(HOUSES, distances) if row[0] == row[1]}
        assigns.append((pumps, labels, ties, sum(map(min, distances))))
        if len(assigns) > 1 and labels == assigns[-2][1]:
            return assigns
        groups = [[house for house, label in zip(HOUSES, labels) if label == pump] for pump in range(2)]
        pumps = [tuple(sum(house[axis] for house in group) / len(group) for axis in (0, 1)) for group in groups]


@pytest.fixture(scope="module")
def told(visualiser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("by-hand") / "told"
    visualiser.run("lesson", LESSON, "--frames", "none", "-o", folder).assert_success()
    return json.loads((folder / "trace.json").read_text()), (folder / "index.html").read_text()


def test_the_trace_is_the_run_by_hand(told):
    trace, _ = told
    assigns = [step for step in trace["steps"] if step["phase"] == "assign"]
    expected = walk(STARTS["main"])
    assert [step["inertia"] for step in assigns] == [float(inertia) for *_, inertia in expected]
    assert [[c[:2] for c in step["centroids"]] for step in assigns] == [
        [[float(value) for value in pump] for pump in pumps] for pumps, *_ in expected]


def test_two_ties_send_the_two_runs_to_different_ends(told):
    _, page = told
    ends = {name: walk(start)[-1][3] for name, start in STARTS.items()}
    assert ends == {"main": 16, "swapped": 44}
    assert "one ends with an inertia of 16, the other with 44" in re.sub(r"\s+", " ", page)
    for start in STARTS.values():
        assert walk(start)[1][2] == {(4, 5), (2, 5)}
        assert walk(start)[1][3] == 44
    assert sorted(STARTS["main"]) == sorted(STARTS["swapped"])


def test_the_first_boundary_runs_between_the_heights_4_and_5():
    pumps, labels, ties, _ = walk(STARTS["main"])[0]
    assert pumps == [(2, 4), (2, 5)] and ties == set()
    assert labels == [int(house[1] >= 5) for house in HOUSES]
