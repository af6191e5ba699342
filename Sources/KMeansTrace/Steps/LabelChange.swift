/// One colour that went from one cluster to another.
public struct LabelChange: Sendable, Equatable {
    /// The colour's index in the histogram.
    public let colour: UInt32
    /// Label before: an index from 0.
    public let old: UInt8
    /// Label after.
    public let new: UInt8
}
