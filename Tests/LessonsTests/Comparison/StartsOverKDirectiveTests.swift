import Foundation
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct StartsOverKDirectiveTests {
    private static func page(_ clusters: String) throws -> String {
        let head = "comparison:\n  starts: [first, forgy]\n  seeds: 5\n  clusters: \(clusters)"
        let page = try Sample.page(Sample.lesson("```{starts-over-k}\n```", head: head), Sample.run())
        return try #require(page.components(separatedBy: "<body>").last)
    }

    @Test func `a row a start, a column a K, in each the median above the best and how many come near`() throws {
        let page = try Self.page("[4, 3, 256]")
        #expect(
            page.matches(of: /<th scope="col" class="number">(.*?)</).map { String($0.1) } == [
                "K = 4", "K = 3", "K = 256",
            ])
        for clusters in [4, 3] {
            let ends = try Sample.ends(clusters: clusters, [.first, .forgy], seeds: 5)
            let best = try #require(ends.map { $0.trace.inertia }.min())
            let forgy = ends.filter { $0.strategy == .forgy }.map { $0.trace.inertia / best - 1 }.sorted()
            let first = ends[0].trace.inertia / best - 1
            let near = forgy.count { $0 <= 0.01 }
            for (median, tail) in [(forgy[2], "<br><span class=\"starts-plain\">\(near) of 5</span>"), (first, "")] {
                let above = median < 1e-9 ? "best known" : Numbers.english.percent(median, of: 1)
                let text = median <= min(forgy[2], first) + 1e-12 ? "<b>\(above)</b>" : above
                #expect(page.contains("<td class=\"number\">\(text)\(tail)</td>"), "\(clusters): \(text)\(tail)")
            }
        }
    }

    @Test func `one K has no table, but a word on how to get one`() throws {
        for clusters in ["[4]", "[7]"] {
            let page = try Self.page(clusters)
            let number = clusters.dropFirst().dropLast()
            #expect(page.contains("<p>Only K = \(number) is compared here.") && !page.contains("<table"))
        }
    }
}
