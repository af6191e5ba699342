import Foundation
import Images
import Testing

@Suite("Measures") struct MeasuresTests {
    /// Two pictures and their similarity by scikit-image.
    struct Pair: Decodable, CustomTestStringConvertible {
        let name: String
        let width: Int
        let height: Int
        let a: Data
        let b: Data
        let ssim: Double

        var testDescription: String { name }
    }

    private struct Pairs: Decodable {
        let pairs: [Pair]
    }

    private static let pairs = (try? load("ssim") as Pairs)?.pairs ?? []

    @Test("The fixtures are there")
    func present() { #expect(Self.pairs.count > 5) }

    @Test("Structural similarity is scikit-image's", arguments: pairs)
    func similarity(_ pair: Pair) throws {
        let a = try #require(Image(width: pair.width, height: pair.height, pixels: [UInt8](pair.a)))
        let b = try #require(Image(width: pair.width, height: pair.height, pixels: [UInt8](pair.b)))
        let found = try #require(Measures.ssim(a, b))
        #expect(abs(found - pair.ssim) < 1e-9)
        #expect(found == Measures.ssim(b, a))
    }

    @Test("A picture without room for a window has no similarity", arguments: [(10, 40), (40, 10), (1, 1)])
    func small(width: Int, height: Int) throws {
        let image = try #require(sample(width: width, height: height))
        #expect(Measures.ssim(image, image) == nil)
    }

    @Test("Pictures of different sizes have no similarity")
    func sizes() throws {
        let a = try #require(sample(width: 20, height: 12))
        let b = try #require(sample(width: 12, height: 20))
        #expect(Measures.ssim(a, b) == nil)
    }

    @Test(
        "The signal-to-noise ratio is 10 log10(255² · 3 / mse)",
        arguments: [(1.0, 0.0), (0.1, 10.0), (0.001, 30.0)])
    func ratio(share: Double, decibels: Double) throws {
        let error = share * 3 * 255 * 255
        #expect(abs(try #require(Measures.psnr(meanSquaredError: error)) - decibels) < 1e-12)
    }

    @Test(
        "Without an error, or with none that is a number, there is no ratio", arguments: [0.0, -1.0, .infinity, .nan])
    func noRatio(error: Double) { #expect(Measures.psnr(meanSquaredError: error) == nil) }
}
