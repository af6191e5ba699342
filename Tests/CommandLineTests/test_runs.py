"""Lessons with several runs, and with pictures whose numbers stand in the lesson."""

import base64
import hashlib
import io
import json
import os
import re

import numpy
import pytest
from PIL import Image

from conftest import nearest

ROWS = ["20,0,0  40,0,0  60,0,0  20,0,0", "60,0,0  180,40,0  200,40,0  220,40,0", "60,0,0  200,40,0  220,40,0  20,0,0"]
PIXELS = numpy.array([[[int(c) for c in pixel.split(",")] for pixel in row.split()] for row in ROWS], numpy.uint8)
START = [[20, 0, 0], [60, 0, 0]]


def block(key, items, indent=""):
    return f"{indent}{key}:\n" + "".join(f"{indent}  - {item}\n" for item in items)


HAND = block("pixels", ROWS) + block("centroids", ["20,0,0", "60,0,0"])
NESTED = "runs:\n  hand:\n" + block("pixels", ROWS, "    ") + block("centroids", ["20,0,0", "60,0,0"], "    ")


def lesson(front, text="Text.\n"):
    return f"---\ntitle: Runs\n{front}---\n{text}"


def tell(visualiser, folder, text, *options):
    (folder / "by-hand.md").write_text(text)
    return visualiser.run("lesson", "by-hand.md", "--frames", "none", "--verify", *options, cwd=folder)


def told(visualiser, folder, text, *options):
    """The page and the trace of a lesson."""
    tell(visualiser, folder, text, *options).assert_success()
    output = folder / "output" / "by-hand"
    return (output / "index.html").read_text(), json.loads((output / "trace.json").read_text())


def lloyd(pixels, centroids):
    """The inertia of each step and the iterations, slowly: assign, move, until nothing changes."""
    pixels, centroids = pixels.astype(float), numpy.array(centroids, float)
    inertias, before = [], None
    while True:
        labels = nearest(pixels.astype(numpy.uint8), centroids)
        inertias.append(((pixels - centroids[labels]) ** 2).sum())
        if before is not None and (labels == before).all():
            return inertias, (len(inertias) + 1) // 2, centroids
        centroids = numpy.array([pixels[labels == k].mean(axis=0) for k in range(len(centroids))])
        inertias.append(((pixels - centroids[labels]) ** 2).sum())
        before = labels


def grouped(number):
    return f"{number:,.0f}".replace(",", "\u202f")


def test_a_picture_of_numbers_is_told_like_a_file(visualiser, tmp_path):
    _, trace = told(visualiser, tmp_path, lesson(HAND))
    inertias, iterations, end = lloyd(PIXELS, START)
    assert [s["inertia"] for s in trace["steps"][1:]] == inertias == [113200, 43300, 20800, 3520, 3520]
    assert trace["iterations"] == iterations == 3
    assert trace["result"]["centroids"] == end.tolist() == [[40, 0, 0], [204, 40, 0]]
    picture = trace["picture"]
    assert (picture["name"], picture["width"], picture["height"]) == ("by-hand.png", 4, 3)
    assert (trace["settings"]["initialisation"], trace["settings"]["clusters"]) == ("given", 2)


def test_the_page_holds_the_png_the_trace_tells_of(visualiser, tmp_path):
    page, trace = told(visualiser, tmp_path, lesson(HAND, "```{picture}\n```\n"))
    png = base64.b64decode(re.search(r'id="original" src="data:image/png;base64,([^"]+)"', page).group(1))
    assert len(png) == trace["picture"]["fileBytes"]
    assert hashlib.sha256(png).hexdigest() == trace["picture"]["sha256"]
    assert (numpy.asarray(Image.open(io.BytesIO(png))) == PIXELS).all()


