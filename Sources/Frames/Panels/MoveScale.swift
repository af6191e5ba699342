/// By how much the arrows of an update are drawn longer than the moves, so that a move of a hundredth of a level is
/// still seen.
struct MoveScale: Sendable, Equatable {
    /// The factor: 1, 2, 5, 10, 20, 50, ...
    let factor: Double

    /// Arrows shorter than this are no longer seen beside a dot.
    static let shortest = 26.0
    /// The longest arrow that is drawn enlarged.
    static let longest = 72.0

    /// Chooses the factor for a step whose longest move takes `longest` scene units: 1 where that is long enough.
    init(longest: Double) {
        var factor = 1.0
        if longest > 0, longest < Self.shortest {
            var steps = [2.0, 2.5, 2.0]
            while factor < 1e6 {
                let next = factor * steps[0]
                if next * longest > Self.longest { break }
                factor = next
                steps = [steps[1], steps[2], steps[0]]
            }
        }
        self.factor = factor
    }

    /// What the caption says of it; nil where arrows are the moves themselves.
    var note: String? {
        factor > 1 ? "arrows: moves × \(Int(factor))" : nil
    }
}
