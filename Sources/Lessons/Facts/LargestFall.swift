internal import KMeansTrace

/// The half-step, after the first assign, that lowered the inertia most.
struct LargestFall: Equatable {
    /// The step; the first of equals.
    let step: Step
    /// Inertia before and after it.
    let before, after: Double

    /// By how much it lowered the inertia.
    var fall: Double { before - after }

    /// Reads it off a run; nil where no step lowered the inertia.
    init?(_ trace: Trace) {
        var best: LargestFall?
        for (former, step) in zip(trace.steps, trace.steps.dropFirst()) {
            guard let before = former.inertia, let after = step.inertia, before - after > best?.fall ?? 0 else {
                continue
            }
            best = LargestFall(step: step, before: before, after: after)
        }
        guard let best else { return nil }
        self = best
    }

    private init(step: Step, before: Double, after: Double) {
        self.step = step
        self.before = before
        self.after = after
    }
}
