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

    /// Tells a step in words.
    public func story(of index: Int) -> StepStory? {
        guard steps.indices.contains(index) else { return nil }
        let step = steps[index]
        switch step.phase {
        case .initialise: return startStory()
        case .assign(let assignment): return story(of: step, assignment)
        case .update(let update): return story(of: step, update)
        }
    }

    private func startStory() -> StepStory {
        let how: String
        if startsFromEveryColour {
            how =
                clusters == 1
                ? "the picture has only 1 colour, which is the centroid"
                : "the picture has only \(clusters) colours, so each is a centroid"
        } else {
            how = Numbers.count(Int64(clusters), "centroid", "centroids") + " " + phrase(for: settings.initialisation)
        }
        return StepStory(
            title: "Start", lead: how.prefix(1).uppercased() + how.dropFirst(), rest: ". Nothing is assigned yet.")
    }

    private func phrase(for initialisation: Settings.Initialisation) -> String {
        let isOne = clusters == 1
        return switch initialisation {
        case .given(let given) where given.pixels != nil:
            isOne ? "on a pixel picked by hand" : "on pixels picked by hand"
        case .given: "given from outside"
        case .strategy(.forgy, _): isOne ? "on a pixel drawn at random" : "on pixels drawn at random"
        case .strategy(.first, _):
            isOne ? "on the first colour of the picture" : "on the first different colours of the picture"
        case .strategy(.maximin, _):
            isOne ? "on the mean colour of the picture" : "by maximin: the mean, then always the farthest colour"
        case .strategy(.kMeansPlusPlus, _):
            isOne ? "on a pixel drawn at random" : "on pixels drawn at random, far colours more likely (k-means++)"
        case .strategy(.greedyKMeansPlusPlus, _):
            isOne ? "on a pixel drawn at random" : "on the best of several random draws each (greedy k-means++)"
        }
    }

    private func iterationTitle(_ step: Step) -> String {
        // At the limit, nobody knows how many more it would have taken.
        let most = outcome == .iterationLimit ? "at most " : ""
        return "Iteration \(step.iteration) of \(most)\(iterations)"
    }

    private func lead(_ step: Step) -> String {
        "Average colour error " + Numbers.fixed(averageColourError(at: step.index) ?? 0, places: 1) + " of 441"
    }

    private func story(of step: Step, _ assignment: Assignment) -> StepStory {
        let pixels = Int64(histogram.pixelCount)
        let inertia = "inertia " + Numbers.large(assignment.inertia)
        let stays = assignment.changed == 0
        let title: String
        if isClosing(step) {
            title =
                "Last assign: " + (stays ? "0 pixels changed: stop" : "the limit of \(settings.limit.value) is reached")
        } else {
            title = iterationTitle(step) + ": assign" + (stays ? ", 0 pixels changed: stop" : "")
        }
        let what: String
        if step.iteration == 1 {
            what =
                pixels == 1
                ? "the pixel gets its first cluster" : "all \(Numbers.grouped(pixels)) pixels get their first cluster"
        } else if stays {
            what = "every pixel already has its nearest centroid"
        } else {
            let share = Numbers.percent(Double(assignment.changed), of: Double(pixels))
            let some =
                "\(Numbers.grouped(assignment.changed)) of \(Numbers.grouped(pixels)) pixels (\(share)) changed cluster"
            let largest = assignment.flow.first.map { flow in
                assignment.flow.count == 1
                    ? ", all from \(flow.from + 1) to \(flow.to + 1)"
                    : ", most from \(flow.from + 1) to \(flow.to + 1) (\(Numbers.grouped(flow.pixels)))"
            }
            what = some + (largest ?? "")
        }
        return StepStory(title: title, lead: lead(step), rest: "; \(inertia); \(what).")
    }

    private func story(of step: Step, _ update: Update) -> StepStory {
        var what: String
        if let mover = furthestMover(of: update) {
            let distance = Numbers.fixed(mover.distance, places: mover.distance < 0.05 ? 3 : 1)
            what =
                clusters == 1
                ? "the centroid moved \(distance) in RGB distance"
                : "centroid \(mover.cluster + 1) moved furthest, \(distance) in RGB distance"
        } else {
            what = clusters == 1 ? "the centroid did not move" : "no centroid moved"
        }
        if let event = update.events.first {
            what += "; " + story(of: event)
            if update.events.count > 1 {
                what += " (" + Numbers.count(Int64(update.events.count), "empty cluster", "empty clusters") + " in all)"
            }
        }
        return StepStory(
            title: iterationTitle(step) + ": update", lead: lead(step),
            rest: "; inertia \(Numbers.large(update.inertia)); \(what).")
    }

    private func story(of event: ClusterEvent) -> String {
        let name = "empty cluster \(event.cluster + 1)"
        return switch event.kind {
        case .relocated(let taken): "\(name) took the farthest colour, from \(taken.from + 1)"
        case .split(let taken): "\(name) took a colour of the largest cluster, \(taken.from + 1)"
        case .kept: "\(name) keeps its centroid"
        case .dropped: "\(name) is dropped"
        }
    }
}
