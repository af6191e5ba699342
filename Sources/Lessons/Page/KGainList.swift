internal import Narration

/// What the rows of a table over K say to "more colours always look better": what each step buys, what it costs, and where
/// it even makes things worse.
struct KGainList {
    /// Each step in a line.
    let lines: [String]
    /// What follows from them: where a measure gets worse, and how much less the last step with any error left buys than
    /// the first.
    let sentences: [String]

    init(_ rows: [KGain.Row], words: Words) {
        let steps = KGain.steps(rows)
        lines = steps.map { Self.line($0, words) }
        var sentences: [String] = []
        for step in steps {
            let ends = Self.ends(step)
            if step.error > 0 { sentences.append(words("kErrorRises", ends)) }
            if let ssim = step.ssim, ssim < 0 { sentences.append(words("kSSIMFalls", ends)) }
        }
        // Where the table shows no error any more, there is nothing left to take off.
        if let first = steps.first, let last = steps.last(where: { $0.from.error > 0 }), first.error < last.error,
            last.error <= 0
        {
            let numbers = words.numbers
            sentences.append(
                words(
                    "kDiminishing",
                    [
                        "first": numbers.fixed(Double(-first.error) / 10, places: 1),
                        "last": numbers.fixed(Double(-last.error) / 10, places: 1),
                        "firstFrom": String(first.from.clusters), "firstTo": String(first.to.clusters),
                        "lastFrom": String(last.from.clusters), "lastTo": String(last.to.clusters),
                    ]))
        }
        self.sentences = sentences
    }

    private static func line(_ step: KGain, _ words: Words) -> String {
        let values = [
            "error": signed(step.error, over: 10, places: 1, words),
            "ssim": signed(step.ssim ?? 0, over: 1000, places: 3, words),
            "kiloBytes": words("kiloBytes", ["number": signed(step.kiloBytes, over: 1, places: 0, words)]),
        ]
        return words(step.ssim == nil ? "kStepPlain" : "kStep", values.merging(ends(step)) { own, _ in own })
    }

    private static func ends(_ step: KGain) -> [String: String] {
        ["from": String(step.from.clusters), "to": String(step.to.clusters)]
    }

    /// A change with its sign.
    private static func signed(_ value: Int, over unit: Double, places: Int, _ words: Words) -> String {
        (value > 0 ? "+" : value == 0 ? "±" : "") + words.numbers.fixed(Double(value) / unit, places: places)
    }
}
