internal import KMeansTrace
internal import Narration

/// A moment of the run worth stopping at: a tick on the scrubber.
struct PlayerMark: Encodable, Equatable {
    /// The step's place in the run.
    let step: Int
    /// What happens there.
    let label: String

    /// The moments of a run in order; several at one step are one mark.
    static func marks(of trace: Trace, words: Words) -> [PlayerMark] {
        var moments: [(step: Int, label: String)] = []
        moments += settling(of: trace, words: words)
        moments += events(of: trace, words: words)
        if let near = trace.steps.first(where: { $0.inertia.map { $0 <= 1.01 * trace.inertia } ?? false }) {
            moments.append((near.index, words("markNear")))
        }
        moments.append((trace.steps.count - 1, words("markStop")))
        var labels: [Int: [String]] = [:]
        for moment in moments { labels[moment.step, default: []].append(moment.label) }
        return labels.keys.sorted().map { PlayerMark(step: $0, label: (labels[$0] ?? []).joined(separator: "; ")) }
    }

    /// The first assigns after which half, 90 % and 99 % of the pixels never change cluster again.
    private static func settling(of trace: Trace, words: Words) -> [(Int, String)] {
        let pixels = Double(max(1, trace.histogram.pixelCount))
        let settled = Settling(trace).settledPixels
        return [50, 90, 99].compactMap { percent in
            guard
                let step = trace.steps.first(where: {
                    $0.assignment != nil && Double(settled[$0.index]) >= pixels * Double(percent) / 100
                })
            else { return nil }
            let share = words.numbers.percent(percent)
            return (step.index, percent == 50 ? words("markHalf") : words("markShare", ["percent": share]))
        }
    }

    /// What became of empty clusters; `kept` only the first time, as it comes again at every update.
    private static func events(of trace: Trace, words: Words) -> [(Int, String)] {
        var kept: Set<Int> = []
        var moments: [(Int, String)] = []
        for step in trace.steps {
            for event in step.update?.events ?? [] {
                let cluster = ["cluster": String(event.cluster + 1)]
                switch event.kind {
                case .relocated, .split: moments.append((step.index, words("markMoved", cluster)))
                case .dropped: moments.append((step.index, words("markDropped", cluster)))
                case .kept where kept.insert(event.cluster).inserted:
                    moments.append((step.index, words("markKept", cluster)))
                case .kept: break
                }
            }
        }
        return moments
    }
}
