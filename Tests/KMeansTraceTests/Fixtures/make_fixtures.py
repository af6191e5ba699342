#!/usr/bin/env python3
"""Make the figures that the tests of KMeansTrace are checked against, by code that shares nothing with it.

    python3 -m venv .build-fixtures
    .build-fixtures/bin/pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 pillow==13.0.0
    .build-fixtures/bin/python Tests/KMeansTraceTests/Fixtures/make_fixtures.py

It writes four JSON files beside itself. Each is

    { "madeBy": "...", "pictures": { NAME: { "width", "height", "pixels" } }, "cases": [ ... ] }

where `pixels` is base64 of the RGB bytes in raster order. Every other `labels` is base64 too: one byte per *unique
colour*, colours in the order of their first pixel in raster order. Numbers are written so that they read back as the
same Double. Clusters and labels count from 0.

scikit-learn.json: the tie-free recipe (starting centroids jittered off the grid of integers, so that no two distances
are equal). Labels of every assign step must agree, centroids within 1e-9, inertia within a relative 1e-12.

    { "name", "picture", "clusters", "start": [[r, g, b], ...], "iterations": n_iter_, "steps": [
        { "phase": "assign", "iteration": 1, "labels", "inertia" },          # inertia before the update
        { "phase": "update", "iteration": 1, "centroids", "inertia" }, ...   # and after it
        { "phase": "assign", "iteration": n, "labels", "inertia" } ] }       # the last assign changes nothing

brute-force.json: slow, obvious code in exact integers and fractions, by the definitions: ties to the lowest index,
the four policies for empty clusters, the limit. Labels, centroids and counts must agree to the last bit.

    { "name", "picture", "start", "initialisation": only where a named start must give it, "policy": "farthest" | "keep"
      | "drop" | "split", "maximumIterations", "outcome": "converged" | "iterationLimit", "iterations", "steps": [
        { "phase": "initialise", "iteration": 0, "centroids" },
        { "phase": "assign", "iteration", "labels", "pixels": [per cluster], "changed", "flow": [[from, to, pixels], ..]
          sorted, "clusterInertia", "inertia" },
        { "phase": "update", "iteration", "centroids": [[r, g, b] | null, ...], "moved": [distance | null, ...],
          "inertia", "events": [{ "kind", "cluster", "colour", "pixels" }, ...] }, ... ] }

    `start` is what the caller gives; step 0 differs from it where the picture has no more colours than clusters. An
    event's colour and pixels stand only with "relocated" and "split"; `moved` is null for a dropped cluster. `split`
    takes the colour farthest from the centroid it was assigned to, in the cluster with most pixels (ties: lowest
    index) among those with two colours or more. A cluster already dropped is not dropped again.

starts.json: starting centroids without chance: { "name", "picture", "initialisation", "clusters", "start" }.

optimum.json: the least inertia there is, of grey pictures, by dynamic programming over the sorted greys:
    { "name", "picture", "clusters", "inertia" }.
"""

import base64
import json
import math
import pathlib
from fractions import Fraction

import numpy
import scipy
import sklearn
from PIL import Image
from sklearn.cluster import KMeans
from sklearn.metrics import pairwise_distances_argmin

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = HERE.parents[2] / "lessons" / "pictures"


# ---------------------------------------------------------------------------------------------------------- pictures

