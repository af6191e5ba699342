public import Images
public import KMeansTrace
public import Narration

/// Draws the steps of one run as pictures.
///
/// What all steps share is gathered and drawn once; a frame depends on its step alone, so `frame` can be called from
/// several threads at once and always gives the same pixels. Who draws many on one thread lets a `session` draw them.
public struct FrameRenderer: Sendable {
    private let trace: Trace
    private let name: String
    private let words: Words
    private let width: Int
    private let height: Int
    private let layout: FrameLayout
    private let cube: CubeGround
    private let planes: [PlaneGround]
    private let grounds = Grounds()
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
        let cloud = ColourCloud(colours)
        cube = CubeGround(cloud: cloud, panel: layout.cube)
        planes = zip(Plane.allCases, layout.planes).map { plane, panel in
            PlaneGround(backdrop: PlaneBackdrop(plane, colours), cloud: cloud, panel: panel)
        }
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
        try session(size: size).frame(step: step, labels: labels)
    }

    /// Begins to draw frames of a size on one thread.
    ///
    /// - Throws: `FrameError.drawing` where memory runs out.
    public func session(size: FrameSize = .standard) throws(FrameError) -> FrameSession {
        try FrameSession(of: self, size: size)
    }

    /// The pixels of the ground of a shade, drawn when they are first asked for.
    func ground(_ shade: Shade, size: FrameSize, ruler: Typesetter) throws(FrameError) -> [UInt32] {
        try grounds.pixels(shade, size) { () throws(FrameError) in
            let canvas = try Canvas(size: size, typesetter: ruler)
            try canvas.draw(ground(shade))
            return try canvas.pixels()
        }
    }

    /// What all steps of a shade share.
    func ground(_ shade: Shade) -> Scene {
        Scene(marks: cube.marks(shade) + planes.flatMap { $0.marks(shade) })
    }

    /// What a step shows on its ground; `scale` says how fine its rasters are to be. The panels of the ground are those
    /// of no other marks, so that it makes no difference to draw all of it first.
    func scene(_ view: StepView, scale: Double, ruler: any TextRuler) -> Scene {
        var scene = Scene()
        scene.marks += HeaderPanel(view: view, name: name, width: width, height: height, ruler: ruler).marks()
        scene.marks += PicturePanel(
            view: view, width: width, height: height, seeds: seeds, layout: layout, scale: scale, ruler: ruler
        ).marks()
        scene.marks += CubePanel(view: view, ground: cube, ruler: ruler).marks()
        if let first = layout.planes.first {
            let room = Rectangle(
                left: first.x - FrameLayout.planeAxis.left, top: first.y, right: first.right, bottom: first.bottom)
            scene.marks += Caption.marks([words("frameSides")], above: room, ruler)
        }
        for plane in planes { scene.marks += PlanePanel(view: view, ground: plane, ruler: ruler).marks() }
        scene.marks += PalettePanel(view: view, fullShare: fullShare, panel: layout.palette, ruler: ruler).marks()
        scene.marks += InertiaPanel(view: view, layout: layout, ruler: ruler).marks()
        return scene
    }

    /// The step with what panels need to know about it.
    func view(step: Int, labels: [UInt8]?) throws(FrameError) -> StepView {
        try StepView(trace: trace, step: step, labels: labels, words: words)
    }
}
