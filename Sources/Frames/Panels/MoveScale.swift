internal import KMeansTrace

/// By how much the arrows of an update are drawn longer than the moves, so that a move of a hundredth of a level is
/// still seen. One factor for the cube and the planes.
struct MoveScale: Sendable, Equatable {
    /// The factor: 1, 2, 5, 10, 20, 50, ...
    let factor: Double

    /// Moves shorter than this many levels are no longer seen beside a dot.
    static let shortest = 22.0
    /// The longest enlarged arrow, in levels.
    static let longest = 56.0

    /// Chooses the factor for a step whose longest move is `longest` levels: 1 where that is long enough.
    init(longest: Double) {
        var factor = 1.0
        if longest > 0, longest < Self.shortest {
            var steps = [2.0, 2.5, 2.0]
            while factor < 1e6, factor * steps[0] * longest <= Self.longest {
                factor *= steps[0]
                steps = [steps[1], steps[2], steps[0]]
            }
        }
        self.factor = factor
    }

    /// The factor of a step; 1 for all but updates.
    init(_ view: StepView) {
        self.init(longest: view.step.update?.moved.max() ?? 0)
    }
}
