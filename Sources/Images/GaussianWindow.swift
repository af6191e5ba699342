/// The window of the structural similarity: eleven weights of a Gaussian with sigma 1.5 that sum to 1, along each axis.
enum GaussianWindow {
    /// Weights along an axis.
    static let size = 11

    /// exp(-x² / 4.5) for x from -5 to 5, divided by their sum; written out, so that no machine's `exp` has a say.
    static let weights = [
        0.00102838008447911, 0.007598758135239185, 0.03600077212843083,
        0.10936068950970002, 0.2130055377112537,
        0.26601172486179436,
        0.2130055377112537, 0.10936068950970002,
        0.03600077212843083, 0.007598758135239185, 0.00102838008447911,
    ]
}
