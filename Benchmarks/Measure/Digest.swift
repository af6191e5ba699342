import KMeansTrace

/// A number that tells whether two results are the same: the 64-bit FNV-1a hash of their bytes.
struct Digest {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    var text: String { String(hash, radix: 16) }

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            hash = (hash ^ (number >> shift & 255)) &* 0x100_0000_01b3
        }
    }

    /// Every step's centroids and inertia to the last bit, and every change of a label.
    mutating func add(_ trace: Trace) {
        add(trace.labels(at: 1) ?? [])
        for step in trace.steps {
            for centroid in step.centroids {
                for value in [centroid?.red, centroid?.green, centroid?.blue] { add((value ?? .nan).bitPattern) }
            }
            add((step.inertia ?? .nan).bitPattern)
            for change in trace.labelChanges(at: step.index) { add(UInt64(change.colour) << 8 | UInt64(change.new)) }
        }
    }
}
