#!/usr/bin/env python3
"""Makes the pictures that the decoders are tested with, and what must come out of them.

    python3 -m venv /tmp/venv
    /tmp/venv/bin/pip install numpy==2.* pillow opencv-python-headless scikit-image
    /tmp/venv/bin/python Tests/ImagesTests/Fixtures/make_fixtures.py

PNG and BMP are written here, byte by byte, from samples that are known, so that what must come out is computed and not
read back by another decoder; Pillow and OpenCV then have to agree where they promise the same. What must come out of a JPEG is what
Pillow reads. Structural similarity is scikit-image's. Everything is drawn from one fixed seed.

Each file is JSON: "pictures" with the bytes of a file, the size, the red, green and blue of its pixels and the notes;
"refused" with the bytes of a file and how the sentence begins that says why.
"""

import base64
import io
import json
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps
from skimage.metrics import structural_similarity

HERE = Path(__file__).parent
random = np.random.default_rng(20)


def text(data):
    return base64.b64encode(bytes(data)).decode()


def save(name, **lists):
    (HERE / name).write_text(json.dumps(lists, indent=1) + "\n")


def picture(name, file, rgb, *notes):
    height, width, _ = rgb.shape
    return {"name": name, "file": text(file), "width": width, "height": height,
            "rgb": text(rgb.astype(np.uint8).tobytes()), "notes": list(notes)}


def refused(name, file, says):
    return {"name": name, "file": text(file), "says": says}


def on_white(rgb, alpha):
    rgb, alpha = rgb.astype(np.int64), alpha.astype(np.int64)[..., None]
    return (rgb * alpha + 255 * (255 - alpha) + 127) // 255


# PNG

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}
DEPTHS = {GREY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8), GREY_ALPHA: (8, 16), RGBA: (8, 16)}
NAMES = {GREY: "grey", RGB: "rgb", PALETTE: "palette", GREY_ALPHA: "grey and alpha", RGBA: "rgb and alpha"}
ADAM7 = [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)]


def chunk(kind, data=b""):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def packed(row, depth):
    """A row of samples (pixels, channels) as PNG packs it."""
    if depth == 16:
        return row.astype(">u2").tobytes()
    if depth == 8:
        return row.astype(np.uint8).tobytes()
    bits = (row.reshape(-1, 1) >> np.arange(depth - 1, -1, -1)) & 1
    return np.packbits(bits.astype(np.uint8).ravel()).tobytes()


def paeth(a, b, c):
    p = a + b - c
    distances = (abs(p - a), abs(p - b), abs(p - c))
    return (a, b, c)[distances.index(min(distances))]


def filtered(rows, step):
    """Rows of bytes, each behind another of the five filters in turn."""
    out, above = bytearray(), None
    for number, row in enumerate(rows):
        above = above if above is not None else bytes(len(row))
        kind = number % 5
        out.append(kind)
        for i, value in enumerate(row):
            a = row[i - step] if i >= step else 0
            b = above[i]
            c = above[i - step] if i >= step else 0
            guess = (0, a, b, (a + b) // 2, paeth(a, b, c))[kind]
            out.append((value - guess) & 255)
        above = row
    return bytes(out)


def image_data(samples, colour, depth, interlaced):
    step = max(1, CHANNELS[colour] * depth // 8)
    passes = ADAM7 if interlaced else [(0, 1, 0, 1)]
    data = b""
    for x, across, y, down in passes:
        part = samples[y::down, x::across]
        if part.size:
            data += filtered([packed(row, depth) for row in part], step)
    return data


def header(width, height, colour, depth, interlaced=False):
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, int(interlaced)))


