internal import Foundation
internal import KMeansTrace

/// The picture's colours as a cloud in the RGB cube: one cell for each little cube of side 2^(8 - bits) that has
/// pixels, at the mean of their colours.
struct ColourCloud: Sendable {
    /// One cell of the cloud.
    struct Cell: Sendable, Equatable {
        /// Mean colour of its pixels, 0 to 255 a channel.
        var mean: Centroid
        var pixels: Int64
    }

    /// Bits a channel that a cell keeps.
    static let bits = 6

    /// From the farthest to the nearest, as the cube is looked at.
    let cells: [Cell]
    /// The pixels of the third largest cell: one or two flat areas (paper, sky) shall not make all others tiny.
    let referencePixels: Int64

    /// Gathers weighted colours. O(colours).
    init(_ colours: some Sequence<(colour: Colour, weight: UInt32)>) {
        let shift = UInt32(8 - Self.bits)
        // One more than a cell's place in `moments`; 0 for a cell without pixels, as most are.
        var places = [UInt32](repeating: 0, count: 1 << (3 * Self.bits))
        var moments: [Moments] = []
        for (colour, weight) in colours {
            let (r, g, b) = (UInt32(colour.red) >> shift, UInt32(colour.green) >> shift, UInt32(colour.blue) >> shift)
            let cell = Int((r << Self.bits | g) << Self.bits | b)
            if places[cell] == 0 {
                moments.append(Moments())
                places[cell] = UInt32(moments.count)
            }
            moments[Int(places[cell]) - 1].add(colour, weight)
        }
        cells = moments.map { $0.cell }
            .map { (cell: $0, depth: CubeProjection.depth($0.mean)) }
            .sorted { $0.depth > $1.depth }
            .map { $0.cell }
        let largest = cells.map { $0.pixels }.sorted(by: >).prefix(3)
        referencePixels = largest.last ?? 1
    }

    /// The radius of a dot of the reference, in levels: the more cells, the smaller.
    var unit: Double { min(11, max(5.6, 9.6 * pow(2500 / Double(max(1, cells.count)), 0.2))) }

    /// The radius of a dot whose volume is to stand for `pixels`, where `reference` pixels have `unit`.
    ///
    /// - Parameter least: no dot is smaller, so that it can be seen.
    static func radius(pixels: Int64, reference: Int64, unit: Double, least: Double = 0.55) -> Double {
        min(1.4 * unit, max(least, unit * cbrt(Double(pixels) / Double(max(1, reference)))))
    }

    private struct Moments {
        var pixels: Int64 = 0
        var red: Int64 = 0
        var green: Int64 = 0
        var blue: Int64 = 0

        mutating func add(_ colour: Colour, _ weight: UInt32) {
            let weight = Int64(weight)
            pixels += weight
            red += weight * Int64(colour.red)
            green += weight * Int64(colour.green)
            blue += weight * Int64(colour.blue)
        }

        var cell: Cell {
            let w = Double(max(1, pixels))
            return Cell(
                mean: Centroid(red: Double(red) / w, green: Double(green) / w, blue: Double(blue) / w), pixels: pixels)
        }
    }
}
