/// How the nearest centroids are found. It changes how many distances are evaluated, and nothing else.
public enum Engine: Sendable, CaseIterable {
    /// Cell by cell of the cube: what everybody uses.
    case cells
    /// Every colour against every centroid: the reference, for checks.
    case plain
}

/// What an engine found in an assign step.
struct EngineStep: Sendable {
    /// The colours whose label is another than before, each once, in no particular order; none in the first assign.
    var changes: [LabelChange] = []
    /// Squared distances evaluated.
    var distances: Int64 = 0
}

/// An engine at work on one run.
enum RunningEngine: Sendable {
    case cells(CellEngine)
    case plain(PlainEngine)

    init(_ engine: Engine, on histogram: ColourHistogram) {
        switch engine {
        case .cells: self = .cells(CellEngine(histogram))
        case .plain: self = .plain(PlainEngine(histogram))
        }
    }

    /// Sends each colour to its nearest centroid, and brings the clusters' sums up to date.
    mutating func assign(
        to centroids: [Centroid?], moments: inout [ClusterMoments], runner: ChunkRunner
    ) -> EngineStep {
        switch self {
        case .cells(var engine):
            defer { self = .cells(engine) }
            return engine.assign(to: centroids, moments: &moments, runner: runner)
        case .plain(var engine):
            defer { self = .plain(engine) }
            return engine.assign(to: centroids, moments: &moments)
        }
    }

    /// The label of each colour, in the order of the histogram; nothing before the first assign.
    var labels: [UInt8] {
        switch self {
        case .cells(let engine): engine.labelsOfColours
        case .plain(let engine): engine.labels
        }
    }

    /// Takes over labels that changed outside an assign step.
    mutating func relabel(_ labels: [UInt8]) {
        switch self {
        case .cells(var engine):
            engine.relabel(labels)
            self = .cells(engine)
        case .plain(var engine):
            engine.relabel(labels)
            self = .plain(engine)
        }
    }
}
