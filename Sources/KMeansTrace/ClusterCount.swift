/// How many clusters are asked for: K, 1 to 256.
public struct ClusterCount: Sendable, Equatable {
    /// The values it can have: a cluster's label fits one byte.
    public static let range = 1...256
    /// The course's number of colours: 8.
    public static let standard = ClusterCount(unchecked: 8)
    /// The number itself.
    public let value: Int

    /// Takes a number of clusters; nil outside `range`.
    public init?(_ value: Int) {
        guard Self.range.contains(value) else { return nil }
        self.value = value
    }

    private init(unchecked value: Int) { self.value = value }
}
