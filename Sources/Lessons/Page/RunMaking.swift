public import Comparing
public import KMeansTrace
public import Narration

/// What computes a page's runs: the program around it, which knows threads, files and checks.
public protocol RunMaking {
    /// The picture of a run that a lesson names, from its file or its numbers.
    func picture(of run: NamedRun, in lesson: Lesson) throws -> PictureFile
    /// Runs K-means on a picture and measures the result.
    func run(on picture: PictureFile, settings: Settings) throws -> Run
    /// Runs K-means on colours alone, without measuring what comes out.
    func trace(of histogram: ColourHistogram, settings: Settings) throws -> Trace
    /// Another run on the picture of a run, whose colours are counted already.
    func rerun(_ run: Run, settings: Settings) throws -> Run
    /// The runs of a comparison on a picture's colours, in the plan's order; nil where the plan has none.
    func compare(
        _ histogram: ColourHistogram, plan: ComparisonPlan, clusters: ClusterCount
    ) throws -> Comparison?
    /// The frames of a run, drawn when they are asked for, and written to no folder.
    func frames(of run: Run, in words: Words) throws -> FrameSource
}
