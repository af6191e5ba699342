import KMeansTrace
import Testing

@testable import Narration

/// The stories of the run worked by hand: 4 x 3 pixels, whole numbers throughout.
struct StepStoryTests {
    private func byHand(limit: Int = 300) throws -> Trace {
        let reds: [UInt8] = [20, 40, 60, 20, 60, 180, 200, 220, 60, 200, 220, 20]
        let pixels = reds.flatMap { [$0, $0 >= 180 ? 40 : 0, 0] }
        let given = try #require(
            GivenCentroids([Centroid(red: 20, green: 0, blue: 0), Centroid(red: 60, green: 0, blue: 0)]))
        let settings = Settings(initialisation: .given(given), limit: try #require(IterationLimit(limit)))
        return KMeans(settings: settings).trace(of: ColourHistogram(rgb: pixels))
    }

    private func story(_ trace: Trace, _ step: Int) throws -> (title: String, sentence: String) {
        let story = try #require(trace.story(of: step, in: .english))
        return (story.title, story.sentence.replacing(Numbers.narrowSpace, with: " "))
    }

    @Test("Every step of the run by hand")
    func everyStep() throws {
        let trace = try byHand()
        let expected = [
            ("Start", "2 centroids given from outside. Nothing is assigned yet."),
            (
                "Iteration 1 of 3: assign",
                "Average colour error 97.1 of 441; inertia 113 200; all 12 pixels get their first cluster."
            ),
            (
                "Iteration 1 of 3: update",
                "Average colour error 60.1 of 441; inertia 43 300; centroid 2 moved furthest, 93.4 in RGB distance."
            ),
            (
                "Iteration 2 of 3: assign",
                "Average colour error 41.6 of 441; inertia 20 800; 3 of 12 pixels (25.0 %) changed cluster, all from 2 to 1."
            ),
            (
                "Iteration 2 of 3: update",
                "Average colour error 17.1 of 441; inertia 3 520; centroid 2 moved furthest, 56.0 in RGB distance."
            ),
            (
                "Iteration 3 of 3: assign, 0 pixels changed: stop",
                "Average colour error 17.1 of 441; inertia 3 520; every pixel already has its nearest centroid."
            ),
        ]
        #expect(trace.steps.count == expected.count)
        for (step, wanted) in expected.enumerated() {
            #expect(try story(trace, step) == wanted)
        }
        #expect(trace.story(of: 6, in: .english) == nil)
    }

    @Test("Every step of the run by hand in German")
    func everyStepInGerman() throws {
        let trace = try byHand()
        let expected = [
            ("Start", "2 Zentroiden, von außen vorgegeben. Noch ist nichts zugeordnet."),
            (
                "Iteration 1 von 3: Zuordnung",
                "Mittlerer Farbfehler 97,1 von 441; Inertia 113 200; alle 12 Pixel bekommen ihren ersten Cluster."
            ),
            (
                "Iteration 1 von 3: Verschiebung",
                "Mittlerer Farbfehler 60,1 von 441; Inertia 43 300; Zentroid 2 bewegte sich am weitesten, um 93,4 im RGB-Raum."
            ),
            (
                "Iteration 2 von 3: Zuordnung",
                "Mittlerer Farbfehler 41,6 von 441; Inertia 20 800; 3 von 12 Pixeln (25,0 %) wechselten den Cluster, alle von 2 zu 1."
            ),
            (
                "Iteration 2 von 3: Verschiebung",
                "Mittlerer Farbfehler 17,1 von 441; Inertia 3 520; Zentroid 2 bewegte sich am weitesten, um 56,0 im RGB-Raum."
            ),
            (
                "Iteration 3 von 3: Zuordnung, 0 Pixel gewechselt: Halt",
                "Mittlerer Farbfehler 17,1 von 441; Inertia 3 520; jedes Pixel ist schon beim nächstgelegenen Zentroiden."
            ),
        ]
        for (step, wanted) in expected.enumerated() {
            let story = try #require(trace.story(of: step, in: .german))
            #expect((story.title, story.sentence.replacing(Numbers.narrowSpace, with: " ")) == wanted)
        }
    }

