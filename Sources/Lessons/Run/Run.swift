public import Images
public import KMeansTrace

/// One K-means run on one picture, measured: what `trace.json` and the page are made of.
public struct Run: Sendable {
    /// The picture.
    public let picture: PictureFile
    /// Every step.
    public let trace: Trace
    /// What came out.
    public let result: RunResult
    /// The untouched picture as PNG, where it stands in the page whole.
    let originalPNG: [UInt8]?

    /// Measures a run.
    ///
    /// - Parameter trace: a run on this picture's colours.
    /// - Throws: a picture that cannot be encoded for want of memory.
    public init(picture: PictureFile, trace: Trace) throws(PNGEncodingError) {
        let original = try PNGEncoder.truecolour(picture.image, as: .untouched)
        let isShown = max(picture.image.width, picture.image.height) <= Self.shownSide
        try self.init(
            picture: picture, trace: trace, originalBytes: original.count, originalPNG: isShown ? original : nil)
    }

    /// Measures another run on the same picture, without packing the untouched picture again.
    public func another(_ trace: Trace) throws(PNGEncodingError) -> Run {
        try Run(
            picture: picture, trace: trace, originalBytes: result.bytes.originalPNG, originalPNG: originalPNG)
    }

    private init(
        picture: PictureFile, trace: Trace, originalBytes: Int, originalPNG: [UInt8]?
    ) throws(PNGEncodingError) {
        self.picture = picture
        self.trace = trace
        self.originalPNG = originalPNG
        result = try RunResult(image: picture.image, trace: trace, originalPNG: originalBytes)
    }

    /// The same start strategy, seed, limit and policy with another K; for given centroids, which have no K of their
    /// own, k-means++.
    public func settings(clusters: ClusterCount) -> Settings {
        let settings = trace.settings
        return Settings(
            initialisation: .strategy(settings.initialisation.strategy, clusters), seed: settings.seed,
            limit: settings.limit,
            emptyClusters: settings.emptyClusters)
    }
}
