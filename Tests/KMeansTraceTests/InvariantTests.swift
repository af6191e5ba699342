@testable import KMeansTrace
import Testing

/// The checker itself: a trace that breaks a promise must be found out, or the other tests mean nothing.
struct InvariantTests {
    private func sound() throws -> Trace {
        KMeans(settings: try settings(.first, clusters: 6)).trace(of: RandomPictures.histogram(seed: 9))
    }

    private func broken(
        _ trace: Trace, steps: [Step]? = nil, outcome: Trace.Outcome? = nil, firstLabels: [UInt8]? = nil,
        changes: [[LabelChange]]? = nil
    ) -> Trace {
        Trace(
            histogram: trace.histogram, settings: trace.settings, draws: trace.draws,
            startDistances: trace.startDistances, completedStart: trace.completedStart, steps: steps ?? trace.steps,
            outcome: outcome ?? trace.outcome, iterations: trace.iterations,
            firstLabels: firstLabels ?? trace.firstLabels, changes: changes ?? trace.changes)
    }

    private func replacing(_ step: Step, in trace: Trace, centroids: [Centroid?]? = nil, phase: Step.Phase? = nil)
        -> [Step]
    {
        var steps = trace.steps
        steps[step.index] = Step(
            index: step.index, iteration: step.iteration, centroids: centroids ?? step.centroids,
            phase: phase ?? step.phase)
        return steps
    }

    @Test("A sound trace passes") func soundTracePasses() throws { try sound().checkInvariants() }

    @Test("A wrong label is found")
    func wrongLabel() throws {
        let trace = try sound()
        var labels = trace.firstLabels
        labels[0] = labels[0] == 0 ? 1 : 0
        #expect(throws: InvariantViolation.self) { try broken(trace, firstLabels: labels).checkInvariants() }
        labels[0] = 200
        #expect(throws: InvariantViolation.label(step: 1, colour: 0)) {
            try broken(trace, firstLabels: labels).checkInvariants()
        }
    }

    @Test("A centroid that is not the mean is found")
    func wrongMean() throws {
        let trace = try sound()
        var centroids = trace.steps[2].centroids
        centroids[3] = Centroid(red: 1, green: 2, blue: 3)
        #expect(throws: InvariantViolation.notMean(step: 2, cluster: 3)) {
            try broken(trace, steps: replacing(trace.steps[2], in: trace, centroids: centroids)).checkInvariants()
        }
    }

    @Test("Inertia that is a little off is found")
    func wrongInertia() throws {
        let trace = try sound()
        let update = try #require(trace.steps[2].update)
        let off = Update(
            moved: update.moved, pixels: update.pixels, clusterInertia: update.clusterInertia,
            inertia: update.inertia * (1 + 1e-10), events: update.events)
        #expect(throws: InvariantViolation.inertia(step: 2)) {
            try broken(trace, steps: replacing(trace.steps[2], in: trace, phase: .update(off))).checkInvariants()
        }
    }

    @Test("A false count of changes, a false outcome and a missing step are found")
    func falseCounts() throws {
        let trace = try sound()
        let assignment = try #require(trace.steps[3].assignment)
        let false3 = Assignment(
            pixels: assignment.pixels, changed: assignment.changed + 1, flow: assignment.flow,
            clusterInertia: assignment.clusterInertia, inertia: assignment.inertia, distances: 1)
        #expect(throws: InvariantViolation.changed(step: 3)) {
            try broken(trace, steps: replacing(trace.steps[3], in: trace, phase: .assign(false3))).checkInvariants()
        }
        #expect(throws: InvariantViolation.outcome) { try broken(trace, outcome: .iterationLimit).checkInvariants() }
        #expect(throws: InvariantViolation.self) {
            try broken(trace, steps: Array(trace.steps.dropLast())).checkInvariants()
        }
    }
}
