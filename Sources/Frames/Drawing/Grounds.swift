internal import Synchronization

/// The grounds of a run's frames as pixels, each drawn once for all threads: tens of thousands of dots, of which a step
/// changes none.
final class Grounds: Sendable {
    private struct Key: Hashable {
        let shade: Shade
        let width: Int
        let height: Int
    }

    private let drawn = Mutex<[Key: [UInt32]]>([:])

    /// The pixels of a ground; `draw` is called where there are none yet, and another thread waits for them.
    func pixels(
        _ shade: Shade, _ size: FrameSize, draw: () throws(FrameError) -> [UInt32]
    ) throws(FrameError) -> [UInt32] {
        let key = Key(shade: shade, width: size.width, height: size.height)
        return try drawn.withLock { (drawn) throws(FrameError) in
            if let known = drawn[key] { return known }
            let pixels = try draw()
            drawn[key] = pixels
            return pixels
        }
    }
}
