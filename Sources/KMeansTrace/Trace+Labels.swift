extension Trace {
    /// The label of each colour after a step; nil at step 0 and outside the run. O(U + changes up to the step).
    public func labels(at step: Int) -> [UInt8]? {
        guard steps.indices.contains(step), step > 0 else { return nil }
        var cursor = LabelCursor(self)
        cursor.move(to: step)
        return cursor.labels
    }

    /// The labels that a step changed: none at the start and at the first assign, where all are new. An update changes
    /// those of the colours that empty clusters took over. In the order of the colours; O(n log n) for n changes.
    public func labelChanges(at step: Int) -> [LabelChange] {
        changes.indices.contains(step) ? changes[step].sorted { $0.colour < $1.colour } : []
    }
}

/// Walks along a run and holds the labels of the step it stands on. A move costs the changes it passes over, so going
/// through all steps of a run, forwards or backwards, costs all its changes once.
public struct LabelCursor: Sendable {
    private let trace: Trace
    /// The step it stands on, at least 1: the first that has labels.
    public private(set) var step = 1
    /// The label of each unique colour after `step`.
    public private(set) var labels: [UInt8]

    /// Stands on the first assign.
    public init(_ trace: Trace) {
        self.trace = trace
        labels = trace.firstLabels
    }

    /// Goes to a step; held between the first assign and the last step.
    public mutating func move(to target: Int) {
        let target = min(max(target, 1), trace.steps.count - 1)
        while step < target {
            step += 1
            for change in trace.changes[step] { labels[Int(change.colour)] = change.new }
        }
        while step > target {
            for change in trace.changes[step] { labels[Int(change.colour)] = change.old }
            step -= 1
        }
    }
}