def test_points_are_pixels_without_blue_in_one_row(visualiser, tmp_path):
    front = block("points", ["10,10", "20,30", "200,210", "255,0"]) + block("centroids", ["10,10", "-5,1e2"])
    _, trace = told(visualiser, tmp_path, lesson(front))
    assert (trace["picture"]["width"], trace["picture"]["height"]) == (4, 1)
    assert trace["steps"][0]["centroids"] == [[10, 10, 0], [-5, 100, 0]]
    points = numpy.array([[[10, 10, 0], [20, 30, 0], [200, 210, 0], [255, 0, 0]]], numpy.uint8)
    inertias, _, _ = lloyd(points, [[10, 10, 0], [-5, 100, 0]])
    assert [s["inertia"] for s in trace["steps"][1:]] == pytest.approx(inertias, rel=1e-12)


def test_a_named_run_stands_beside_the_pages_own(visualiser, small, tmp_path):
    text = "{value}`picture.pixels` {value}`picture.pixels of hand` {value}`result.inertia of hand as digits` "
    text += "{value}`iterations of hand` {value}`picture.name of hand`\n"
    page, trace = told(visualiser, tmp_path, lesson("picture: small.png\n" + NESTED, text))
    assert f"<p>384 12 {grouped(3520)} 3 hand.png</p>" in page
    assert trace["picture"]["name"] == "small.png"


def test_a_named_run_can_have_a_file_of_its_own(visualiser, small, three_colours, tmp_path):
    front = "picture: small.png\nruns:\n  flag:\n    picture: flag.png\n    clusters: 3\n"
    page, _ = told(visualiser, tmp_path, lesson(front, "{value}`picture.uniqueColours of flag`\n"))
    assert "<p>3</p>" in page


@pytest.mark.parametrize("path, word", [("../out.png", "not inside"), ("none.png", "no picture"), ("bad.png", "bad.png")])
def test_a_named_runs_file_obeys_the_rules_of_the_pages_own(visualiser, small, tmp_path, path, word):
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "small.png").write_bytes(small.read_bytes())
    (folder / "bad.png").write_bytes(b"no picture")
    (tmp_path / "out.png").write_bytes(small.read_bytes())
    front = f"picture: small.png\nruns:\n  other:\n    picture: {path}\n"
    outcome = tell(visualiser, folder, lesson(front, "{value}`iterations of other`\n"))
    outcome.assert_one_line_of_error(65, "by-hand.md, line 6: ", word)


def test_a_named_runs_file_has_to_be_there_even_where_it_is_not_shown(visualiser, small, tmp_path):
    front = "picture: small.png\nruns:\n  other:\n    picture: none.png\n"
    tell(visualiser, tmp_path, lesson(front)).assert_one_line_of_error(65, "by-hand.md, line 6: ", "none.png")


def test_what_a_run_does_not_say_is_as_the_page_is_told(visualiser, small, tmp_path):
    front = "picture: small.png\nclusters: 3\nruns:\n  other:\n    seed: +2\n  fixed:\n    clusters: 5\n"
    text = " ".join(f"{{value}}`settings.{key} of {run}`" for run in ["other", "fixed"] for key in ["clusters", "seed"])
    page, _ = told(visualiser, tmp_path, lesson(front, text + "\n"))
    assert "<p>3 3 5 1</p>" in page
    page, _ = told(visualiser, tmp_path, lesson(front, text + "\n"), "-k", 4, "--seed", 7)
    assert "<p>4 9 5 7</p>" in page


@pytest.mark.parametrize("options, settings", [
    ([], ("given", 2)), (["-k", 3], ("k-means++", 3)), (["--init", "first"], ("first", 2)),
    (["--pick", "0,0"], ("given", 1)), (["--centroids", "three.csv"], ("given", 3)), (["--seed", 5], ("given", 2)),
])
def test_the_command_line_overrides_the_pages_own_centroids_only(visualiser, tmp_path, options, settings):
    (tmp_path / "three.csv").write_text("1,2,3\n4,5,6\n7,8,9\n")
    front = HAND + "runs:\n  other:\n" + block("centroids", ["1,1,1"], "    ")
    page, trace = told(visualiser, tmp_path, lesson(front, "{value}`settings.clusters of other`\n"), *options)
    assert (trace["settings"]["initialisation"], trace["settings"]["clusters"]) == settings
    assert "<p>1</p>" in page


