internal import KMeansTrace

/// How many different values each channel has among the colours that a run paints with.
struct ChannelValues: Equatable {
    /// Different red, green and blue values.
    let red, green, blue: Int
    /// Different colours.
    let colours: Int

    /// The colours there would be if each channel had as many values of its own as there are colours: their number cubed.
    var coloursIfPerChannel: Int { colours * colours * colours }

    /// Counts among the colours of the clusters that have pixels.
    init(_ run: Run) {
        let painted = run.trace.painted()
        red = Set(painted.map { $0.red }).count
        green = Set(painted.map { $0.green }).count
        blue = Set(painted.map { $0.blue }).count
        colours = painted.count
    }
}
