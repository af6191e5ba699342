public import ArgumentParser

import Frames
import Images
public import KMeansTrace
public import Lessons

// How the words of the command line become values.

/// Numbers of the command line with their limits; what does not fit is answered with the limits.
enum Limited {
    static func clusters(_ word: String) throws -> ClusterCount {
        try number(word, ClusterCount.range) { ClusterCount($0) }
    }

    static func iterations(_ word: String) throws -> IterationLimit {
        try number(word, IterationLimit.range) { IterationLimit($0) }
    }

    static func seed(_ word: String) throws -> Seed {
        try number(word, Seed.range) { Seed($0) }
    }

    static func jobs(_ word: String) throws -> Int {
        let range = 1...256
        return try number(word, range) { range.contains($0) ? $0 : nil }
    }

    static func frameSize(_ word: String) throws -> FrameSize {
        let parts = word.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            let size = try? FrameSize(width: width, height: height)
        else {
            let (widths, heights) = (FrameSize.widths, FrameSize.heights)
            throw ValidationError(
                "it has to be WxH, \(widths.lowerBound)x\(heights.lowerBound) to "
                    + "\(widths.upperBound)x\(heights.upperBound)")
        }
        return size
    }

    private static func number<Number: FixedWidthInteger, Value>(
        _ word: String, _ range: ClosedRange<Number>, _ make: (Number) -> Value?
    ) throws -> Value {
        guard let number = Number(word), let value = make(number) else {
            throw ValidationError("it has to be a whole number, \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }
}

extension StartingStrategy: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        // The name most libraries use for it.
        let name = argument == "random" ? StartingStrategy.forgy.name : argument
        guard let strategy = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = strategy
    }

    /// The words that fit, for the help.
    public static var allValueStrings: [String] { allCases.map(\.name) }
    /// How the help shows a value.
    public var defaultValueDescription: String { name }
}

extension EmptyClusterPolicy: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        guard let policy = Self.allCases.first(where: { $0.name == argument }) else { return nil }
        self = policy
    }

    /// The words that fit, for the help.
    public static var allValueStrings: [String] { allCases.map(\.name) }
    /// How the help shows a value.
    public var defaultValueDescription: String { name }
}

extension AnswerMode: ExpressibleByArgument {}

/// Which frames the folder gets.
enum FrameChoice: String, ExpressibleByArgument, CaseIterable {
    /// One for each step.
    case all
    /// Those of the page's film strip.
    case strip
    /// None; the page keeps its strip.
    case none
}

/// A pixel of the picture: column and row from 0.
struct Pick: Equatable {
    let x: Int
    let y: Int

    init(word: String) throws {
        let parts = word.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let x = Int(parts[0]), let y = Int(parts[1]), x >= 0, y >= 0 else {
            throw ValidationError("it has to be X,Y, column and row of a pixel from 0")
        }
        self.x = x
        self.y = y
    }

    /// The colour of the pixel.
    func colour(in image: Image) throws(CommandFailure) -> Colour {
        guard x < image.width, y < image.height else {
            throw .outside(pick: self, width: image.width, height: image.height)
        }
        let offset = 3 * (y * image.width + x)
        return Colour(
            red: image.pixels[offset], green: image.pixels[offset + 1], blue: image.pixels[offset + 2])
    }
}
