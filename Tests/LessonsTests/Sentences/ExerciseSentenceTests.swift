import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct ExerciseSentenceTests {
    @Test(arguments: OddRun.all)
    func `every sentence is whole in every language, whatever the run`(odd: OddRun) throws {
        let run = try odd.make()
        for words in [Words.english, Words.named("de")] {
            for sentence in RunSentence.all {
                let text = sentence.tell(run, words)
                #expect(text.hasSuffix(".") || text.hasSuffix(".)"), "\(sentence.name): \(text)")
                for wrong in [
                    "{", "}", " 1 pixels", " 1 iterations", " 1 colours", " 1 bytes", " 1 bits", " nan", " inf ", "  ",
                ] {
                    #expect(!text.contains(wrong), "\(sentence.name): \(text)")
                }
            }
        }
    }

    @Test(arguments: OddRun.all)
    func `every value can be written, whatever the run`(odd: OddRun) throws {
        let run = try odd.make()
        for value in RunValue.all {
            let text = try #require(value.read(run).written(in: .english))
            #expect(!text.isEmpty && text != "nan", "\(value.name)")
        }
    }

    @Test(arguments: OddRun.all)
    func `the furthest mover is the one whose way is longest`(odd: OddRun) throws {
        let run = try odd.make()
        let text = run.firstMoveSentence(.english)
        let moved = try #require(run.trace.steps[2].update).moved
        let most = try #require(moved.max())
        guard most > 0 else {
            #expect(text.contains("o centroid moved") || text.contains("did not move"))
            return
        }
        #expect(text.contains(Words.english.distance(most)))
        let furthest = moved.indices.filter { abs(moved[$0] - most) < 1e-9 }.map { String($0 + 1) }
        if moved.count == 1 {
            #expect(text.hasPrefix("There is only one centroid"))
        } else if furthest.count > 1 {
            let names = furthest.dropLast().joined(separator: ", ") + " and " + (furthest.last ?? "")
            #expect(text.hasPrefix("Centroids \(names) moved furthest, \(furthest.count == 2 ? "both" : "all") by"))
        } else {
            #expect(text.hasPrefix("Centroid \(furthest[0]) moved furthest"))
        }
    }

    @Test(arguments: OddRun.all)
    func `pixels that changed in the second assign are counted one by one`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let text = run.secondAssignSentence(.english)
        let changed = slow.pixels.indices.filter { slow.labels[2][$0] != slow.labels[3][$0] }
        #expect(text.contains("iteration 2") == (run.trace.settings.limit.value > 1))
        guard let first = changed.first else {
            #expect(text.contains("no pixel changed cluster"))
            return
        }
        #expect(text.contains("\(changed.count) pixel\(changed.count == 1 ? "" : "s") ("))
        var flows: [[Int]: Int] = [:]
        for pixel in changed { flows[[slow.labels[2][pixel] + 1, slow.labels[3][pixel] + 1], default: 0] += 1 }
        let most = try #require(flows.values.max())
        for (ends, count) in flows where count == most {
            #expect(
                text.contains("from cluster \(ends[0]) to cluster \(ends[1])")
                    || text.contains("from \(ends[0]) to \(ends[1])"))
        }
        #expect(text.contains("It went") == (changed.count == 1))
        #expect(text.contains("All \(changed.count) went") == (changed.count > 1 && flows.count == 1))
        #expect(slow.labels[2][first] != slow.labels[3][first])
    }

    @Test(arguments: OddRun.all)
    func `the largest fall is that of the inertias added up`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let text = run.largestFallSentence(.english)
        let inertia = try (1...slow.last).map { try slow.inertia($0) }
        guard let fact = LargestFall(run.trace) else {
            #expect(text.contains("nothing is left to fall") || text.contains("did not fall"))
            return
        }
        let falls = zip(inertia, inertia.dropFirst()).map { $0 - $1 }
        let digits = text.replacing(Numbers.narrowSpace, with: "")
        let printed = try #require(digits.firstMatch(of: /from ([\d.]+) to ([\d.]+), by ([\d.]+)\. That/)).output
        let shownFall = [printed.1, printed.2, printed.3].map { $0.split(separator: ".") }
        // The same decimals in all three: then whole numbers, and the subtraction holds to the last digit.
        #expect(Set(shownFall.map { $0.count == 2 ? $0[1].count : 0 }).count == 1)
        let whole3 = try shownFall.map { try #require(Int($0.joined())) }
        #expect(whole3[0] - whole3[1] == whole3[2] && whole3[2] > 0)
        #expect(abs(try #require(Double(printed.3)) - fact.fall) <= (fact.before < 1e6 ? 0.011 : 1.01))
        let whole = try #require(inertia.first) - (try #require(inertia.last))
        let share = try #require(falls.max()) / whole
        let shown = try #require(text.firstMatch(of: /That is ([\d.]+)/)).output.1
        #expect(abs(try #require(Double(shown)) / 100 - share) < 0.001)
        let isLast = fact.step.iteration > run.trace.settings.limit.value
        #expect(text.hasPrefix("The last assign") == isLast)
        #expect(
            isLast
                || text.hasPrefix(
                    "The \(fact.step.update == nil ? "assign" : "update") of iteration \(fact.step.iteration):")
        )
    }

    @Test(arguments: OddRun.all)
    func `iterations are saved only where there are some`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let text = run.onePercentSentence(.english)
        let end = try slow.inertia(slow.last)
        let first = try #require((1...slow.last).first { try slow.inertia($0) <= 1.01 * end + 1e-6 })
        let saved = run.trace.iterations - run.trace.steps[first].iteration
        #expect(text.hasPrefix("None:") == (saved <= 0))
        if saved > 0 {
            #expect(text.contains("saves \(saved) of \(run.trace.iterations) iterations"))
            #expect(first == 1 || text.contains("iteration \(run.trace.steps[first].iteration)"))
        }
        #expect(text.contains("already after the first assign") == (first == 1 && end > 0))
        #expect(text.contains("0 from the first assign on") == (first == 1 && end == 0))
        #expect(first > 1 || !text.contains("before"))
    }

    @Test(arguments: OddRun.all)
    func `the worst pixel is where the sentence says`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let text = run.worstPixelSentence(.english)
        let distances = try slow.pixels.indices.map { SlowRun.squared(slow.pixels[$0], try slow.painted($0)) }
        let most = try #require(distances.max())
        guard most > 0, let worst = distances.firstIndex(of: most) else {
            #expect(text == "None: every pixel keeps its colour exactly.")
            return
        }
        #expect(text.contains("in column \(worst % slow.width) and row \(worst / slow.width), counted from 0"))
        #expect(text.contains("\(Words.english.distance(Double(most).squareRoot())) away in RGB distance"))
        let alike = slow.pixels.count { $0 == slow.pixels[worst] }
        #expect(text.contains(alike == 1 ? "No other pixel has" : "\(alike) pixels have exactly its colour"))
        #expect(!text.contains("the others are") || run.trace.pixels[slow.labels[slow.last][worst]] > 2)
        #expect(text.contains("the limit stopped the run") == (run.trace.outcome == .iterationLimit))
    }

    @Test func `the hand-run's answers are those worked by hand`() throws {
        let run = try OddRun.handRun()
        #expect(run.firstMoveSentence(.english) == "Centroid 2 moved furthest: 93.4 in RGB distance.")
        #expect(
            run.secondAssignSentence(.english)
                == "In iteration 2, 3 pixels (25.0\u{202F}%) changed cluster. All 3 went from cluster 2 to cluster 1.")
        #expect(
            run.largestFallSentence(.english)
                == "The update of iteration 1: it lowered the inertia from 113\u{202F}200 to 43\u{202F}300, by "
                + "69\u{202F}900. That is 63.7\u{202F}% of all that it fell after the first assign.")
        #expect(
            run.onePercentSentence(.english)
                == "The inertia is 3\u{202F}520 already in iteration 2, as it is at the end; no step before comes within "
                + "1\u{202F}% of that. Stopping there saves 1 of 3 iterations.")
        // The worst pixel is (180, 40, 0) against (204, 40, 0).
        #expect(
            run.worstPixelSentence(.english).hasPrefix(
                "The pixel in column 1 and row 1, counted from 0: it is #b42800 and is painted #cc2800, 24.0 away"))
        #expect(
            run.psnrSentence(.english).hasPrefix("PSNR = 10 · log₁₀(255² × 3 × 12 ÷ 3\u{202F}520) = 10 · log₁₀(665.03)")
        )
        #expect(
            run.formulaBytesSentence(.english).contains("12 pixels, 1 bit each, make 12 bits, which fit in 2 bytes"))
    }
}
