internal import Foundation
internal import KMeansTrace

/// The picture's colours seen along one axis of the cube: how many pixels, and which colour, at each place of a plane.
struct PlaneDensity: Sendable {
    /// Bins along each side: two levels each, so that no lattice shows.
    static let side = 128

    /// Rows from the top: the vertical channel falls from 255 to 0.
    private var pixels: [Float]
    private var red: [Float]
    private var green: [Float]
    private var blue: [Float]

    init(_ plane: Plane, _ colours: some Sequence<(colour: Colour, weight: UInt32)>) {
        let bins = Self.side * Self.side
        pixels = [Float](repeating: 0, count: bins)
        red = pixels
        green = pixels
        blue = pixels
        for (colour, weight) in colours {
            let place = plane.levels(colour)
            let bin = (Self.side - 1 - place.y / 2) * Self.side + place.x / 2
            let weight = Float(weight)
            pixels[bin] += weight
            red[bin] += weight * Float(colour.red)
            green[bin] += weight * Float(colour.green)
            blue[bin] += weight * Float(colour.blue)
        }
    }

    /// The pixels that count as dense: what the densest bin would have if all bins that have any were alike, times 4.
    private var reference: Float {
        let used = pixels.reduce(into: 0) { $0 += $1 > 0 ? 1 : 0 }
        return 4 * pixels.reduce(0, +) / Float(max(1, used))
    }

    /// The plane as a picture whose opacity grows with the cube root of the count, each bin spread a little over its
    /// neighbours. `paint` says which colour stands for a mean one.
    func raster(paint: (Paint) -> Paint) -> Raster {
        let reference = reference
        let (p, r, g, b) = (spread(pixels), spread(red), spread(green), spread(blue))
        var words = [UInt32](repeating: 0, count: p.count)
        for bin in p.indices where p[bin] > 0 {
            let alpha = Double(min(1, 0.16 + 0.84 * cbrt(p[bin] / reference)))
            let seen = min(1, Double(p[bin]) * 6)
            let scale = Double(p[bin]) * 255
            let colour = paint(
                Paint(red: Double(r[bin]) / scale, green: Double(g[bin]) / scale, blue: Double(b[bin]) / scale))
            words[bin] = colour.with(alpha: alpha * seen).premultiplied
        }
        return Raster(width: Self.side, height: Self.side, pixels: words)
    }

    /// Each bin shared with its neighbours by the weights 1 2 1 in both directions.
    private func spread(_ values: [Float]) -> [Float] {
        let side = Self.side
        var across = values
        for y in 0..<side {
            for x in 0..<side {
                let here = y * side + x
                across[here] =
                    0.25 * ((x > 0 ? values[here - 1] : 0) + (x < side - 1 ? values[here + 1] : 0))
                    + 0.5 * values[here]
            }
        }
        var both = across
        for y in 0..<side {
            for x in 0..<side {
                let here = y * side + x
                both[here] =
                    0.25 * ((y > 0 ? across[here - side] : 0) + (y < side - 1 ? across[here + side] : 0))
                    + 0.5 * across[here]
            }
        }
        return both
    }
}

extension Paint {
    /// The paint as a raster's word.
    var premultiplied: UInt32 {
        func byte(_ value: Double) -> UInt32 { UInt32(min(255, max(0, value * 255 + 0.5))) }
        return byte(alpha) << 24 | byte(red * alpha) << 16 | byte(green * alpha) << 8 | byte(blue * alpha)
    }

    /// What it looks like where nothing happened in this step.
    var faded: Paint {
        func mixed(_ value: Double, _ pale: Double) -> Double { 0.25 * value + 0.75 * pale }
        return Paint(
            red: mixed(red, Theme.pale.red), green: mixed(green, Theme.pale.green), blue: mixed(blue, Theme.pale.blue),
            alpha: alpha)
    }
}
