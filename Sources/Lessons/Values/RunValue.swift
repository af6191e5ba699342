internal import Images
internal import KMeansTrace
internal import Narration

/// A value that a lesson can quote by its name: {value}`picture.pixels`. The names are those of `trace.json`.
///
/// To add one: a line in `all`.
struct RunValue: Sendable {
    /// What stands in the lesson.
    let name: String
    /// Reads it off a run.
    let read: @Sendable (Run) -> Quantity

    /// All values there are.
    static let all: [RunValue] =
        [
            RunValue("picture.name") { .text($0.picture.name) },
            RunValue("picture.format") { .text($0.picture.decoded.format.rawValue) },
            RunValue("picture.width") { .count(Int64($0.picture.image.width)) },
            RunValue("picture.height") { .count(Int64($0.picture.image.height)) },
            RunValue("picture.pixels") { .count(Int64($0.picture.image.pixelCount)) },
            RunValue("picture.uniqueColours") { .count(Int64($0.trace.histogram.colours.count)) },
            RunValue("picture.fileBytes") { .bytes(Int64($0.picture.byteCount)) },
            RunValue("picture.sha256") { .text($0.picture.sha256) },
            RunValue("settings.clusters") { .count(Int64($0.trace.settings.clusters.value)) },
            RunValue("settings.initialisation") { .text($0.trace.settings.initialisation.name) },
            RunValue("settings.seed") { .text(String($0.trace.settings.seed.value)) },
            RunValue("settings.maximumIterations") { .count(Int64($0.trace.settings.limit.value)) },
            RunValue("settings.emptyClusters") { .text($0.trace.settings.emptyClusters.name) },
            RunValue("outcome") { .text($0.trace.outcome.name) },
            RunValue("iterations") { .count(Int64($0.trace.iterations)) },
            RunValue("steps") { .count(Int64($0.trace.steps.count)) },
            RunValue("result.clusters") { .count(Int64($0.usedClusters)) },
            RunValue("result.bitsPerPixel") { .count(Int64(ByteSizes.bitsPerPixel(colours: $0.paletteSize))) },
            RunValue("result.coloursOfPicture") { .count(Int64($0.result.coloursOfPicture)) },
            RunValue("result.inertia") { .inertia($0.trace.inertia) },
            RunValue("optimum.inertia") { $0.optimum.map { .inertia($0) } ?? .missing },
            RunValue("result.mse") { .measure($0.result.meanSquaredError, places: 1, unit: "") },
            RunValue("result.averageColourError") {
                .measure($0.result.meanSquaredError.squareRoot(), places: 1, unit: "")
            },
            RunValue("result.psnr") { .measure($0.result.psnr, places: 2, unit: "dB") },
            RunValue("result.ssim") { $0.result.ssim.map { .measure($0, places: 3, unit: "") } ?? .missing },
            RunValue("result.bytes.raw") { .bytes(Int64($0.result.bytes.raw)) },
            RunValue("result.bytes.originalPNG") { .bytes(Int64($0.result.bytes.originalPNG)) },
            RunValue("result.bytes.truecolourPNG") { .bytes(Int64($0.result.bytes.truecolourPNG)) },
            RunValue("result.bytes.palettePNG") { .bytes(Int64($0.result.bytes.palettePNG)) },
            RunValue("result.bytes.indexedFormula") { .bytes(Int64($0.result.bytes.indexedFormula)) },
        ] + facts

    /// The value of this name.
    static func named(_ name: String) -> RunValue? { all.first { $0.name == name } }

    init(_ name: String, _ read: @escaping @Sendable (Run) -> Quantity) {
        self.name = name
        self.read = read
    }
}

extension Run {
    /// Different colours of the quantised picture. Clusters without pixels paint nothing, and two can share a colour.
    var paletteSize: Int { result.paintedColours }

    /// Clusters that have pixels at the end.
    var usedClusters: Int { trace.pixels.count { $0 > 0 } }
}
