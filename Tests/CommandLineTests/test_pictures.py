"""Pixels in and out: what `decode` and `quantise` write, against Pillow."""

import json
import math
import struct

import numpy
import pytest
from conftest import PICTURES, nearest, read_pixels, save
from PIL import Image


def decoded(visualiser, path, folder):
    outcome = visualiser.run("decode", path, "-o", "decoded.png", "--force", cwd=folder).assert_success()
    assert outcome.out.decode() == "decoded.png\n"
    return read_pixels(folder / "decoded.png")


@pytest.mark.parametrize("name", [
    "brushes.png", "coffee.png", "dahlia.jpg", "locked.png", "poppy.png", "poppy-small.png", "ramp.png"])
def test_the_pictures_that_ship_have_pillows_pixels(visualiser, tmp_path, name):
    assert (decoded(visualiser, PICTURES / name, tmp_path) == read_pixels(PICTURES / name)).all()


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_each_kind_of_png_has_pillows_pixels(visualiser, tmp_path, mode):
    with Image.open(PICTURES / "coffee.png") as picture:
        picture.reduce(8).convert(mode).save(tmp_path / "kind.png")
    assert (decoded(visualiser, "kind.png", tmp_path) == read_pixels(tmp_path / "kind.png")).all()


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_transparency_lies_on_white(visualiser, tmp_path, mode):
    y, x = numpy.mgrid[0:64, 0:64]
    channels = [(x * 4), (y * 4), (x + y) * 2, (x * 5 + y * 3) % 256]
    kept = channels if mode == "RGBA" else [channels[0], channels[3]]
    save(tmp_path / "glass.png", numpy.stack(kept, axis=2), )
    alpha = channels[3].astype(int)[..., None]
    colour = numpy.stack(channels[:3] if mode == "RGBA" else [channels[0]] * 3, axis=2).astype(int)
    expected = (colour * alpha + 255 * (255 - alpha) + 127) // 255
    assert (decoded(visualiser, "glass.png", tmp_path) == expected).all()


@pytest.mark.parametrize("options", [
    {"quality": 90}, {"quality": 75, "progressive": True}, {"subsampling": 0}, {"quality": 100, "optimize": True}])
def test_jpeg_has_pillows_pixels(visualiser, tmp_path, options):
    with Image.open(PICTURES / "coffee.png") as picture:
        picture.crop((0, 0, 203, 157)).save(tmp_path / "photo.jpg", **options)
    assert (decoded(visualiser, "photo.jpg", tmp_path) == read_pixels(tmp_path / "photo.jpg")).all()


def test_grey_jpeg_has_pillows_pixels(visualiser, tmp_path):
    with Image.open(PICTURES / "coffee.png") as picture:
        picture.convert("L").save(tmp_path / "grey.jpg")
    assert (decoded(visualiser, "grey.jpg", tmp_path) == read_pixels(tmp_path / "grey.jpg")).all()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_of_a_camera_is_honoured(visualiser, tmp_path, orientation):
    from PIL import ImageOps
    with Image.open(PICTURES / "coffee.png") as picture:
        exif = Image.Exif()
        exif[0x0112] = orientation
        picture.crop((0, 0, 48, 32)).save(tmp_path / "camera.jpg", exif=exif)
    with Image.open(tmp_path / "camera.jpg") as picture:
        expected = numpy.asarray(ImageOps.exif_transpose(picture))
    assert (decoded(visualiser, "camera.jpg", tmp_path) == expected).all()


@pytest.mark.parametrize("name", ["brushes.png", "dahlia.jpg"])
@pytest.mark.parametrize("clusters, depth", [(2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (64, 8)])
def test_quantise_writes_each_pixels_nearest_centroid_at_the_least_depth(visualiser, tmp_path, name, clusters, depth):
    options = [PICTURES / name, "-k", clusters, "--max-iterations", 3, "--seed", 2]
    outcome = visualiser.run("quantise", *options, "-o", "out.png", cwd=tmp_path).assert_success()
    assert outcome.out.decode() == "out.png\n"
    trace = json.loads(visualiser.run("trace", *options).assert_success().out)
    pixels = read_pixels(PICTURES / name)
    palette = numpy.floor(numpy.array(trace["result"]["centroids"]) + 0.5).astype(numpy.uint8)
    with Image.open(tmp_path / "out.png") as picture:
        assert picture.mode == "P" and "transparency" not in picture.info
        assert len(picture.getpalette()) // 3 >= len(numpy.unique(palette, axis=0))
    assert (read_pixels(tmp_path / "out.png") == palette[nearest(pixels, trace["result"]["centroids"])]).all()
    width, height, bits, kind = struct.unpack(">IIBB", (tmp_path / "out.png").read_bytes()[16:26])
    assert (width, height, bits, kind) == (pixels.shape[1], pixels.shape[0], depth, 3)


def test_the_smallest_file_has_the_same_pixels_in_no_more_bytes(visualiser, tmp_path):
    for name, options in {"plain.png": [], "smallest.png": ["--smallest"]}.items():
        visualiser.run("quantise", PICTURES / "coffee.png", *options, "-o", name, cwd=tmp_path).assert_success()
    assert (read_pixels(tmp_path / "plain.png") == read_pixels(tmp_path / "smallest.png")).all()
    assert (tmp_path / "smallest.png").stat().st_size <= (tmp_path / "plain.png").stat().st_size


def test_a_picture_of_three_colours_quantises_to_itself(visualiser, three_colours, tmp_path):
    visualiser.run("quantise", three_colours, "-o", "out.png", cwd=tmp_path).assert_success()
    assert (read_pixels(tmp_path / "out.png") == read_pixels(three_colours)).all()


def test_error_shrinks_as_the_palette_grows(visualiser, tmp_path):
    errors = []
    for clusters in [1, 4, 16, 64]:
        trace = json.loads(visualiser.run(
            "trace", PICTURES / "brushes.png", "-k", clusters, "--max-iterations", 20).assert_success().out)
        errors.append(trace["result"]["mse"])
    assert errors == sorted(errors, reverse=True) and math.isfinite(errors[0])