class Generator:
    """Knuth's and Lewis's linear congruential generator: x <- 1664525 x + 1013904223 (mod 2^32), the high bits used."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return (self.state >> 8) * bound >> 24


def drawn(width, height, seed, values):
    """A picture whose channels are drawn one after another from `values`."""
    generator = Generator(seed)
    flat = [values[generator.below(len(values))] for _ in range(width * height * 3)]
    return numpy.array(flat, numpy.uint8).reshape(height, width, 3)


def picked(name, step):
    """Every `step`-th pixel of a picture that ships, in both directions."""
    with Image.open(PICTURES / name) as picture:
        return numpy.asarray(picture.convert("RGB"))[::step, ::step].copy()


def grey(width, height, value):
    rows = [[value(x, y) for x in range(width)] for y in range(height)]
    return numpy.repeat(numpy.array(rows, numpy.uint8)[:, :, None], 3, axis=2)


def by_hand():
    """The 4 x 3 picture small enough to work through on paper."""
    red = numpy.array([[20, 40, 60, 20], [60, 180, 200, 220], [60, 200, 220, 20]], numpy.uint8)
    return numpy.stack([red, numpy.where(red >= 180, 40, 0).astype(numpy.uint8), 0 * red], axis=2)


def histogram(pixels):
    """Unique colours in the order of their first pixel, and how many pixels have each."""
    counts = {}
    for colour in map(tuple, pixels.reshape(-1, 3).tolist()):
        counts[colour] = counts.get(colour, 0) + 1
    return list(counts), list(counts.values())


def encoded(values):
    """Base64 of numbers from 0 to 255, one byte each."""
    return base64.b64encode(bytes(int(value) for value in values)).decode()


# ------------------------------------------------------------------------------------------------------ scikit-learn

def scikit_learn_case(name, picture, pixels, clusters, seed):
    colours, weights = histogram(pixels)
    points, weights = numpy.array(colours, float), numpy.array(weights, float)
    random = numpy.random.default_rng(seed)
    start = points[random.choice(len(points), clusters, replace=False)] + random.uniform(-0.4, 0.4, (clusters, 3))

    def inertia(labels, centroids):
        return math.fsum(weights * ((points - centroids[labels]) ** 2).sum(axis=1))

    labels, centroids, steps, limit = pairwise_distances_argmin(points, start), start, [], 0
    while True:
        limit += 1
        steps.append(
            {"phase": "assign", "iteration": limit, "labels": encoded(labels), "inertia": inertia(labels, centroids)})
        model = KMeans(clusters, init=start, n_init=1, tol=0, max_iter=limit, algorithm="lloyd")
        model.fit(points, sample_weight=weights)
        if limit > 1 and (model.labels_ == labels).all() and model.n_iter_ == limit:
            again = KMeans(clusters, init=start, n_init=1, tol=0, max_iter=limit + 5).fit(points, sample_weight=weights)
            if again.n_iter_ == limit:
                break
        centroids = model.cluster_centers_
        assert len(set(labels.tolist())) == clusters, "an empty cluster: choose another seed"
        steps.append({
            "phase": "update", "iteration": limit, "centroids": centroids.tolist(),
            "inertia": inertia(labels, centroids)})
        labels = model.labels_
    return {
        "name": name, "picture": picture, "clusters": clusters, "start": start.tolist(), "iterations": again.n_iter_,
        "steps": steps}


# ------------------------------------------------------------------------------------------------------- brute force

def squared_distance(colour, centroid):
    red, green, blue = (float(a) - b for a, b in zip(colour, centroid))
    return (red * red + green * green) + blue * blue


def nearest(colour, centroids):
    """The first of the nearest centroids."""
    return min((squared_distance(colour, c), k) for k, c in enumerate(centroids) if c is not None)[1]


def exact_inertia(colours, weights, labels, centroids):
    """Inertia per cluster, as exact fractions."""
    result = [Fraction(0)] * len(centroids)
    for colour, weight, label in zip(colours, weights, labels):
        result[label] += weight * sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(colour, centroids[label]))
    return result


def fill_empty(policy, colours, weights, labels, centroids):
    """Apply the policy to the clusters without a colour. Returns the new labels, the events and who is dropped now."""
    labels, events, dropped = list(labels), [], []
    for cluster in range(len(centroids)):
        if cluster in labels or centroids[cluster] is None:
            continue
        members = [labels.count(k) for k in range(len(centroids))]
        pixels = [sum(w for w, label in zip(weights, labels) if label == k) for k in range(len(centroids))]
        candidates = [i for i, label in enumerate(labels) if members[label] > 1]
        if policy == "split" and candidates:
            biggest = max((k for k in range(len(centroids)) if members[k] > 1), key=lambda k: (pixels[k], -k))
            candidates = [i for i in candidates if labels[i] == biggest]
        distance = {i: squared_distance(colours[i], centroids[labels[i]]) for i in candidates}
        chosen = max(candidates, key=lambda i: (distance[i], -i), default=None)
        if policy == "drop":
            dropped.append(cluster)
            events.append({"kind": "dropped", "cluster": cluster})
        elif policy == "keep" or chosen is None or distance[chosen] == 0:
            events.append({"kind": "kept", "cluster": cluster})
        else:
            labels[chosen] = cluster
            kind = {"farthest": "relocated", "split": "split"}[policy]
            events.append(
                {"kind": kind, "cluster": cluster, "colour": list(colours[chosen]), "pixels": weights[chosen]})
    return labels, events, dropped


def means(colours, weights, labels, centroids, dropped):
    """The weighted mean of each cluster, each sum divided once; clusters without a colour keep their centroid."""
    result = []
    for cluster, old in enumerate(centroids):
        members = [(c, w) for c, w, label in zip(colours, weights, labels) if label == cluster]
        total = sum(w for _, w in members)
        if members:
            result.append([sum(c[channel] * w for c, w in members) / total for channel in range(3)])
        else:
            result.append(None if cluster in dropped else old)
    return result


def brute_force_case(name, picture, pixels, start, policy="farthest", limit=300, initialisation=None):
    colours, weights = histogram(pixels)
    start = [[float(x) for x in c] for c in start]
    centroids = [[float(x) for x in c] for c in colours] if len(colours) <= len(start) else start
    steps = [{"phase": "initialise", "iteration": 0, "centroids": centroids}]
    previous, last = None, math.inf
    for iteration in range(1, limit + 2):
        labels = [nearest(c, centroids) for c in colours]
        inertia = exact_inertia(colours, weights, labels, centroids)
        flow = {}
        for old, new, weight in zip(previous or [], labels, weights):
            if old != new:
                flow[old, new] = flow.get((old, new), 0) + weight
        changed = sum(flow.values()) if previous else sum(weights)
        pixels_of = [sum(w for w, label in zip(weights, labels) if label == k) for k in range(len(centroids))]
        steps.append({
            "phase": "assign", "iteration": iteration, "labels": encoded(labels), "pixels": pixels_of,
            "changed": changed, "flow": [[a, b, n] for (a, b), n in sorted(flow.items())],
            "clusterInertia": [float(x) for x in inertia], "inertia": float(sum(inertia))})
        assert sum(inertia) <= last * (1 + Fraction(1, 10**12)) if last != math.inf else True
        last = sum(inertia)
        if changed == 0:
            outcome = "converged"
            break
        if iteration == limit + 1:
            outcome = "iterationLimit"
            break
        labels, events, dropped = fill_empty(policy, colours, weights, labels, centroids)
        new = means(colours, weights, labels, centroids, dropped)
        moved = [None if b is None else math.sqrt(squared_distance(a, b)) for a, b in zip(centroids, new)]
        inertia = sum(exact_inertia(colours, weights, labels, new))
        assert inertia <= last * (1 + Fraction(1, 10**12))
        last, previous, centroids = inertia, labels, new
        steps.append({
            "phase": "update", "iteration": iteration, "centroids": centroids, "moved": moved,
            "inertia": float(inertia), "events": events})
    case = {"name": name, "picture": picture, "start": start, "policy": policy, "maximumIterations": limit}
    if initialisation:
        case["initialisation"] = initialisation
    return case | {"outcome": outcome, "iterations": min(iteration, limit), "steps": steps}


# ------------------------------------------------------------------------------------------------------------ starts

def first(colours, weights, clusters):
    return [list(map(float, c)) for c in colours[:clusters]]


def maximin(colours, weights, clusters):
    total = sum(weights)
    start = [[sum(c[i] * w for c, w in zip(colours, weights)) / total for i in range(3)]]
    return completed(start, colours, clusters)


def lattice(clusters):
    """Points at the middle of equal boxes, red slowest."""
    side = next(n for n in range(1, 8) if n**3 >= clusters)
    at = [(i + 0.5) * 255 / side for i in range(side)]
    points = [[r, g, b] for r in at for g in at for b in at]
    return [points[j * side**3 // clusters] for j in range(clusters)]


def median_cut(colours, weights, clusters):
    def cut(box):
        channel = max(range(3), key=lambda c: (max(x[c] for x, _ in box) - min(x[c] for x, _ in box), -c))
        pixels = sorted(x[channel] for x, w in box for _ in range(w))
        median = pixels[(len(pixels) - 1) // 2]
        return lambda x: x[channel] < median if median == pixels[-1] else x[channel] <= median

    return cut_in_two(colours, weights, clusters, lambda box: sum(w for _, w in box), lambda box: len(box) > 1, cut)


def var_part(colours, weights, clusters):
    def cut(box):
        channel = max(range(3), key=lambda c: (scatter([([x[c]], w) for x, w in box]), -c))
        mean = Fraction(sum(x[channel] * w for x, w in box), sum(w for _, w in box))
        return lambda x: x[channel] <= mean

    return cut_in_two(colours, weights, clusters, scatter, lambda box: len(box) > 1, cut)


def pca_part(colours, weights, clusters):
    """The component by LAPACK, not rounded. No colour of these pictures lies so near a plane that it matters."""
    def cut(box):
        points, counts = numpy.array([x for x, _ in box], float), numpy.array([w for _, w in box], float)
        mean = counts @ points / counts.sum()
        axis = numpy.linalg.eigh(numpy.cov(points.T, fweights=counts.astype(int), ddof=0))[1][:, -1]
        axis *= numpy.sign(axis[numpy.abs(axis).argmax()])
        assert numpy.abs((points - mean) @ axis).min() > 1e-3, "a colour on the plane: choose another picture"
        return lambda x: (numpy.array(x) - mean) @ axis <= 0

    return cut_in_two(colours, weights, clusters, scatter, lambda box: len(box) > 1, cut)


def wu(colours, weights, clusters):
    def bins(box):
        return {tuple(v // 8 for v in x) for x, _ in box}

    def cut(box):
        def left(place):
            channel, last = place
            return sum(scatter([e for e in box if (e[0][channel] // 8 <= last) is low]) for low in (True, False))

        places = [(c, last) for c in range(3) for last in sorted({b[c] for b in bins(box)})[:-1]]
        channel, last = min(places, key=left)
        return lambda x: x[channel] // 8 <= last

    return cut_in_two(colours, weights, clusters, scatter, lambda box: len(bins(box)) > 1, cut)


def popularity(colours, weights, clusters):
    bins = {}
    for x, w in zip(colours, weights):
        bins.setdefault(tuple(v // 8 for v in x), []).append((x, w))
    ordered = sorted(bins.values(), key=lambda box: -sum(w for _, w in box))
    return completed([mean_of(box) for box in ordered[:clusters]], colours, clusters)


def grid(colours, weights, clusters):
    return lattice(clusters)


def scatter(box):
    """The sum of squared distances to the mean, exactly."""
    total = sum(w for _, w in box)
    sums = [sum(x[c] * w for x, w in box) for c in range(len(box[0][0]))]
    return sum(v * v * w for x, w in box for v in x) - Fraction(sum(s * s for s in sums), total)


def mean_of(box):
    total = sum(w for _, w in box)
    return [sum(x[c] * w for x, w in box) / total for c in range(3)]


def cut_in_two(colours, weights, clusters, size, can_cut, cut):
    """Boxes of colours; the largest that can be cut is, its lower part in its place, its upper part at the end."""
    boxes = [list(zip(colours, weights))]
    while len(boxes) < clusters:
        chosen = max((i for i, box in enumerate(boxes) if can_cut(box)), key=lambda i: (size(boxes[i]), -i), default=None)
        if chosen is None:
            break
        is_lower = cut(boxes[chosen])
        upper = [e for e in boxes[chosen] if not is_lower(e[0])]
        boxes[chosen] = [e for e in boxes[chosen] if is_lower(e[0])]
        boxes.append(upper)
    return completed([mean_of(box) for box in boxes], colours, clusters)


def completed(start, colours, clusters):
    """What is missing, added as maximin does."""
    while len(start) < clusters:
        reach = [min(squared_distance(c, s) for s in start) for c in colours]
        start.append(list(map(float, colours[reach.index(max(reach))])))
    return start


# ----------------------------------------------------------------------------------------------------------- optimum

def optimum(pixels, clusters):
    """Least inertia of a grey picture: the best cut of the sorted greys into intervals, in exact fractions."""
    greys, counts = numpy.unique(pixels[:, :, 0], return_counts=True)
    greys, counts = greys.tolist(), counts.tolist()

    def cost(low, high):
        weight = sum(counts[low:high])
        total = sum(g * n for g, n in zip(greys[low:high], counts[low:high]))
        square = sum(g * g * n for g, n in zip(greys[low:high], counts[low:high]))
        return 3 * (square - Fraction(total * total, weight))

    costs = [[cost(low, high) for low in range(high)] for high in range(1, len(greys) + 1)]
    best = [Fraction(0)] + [None] * len(greys)
    for used in range(1, clusters + 1):
        best = [None] + [
            min((best[low] + costs[high - 1][low] for low in range(high) if best[low] is not None), default=None)
            for high in range(1, len(greys) + 1)]
        if used == len(greys):
            break
    return float(best[-1])


# -------------------------------------------------------------------------------------------------------------- main

def write(name, made_by, pictures, cases):
    used = {case["picture"] for case in cases}
    shown = {
        key: {"width": p.shape[1], "height": p.shape[0], "pixels": encoded(p.tobytes())}
        for key, p in pictures.items() if key in used}
    lines = ",\n".join("    " + json.dumps(case, separators=(",", ":")) for case in cases)
    head = json.dumps({"madeBy": made_by, "pictures": shown}, indent=1)[:-2]
    (HERE / name).write_text(f'{head},\n "cases": [\n{lines}\n ]\n}}\n')
    print(name, len(cases), "cases,", (HERE / name).stat().st_size, "bytes")


def tiny_cases(pictures):
    """Pictures of a few pixels whose colours tie, starts that coincide or lie far away: where rules matter."""
    for seed in range(1, 25):
        generator = Generator(1000 + seed)
        values = [[0, 1, 2, 3], [0, 64, 128, 255], list(range(256)), [10, 12]][seed % 4]
        name = f"tiny-{seed}"
        pictures[name] = drawn(1 + generator.below(7), 1 + generator.below(7), 2000 + seed, values)
        clusters = 1 + generator.below(8)
        grid = [[values[generator.below(len(values))] for _ in range(3)] for _ in range(clusters)]
        start = {0: grid, 1: [grid[0]] * clusters, 2: [[x + 0.5 for x in c] for c in grid],
                 3: [[x - 900 if k % 2 else x for x in c] for k, c in enumerate(grid)]}[seed // 4 % 4]
        limit = [300, 1, 2, 300][seed % 4]
        for policy in ["farthest", "keep", "drop", "split"]:
            case = brute_force_case(f"{name}, {policy}", name, pictures[name], start, policy, limit)
            if policy == "farthest" or any(step.get("events") for step in case["steps"]):
                yield case


def main():
    pictures = {
        "by-hand": by_hand(),
        "noise": drawn(24, 15, 1, list(range(256))),
        "blocks": drawn(40, 30, 2, list(range(0, 256, 51))),
        "coffee-24": picked("coffee.png", 24),
        "dahlia-32": picked("dahlia.jpg", 32),
        "ramp": grey(256, 16, lambda x, y: x),
        "grey-noise": grey(20, 15, lambda x, y: (x * x * 7 + y * y * y * 3 + x * y * 5) % 256),
        "three-colours": numpy.array([[[255, 0, 0], [0, 0, 255], [255, 0, 0], [0, 128, 0]]], numpy.uint8),
        "one-pixel": numpy.array([[[12, 34, 56]]], numpy.uint8),
    }

    write("scikit-learn.json", f"scikit-learn {sklearn.__version__}, NumPy {numpy.__version__}", pictures, [
        scikit_learn_case(f"{picture} with {clusters} clusters", picture, pictures[picture], clusters, seed)
        for picture, clusters, seed in [
            ("noise", 4, 1), ("blocks", 8, 2), ("coffee-24", 8, 3), ("coffee-24", 2, 4), ("dahlia-32", 5, 5),
            ("dahlia-32", 12, 6)]])

    ramp, lattice8 = pictures["ramp"], lattice(8)
    coffee, dahlia = histogram(pictures["coffee-24"]), histogram(pictures["dahlia-32"])
    cases = [
        brute_force_case("the picture worked by hand", "by-hand", pictures["by-hand"], [[20, 0, 0], [60, 0, 0]]),
        *(brute_force_case(f"a grey ramp from a lattice, {policy}", "ramp", ramp, lattice8, policy)
          for policy in ["keep", "farthest", "drop", "split"]),
        brute_force_case(
            "maximin on coffee", "coffee-24", pictures["coffee-24"], maximin(*coffee, 6), initialisation="maximin"),
        brute_force_case(
            "the first colours of dahlia, five iterations", "dahlia-32", pictures["dahlia-32"], first(*dahlia, 7),
            limit=5, initialisation="first"),
        brute_force_case("as many clusters as colours", "three-colours", pictures["three-colours"], [[9, 9, 9]] * 3),
        brute_force_case("more clusters than colours", "three-colours", pictures["three-colours"], [[9, 9, 9]] * 5),
        brute_force_case("one pixel, four clusters", "one-pixel", pictures["one-pixel"], [[1.5, 2, 3]] * 4),
        brute_force_case("one cluster", "blocks", pictures["blocks"], [[-1000, 0.25, 1e6]]),
    ]
    by_hand_case, keep, farthest = cases[0], cases[1], cases[2]
    inertia = [step["inertia"] for step in by_hand_case["steps"][1:]]
    assert inertia == [113200, 43300, 20800, 3520, 3520], inertia
    assert (keep["steps"][-1]["inertia"], farthest["steps"][-1]["inertia"]) == (16_776_192, 1_053_720)
    assert farthest["iterations"] == 18
    enough = by_hand_case["iterations"] - 1
    cases.append(brute_force_case(
        "the closing assign after the limit changes nothing", "by-hand", pictures["by-hand"], by_hand_case["start"],
        limit=enough))
    assert cases[-1]["outcome"] == "converged" and cases[-1]["iterations"] == enough
    cases += tiny_cases(pictures)
    write("brute-force.json", "integers and fractions of Python", pictures, cases)

    write("starts.json", "integers of Python", pictures, [
        {"name": f"{rule.__name__} on {picture}", "picture": picture,
         "initialisation": rule.__name__.replace("_", "-"), "clusters": clusters,
         "start": rule(*histogram(pictures[picture]), clusters)}
        for rule in [first, maximin, median_cut, wu, var_part, pca_part, grid, popularity]
        for picture, clusters in [("blocks", 8), ("coffee-24", 16), ("dahlia-32", 40), ("grey-noise", 9)]
        if (rule, picture) not in [(pca_part, "blocks"), (pca_part, "grey-noise")]])

    write("optimum.json", "dynamic programming in fractions of Python", pictures, [
        {"name": f"{picture} with {clusters} clusters", "picture": picture, "clusters": clusters,
         "inertia": optimum(pictures[picture], clusters)}
        for picture in ["ramp", "grey-noise"] for clusters in [1, 2, 3, 5, 8]])
    print(f"NumPy {numpy.__version__}, SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}")


main()
