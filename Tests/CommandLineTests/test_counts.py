"""Counts that hold on any machine: how few distances an iteration evaluates, and how few bytes a picture takes."""

import json

import pytest

from conftest import PICTURES

# Distances for each colour in an assign step, on average over 20 iterations; the plain engine evaluates K.
DISTANCES = {8: 0.6, 64: 3, 256: 7}

# What `oxipng -o2` (9.1.1) makes of the same pixels as a palette PNG whose palette is sorted by luma.
OXIPNG = {
    ("brushes.png", 8): 18_887, ("brushes.png", 16): 27_080, ("brushes.png", 256): 90_754,
    ("coffee.png", 8): 29_089, ("coffee.png", 16): 46_144, ("coffee.png", 256): 136_648,
    ("dahlia.jpg", 8): 16_206, ("dahlia.jpg", 16): 26_691, ("dahlia.jpg", 256): 94_577,
}


@pytest.mark.parametrize("picture", ["brushes.png", "coffee.png", "dahlia.jpg"])
@pytest.mark.parametrize("clusters", DISTANCES)
def test_an_iteration_evaluates_few_distances(visualiser, picture, clusters):
    done = visualiser.run("trace", PICTURES / picture, "-k", clusters, "--max-iterations", 20).assert_success()
    trace = json.loads(done.out)
    distances = [step["distances"] for step in trace["steps"] if step["phase"] == "assign"]
    assert sum(distances) / len(distances) / trace["picture"]["uniqueColours"] < DISTANCES[clusters]


@pytest.mark.parametrize("picture, clusters", OXIPNG)
def test_the_picture_takes_no_more_bytes_than_oxipng_makes_of_it(visualiser, picture, clusters, tmp_path):
    out = tmp_path / "quantised.png"
    visualiser.run("quantise", PICTURES / picture, "-k", clusters, "-o", out).assert_success()
    assert out.stat().st_size <= OXIPNG[picture, clusters]


def test_threads_change_no_byte_of_a_large_picture(visualiser, twelve_megapixels, tmp_path):
    for jobs in (1, 2, 5):
        visualiser.run(
            "trace", twelve_megapixels, "--max-iterations", 3, "--jobs", jobs, "-o", tmp_path / f"{jobs}.json",
        ).assert_success()
    one, two, five = ((tmp_path / f"{jobs}.json").read_bytes() for jobs in (1, 2, 5))
    assert one == two == five
