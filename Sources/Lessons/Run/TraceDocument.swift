internal import KMeansTrace

/// `trace.json`, version 1: every step of a run for scripts and other languages. Indices start at 0.
///
/// It is written by `write(to:)`, one step a line, so that a long run needs no long string; `Codable` is for readers.
public struct TraceDocument: Codable, Sendable, Equatable {
    /// Always `kmeans-trace`.
    public var format = "kmeans-trace"
    /// Always 1.
    public var version = 1
    /// The program and its version.
    public let generator: String
    /// The picture.
    public let picture: Picture
    /// What was asked.
    public let settings: Settings
    /// The steps, from the start.
    public let steps: [Step]
    /// `converged` or `iterationLimit`.
    public let outcome: String
    /// scikit-learn's `n_iter_`.
    public let iterations: Int
    /// What the start drew at random; empty where nothing was.
    public let draws: [Draw]
    /// What came out.
    public let result: Result

    /// The picture's facts.
    public struct Picture: Codable, Sendable, Equatable {
        /// The file's name.
        public let name: String
        /// Pixels in a row, rows, and their product.
        public let width, height, pixels: Int
        /// Different colours.
        public let uniqueColours: Int
        /// The file's bytes.
        public let fileBytes: Int
        /// SHA-256 of the file.
        public let sha256: String
    }

    /// The settings of the run, by the names of the command line.
    public struct Settings: Codable, Sendable, Equatable {
        /// K as it was asked for.
        public let clusters: Int
        /// The start's name, or `given`.
        public let initialisation: String
        /// The seed, kept even where nothing is drawn.
        public let seed: UInt64
        /// The limit of iterations.
        public let maximumIterations: Int
        /// What became of clusters without pixels.
        public let emptyClusters: String
    }

    /// The draw of one starting centroid.
    public struct Draw: Codable, Sendable, Equatable {
        /// The colours drawn, in order.
        public let candidates: [Candidate]
        /// Index of the one that became the centroid.
        public let kept: Int

        /// A colour drawn and the chance it had.
        public struct Candidate: Codable, Sendable, Equatable {
            /// Red, green and blue, 0 to 255.
            public let colour: [Int]
            /// 0 to 1.
            public let probability: Double
        }
    }
}

extension Colour {
    /// `#rrggbb`.
    var hex: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Red, green and blue.
    var channels: [Int] { [Int(red), Int(green), Int(blue)] }
}

extension Centroid {
    /// Red, green and blue.
    var channels: [Double] { [red, green, blue] }
}
