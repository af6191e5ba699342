import Narration
import Testing

struct NumbersTests {
    @Test(
        "Digits stand in groups of three",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1 000"), (206_336, "206 336"), (-1_234_567, "−1 234 567"),
            (Int64.min, "−9 223 372 036 854 775 808"),
        ])
    func grouped(_ value: Int64, _ text: String) { #expect(plain(Numbers.english.grouped(value)) == text) }

    @Test(
        "Decimals are fixed and rounded",
        arguments: [
            (51.94, 1, "51.9"), (51.95000001, 1, "52.0"), (0.049, 1, "0.0"), (-0.01, 1, "0.0"), (1234.5, 0, "1 235"),
            (-7.25, 1, "−7.3"), (0.005, 2, "0.01"), (12.0, 3, "12.000"),
        ])
    func fixed(_ value: Double, _ places: Int, _ text: String) {
        #expect(plain(Numbers.english.fixed(value, places: places)) == text)
    }

    @Test("What is no number is no trap", arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func noNumber(_ value: Double) { #expect(!Numbers.english.fixed(value, places: 2).isEmpty) }

    @Test(
        "Large sums are words, never E-notation",
        arguments: [
            (113_200, "113 200"), (999_999, "999 999"), (1_053_720, "1.05 million"), (80_240_000, "80.2 million"),
            (555_123_456, "555 million"), (999_600_000, "1.00 billion"), (4.3e9, "4.30 billion"),
            (5.25e12, "5 250.0 billion"),
        ])
    func large(_ value: Double, _ text: String) { #expect(plain(Numbers.english.large(value)) == text) }

    @Test(
        "A share never says 0 of something nor 100 of less than all",
        arguments: [
            (25_131.0, 206_336.0, "12.2 %"), (1, 206_336, "0.0005 %"), (0, 5, "0 %"), (5, 5, "100 %"),
            (99_999, 100_000, "99.999 %"), (-7.66, 100, "−7.7 %"), (0, 0, "0 %"),
        ])
    func percent(_ part: Double, _ whole: Double, _ text: String) {
        #expect(plain(Numbers.english.percent(part, of: whole)) == text)
    }

    @Test("One is singular")
    func counts() {
        #expect(Numbers.english.count(1, "pixel", "pixels") == "1 pixel")
        #expect(plain(Numbers.english.count(5012, "pixel", "pixels")) == "5 012 pixels")
    }

    @Test("German numbers have a decimal comma, and lists of them no comma besides")
    func german() {
        let numbers = Words.german.numbers
        #expect(plain(numbers.fixed(1234.56, places: 1)) == "1 234,6")
        #expect(plain(numbers.grouped(-206_336)) == "−206 336")
        #expect(plain(numbers.large(4.3e9)) == "4,30 Milliarden")
        #expect(plain(numbers.large(80_240_000)) == "80,2 Millionen")
        #expect(plain(numbers.percent(99_999, of: 100_000)) == "99,999 %")
        #expect(numbers.list([numbers.fixed(1.5, places: 1), numbers.fixed(2, places: 1)]) == "1,5; 2,0")
        #expect(Numbers.english.list(["1.5", "2.0"]) == "1.5, 2.0")
    }

    private func plain(_ text: String) -> String { text.replacing(Numbers.narrowSpace, with: " ") }
}