def test_pixels_picked_on_the_pages_picture_do_not_follow_a_run_to_another(visualiser, small, tmp_path):
    text = "```{player}\nrun: hand\n```\n"
    front = "picture: small.png\nruns:\n  hand:\n" + block("pixels", ROWS, "    ")
    page, _ = told(visualiser, tmp_path, lesson(front, text), "--pick", "23,15", "--pick", "0,0")
    data = json.loads(re.search(r'<script type="application/json">(.*?)</script>', page).group(1))
    assert (data["width"], data["seeds"], data["clusters"]) == (4, [], 2)


def test_the_film_strip_of_a_named_run_is_its_own(visualiser, tmp_path):
    both = "```{frames}\ncount: 2\n```\n\n```{frames}\ncount: 2\nrun: other\n```\n"
    front = HAND + "runs:\n  other:\n" + block("points", ["1,2", "250,240", "3,4"], "    ")
    tell(visualiser, tmp_path, lesson(front, both), "--frames", "strip").assert_success()
    folder = tmp_path / "output" / "by-hand"
    assert sorted(p.name for p in (folder / "frames").iterdir()) == ["000-initialise.png", "005-assign.png"]
    page = (folder / "index.html").read_text()
    strips = re.findall(r'<figure id="frames[^"]*" class="strip">.*?</figure>', page, re.S)
    assert len(strips) == 2
    assert "in the folder frames/" in strips[0] and "in the folder frames/" not in strips[1]
    pictures = [re.findall(r'src="([^"]+)"', strip) for strip in strips]
    assert len(set(pictures[0] + pictures[1])) == 4


def test_the_table_of_runs_tells_how_far_apart_they_end(visualiser, small, tmp_path):
    front = "picture: small.png\nclusters: 4\nruns:\n" + "".join(f"  s{n}:\n    seed: {n}\n" for n in range(2, 6))
    page, _ = told(visualiser, tmp_path, lesson(front, "```{runs}\n```\n"))
    ends = []
    for seed in range(1, 6):
        trace = json.loads(visualiser.run("trace", small, "-k", 4, "--seed", seed, cwd=tmp_path).assert_success().out)
        ends.append(trace["result"]["inertia"])
    rows = re.search(r"<tbody>(.*?)</tbody>", page, re.S).group(1).split("<tr>")[1:]
    assert len(rows) == 5
    for row, end in zip(rows, ends):
        part = end / min(ends) - 1
        assert ("lowest" in row) == (part < 1e-9)
        if part >= 0.01:
            assert f"{100 * part:.1f}\u202f%" in row
    spread = max(ends) / min(ends) - 1
    assert ("All 5 end at the same inertia." in page) == (spread < 1e-9)
    assert ("The 5 ends differ by up to" in page) == (spread >= 1e-4)


def test_three_runs_on_twelve_megapixels_take_at_most_512_mebibytes(visualiser, twelve_megapixels, tmp_path):
    os.link(twelve_megapixels, tmp_path / "large.png")
    front = "picture: large.png\nmaximum-iterations: 3\nruns:\n  second:\n    seed: +1\n  third:\n    seed: +2\n"
    text = "```{slider}\n```\n\n```{runs}\n```\n\n```{frames}\nrun: third\ncount: 2\n```\n"
    (tmp_path / "large.md").write_text(lesson(front, text))
    outcome, peak = visualiser.measure("lesson", "large.md", "--frames", "none", cwd=tmp_path)
    outcome.assert_success()
    assert peak <= 512 * 2**20, f"{peak / 2**20:.0f} MiB"


