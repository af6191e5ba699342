internal import Foundation
public import KMeansTrace

/// Which steps of a run a short film strip shows.
public enum FilmStrip {
    /// How many steps a strip has where nobody says.
    public static let standardCount = 8

    /// The start, the first steps, then ever wider apart, the last: `count` steps in order, or all where a run has no
    /// more.
    ///
    /// Most of what happens in a run happens at its beginning, so the gaps grow by a constant factor.
    public static func steps(of trace: Trace, count: Int) -> [Int] {
        steps(upTo: trace.steps.count - 1, count: count)
    }

    static func steps(upTo last: Int, count: Int) -> [Int] {
        guard last >= 0, count > 0 else { return [] }
        guard count <= last else { return Array(0...last) }
        guard count > 1 else { return [last] }
        var steps = [0]
        // What is left is shared out anew after each step, so that rounding the first ones up costs no step.
        while steps.count < count {
            let here = Double(steps[steps.count - 1])
            let gaps = Double(count - steps.count)
            let factor = pow(Double(last) / max(1, here), 1 / gaps)
            let next = here == 0 ? 1 : max(here + 1, (here * factor).rounded())
            steps.append(steps.count == count - 1 ? last : Int(next))
        }
        return steps
    }
}
