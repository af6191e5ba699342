public import Images
public import KMeansTrace
public import Narration

/// Draws the steps of one run as pictures.
///
/// What all steps share is gathered once; `frame` keeps nothing, so it can be called from several threads at once and
/// always gives the same pixels.
public struct FrameRenderer: Sendable {
    private let trace: Trace
    private let name: String
    private let words: Words
    private let width: Int
    private let height: Int
    private let layout: FrameLayout
    private let cloud: ColourCloud
    private let planes: [PlaneBackdrop]
    private let seeds: [Int?]
    private let fullShare: Double

    /// Prepares the frames of a run. O(pixels).
    ///
    /// - Parameters:
    ///   - picture: the picture the trace was made from.
    ///   - name: what the picture is called in the frames' upper right corner.
    ///   - words: the language of all that is written.
    /// - Throws: `FrameError.pictureMismatch` where the picture's size cannot be the trace's.
    public init(trace: Trace, picture: Image, name: String, words: Words) throws(FrameError) {
        guard picture.pixelCount == trace.histogram.pixelCount else {
            throw .pictureMismatch(picture: picture.pixelCount, trace: trace.histogram.pixelCount)
        }
        self.trace = trace
        self.name = name
        self.words = words
        width = picture.width
        height = picture.height
        layout = FrameLayout(aspect: Double(picture.width) / Double(picture.height))
        let colours = zip(trace.histogram.colours, trace.histogram.weights).lazy
            .map { (colour: $0.0, weight: $0.1) }
        cloud = ColourCloud(colours)
        planes = Plane.allCases.map { PlaneBackdrop($0, colours) }
        seeds = trace.startPixels()
        fullShare = ShareBar.full(of: trace)
    }

    /// Draws a step.
    ///
    /// - Parameters:
    ///   - step: index into `trace.steps`.
    ///   - labels: the label of each unique colour after that step, as `LabelCursor` gives it; not looked at for step 0.
    ///   - size: the frame's size in pixels.
    /// - Throws: `FrameError.noSuchStep`, `.labelMismatch`, or `.drawing` where memory runs out.
    public func frame(step: Int, labels: [UInt8]?, size: FrameSize = .standard) throws(FrameError) -> Image {
        let view = try view(step: step, labels: labels)
        let typesetter = try Typesetter()
        let canvas = try Canvas(size: size, typesetter: typesetter)
        try canvas.draw(scene(view, scale: size.scale, ruler: typesetter))
        return try canvas.image()
    }

    /// The scene of a step; `scale` says how fine its rasters are to be.
    func scene(_ view: StepView, scale: Double, ruler: any TextRuler) -> Scene {
        var scene = Scene()
        scene.marks += HeaderPanel(view: view, name: name, width: width, height: height, ruler: ruler).marks()
        scene.marks += PicturePanel(
            view: view, width: width, height: height, seeds: seeds, layout: layout, scale: scale, ruler: ruler
        ).marks()
        scene.marks += CubePanel(view: view, cloud: cloud, layout: layout, ruler: ruler).marks()
        if let first = layout.planes.first {
            let room = Rectangle(
                left: first.x - FrameLayout.planeAxis.left, top: first.y, right: first.right, bottom: first.bottom)
            scene.marks += Caption.marks([words("frameSides")], above: room, ruler)
        }
        for (backdrop, panel) in zip(planes, layout.planes) {
            scene.marks += PlanePanel(view: view, backdrop: backdrop, cloud: cloud, panel: panel, ruler: ruler).marks()
        }
        scene.marks += PalettePanel(view: view, fullShare: fullShare, panel: layout.palette, ruler: ruler).marks()
        scene.marks += InertiaPanel(view: view, layout: layout, ruler: ruler).marks()
        return scene
    }

    /// The step with what panels need to know about it.
    func view(step: Int, labels: [UInt8]?) throws(FrameError) -> StepView {
        try StepView(trace: trace, step: step, labels: labels, words: words)
    }
}