PLAYER = "```{player}\n```\n"


@pytest.mark.parametrize("front, text, line, words", [
    ("picture: small.png\nruns:\n  hand:\n    clusterz: 2\n", PLAYER, 6,
     "the run `hand` has no key `clusterz` (nearest: clusters)"),
    ("picture: small.png\nruns:\n  hand:\n    clusters: 300\n", PLAYER, 6, "a whole number from 1 to 256"),
    ("picture: small.png\nruns:\n  Hand:\n", PLAYER, 5, "`Hand` cannot be the name of a run"),
    ("picture: small.png\nruns:\n  main:\n", PLAYER, 5, "`main` is the name of the page's own run"),
    ("picture: small.png\nrun:\n  hand:\n", PLAYER, 4, "(nearest: runs)"),
    ("picture: small.png\npixels: [\"1,2,3\"]\n", PLAYER, 4, "`pixels` means nothing beside `picture`"),
    ("pixels:\n  - 1,2,3 4,5,6\n  - 1,2,3\n", PLAYER, 5, "this row has 1 pixel, the first one 2"),
    ("pixels:\n  - 1,2,300\n", PLAYER, 4, "r,g,b"),
    ("points:\n  - 1,2,3\n", PLAYER, 4, "x,y"),
    (HAND + "clusters: 3\n", PLAYER, 10, "`clusters` is 3, but `centroids` has 2 rows"),
    (HAND + "initialisation: first\n", PLAYER, 10, "`initialisation` means nothing beside `centroids`"),
    ("seed: +1\n" + HAND, PLAYER, 3, "`seed` is `+1`"),
    (NESTED + HAND, "```{player}\nrun: hnad\n```\n", 21, "(nearest: hand)"),
    (NESTED + HAND, "{value}`iterations of hnad`\n", 20, "there is no run `hnad` (nearest: hand)"),
    (NESTED + HAND, "```{formula}\nname: mse\nrun: hand\n```\n", 22, "the directive {formula} has no key `run`"),
    (NESTED + HAND, "```{listing}\nname: lab\n```\n", 20, "needs a run whose picture is a file"),
    (NESTED + HAND, "```{runs}\nruns: [main, hnad]\n```\n", 21, "(nearest: hand)"),
    (NESTED + HAND, PLAYER + "\n" + PLAYER, 23, "the directive {player}"),
    ("", PLAYER, 1, "names no picture"),
])
def test_a_mistake_is_one_line_with_its_place(visualiser, small, tmp_path, front, text, line, words):
    outcome = tell(visualiser, tmp_path, lesson(front, text))
    outcome.assert_one_line_of_error(65, f"by-hand.md, line {line}: ", words)
    assert not (tmp_path / "output").exists() or list((tmp_path / "output").iterdir()) == []


@pytest.mark.parametrize("front", [
    "runs: " + "{a: " * 60 + "}" * 60, "runs:\n" + "".join(" " * n + "a:\n" for n in range(1, 60)), "runs: [[[[1]]]]",
    "runs: *a", "runs: &a {b: *a}", "runs:\n  ? [a]\n  : b", "runs: {}", "runs: {a: {}, a: {}}", "pixels: {a: b}",
    "points: [[1, 2]]", "pixels: |\n  1,2,3\n  4,5,6", "pixels:\n" + "  - 1,2,3\n" * 6000, "runs: null\npixels: ~",
    "centroids: [\"1,2,.inf\"]", "points: [\"\"]", "pixels: [\",,\"]", "runs: {a: {centroids: [{}]}}",
    "runs:\n" + "".join(f"  r{n}: {{}}\n" for n in range(2000)), "centroids:\n  -\n  - {}", "runs: {\"\": {}}",
])
def test_nonsense_ends_with_one_line(visualiser, tmp_path, front):
    tell(visualiser, tmp_path, lesson(front + "\n")).assert_one_line_of_error(65, "by-hand.md")
