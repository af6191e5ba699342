/// A part of a lesson's text: a node of the document tree.
struct MarkdownNode: Sendable {
    /// What it is. Text stands in `.text` leaves only.
    enum Kind: Sendable {
        case document, quote, item, rule, paragraph
        case heading(level: Int)
        case bulletList
        case orderedList(start: Int)
        /// A block of code; `info` is what stands after its fence.
        case codeBlock(info: String)
        case table, tableHead, tableBody, tableRow
        case tableCell(isHeader: Bool, alignment: Alignment)
        case emphasis, strong
        case link(target: String)
        case picture
        case code
        case text(String)
        case softBreak, hardBreak
        /// The role {value}`picture.pixels`.
        case value(ValueRole)
        /// A directive, by its number in the text.
        case directive(Int)
    }

    /// How a table's column is set.
    enum Alignment: Equatable, Sendable {
        case natural, left, centre, right
    }

    var kind: Kind
    /// Line in the lesson's file, from 1.
    var line: Int
    var children: [MarkdownNode] = []

    /// All text below, without mark-up.
    var plainText: String {
        switch kind {
        case .text(let text): text
        case .softBreak, .hardBreak: " "
        default: children.map { $0.plainText }.joined()
        }
    }
}
