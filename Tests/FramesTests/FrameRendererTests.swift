import Images
import KMeansTrace
import Narration
import Testing

@testable import Frames

struct FrameRendererTests {
    private let small = try? FrameSize(width: 320, height: 180)

    @Test("A frame has the size that was asked for; what the scene does not cover is background")
    func letterbox() throws {
        let trace = try TestPicture.usual.trace(clusters: 3)
        let renderer = try TestPicture.usual.renderer(trace)
        let frame = try renderer.frame(step: 0, labels: nil, size: try FrameSize(width: 320, height: 300))
        #expect((frame.width, frame.height) == (320, 300))
        let background: [UInt8] = [0xfb, 0xfa, 0xf7]
        for row in [0, 30, 59, 240, 299] {
            let start = 3 * row * 320
            let bytes = Array(frame.pixels[start..<start + 3 * 320])
            #expect(bytes == Array(repeating: background, count: 320).flatMap { $0 }, "row \(row)")
        }
    }

    @Test("Frames drawn on many threads at once are those drawn one by one")
    func threads() async throws {
        let trace = try TestPicture.usual.trace(clusters: 4)
        let renderer = try TestPicture.usual.renderer(trace)
        let size = try #require(small)
        let steps = Array(trace.steps.indices.prefix(4))
        let alone = try steps.map { try renderer.frame(step: $0, labels: trace.labels(at: $0), size: size) }
        let together = try await withThrowingTaskGroup(of: (Int, Image).self) { group in
            for step in steps + steps {
                group.addTask { (step, try renderer.frame(step: step, labels: trace.labels(at: step), size: size)) }
            }
            return try await group.reduce(into: [(Int, Image)]()) { $0.append($1) }
        }
        #expect(together.count == 8)
        for (step, frame) in together { #expect(frame == alone[step]) }
    }

    @Test(
        "A frame is the same whatever its session drew before it, and on whatever thread its ground was drawn",
        arguments: [TestPicture.usual, .upright, .three], [(640, 360), (500, 451)])
    func session(_ picture: TestPicture, size: (Int, Int)) throws {
        let trace = try picture.trace(clusters: 3)
        let size = try FrameSize(width: size.0, height: size.1)
        let steps = Array(trace.steps.indices.prefix(6))
        let alone = try steps.map { step in
            try picture.renderer(trace).frame(step: step, labels: trace.labels(at: step), size: size)
        }
        let session = try picture.renderer(trace).session(size: size)
        for step in steps + steps.reversed() {
            #expect(try session.frame(step: step, labels: trace.labels(at: step)) == alone[step], "step \(step)")
        }
    }

    @Test("A session goes on after a step that it refused")
    func refusal() throws {
        let trace = try TestPicture.three.trace(clusters: 3)
        let session = try TestPicture.three.renderer(trace).session(size: try #require(small))
        let first = try session.frame(step: 0, labels: nil)
        #expect(throws: FrameError.self) { try session.frame(step: 1, labels: nil) }
        #expect(try session.frame(step: 0, labels: nil) == first)
    }

    @Test("The ground of a frame leaves room for all that is drawn on it later", arguments: TestPicture.all)
    func grounds(_ picture: TestPicture) throws {
        // A ground is drawn before the header, the picture, the palette and the inertia: its panels must not meet them.
        let layout = FrameLayout(aspect: Double(picture.width) / Double(picture.height))
        let others = [layout.pictureRoom, layout.palette, layout.inertia]
        for ground in [layout.cube] + layout.planes {
            #expect(ground.y >= FrameLayout.top)
            #expect(!others.contains { $0.overlaps(ground.inset(by: -2)) })
        }
    }

    @Test("A step that is not in the run is refused", arguments: [-1, 999])
    func noSuchStep(step: Int) throws {
        let trace = try TestPicture.three.trace(clusters: 3)
        let renderer = try TestPicture.three.renderer(trace)
        #expect(throws: FrameError.noSuchStep(step: step, steps: trace.steps.count)) {
            try renderer.frame(step: step, labels: nil)
        }
    }

    @Test(
        "Labels that are not one for each colour, or name no cluster, are refused",
        arguments: [nil, [], [0, 0], [0, 1, 3]])
    func labels(_ labels: [UInt8]?) throws {
        let trace = try TestPicture.three.trace(clusters: 3)
        let renderer = try TestPicture.three.renderer(trace)
        #expect(throws: FrameError.labelMismatch(labels: labels?.count ?? 0, colours: 3)) {
            try renderer.frame(step: 1, labels: labels)
        }
    }

    @Test("A picture with another number of pixels is refused")
    func mismatch() throws {
        let trace = try TestPicture.three.trace(clusters: 3)
        #expect(throws: FrameError.pictureMismatch(picture: 1, trace: 54)) {
            try FrameRenderer(trace: trace, picture: try TestPicture.single.image(), name: "", words: .english)
        }
    }
}
