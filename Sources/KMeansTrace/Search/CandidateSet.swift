/// The centroids of an assign step, made ready for the search among a few of them at a time.
///
/// Measuring is done in Float, four colours at once, and trusted where Float can decide; where it cannot, the distances
/// are evaluated as the definition says. So every label is the one that the definition gives.
struct CandidateSet: Sendable {
    /// One centroid.
    struct Candidate: Sendable {
        let centroid: Centroid
        /// Red, green, blue and 0.
        let place: SIMD4<Float>
        /// Each channel four times, to be measured against four colours.
        let red: SIMD4<Float>
        let green: SIMD4<Float>
        let blue: SIMD4<Float>
        let label: SIMD4<UInt32>

        init(_ centroid: Centroid, label: Int) {
            self.centroid = centroid
            place = SIMD4(Float(centroid.red), Float(centroid.green), Float(centroid.blue), 0)
            red = SIMD4(repeating: place.x)
            green = SIMD4(repeating: place.y)
            blue = SIMD4(repeating: place.z)
            self.label = SIMD4(repeating: UInt32(label))
        }
    }

    /// Squared distances in Float that differ by this or more are in the right order.
    ///
    /// Both places lie within 0...255, so a coordinate is off by at most 2^-17, a difference by 2^-16, its square by
    /// 0.01, and the sum of three, whose last bit is worth 2^-6, by less than 0.05.
    static let certainty: Float = 0.125
    /// By how much a corner of a box has to speak against a centroid; the error of the sum it is compared with, of
    /// products up to 2^17, is below 0.15.
    static let clearance: Float = 0.5

    /// The centroids in use, in the order of their labels.
    let candidates: [Candidate]
    /// Whether all of them lie in the cube of the colours, as means do. Given ones may not: then Float decides nothing.
    let areInCube: Bool

    /// Prepares a step; dropped clusters (nil) take no part.
    init(_ centroids: [Centroid?]) {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(centroids.count)
        var areInCube = true
        for (label, centroid) in centroids.enumerated() {
            guard let centroid else { continue }
            candidates.append(Candidate(centroid, label: label))
            areInCube = areInCube && centroid.isInCube
        }
        self.candidates = candidates
        self.areInCube = areInCube
    }
}

extension Centroid {
    /// Whether it lies among the colours there can be.
    fileprivate var isInCube: Bool {
        0...255 ~= red && 0...255 ~= green && 0...255 ~= blue
    }
}
