/// The size of a frame in pixels.
///
/// The scene is laid out once, 1600 x 900, and scaled to fit; where the aspect differs, the background shows at two
/// sides.
public struct FrameSize: Sendable, Equatable {
    /// Widths that can be drawn.
    public static let widths = 320...3840
    /// Heights that can be drawn.
    public static let heights = 180...2160
    /// 1600 x 900, the size the scene is made for.
    public static let standard = FrameSize(uncheckedWidth: 1600, height: 900)

    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int

    /// Takes a width and a height.
    ///
    /// - Throws: `FrameError.sizeOutOfRange` outside `widths` and `heights`.
    public init(width: Int, height: Int) throws(FrameError) {
        guard Self.widths.contains(width), Self.heights.contains(height) else {
            throw .sizeOutOfRange(width: width, height: height)
        }
        self.init(uncheckedWidth: width, height: height)
    }

    private init(uncheckedWidth width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// How many pixels one unit of the scene takes.
    var scale: Double { min(Double(width) / Scene.width, Double(height) / Scene.height) }

    /// The letterbox: pixels left and above the scene.
    var margin: Point {
        Point(x: (Double(width) - Scene.width * scale) / 2, y: (Double(height) - Scene.height * scale) / 2)
    }
}
