internal import KMeansTrace

/// How the shares of the pixels are drawn: bars on one scale for the whole run.
enum ShareBar {
    /// The share a full bar stands for: the least round one that no cluster passes in the whole run.
    static func full(of trace: Trace) -> Double {
        let pixels = Double(max(1, trace.histogram.pixelCount))
        let largest = trace.steps.compactMap { $0.pixels?.max() }.max().map { Double($0) / pixels } ?? 1
        return [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8].first { $0 >= largest } ?? 1
    }

    static func marks(_ share: Double?, full: Double, in track: Rectangle) -> [Mark] {
        var marks: [Mark] = [.fill(.rectangle(track), Theme.track)]
        if let share, share > 0 {
            var bar = track
            bar.width = max(1, track.width * min(1, share / full))
            marks.append(.fill(.rectangle(bar), Theme.soft))
        }
        return marks
    }
}
