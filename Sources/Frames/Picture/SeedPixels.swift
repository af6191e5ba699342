internal import KMeansTrace

/// The pixels the starting centroids came from.
enum SeedPixels {
    /// For each centroid of the start the first pixel, in raster order, of its colour; nil for a centroid that is no
    /// colour of the picture, as a mean. O(pixels).
    static func find(in trace: Trace) -> [Int?] {
        let histogram = trace.histogram
        var wanted: [UInt32: [Int]] = [:]
        for (cluster, centroid) in trace.start.enumerated() {
            guard let centroid, Centroid(centroid.rounded) == centroid else { continue }
            wanted[packed(centroid.rounded), default: []].append(cluster)
        }
        var clusters: [Int: [Int]] = [:]
        for (index, colour) in histogram.colours.enumerated() {
            if let seeds = wanted[packed(colour)] { clusters[index] = seeds }
        }
        var pixels = [Int?](repeating: nil, count: trace.clusters)
        // Colours are numbered in the order of their first pixels, so each new number is met at its first pixel.
        var next = 0
        for (pixel, colour) in histogram.colourOfPixel.enumerated() where Int(colour) == next {
            for cluster in clusters[next] ?? [] { pixels[cluster] = pixel }
            next += 1
        }
        return pixels
    }

    private static func packed(_ colour: Colour) -> UInt32 {
        UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
    }
}