    @Test("One pixel that changes is told in the singular")
    func onePixel() throws {
        let given = try #require(
            GivenCentroids([Centroid(red: 0, green: 0, blue: 0), Centroid(red: 20, green: 0, blue: 0)]))
        let trace = KMeans(settings: Settings(initialisation: .given(given))).trace(
            of: ColourHistogram(rgb: [0, 0, 0, 11, 0, 0, 40, 0, 0]))
        let step = try #require(trace.steps.first { $0.iteration > 1 && $0.assignment?.changed == 1 }).index
        #expect(try story(trace, step).sentence.hasSuffix("1 of 3 pixels (33.3 %) changed cluster, from 2 to 1."))
        let german = try #require(trace.story(of: step, in: .german)).sentence
        #expect(
            german.replacing(Numbers.narrowSpace, with: " ").hasSuffix(
                "1 von 3 Pixeln (33,3 %) wechselte den Cluster, von 2 zu 1."))
    }

    @Test("A run cut short says so")
    func cutShort() throws {
        let trace = try byHand(limit: 1)
        #expect(try story(trace, 1).title == "Iteration 1 of at most 1: assign")
        #expect(try story(trace, 3).title == "Last assign: the limit of 1 is reached")
    }

    @Test("An empty cluster's fate is told", arguments: EmptyClusterPolicy.allCases)
    func emptyCluster(_ policy: EmptyClusterPolicy) throws {
        let points = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        let settings = Settings(initialisation: .given(try #require(GivenCentroids(points))), emptyClusters: policy)
        let trace = KMeans(settings: settings).trace(of: ColourHistogram(rgb: [0, 0, 0, 10, 0, 0, 30, 0, 0]))
        let words: String =
            switch policy {
            case .farthest: "empty cluster 2 took the farthest colour, from 1"
            case .split: "empty cluster 2 took a colour of the largest cluster, 1"
            case .keep: "empty cluster 2 keeps its centroid"
            case .drop: "empty cluster 2 is dropped"
            }
        #expect(try story(trace, 2).sentence.contains(words))
    }

    @Test("A picture with few colours starts from them")
    func fewColours() throws {
        let settings = Settings(initialisation: .strategy(.kMeansPlusPlus, .standard))
        let trace = KMeans(settings: settings).trace(of: ColourHistogram(rgb: [0, 0, 0, 255, 0, 0, 0, 0, 255]))
        #expect(
            try story(trace, 0).sentence
                == "The picture has only 3 colours, so each is a centroid. Nothing is assigned yet.")
    }

    @Test("With as many colours as clusters nothing is drawn, and none is said to be")
    func asManyColours() throws {
        let pixels: [UInt8] = [0, 0, 0, 255, 0, 0, 0, 0, 255]
        let three = Settings(initialisation: .strategy(.kMeansPlusPlus, try #require(ClusterCount(3))))
        let trace = KMeans(settings: three).trace(of: ColourHistogram(rgb: pixels))
        #expect(try story(trace, 0).sentence.hasPrefix("The picture has only 3 colours"))
    }

    @Test("One cluster is told in the singular", arguments: StartingStrategy.allCases)
    func oneCluster(_ strategy: StartingStrategy) throws {
        let one = Settings(initialisation: .strategy(strategy, try #require(ClusterCount(1))))
        let trace = KMeans(settings: one).trace(of: ColourHistogram(rgb: [0, 0, 0, 90, 0, 0, 0, 0, 255]))
        let start = try story(trace, 0).sentence
        #expect(start.hasPrefix("1 centroid "))
        #expect(!start.contains("pixels") && !start.contains("colours"))
        #expect(!(try story(trace, 2).sentence.contains("furthest")))
    }

    @Test("Picked pixels are not called given from outside")
    func picked() throws {
        let points = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 30, green: 0, blue: 0)]
        let given = try #require(GivenCentroids(points, pickedFrom: [0, 2]))
        let trace = KMeans(settings: Settings(initialisation: .given(given))).trace(
            of: ColourHistogram(rgb: [0, 0, 0, 10, 0, 0, 30, 0, 0]))
        #expect(try story(trace, 0).sentence == "2 centroids on pixels picked by hand. Nothing is assigned yet.")
        #expect(trace.startPixels() == [0, 2])
    }

    @Test("A closing assign that changes nothing is a stop, not a limit")
    func closingStop() throws {
        let trace = try byHand(limit: 2)
        #expect(trace.outcome == .converged)
        #expect(try story(trace, 5).title == "Last assign: 0 pixels changed: stop")
    }

    @Test("The page says of each start what the help says", arguments: StartingStrategy.allCases)
    func summaries(_ strategy: StartingStrategy) {
        #expect(strategy.summary(in: .english) == strategy.summary)
        #expect(strategy.summary(in: .german) != strategy.startKey + "Summary")
    }

    @Test("Every start is told, with one centroid too", arguments: StartingStrategy.allCases)
    func startsAreTold(_ strategy: StartingStrategy) throws {
        let histogram = ColourHistogram(rgb: (0..<40).flatMap { [UInt8($0 * 6), 0, 0] })
        for (clusters, start) in [(1, "1 "), (8, "8 ")] {
            let count = try #require(ClusterCount(clusters))
            let trace = KMeans(settings: Settings(initialisation: .strategy(strategy, count))).trace(of: histogram)
            for words in Words.languages {
                let sentence = try #require(trace.story(of: 0, in: words)).sentence
                #expect(sentence.hasPrefix(start))
                #expect(!sentence.contains(strategy.startKey) && !sentence.contains("{"))
            }
        }
    }

    @Test("A start that maximin had to complete says so")
    func completedStart() throws {
        // Six colours, but only two that differ in five bits a channel.
        let histogram = ColourHistogram(rgb: [0, 1, 2, 3, 200, 201].flatMap { [$0, $0, $0] })
        let expected = [
            3: "3 centroids on the most frequent colours, nearly equal ones counted together (popularity)"
                + "; the rule found only 2, so the last is the farthest colour. Nothing is assigned yet.",
            4: "4 centroids on the most frequent colours, nearly equal ones counted together (popularity)"
                + "; the rule found only 2, so the other 2 are the farthest colours. Nothing is assigned yet.",
        ]
        for (clusters, sentence) in expected {
            let count = try #require(ClusterCount(clusters))
            let trace = KMeans(settings: Settings(initialisation: .strategy(.popularity, count))).trace(of: histogram)
            #expect(try story(trace, 0).sentence == sentence)
        }
    }
}
