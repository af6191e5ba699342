"""Answers on the page: each number of them found again with NumPy, from the labels and the centroids of the same run."""

import functools
import html
import json
import math
import re
import shutil

import numpy
import pytest
from conftest import PICTURES, read_pixels

NAMES = [
    "first-move", "second-assign", "largest-fall", "one-percent", "served-worst", "worst-pixel", "psnr", "formula-bytes",
    "dominant", "per-channel"]
LESSON = """---
title: Facts
picture: {picture}
clusters: 8
initialisation: k-means++
seed: 1
---

## Facts

{facts}

```{{picture}}
show: settling
```

```{{picture}}
show: shuffled
```
"""


def plain(text):
    """Text as it is read: no tags, no spaces between digits, an ordinary minus."""
    text = html.unescape(re.sub(r"<[^>]*>", "", text)).replace("\u2212", "-")
    return re.sub(r"(?<=\d)\u202f(?=\d)", "", text).replace("\u202f", " ")


class Told:
    """A lesson told with a picture: what it says, and the run behind it, worked out from its record."""

    def __init__(self, visualiser, folder, picture):
        shutil.copy(PICTURES / picture, folder)
        facts = "\n\n".join(f"{name}: {{value}}`sentence.{name}`" for name in NAMES)
        (folder / "facts.md").write_text(LESSON.format(picture=picture, facts=facts))
        visualiser.run(
            "lesson", "facts.md", "--frames", "none", "--assignments", "labels.npy", "-o", "out",
            cwd=folder).assert_success()
        page = (folder / "out/index.html").read_text()
        self.said = {
            name: plain(re.search(rf"<p>{name}: (.*?)</p>", page, re.DOTALL)[1]) for name in NAMES}
        self.figures = {
            name: plain(re.search(rf'<figure id="{name}".*?</figure>', page, re.DOTALL)[0])
            for name in ["settling", "shuffled"]}
        self.trace = json.loads((folder / "out/trace.json").read_text())
        self.labels = numpy.load(folder / "labels.npy")
        decoded = folder / "decoded.png"
        visualiser.run("decode", picture, "-o", decoded, cwd=folder).assert_success()
        self.pixels = read_pixels(decoded).astype(float)
        self.painted = read_pixels(folder / "out/quantised.png").astype(float)
        self.png_size = (folder / "out/quantised.png").stat().st_size
        self.last = self.labels[-1]

    @functools.cached_property
    def inertia(self):
        """The inertia after the first assign, the first update, the second assign and so on, with each its iteration."""
        means = None
        found = []
        start = numpy.array(self.trace["steps"][0]["centroids"])
        for number, labels in enumerate(self.labels, 1):
            centroids = start if means is None else means
            found.append(("assign", number, self.squares(labels, centroids)))
            if number < len(self.labels):
                means = numpy.array([self.pixels[labels == k].mean(axis=0) for k in range(8)])
                found.append(("update", number, self.squares(labels, means)))
        return found

    def squares(self, labels, centroids):
        return math.fsum(((self.pixels - centroids[labels]) ** 2).sum(axis=2).ravel())


@pytest.fixture(scope="module", params=["brushes.png", "coffee.png", "dahlia.jpg"])
def told(request, visualiser, tmp_path_factory):
    told = Told(visualiser, tmp_path_factory.mktemp("facts"), request.param)
    assert not any(step.get("events") for step in told.trace["steps"])
    return told


def numbers(text):
    return [float(number) for number in re.findall(r"(?<![#\w.])-?\d+(?:\.\d+)?", text)]


def test_the_first_move_is_the_way_from_start_to_mean(told):
    start = numpy.array(told.trace["steps"][0]["centroids"])
    means = numpy.array([told.pixels[told.labels[0] == k].mean(axis=0) for k in range(8)])
    moved = numpy.linalg.norm(means - start, axis=1)
    cluster, distance = numbers(told.said["first-move"])
    assert cluster == moved.argmax() + 1 and distance == pytest.approx(moved.max(), abs=0.051)


def test_the_second_assign_is_the_difference_of_two_maps(told):
    before, after = told.labels[0], told.labels[1]
    changed = int((before != after).sum())
    flows = {(a, b): int(((before == a) & (after == b)).sum()) for a in range(8) for b in range(8) if a != b}
    (a, b), most = max(flows.items(), key=lambda item: item[1])
    assert numbers(told.said["second-assign"]) == [
        2, changed, pytest.approx(100 * changed / before.size, abs=0.051), a + 1, b + 1, most]


def test_the_largest_fall_is_that_of_the_squares_added_up(told):
    steps = told.inertia
    falls = [(before[2] - after[2], after, before[2]) for before, after in zip(steps, steps[1:])]
    fall, (phase, iteration, after), before = max(falls)
    assert told.said["largest-fall"].startswith(f"The {phase} of iteration {iteration}:")
    share = 100 * fall / (steps[0][2] - steps[-1][2])
    assert numbers(told.said["largest-fall"])[1:] == [
        pytest.approx(before, abs=0.6), pytest.approx(after, abs=0.6), pytest.approx(fall, abs=0.6),
        pytest.approx(share, abs=0.051)]


def test_one_percent_is_reached_where_the_squares_say(told):
    steps = told.inertia
    end = steps[-1][2]
    phase, iteration, inertia = next(step for step in steps if step[2] <= 1.01 * end)
    iterations = len(told.labels)
    assert f"After the {phase} of iteration {iteration} " in told.said["one-percent"]
    assert numbers(told.said["one-percent"]) == [
        iteration, pytest.approx(inertia, abs=0.6), 1, pytest.approx(end, abs=0.6), iterations - iteration, iterations]


