"""The figures of a comparison, computed again from its runs by code of another kind."""

import csv
import io
import itertools
import json
import math
import statistics

import numpy
import pytest
from conftest import PICTURES, save
from scipy.optimize import linear_sum_assignment

TIE = 1e-9


@pytest.fixture(scope="module")
def folder(visualiser, tmp_path_factory):
    """Two values of K on a picture with some likely ends and some rare ones."""
    folder = tmp_path_factory.mktemp("figures")
    y, x = numpy.mgrid[0:30, 0:40]
    blocks = numpy.stack([x // 8 * 50, y // 6 * 55, (x // 10 + y // 10) * 45], axis=2)
    noise = numpy.random.default_rng(3).integers(0, 12, blocks.shape)
    picture = save(folder / "=blocks, of colours.png", blocks + noise)
    visualiser.run(
        "compare", picture, "-k", "7,3", "--seeds", 30, "--frames", "none", "-o", folder / "made", "--quiet",
        cwd=folder).assert_success()
    return folder / "made"


@pytest.fixture(scope="module")
def document(folder):
    return json.loads((folder / "comparison.json").read_text())


@pytest.fixture(scope="module", params=[0, 1])
def comparison(request, document):
    return document["comparisons"][request.param]


def tied(a, b):
    return abs(a - b) <= TIE * max(a, b)


def levels(values):
    """The rank of each value where a chain of ties is one level."""
    ranks, rank = {}, -1
    for before, index in itertools.pairwise([None, *sorted(range(len(values)), key=values.__getitem__)]):
        rank += before is None or not tied(values[before], values[index])
        ranks[index] = rank
    return [ranks[index] for index in range(len(values))]


def used(run):
    return numpy.array([c for c, pixels in zip(run["centroids"], run["pixels"]) if pixels > 0])


def same_end(a, b, distance, inertia):
    """Whether b, no better than a, is the same end."""
    first, second = used(a), used(b)
    if len(first) != len(second) or b["endInertia"] - a["endInertia"] > inertia * a["endInertia"]:
        return False
    squared = ((first[:, None] - second) ** 2).sum(axis=2)
    return bool((squared[linear_sum_assignment(squared)] <= distance**2).all())


def solutions(runs, distance, inertia):
    """The runs of each end solution, founder first."""
    found = []
    ranks = levels([run["endInertia"] for run in runs])
    for index in sorted(range(len(runs)), key=lambda index: (ranks[index], index)):
        for members in found:
            if same_end(runs[members[0]], runs[index], distance, inertia):
                members.append(index)
                break
        else:
            found.append([index])
    return found


def of(comparison, strategy):
    return [run for run in comparison["runs"] if run["strategy"] == strategy]


def test_each_run_follows_from_itself(document, comparison):
    pixels = document["picture"]["pixels"]
    for run in comparison["runs"]:
        assert run["endInertia"] == run["inertias"][-1] and run["startInertia"] == run["inertias"][0]
        assert all(after <= before * (1 + 1e-12) for before, after in itertools.pairwise(run["inertias"]))
        assert run["mse"] == run["endInertia"] / pixels
        assert run["psnr"] == pytest.approx(10 * math.log10(255**2 * 3 / run["mse"]), rel=1e-14)
        assert sum(run["pixels"]) == pixels
        assert len(run["start"]) == len(run["centroids"]) == len(run["pixels"]) == comparison["clusters"]
        # Assign and update in turn, and an assign step last.
        assert run["converged"] and len(run["inertias"]) == 2 * run["iterations"] - 1
    assert comparison["best"] == min(run["endInertia"] for run in comparison["runs"])


def test_the_runs_are_those_of_the_settings_in_order(document, comparison):
    settings = document["settings"]
    random = {line["strategy"] for line in comparison["strategies"] if line["random"]}
    expected = [
        (start, seed) for start in settings["starts"] for seed in (settings["seeds"] if start in random else [None])]
    assert [(run["strategy"], run["seed"]) for run in comparison["runs"]] == expected
    assert settings["seeds"] == list(range(1, 31)) and settings["clusters"] == [7, 3]


def test_the_end_solutions_are_found_again(comparison):
    runs, tolerance = comparison["runs"], comparison["tolerance"]
    assert tolerance == {"distance": 1, "inertia": 0.0005}
    found = solutions(runs, **tolerance)
    assert [sorted(members) for members in found] == [line["runs"] for line in comparison["solutions"]]
    for number, (members, line) in enumerate(zip(found, comparison["solutions"])):
        assert all(runs[index]["solution"] == number for index in members)
        assert line["inertia"] == runs[members[0]]["endInertia"]
        assert line["centroids"] == runs[members[0]]["centroids"]
        assert line["pixels"] == runs[members[0]]["pixels"]
    for factor, key in [(0.1, "solutionsAtTenth"), (10, "solutionsAtTenfold")]:
        scaled = {name: bound * factor for name, bound in tolerance.items()}
        assert comparison[key] == len(solutions(runs, **scaled))
    assert len(found) > 1


def test_like_clusters_have_the_same_place_in_every_solution(comparison):
    first, *others = [
        numpy.array(line["centroids"], float)[line["order"]] for line in comparison["solutions"]]
    luma = [299 * c[0] + 587 * c[1] + 114 * c[2] for c in numpy.floor(first + 0.5)]
    assert luma == sorted(luma)
    for other in others:
        squared = ((first[:, None] - other) ** 2).sum(axis=2)
        cost = numpy.where(squared <= 48**2, squared, 48**2 + (squared - 48**2) / 1000)
        assert cost.trace() == pytest.approx(cost[linear_sum_assignment(cost)].sum(), rel=1e-12)


def share_below(a, b):
    """The part of all pairs whose first has the better solution, the same one half; exact in quarters of a pair."""
    a, b = numpy.asarray(a)[:, None], numpy.asarray(b)
    return ((a < b).sum() + (a == b).sum() / 2) / (a.size * b.size)


def split_mix(count):
    """The first numbers of SplitMix64, seed 1."""
    with numpy.errstate(over="ignore"):
        z = numpy.uint64(1) + numpy.arange(1, count + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> numpy.uint64(30)) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> numpy.uint64(27)) * numpy.uint64(0x94D049BB133111EB)
        return z ^ z >> numpy.uint64(31)


def below(numbers, bound):
    """Numbers in 0 ..< bound: the high word of the product with the bound."""
    low, high = numbers & numpy.uint64(0xFFFFFFFF), numbers >> numpy.uint64(32)
    carry = low * numpy.uint64(bound) >> numpy.uint64(32)
    return (high * numpy.uint64(bound) + carry >> numpy.uint64(32)).astype(int)


def test_the_chances_are_counted_over_all_pairs_with_a_bootstrap_over_runs(document, comparison):
    starts = document["settings"]["starts"]
    ends = {start: [run["solution"] for run in of(comparison, start)] for start in starts}
    lines = {(line["a"], line["b"]): line for line in comparison["chances"]}
    assert list(lines) == list(itertools.combinations(starts, 2))
    drawn = below(split_mix(2000 * 60), 30).reshape(2000, 60)
    for (a, b), line in lines.items():
        assert line["chance"] == share_below(ends[a], ends[b])
        if len(ends[a]) == len(ends[b]) == 30:
            first, second = numpy.array(ends[a])[drawn[:, :30]], numpy.array(ends[b])[drawn[:, 30:]]
            chances = sorted(share_below(x, y) for x, y in zip(first, second))
            assert (line["low"], line["high"]) == (chances[50], chances[-51])
        else:
            assert line["low"] is None and line["high"] is None
    random = [end for start in starts if len(ends[start]) > 1 for end in ends[start]]
    for line in comparison["strategies"]:
        own = ends[line["strategy"]]
        assert line["belowRandom"] == (None if line["random"] else share_below(own, random))


def test_each_start_is_summed_up_from_its_runs_and_the_best_stands_first(document, comparison):
    def figures(values):
        return {"min": min(values), "median": statistics.median(values), "max": max(values)}

    best = comparison["best"]
    for line in comparison["strategies"]:
        runs = of(comparison, line["strategy"])
        assert line["runs"] == len(runs)
        for key in ["startInertia", "endInertia", "iterations", "distancesStart", "distancesIterations"]:
            assert line[key] == figures([run[key] for run in runs]), key
        assert line["distances"] == figures([run["distancesStart"] + run["distancesIterations"] for run in runs])
        assert line["aboveBest"] == figures([(run["endInertia"] - best) / best for run in runs])
        assert line["nearBest"] == sum(run["endInertia"] - best <= 0.01 * best for run in runs)
    usual = document["settings"]["starts"]
    lines = sorted(comparison["strategies"], key=lambda line: usual.index(line["strategy"]))
    ranks = dict(zip(usual, levels([line["endInertia"]["median"] for line in lines])))
    order = sorted(lines, key=lambda line: (ranks[line["strategy"]], line["distances"]["median"]))
    assert [line["strategy"] for line in comparison["strategies"]] == [line["strategy"] for line in order]


def test_the_table_has_the_figures_of_the_document(folder, document):
    raw = (folder / "comparison.csv").read_bytes().decode()
    assert "\r" not in raw and raw.endswith("\n")
    header, *rows = csv.reader(io.StringIO(raw, newline=""))
    assert header == (
        "picture,k,strategy,seed,start_inertia,end_inertia,mse,psnr,iterations,converged,distances_start,"
        "distances_iterations,empties,solution").split(",")
    expected = [(comparison["clusters"], run) for comparison in document["comparisons"] for run in comparison["runs"]]
    assert len(rows) == len(expected)
    for row, (clusters, run) in zip(rows, expected):
        read = dict(zip(header, row))
        # A spreadsheet would take the name for a formula.
        assert read["picture"] == "'" + document["picture"]["name"]
        assert int(read["k"]) == clusters and read["strategy"] == run["strategy"]
        assert read["seed"] == ("" if run["seed"] is None else str(run["seed"]))
        assert read["converged"] == str(run["converged"]).lower()
        for key, name in [("start_inertia", "startInertia"), ("end_inertia", "endInertia"), ("mse", "mse"),
                          ("psnr", "psnr")]:
            assert float(read[key]) == run[name]
        for key, name in [("iterations", "iterations"), ("distances_start", "distancesStart"),
                          ("distances_iterations", "distancesIterations"), ("empties", "empties"),
                          ("solution", "solution")]:
            assert int(read[key]) == run[name]


def test_four_stripes_have_two_ends_and_a_palette_without_error_has_no_decibels(visualiser, tmp_path):
    visualiser.run(
        "compare", PICTURES / "locked.png", "-k", "3,4", "--seeds", 30, "--frames", "none", "-o", "made",
        cwd=tmp_path).assert_success()
    three, four = json.loads((tmp_path / "made/comparison.json").read_text())["comparisons"]
    assert [line["inertia"] for line in three["solutions"]] == [124_416, 3_017_088]
    assert three["solutionsAtTenth"] == three["solutionsAtTenfold"] == 2
    for run in of(three, "forgy") + of(three, "k-means++") + of(three, "first"):
        assert run["solution"] == (sum(red < 100 for red, _, _ in run["start"]) == 2)
    assert 6 <= sum(run["solution"] for run in of(three, "forgy")) <= 24
    assert [line["inertia"] for line in four["solutions"]] == [0]
    assert all(run["psnr"] is None and run["mse"] == 0 for run in four["runs"])
    assert all(line["aboveBest"] is None for line in four["strategies"])
    rows = list(csv.DictReader(io.StringIO((tmp_path / "made/comparison.csv").read_text())))
    assert all((row["psnr"] == "") == (row["k"] == "4") for row in rows)
