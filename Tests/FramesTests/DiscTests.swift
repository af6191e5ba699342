import Testing

@testable import Frames

struct DiscTests {
    @Test("The pixels' coverage comes to the disc's area", arguments: [0.3, 0.55, 1, 2.5, 7, 11])
    func area(radius: Double) {
        let disc = Disc(x: 20.3, y: 19.6, radius: radius)
        var covered = 0.0
        for y in disc.rows(below: 40) { for x in disc.columns(below: 40) { covered += Double(disc.cover(x, y).share) } }
        let area = Double.pi * radius * radius
        #expect(abs(covered / 256 - area) < 0.35 * area + 0.1)
    }

    @Test("A disc beyond the border touches no pixel outside", arguments: [-100.0, -1, 0, 39.5, 41, 1e9])
    func clipped(place: Double) {
        let disc = Disc(x: place, y: place, radius: 3)
        #expect(disc.rows(below: 40).allSatisfy { (0..<40).contains($0) })
        #expect(disc.columns(below: 40).allSatisfy { (0..<40).contains($0) })
    }
}
