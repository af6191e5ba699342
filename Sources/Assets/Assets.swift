internal import CAssets

/// The embedded files.
public enum Assets {
    /// A file as text; empty where there is none of this name.
    public static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    /// A file's bytes; none where there is none of this name.
    public static func bytes(_ name: String) -> [UInt8] {
        let asset = unsafe asset_named(name)
        return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size))
    }
}
