internal import KMeansTrace
internal import Narration

/// The arithmetic of a hand-run as one writes it on paper. It takes no words but those for the channels.
struct HandText {
    /// Coordinates of a point: 3, or 2 where it has no third.
    let dimensions: Int
    let numbers: Numbers

    /// A number behind its sign of equality: `= 25`, `≈ 26.67`.
    func equated(_ value: Double) -> String { HandNumber(value).equated(numbers) }

    /// The same behind numbers that may be rounded as they stand there: then it only follows nearly.
    func equated(_ value: Double, from operands: [Double]) -> String {
        let isExact = operands.allSatisfy { HandNumber($0).isExact }
        return isExact ? equated(value) : "≈\u{A0}" + HandNumber(value).text(numbers)
    }

    /// The squared distance of a row, behind its squares.
    func equated(_ distance: HandRun.Assign.Distance) -> String {
        equated(distance.squared, from: distance.centroid)
    }

    /// What a row adds to the inertia, behind its product.
    func equatedShare(of row: HandRun.Assign.Row) -> String { equated(row.share, from: [row.squared]) }

    /// What a cluster adds to the inertia, behind its sum.
    func equatedInertia(of mean: HandRun.Update.Mean) -> String {
        equated(mean.inertia, from: mean.parts.map { $0.squared })
    }

    /// A number on its own: `25`, `≈ 26.67`.
    func alone(_ value: Double) -> String { HandNumber(value).alone(numbers) }

    /// A colour or a point: `20, 0, 0`.
    func place(_ shade: HandRun.Shade) -> String {
        numbers.list(shade.channels.prefix(dimensions).map { HandNumber(Double($0)).text(numbers) })
    }

    /// A centroid: `(25, 0, 0)`; `≈ (26.67, 0, 0)` where it is rounded.
    func place(_ centroid: Centroid) -> String {
        let coordinates = centroid.channels.prefix(dimensions).map { HandNumber($0) }
        let sign = coordinates.allSatisfy { $0.isExact } ? "" : "≈\u{A0}"
        return sign + "(" + numbers.list(coordinates.map { $0.text(numbers) }) + ")"
    }

    /// The squares of a distance: `(40 − 20)²`, `0²`, `0²`.
    func squares(of shade: HandRun.Shade, _ distance: HandRun.Assign.Distance) -> [String] {
        (0..<dimensions).map { square(Double(shade.channels[$0]), minus: distance.centroid[$0]) }
    }

    /// The square of a difference: `(40 − 20)²`; of none, `0²`.
    func square(_ value: Double, minus other: Double) -> String {
        let minuend = HandNumber(value).text(numbers)
        return value == other ? "0²" : "(\(minuend)\u{A0}−\u{A0}\(operand(other)))²"
    }

    /// Pixels times something: `3 · 25`; a single point of a plane is not multiplied.
    func product(_ pixels: Int64, _ value: Double) -> String {
        dimensions == 2 && pixels == 1 ? operand(value) : "\(pixels)\u{A0}·\u{A0}\(operand(value))"
    }

    /// The division that gives a cluster's mean in a channel: `(3 · 20 + 1 · 40) / 4`, and where it does not come out even
    /// the fraction as well: `(2 · 20 + 1 · 40) / 3 = 80 / 3`.
    func division(of mean: HandRun.Update.Mean, channel: Int) -> String {
        let products = mean.parts.map { product($0.shade.pixels, Double($0.shade.channels[channel])) }
        let division = "(" + products.joined(separator: " +\u{A0}") + ")\u{A0}/\u{A0}\(mean.pixels)"
        guard let now = mean.now, !HandNumber(now.channels[channel]).isExact else { return division }
        return division + " = " + HandNumber(Double(mean.sum(channel: channel))).text(numbers)
            + "\u{A0}/\u{A0}\(mean.pixels)"
    }

    /// What a cluster adds to the inertia after an update: `3 · 25 + 1 · 225`.
    func shares(of mean: HandRun.Update.Mean) -> String {
        mean.parts.map { product($0.shade.pixels, $0.squared) }.joined(separator: " +\u{A0}")
    }

    /// Numbers with plus signs between: `300 + 43 000`; nothing where there are not two.
    func sum(of parts: [Double]) -> String {
        parts.count > 1 ? parts.map { HandNumber($0).text(numbers) }.joined(separator: " + ") : ""
    }

    /// A number behind a sign: a negative one in brackets.
    private func operand(_ value: Double) -> String {
        let text = HandNumber(value).text(numbers)
        return value < 0 ? "(\(text))" : text
    }
}
