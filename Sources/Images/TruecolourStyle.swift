/// How a truecolour PNG trades bytes for time; the pixels are the same in each.
public enum TruecolourStyle: Sendable, CaseIterable {
    /// What OpenCV's `imwrite` does, and so the course's lab: filter Sub, zlib level 1, run lengths only. With OpenCV
    /// 5.0 three photographs came out with the same number of bytes.
    case lab
    /// Few bytes: each row's best filter, zlib level 9 and its strategy for filtered data, which wins 3 to 5 %. Above a
    /// million pixels level 4: a smooth picture of 12 megapixels is 3 to 11 % larger, and takes 1 s instead of 28.
    case untouched
    /// For the frames, which are many and have large even areas: each row predicted from the one above, deflated by
    /// ISA-L at level 1. A frame of 1600 x 900 takes some 8 ms, a fifth of zlib at level 3, and is no more than 3 %
    /// larger; libdeflate at level 1 takes 20 ms. Processors without SSE 4.2 write other
    /// bytes for the same pixels.
    case fast
}
