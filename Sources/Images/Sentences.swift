// One line for each fact, without the file's name: the caller puts `visualiser: FILE: ` before it.

extension InputFileError {
    /// What is wrong, as the rest of a sentence that begins with the file's name.
    public var sentence: String {
        switch self {
        case .notFound: "no such file"
        case .notPermitted: "may not be read (permission denied)"
        case .notAFile(let kind): "is \(kind.words), not a file"
        case .tooLarge(let bytes, let limit):
            "has \(grouped(bytes)) bytes; the limit is \(grouped(limit))\(inMebibytes(limit))"
        case .becameShorter(let bytes, let expected):
            "became shorter while it was read: \(grouped(bytes)) bytes of \(grouped(expected))"
        case .unreadable(let code): "cannot be read (system error \(code))"
        }
    }
}

extension InputFileError.Kind {
    fileprivate var words: String {
        switch self {
        case .folder: "a folder"
        case .pipe: "a pipe"
        case .device: "a device or a socket"
        }
    }
}

extension PictureError {
    /// What is wrong, as the rest of a sentence that begins with the file's name.
    public var sentence: String {
        switch self {
        case .empty: "is empty: 0 bytes"
        case .unrecognised: "is no picture that is known here; PNG, JPEG and BMP can be read"
        case .foreign(let format): "is \(format.words); PNG, JPEG and BMP can be read"
        case .noPixels(let width, let height): "has no pixels: the header says \(grouped(width)) x \(grouped(height))"
        case .sideTooLong(let width, let height):
            "is \(grouped(width)) x \(grouped(height)) pixels; the limit is \(grouped(PictureLimits.side)) a side"
        case .tooManyPixels(let width, let height):
            """
            is \(grouped(width)) x \(grouped(height)) = \(grouped(width * height)) pixels; \
            the limit is \(grouped(PictureLimits.pixels))
            """
        case .truncated(let format, let bytes):
            "is cut off: the \(format.rawValue) ends after \(grouped(bytes)) bytes, inside the picture"
        case .damaged(let format, let offset?): "is a damaged \(format.rawValue), noticed at byte \(grouped(offset))"
        case .damaged(let format, nil): "is a damaged \(format.rawValue)"
        case .chunkTooLong(let bytes, let offset):
            """
            has a PNG chunk of \(grouped(bytes)) bytes at byte \(grouped(offset)); \
            the limit is \(grouped(PictureLimits.ancillaryChunk))
            """
        case .tooManyScans: "has more scans than a JPEG may have here; the limit is \(PictureLimits.scans)"
        case .unsupported(let feature): feature.sentence
        case .outOfMemory: "does not fit in memory"
        }
    }
}

extension UnsupportedFeature {
    fileprivate var sentence: String {
        switch self {
        case .jpegCMYK: "is a CMYK JPEG, made for printing; save it as RGB"
        case .jpegComponents(let count): "is a JPEG of \(count) components; 1 (grey) and 3 (colour) can be read"
        case .jpegPrecision(let bits): "is a JPEG of \(bits) bits a sample; 8 can be read"
        case .jpegArithmetic: "is a JPEG with arithmetic coding; Huffman coding can be read"
        case .jpegLossless: "is a lossless JPEG; baseline and progressive can be read"
        case .jpegHierarchical: "is a hierarchical JPEG; baseline and progressive can be read"
        case .bmpDepth(let bits):
            "is \(bits == 8 ? "an" : "a") \(bits)-bit BMP; those of 24 and 32 bits a pixel can be read"
        case .bmpCompression(let value): "is a BMP with compression \(value); uncompressed ones can be read"
        case .bmpMasks: "is a BMP with unusual bit masks; eight bits each of blue, green and red can be read"
        case .bmpHeader(let bytes): "is a BMP with a header of \(grouped(bytes)) bytes, which no known version has"
        }
    }
}

extension PNGEncodingError {
    /// What is wrong, as the rest of a sentence that begins with the file's name.
    public var sentence: String {
        switch self {
        case .sizesDoNotFit(let width, let height, let indices):
            "cannot be a PNG: \(grouped(indices)) pixels do not make \(grouped(width)) x \(grouped(height))"
        case .paletteSize(let count): "cannot be a palette PNG of \(grouped(count)) colours; it has 1 to 256"
        case .indexOutsidePalette(let index, let colours):
            "cannot be a palette PNG: index \(index) names none of its \(colours) colours"
        case .outOfMemory: "does not fit in memory"
        }
    }
}

/// A number in groups of three digits: 1234567 as "1,234,567".
private func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var groups = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place).isMultiple(of: 3) { groups.append(",") }
        groups.append(digit)
    }
    return number < 0 ? "-" + groups : groups
}

/// A size beside its bytes, where it is a whole number of MiB.
private func inMebibytes(_ bytes: Int) -> String {
    bytes > 0 && bytes.isMultiple(of: 1 << 20) ? " (\(bytes >> 20) MiB)" : ""
}
