public import ArgumentParser

import Images
public import KMeansTrace

// How the words of the command line become values.

extension ClusterCount: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        guard let number = Int(argument) else { return nil }
        self.init(number)
    }
}

extension IterationLimit: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        guard let number = Int(argument) else { return nil }
        self.init(number)
    }
}

extension Seed: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        guard let number = UInt64(argument) else { return nil }
        self.init(number)
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

/// Which frames the folder gets.
enum FrameChoice: String, ExpressibleByArgument, CaseIterable {
    /// One for each step.
    case all
    /// Those of the page's film strip.
    case strip
    /// None; the page keeps its strip.
    case none
}

/// A number of threads, 1 to 256.
struct JobCount: ExpressibleByArgument {
    let value: Int

    init?(argument: String) {
        guard let number = Int(argument), (1...256).contains(number) else { return nil }
        value = number
    }
}

/// A pixel of the picture: column and row from 0.
struct Pick: ExpressibleByArgument, Equatable {
    let x: Int
    let y: Int

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let x = Int(parts[0]), let y = Int(parts[1]), x >= 0, y >= 0 else { return nil }
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
