/// Reads numbers out of a file's bytes; nil where they end too early.
extension [UInt8] {
    /// The two bytes at an offset, the more significant first.
    func bigEndian16(at offset: Int) -> Int? {
        guard let low = byte(at: offset, plus: 1) else { return nil }
        return Int(self[offset]) << 8 | low
    }

    /// The four bytes at an offset, the more significant first.
    func bigEndian32(at offset: Int) -> Int? {
        guard let high = bigEndian16(at: offset), let low = bigEndian16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    /// The two bytes at an offset, the less significant first.
    func littleEndian16(at offset: Int) -> Int? {
        bigEndian16(at: offset).map { ($0 & 0xFF) << 8 | $0 >> 8 }
    }

    /// The four bytes at an offset, the less significant first.
    func littleEndian32(at offset: Int) -> Int? {
        guard let low = littleEndian16(at: offset), let high = littleEndian16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Whether the bytes at an offset are these.
    func has(_ expected: some Collection<UInt8>, at offset: Int = 0) -> Bool {
        offset >= 0 && offset <= count - expected.count
            && self[offset..<offset + expected.count].elementsEqual(expected)
    }

    private func byte(at offset: Int, plus step: Int) -> Int? {
        guard offset >= 0, offset < count - step else { return nil }
        return Int(self[offset + step])
    }
}
