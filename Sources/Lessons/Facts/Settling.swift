internal import KMeansTrace

/// When the pixels of a run changed cluster for the last time.
struct Settling {
    /// For each unique colour, the step at which it took the cluster it keeps: an assign step, or the update that gave it
    /// to an empty cluster. 1, the first assign, for a colour that never changed.
    let steps: [Int]
    /// For each unique colour, the iteration of that step, from 1; the closing assign of a run that came to its limit
    /// counts as the one after it.
    let iterations: [Int]
    /// For each step, how many pixels have their final cluster and keep it from there on.
    let settledPixels: [Int64]
    /// For each iteration from 1 on (0 stands unused), the pixels that changed cluster in it for the last time.
    let pixelsByIteration: [Int64]

    /// Looks through a run. O(U + changes).
    init(_ trace: Trace) {
        var last = [Int](repeating: 1, count: trace.histogram.colours.count)
        for step in trace.steps.indices {
            for change in trace.labelChanges(at: step) { last[Int(change.colour)] = step }
        }
        let iterations = trace.steps.map { $0.iteration }
        var byStep = [Int64](repeating: 0, count: trace.steps.count)
        var byIteration = [Int64](repeating: 0, count: (iterations.last ?? 0) + 1)
        for (step, weight) in zip(last, trace.histogram.weights) {
            byStep[step] += Int64(weight)
            byIteration[iterations[step]] += Int64(weight)
        }
        var sum: Int64 = 0
        steps = last
        self.iterations = last.map { iterations[$0] }
        settledPixels = byStep.map { pixels in
            sum += pixels
            return sum
        }
        pixelsByIteration = byIteration
    }
}
