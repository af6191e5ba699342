internal import KMeansTrace

extension RunValue {
    /// The facts that exercises and misconceptions ask for, each alone; a sentence says them in context.
    static let facts: [RunValue] = [
        RunValue("first-move.cluster") { number(of: FirstMove($0.trace).clusters.first) },
        RunValue("first-move.distance") { distance(FirstMove($0.trace).distance) },
        RunValue("second-assign.changed") { .count(SecondAssign($0.trace).changed) },
        RunValue("second-assign.largest") { count(SecondAssign($0.trace).largest.first?.pixels) },
        RunValue("largest-fall.iteration") { count(LargestFall($0.trace).map { Int64($0.step.iteration) }) },
        RunValue("largest-fall.fall") { LargestFall($0.trace).map { .inertia($0.fall) } ?? .missing },
        RunValue("one-percent.iteration") { count(EarlyStop($0.trace).map { Int64($0.step.iteration) }) },
        RunValue("one-percent.saved") { count(EarlyStop($0.trace).map { Int64($0.saved) }) },
        RunValue("served-worst.cluster") { number(of: ServedWorst($0.trace)?.cluster) },
        RunValue("served-worst.error") { distance(ServedWorst($0.trace)?.error) },
        RunValue("worst-pixel.column") { count(WorstPixel($0).map { Int64($0.x) }) },
        RunValue("worst-pixel.row") { count(WorstPixel($0).map { Int64($0.y) }) },
        RunValue("worst-pixel.colour") { hex(WorstPixel($0)?.colour) },
        RunValue("worst-pixel.painted") { hex(WorstPixel($0)?.painted) },
        RunValue("worst-pixel.distance") { distance(WorstPixel($0)?.distance) },
        RunValue("dominant.cluster") { number(of: LargestCluster($0)?.cluster) },
        RunValue("dominant.colour") { hex(LargestCluster($0)?.colour) },
        RunValue("dominant.share") { run in
            let pixels = Double(run.trace.histogram.pixelCount)
            return LargestCluster(run).map { .share(Double($0.pixels), of: pixels) } ?? .missing
        },
        RunValue("vivid.colour") { hex(VividColour($0)?.colour) },
        RunValue("vivid.pixels") { count(VividColour($0)?.pixels) },
        RunValue("vivid.painted") { hex(VividColour($0)?.painted) },
        RunValue("vivid.distance") { distance(VividColour($0)?.distance) },
        RunValue("per-channel.red") { .count(Int64(ChannelValues($0).red)) },
        RunValue("per-channel.green") { .count(Int64(ChannelValues($0).green)) },
        RunValue("per-channel.blue") { .count(Int64(ChannelValues($0).blue)) },
    ]

    private static func count(_ value: Int64?) -> Quantity { value.map { .count($0) } ?? .missing }

    /// A cluster's number on the page, from 1.
    private static func number(of cluster: Int?) -> Quantity { count(cluster.map { Int64($0) + 1 }) }

    private static func hex(_ colour: Colour?) -> Quantity { colour.map { .text($0.hex) } ?? .missing }

    private static func distance(_ value: Double?) -> Quantity {
        value.map { .measure($0, places: 1, unit: "") } ?? .missing
    }
}
