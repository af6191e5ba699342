import Images

/// Pixels that differ from their neighbours in every channel, the same ones each time.
func sample(width: Int, height: Int) -> Image? {
    let pixels = (0..<width * height).flatMap { pixel in
        [pixel, pixel &* 7, pixel / 3].map { UInt8(truncatingIfNeeded: $0) }
    }
    return Image(width: width, height: height, pixels: pixels)
}
