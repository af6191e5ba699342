import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct RunSentenceTests {
    private func exact() throws -> Run {
        try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
    }

    @Test func `the summary counts colours and assigns`() throws {
        let run = try Sample.run()
        let assigns = run.trace.steps.count { $0.assignment != nil }
        let colours = run.trace.histogram.colours.count
        #expect(
            run.summarySentence == "\(colours) colours became 4. Each pixel took the nearest, \(assigns) times over.")
        #expect(try exact().summarySentence == "This picture has only 3 colours: with 8 clusters each keeps its own.")
        let plain = try Sample.run(Sample.png(Sample.image(width: 2, height: 2) { _, _ in (1, 2, 3) }))
        #expect(plain.summarySentence == "This picture has only 1 colour, and keeps it.")
        let one = try Sample.run(settings: Sample.settings(clusters: 1))
        #expect(one.summarySentence == "\(colours) colours became 1: the mean of all pixels.")
    }

    @Test func `why it stopped is read off the last assign`() throws {
        let run = try Sample.run()
        #expect(run.stopSentence.hasPrefix("In iteration \(run.trace.iterations) no pixel changed cluster."))
        let cut = try Sample.run(settings: Sample.settings(limit: 1))
        let changed = try #require(cut.trace.steps.last?.assignment?.changed)
        #expect(cut.stopSentence.hasPrefix("The limit of 1 iteration came first. In the last assign \(changed) pixel"))
    }

    @Test func `the worst served cluster has the largest mean square of all, pixel by pixel`() throws {
        let run = try Sample.run()
        var sums = [Double](repeating: 0, count: 4)
        let pixels = run.picture.image.pixels
        for (pixel, index) in run.result.indices.enumerated() {
            let centroid = try #require(run.trace.centroids[Int(index)])
            let colour = Colour(red: pixels[3 * pixel], green: pixels[3 * pixel + 1], blue: pixels[3 * pixel + 2])
            sums[Int(index)] += centroid.squaredDistance(to: colour)
        }
        let means = zip(sums, run.trace.pixels).map { $0 / Double($1) }
        let worst = try #require(means.indices.max { means[$0] < means[$1] })
        #expect(run.servedWorstSentence.hasPrefix("Cluster \(worst + 1) is served worst"))
        let smallest = run.trace.pixels[worst] == run.trace.pixels.min()
        #expect(
            run.servedWorstSentence.hasSuffix(smallest ? "is the smallest cluster." : "is not the smallest cluster."))
        #expect(try exact().servedWorstSentence.hasPrefix("Every pixel keeps its colour exactly"))
    }

    @Test func `bits follow from the colours`() throws {
        func bits(_ clusters: Int) throws -> String {
            try Sample.run(settings: Sample.settings(clusters: clusters)).bitsSentence
        }
        #expect(try bits(1) == "1 colour needs no bits at all: every pixel is the same.")
        #expect(try bits(2).hasPrefix("2 colours need 1 bit a pixel instead of 24, because 2¹ = 2. They are 2 colours"))
        #expect(
            try bits(5).contains("need 3 bits a pixel instead of 24, because 2² = 4 are too few and 2³ = 8 are enough.")
        )
        #expect(try bits(8).hasPrefix("8 colours need 3 bits a pixel instead of 24, because 2³ = 8."))
    }

    @Test func `the same steps are promised of Python only where it takes them`() throws {
        #expect(try Sample.run().pythonSentence.contains("the centroids are those of this page."))
        #expect(try Sample.run(Sample.jpeg()).pythonSentence.contains("unpack a JPEG"))
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        for policy in EmptyClusterPolicy.allCases {
            let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: policy)
            #expect(run.pythonSentence.contains("So its numbers differ") == (policy != .farthest))
        }
    }

    @Test func `the file's format decides what is said of it`() throws {
        let image = try Sample.image()
        #expect(try Sample.run(Sample.bmp(image)).fileSentence.contains("a BMP stores the pixels as they are"))
        #expect(try Sample.run(Sample.png(image)).fileSentence.contains("a PNG packs the pixels without losing any"))
        #expect(try Sample.run(Sample.jpeg()).fileSentence.contains("a JPEG leaves out"))
        #expect(try Sample.run(Sample.bmp(image)).sizesSentence.contains("the BMP file"))
    }

    @Test func `smaller is said of the smaller only`() throws {
        for run in [
            try Sample.run(), try exact(), try Sample.run(Sample.jpeg()), try Sample.run(Sample.bmp(Sample.image())),
        ] {
            let size = run.result.bytes.palettePNG
            let parts = run.sizesSentence.components(separatedBy: ", ")
            let others = [run.result.bytes.raw, run.picture.byteCount, run.result.bytes.originalPNG]
            for (part, other) in zip(parts, others) where size != other {
                #expect(part.contains(size < other ? "smaller than" : "larger than"), "\(part)")
            }
            let above = run.result.bytes.palettePNG >= run.result.bytes.indexedFormula
            #expect(run.labSizeSentence.contains("headers weigh more") == above)
        }
    }

    @Test func `the fall names the iterations by which half and nearly all of it is over`() throws {
        let run = try Sample.run()
        let steps = run.trace.steps.filter { $0.inertia != nil }
        let values = steps.compactMap { $0.inertia }
        let (first, last) = (try #require(values.first), try #require(values.last))
        func over(_ part: Double) throws -> Int {
            steps[try #require(values.firstIndex { (first - $0) / (first - last) >= part })].iteration
        }
        #expect(
            run.fallSentence.contains(
                "half of it by iteration \(try over(0.5)), 99\u{202F}% by iteration \(try over(0.99))"))
        #expect(try exact().fallSentence.hasPrefix("The inertia did not fall, from 0 on"))
    }

    @Test func `another start is promised only where it can matter`() throws {
        #expect(try Sample.run().anotherStartSentence.contains("with seed 1"))
        #expect(
            try Sample.run(settings: Sample.settings(.maximin)).anotherStartSentence.contains("draws nothing at random")
        )
        #expect(
            try Sample.run(settings: Sample.settings(clusters: 1)).anotherStartSentence.contains(
                "every start ends the same"))
        #expect(try exact().anotherStartSentence.contains("without any error"))
    }

    @Test func `palette colours in the picture are counted in words`() throws {
        #expect(try exact().paletteSentence.hasPrefix("Here every palette colour occurs"))
        let run = try Sample.run()
        let count = run.result.coloursOfPicture
        #expect(run.paletteSentence.hasPrefix(count == 0 ? "None of the 4" : "\(count) of the 4") || count == 4)
    }
}
