"""The trace: its form by the contract, and every figure of it computed again with NumPy."""

import hashlib
import json
import math
import re

import numpy
import pytest
from conftest import PICTURES, nearest, read_pixels, save

COMMON = {"index", "phase", "iteration", "centroids"}
STARTS = [
    "forgy", "random-partition", "first", "maximin", "k-means++", "greedy-k-means++", "median-cut", "wu", "var-part",
    "pca-part", "grid", "popularity"]
KEYS = {
    "initialise": COMMON,
    "assign": COMMON | {"pixels", "changed", "flow", "clusterInertia", "inertia", "distances"},
    "update": COMMON | {"moved", "inertia", "events"},
}


def trace_of(visualiser, picture, *options, cwd):
    return json.loads(visualiser.run("trace", picture, *options, cwd=cwd).assert_success().out)


def inertia_of(pixels, labels, centroids):
    """Inertia per cluster, each summed exactly before it is rounded."""
    squared = ((pixels.astype(float) - numpy.array(centroids)[labels]) ** 2).sum(axis=2)
    return [math.fsum(squared[labels == k]) for k in range(len(centroids))]


@pytest.fixture(scope="session")
def coffee(visualiser, tmp_path_factory):
    """The trace of coffee.png at K = 5, its labels and its pixels."""
    folder = tmp_path_factory.mktemp("coffee")
    options = ["-k", 5, "--seed", 3, "--assignments", "labels.npy", "-o", "trace.json", "--max-iterations", 40]
    outcome = visualiser.run("trace", PICTURES / "coffee.png", *options, cwd=folder).assert_success()
    assert outcome.out.decode().strip() == "trace.json"
    trace = json.loads((folder / "trace.json").read_text())
    return trace, folder / "labels.npy", read_pixels(PICTURES / "coffee.png")


