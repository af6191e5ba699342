import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct RunResultTests {
    @Test func `the palette PNG shows every pixel in its centroid's colour`() throws {
        let run = try Sample.run()
        let decoded = try PictureDecoder.decode(run.result.palettePNG).image
        for (pixel, index) in run.indices.enumerated() {
            let centroid = try #require(run.trace.centroids[Int(index)])
            let expected = [centroid.red, centroid.green, centroid.blue].map { UInt8(($0 + 0.5).rounded(.down)) }
            #expect(Array(decoded.pixels[3 * pixel..<3 * pixel + 3]) == expected)
        }
    }

    @Test func `the error is the mean of the squared distances, pixel by pixel`() throws {
        let run = try Sample.run()
        var sum = 0.0
        let pixels = run.picture.image.pixels
        for (pixel, index) in run.indices.enumerated() {
            let centroid = try #require(run.trace.centroids[Int(index)])
            for (channel, value) in [centroid.red, centroid.green, centroid.blue].enumerated() {
                let difference = Double(pixels[3 * pixel + channel]) - value
                sum += difference * difference
            }
        }
        #expect(abs(run.result.meanSquaredError - sum / 384) < 1e-9 * sum)
    }

    @Test func `a picture with no more colours than clusters is exact`() throws {
        let run = try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
        #expect(run.result.meanSquaredError == 0 && run.result.psnr == nil && run.result.ssim == 1)
        #expect(run.result.coloursOfPicture == 3 && run.result.palette.count == 3)
        #expect(run.result.palette.map { $0?.hex } == ["#c81e14", "#0a5aa0", "#faf0e6"])
    }

    @Test func `a dropped cluster has no colour and no pixel, and the others keep their numbers`() throws {
        let far = [(0.0, 0.0, 0.0), (900.0, 900.0, 900.0), (255.0, 255.0, 255.0)]
            .map { Centroid(red: $0.0, green: $0.1, blue: $0.2) }
        let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: .drop)
        #expect(run.result.palette.map { $0 == nil } == [false, true, false])
        #expect(!run.indices.contains(1) && run.paletteSize == 2)
        #expect(run.result.bytes.indexedFormula == 6 + 384 / 8)
    }

    @Test func `only clusters with pixels are colours, and equal colours are one`() throws {
        let given = [
            (0.0, 0.0, 0.0), (300, 300, 300), (255, 255, 255), (-50.5, 400, 10), (128, 128, 128), (128.2, 128.2, 128.2),
        ].map { Centroid(red: $0.0, green: $0.1, blue: $0.2) }
        for policy in EmptyClusterPolicy.allCases {
            let run = try Sample.run(Sample.png(Sample.image()), from: given, emptyClusters: policy)
            let pixels = try PictureDecoder.decode(run.result.palettePNG).image.pixels
            let seen = Set((0..<pixels.count / 3).map { Array(pixels[3 * $0..<3 * $0 + 3]) })
            #expect(run.paletteSize == seen.count && run.usedClusters == Set(run.indices).count, "\(policy)")
            let page = try Sample.page("{value}`sentence.summary` {value}`sentence.bits`\n\n```{slider}\n```", run)
            #expect(page.contains("became \(seen.count).") && page.contains("\(seen.count) colours need"))
            #expect(page.contains("Result: \(seen.count) colours"))
            let bits = ByteSizes.bitsPerPixel(colours: seen.count)
            #expect(run.result.bytes.indexedFormula == 3 * seen.count + bits * 384 / 8)
        }
    }

    @Test func `colours of the picture are counted by looking at every pixel`() throws {
        let run = try Sample.run(settings: Sample.settings(clusters: 12))
        let image = run.picture.image
        let own = Set((0..<image.pixelCount).map { Array(image.pixels[3 * $0..<3 * $0 + 3]) })
        let palette = Set(run.result.palette.compactMap { $0.map { [$0.red, $0.green, $0.blue] } })
        #expect(run.result.coloursOfPicture == palette.intersection(own).count)
    }

    @Test func `another run on the picture shares what belongs to the picture`() throws {
        let run = try Sample.run()
        let settings = run.settings(clusters: try #require(ClusterCount(2)))
        let other = try run.another(KMeans(settings: settings).trace(of: run.trace.histogram))
        #expect(other.result.bytes.originalPNG == run.result.bytes.originalPNG && other.paletteSize == 2)
        #expect(settings.initialisation.name == "k-means++")
    }

    @Test func `given centroids have no other K, so k-means++ takes their place`() throws {
        let centroids = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 255, green: 255, blue: 255)]
        let run = try Sample.run(Sample.png(Sample.image()), from: centroids, emptyClusters: .keep)
        let settings = run.settings(clusters: try #require(ClusterCount(5)))
        #expect(settings.initialisation == .strategy(.kMeansPlusPlus, try #require(ClusterCount(5))))
        #expect(settings.emptyClusters == .keep)
    }
}
