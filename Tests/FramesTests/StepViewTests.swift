import KMeansTrace
import Narration
import Testing

@testable import Frames

struct StepViewTests {
    private func views(_ trace: Trace) throws -> [StepView] {
        try trace.steps.indices.map {
            try StepView(trace: trace, step: $0, labels: trace.labels(at: $0), words: .english)
        }
    }

    @Test("Each step looks as what happened in it")
    func looks() throws {
        let views = try views(try TestPicture.usual.trace(clusters: 6))
        #expect(views.first?.look == .start)
        #expect(views.dropFirst().first?.look == .firstAssign)
        #expect(views.last?.look == .still)
        for view in views.dropFirst(2) where view.step.update != nil { #expect(view.look == .update) }
        for view in views.dropFirst(2).dropLast() where view.step.assignment != nil {
            let share = Double(view.step.assignment?.changed ?? 0) / (60 * 44)
            #expect(view.look == (share < 0.005 ? .fewChanges : .changes))
        }
        #expect(Set(views.map { "\($0.look)" }).count == 6)
    }

    @Test("The changed colours hold as many pixels as the step says")
    func changed() throws {
        for view in try views(try TestPicture.usual.trace(clusters: 6)) where view.step.index > 1 {
            guard let changed = view.step.assignment?.changed else { continue }
            #expect(view.changedColours.reduce(0) { $0 + Int64($1.weight) } == changed)
        }
    }

    @Test("Notable are the furthest movers in order, at most five, or the largest flow's two")
    func notable() throws {
        for view in try views(try TestPicture.usual.trace(clusters: 9)) {
            if let update = view.step.update {
                let moves = view.notable.map { update.moved[$0] }
                #expect(moves.count <= 5 && moves.allSatisfy { $0 > 0 })
                #expect(zip(moves, moves.dropFirst()).allSatisfy { $0 >= $1 })
                #expect(view.notable.first == view.furthest)
            } else {
                #expect(view.notable == view.flow.map { [$0.from, $0.to] } ?? [])
            }
        }
    }

    @Test("A dropped cluster is painted like the panel")
    func dropped() {
        let painted = StepView.painted([nil, Centroid(red: 1.5, green: -4, blue: 300)])
        #expect(painted == [Colour(red: 224, green: 224, blue: 224), Colour(red: 2, green: 0, blue: 255)])
    }
}
