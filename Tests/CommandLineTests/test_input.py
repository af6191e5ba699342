"""Pictures that are missing, no files, no pictures or damaged: the exit code and one clean line."""

import io
import json
import os
import struct
import zlib

import pytest
from conftest import PICTURES
from PIL import Image


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_header(width, height):
    """A PNG that promises this many pixels and holds next to none."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body + chunk(b"IEND", b"")


def jpeg_header(width, height):
    """The first bytes of a JPEG that promises this many pixels."""
    file = io.BytesIO()
    Image.new("RGB", (16, 16)).save(file, "JPEG")
    data = file.getvalue()
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4:]


def bmp_header(width, height):
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + 1000, 0, 0, 54) + head + bytes(1000)


@pytest.mark.parametrize("command", ["report", "trace", "quantise", "decode"])
def test_a_missing_picture_ends_with_66_and_is_named(visualiser, tmp_path, command):
    output = ["-o", tmp_path / "out.png"] if command in ["quantise", "decode"] else []
    visualiser.run(command, "nowhere.png", *output, cwd=tmp_path).assert_one_line_of_error(66, "nowhere.png")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_lesson_ends_with_66(visualiser, tmp_path):
    visualiser.run("lesson", "nowhere.md", cwd=tmp_path).assert_one_line_of_error(66, "nowhere.md")


def test_what_is_no_regular_file_ends_with_66_at_once(visualiser, tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    for path in [tmp_path, tmp_path / "pipe.png", "/dev/zero", "/dev/null"]:
        visualiser.run("trace", path, cwd=tmp_path, timeout=20).assert_one_line_of_error(66, str(path))


def test_a_file_nobody_may_read_ends_with_66(unprivileged):
    visualiser, folder, options = unprivileged
    secret = folder / "secret.png"
    secret.write_bytes((PICTURES / "coffee.png").read_bytes())
    secret.chmod(0)
    visualiser.run("trace", secret, cwd=folder, **options).assert_one_line_of_error(66, "secret.png")


@pytest.mark.parametrize("name, content", [
    ("empty.png", b""),
    ("text.png", b"This is a letter to a friend, not a picture.\n"),
    ("one-byte.jpg", b"\xff"),
    ("zeros.png", bytes(4096)),
    ("gif.png", b"GIF89a\x01\x00\x01\x00\x80\x00\x00"),
    ("signature.png", b"\x89PNG\r\n\x1a\n"),
    ("signature.jpg", b"\xff\xd8\xff"),
    ("signature.bmp", b"BM"),
    ("no-pixels.png", png_header(0, 5)),
    ("no-pixels.bmp", bmp_header(0, 5)),
])
def test_what_is_no_picture_ends_with_65_and_is_named(visualiser, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    visualiser.run("trace", name, cwd=tmp_path).assert_one_line_of_error(65, name)


@pytest.mark.parametrize("keep", [0.02, 0.5, 0.99])
@pytest.mark.parametrize("name", ["brushes.png", "coffee.png", "dahlia.jpg"])
def test_a_truncated_picture_ends_with_65_never_half_grey(visualiser, tmp_path, name, keep):
    data = (PICTURES / name).read_bytes()
    (tmp_path / name).write_bytes(data[:int(len(data) * keep)])
    visualiser.run("decode", name, "-o", "out.png", cwd=tmp_path).assert_one_line_of_error(65, name)
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_a_damaged_png_ends_with_65(visualiser, tmp_path, at):
    data = bytearray((PICTURES / "coffee.png").read_bytes())
    data[int(len(data) * at)] ^= 0x55
    (tmp_path / "damaged.png").write_bytes(data)
    visualiser.run("trace", "damaged.png", cwd=tmp_path).assert_one_line_of_error(65, "damaged.png")


def test_a_truncated_bmp_ends_with_65(visualiser, tmp_path):
    file = io.BytesIO()
    Image.new("RGB", (40, 40), (1, 2, 3)).save(file, "BMP")
    (tmp_path / "short.bmp").write_bytes(file.getvalue()[:-1])
    visualiser.run("trace", "short.bmp", cwd=tmp_path).assert_one_line_of_error(65, "short.bmp")


def test_a_cmyk_jpeg_is_refused_clearly(visualiser, tmp_path):
    Image.new("CMYK", (16, 16), (10, 20, 30, 40)).save(tmp_path / "print.jpg")
    visualiser.run("trace", "print.jpg", cwd=tmp_path).assert_one_line_of_error(65, "print.jpg", "CMYK")


@pytest.mark.parametrize("name, content", [
    ("huge.png", png_header(100_000, 100_000)),
    ("wide.png", png_header(16_385, 1)),
    ("many.png", png_header(16_384, 16_384)),
    ("greatest.png", png_header(2**31 - 1, 2**31 - 1)),
    ("beyond.png", png_header(2**32 - 1, 2**32 - 1)),
    ("huge.jpg", jpeg_header(65_535, 65_535)),
    ("many.jpg", jpeg_header(16_000, 16_000)),
    ("huge.bmp", bmp_header(100_000, 100_000)),
    ("upside-down.bmp", bmp_header(100_000, -2**31)),
])
def test_a_huge_header_is_refused_within_64_mebibytes(visualiser, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    outcome, peak = visualiser.measure("trace", name, cwd=tmp_path)
    outcome.assert_one_line_of_error(65, name)
    assert peak < 64 * 2**20, f"{peak / 2**20:.0f} MiB"


def test_a_file_over_64_mebibytes_is_refused_within_64_mebibytes(visualiser, tmp_path):
    with open(tmp_path / "long.png", "wb") as file:
        file.write(png_header(10, 10))
        file.truncate(64 * 2**20 + 1)
    outcome, peak = visualiser.measure("trace", "long.png", cwd=tmp_path)
    outcome.assert_one_line_of_error(65, "long.png", "64 MiB")
    assert peak < 64 * 2**20, f"{peak / 2**20:.0f} MiB"


def test_a_twelve_megapixel_picture_takes_at_most_350_megabytes(visualiser, twelve_megapixels, tmp_path):
    outcome, peak = visualiser.measure("trace", twelve_megapixels, "--max-iterations", 20, "-o", "trace.json", cwd=tmp_path)
    outcome.assert_success()
    assert json.loads((tmp_path / "trace.json").read_text())["picture"]["pixels"] == 12_000_000
    assert peak <= 350e6, f"{peak / 1e6:.0f} MB"


def test_a_bmp_named_png_opens(visualiser, tmp_path, small):
    with Image.open(small) as picture:
        picture.save(tmp_path / "lab.png", "BMP")
    visualiser.run("decode", "lab.png", "-o", "out.png", cwd=tmp_path).assert_success()
    assert (tmp_path / "out.png").read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize("name", ["bell\a escape\x1b[31m line\nend.png", "tab\tdelete\x7f.png", "\u009bcsi.png"])
def test_control_characters_of_a_name_are_escaped(visualiser, tmp_path, name):
    outcome = visualiser.run("trace", name, cwd=tmp_path).assert_one_line_of_error(66)
    assert "\u009b" not in outcome.error
    (tmp_path / name).write_bytes(b"no picture")
    outcome = visualiser.run("trace", name, cwd=tmp_path).assert_one_line_of_error(65)
    assert "\u009b" not in outcome.error


def test_a_name_that_is_no_utf8_is_a_clean_error_or_none(visualiser, tmp_path, small):
    name = os.fsencode(tmp_path) + b"/caf\xe9.png"
    with open(name, "wb") as file:
        file.write(small.read_bytes())
    outcome = visualiser.run("trace", name, cwd=tmp_path)
    if outcome.code != 0:
        outcome.assert_one_line_of_error(66)


@pytest.mark.parametrize("rows, code", [
    ("", 65),
    ("1,2\n", 65),
    ("1,2,3,4\n", 65),
    ("1,2,three\n", 65),
    ("nan,0,0\n", 65),
    ("inf,0,0\n", 65),
    ("1e999,0,0\n", 65),
    ("1,2,3\n" * 257, 65),
])
def test_a_bad_file_of_centroids_is_named(visualiser, small, tmp_path, rows, code):
    (tmp_path / "start.csv").write_text(rows)
    outcome = visualiser.run("trace", small, "--centroids", "start.csv", cwd=tmp_path)
    outcome.assert_one_line_of_error(code, "start.csv")


def test_a_missing_file_of_centroids_ends_with_66(visualiser, small, tmp_path):
    visualiser.run("trace", small, "--centroids", "no.csv", cwd=tmp_path).assert_one_line_of_error(66, "no.csv")


def test_a_pixel_outside_the_picture_is_refused(visualiser, small, tmp_path):
    outcome = visualiser.run("trace", small, "--pick", "24,0", cwd=tmp_path)
    assert outcome.code in [64, 65] and outcome.out == b"", outcome
    assert "24" in outcome.error
