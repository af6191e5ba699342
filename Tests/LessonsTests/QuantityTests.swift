import Narration
import Testing

@testable import Lessons

@Suite struct QuantityTests {
    @Test(
        arguments: [
            (Quantity.count(206_336), nil, "206\u{202F}336"), (.count(206_336), .plain, "206336"),
            (.bytes(372_542), nil, "372\u{202F}542"), (.bytes(372_542), .kiloBytes, "373 Kilo Bytes"),
            (.bytes(373_000), .kiloBytes, "373 Kilo Bytes"), (.bytes(1), .kiloBytes, "1 Kilo Bytes"),
            (.bytes(1), .withUnit, "1 byte"), (.bytes(1200), .withUnit, "1\u{202F}200 bytes"),
            (.share(1, of: 3), nil, "33.3\u{202F}%"), (.measure(19.637, places: 2, unit: "dB"), nil, "19.64\u{202F}dB"),
            (.measure(nil, places: 2, unit: "dB"), nil, "exact"), (.inertia(555_123_456), nil, "555 million"),
            (.inertia(555_123_456), .digits, "555\u{202F}123\u{202F}456"), (.text("a"), nil, "a"),
        ] as [(Quantity, Quantity.Format?, String)])
    func `a value is written for readers`(quantity: Quantity, format: Quantity.Format?, text: String) {
        #expect(quantity.written(as: format, in: .english) == text)
    }

    @Test func `a format that makes no sense of a value gives nothing`() {
        #expect(Quantity.count(1).written(as: .kiloBytes, in: .english) == nil)
        #expect(Quantity.text("a").written(as: .plain, in: .english) == nil)
    }
}