def png(samples, colour, depth, interlaced=False, before=b"", between=b"", pieces=1, extra=b""):
    height, width = samples.shape[:2]
    data = zlib.compress(image_data(samples, colour, depth, interlaced), 9) + extra
    size = -(-len(data) // pieces)
    idat = between.join(chunk(b"IDAT", data[i:i + size]) for i in range(0, len(data), size))
    return SIGNATURE + header(width, height, colour, depth, interlaced) + before + idat + chunk(b"IEND")


def samples_of(width, height, colour, depth):
    return random.integers(0, 1 << depth, (height, width, CHANNELS[colour]))


def eight(samples, depth):
    return samples >> 8 if depth == 16 else samples * 255 // ((1 << depth) - 1)


def palette_of(depth):
    return random.integers(0, 256, (1 << depth, 3)).astype(np.uint8)


def seen(samples, colour, depth, palette=None, transparent=None):
    """The red, green and blue of each pixel, on white."""
    if colour == PALETTE:
        index = samples[..., 0]
        alpha = np.full(256, 255)
        if transparent is not None:
            alpha[:len(transparent)] = transparent
        return on_white(palette[index], alpha[index])
    values = eight(samples, depth)
    rgb = np.repeat(values[..., :1], 3, axis=2) if colour in (GREY, GREY_ALPHA) else values[..., :3]
    alpha = np.full(samples.shape[:2], 255)
    if colour in (GREY_ALPHA, RGBA):
        alpha = values[..., -1]
    elif transparent is not None:
        alpha = np.where((samples == np.array(transparent)).all(axis=2), 0, 255)
    return on_white(rgb, alpha)


def agrees(file, rgb, name):
    """Whether Pillow sees the same opaque pixels."""
    image = Image.open(io.BytesIO(file))
    assert (np.asarray(image.convert("RGB")) == rgb).all(), name


def png_pictures():
    for colour in DEPTHS:
        for depth in DEPTHS[colour]:
            for interlaced in (False, True):
                name = f"{NAMES[colour]}, {depth} bits" + (", interlaced" if interlaced else "")
                samples = samples_of(13, 9, colour, depth)
                notes = ["highByteKept"] if depth == 16 else []
                palette = palette_of(depth) if colour == PALETTE else None
                before = chunk(b"PLTE", palette.tobytes()) if colour == PALETTE else b""
                if colour in (GREY_ALPHA, RGBA):
                    notes.append("compositedOnWhite")
                rgb = seen(samples, colour, depth, palette)
                file = png(samples, colour, depth, interlaced, before)
                if colour in (RGB, PALETTE) or (colour == GREY and depth <= 8):
                    agrees(file, rgb, name)
                yield picture(name, file, rgb, *notes)

                if colour == PALETTE:
                    transparent = [0, 128, 255, 3][:min(4, 1 << depth)]
                    samples[0, :2, 0] = (0, 1)
                    before += chunk(b"tRNS", bytes(transparent))
                elif colour in (GREY, RGB):
                    # A neighbour has the same high byte but another low one: it stays opaque.
                    transparent = samples[4, 4].tolist()
                    samples[4, 5] = transparent
                    samples[4, 6] = [value ^ 1 for value in transparent]
                    before += chunk(b"tRNS", struct.pack(f">{len(transparent)}H", *transparent))
                else:
                    continue
                rgb = seen(samples, colour, depth, palette, transparent)
                notes = notes + ["compositedOnWhite"]
                yield picture(name + ", tRNS", png(samples, colour, depth, interlaced, before), rgb, *notes)

    for width, height in [(1, 1), (2, 1), (1, 2), (5, 1), (1, 5), (3, 3), (8, 8), (9, 17)]:
        for colour, depth in [(RGB, 8), (GREY, 1)]:
            samples = samples_of(width, height, colour, depth)
            file = png(samples, colour, depth, interlaced=True)
            rgb = seen(samples, colour, depth)
            agrees(file, rgb, "small")
            yield picture(f"{NAMES[colour]}, {width} x {height}, interlaced", file, rgb)

    opaque = samples_of(6, 5, RGBA, 8)
    opaque[..., 3] = 255
    yield picture("alpha that is opaque", png(opaque, RGBA, 8), seen(opaque, RGBA, 8))
    levels = np.stack(np.meshgrid(np.arange(0, 256, 5), [0, 1, 2, 127, 128, 200, 254, 255]), axis=2)
    yield picture("every kind of alpha", png(levels, GREY_ALPHA, 8), seen(levels, GREY_ALPHA, 8), "compositedOnWhite")

    samples = samples_of(6, 5, RGB, 8)
    rgb = seen(samples, RGB, 8)
    gamma = chunk(b"gAMA", struct.pack(">I", 100000))
    profile = chunk(b"iCCP", b"a profile\0\0" + zlib.compress(bytes(200)))
    for name, before, notes in [
        ("gamma", gamma, ["treatedAsSRGB"]), ("a profile", profile, ["treatedAsSRGB"]),
        ("an sRGB chunk", chunk(b"sRGB", b"\0"), []),
        ("a time, a text and a chunk of nobody", chunk(b"tIME", bytes([7, 232, 2, 3, 4, 5, 6]))
         + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"hello" * 99)) + chunk(b"noBd", bytes(33)), []),
        ("a suggested palette", chunk(b"PLTE", bytes(range(30))), []),
        ("a background", chunk(b"bKGD", bytes(6)), []),
    ]:
        yield picture(name, png(samples, RGB, 8, before=before), rgb, *notes)
    for orientation in (1, 3, 6):
        block = exif(orientation, ">")[6:]
        turned = np.rot90(rgb, {1: 0, 3: 2, 6: 3}[orientation])
        yield picture(f"orientation {orientation}", png(samples, RGB, 8, before=chunk(b"eXIf", block)), turned,
                      *([f"oriented {orientation}"] if orientation > 1 else []))
    yield picture("damaged EXIF", png(samples, RGB, 8, before=chunk(b"eXIf", b"MM")), rgb)
    yield picture("many small IDAT", png(samples, RGB, 8, pieces=9), rgb)
    yield picture("bytes behind the end", png(samples, RGB, 8) + b"and more", rgb)
    yield picture("extra bytes behind the pixels", png(samples, RGB, 8, extra=b"extra"), rgb)


