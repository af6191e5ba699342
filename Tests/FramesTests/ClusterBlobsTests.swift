import KMeansTrace
import Narration
import Testing

@testable import Frames

struct ClusterBlobsTests {
    private func blobs(_ picture: TestPicture, _ trace: Trace) throws -> [ClusterBlobs.Blob] {
        let view = try StepView(trace: trace, step: 1, labels: trace.labels(at: 1), words: .english)
        return ClusterBlobs(
            LabelMap(view, pictureWidth: picture.width, pictureHeight: picture.height, longest: 240)
        ).blobs
    }

    @Test("Each stripe's circle lies in its middle")
    func stripes() throws {
        let picture = TestPicture.three
        let blobs = try blobs(picture, try picture.trace(clusters: 3))
        #expect(blobs.count == 3)
        for blob in blobs {
            #expect(abs(blob.middle.x - (Double(blob.cluster) + 0.5) / 3) < 1e-9)
            #expect(abs(blob.radius * 9 - 1.67) < 0.1)
        }
    }

    @Test("The middle of a circle is in its cluster")
    func inside() throws {
        let picture = TestPicture.usual
        let trace = try picture.trace(clusters: 6)
        let labels = try #require(trace.labels(at: 1))
        for blob in try blobs(picture, trace) {
            let (x, y) = (Int(blob.middle.x * Double(picture.width)), Int(blob.middle.y * Double(picture.height)))
            let colour = trace.histogram.colourOfPixel[y * picture.width + x]
            #expect(Int(labels[Int(colour)]) == blob.cluster)
        }
    }

    @Test("A single pixel has a circle")
    func single() throws {
        let blobs = try blobs(.single, try TestPicture.single.trace(clusters: 1))
        #expect(blobs.map { $0.middle } == [Point(x: 0.5, y: 0.5)])
    }
}
