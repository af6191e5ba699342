import Testing

@testable import Frames

struct MoveScaleTests {
    @Test(
        "The factor is a round number that brings the longest move near the longest arrow",
        arguments: [
            (0.0, 1.0), (200, 1), (22, 1), (21.9, 2), (11, 5), (5.6, 10), (5.5, 10), (1, 50), (0.1, 500),
            (0.004, 10_000),
            (1e-12, 1e6),
        ])
    func factor(longest: Double, factor: Double) { #expect(MoveScale(longest: longest).factor == factor) }
}
