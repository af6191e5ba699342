@testable import Narration
import Testing

@testable import Lessons

@Suite struct HandNumberTests {
    private static let exact: [(Double, String)] = [
        (25, "25"), (0, "0"), (43_300, "43\u{202F}300"), (12.5, "12.5"), (12.25, "12.25"), (-7, "\u{2212}7"),
        (0.1 + 0.2, "0.3"),
    ]
    private static let rounded: [(Double, String)] = [
        (80.0 / 3, "26.67"), (2.0 / 3, "0.67"), (1.0 / 64, "0.02"),
        (12_480_000.0 - 1.0 / 64, "12\u{202F}479\u{202F}999.98"),
    ]

    @Test(arguments: exact)
    func `a number that two decimals hold is written whole`(value: Double, text: String) {
        #expect(HandNumber(value).alone(.english) == text)
        #expect(HandNumber(value).equated(.english) == "=\u{A0}" + text)
    }

    @Test(arguments: rounded)
    func `any other is rounded, and that is said`(value: Double, text: String) {
        #expect(HandNumber(value).alone(.english) == "≈\u{A0}" + text)
        #expect(HandNumber(value).equated(.english) == "≈\u{A0}" + text)
    }
}
