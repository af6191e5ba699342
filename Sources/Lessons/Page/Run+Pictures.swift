internal import Foundation
internal import Images
internal import KMeansTrace

extension Run {
    /// The longest side of the picture that stands in the page.
    static let shownSide = 1024

    /// The original as the page shows it: pixels picked from it where it is large.
    var shownOriginal: Image { picture.image.reduced(longestSide: Self.shownSide) }

    /// The same as an untagged RGB PNG in a `data:` address.
    func shownOriginalURI() throws -> String {
        DataURI.png(try originalPNG ?? PNGEncoder.truecolour(shownOriginal, as: .untouched))
    }

    /// The painted picture after a step, at most so large, as palette PNG in a `data:` address. At step 0, the original.
    func paintedURI(step: Int, longestSide: Int) throws -> String {
        guard let labels = trace.labels(at: step) else {
            return DataURI.png(
                try PNGEncoder.truecolour(picture.image.reduced(longestSide: longestSide), as: .untouched))
        }
        let small = trace.histogram.picked(labels, on: picture.image, longestSide: longestSide)
        let colours = trace.steps[step].centroids.map { $0?.rounded ?? Colour(red: 0, green: 0, blue: 0) }
        return DataURI.png(
            try PNGEncoder.palette(
                indices: small.indices, width: small.width, height: small.height,
                colours: colours.map { PaletteColour($0) }, as: .quick))
    }

    /// The final picture, as `paintedURI`.
    func resultURI(longestSide: Int = shownSide) throws -> String {
        try paintedURI(step: trace.steps.count - 1, longestSide: longestSide)
    }
}

/// `data:` addresses.
enum DataURI {
    static func png(_ bytes: [UInt8]) -> String { "data:image/png;base64," + Data(bytes).base64EncodedString() }
}
