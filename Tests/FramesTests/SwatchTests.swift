import KMeansTrace
import Testing

@testable import Frames

struct SwatchTests {
    private let place = Rectangle(x: 10, y: 20, width: 80, height: 40)
    private let red = Colour(red: 200, green: 0, blue: 0)

    private func fills(_ swatch: Swatch, _ style: Swatch.OldColour) -> [Paint] {
        swatch.marks(old: style).compactMap { mark in
            if case .shape(_, .solid(let paint)?, _) = mark { paint } else { nil }
        }
    }

    private func swatch(_ colour: Colour?, old: Colour? = nil, body: Swatch.Body = .filled, isMarked: Bool = false)
        -> Swatch
    {
        Swatch(rectangle: place, colour: colour, old: old, body: body, isEmpty: false, isMarked: isMarked)
    }

    @Test("An old colour is shown beside the new, if it is another", arguments: [Swatch.OldColour.split, .corner])
    func old(style: Swatch.OldColour) {
        let blue = Colour(red: 0, green: 0, blue: 90)
        #expect(fills(swatch(red, old: blue), style) == [Paint(red), Paint(blue)])
        #expect(fills(swatch(red, old: red), style) == [Paint(red)])
        #expect(fills(swatch(red), style) == [Paint(red)])
    }

    @Test("A dropped cluster is hatched, inside its place")
    func dropped() {
        let marks = swatch(nil).marks(old: .split)
        #expect(marks.count > 8)
        for case .shape(let path, _, _) in marks { #expect(place.contains(path.bounds ?? Scene.bounds)) }
    }

    @Test("A hollow swatch is blank inside, and its ink is dark")
    func hollow() {
        let hollow = swatch(Colour(red: 0, green: 0, blue: 0), body: .hollow)
        #expect(fills(hollow, .split).last == Theme.background)
        #expect(hollow.ink == Theme.ink)
        #expect(swatch(Colour(red: 0, green: 0, blue: 0)).ink == .white)
    }

    @Test("Being marked shows")
    func marked() {
        #expect(swatch(red, isMarked: true).marks(old: .split).count == swatch(red).marks(old: .split).count + 1)
    }
}
