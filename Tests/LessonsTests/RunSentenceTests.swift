import Foundation
import Images
import KMeansTrace
import Narration
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
            run.summarySentence(.english)
                == "\(colours) colours became 4. Each pixel took the nearest, \(assigns) times over.")
        #expect(
            try exact().summarySentence(.english)
                == "This picture has only 3 colours: with 8 clusters each keeps its own.")
        let plain = try Sample.run(Sample.png(Sample.image(width: 2, height: 2) { _, _ in (1, 2, 3) }))
        #expect(plain.summarySentence(.english) == "This picture has only 1 colour, and keeps it.")
        let one = try Sample.run(settings: Sample.settings(clusters: 1))
        #expect(one.summarySentence(.english) == "\(colours) colours became 1: the mean of all pixels.")
    }

    @Test func `why it stopped is read off the last assign`() throws {
        let run = try Sample.run()
        #expect(run.stopSentence(.english).hasPrefix("In iteration \(run.trace.iterations) no pixel changed cluster."))
        let cut = try Sample.run(settings: Sample.settings(limit: 1))
        let changed = try #require(cut.trace.steps.last?.assignment?.changed)
        #expect(
            cut.stopSentence(.english).hasPrefix(
                "The limit of 1 iteration came first. In the last assign \(changed) pixel"))
    }

    @Test func `a closing assign is no iteration, whatever it finds`() throws {
        let image = try Sample.image(width: 6, height: 6) { x, y in
            x + y == 11 ? (0, 0, 255) : [(255, 0, 0), (0, 0, 255), (250, 250, 250)][x / 2]
        }
        for limit in 1...4 {
            for picture in [try Sample.png(image), try Sample.png(Sample.image())] {
                let run = try Sample.run(picture, settings: Sample.settings(clusters: 2, limit: limit))
                let page = try Sample.page(
                    "{value}`sentence.stop`\n\n{value}`sentence.fall`\n\n```{frames}\nshow: pictures\n```\n\n"
                        + "```{inertia}\n```\n\n```{provenance}\n```", run
                ).replacing(/<style>(?s:.*?)<\/style>|<script>(?s:.*?)<\/script>/, with: "")
                #expect(!page.contains("teration \(limit + 1)"))
                #expect(!page.contains("End (\(limit + 1))") && !page.contains("\(limit + 1) (closing)"))
                let isClosing = try #require(run.trace.steps.last).iteration > limit
                #expect(page.contains("End (last assign)") == isClosing)
                #expect(page.contains("In the last assign") == isClosing)
            }
        }
    }

    @Test func `a whole is divided only where there is something to divide`() throws {
        let run = try exact()
        let page = try Sample.page("{value}`sentence.fall`\n\n```{inertia}\n```", run)
        #expect(page.contains("nothing is left to fall") && page.contains("A level line at 0"))
        #expect(!page.contains("falls from") && !page.contains(">0.0<"))
    }

    @Test func `a seed is called unused where every colour is a centroid`() throws {
        let text = "```{provenance}\n```"
        #expect(try Sample.page(text, exact()).contains("1 (not used by this run: nothing is drawn at random)"))
        for strategy in StartingStrategy.allCases {
            let page = try Sample.page(text, Sample.run(settings: Sample.settings(strategy)))
            #expect(page.contains("not used") == !strategy.isRandom)
        }
    }

    @Test func `the worst served cluster has the largest mean square of all, pixel by pixel`() throws {
        let run = try Sample.run()
        var sums = [Double](repeating: 0, count: 4)
        let pixels = run.picture.image.pixels
        for (pixel, index) in run.indices.enumerated() {
            let centroid = try #require(run.trace.centroids[Int(index)])
            let colour = Colour(red: pixels[3 * pixel], green: pixels[3 * pixel + 1], blue: pixels[3 * pixel + 2])
            sums[Int(index)] += centroid.squaredDistance(to: colour)
        }
        let means = zip(sums, run.trace.pixels).map { $0 / Double($1) }
        let worst = try #require(means.indices.max { means[$0] < means[$1] })
        #expect(run.servedWorstSentence(.english).hasPrefix("Cluster \(worst + 1) is served worst"))
        let smallest = run.trace.pixels[worst] == run.trace.pixels.min()
        #expect(
            run.servedWorstSentence(.english).hasSuffix(
                smallest ? "is the smallest cluster." : "is not the smallest cluster."))
        #expect(try exact().servedWorstSentence(.english).hasPrefix("Every pixel keeps its colour exactly"))
    }

    @Test func `bits follow from the colours`() throws {
        func bits(_ clusters: Int) throws -> String {
            try Sample.run(settings: Sample.settings(clusters: clusters)).bitsSentence(.english)
        }
        #expect(try bits(1) == "1 colour needs no bits at all: every pixel is the same.")
        #expect(try bits(2).hasPrefix("2 colours need 1 bit a pixel instead of 24, because 2¹ = 2. They are 2 colours"))
        #expect(
            try bits(5).contains("need 3 bits a pixel instead of 24, because 2² = 4 are too few and 2³ = 8 are enough.")
        )
        #expect(try bits(8).hasPrefix("8 colours need 3 bits a pixel instead of 24, because 2³ = 8."))
    }

    @Test func `the same steps are promised of Python only where it takes them`() throws {
        let apart = [Centroid(red: 3.14, green: 7.77, blue: 1.41), Centroid(red: 200.3, green: 190.7, blue: 180.1)]
        let run = try Sample.run(Sample.png(Sample.image()), from: apart, emptyClusters: .farthest)
        #expect(run.pythonSentence(.english).contains("the centroids are those of this run.") && run.isCertainInPython)
        let jpeg = try Sample.run(Sample.jpeg(), from: apart, emptyClusters: .farthest)
        #expect(!jpeg.isCertainInPython && jpeg.pythonSentence(.english).contains("may"))
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        for policy in EmptyClusterPolicy.allCases {
            let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: policy)
            #expect(run.pythonSentence(.english).contains("So its numbers may differ"))
        }
        let middle = try Sample.image(width: 4, height: 1) { x, _ in ([0, 4, 2, 9][x], 0, 0) }
        let tied = try Sample.run(Sample.png(middle), settings: Sample.settings(clusters: 2, .first))
        #expect(tied.pythonSentence(.english).contains("in the assign of iteration 1, 1 colour lies exactly halfway"))
        #expect(try exact().pythonSentence(.english).contains("may count one iteration less"))
    }

    @Test func `the file's format decides what is said of it`() throws {
        let image = try Sample.image()
        #expect(
            try Sample.run(Sample.bmp(image)).fileSentence(.english).contains("a BMP stores the pixels as they are"))
        #expect(
            try Sample.run(Sample.png(image)).fileSentence(.english).contains(
                "a PNG packs the pixels without losing any"))
        #expect(try Sample.run(Sample.jpeg()).fileSentence(.english).contains("a JPEG leaves out"))
        #expect(try Sample.run(Sample.bmp(image)).sizesSentence(.english).contains("the BMP file"))
        let noise = try Sample.run(Sample.png(Sample.image(width: 2, height: 1)))
        #expect(noise.fileSentence(.english).hasSuffix("but that does not make it smaller than 24 bits for each."))
    }

    @Test(arguments: [3, 4, 5, 8])
    func `rows of a BMP are padded only where they have to be`(width: Int) throws {
        let page = try Sample.page("```{sizes}\n```", Sample.run(Sample.bmp(Sample.image(width: width, height: 4))))
        #expect(page.contains("padded") == !(3 * width).isMultiple(of: 4))
    }

    @Test func `a file that is smaller than our own PNG is named as what saves already`() throws {
        let grey = try PictureFile(name: "bits.png", bytes: GreyPNG.bytes(width: 64, height: 64, depth: 1))
        #expect(grey.bitsPerPixel == 1 && !grey.isDeepGrey)
        let run = try Sample.run(grey, settings: Sample.settings(clusters: 1))
        #expect(run.fileSentence(.english).contains("this PNG stores 1 bit for each pixel"))
        let isBest = grey.byteCount < run.result.bytes.originalPNG
        #expect(run.savingSentence(.english).contains("the PNG file itself") == isBest)
    }

    @Test func `one pixel is one pixel`() throws {
        let run = try Sample.run(Sample.png(Sample.image(width: 1, height: 1)))
        let page = try Sample.page(
            "```{slider}\n```\n\n```{picture}\nshow: pixels\n```\n\n```{picture}\n```\n\n```{sizes}\n```\n\n"
                + "```{provenance}\n```", run)
        #expect(!page.contains("1 pixels") && page.contains("1 by 1 pixel\""))
    }

    @Test func `smaller is said of the smaller only`() throws {
        for run in [
            try Sample.run(), try exact(), try Sample.run(Sample.jpeg()), try Sample.run(Sample.bmp(Sample.image())),
        ] {
            let size = run.result.bytes.palettePNG
            let parts = run.sizesSentence(.english).components(separatedBy: ", ")
            let others = [run.result.bytes.raw, run.picture.byteCount, run.result.bytes.originalPNG]
            for (part, other) in zip(parts, others) where size != other {
                #expect(part.contains(size < other ? "smaller than" : "larger than"), "\(part)")
            }
            let above = run.result.bytes.palettePNG >= run.result.bytes.indexedFormula
            #expect(run.labSizeSentence(.english).contains("headers weigh more") == above)
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
            run.fallSentence(.english).contains(
                "half of it by iteration \(try over(0.5)), 99\u{202F}% by iteration \(try over(0.99))"))
        #expect(try exact().fallSentence(.english).hasPrefix("The inertia is 0 from the first assign on"))
    }

    @Test func `another start is promised only where it can matter`() throws {
        #expect(try Sample.run().anotherStartSentence(.english).contains("with seed 1"))
        #expect(
            try Sample.run(settings: Sample.settings(.maximin)).anotherStartSentence(.english).contains(
                "draws nothing at random")
        )
        #expect(
            try Sample.run(settings: Sample.settings(clusters: 1)).anotherStartSentence(.english).contains(
                "every start ends the same"))
        let points = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 200, green: 90, blue: 9)]
        for (pixels, words) in [(nil, "given from outside"), ([0, 9], "picked by hand")] {
            let start = try #require(pixels.map { GivenCentroids(points, pickedFrom: $0) } ?? GivenCentroids(points))
            let run = try Sample.run(settings: Settings(initialisation: .given(start)))
            #expect(run.anotherStartSentence(.english).contains(words))
        }
        #expect(try exact().anotherStartSentence(.english).contains("without any error"))
        #expect(try !exact().anotherStartSentence(.english).contains("downhill"))
        #expect(
            try Sample.run().anotherStartSentence(.english).contains(
                "which valley it ends in depends on where it began"))
    }

    @Test func `palette colours in the picture are counted in words`() throws {
        #expect(try exact().paletteSentence(.english).hasPrefix("Here every palette colour occurs"))
        let run = try Sample.run()
        let count = run.result.coloursOfPicture
        #expect(
            run.paletteSentence(.english).hasPrefix(count == 0 ? "None of the 4" : "\(count) of the 4") || count == 4)
    }

    @Test func `two are both or neither, and one is one`() throws {
        func two(_ reds: [UInt8], _ start: [Double]) throws -> Run {
            try Sample.run(
                Sample.png(Sample.image(width: reds.count, height: 1) { x, _ in (reds[x], 0, 0) }),
                from: start.map { Centroid(red: $0, green: 0, blue: 0) }, emptyClusters: .keep)
        }
        let mean = " A mean lies between the colours it is made of."
        let both = try two([10, 20, 30, 210, 220, 230], [10, 230])
        #expect(both.paletteSentence(.english) == "Both palette colours happen to occur in the picture." + mean)
        let neither = try two([10, 30, 210, 230], [10, 230])
        #expect(neither.paletteSentence(.english).hasPrefix("Neither of the two palette colours occurs in the picture"))
        #expect(try !exact().paletteSentence(.english).contains("A mean"))
        let pair = try two([10, 30], [10])
        let story = try #require(pair.trace.story(of: 1, in: .english))
        #expect(story.sentence.hasSuffix("both pixels get their first cluster."))
        #expect(pair.worstPixelSentence(.english).hasSuffix("but the other is far enough to hold the mean back."))
        let page = try Sample.page("```{palette}\n```", pair)
        #expect(page.contains("The palette: 1 colour, with the pixels it stands for."))
    }
}
