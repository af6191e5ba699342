internal import CMarkdown

/// Builds the tree from what md4c reports. A class, because C carries it through as a pointer.
final class MarkdownTreeBuilder {
    private let source: [UInt8]
    private let firstLine: Int
    private let lineStarts: [Int]
    private var open: [MarkdownNode] = []
    private var nodes = 0
    /// Address of the source's first byte while md4c runs.
    var sourceAddress: UInt = 0
    /// The line of the last text seen.
    private(set) var line: Int
    /// The whole tree, once it is closed.
    private(set) var root: MarkdownNode?
    /// Why the parse was given up.
    private(set) var problem: LessonProblem?

    init(source: [UInt8], firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
        line = firstLine
        lineStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Opens a node; anything but 0 makes md4c stop.
    func enter(_ opening: OpeningNode) -> Int32 {
        note(opening.address)
        guard let kind = opening.kind else { return giveUp(.tooManyParts(limit: MarkdownParser.nodeLimit)) }
        nodes += 1
        guard nodes <= MarkdownParser.nodeLimit else {
            return giveUp(.tooManyParts(limit: MarkdownParser.nodeLimit))
        }
        guard open.count < MarkdownParser.depthLimit else { return giveUp(.tooDeep(limit: MarkdownParser.depthLimit)) }
        // 0 until a text tells; only fences have a place of their own.
        open.append(MarkdownNode(kind: kind, line: opening.address == 0 ? 0 : line))
        return 0
    }

    /// Closes the innermost node.
    func leave() -> Int32 {
        guard var node = open.popLast() else { return 1 }
        if node.line == 0 { node.line = line }
        if open.isEmpty {
            root = node
        } else {
            open[open.count - 1].children.append(node)
        }
        return 0
    }

    /// Adds a piece of text to the innermost node.
    func add(_ type: MD_TEXTTYPE, _ piece: [UInt8], at address: UInt) -> Int32 {
        note(address)
        nodes += 1
        guard nodes <= MarkdownParser.nodeLimit, let last = open.indices.last else {
            return giveUp(.tooManyParts(limit: MarkdownParser.nodeLimit))
        }
        for index in open.indices where open[index].line == 0 && index > 0 { open[index].line = line }
        let text = String(decoding: piece, as: UTF8.self)
        switch type {
        case MD_TEXT_BR: open[last].children.append(MarkdownNode(kind: .hardBreak, line: line))
        case MD_TEXT_SOFTBR: open[last].children.append(MarkdownNode(kind: .softBreak, line: line))
        case MD_TEXT_ENTITY: append(CharacterReference.decode(text), to: last)
        case MD_TEXT_NULLCHAR: append("\u{FFFD}", to: last)
        default: append(text, to: last)
        }
        return 0
    }

    /// Neighbouring pieces become one text, so that a role's braces are never torn apart.
    private func append(_ text: String, to parent: Int) {
        if let previous = open[parent].children.last, case .text(let before) = previous.kind {
            open[parent].children[open[parent].children.count - 1].kind = .text(before + text)
        } else {
            open[parent].children.append(MarkdownNode(kind: .text(text), line: line))
        }
    }

    private func giveUp(_ problem: LessonProblem) -> Int32 {
        self.problem = problem
        return 1
    }

    /// Notes the line of a text that lies in the source.
    private func note(_ address: UInt) {
        guard address >= sourceAddress, address - sourceAddress < UInt(source.count), sourceAddress != 0 else { return }
        let offset = Int(address - sourceAddress)
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        line = firstLine + low
    }
}
