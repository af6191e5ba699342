/// How the stored rows and columns lie on the upright picture: the EXIF tag Orientation, 1 to 8.
enum Orientation: Int, CaseIterable {
    case upright = 1
    case mirroredLeftRight
    case upsideDown
    case mirroredTopBottom
    case transposed
    case turnedRight
    case transversed
    case turnedLeft

    /// Whether rows become columns.
    var swapsSides: Bool { rawValue > 4 }
}

extension Image {
    /// The upright picture that is stored as this one.
    ///
    /// - Complexity: O(pixels) in time and memory.
    func turned(_ orientation: Orientation) -> Image {
        guard orientation != .upright else { return self }
        let across = orientation.swapsSides ? height : width
        let down = orientation.swapsSides ? width : height
        let walk = walk(orientation)
        var upright: [UInt8] = []
        upright.reserveCapacity(pixels.count)
        for y in 0..<down {
            var source = 3 * (walk.start + y * walk.rowStep)
            for _ in 0..<across {
                upright.append(pixels[source])
                upright.append(pixels[source + 1])
                upright.append(pixels[source + 2])
                source += 3 * walk.columnStep
            }
        }
        return Image(width: across, height: down, pixels: upright) ?? self
    }

    /// The stored pixel that comes to the upper left, and how far it is from there to the right and down, in pixels.
    private func walk(_ orientation: Orientation) -> (start: Int, columnStep: Int, rowStep: Int) {
        let right = width - 1
        let bottom = width * (height - 1)
        return switch orientation {
        case .upright: (0, 1, width)
        case .mirroredLeftRight: (right, -1, width)
        case .upsideDown: (bottom + right, -1, -width)
        case .mirroredTopBottom: (bottom, 1, -width)
        case .transposed: (0, width, 1)
        case .turnedRight: (bottom, -width, 1)
        case .transversed: (bottom + right, -width, -1)
        case .turnedLeft: (right, width, -1)
        }
    }
}
