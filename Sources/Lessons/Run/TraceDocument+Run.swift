internal import Images
internal import KMeansTrace

extension TraceDocument {
    /// The document of a run.
    ///
    /// - Parameter generator: the program and its version, `visualiser 0.1.0`.
    public init(_ run: Run, generator: String) {
        let trace = run.trace
        self.generator = generator
        picture = Picture(run.picture, uniqueColours: trace.histogram.colours.count)
        settings = Settings(trace.settings)
        steps = trace.steps.map { Step($0) }
        outcome = trace.outcome.name
        iterations = trace.iterations
        draws = trace.draws.map { Draw($0, of: trace.histogram) }
        result = Result(run)
    }
}

extension TraceDocument.Picture {
    init(_ file: PictureFile, uniqueColours: Int) {
        name = file.name
        width = file.image.width
        height = file.image.height
        pixels = file.image.pixelCount
        self.uniqueColours = uniqueColours
        fileBytes = file.byteCount
        sha256 = file.sha256
    }
}

extension TraceDocument.Settings {
    init(_ settings: KMeansTrace.Settings) {
        clusters = settings.clusters.value
        initialisation = settings.initialisation.name
        seed = settings.seed.value
        maximumIterations = settings.limit.value
        emptyClusters = settings.emptyClusters.name
    }
}

extension TraceDocument.Draw {
    init(_ draw: KMeansTrace.Draw, of histogram: ColourHistogram) {
        candidates = draw.candidates.map {
            Candidate(colour: histogram.colours[$0.colour].channels, probability: $0.probability)
        }
        kept = draw.kept
    }
}

extension TraceDocument.Result {
    init(_ run: Run) {
        centroids = run.trace.centroids.map { $0?.channels }
        palette = run.result.palette.map { $0?.hex }
        pixels = run.trace.pixels
        inertia = run.trace.inertia
        mse = run.result.meanSquaredError
        psnr = run.result.psnr
        ssim = run.result.ssim
        let sizes = run.result.bytes
        bytes = TraceDocument.Bytes(
            raw: sizes.raw, originalPNG: sizes.originalPNG, truecolourPNG: sizes.truecolourPNG,
            palettePNG: sizes.palettePNG, indexedFormula: sizes.indexedFormula)
    }
}
