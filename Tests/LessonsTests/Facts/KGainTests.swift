import Testing

@testable import Lessons

@Suite struct KGainTests {
    @Test func `steps go by growing K, and tell what each buys and costs`() {
        let rows = [
            KGain.Row(clusters: 8, colours: 8, error: 20.04, ssim: 0.7, bytes: 900),
            KGain.Row(clusters: 2, colours: 2, error: 50.06, ssim: nil, bytes: 300),
            KGain.Row(clusters: 4, colours: 4, error: 21, ssim: 0.7496, bytes: 1001),
        ]
        let steps = KGain.steps(rows)
        #expect(steps.map { [$0.from.clusters, $0.to.clusters] } == [[2, 4], [4, 8]])
        #expect(steps.map { $0.error } == [210 - 501, 200 - 210] && steps.map { $0.kiloBytes } == [1, -1])
        #expect(steps.map { $0.ssim } == [nil, 700 - 750])
        #expect(KGain.steps([rows[0]]) == [] && KGain.steps([]) == [])
    }

    @Test func `a row that has not more colours is no step to more colours`() {
        let rows = [(2, 2), (4, 1), (6, 2), (8, 5), (16, 5), (32, 6)].map {
            KGain.Row(clusters: $0.0, colours: $0.1, error: 50 / Double($0.1), ssim: nil, bytes: 900)
        }
        #expect(KGain.steps(rows).map { [$0.from.clusters, $0.to.clusters] } == [[2, 8], [8, 32]])
    }
}
