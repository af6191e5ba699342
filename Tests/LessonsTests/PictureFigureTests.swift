import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct PictureFigureTests {
    private func figure(_ kind: String, _ run: Run) throws -> String {
        let page = try Sample.page("```{picture}\nshow: \(kind)\n```", run)
        let pattern = try Regex("<figure id=\"\(kind)\"(?s:.*?)</figure>")
        return String(try #require(page.firstMatch(of: pattern)).output[0].substring ?? "")
    }

    private func pictures(in figure: String) throws -> [Image] {
        try figure.matches(of: /base64,([^"]*)"/).map {
            try PictureDecoder.decode(Array(try #require(Data(base64Encoded: String($0.1))))).image
        }
    }

    @Test(arguments: OddRun.all)
    func `the settling map has each pixel's last iteration as its colour`(odd: OddRun) throws {
        let run = try odd.make()
        let figure = try figure("settling", run)
        let map = try #require(try pictures(in: figure).first)
        let labels = try SlowRun(run).labels
        let starts = [1, 2, 3, 5, 9, 17, 33, 65, 129]
        var seen: Set<Int> = []
        for pixel in 0..<run.picture.image.pixelCount {
            var last = 1
            for step in 2..<labels.count where labels[step][pixel] != labels[step - 1][pixel] { last = step }
            let band = try #require(starts.lastIndex { $0 <= run.trace.steps[last].iteration })
            seen.insert(band)
            let colour = map.colour(x: pixel % map.width, y: pixel / map.width)
            #expect(colour == SettlingScale.colours[band])
        }
        #expect(figure.components(separatedBy: "<li>").count - 1 == (seen.max() ?? 0) + 1)
        #expect(figure.contains("keeps the cluster it got in iteration 1") == (seen == [0]))
    }

    @Test(arguments: OddRun.all)
    func `the shuffled picture stands beside its result, and the caption compares them`(odd: OddRun) throws {
        let run = try odd.make()
        let figure = try figure("shuffled", run)
        let shown = try pictures(in: figure)
        let original = run.picture.image
        func sorted(_ image: Image) -> [[UInt8]] {
            (0..<image.pixelCount).map { Array(image.pixels[3 * $0..<3 * $0 + 3]) }
                .sorted { $0.lexicographicallyPrecedes($1) }
        }
        #expect(shown.count == 2 && sorted(shown[0]) == sorted(original))
        let own = try PictureDecoder.decode(run.result.palettePNG).image
        let isSame = figure.contains("to the last bit") || figure.contains("wherever its pixels lie")
        #expect(isSame ? sorted(shown[1]) == sorted(own) : figure.contains("Here the order made a difference"))
    }

    @Test func `a large picture is shuffled as it is shown, and that is said`() throws {
        let run = try Sample.run(
            Sample.png(Sample.image(width: 1030, height: 3)), settings: Sample.settings(clusters: 2))
        let figure = try figure("shuffled", run)
        #expect(figure.contains("as this page shows it, 1\u{202F}024 × 3 pixels"))
        #expect(figure.contains("(A part of them is shown.)") && figure.utf8.count < 130_000)
        #expect(try pictures(in: figure).allSatisfy { $0.width == 160 })
    }
}
