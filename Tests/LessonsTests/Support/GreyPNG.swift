import Images

/// Grey PNG files of any depth, their data stored without packing.
enum GreyPNG {
    /// A picture whose samples count up.
    static func bytes(width: Int, height: Int, depth: Int) -> [UInt8] {
        let rowBytes = (width * depth + 7) / 8
        var data: [UInt8] = []
        for y in 0..<height {
            data.append(0)
            for x in 0..<rowBytes { data.append(UInt8((x * 37 + y * 11) % 256)) }
        }
        let header = big(width) + big(height) + [UInt8(depth), 0, 0, 0, 0]
        let stored = [0x78, 0x01, 0x01] + little(data.count) + little(~data.count) + data + big(adler(data))
        return [137, 80, 78, 71, 13, 10, 26, 10] + chunk("IHDR", header) + chunk("IDAT", stored) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return big(data.count) + body + big(crc(body))
    }

    private static func big(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }

    private static func little(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }

    private static func adler(_ data: [UInt8]) -> Int {
        var (a, b) = (1, 0)
        for byte in data {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }

    private static func crc(_ data: [UInt8]) -> Int {
        var crc: UInt32 = .max
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
