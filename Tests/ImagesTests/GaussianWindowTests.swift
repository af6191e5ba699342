import Foundation
import Testing

@testable import Images

@Suite("GaussianWindow") struct GaussianWindowTests {
    @Test("The weights are those of a Gaussian with sigma 1.5, and sum to 1")
    func weights() {
        let bell = (-5...5).map { exp(-Double($0 * $0) / (2 * 1.5 * 1.5)) }
        let sum = bell.reduce(0, +)
        #expect(GaussianWindow.weights.count == GaussianWindow.size)
        for (weight, height) in zip(GaussianWindow.weights, bell) { #expect(abs(weight - height / sum) < 1e-15) }
        #expect(abs(GaussianWindow.weights.reduce(0, +) - 1) < 1e-15)
    }
}
