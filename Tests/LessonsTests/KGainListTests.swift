import Narration
import Testing

@testable import Lessons

@Suite struct KGainListTests {
    @Test func `what gets worse is said, and what the steps buy`() {
        let rows = [
            KGain.Row(clusters: 2, colours: 2, error: 50, ssim: 0.5, bytes: 10_000),
            KGain.Row(clusters: 4, colours: 4, error: 30, ssim: 0.6, bytes: 22_000),
            KGain.Row(clusters: 8, colours: 8, error: 31, ssim: 0.59, bytes: 22_000),
            KGain.Row(clusters: 16, colours: 16, error: 29.5, ssim: 0.7, bytes: 21_000),
        ]
        let list = KGainList(rows, words: .english)
        #expect(
            list.lines == [
                "K = 2 to 4: average colour error −20.0, SSIM +0.100, palette PNG +12 Kilo Bytes",
                "K = 4 to 8: average colour error +1.0, SSIM −0.010, palette PNG ±0 Kilo Bytes",
                "K = 8 to 16: average colour error −1.5, SSIM +0.110, palette PNG −1 Kilo Bytes",
            ])
        #expect(list.sentences.count == 3)
        #expect(list.sentences[0] == "From K = 4 to 8 the average colour error even rises.")
        #expect(list.sentences[1].hasPrefix("From K = 4 to 8 SSIM even falls"))
        #expect(
            list.sentences[2]
                == "The step from 2 to 4 takes 20.0 off the average colour error, the one from 8 to 16 only 1.5.")
    }

    @Test func `the last step is one that had an error to take off`() {
        let rows = [(2, 60.0), (4, 20), (8, 3), (16, 0.04), (32, 0)].map {
            KGain.Row(clusters: $0.0, colours: $0.0, error: $0.1, ssim: nil, bytes: 900)
        }
        let list = KGainList(rows, words: .english)
        #expect(list.lines.count == 4)
        #expect(
            list.sentences == [
                "The step from 2 to 4 takes 40.0 off the average colour error, the one from 8 to 16 only 3.0."
            ])
    }

    @Test func `one row has no steps, and a small picture no SSIM`() throws {
        #expect(try !Sample.page("```{k-table}\nclusters: [4]\n```").contains("class=\"gains\""))
        let tiny = try Sample.run(Sample.png(Sample.image(width: 5, height: 5)))
        let page = try Sample.page("```{k-table}\nclusters: [1, 2]\n```", tiny)
        #expect(page.contains("<li>K = 1 to 2: average colour error −") && !page.contains("SSIM +"))
    }
}
