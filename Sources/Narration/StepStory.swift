public import KMeansTrace

/// What one step says in words: all of it read off the trace.
public struct StepStory: Sendable, Equatable {
    /// "Iteration 3 of 34: assign".
    public let title: String
    /// The sentence's first words, drawn bold: "Average colour error 51.9 of 441".
    public let lead: String
    /// The rest of the sentence, beginning with its own punctuation.
    public let rest: String

    /// The whole sentence.
    public var sentence: String { lead + rest }
}

extension Trace {
    /// The average colour error after a step, in RGB distance: the square root of inertia / pixels; 0 to 441.7. Nil at
    /// the start.
    public func averageColourError(at step: Int) -> Double? {
        guard steps.indices.contains(step), let inertia = steps[step].inertia else { return nil }
        return (inertia / Double(max(1, histogram.pixelCount))).squareRoot()
    }

    /// Whether a step is the closing assign that follows the last iteration of a run that reached its limit.
    public func isClosing(_ step: Step) -> Bool {
        step.iteration > settings.limit.value
    }

    /// The cluster whose centroid an update moved furthest, ties to the lowest index; nil where none moved.
    public func furthestMover(of update: Update) -> (cluster: Int, distance: Double)? {
        var best: (cluster: Int, distance: Double)?
        for (cluster, distance) in update.moved.enumerated() where distance > best?.distance ?? 0 {
            best = (cluster, distance)
        }
        return best
    }

    /// Tells a step in words; nil where there is no such step.
    public func story(of index: Int, in words: Words) -> StepStory? {
        guard steps.indices.contains(index) else { return nil }
        let step = steps[index]
        switch step.phase {
        case .initialise:
            return StepStory(title: words("storyStart"), lead: startLead(words), rest: startRest(words))
        case .assign(let assignment):
            return StepStory(
                title: title(of: step, assignment, words), lead: lead(step, words),
                rest: rest(inertia: assignment.inertia, what: change(in: step, assignment, words), words))
        case .update(let update):
            return StepStory(
                title: iteration(step, "storyUpdate", words), lead: lead(step, words),
                rest: rest(inertia: update.inertia, what: move(in: update, words), words))
        }
    }

    /// "Average colour error 51.9 of 441".
    private func lead(_ step: Step, _ words: Words) -> String {
        words("storyLead", ["error": words.numbers.fixed(averageColourError(at: step.index) ?? 0, places: 1)])
    }

    private func rest(inertia: Double, what: String, _ words: Words) -> String {
        words("storyRest", ["inertia": words.numbers.large(inertia), "what": what])
    }

    // MARK: the start

    private func startLead(_ words: Words) -> String {
        words(startsFromEveryColour ? "startEveryColour" : startKey(settings.initialisation), count: clusters)
    }

    private func startKey(_ initialisation: Settings.Initialisation) -> String {
        switch initialisation {
        case .given(let given): given.pixels != nil ? "startPicked" : "startGiven"
        case .strategy(let strategy, _): strategy.startKey
        }
    }

    /// What maximin had to add, if anything, and that nothing is assigned yet.
    private func startRest(_ words: Words) -> String {
        let nothingYet = words("storyStartRest")
        guard completedStart > 0 else { return nothingYet }
        let found = words.numbers.grouped(Int64(clusters - completedStart))
        return words("storyStartCompleted", count: completedStart, ["found": found]) + nothingYet
    }

    // MARK: assign

    private func title(of step: Step, _ assignment: Assignment, _ words: Words) -> String {
        let stays = assignment.changed == 0
        guard isClosing(step) else {
            return stays ? words("storyAssignStop", numbers(of: step)) : iteration(step, "storyAssign", words)
        }
        return stays ? words("storyClosingStop") : words("storyClosing", ["limit": String(settings.limit.value)])
    }

    private func change(in step: Step, _ assignment: Assignment, _ words: Words) -> String {
        let (pixels, numbers) = (Int64(histogram.pixelCount), words.numbers)
        if step.iteration == 1 { return pixels == 2 ? words("storyFirstBoth") : words("storyFirst", count: pixels) }
        guard let flow = assignment.flow.first else { return words("storyStill") }
        return words(
            assignment.flow.count == 1 ? "storyChangedAll" : "storyChangedMost", count: assignment.changed,
            [
                "pixels": numbers.grouped(pixels),
                "share": numbers.percent(Double(assignment.changed), of: Double(pixels)),
                "from": String(flow.from + 1), "to": String(flow.to + 1), "flow": numbers.grouped(flow.pixels),
            ])
    }

    // MARK: update

    private func move(in update: Update, _ words: Words) -> String {
        let moved = furthestMover(of: update).map { mover in
            words(
                "storyMoved", count: clusters,
                [
                    "cluster": String(mover.cluster + 1),
                    "distance": words.numbers.fixed(mover.distance, places: mover.distance < 0.05 ? 3 : 1),
                ])
        }
        let what = moved ?? words("storyStood", count: clusters)
        guard let event = update.events.first else { return what }
        let fate = fate(event, words)
        let count = update.events.count
        return what + "; "
            + (count == 1 ? fate : words("storyEmptyInAll", ["event": fate, "count": String(count)]))
    }

    private func fate(_ event: ClusterEvent, _ words: Words) -> String {
        let cluster = String(event.cluster + 1)
        return switch event.kind {
        case .relocated(let taken): words("storyRelocated", ["cluster": cluster, "from": String(taken.from + 1)])
        case .split(let taken): words("storySplit", ["cluster": cluster, "from": String(taken.from + 1)])
        case .kept: words("storyKept", ["cluster": cluster])
        case .dropped: words("storyDropped", ["cluster": cluster])
        }
    }

    // MARK: titles

    private func numbers(of step: Step) -> [String: String] {
        ["number": String(step.iteration), "all": String(iterations)]
    }

    /// "Iteration 3 of 34: ..."; at the limit nobody knows how many more it would have taken.
    private func iteration(_ step: Step, _ key: String, _ words: Words) -> String {
        words(outcome == .iterationLimit ? key + "AtMost" : key, numbers(of: step))
    }
}
