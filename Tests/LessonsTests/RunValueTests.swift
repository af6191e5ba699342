import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct RunValueTests {
    @Test func `no two values share a name`() {
        #expect(Set(ValueRole.names).count == ValueRole.names.count)
    }

    @Test func `values are the facts of the run`() throws {
        let run = try Sample.run()
        func value(_ name: String) throws -> String? {
            try #require(RunValue.named(name)).read(run).written(in: .english)
        }
        let image = run.picture.image
        let colours = Set((0..<image.pixelCount).map { Array(image.pixels[3 * $0..<3 * $0 + 3]) })
        #expect(try value("picture.name") == "small.png" && value("picture.format") == "PNG")
        #expect(
            try value("picture.width") == "24" && value("picture.height") == "16" && value("picture.pixels") == "384")
        #expect(try value("picture.uniqueColours") == String(colours.count))
        #expect(try value("settings.clusters") == "4" && value("settings.initialisation") == "k-means++")
        #expect(try value("settings.maximumIterations") == "300" && value("settings.seed") == "1")
        #expect(try value("result.bytes.raw") == "1\u{202F}152" && value("result.bitsPerPixel") == "2")
        let assigns = run.trace.steps.count { $0.assignment != nil }
        #expect(try value("outcome") == "converged" && value("iterations") == String(assigns))
        #expect(try value("steps") == String(2 * assigns))
    }

    @Test func `every value and every sentence can be written for every kind of run`() throws {
        let tiny = try Sample.png(Sample.image(width: 1, height: 1))
        let runs = [
            try Sample.run(), try Sample.run(tiny), try Sample.run(Sample.jpeg()),
            try Sample.run(settings: Sample.settings(clusters: 1)), try Sample.run(settings: Sample.settings(limit: 1)),
        ]
        for run in runs {
            let names = ValueRole.names.map { "{value}`\($0)`" }
            let lesson = try Sample.lesson(names.joined(separator: "\n\n"), head: "comparison: {seeds: 2}")
            let page = try Sample.page(lesson, run)
            let lines = page.matches(of: /(?m)^<p>(.*?)<\/p>$/).map { String($0.1) }
            #expect(lines.count >= ValueRole.names.count)
            for line in lines {
                #expect(!line.isEmpty && !line.contains("nan") && !line.contains("Optional"), "\(line)")
            }
        }
    }
}
