import KMeansTrace
import Narration
import Testing

@testable import Frames

struct SceneTests {
    /// The steps that differ in how they look.
    private func steps(_ trace: Trace) -> [Int] {
        Array(Set([0, 1, 2, 3, trace.steps.count / 2, trace.steps.count - 2, trace.steps.count - 1]))
            .filter { trace.steps.indices.contains($0) }.sorted()
    }

    private func box(_ mark: Mark, _ ruler: any TextRuler) -> Rectangle? {
        switch mark {
        case .shape(let path, _, let stroke): path.bounds?.inset(by: -(stroke?.width ?? 0) / 2)
        case .text(let text): text.text.isEmpty ? nil : text.box(ruler)
        case .raster(_, let place, _): place
        case .dots(let dots):
            dots.map { Rectangle(around: $0.centre, width: 2 * $0.radius, height: 2 * $0.radius) }
                .reduce(nil) { $0?.union($1) ?? $1 }
        }
    }

    @Test("Nothing leaves the canvas, whatever the picture's shape", arguments: TestPicture.all, [1, 3, 8])
    func inside(_ picture: TestPicture, clusters: Int) throws {
        let trace = try picture.trace(clusters: clusters)
        let renderer = try picture.renderer(trace, name: String(repeating: "a long name ", count: 20))
        let ruler = try Typesetter()
        for step in steps(trace) {
            for mark in try renderer.coarseScene(trace, step: step).marks {
                guard let box = box(mark, ruler) else { continue }
                #expect(Scene.bounds.contains(box), "step \(step): \(mark)")
            }
        }
    }

    @Test("Nothing leaves the canvas with many clusters", arguments: [16, 40, 256])
    func insideWithMany(clusters: Int) throws {
        let trace = try TestPicture.usual.trace(clusters: clusters)
        let renderer = try TestPicture.usual.renderer(trace)
        let ruler = try Typesetter()
        for step in steps(trace) {
            for mark in try renderer.coarseScene(trace, step: step).marks {
                guard let box = box(mark, ruler) else { continue }
                #expect(Scene.bounds.contains(box), "step \(step): \(mark)")
            }
        }
    }

    @Test(
        "No line of text runs into another or out of the canvas, in whatever language",
        arguments: ["en", "de"], TestPicture.all)
    func textsApart(language: String, _ picture: TestPicture) throws {
        let ruler = try Typesetter()
        for clusters in [1, 5, 12, 30, 80] {
            let trace = try picture.trace(clusters: clusters, start: .kMeansPlusPlus)
            let renderer = try picture.renderer(trace, words: .named(language))
            for step in steps(trace) {
                try expectTextsApart(try renderer.coarseScene(trace, step: step), ruler, "K \(clusters), step \(step)")
            }
        }
    }

    @Test("Nor where clusters ran empty", arguments: ["en", "de"], EmptyClusterPolicy.allCases)
    func textsApart(language: String, policy: EmptyClusterPolicy) throws {
        let ruler = try Typesetter()
        let far = Centroid(red: -300, green: 900, blue: -300)
        for (picture, others) in [(TestPicture.usual, 1), (.upright, 1), (.usual, 10), (.upright, 10)] {
            let near = (0..<others).map { Centroid(red: Double(20 * $0), green: 100, blue: 50) }
            let trace = try picture.trace(given: near + [far, far], policy: policy)
            let renderer = try picture.renderer(trace, words: .named(language))
            for step in steps(trace) {
                try expectTextsApart(try renderer.coarseScene(trace, step: step), ruler, "step \(step)")
            }
        }
    }

    /// Numbers stand where their clusters are: those are another test's.
    private func expectTextsApart(_ scene: Scene, _ ruler: any TextRuler, _ place: String) throws {
        let texts = scene.texts.filter { !$0.text.isEmpty && !$0.text.allSatisfy(\.isNumber) }
        for (index, text) in texts.enumerated() {
            let box = text.box(ruler)
            #expect(Scene.bounds.inset(by: 20).contains(box), "\(place): \(text.text)")
            for other in texts[..<index] {
                #expect(!other.box(ruler).overlaps(box), "\(place): \(other.text) | \(text.text)")
            }
        }
    }

