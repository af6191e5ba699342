/// Where an axis of iterations has its numbers.
enum RoundTicks {
    /// At most eleven round numbers from 1 on.
    static func upTo(_ last: Int) -> [Int] {
        var step = 1
        for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] where last / step > 10 { step = factor }
        return step == 1 ? Array(1...max(1, last)) : [1] + Array(stride(from: step, through: last, by: step))
    }
}
