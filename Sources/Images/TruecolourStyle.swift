/// How a truecolour PNG trades bytes for time; the pixels are the same in each.
public enum TruecolourStyle: Sendable, CaseIterable {
    /// What OpenCV's `imwrite` does, and so the course's lab: filter Sub, zlib level 1, run lengths only.
    case lab
    /// Few bytes: each row's best filter, zlib level 9.
    case untouched
    /// For the frames, which are many and have large even areas: no filter, a low level.
    case fast
}