def test_the_worst_served_cluster_has_the_largest_mean_square(told):
    centroids = numpy.array(told.trace["steps"][-1]["centroids"])
    squares = ((told.pixels - centroids[told.last]) ** 2).sum(axis=2)
    errors = [math.sqrt(squares[told.last == k].mean()) for k in range(8)]
    counts = numpy.bincount(told.last.ravel(), minlength=8)
    worst = int(numpy.argmax(errors))
    assert numbers(told.said["served-worst"]) == [
        worst + 1, pytest.approx(errors[worst], abs=0.051), pytest.approx(math.sqrt(squares.mean()), abs=0.051),
        pytest.approx(100 * counts[worst] / told.last.size, abs=0.051)]
    assert ("is the smallest" in told.said["served-worst"]) == (counts[worst] == counts.min())


def test_the_worst_pixel_is_the_farthest_from_its_painted_colour(told):
    squares = ((told.pixels - told.painted) ** 2).sum(axis=2)
    row, column = numpy.unravel_index(squares.argmax(), squares.shape)
    colour, cluster = told.pixels[row, column], told.last[row, column]
    alike = (told.pixels == colour).all(axis=2)
    own = told.last == cluster
    near = own & (4 * ((told.pixels - colour) ** 2).sum(axis=2) <= squares.max())
    text = told.said["worst-pixel"]
    assert f"in column {column} and row {row}, counted from 0" in text
    found = ["#%02x%02x%02x" % tuple(int(value) for value in values) for values in [colour, told.painted[row, column]]]
    assert re.findall(r"#\w{6}", text) == found
    assert numbers(text)[3] == pytest.approx(math.sqrt(squares.max()), abs=0.051)
    count = int(alike.sum())
    assert ("No other pixel" if count == 1 else f"{count} pixels have exactly its colour") in text
    assert f"Of the {int(own.sum())} pixels in its cluster (number {cluster + 1})" in text
    assert f"{int(near.sum())} (" in text or near.sum() == 1


def test_psnr_and_formula_follow_from_the_inertia_and_the_counts(told):
    pixels, inertia = told.last.size, told.inertia[-1][2]
    ratio = 255**2 * 3 * pixels / inertia
    worked = re.search(r"3 × (\d+) ÷ (\d+)\) = 10 · log₁₀\(([\d.]+)\) = ([\d.]+) dB", told.said["psnr"])
    assert [float(number) for number in worked.groups()] == [
        pixels, pytest.approx(inertia, abs=0.6), pytest.approx(ratio, abs=0.0051),
        pytest.approx(10 * math.log10(ratio), abs=0.0051)]
    text = told.said["formula-bytes"]
    total = 24 + (3 * pixels + 7) // 8
    assert f"make {3 * pixels} bits" in text and f"Together: {total} bytes." in text
    assert f"The palette PNG has {told.png_size} bytes, {abs(total - told.png_size)} bytes" in text


def test_dominant_and_vivid_are_counted_in_the_picture(told):
    counts = numpy.bincount(told.last.ravel(), minlength=8)
    vividness = told.pixels.max(axis=2) - told.pixels.min(axis=2)
    row, column = numpy.unravel_index(vividness.argmax(), vividness.shape)
    alike = int((told.pixels == told.pixels[row, column]).all(axis=2).sum())
    distance = math.sqrt(((told.pixels[row, column] - told.painted[row, column]) ** 2).sum())
    equals = len(numpy.unique(told.pixels[vividness == vividness.max()], axis=0))
    text = re.sub(r"#\w{6}", "", told.said["dominant"])
    painted = told.painted.max(axis=2) - told.painted.min(axis=2)
    kept = told.last[painted == painted.max()].min()

    def share(cluster):
        return pytest.approx(100 * counts[cluster] / told.last.size, abs=0.051)

    assert numbers(text) == [
        counts.argmax() + 1, share(counts.argmax()), *([equals] if equals > 1 else []), vividness.max(), alike,
        told.last[row, column] + 1, pytest.approx(distance, abs=0.051), kept + 1, share(kept)]


def test_the_values_of_each_channel_are_counted_in_the_quantised_picture(told):
    colours = numpy.unique(told.painted.reshape(-1, 3), axis=0)
    values = [len(numpy.unique(colours[:, channel])) for channel in range(3)]
    found = numbers(told.said["per-channel"])
    assert found == [len(colours), *values, *[len(colours)] * 4, len(colours) ** 3]


def test_the_settling_map_counts_last_changes(told):
    last = numpy.ones(told.last.shape, int)
    for number in range(1, len(told.labels)):
        last[told.labels[number] != told.labels[number - 1]] = number + 1
    half = next(t for t in range(1, len(told.labels) + 1) if 2 * (last <= t).sum() >= last.size)
    text = told.figures["settling"]
    assert f"Half of the pixels had settled by iteration {half};" in text
    assert f"changed in iteration {last.max()}." in text
    first = re.search(r"\n\s*1\s+([\d.]+) %", text)[1]
    assert float(first) == pytest.approx(100 * (last == 1).mean(), abs=0.051)


def test_shuffling_changes_nothing(told):
    iterations = len(told.labels)
    assert f"the same {iterations} iterations" in told.figures["shuffled"]
    assert "to the last bit" in told.figures["shuffled"]
