internal import KMeansTrace

/// What the second assign of a run changed: that of iteration 2, or the closing one of a run limited to one iteration.
struct SecondAssign: Equatable {
    /// Pixels that changed cluster.
    let changed: Int64
    /// The largest flow of pixels from one cluster to another: mostly one, several where they are equal, none where no
    /// pixel changed cluster.
    let largest: [Flow]
    /// How many flows there were.
    let flows: Int
    /// Whether it is the closing assign, which belongs to no iteration.
    let isClosing: Bool
    /// Whether the update before it gave a colour to an empty cluster. Changes are counted against that, not against the
    /// first assign.
    let isAfterHanding: Bool

    /// Reads it off a run. Every run has a second assign: in the first all pixels change.
    init(_ trace: Trace) {
        let steps = trace.steps.filter { $0.assignment != nil }
        let second = steps.dropFirst().first
        let flow = second?.assignment?.flow ?? []
        changed = second?.assignment?.changed ?? 0
        largest = flow.filter { $0.pixels == flow.first?.pixels }
        flows = flow.count
        isClosing = (second?.iteration ?? 0) > trace.settings.limit.value
        let update = trace.steps.first { $0.update != nil }?.update
        isAfterHanding = update?.events.contains { $0.taken != nil } ?? false
    }
}
