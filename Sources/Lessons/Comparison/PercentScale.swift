internal import Narration

/// A scale from 0 up to some part of the best known end, in percent, with round marks.
struct PercentScale {
    /// Into how many steps the scale is divided at most.
    private static let mostSteps = 5

    /// Where the scale ends, as a part.
    let end: Double
    /// The marks, from 0 on, as parts, with what stands at them.
    let marks: [(part: Double, label: String)]

    /// Makes a scale that holds a part of at least 0; from 0 alone where that is 0.
    init(upTo most: Double, numbers: Numbers) {
        // In percent; steps of 1, 2 or 5 times a power of ten.
        let percent = 100 * most
        var (unit, places) = (1.0, 0)
        while percent > 0, unit > percent, places < 9 { (unit, places) = (unit / 10, places + 1) }
        while 50 * unit < percent { unit *= 10 }
        let factor = [1.0, 2, 5, 10, 20, 50].first { Double(Self.mostSteps) * unit * $0 >= percent } ?? 50
        let step = unit * factor
        let count = percent > 0 ? max(1, Int((percent / step).rounded(.up))) : 0
        end = count > 0 ? Double(count) * step / 100 : 1
        marks = (0...count).map { number in
            let value = Double(number) * step
            let label = numbers.fixed(value, places: number == 0 ? 0 : places) + Numbers.narrowSpace + "%"
            return (value / 100, label)
        }
    }

    /// Where a part stands: 0 to 1.
    func place(_ part: Double) -> Double { min(1, max(0, part / end)) }
}
