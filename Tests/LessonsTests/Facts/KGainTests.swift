import Testing

@testable import Lessons

@Suite struct KGainTests {
    @Test func `steps go by growing K, and tell what each buys and costs`() {
        let rows = [
            KGain.Row(clusters: 8, error: 20, ssim: 0.7, bytes: 900),
            KGain.Row(clusters: 2, error: 50, ssim: nil, bytes: 300),
            KGain.Row(clusters: 4, error: 21, ssim: 0.75, bytes: 1000),
        ]
        let steps = KGain.steps(rows)
        #expect(steps.map { [$0.from.clusters, $0.to.clusters] } == [[2, 4], [4, 8]])
        #expect(steps.map { $0.errorFall } == [29, 1] && steps.map { $0.bytes } == [700, -100])
        #expect(steps[0].ssimRise == nil && steps[1].ssimRise.map { abs($0 + 0.05) < 1e-12 } == true)
        #expect(KGain.steps([rows[0]]) == [] && KGain.steps([]) == [])
    }
}
