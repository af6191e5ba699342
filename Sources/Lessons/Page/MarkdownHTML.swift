internal import Narration

/// Writes a checked text as HTML. The tree is at most `MarkdownParser.depthLimit` deep, and so is this recursion.
enum MarkdownHTML {
    /// The whole text, headings and all.
    static func html(of text: LessonText, on page: inout LessonContext) throws -> String {
        try html(of: text.root.children, in: text, on: &page)
    }

    /// Some of a text's blocks.
    static func html(
        of nodes: [MarkdownNode], in text: LessonText, on page: inout LessonContext
    ) throws -> String {
        var out = ""
        for node in nodes { out += try html(of: node, in: text, on: &page) }
        return out
    }

    /// The text of a node without mark-up, its values filled in.
    static func plainText(of node: MarkdownNode, on page: LessonContext) throws -> String {
        if case .value(let role) = node.kind { return try role.text(on: page, line: node.line) }
        if node.children.isEmpty { return node.plainText }
        return try node.children.map { try plainText(of: $0, on: page) }.joined()
    }

    private static func html(
        of node: MarkdownNode, in text: LessonText, on page: inout LessonContext
    ) throws -> String {
        func inside() throws -> String { try html(of: node.children, in: text, on: &page) }
        switch node.kind {
        case .text(let text): return HTMLEscaper.escape(text)
        case .value(let role):
            return HTMLEscaper.escape(try role.text(on: page, line: node.line))
        case .directive(let number):
            let placed = text.directives[number]
            return try page.telling(of: placed.run) { try placed.directive.html(on: &$0) }
        case .softBreak: return "\n"
        case .hardBreak: return "<br>\n"
        case .rule: return "<hr>\n"
        case .link(let target):
            guard page.noteLink(to: target, line: node.line) else { return try inside() }
            return "<a href=\"\(HTMLEscaper.escape(target))\">\(try inside())</a>"
        case .codeBlock: return "<pre tabindex=\"0\"><code>\(try inside())</code></pre>\n"
        case .heading(let level):
            let title = try plainText(of: node, on: page)
            let id = page.uniqueID(Slug.of(title))
            return page.heading(level: level, title: try inside(), plainTitle: title, id: id)
        case .orderedList(let start):
            return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(try inside())</ol>\n"
        case .table:
            let name = HTMLEscaper.escape(page.uniqueLabel(page.words("table")))
            let region = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">"
            return "\(region)<table>\n\(try inside())</table></div>\n"
        case .tableCell(let isHeader, let alignment):
            let tag = isHeader ? "th" : "td"
            let scope = isHeader ? " scope=\"col\"" : ""
            return "<\(tag)\(scope)\(alignment.attribute)>\(try inside())</\(tag)>"
        case .document, .picture: return try inside()
        case .quote, .paragraph, .bulletList, .item, .tableHead, .tableBody, .tableRow, .emphasis, .strong, .code:
            guard let tag = node.kind.tag else { return try inside() }
            return "<\(tag)>\(try inside())</\(tag)>" + (node.kind.isBlock ? "\n" : "")
        }
    }

}

extension MarkdownNode.Kind {
    /// The element of a node that is just an element.
    fileprivate var tag: String? {
        switch self {
        case .quote: "blockquote"
        case .bulletList: "ul"
        case .item: "li"
        case .paragraph: "p"
        case .tableHead: "thead"
        case .tableBody: "tbody"
        case .tableRow: "tr"
        case .emphasis: "em"
        case .strong: "strong"
        case .code: "code"
        default: nil
        }
    }

    fileprivate var isBlock: Bool {
        switch self {
        case .emphasis, .strong, .code: false
        default: true
        }
    }
}

extension MarkdownNode.Alignment {
    fileprivate var attribute: String {
        switch self {
        case .natural: ""
        case .left: " class=\"left\""
        case .centre: " class=\"centre\""
        case .right: " class=\"number\""
        }
    }
}
