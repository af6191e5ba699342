public import Images

/// Where a page gets its film strip from: frames are drawn elsewhere and arrive as pictures.
public struct FrameSource: Sendable {
    /// What the folder `frames` beside the page holds.
    public enum Folder: Sendable {
        /// A frame of every step.
        case all
        /// The frames of the strip.
        case strip
        /// Nothing: there is no such folder.
        case none
    }

    /// The width a frame of the strip is best drawn at, in pixels.
    public static let width = 800
    /// The height that goes with it.
    public static let height = 450

    let folder: Folder
    let steps: @Sendable (_ count: Int) -> [Int]
    let image: @Sendable (_ step: Int) throws -> Image

    /// Wraps a way of drawing.
    ///
    /// - Parameters:
    ///   - folder: what is beside the page.
    ///   - steps: which steps a strip of `count` frames shows, in order.
    ///   - image: the frame of a step, `width` x `height`.
    public init(
        folder: Folder, steps: @escaping @Sendable (_ count: Int) -> [Int],
        image: @escaping @Sendable (_ step: Int) throws -> Image
    ) {
        self.folder = folder
        self.steps = steps
        self.image = image
    }
}
