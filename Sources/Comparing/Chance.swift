/// The chance that a run of one start ends below a run of another, equal ends counted half; with its 95 % interval where
/// both starts draw.
public struct Chance: Sendable, Equatable {
    /// 0 to 1.
    public let value: Double
    /// The bootstrap's interval over the runs of both starts; nil where one of them draws nothing or ran only once.
    public let interval: ClosedRange<Double>?
}