    @Test("Title and sentence are the narration's, word for word", arguments: [1, 2, 5])
    func words(clusters: Int) throws {
        let trace = try TestPicture.usual.trace(clusters: clusters)
        let renderer = try TestPicture.usual.renderer(trace)
        for step in trace.steps.indices {
            let story = try #require(trace.story(of: step, in: .english))
            let texts = try renderer.coarseScene(trace, step: step).texts.map { $0.text }
            #expect(try renderer.coarseStep(trace, step: step).texts.first?.text == story.title)
            #expect(texts.contains(story.lead))
            #expect(texts.contains(story.rest))
        }
    }

    @Test("A German frame says in German what an English one says in English")
    func german() throws {
        let trace = try TestPicture.usual.trace(clusters: 5)
        let german = try TestPicture.usual.renderer(trace, words: .german)
        let english = try TestPicture.usual.renderer(trace)
        for step in trace.steps.indices {
            let said = try german.coarseScene(trace, step: step).texts.map { $0.text }
            let title = try german.coarseStep(trace, step: step).texts.first?.text
            #expect(title == trace.story(of: step, in: .german)?.title)
            #expect(said.contains("Würfel von der Seite"))
            let heard = Set(try english.coarseScene(trace, step: step).texts.map { $0.text }.filter { $0.count > 8 })
            // Colours are the same in every language.
            #expect(heard.intersection(said).allSatisfy { $0.hasPrefix("#") }, "\(heard.intersection(said))")
        }
    }

    @Test("No number overlaps another in the picture, the cube or a plane", arguments: [4, 8, 16, 40])
    func numbersApart(clusters: Int) throws {
        let trace = try TestPicture.usual.trace(clusters: clusters)
        let renderer = try TestPicture.usual.renderer(trace)
        let ruler = try Typesetter()
        for step in steps(trace) {
            let boxes = try renderer.coarseScene(trace, step: step).texts
                .filter { $0.halo && $0.text.allSatisfy(\.isNumber) }
                .map { $0.box(ruler) }
            for (index, box) in boxes.enumerated() {
                #expect(!boxes[..<index].contains { $0.overlaps(box) }, "step \(step), number \(index)")
            }
        }
    }

    @Test("The palette's percentages come to a hundred", arguments: TestPicture.all)
    func shares(_ picture: TestPicture) throws {
        let trace = try picture.trace(clusters: 6)
        let renderer = try picture.renderer(trace)
        let last = trace.steps.count - 1
        let view = try renderer.view(step: last, labels: trace.labels(at: last))
        let layout = FrameLayout(aspect: Double(picture.width) / Double(picture.height))
        let marks = PalettePanel(
            view: view, fullShare: 1, panel: layout.palette, ruler: try Typesetter()
        ).marks()
        let percents = Scene(marks: marks).texts.map { $0.text }
            .filter { $0.hasSuffix("%") && !$0.contains("=") }
            .compactMap { Double($0.filter { $0.isNumber || $0 == "." }) }
        #expect(percents.count == trace.clusters)
        #expect(abs(percents.reduce(0, +) - 100) < 0.05 * Double(trace.clusters) + 1e-9)
    }

    @Test(
        "An empty cluster's fate is told",
        arguments: [(EmptyClusterPolicy.farthest, "took"), (.drop, "dropped"), (.keep, "keeps")])
    func events(policy: EmptyClusterPolicy, word: String) throws {
        let far = Centroid(red: -300, green: 900, blue: -300)
        let given = [Centroid(red: 200, green: 100, blue: 50), far, Centroid(red: 20, green: 20, blue: 90)]
        let trace = try TestPicture.usual.trace(given: given, policy: policy)
        let renderer = try TestPicture.usual.renderer(trace)
        let scene = try renderer.coarseScene(trace, step: 2)
        #expect(scene.texts.contains { $0.style == Theme.strong && $0.text.contains(word) })
        let ruler = try Typesetter()
        for mark in scene.marks {
            guard let box = box(mark, ruler) else { continue }
            #expect(Scene.bounds.contains(box), "\(mark)")
        }
    }

    @Test("The future is not drawn: a step's scene is the same whatever comes after it")
    func noFuture() throws {
        let short = try TestPicture.usual.trace(clusters: 5, limit: 2)
        let long = try TestPicture.usual.trace(clusters: 5, limit: 3)
        let ruler = try Typesetter()
        let panels = try [short, long].map { trace in
            let view = try StepView(trace: trace, step: 3, labels: trace.labels(at: 3), words: .english)
            return InertiaPanel(view: view, layout: FrameLayout(aspect: 1.3), ruler: ruler).marks()
        }
        #expect(panels[0] == panels[1])
    }
}