def png_refused():
    samples = samples_of(6, 5, RGB, 8)
    good = png(samples, RGB, 8)
    damaged = "is a damaged PNG"

    def whole(*parts):
        return SIGNATURE + b"".join(parts) + chunk(b"IEND")

    def pixels(data):
        return chunk(b"IDAT", zlib.compress(data))

    def crc_off(file, kind):
        at = file.index(kind) - 4
        end = at + 12 + struct.unpack(">I", file[at:at + 4])[0]
        return file[:end - 1] + bytes([file[end - 1] ^ 1]) + file[end:]

    rows = image_data(samples, RGB, 8, False)
    head = header(6, 5, RGB, 8)
    adler = bytearray(zlib.compress(rows))
    adler[-1] ^= 1
    for kind in (b"IHDR", b"IDAT", b"IEND"):
        yield refused(f"checksum of {kind.decode()}", crc_off(good, kind), damaged)
    yield refused("checksum of a text", crc_off(png(samples, RGB, 8, before=chunk(b"tEXt", b"a\0b")), b"tEXt"), damaged)
    yield refused("checksum of the deflated pixels", whole(head, chunk(b"IDAT", bytes(adler))), damaged)
    yield refused("line ends changed", good.replace(b"\r\n", b"\n", 1), damaged)
    yield refused("no pixels at all", whole(head), damaged)
    yield refused("a row too few", whole(head, pixels(rows[:-19])), damaged)
    yield refused("a byte too few", whole(head, pixels(rows[:-1])), damaged)
    yield refused("a filter of nobody", whole(head, pixels(b"\x07" + rows[1:])), damaged)
    yield refused("deflate that is none", whole(head, chunk(b"IDAT", b"\x78\x9cnonsense")), damaged)
    yield refused("another first chunk", whole(chunk(b"tEXt", b"a\0b"), head, pixels(rows)), damaged)
    yield refused("two headers", whole(head, head, pixels(rows)), damaged)
    yield refused("depth 3", whole(header(6, 5, RGB, 3), pixels(rows)), damaged)
    yield refused("colour type 5", whole(header(6, 5, 5, 8), pixels(rows)), damaged)
    yield refused("palette without PLTE", whole(header(6, 5, PALETTE, 8), pixels(bytes(35))), damaged)
    yield refused("palette of 4 bytes", whole(header(6, 5, PALETTE, 8), chunk(b"PLTE", bytes(4)), pixels(bytes(35))), damaged)
    yield refused("index outside the palette",
                  whole(header(2, 1, PALETTE, 8), chunk(b"PLTE", bytes(9)), pixels(b"\0\x02\x03")), damaged)
    yield refused("index outside the palette, transparent",
                  whole(header(2, 1, PALETTE, 2), chunk(b"PLTE", bytes(9)), chunk(b"tRNS", b"\x07"), pixels(b"\0\x30")), damaged)
    yield refused("tRNS of 3 bytes", whole(head, chunk(b"tRNS", bytes(3)), pixels(rows)), damaged)
    yield refused("tRNS longer than the palette",
                  whole(header(2, 1, PALETTE, 8), chunk(b"PLTE", bytes(6)), chunk(b"tRNS", bytes(3)), pixels(bytes(3))), damaged)
    yield refused("tRNS behind the pixels", whole(head, pixels(rows), chunk(b"tRNS", bytes(6))), damaged)
    yield refused("unknown critical chunk", whole(head, chunk(b"NObD", bytes(6)), pixels(rows)), damaged)
    yield refused("a chunk beyond the end", SIGNATURE + head + struct.pack(">I", 4000) + b"IDAT" + bytes(50), "is cut off: the PNG ends after 91 bytes")
    yield refused("no end", good[:-12], f"is cut off: the PNG ends after {len(good) - 12} bytes")
    for width, height, says in [
        (0, 5, "has no pixels: the header says 0 x 5"), (5, 0, "has no pixels: the header says 5 x 0"),
        (16385, 1, "is 16,385 x 1 pixels; the limit is 16,384 a side"),
        (1, 0xFFFFFFFF, "is 1 x 4,294,967,295 pixels; the limit is 16,384 a side"),
        (16384, 16384, "is 16,384 x 16,384 = 268,435,456 pixels; the limit is 50,331,648"),
    ]:
        yield refused(f"{width} x {height}", whole(header(width, height, RGB, 8), pixels(rows)), says)
    # The largest that the limits allow, without its pixels.
    yield refused("16384 x 3072 without pixels", whole(header(16384, 3072, GREY, 1), pixels(bytes(2049))), damaged)