def test_the_trace_has_the_keys_of_the_contract(coffee):
    trace, _, pixels = coffee
    data = (PICTURES / "coffee.png").read_bytes()
    assert (trace["format"], trace["version"]) == ("kmeans-trace", 1)
    assert re.fullmatch(r"visualiser \d+\.\d+\.\d+", trace["generator"])
    assert trace["picture"] == {
        "name": trace["picture"]["name"], "width": 600, "height": 400, "pixels": 240_000,
        "uniqueColours": len(numpy.unique(pixels.reshape(-1, 3), axis=0)), "fileBytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest()}
    assert trace["picture"]["name"] in ["coffee", "coffee.png"]
    assert trace["settings"] == {
        "clusters": 5, "initialisation": "k-means++", "seed": 3, "maximumIterations": 40, "emptyClusters": "farthest"}
    assert {"steps", "outcome", "iterations", "draws", "result"} <= set(trace)
    assert {"centroids", "palette", "pixels", "inertia", "mse", "psnr", "ssim", "bytes"} <= set(trace["result"])
    assert set(trace["result"]["bytes"]) == {
        "raw", "originalPNG", "truecolourPNG", "palettePNG", "indexedFormula"}


def test_the_steps_follow_each_other_as_assign_and_update(coffee):
    trace, _, _ = coffee
    steps = trace["steps"]
    assert [step["index"] for step in steps] == list(range(len(steps)))
    assert steps[0]["phase"] == "initialise" and steps[0]["iteration"] == 0
    for step in steps[1:]:
        assert step["phase"] == ("assign" if step["index"] % 2 else "update")
        assert step["iteration"] == (step["index"] + 1) // 2
    assert steps[-1]["phase"] == "assign"
    for step in steps:
        assert set(step) == KEYS[step["phase"]], step["index"]
        assert len(step["centroids"]) == 5


def test_the_labels_of_every_assign_step_are_those_of_the_nearest_centroids(coffee):
    trace, path, pixels = coffee
    with open(path, "rb") as file:
        assert numpy.lib.format.read_magic(file) == (1, 0)
        shape, fortran, dtype = numpy.lib.format.read_array_header_1_0(file)
    assigns = [step for step in trace["steps"] if step["phase"] == "assign"]
    assert (shape, fortran, dtype) == ((len(assigns), 400, 600), False, numpy.dtype("uint8"))
    for labels, step in zip(numpy.load(path), assigns):
        assert (labels == nearest(pixels, step["centroids"])).all(), step["iteration"]


def test_the_figures_of_every_step_are_those_numpy_finds(coffee):
    trace, path, pixels = coffee
    labels = iter(numpy.load(path))
    now, before = None, None
    for step in trace["steps"][1:]:
        if step["phase"] == "assign":
            now, before = next(labels), now
            assert step["pixels"] == numpy.bincount(now.ravel(), minlength=5).tolist()
            flow = {} if before is None else {
                (a, b): int(((before == a) & (now == b)).sum()) for a in range(5) for b in range(5) if a != b}
            assert {(a, b): n for a, b, n in step["flow"]} == {key: n for key, n in flow.items() if n}
            assert step["changed"] == (240_000 if before is None else sum(flow.values()))
            exact = inertia_of(pixels, now, step["centroids"])
            numpy.testing.assert_allclose(step["clusterInertia"], exact, rtol=1e-12, atol=0)
            assert 0 < step["distances"]
        else:
            means = [pixels[now == k].astype(float).mean(axis=0) for k in range(5)]
            numpy.testing.assert_allclose(step["centroids"], means, rtol=1e-12, atol=0)
            old = trace["steps"][step["index"] - 1]["centroids"]
            moved = numpy.linalg.norm(numpy.subtract(step["centroids"], old), axis=1)
            numpy.testing.assert_allclose(step["moved"], moved, rtol=1e-9, atol=1e-12)
            assert step["events"] == []
            exact = inertia_of(pixels, now, step["centroids"])
        numpy.testing.assert_allclose(step["inertia"], math.fsum(exact), rtol=1e-12, atol=0)


def test_inertia_never_rises(coffee):
    inertia = [step["inertia"] for step in coffee[0]["steps"][1:]]
    assert all(a >= b for a, b in zip(inertia, inertia[1:]))


def test_the_outcome_agrees_with_the_last_step(coffee):
    trace, _, _ = coffee
    last = trace["steps"][-1]
    assert trace["outcome"] == ("converged" if last["changed"] == 0 else "iterationLimit")
    assert trace["iterations"] == min(last["iteration"], 40)


def test_the_result_sums_the_run_up(coffee, visualiser, tmp_path):
    trace, _, pixels = coffee
    result, last = trace["result"], trace["steps"][-1]
    assert result["centroids"] == last["centroids"] and result["pixels"] == last["pixels"]
    assert result["inertia"] == last["inertia"]
    assert result["palette"] == [
        "#" + "".join(f"{math.floor(x + 0.5):02x}" for x in c) for c in last["centroids"]]
    assert math.isclose(result["mse"], result["inertia"] / 240_000, rel_tol=1e-15)
    assert math.isclose(result["psnr"], 10 * math.log10(255**2 * 3 / result["mse"]), rel_tol=1e-12)
    assert 0 < result["ssim"] < 1
    assert result["bytes"]["raw"] == 720_000
    assert result["bytes"]["indexedFormula"] == 3 * 5 + 240_000 * 3 // 8
    options = ["-k", 5, "--seed", 3, "--max-iterations", 40]
    visualiser.run("quantise", PICTURES / "coffee.png", *options, "-o", tmp_path / "out.png").assert_success()
    assert result["bytes"]["palettePNG"] == (tmp_path / "out.png").stat().st_size
    assert result["bytes"]["palettePNG"] < result["bytes"]["truecolourPNG"] < result["bytes"]["raw"]


@pytest.mark.parametrize("init", ["random", *STARTS])
def test_every_start_gives_the_same_bytes_twice(visualiser, small, init):
    options = ["-k", 6, "--init", init, "--seed", 5]
    one, two = (visualiser.run("trace", small, *options).assert_success().out for _ in range(2))
    assert one == two
    name = {"random": "forgy"}.get(init, init)
    assert json.loads(one)["settings"]["initialisation"] == name


@pytest.mark.parametrize("picture, clusters", [
    *[(name, k) for name in ("locked.png", "poppy.png", "poppy-small.png", "ramp.png") for k in (2, 3, 8, 17, 64, 256)],
    ("coffee.png", 256)])
def test_every_start_keeps_its_promises_on_the_shipped_pictures(visualiser, picture, clusters):
    for init in STARTS:
        options = ["-k", clusters, "--init", init, "--max-iterations", 2, "--verify"]
        trace = json.loads(visualiser.run("trace", PICTURES / picture, *options).assert_success().out)
        assert len(trace["steps"][0]["centroids"]) == min(clusters, trace["picture"]["uniqueColours"])


@pytest.mark.parametrize("init", ["forgy", "random-partition", "k-means++", "greedy-k-means++"])
def test_another_seed_gives_another_start(visualiser, small, tmp_path, init):
    starts = [
        trace_of(visualiser, small, "-k", 6, "--init", init, "--seed", seed, cwd=tmp_path)["steps"][0]["centroids"]
        for seed in range(4)]
    assert any(start != starts[0] for start in starts)


def test_the_first_colours_in_raster_order_start_first(visualiser, small, tmp_path):
    seen = list(dict.fromkeys(map(tuple, read_pixels(small).reshape(-1, 3).tolist())))
    trace = trace_of(visualiser, small, "-k", 4, "--init", "first", cwd=tmp_path)
    assert trace["steps"][0]["centroids"] == [list(c) for c in seen[:4]]


def test_given_centroids_are_step_0(visualiser, small, tmp_path):
    (tmp_path / "start.csv").write_text("12.25,-3,0.1\n300.5,1e2,7\n\n")
    trace = trace_of(visualiser, small, "--centroids", "start.csv", cwd=tmp_path)
    assert trace["steps"][0]["centroids"] == [[12.25, -3, 0.1], [300.5, 100, 7]]
    assert trace["settings"]["clusters"] == 2 and trace["settings"]["initialisation"] == "given"


def test_picked_pixels_are_step_0(visualiser, small, tmp_path):
    pixels = read_pixels(small)
    trace = trace_of(visualiser, small, "--pick", "3,4", "--pick", "20,15", "--pick", "0,0", cwd=tmp_path)
    assert trace["steps"][0]["centroids"] == [pixels[y, x].tolist() for x, y in [(3, 4), (20, 15), (0, 0)]]


def test_the_picture_worked_by_hand(visualiser, tmp_path):
    red = numpy.array([[20, 40, 60, 20], [60, 180, 200, 220], [60, 200, 220, 20]])
    save(tmp_path / "hand.png", numpy.stack([red, numpy.where(red >= 180, 40, 0), 0 * red], axis=2))
    (tmp_path / "start.csv").write_text("20,0,0\n60,0,0\n")
    trace = trace_of(visualiser, "hand.png", "--centroids", "start.csv", cwd=tmp_path)
    assert [step["inertia"] for step in trace["steps"][1:]] == [113200, 43300, 20800, 3520, 3520]
    assert [step["centroids"] for step in trace["steps"] if step["phase"] == "update"] == [
        [[25, 0, 0], [150, 25, 0]], [[40, 0, 0], [204, 40, 0]]]
    assert [step["changed"] for step in trace["steps"] if step["phase"] == "assign"] == [12, 3, 0]
    assert (trace["outcome"], trace["iterations"]) == ("converged", 3)


@pytest.mark.parametrize("policy, kind", [
    ("farthest", "relocated"), ("keep", "kept"), ("drop", "dropped"), ("split", "split")])
def test_an_empty_cluster_is_an_event(visualiser, small, tmp_path, policy, kind):
    (tmp_path / "start.csv").write_text("0,0,0\n200,200,200\n9999,9999,9999\n")
    options = ["--centroids", "start.csv", "--empty-clusters", policy]
    trace = trace_of(visualiser, small, *options, cwd=tmp_path)
    event = trace["steps"][2]["events"][0]
    assert (event["kind"], event["cluster"]) == (kind, 2)
    if policy == "drop":
        assert trace["steps"][2]["centroids"][2] is None
    if policy in ["farthest", "split"]:
        assert trace["steps"][2]["centroids"][2] == event["colour"]


def test_a_limit_ends_the_run_with_a_closing_assign(visualiser, tmp_path):
    trace = trace_of(visualiser, PICTURES / "coffee.png", "-k", 9, "--max-iterations", 2, cwd=tmp_path)
    assert (trace["outcome"], trace["iterations"]) == ("iterationLimit", 2)
    assert [(step["phase"], step["iteration"]) for step in trace["steps"]] == [
        ("initialise", 0), ("assign", 1), ("update", 1), ("assign", 2), ("update", 2), ("assign", 3)]


@pytest.mark.parametrize("clusters", [3, 4, 256])
def test_a_picture_of_three_colours_keeps_them(visualiser, three_colours, tmp_path, clusters):
    trace = trace_of(visualiser, three_colours, "-k", clusters, cwd=tmp_path)
    assert trace["settings"]["clusters"] == clusters
    assert trace["result"]["palette"] == ["#c81e14", "#0a5aa0", "#faf0e6"]
    assert (trace["outcome"], trace["result"]["inertia"], trace["result"]["psnr"]) == ("converged", 0, None)
    assert [step["phase"] for step in trace["steps"]] == ["initialise", "assign", "update", "assign"]


def test_a_single_pixel_is_a_picture(visualiser, tmp_path):
    save(tmp_path / "dot.png", [[[1, 2, 3]]])
    trace = trace_of(visualiser, "dot.png", cwd=tmp_path)
    assert trace["result"]["palette"] == ["#010203"]


@pytest.mark.parametrize("shape", [(1, 16_384), (16_384, 1)])
def test_the_longest_pictures_are_read(visualiser, tmp_path, shape):
    save(tmp_path / "line.png", numpy.arange(16_384 * 3).reshape(*shape, 3) % 256)
    trace = trace_of(visualiser, "line.png", "-k", 3, cwd=tmp_path)
    assert (trace["picture"]["height"], trace["picture"]["width"]) == shape


@pytest.mark.parametrize("name", ["brushes.png", "dahlia.jpg"])
def test_the_number_of_jobs_changes_no_byte_of_a_trace(visualiser, tmp_path, name):
    options = ["-k", 12, "--assignments", "labels.npy", "--force"]
    results = []
    for jobs in [1, 4, 7]:
        out = visualiser.run("trace", PICTURES / name, *options, "--jobs", jobs, cwd=tmp_path).assert_success().out
        results.append((out, (tmp_path / "labels.npy").read_bytes()))
    assert results[0] == results[1] == results[2]


def test_the_invariants_can_be_verified(visualiser, small):
    plain = visualiser.run("trace", small, "-k", 5).assert_success().out
    assert visualiser.run("trace", small, "-k", 5, "--verify").assert_success().out == plain
