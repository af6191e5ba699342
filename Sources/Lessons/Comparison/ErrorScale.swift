internal import Foundation
internal import Narration

/// An axis of average colour errors on which the ends of several runs can be told apart.
///
/// Where the way down is much longer than the ends are apart, the axis is finer at its bottom: a height is the logarithm of
/// the error less something that lies a little below the least. Heights that one axis has to give a hundred steps of are
/// then no smaller than they seem, since the numbers stand beside it.
struct ErrorScale: Encodable {
    /// A number beside the axis.
    struct Tick: Encodable, Equatable {
        let error: Double
        let label: String
    }

    /// With a way down of more than so many times what the ends are apart, the axis is finer at the bottom.
    private static let longWay = 4.0
    /// Ends nearer than this part of the least error are not drawn apart any further.
    private static let leastPart = 0.02
    /// How many numbers it has at most.
    private static let ticks = 6

    /// Whether the axis is finer at the bottom.
    let isFiner: Bool
    /// What the logarithm's argument is less by; 0 on an even axis.
    let base: Double
    /// The errors at the bottom and at the top.
    let low, high: Double
    /// Round numbers on it, ascending.
    private(set) var ticks: [Tick] = []

    /// Lays out the errors of runs after every step, none below 0. O(n) for n errors.
    init(_ runs: [[Double]], numbers: Numbers) {
        let errors = runs.joined()
        let ends = runs.compactMap { $0.last }
        let (least, most) = (errors.min() ?? 0, errors.max() ?? 0)
        let apart = (ends.max() ?? 0) - (ends.min() ?? 0)
        let near = max(apart / 4, Self.leastPart * (least > 0 ? least : max(most, 1)))
        isFiner = most - least > Self.longWay * max(apart, near)
        base = isFiner ? least - near : 0
        let room = isFiner ? near / 4 : max(most - least, near) / 12
        (low, high) = (max(least - room, isFiner ? base + near / 2 : 0), most + (isFiner ? (most - base) / 12 : room))
        for place in 0..<Self.ticks {
            let here = (Double(place) + 0.5) / Double(Self.ticks)
            let unit = Self.round(error(at: here + 0.3 / Double(Self.ticks)) - error(at: here))
            let error = (error(at: here) / unit).rounded() * unit
            let places = error == error.rounded() ? 0 : max(0, -Int(log10(unit).rounded(.down)))
            let tick = Tick(error: error, label: numbers.fixed(error, places: places))
            if (low...high).contains(error), ticks.last.map({ $0.error < error }) ?? true { ticks.append(tick) }
        }
    }

    /// Where an error lies, from 0 at the bottom to 1 at the top.
    func share(of error: Double) -> Double {
        isFiner ? log((error - base) / (low - base)) / log((high - base) / (low - base)) : (error - low) / (high - low)
    }

    /// The error at a place from 0 at the bottom to 1 at the top.
    private func error(at share: Double) -> Double {
        isFiner ? base + (low - base) * pow((high - base) / (low - base), share) : low + (high - low) * share
    }

    /// The largest of 1, 2, 5, 10, ... that is not above a number.
    private static func round(_ number: Double) -> Double {
        let unit = pow(10, log10(number).rounded(.down))
        return [5, 2, 1].map { $0 * unit }.first { $0 <= number } ?? unit
    }
}
