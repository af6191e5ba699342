import KMeansTrace
import Testing

@testable import Frames

struct PlaneDensityTests {
    private let red = (colour: Colour(red: 255, green: 0, blue: 0), weight: UInt32(5))

    @Test(
        "A red pixel stands in the corner of its plane",
        arguments: [(Plane.redGreen, 127, 127), (.blueGreen, 0, 127), (.redBlue, 127, 127)])
    func corner(plane: Plane, x: Int, y: Int) throws {
        let density = PlaneDensity(plane, [red])
        let raster = density.raster { $0 }
        let densest = try #require(raster.pixels.indices.max { raster.pixels[$0] >> 24 < raster.pixels[$1] >> 24 })
        #expect((densest % PlaneDensity.side, densest / PlaneDensity.side) == (x, y))
        #expect(raster.pixels[densest] & 0xFFFF == 0)
    }

    @Test("Where no pixel is near, the raster is clear")
    func clear() {
        let density = PlaneDensity(.redGreen, [red])
        let raster = density.raster { $0 }
        #expect(raster.pixels[0] == 0)
        #expect(raster.pixels.count { $0 != 0 } == 4)
    }
}
