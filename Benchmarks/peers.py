"""What people use today, each piece of work in a process of its own that answers line by line.

    python peers.py WORK PICTURE [-k K] [--iterations N] [--output FILE]

For each line of standard input it does the work once and prints a line of JSON: processor time and wall time in
seconds, and what else it found. Imports, reading the picture and the start are never timed.
"""

import argparse
import collections.abc
import json
import sys
import time
import warnings

import numpy
from PIL import Image
from sklearn.cluster import KMeans

Work = collections.abc.Callable[[], dict]


class Cost:
    """What a piece of work costs: processor time of all threads, user and system, and wall time."""

    def __init__(self) -> None:
        self.cpu = self.wall = 0.0

    def __enter__(self) -> "Cost":
        self.begin = time.process_time(), time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu += time.process_time() - self.begin[0]
        self.wall += time.perf_counter() - self.begin[1]

    def per(self, count: float) -> dict:
        return {"cost": {"cpu": self.cpu / count, "wall": self.wall / count}}


def read(path: str):
    """The pixels of a picture, one a row, as 32-bit floats: scikit-learn and OpenCV are fastest on them."""
    with Image.open(path) as picture:
        return numpy.asarray(picture.convert("RGB"), numpy.float32).reshape(-1, 3)


def unique(pixels):
    """The colours, and how many pixels have each."""
    packed = pixels.astype(numpy.uint32) @ numpy.array([65536, 256, 1], numpy.uint32)
    codes, counts = numpy.unique(packed, return_counts=True)
    return numpy.stack([codes >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(numpy.float32), counts


def start(pixels, clusters: int):
    """Colours of the picture, each once, drawn with a fixed seed."""
    colours, _ = unique(pixels)
    rows = numpy.random.default_rng(1).choice(len(colours), clusters, replace=False)
    return numpy.ascontiguousarray(colours[rows])


def fit(points, centroids, iterations: int, weights=None):
    """scikit-learn's Lloyd from given centroids, stopped by the number of iterations or when no label changes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return KMeans(
            len(centroids), init=centroids, n_init=1, max_iter=iterations, tol=0, algorithm="lloyd"
        ).fit(points, sample_weight=weights)


def loop(options: argparse.Namespace) -> Work:
    """Every iteration kept: scikit-learn keeps none, so each is a fit of its own from the centroids before."""
    pixels = read(options.picture)
    first = start(pixels, options.clusters)

    def work() -> dict:
        centroids, kept = first, []
        with Cost() as cost:
            for _ in range(options.iterations):
                model = fit(pixels, centroids, 1)
                centroids = model.cluster_centers_
                kept.append((centroids, model.labels_.astype("uint8")))
        return cost.per(1) | {"iterations": len(kept)}

    return work


def plain(options: argparse.Namespace) -> Work:
    """The end alone, no iteration kept."""
    pixels = read(options.picture)
    first = start(pixels, options.clusters)

    def work() -> dict:
        with Cost() as cost:
            model = fit(pixels, first, options.iterations)
        return cost.per(1) | {"iterations": model.n_iter_}

    return work


def mean_iteration(points, first, iterations: int, weights=None) -> Work:
    """One iteration: what a run costs more than a run of one, by the iterations it has more."""

    def work() -> dict:
        with Cost() as one:
            fit(points, first, 1, weights)
        with Cost() as many:
            model = fit(points, first, iterations + 1, weights)
        more = max(1, model.n_iter_ - 1)
        return {
            "cost": {"cpu": (many.cpu - one.cpu) / more, "wall": (many.wall - one.wall) / more}, "iterations": more}

    return work


def iteration(options: argparse.Namespace) -> Work:
    """One iteration of scikit-learn on the pixels."""
    pixels = read(options.picture)
    return mean_iteration(pixels, start(pixels, options.clusters), options.iterations)


def weighted(options: argparse.Namespace) -> Work:
    """One iteration of scikit-learn on the colours, weighted by their pixels."""
    pixels = read(options.picture)
    colours, counts = unique(pixels)
    return mean_iteration(colours, start(pixels, options.clusters), options.iterations, counts)


def opencv(options: argparse.Namespace) -> Work:
    """One iteration of OpenCV's kmeans on the pixels, from random labels; it stops by the number of iterations."""
    import cv2

    cv2.setNumThreads(1)
    pixels = read(options.picture)
    labels = numpy.random.default_rng(1).integers(0, options.clusters, (len(pixels), 1), numpy.int32)

    def run(iterations: int) -> None:
        criteria = (cv2.TERM_CRITERIA_MAX_ITER, iterations, 0)
        cv2.kmeans(pixels, options.clusters, labels.copy(), criteria, 1, cv2.KMEANS_USE_INITIAL_LABELS)

    def work() -> dict:
        with Cost() as few:
            run(2)
        with Cost() as many:
            run(2 + options.iterations)
        more = options.iterations
        return {
            "cost": {"cpu": (many.cpu - few.cpu) / more, "wall": (many.wall - few.wall) / more}, "iterations": more}

    return work


def frame(options: argparse.Namespace) -> Work:
    """A frame with matplotlib."""
    from frame import Frame

    pixels = read(options.picture)
    model = fit(pixels, start(pixels, options.clusters), options.iterations)
    frame = Frame(options.picture, pixels, model.labels_, model.cluster_centers_)

    def work() -> dict:
        with Cost() as cost:
            png = frame.png()
        return cost.per(1) | {"bytes": len(png)}

    return work


def palette(options: argparse.Namespace) -> Work:
    """The bytes of a picture of few colours as palette PNG: dark colours first, by Pillow, then oxipng -o2."""
    import io

    import oxipng
    from PIL import Image

    with Image.open(options.picture) as picture:
        pixels = numpy.asarray(picture.convert("RGB"))
    colours, indices = numpy.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True)
    order = numpy.argsort(colours @ numpy.array([299, 587, 114]), kind="stable")
    places = numpy.argsort(order).astype(numpy.uint8)
    image = Image.fromarray(places[indices].reshape(pixels.shape[:2]), "P")
    image.putpalette(colours[order].tobytes())

    def work() -> dict:
        with Cost() as cost:
            file = io.BytesIO()
            image.save(file, "PNG", optimize=True)
            smaller = oxipng.optimize_from_memory(file.getvalue(), level=2)
        return cost.per(1) | {"bytes": len(smaller), "before": file.tell()}

    return work


WORKS = {work.__name__: work for work in (loop, plain, iteration, weighted, opencv, frame, palette)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("work", choices=WORKS)
    parser.add_argument("picture")
    parser.add_argument("-k", "--clusters", type=int, default=8)
    parser.add_argument("--iterations", type=int, default=20)
    options = parser.parse_args()
    work = WORKS[options.work](options)
    for _ in sys.stdin:
        print(json.dumps(work()), flush=True)


if __name__ == "__main__":
    main()
