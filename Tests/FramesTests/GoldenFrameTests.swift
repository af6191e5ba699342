import Foundation
import Images
import KMeansTrace
import Testing

@testable import Frames

/// Frames as they were when somebody last looked at them. Text and lines differ a little between versions of Cairo,
/// Pango and the fonts, so they are compared on Debian 12 only.
///
/// To record them anew: `RECORD_FRAMES=1 swift test --filter GoldenFrameTests`, then look at
/// `Tests/FramesTests/Goldens`.
struct GoldenFrameTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1"
    private static let isDebian12: Bool = {
        let text = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
        return text.contains("ID=debian") && text.contains("VERSION_ID=\"12\"")
            && FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
    }()

    private static let next =
        "run RECORD_FRAMES=1 swift test --filter GoldenFrameTests, then look at Tests/FramesTests/Goldens"

    @Test(
        "Frames look as recorded", .enabled(if: isDebian12),
        arguments: [("usual-start", 8, 0), ("usual-assign", 8, 3), ("usual-update", 8, 4), ("usual-sixteen", 16, 2)])
    func golden(name: String, clusters: Int, step: Int) throws {
        let trace = try TestPicture.usual.trace(clusters: clusters, start: .kMeansPlusPlus)
        let frame = try TestPicture.usual.renderer(trace)
            .frame(step: step, labels: trace.labels(at: step), size: try FrameSize(width: 800, height: 450))
        let file = Self.folder.appending(path: name + ".png")
        if Self.isRecording {
            try Data(try PNGEncoder.truecolour(frame, as: .untouched)).write(to: file)
        }
        let recorded = try? Data(contentsOf: file)
        let golden = try PictureDecoder.decode([UInt8](try #require(recorded, "\(name): \(Self.next)" as Comment)))
            .image
        try #require((golden.width, golden.height) == (frame.width, frame.height))
        let differing = zip(frame.pixels, golden.pixels).count { abs(Int($0) - Int($1)) > 24 }
        let share = Double(differing) / Double(frame.pixels.count)
        #expect(
            share < 0.002,
            """
            \(name): \(differing) of \(frame.pixels.count) bytes differ. If the new frame is meant, \(Self.next)
            """)
    }
}