# JPEG

def scene(width, height):
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack([128 + 127 * np.sin(x / 4), 128 + 127 * np.cos(y / 5), (x * 7 + y * 5) % 256], axis=2)
    rgb[height // 4:height // 2, width // 4:width // 2] = (230, 20, 40)
    return Image.fromarray(rgb.astype(np.uint8))


def jpeg(image, **options):
    out = io.BytesIO()
    image.save(out, "JPEG", **options)
    return out.getvalue()


def exif(orientation, order):
    little = order == "<"
    entry = struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = (b"II*\0" if little else b"MM\0*") + struct.pack(order + "IH", 8, 1) + entry + struct.pack(order + "I", 0)
    return b"Exif\0\0" + tiff


def jpeg_pictures():
    def read(file):
        return np.asarray(ImageOps.exif_transpose(Image.open(io.BytesIO(file))).convert("RGB"))

    image = scene(33, 21)
    for name, options in [
        ("4:4:4", {"subsampling": 0}), ("4:2:2", {"subsampling": 1}), ("4:2:0", {"subsampling": 2}),
        ("4:2:0 at quality 30", {"subsampling": 2, "quality": 30}), ("quality 100", {"quality": 100}),
        ("progressive", {"progressive": True}), ("progressive 4:4:4", {"progressive": True, "subsampling": 0}),
        ("optimised", {"optimize": True}), ("restart markers", {"restart_marker_blocks": 1}),
        ("stored as RGB", {"keep_rgb": True}),
    ]:
        file = jpeg(image, **options)
        yield picture(name, file, read(file))
    for width, height in [(1, 1), (8, 8), (17, 1), (1, 17), (16, 16)]:
        file = jpeg(scene(width, height))
        yield picture(f"{width} x {height}", file, read(file))
    for progressive in (False, True):
        file = jpeg(image.convert("L"), progressive=progressive)
        yield picture("grey" + (", progressive" if progressive else ""), file, read(file))
    small = scene(11, 6)
    for orientation in range(1, 9):
        file = jpeg(small, exif=exif(orientation, "<>"[orientation % 2]))
        yield picture(f"orientation {orientation}", file, read(file), *([f"oriented {orientation}"] if orientation > 1 else []))
    for orientation in (0, 9):
        file = jpeg(small, exif=exif(orientation, "<"))
        yield picture(f"orientation {orientation}, which is none", file, np.asarray(Image.open(io.BytesIO(file)).convert("RGB")))
    file = jpeg(small, exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    yield picture("damaged EXIF", file, np.asarray(Image.open(io.BytesIO(file)).convert("RGB")))
    file = jpeg(small, icc_profile=bytes(300))
    yield picture("a profile", file, read(file), "treatedAsSRGB")
    file = jpeg(small) + b"bytes behind the end"
    yield picture("bytes behind the end", file, read(file))


def jpeg_refused():
    good = jpeg(scene(33, 21))
    sof, sos = good.index(b"\xff\xc0"), good.index(b"\xff\xda")

    def with_frame(marker=0xC0, precision=8, height=21, width=33, components=3):
        frame = bytearray(good)
        frame[sof + 1] = marker
        frame[sof + 4:sof + 10] = struct.pack(">BHHB", precision, height, width, components)
        return bytes(frame)

    damaged = "is a damaged JPEG"
    yield refused("CMYK", jpeg(scene(9, 9).convert("CMYK")), "is a CMYK JPEG")
    yield refused("12 bits", with_frame(marker=0xC1, precision=12), "is a JPEG of 12 bits a sample")
    yield refused("2 components", with_frame(components=2), "is a JPEG of 2 components")
    yield refused("arithmetic", with_frame(marker=0xC9), "is a JPEG with arithmetic coding")
    yield refused("lossless", with_frame(marker=0xC3), "is a lossless JPEG")
    yield refused("hierarchical", with_frame(marker=0xC5), "is a hierarchical JPEG")
    yield refused("0 rows", with_frame(height=0), "has no pixels: the header says 33 x 0")
    yield refused("wide", with_frame(width=16385), "is 16,385 x 21 pixels")
    yield refused("large", with_frame(width=16384, height=16384), "is 16,384 x 16,384")
    yield refused("more rows than there are", with_frame(height=210), damaged)
    yield refused("no end", good[:-2], "is cut off: the JPEG ends after")
    yield refused("half, but with an end", good[:(sos + len(good)) // 2] + b"\xff\xd9", damaged)
    yield refused("no scan", good[:sos] + b"\xff\xd9", damaged)
    yield refused("a scan before the frame", good[:2] + good[sos:], damaged)
    yield refused("two frames", good[:sos] + good[sof:], damaged)
    yield refused("a segment of length 1", good[:2] + b"\xff\xe5\0\1" + good[2:], damaged)
    yield refused("nonsense between segments", good[:sof] + b"nonsense" + good[sof:], damaged)
    yield refused("without quantisation tables", good[:good.index(b"\xff\xdb")] + good[sof:], damaged)
    progressive = jpeg(scene(9, 9), progressive=True)
    last = progressive.rindex(b"\xff\xda")
    yield refused("101 scans", progressive[:-2] + progressive[last:-2] * 100 + b"\xff\xd9", "has more scans than")


# BMP

def bmp(samples, bits, size=40, top_down=False, compression=0, masks=b"", start=None, space=b"", height=None):
    """`samples` are rows of blue, green, red and perhaps a fourth byte."""
    rows, width = samples.shape[:2]
    stride = -(-width * bits // 32) * 4
    data = b"".join(row.astype(np.uint8).tobytes().ljust(stride, b"\0") for row in (samples if top_down else samples[::-1]))
    if size == 12:
        info = struct.pack("<IHHHH", 12, width, rows, 1, bits)
    else:
        signed = height if height is not None else (-rows if top_down else rows)
        info = struct.pack("<IiiHHIIiiII", size, width, signed, 1, bits, compression, len(data), 2835, 2835, 0, 0)
        info += masks + (space if size >= 108 else b"")
        info = info.ljust(size, b"\0")
    at = 14 + len(info) if start is None else start
    return b"BM" + struct.pack("<IHHI", 14 + len(info) + len(data), 0, 0, at) + info + data


MASKS = struct.pack("<III", 0xFF0000, 0xFF00, 0xFF)
ALPHA = struct.pack("<I", 0xFF000000)


def bmp_pictures():
    for width in (1, 2, 3, 4, 7):
        for bits in (24, 32):
            for top_down in (False, True):
                samples = random.integers(0, 256, (5, width, bits // 8))
                file = bmp(samples, bits, top_down=top_down)
                rgb = samples[..., 2::-1]
                agrees(file, rgb, "bmp")
                assert (cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR)[..., ::-1] == rgb).all()
                yield picture(f"{bits} bits, {width} wide, " + ("top down" if top_down else "bottom up"), file, rgb)
    samples = random.integers(0, 256, (4, 5, 4))
    rgb = samples[..., 2::-1]
    seen_on_white = on_white(rgb, samples[..., 3])
    for size in (12, 40, 64, 108, 124):
        yield picture(f"24 bits, header of {size}", bmp(samples[..., :3], 24, size=size), rgb)
    yield picture("masks behind the header", bmp(samples, 32, compression=3, masks=MASKS), rgb)
    yield picture("masks in a header of 52", bmp(samples, 32, size=52, compression=3, masks=MASKS), rgb)
    yield picture("masks without alpha", bmp(samples, 32, size=124, compression=3, masks=MASKS), rgb)
    for size in (56, 108, 124):
        file = bmp(samples, 32, size=size, compression=3, masks=MASKS + ALPHA)
        yield picture(f"masks with alpha, header of {size}", file, seen_on_white, "compositedOnWhite")
    yield picture("alpha mask but no compression by masks", bmp(samples, 32, size=108, masks=MASKS + ALPHA), rgb)
    yield picture("a profile", bmp(samples[..., :3], 24, size=124, masks=MASKS + ALPHA, space=b"DEBM"), rgb, "treatedAsSRGB")
    yield picture("a gap before the pixels", bmp(samples[..., :3], 24, start=60)[:54] + bytes(6) + bmp(samples[..., :3], 24)[54:], rgb)
    yield picture("last padding missing", bmp(samples[..., :3], 24)[:-1], rgb)


def bmp_refused():
    samples = random.integers(0, 256, (4, 5, 4))
    good = bmp(samples, 32)
    damaged = "is a damaged BMP"
    yield refused("8 bits", bmp(samples[..., 0], 8), "is an 8-bit BMP")
    yield refused("16 bits", bmp(samples[..., :2], 16), "is a 16-bit BMP")
    yield refused("run lengths", bmp(samples[..., :3], 24, compression=1), "is a BMP with compression 1")
    yield refused("other masks", bmp(samples, 32, compression=3, masks=MASKS[::-1]), "is a BMP with unusual bit masks")
    yield refused("a header of 41 bytes", bmp(samples, 32, size=41), "is a BMP with a header of 41 bytes")
    yield refused("the least height", bmp(samples, 32, height=-2**31), "is 5 x 2,147,483,648 pixels")
    yield refused("no rows", bmp(samples, 32, height=0), "has no pixels: the header says 5 x 0")
    yield refused("pixels inside the header", bmp(samples, 32, start=20), damaged)
    yield refused("pixels beyond the end", bmp(samples, 32, start=2**32 - 1), "is cut off: the BMP ends after 134 bytes")
    yield refused("a byte too few", good[:-1], "is cut off: the BMP ends after 133 bytes")


# Measures

def luma(rgb):
    rgb = rgb.astype(np.float64)
    return 0.299 * rgb[..., 0] + 0.587 * rgb[..., 1] + 0.114 * rgb[..., 2]


def similarities():
    base = np.asarray(scene(31, 24)).astype(np.int64)
    noise = random.integers(-20, 21, base.shape)
    for name, a, b in [
        ("noise", base, np.clip(base + noise, 0, 255)),
        ("two levels a channel", base, base // 128 * 255),
        ("brighter", base, np.clip(base + 40, 0, 255)),
        ("unrelated", base, random.integers(0, 256, base.shape)),
        ("negative", base, 255 - base),
        ("one window", base[:11, :11], np.clip(base + noise, 0, 255)[:11, :11]),
        ("one row of windows", base[:11], base[:11] // 64 * 64),
        ("even grey against even grey", np.full((12, 13, 3), 90), np.full((12, 13, 3), 91)),
        ("itself", base, base),
    ]:
        value = structural_similarity(
            luma(a), luma(b), gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=255)
        yield {"name": name, "width": a.shape[1], "height": a.shape[0], "a": text(a.astype(np.uint8).tobytes()),
               "b": text(b.astype(np.uint8).tobytes()), "ssim": value}


save("png.json", pictures=list(png_pictures()), refused=list(png_refused()))
save("jpeg.json", pictures=list(jpeg_pictures()), refused=list(jpeg_refused()))
save("bmp.json", pictures=list(bmp_pictures()), refused=list(bmp_refused()))
save("ssim.json", pairs=list(similarities()))
