internal import Foundation

extension JSON {
    /// Writes members of an object, a comma between them.
    ///
    /// - Parameter before: What stands before them.
    static func put(
        _ before: String, _ members: [(key: String, value: any Encodable)] = [], to sink: (Data) throws -> Void
    ) throws {
        try sink(Data(before.utf8))
        for (index, member) in members.enumerated() {
            try sink(Data("\(index == 0 ? "" : ", ")\"\(member.key)\": ".utf8))
            try sink(try encoder.encode(member.value))
        }
    }

    /// Writes a member that is a list, one element a line; no more than one of them is made at a time.
    ///
    /// - Parameters:
    ///   - before: What stands before it, a new line and the spaces of its indentation last.
    ///   - elements: Its elements.
    static func put<Elements: Sequence>(
        _ before: String, lines key: String, _ elements: Elements, to sink: (Data) throws -> Void
    ) throws where Elements.Element: Encodable {
        let indentation = before.drop { $0 != "\n" }
        let encoder = encoder
        try sink(Data("\(before)\"\(key)\": [".utf8))
        var separator = ""
        for element in elements {
            try sink(Data((separator + indentation + "  ").utf8))
            try sink(try encoder.encode(element))
            separator = ","
        }
        try sink(Data((indentation + "]").utf8))
    }
}
