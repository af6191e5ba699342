"""A frame with the content of the program's own, by matplotlib, as a teacher would draw it in a notebook."""

import io

import matplotlib
import numpy
from PIL import Image

matplotlib.use("agg")
from matplotlib import pyplot  # noqa: E402 (the backend is chosen first)

POINTS = 20_000
# The channels across and up each side of the cube.
SIDES = [(0, 1), (0, 2), (1, 2)]


class Frame:
    """The painted picture, the cube of colours with the centroids, its three sides, the palette and the inertia."""

    def __init__(self, path: str, pixels, labels, centroids) -> None:
        with Image.open(path) as picture:
            self.shape = picture.height, picture.width, 3
        self.painted = (centroids[labels] / 255).reshape(self.shape)
        rows = numpy.random.default_rng(1).choice(len(pixels), min(POINTS, len(pixels)), replace=False)
        self.points = pixels[rows]
        self.colours = centroids[labels[rows]] / 255
        # How many points of the cube lie behind each place of its sides, as a picture: far cheaper than more points.
        self.sides = [
            numpy.histogram2d(pixels[:, y], pixels[:, x], bins=64, range=[(0, 256), (0, 256)])[0] for x, y in SIDES]
        self.centroids = centroids
        self.shares = numpy.bincount(labels, minlength=len(centroids)) / len(labels)
        # A curve of the right length; what it says costs nothing.
        self.inertia = numpy.geomspace(4, 1, 40)

    def png(self) -> bytes:
        """The frame, 1600 x 900, as the bytes of a PNG file."""
        figure = pyplot.figure(figsize=(16, 9), dpi=100)
        grid = figure.add_gridspec(3, 4)
        self.draw_picture(figure.add_subplot(grid[0:2, 0:2]))
        self.draw_cube(figure.add_subplot(grid[0:2, 2:4], projection="3d"))
        for number, channels in enumerate(SIDES):
            self.draw_side(figure.add_subplot(grid[2, number + 1]), self.sides[number], *channels)
        lower = grid[2, 0].subgridspec(1, 2)
        figure.add_subplot(lower[0]).barh(range(len(self.shares)), self.shares, color=self.centroids / 255)
        figure.add_subplot(lower[1]).plot(self.inertia)
        figure.suptitle("Iteration 10: assign each colour to its nearest centroid")
        file = io.BytesIO()
        figure.savefig(file, format="png")
        pyplot.close(figure)
        return file.getvalue()

    def draw_picture(self, axes) -> None:
        axes.imshow(self.painted)
        axes.set_axis_off()

    def draw_cube(self, axes) -> None:
        axes.scatter(*self.points.T, c=self.colours, s=1, marker="s", depthshade=False)
        axes.scatter(*self.centroids.T, c=self.centroids / 255, s=80, edgecolors="black")
        axes.set(xlabel="red", ylabel="green", zlabel="blue")

    def draw_side(self, axes, density, x: int, y: int) -> None:
        axes.imshow(numpy.sqrt(density), origin="lower", extent=(0, 256, 0, 256), cmap="Greys")
        axes.scatter(self.centroids[:, x], self.centroids[:, y], c=self.centroids / 255, s=40, edgecolors="black")
