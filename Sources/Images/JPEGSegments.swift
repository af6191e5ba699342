/// What a walk over a JPEG's markers tells before anything is decoded.
struct JPEGSegments {
    /// Pixels in a row.
    private(set) var width = 0
    /// Rows.
    private(set) var height = 0
    /// Where the first EXIF block lies, from its letters "Exif" on.
    private(set) var exif: Range<Int>?
    /// Whether there is a colour profile.
    private(set) var hasProfile = false
    private var scans = 0

    /// Walks from marker to marker up to the end of the image and counts the scans on the way.
    ///
    /// - Complexity: O(bytes).
    init(_ bytes: [UInt8]) throws(PictureError) {
        var offset = 2
        while true {
            let marker = try Self.marker(in: bytes, at: &offset)
            if marker == Marker.end { break }
            if marker == Marker.temporary || Marker.restarts.contains(marker) { continue }
            guard let length = bytes.bigEndian16(at: offset) else { throw .truncated(.jpeg, bytes: bytes.count) }
            guard length >= 2 else { throw .damaged(.jpeg, offset: offset) }
            let segment = offset + 2..<offset + length
            guard segment.upperBound <= bytes.count else { throw .truncated(.jpeg, bytes: bytes.count) }
            offset = segment.upperBound
            switch marker {
            case Marker.scan:
                try countScan(at: segment.lowerBound)
                offset = Self.endOfScan(in: bytes, from: offset)
            case Marker.app1 where exif == nil && bytes.has("Exif\0\0".utf8, at: segment.lowerBound): exif = segment
            case Marker.app2 where bytes.has("ICC_PROFILE\0".utf8, at: segment.lowerBound): hasProfile = true
            case _ where Marker.frames.contains(marker): try readFrame(bytes, segment, marker: marker)
            default: break
            }
        }
        guard scans > 0 else { throw .damaged(.jpeg, offset: offset) }
    }

    /// Reads the code of the marker at an offset, perhaps behind fill bytes, and steps past it.
    private static func marker(in bytes: [UInt8], at offset: inout Int) throws(PictureError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated(.jpeg, bytes: bytes.count) }
        guard bytes[offset] == 0xFF else { throw .damaged(.jpeg, offset: offset) }
        while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
        guard offset < bytes.count else { throw .truncated(.jpeg, bytes: bytes.count) }
        guard bytes[offset] != 0 else { throw .damaged(.jpeg, offset: offset) }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// Where the next marker begins that is no part of the coded pixels.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == 0xFF {
                let next = bytes[offset + 1]
                if next != 0, next != 0xFF, !Marker.restarts.contains(next) { return offset }
            }
            offset += 1
        }
        return bytes.count
    }

    private mutating func countScan(at offset: Int) throws(PictureError) {
        guard width > 0 else { throw .damaged(.jpeg, offset: offset) }
        scans += 1
        guard scans <= PictureLimits.scans else { throw .tooManyScans }
    }

    private mutating func readFrame(
        _ bytes: [UInt8], _ segment: Range<Int>, marker: UInt8
    ) throws(PictureError) {
        let start = segment.lowerBound
        guard width == 0, segment.count >= 6, let height = bytes.bigEndian16(at: start + 1),
            let width = bytes.bigEndian16(at: start + 3)
        else { throw .damaged(.jpeg, offset: start) }
        try Marker.check(frame: marker)
        let precision = Int(bytes[start])
        guard precision == 8 else { throw .unsupported(.jpegPrecision(precision)) }
        try PictureLimits.check(width: width, height: height)
        switch Int(bytes[start + 5]) {
        case 1, 3: break
        case 4: throw .unsupported(.jpegCMYK)
        case let count: throw .unsupported(.jpegComponents(count))
        }
        self.width = width
        self.height = height
    }
}

/// Marker codes (ITU-T T.81, table B.1).
private enum Marker {
    static let temporary: UInt8 = 0x01
    static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
    static let end: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    static let app1: UInt8 = 0xE1
    static let app2: UInt8 = 0xE2
    /// Start of a frame, each for another process; among them lie DHT (C4), JPG (C8) and DAC (CC). F7 is JPEG-LS.
    static let frames: Set<UInt8> = Set(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC]).union([0xF7])

    /// Lets baseline, extended and progressive pass.
    static func check(frame marker: UInt8) throws(PictureError) {
        switch marker {
        case 0xC0, 0xC1, 0xC2: return
        case 0xC3, 0xF7: throw .unsupported(.jpegLossless)
        case 0xC5...0xC7: throw .unsupported(.jpegHierarchical)
        default: throw .unsupported(.jpegArithmetic)
        }
    }
}
