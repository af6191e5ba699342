public import ArgumentParser

import Comparing
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

    /// Values of K with commas between, each once: `4,8,16`.
    static func clusterList(_ word: String) throws -> [ClusterCount] {
        let counts = try list(word, clusters)
        guard counts.count <= ClusterCount.mostCompared else {
            throw ValidationError(
                "these are \(counts.count) values of K, and \(ClusterCount.mostCompared) can be compared at most")
        }
        return counts
    }

    /// Names of starts with commas between, each once: `first,k-means++`.
    static func strategyList(_ word: String) throws -> [StartingStrategy] {
        try list(word) { name in
            if let strategy = StartingStrategy(argument: name) { return strategy }
            if name == Self.given { throw ValidationError("“given” takes no part: it is not chosen from the picture") }
            let nearest = NearestName.of(name, among: StartingStrategy.allValueStrings)
            throw ValidationError("there is no start “\(name)”" + (nearest.map { "; the nearest is \($0)" } ?? ""))
        }
    }

    /// How many seeds a comparison has.
    static func seedCount(_ word: String) throws -> Int {
        try number(word, SeedRange.counts) { SeedRange.counts.contains($0) ? $0 : nil }
    }

    /// What files call a start that somebody gave.
    private static let given = "given"

    /// Values with commas between; none stands there twice.
    private static func list<Value: Equatable>(
        _ word: String, _ value: (String) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        for part in word.split(separator: ",", omittingEmptySubsequences: false) {
            let next = try value(String(part))
            guard !values.contains(next) else { throw ValidationError("“\(part)” stands there twice") }
            values.append(next)
        }
        return values
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

    /// Each with its one line of plain words, for the help.
    static var helpLines: String { allCases.map { "\($0.name): \($0.summary)" }.joined(separator: "\n") }
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
