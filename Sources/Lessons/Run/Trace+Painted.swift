internal import KMeansTrace

extension Trace {
    /// The different colours that the end of the run paints with, as `rounding` makes them of centroids: those of the
    /// clusters that have pixels, in their order, each once.
    func painted(_ rounding: (Centroid) -> Colour = { $0.rounded }) -> [Colour] {
        var found: [Colour] = []
        for (centroid, pixels) in zip(centroids, pixels) where pixels > 0 {
            if let colour = centroid.map(rounding), !found.contains(colour) { found.append(colour) }
        }
        return found
    }
}
