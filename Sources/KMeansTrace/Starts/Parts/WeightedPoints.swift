/// Points that can be divided into parts: the colours of a picture, or bins of them.
protocol WeightedPoints {
    var count: Int { get }
    /// What a point adds to the sums of the part it is in.
    func moments(of point: Int) -> ClusterMoments
}

extension ColourHistogram: WeightedPoints {
    var count: Int { colours.count }

    func moments(of colour: Int) -> ClusterMoments {
        var moments = ClusterMoments()
        moments.add(colours[colour], weight: weights[colour])
        return moments
    }
}
