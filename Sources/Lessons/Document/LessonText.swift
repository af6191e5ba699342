/// A lesson's Markdown, checked: the tree, with its directives and roles understood.
struct LessonText: Sendable {
    /// The tree.
    let root: MarkdownNode
    /// The directives in the order of the text.
    let directives: [PlacedDirective]

    /// Where a text stands.
    enum Position: Sendable {
        case lesson, insideDirective
    }

    /// A directive and where it stands.
    struct PlacedDirective: Sendable {
        let directive: any Directive
        /// The run it is told of; nil where it does not say.
        let run: String?
        let line: Int
    }

    /// Parses and checks a text.
    ///
    /// - Parameters:
    ///   - file: The lesson's name, for errors.
    ///   - firstLine: The line of the file on which the text begins, from 1.
    ///   - runs: The names of the lesson's runs.
    ///   - position: Whether it is a lesson or the body of a directive, which holds no further text.
    init(
        _ markdown: String, file: String, firstLine: Int, runs: [String] = [NamedRun.main], position: Position = .lesson
    ) throws(LessonError) {
        let tree = try MarkdownParser.parse(markdown, file: file, firstLine: firstLine)
        let lines = markdown.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var reader = TextReader(
            file: file, lines: lines.map { Substring($0) }, firstLine: firstLine, runs: runs,
            position: position)
        root = try reader.understand(tree)
        directives = reader.directives
    }
}

/// Walks a tree once: roles and directives become what they stand for, and what lessons do not have is refused.
private struct TextReader {
    let file: String
    var directives: [LessonText.PlacedDirective] = []
    /// The text's lines, and the number of the first of them in the file.
    private let lines: [Substring]
    private let firstLine: Int
    private let runs: [String]
    private let position: LessonText.Position
    /// The level of the last heading; a directive's text may begin at any.
    private var level: Int

    init(file: String, lines: [Substring], firstLine: Int, runs: [String], position: LessonText.Position) {
        self.file = file
        self.lines = lines
        self.firstLine = firstLine
        self.runs = runs
        self.position = position
        level = position == .lesson ? 1 : 5
    }

    mutating func understand(_ node: MarkdownNode) throws(LessonError) -> MarkdownNode {
        var node = node
        switch node.kind {
        case .picture: throw error(.pictureInText, node)
        case .link(let target):
            guard ["http:", "https:", "mailto:", "#"].contains(where: { target.lowercased().hasPrefix($0) }) else {
                throw error(.linkScheme(target), node)
            }
        case .heading(let new):
            guard new > 1 else { throw error(.titleInText, node) }
            guard new <= level + 1 else { throw error(.headingSkips(from: level, to: new), node) }
            level = new
        case .codeBlock(let info) where info.hasPrefix("{"):
            directives.append(try directive(info, node))
            return MarkdownNode(kind: .directive(directives.count - 1), line: node.line)
        case .codeBlock(let info) where Directives.all.contains { $0.name == info }:
            throw error(.unbracedDirective(info), node)
        case .paragraph: try refuseUnfencedDirective(node)
        default: break
        }
        node.children = try withRoles(node.children)
        return node
    }

    private func error(_ problem: LessonProblem, _ node: MarkdownNode) -> LessonError {
        LessonError(file: file, line: node.line, problem: problem)
    }

    /// The directive of a fenced block.
    private func directive(_ info: String, _ node: MarkdownNode) throws(LessonError) -> LessonText.PlacedDirective {
        let brace = info.firstIndex(of: "}")
        let name = brace.map { String(info[info.index(after: info.startIndex)..<$0]) } ?? info
        let body = node.plainText
        guard let type = Directives.all.first(where: { $0.name == name }) else {
            let names = Directives.all.map { $0.name }
            throw error(.unknownDirective(name, nearest: NearestName.of(name, among: names)), node)
        }
        if let brace, case let text = info[info.index(after: brace)...], !text.isEmpty {
            throw error(.directiveArgument(String(text.drop { $0 == " " }), of: name), node)
        }
        guard isClosed(node, body), !holdsAnotherFence(node, body) else { throw error(.fenceNotClosed(name), node) }
        if position == .insideDirective, type is any TextDirective.Type { throw error(.nestedDirective(name), node) }
        let made = try type.make(from: body, file: file, line: node.line, runs: runs)
        return LessonText.PlacedDirective(directive: made.directive, run: made.run, line: node.line)
    }

    /// Refuses a paragraph that is nothing but the name of a directive in braces, its fence forgotten.
    private func refuseUnfencedDirective(_ node: MarkdownNode) throws(LessonError) {
        let text = node.plainText
        for directive in Directives.all where text == "{\(directive.name)}" || text == "::: {\(directive.name)}" {
            throw error(.unfencedDirective(directive.name), node)
        }
    }

    /// Whether another directive begins inside with a fence that is no shorter than that of the directive around it, which
    /// was not closed then.
    private func holdsAnotherFence(_ node: MarkdownNode, _ body: String) -> Bool {
        guard lines.indices.contains(node.line - firstLine) else { return false }
        func fence(of line: some Sequence<UInt8>) -> Int {
            line.drop { " \t>".utf8.contains($0) }.prefix { $0 == UInt8(ascii: "`") }.count
        }
        let outer = fence(of: lines[node.line - firstLine].utf8)
        return outer > 0
            && body.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
                fence(of: line) >= outer && line.contains(UInt8(ascii: "{"))
            }
    }

    /// Whether a fence stands right below a directive's body; else the text around it ended first.
    private func isClosed(_ node: MarkdownNode, _ body: String) -> Bool {
        let end = node.line - firstLine + 1 + body.utf8.count { $0 == UInt8(ascii: "\n") }
        guard lines.indices.contains(end) else { return false }
        // Inside a quotation its mark stands before the fence.
        let fence = lines[end].utf8.filter { !" \t>\r".utf8.contains($0) }
        return fence.count >= 3 && fence.allSatisfy { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    }

    /// The children, where a text that ends in `{name}` and the code that follows are one role.
    private mutating func withRoles(_ children: [MarkdownNode]) throws(LessonError) -> [MarkdownNode] {
        var out: [MarkdownNode] = []
        for child in children {
            if case .code = child.kind, let last = out.indices.last, case .text(let text) = out[last].kind,
                let brace = text.lastIndex(of: "{"), text.hasSuffix("}")
            {
                let name = String(text[text.index(after: brace)...].dropLast())
                guard name == "value" else {
                    throw error(.unknownRole(name, nearest: NearestName.of(name, among: ["value"])), child)
                }
                out[last].kind = .text(String(text[..<brace]))
                let role = try ValueRole(child.plainText, file: file, line: child.line, runs: runs)
                out.append(MarkdownNode(kind: .value(role), line: child.line))
            } else {
                if case .text(let text) = child.kind, text.contains("{value}`") { throw error(.emptyRole, child) }
                out.append(try understand(child))
            }
        }
        return out
    }
}
