extension Comparison {
    /// The run with the highest end; of those that tie, the earliest.
    public var worst: ComparedRun {
        let highest = runs.reduce(runs[0].endInertia) { max($0, $1.endInertia) }
        return runs.first { Levels.areTied($0.endInertia, highest) } ?? runs[0]
    }

    /// Whether all runs end at the same inertia.
    public var endsAlike: Bool { Levels.areTied(best.endInertia, worst.endInertia) }

    /// By which part of the best end an inertia lies above it: 0 for one that is tied with it, 0.25 for a quarter more.
    ///
    /// Where the best end has no error there are no more colours than clusters, and no end has any.
    public func excess(of inertia: Double) -> Double {
        let lowest = best.endInertia
        return Levels.areTied(inertia, lowest) ? 0 : (inertia - lowest) / lowest
    }

    /// The average colour error of an inertia on this picture, in RGB distance: the square root of inertia / pixels.
    public func averageColourError(of inertia: Double) -> Double {
        (inertia / Double(max(1, pixelCount))).squareRoot()
    }
}
