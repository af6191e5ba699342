internal import KMeansTrace

extension Colour {
    /// Black or white, whichever is read more easily on this colour.
    var ink: String {
        299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 128_000 ? "#000000" : "#ffffff"
    }
}
