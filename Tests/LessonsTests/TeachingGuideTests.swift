import Foundation
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct TeachingGuideTests {
    private static func guide() throws -> String {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons/TEACHING.md")
        return try String(contentsOf: path, encoding: .utf8)
    }

    /// The guide's examples: fenced pieces of lessons, and values quoted in tables.
    private static func examples() throws -> [String] {
        let guide = try guide()
        return guide.matches(of: /(?ms)^````markdown\n(.*?)^````$/).map { String($0.1) }
            + guide.matches(of: /`` (\{value\}`[^`]+`) ``/).map { String($0.1) }
    }

    @Test func `every directive, option, value and format has an example`() throws {
        let examples = try Self.examples().joined(separator: "\n")
        let directives = Directives.all.map { "```{\($0.name)}" }
        let options = Directives.all.compactMap { ($0 as? any OptionDirective.Type)?.keys }.flatMap { $0 }
        let settings = (FrontMatter.keys + PlannedComparison.keys).map { $0 + ":" } + ["run:", "seed: +"]
        let values = ValueRole.names.map { "{value}`\($0)`" }
        let formats = Quantity.Format.allCases.map { " as \($0.rawValue)`" }
        for piece in directives + options.map({ $0 + ":" }) + settings + values + formats {
            #expect(examples.contains(piece), "\(piece)")
        }
    }

    @Test func `the guide names every word an option takes`() throws {
        let guide = try Self.guide()
        let words = StartingStrategy.allCases.map { $0.name } + EmptyClusterPolicy.allCases.map { $0.name }
        for name in words + FrontMatter.keys + [NamedRun.main] {
            #expect(guide.contains("`\(name)`"), "\(name)")
        }
    }

    @Test func `the guide names nothing that there is not`() throws {
        let known = Set(ValueRole.names)
        for match in try Self.guide().matches(of: /`((?:picture|settings|result|sentence)\.[\w.-]+)`/) {
            #expect(known.contains(String(match.1)), "\(match.1)")
        }
    }
}
