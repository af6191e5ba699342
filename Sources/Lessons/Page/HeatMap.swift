internal import Images
internal import KMeansTrace

/// The heat maps of a run's draws: the picture in the colours of `HeatScale`, in palette PNGs, and where marks stand on it.
struct HeatMap {
    /// The most pixels of the maps' longest side.
    private static let side = 256
    /// The longest side of a picture whose pixels are drawn as sharp squares.
    private static let few = 128
    /// The longest side they are drawn with.
    private static let drawnSide = 320
    /// How large they are drawn.
    let width: Int, height: Int
    /// Whether each pixel is to be a sharp square.
    let isMagnified: Bool
    private let image: Image
    /// The colour of each pixel that is shown.
    private let shown: (colours: [Int], width: Int, height: Int)

    init(of run: Run) {
        image = run.picture.image
        shown = run.trace.histogram.pickedColours(on: image, longestSide: Self.side)
        let longest = max(image.width, image.height)
        width = max(1, Self.drawnSide * image.width / longest)
        height = max(1, Self.drawnSide * image.height / longest)
        isMagnified = longest <= Self.few
    }

    /// The map of one draw, in a `data:` address.
    ///
    /// - Parameter bands: the number of each colour's band.
    func uri(_ bands: [Int]) throws -> String {
        DataURI.png(
            try PNGEncoder.palette(
                indices: shown.colours.map { UInt8(bands[$0]) }, width: shown.width, height: shown.height,
                colours: HeatScale.colours.map { PaletteColour($0) }, as: .quick))
    }

    /// Column and row of a pixel.
    func place(of pixel: Int) -> (x: Int, y: Int) { (pixel % image.width, pixel / image.width) }

    /// Where the middle of a pixel is drawn, to a tenth.
    func mark(_ pixel: Int) -> (x: String, y: String) {
        let (x, y) = place(of: pixel)
        return (Self.tenths(x, of: image.width, on: width), Self.tenths(y, of: image.height, on: height))
    }

    private static func tenths(_ place: Int, of count: Int, on side: Int) -> String {
        let tenths = (2 * place + 1) * side * 10 / (2 * count)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
