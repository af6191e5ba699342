extension Trace {
    /// Checks everything a trace promises, by slow and plain means: from the labels and the colours, not from the sums
    /// the run kept.
    ///
    /// - Throws: the first violation found.
    /// - Complexity: O(U K) an assign step.
    public func checkInvariants() throws(InvariantViolation) {
        try checkOrder()
        var labels: [UInt8] = []
        for step in steps.dropFirst() {
            let before = labels
            labels = self.labels(after: step.index, from: before)
            try checkLabels(labels, at: step)
            switch step.phase {
            case .initialise: throw .order(step: step.index)
            case .assign(let assignment): try check(assignment, at: step, labels: labels, before: before)
            case .update: try checkMeans(of: labels, at: step)
            }
            try checkInertia(of: labels, at: step)
        }
        try checkScatter(of: labels)
    }

    private func checkOrder() throws(InvariantViolation) {
        for step in steps {
            let expected: Bool =
                switch step.phase {
                case .initialise: step.index == 0
                case .assign: step.index % 2 == 1 && step.iteration == (step.index + 1) / 2
                case .update: step.index > 0 && step.index % 2 == 0 && step.iteration == step.index / 2
                }
            guard expected else { throw .order(step: step.index) }
        }
        guard let last = steps.last?.assignment, iterations == min(steps.count / 2, settings.limit.value) else {
            throw .outcome
        }
        let stopped = last.changed == 0
        guard stopped == (outcome == .converged) else { throw .outcome }
    }

    private func labels(after step: Int, from before: [UInt8]) -> [UInt8] {
        if step == 1 { return firstLabels }
        var labels = before
        for change in changes[step] { labels[Int(change.colour)] = change.new }
        return labels
    }

    private func checkLabels(_ labels: [UInt8], at step: Step) throws(InvariantViolation) {
        var counted = [Int64](repeating: 0, count: clusters)
        for (colour, label) in labels.enumerated() {
            guard Int(label) < clusters, step.centroids[Int(label)] != nil else {
                throw .label(step: step.index, colour: colour)
            }
            counted[Int(label)] += Int64(histogram.weights[colour])
        }
        for (cluster, count) in counted.enumerated() where step.pixels?[cluster] != count {
            throw .pixels(step: step.index, cluster: cluster)
        }
    }

    private func check(
        _ assignment: Assignment, at step: Step, labels: [UInt8], before: [UInt8]
    ) throws(InvariantViolation) {
        for (colour, point) in histogram.colours.enumerated() {
            guard let own = step.centroids[Int(labels[colour])]?.squaredDistance(to: point) else { continue }
            for (cluster, other) in step.centroids.enumerated() {
                guard let distance = other?.squaredDistance(to: point) else { continue }
                let isNearer = distance < own || (distance == own && cluster < Int(labels[colour]))
                if isNearer { throw .notNearest(step: step.index, colour: colour) }
            }
        }
        var changed: Int64 = 0
        for colour in labels.indices where before.isEmpty || before[colour] != labels[colour] {
            changed += Int64(histogram.weights[colour])
        }
        let flowing = assignment.flow.reduce(0) { $0 + $1.pixels }
        guard changed == assignment.changed, flowing == (before.isEmpty ? 0 : changed) else {
            throw .changed(step: step.index)
        }
    }

    private func checkMeans(of labels: [UInt8], at step: Step) throws(InvariantViolation) {
        for (cluster, moments) in moments(of: labels).enumerated() {
            if let mean = moments.mean, mean != step.centroids[cluster] {
                throw .notMean(step: step.index, cluster: cluster)
            }
        }
    }

    /// The pointwise sum agrees with the closed form to 1e-12, and it never rises.
    private func checkInertia(of labels: [UInt8], at step: Step) throws(InvariantViolation) {
        var sum = 0.0
        var scale = 1.0
        for (colour, label) in labels.enumerated() {
            let point = histogram.colours[colour]
            let weight = Double(histogram.weights[colour])
            guard let centroid = step.centroids[Int(label)] else { continue }
            sum += weight * centroid.squaredDistance(to: point)
            // A given centroid may lie far outside the cube: the error grows with the squares that cancel.
            scale += weight * centroid.squaredDistance(to: Centroid(red: 0, green: 0, blue: 0))
        }
        guard let inertia = step.inertia, abs(inertia - sum) <= 1e-12 * max(sum, scale) else {
            throw .inertia(step: step.index)
        }
        if let before = steps[step.index - 1].inertia, inertia > before + 1e-12 * max(before, scale) {
            throw .inertiaRose(step: step.index)
        }
    }

    private func checkScatter(of labels: [UInt8]) throws(InvariantViolation) {
        var whole = ClusterMoments()
        var within = 0.0
        let clusters = moments(of: labels)
        for cluster in clusters {
            whole += cluster
            within += cluster.scatter
        }
        guard let mean = whole.mean else { return }
        let between = clusters.reduce(0.0) { sum, cluster in
            sum + (cluster.mean.map { Double(cluster.pixels) * $0.squaredDistance(to: mean) } ?? 0)
        }
        guard abs(whole.scatter - (within + between)) <= 1e-9 * max(1, whole.scatter) else { throw .scatter }
    }

    private func moments(of labels: [UInt8]) -> [ClusterMoments] {
        var moments = [ClusterMoments](repeating: ClusterMoments(), count: clusters)
        for (colour, label) in labels.enumerated() {
            moments[Int(label)].add(histogram.colours[colour], weight: histogram.weights[colour])
        }
        return moments
    }
}
