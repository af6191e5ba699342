internal import KMeansTrace

/// Where a run could have stopped early: the first step after which its inertia is within 1 % of the end's.
struct EarlyStop: Equatable {
    /// The most that the inertia may exceed the end's, as a factor.
    static let factor = 1.01
    /// The step.
    let step: Step
    /// How many whole iterations would not have been needed; 0 where it is found only in the last.
    let saved: Int
    /// Whether it is the first assign, so that no step before it is farther away.
    let isAtOnce: Bool

    /// Reads it off a run; nil only for a run without steps.
    init?(_ trace: Trace) {
        let bound = Self.factor * trace.inertia
        guard let step = trace.steps.first(where: { $0.inertia.map { $0 <= bound } ?? false }) else { return nil }
        self.step = step
        saved = max(0, trace.iterations - step.iteration)
        isAtOnce = trace.steps.first { $0.inertia != nil }?.index == step.index
    }
}
