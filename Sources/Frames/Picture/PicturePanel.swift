internal import KMeansTrace
internal import Narration

/// The partly quantised picture.
struct PicturePanel {
    let view: StepView
    let width: Int
    let height: Int
    let seeds: [Int?]
    let layout: FrameLayout
    /// Pixels a scene unit takes, so that the picture is made as fine as it will be seen.
    let scale: Double
    let ruler: any TextRuler

    func marks() -> [Mark] {
        let place = layout.picture
        var marks = Caption.marks(captions, above: layout.pictureRoom, ruler)
        if layout.pictureRoom != place { marks.append(.fill(.rectangle(layout.pictureRoom), Theme.panel)) }
        marks.append(.raster(raster(), place, .nearest))
        marks.append(.stroke(.rectangle(place), Theme.line, width: 1))
        switch view.look {
        case .start: marks += seedMarks()
        case .fewChanges, .update: marks += numberMarks() + (view.changes.isEmpty ? [] : spotMarks())
        case .firstAssign, .changes, .still: marks += numberMarks()
        }
        return marks
    }

    private var captions: [String] {
        let keys =
            switch view.look {
            case .start: seeds.contains { $0 != nil } ? ["pictureStart", "frameStartShort"] : ["framePicture"]
            case .firstAssign: ["frameFirst", "frameFirstShort"]
            case .changes: ["pictureChanged", "frameChangedShort"]
            case .fewChanges: ["pictureFew", "frameFewShort"]
            case .still: ["pictureLast", "frameLastShort"]
            case .update where view.changes.isEmpty: ["pictureUpdate", "frameUpdateShort"]
            case .update: ["frameTaken", "frameTakenShort"]
            }
        return keys.map { view.words($0) }
    }

    private func raster() -> Raster {
        let columns = max(1, Int((layout.picture.width * scale).rounded()))
        let rows = max(1, Int((layout.picture.height * scale).rounded()))
        let histogram = view.trace.histogram
        func made(_ word: (Int) -> UInt32) -> Raster {
            PictureSampler.raster(
                width: columns, height: rows, of: histogram, pictureWidth: width, pictureHeight: height, word: word)
        }
        guard let labels = view.labels else { return made { Self.word(histogram.colours[$0]) } }
        let full = view.palette.map(Self.word)
        guard view.look == .changes else { return made { full[Int(labels[$0])] } }
        let pale = view.palette.map { Paint($0).faded.premultiplied & 0xFF_FFFF }
        let changed = ColourSet(count: labels.count, members: view.changes.map { Int($0.colour) })
        return made { changed.contains($0) ? full[Int(labels[$0])] : pale[Int(labels[$0])] }
    }

    private static func word(_ colour: Colour) -> UInt32 {
        UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
    }

    private func point(_ share: Point) -> Point {
        Point(
            x: layout.picture.x + share.x * layout.picture.width, y: layout.picture.y + share.y * layout.picture.height)
    }

    private var numberStyle: TextStyle { TextStyle(size: view.clusters <= 16 ? 20 : 16, weight: .bold) }

    private func seedMarks() -> [Mark] {
        let radius = view.clusters <= 16 ? 9.0 : view.clusters <= 64 ? 6.5 : 5
        let bounds = layout.picture.inset(by: radius + 3)
        let rings = seeds.enumerated().compactMap { cluster, pixel -> (cluster: Int, at: Point)? in
            guard let pixel else { return nil }
            let share = Point(
                x: (Double(pixel % width) + 0.5) / Double(width), y: (Double(pixel / width) + 0.5) / Double(height))
            let at = point(share)
            // On a picture narrower than a ring there is only one place.
            return (cluster, bounds.width > 0 && bounds.height > 0 ? bounds.held(at) : layout.picture.centre)
        }
        let box = 2 * radius + 6
        var placer = LabelPlacer(
            bounds: layout.picture.inset(by: 3),
            taken: rings.map { Rectangle(around: $0.at, width: box, height: box) })
        var marks = rings.flatMap { Emblem.ring($0.at, view.palette[$0.cluster], radius: radius) }
        let style = numberStyle
        // Hundreds of numbers would hide the picture they stand on.
        for ring in rings where view.clusters <= 64 {
            let width = ruler.width(of: String(ring.cluster + 1), style)
            guard let placed = placer.place(width: width, height: style.capHeight, at: ring.at, radius: radius + 2)
            else { continue }
            if let leader = placed.leader { marks += Leader.marks(leader) }
            marks.append(Emblem.number(ring.cluster, in: placed.box, style))
        }
        return marks
    }

    /// Each cluster's number in the roundest part of it, if it fits.
    private func numberMarks() -> [Mark] {
        let map = LabelMap(view, pictureWidth: width, pictureHeight: height, longest: 240)
        let longer = max(layout.picture.width, layout.picture.height)
        let style = numberStyle
        var taken: [Rectangle] = []
        var marks: [Mark] = []
        // Of very many clusters the largest are enough: the picture shall stay a picture.
        for blob in ClusterBlobs(map).blobs.prefix(view.clusters > 64 ? 24 : 64) {
            let textWidth = ruler.width(of: String(blob.cluster + 1), style)
            let box = Rectangle(around: point(blob.middle), width: textWidth, height: style.capHeight)
            let fits = blob.radius * longer >= 0.62 * style.capHeight && layout.picture.inset(by: 3).contains(box)
            guard fits, !taken.contains(where: { $0.overlaps(box.inset(by: -6)) }) else { continue }
            taken.append(box)
            marks.append(Emblem.number(blob.cluster, in: box, style))
        }
        return marks
    }

    private func spotMarks() -> [Mark] {
        let radius = 17.0
        let bounds = layout.picture.inset(by: radius + 4)
        let spots = ChangeSpots(view, pictureWidth: width, pictureHeight: height).spots
        return spots.flatMap { spot -> [Mark] in
            let at = bounds.width > 0 && bounds.height > 0 ? bounds.held(point(spot)) : point(spot)
            return [
                .stroke(.circle(at, radius: radius), .white, width: 6.5),
                .stroke(.circle(at, radius: radius), Theme.ink, width: 3),
            ]
        }
    }
}
