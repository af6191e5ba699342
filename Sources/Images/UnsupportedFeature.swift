/// A part of a format that is not read here.
public enum UnsupportedFeature: Sendable, Equatable {
    /// A JPEG for printing: cyan, magenta, yellow and black.
    case jpegCMYK
    /// A JPEG with this many components, other than 1 and 3.
    case jpegComponents(Int)
    /// A JPEG with this many bits a sample, other than 8.
    case jpegPrecision(Int)
    /// A JPEG with arithmetic coding.
    case jpegArithmetic
    /// A lossless JPEG.
    case jpegLossless
    /// A hierarchical JPEG.
    case jpegHierarchical
    /// A BMP with this many bits a pixel, other than 24 and 32.
    case bmpDepth(Int)
    /// A BMP with this value in its compression field.
    case bmpCompression(Int)
    /// A BMP whose bit masks are not those of eight bits each of blue, green and red.
    case bmpMasks
    /// A BMP whose header has this many bytes, which no known version has.
    case bmpHeader(Int)
}
