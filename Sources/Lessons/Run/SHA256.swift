internal import CNettle

/// The SHA-256 digest (FIPS 180-4), by nettle.
public enum SHA256 {
    /// The digest's 32 bytes.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        var context = sha256_ctx()
        unsafe nettle_sha256_init(&context)
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
        }
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe nettle_sha256_digest(&context, digest.count, &digest)
        return digest
    }

    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        digest(of: bytes).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
