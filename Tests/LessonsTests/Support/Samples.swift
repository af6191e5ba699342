import Foundation
import Comparing
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

/// Pictures, runs and pages that the tests share. All are small: the tests run unoptimised.
enum Sample {
    /// A picture whose pixels a rule gives.
    static func image(
        width: Int = 24, height: Int = 16, _ pixel: (Int, Int) -> (UInt8, UInt8, UInt8) = gradient
    ) throws -> Image {
        var pixels: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let (r, g, b) = pixel(x, y)
                pixels += [r, g, b]
            }
        }
        return try #require(Image(width: width, height: height, pixels: pixels))
    }

    /// Many different colours.
    static func gradient(x: Int, y: Int) -> (UInt8, UInt8, UInt8) {
        (UInt8(x * 37 % 256), UInt8(y * 91 % 256), UInt8((x * y * 7 + x) % 256))
    }

    /// Three colours in stripes.
    static func stripes(x: Int, y: Int) -> (UInt8, UInt8, UInt8) {
        [(200, 30, 20), (10, 90, 160), (250, 240, 230)][x % 3]
    }

    /// A picture as the PNG file of this name.
    static func png(_ image: Image, name: String = "small.png") throws -> PictureFile {
        try PictureFile(name: name, bytes: try PNGEncoder.truecolour(image, as: .fast))
    }

    /// A picture as an uncompressed 24-bit BMP file.
    static func bmp(_ image: Image, name: String = "small.bmp") throws -> PictureFile {
        let rowBytes = (3 * image.width + 3) / 4 * 4
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
        var bytes = Array("BM".utf8) + little(54 + rowBytes * image.height, 4) + little(0, 4) + little(54, 4)
        bytes += little(40, 4) + little(image.width, 4) + little(image.height, 4) + little(1, 2) + little(24, 2)
        bytes += [UInt8](repeating: 0, count: 24)
        for y in (0..<image.height).reversed() {
            for x in 0..<image.width {
                let start = 3 * (y * image.width + x)
                bytes += [image.pixels[start + 2], image.pixels[start + 1], image.pixels[start]]
            }
            bytes += [UInt8](repeating: 0, count: rowBytes - 3 * image.width)
        }
        return try PictureFile(name: name, bytes: bytes)
    }

    /// A small JPEG file.
    static func jpeg() throws -> PictureFile {
        try PictureFile(name: "small.jpg", bytes: Array(try #require(Data(base64Encoded: smallJPEG))))
    }

    /// Settings of a run.
    static func settings(
        clusters: Int = 4, _ strategy: StartingStrategy = .kMeansPlusPlus, limit: Int = 300,
        emptyClusters: EmptyClusterPolicy = .farthest
    ) throws -> Settings {
        Settings(
            initialisation: .strategy(strategy, try #require(ClusterCount(clusters))),
            limit: try #require(IterationLimit(limit)), emptyClusters: emptyClusters)
    }

    /// A run on a picture, the gradient unless another is given.
    static func run(_ picture: PictureFile? = nil, settings: Settings? = nil) throws -> Run {
        let picture = try picture ?? png(image())
        let histogram = ColourHistogram(rgb: picture.image.pixels)
        return try Run(picture: picture, trace: KMeans(settings: try settings ?? self.settings()).trace(of: histogram))
    }

    /// A run from given centroids.
    static func run(_ picture: PictureFile, from centroids: [Centroid], emptyClusters: EmptyClusterPolicy) throws -> Run
    {
        let given = Settings(
            initialisation: .given(try #require(GivenCentroids(centroids))), emptyClusters: emptyClusters)
        return try run(picture, settings: given)
    }

    /// A lesson of this text, with front matter before it: a title, and more lines where they are given.
    static func lesson(_ text: String, title: String = "A lesson", head: String = "") throws -> Lesson {
        let more = head.isEmpty ? "" : head + "\n"
        return try Lesson(Array("---\ntitle: \(title)\n\(more)---\n\(text)\n".utf8), file: "lesson.md")
    }

    /// The page of a lesson told with a run.
    static func page(
        _ lesson: Lesson, _ run: Run, folder: FrameSource.Folder = .all, credit: String? = nil
    ) throws -> String {
        try report(lesson, run, folder: folder, credit: credit).html()
    }

    /// The report of a lesson told with a run. Frames are plain pictures; further runs are computed.
    static func report(
        _ lesson: Lesson, _ run: Run, folder: FrameSource.Folder = .all, credit: String? = nil,
        answers: AnswerMode = .show
    ) throws -> Report {
        let frame = try image(width: 32, height: 18)
        let frames = FrameSource(
            folder: folder, steps: { Array(run.trace.steps.indices.prefix($0)) }, image: { _ in frame })
        let provenance = Provenance(
            commandLine: "visualiser lesson lesson.md", generator: "visualiser 0.0.0", credit: credit)
        return Report(
            lesson: lesson, run: run, frames: frames, provenance: provenance, answers: answers,
            maker: Maker(frame: frame))
    }

    /// Computes the further runs of a page; its frames are plain pictures.
    private struct Maker: RunMaking {
        let frame: Image

        func picture(of run: NamedRun, in lesson: Lesson) throws -> PictureFile {
            let source = try #require(run.plan.source)
            return try #require(try PictureFile(source, name: run.name))
        }

        func run(on picture: PictureFile, settings: Settings) throws -> Run {
            try Sample.run(picture, settings: settings)
        }

        func trace(of histogram: ColourHistogram, settings: Settings) -> Trace {
            KMeans(settings: settings).trace(of: histogram)
        }

        func rerun(_ run: Run, settings: Settings) throws -> Run {
            try run.another(KMeans(settings: settings).trace(of: run.trace.histogram))
        }

        func compare(
            _ histogram: ColourHistogram, plan: ComparisonPlan, clusters: ClusterCount
        ) -> Comparison? {
            plan.comparison(on: histogram, clusters: clusters)
        }

        func frames(of run: Run, in words: Words) throws -> FrameSource {
            let frame = frame
            return FrameSource(
                folder: .none, steps: { Array(run.trace.steps.indices.prefix($0)) }, image: { _ in frame })
        }
    }

    /// The page of a lesson's text.
    static func page(_ text: String, _ run: Run? = nil) throws -> String {
        try page(lesson(text), run ?? self.run())
    }

    /// The mistake that reading a lesson or telling it comes upon; nil where there is none.
    static func mistake(_ body: () throws -> Void) throws -> String? {
        do {
            try body()
            return nil
        } catch let error as LessonError {
            return error.sentence
        }
    }
}
