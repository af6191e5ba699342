/// How the chunks of one assign step are run: one after another, or side by side on threads the caller has.
///
/// The library starts no thread itself. Whoever has some hands in a function that calls `body` once for each chunk
/// number and returns the results in the order of the numbers; sums are integers, so the result is the same to the bit.
public struct ChunkRunner: Sendable {
    /// Calls the body for 0 ..< count, in any order or at the same time, and returns the results in order.
    public typealias Run = @Sendable (_ count: Int, _ body: @Sendable (Int) -> AssignedChunk) -> [AssignedChunk]

    let run: Run

    /// Wraps a way of running chunks.
    public init(_ run: @escaping Run) { self.run = run }

    /// One chunk after another on the caller's thread.
    public static let serial = ChunkRunner { count, body in
        var results: [AssignedChunk] = []
        results.reserveCapacity(count)
        for chunk in 0..<count { results.append(body(chunk)) }
        return results
    }
}

/// What the assign step found out about one chunk of the colours. Only this library looks inside.
public struct AssignedChunk: Sendable {
    /// The colours whose label differs from the one before, in order.
    var changes: [LabelChange]
    /// Squared distances evaluated.
    var distances: Int64
}
