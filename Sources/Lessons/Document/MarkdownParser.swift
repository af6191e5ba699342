internal import CMarkdown

/// Turns Markdown (CommonMark and tables, no raw HTML) into a tree whose nodes know their lines.
///
/// The parser is md4c; it reports blocks, spans and texts one after another and gives no line numbers, but the texts it
/// reports lie in the source, so that their offsets give the lines.
enum MarkdownParser {
    /// The deepest nesting that is taken.
    static let depthLimit = 32
    /// The most nodes of a tree: a table of 1 MiB could ask for 10^11 cells.
    static let nodeLimit = 100_000

    /// Parses a text.
    ///
    /// - Parameters:
    ///   - file: The lesson's name, for errors.
    ///   - firstLine: The line of the file on which the text begins, from 1.
    static func parse(_ text: String, file: String, firstLine: Int) throws(LessonError) -> MarkdownNode {
        let bytes = Array(text.utf8)
        let builder = MarkdownTreeBuilder(source: bytes, firstLine: firstLine)
        let answer = run(bytes, builder)
        if let problem = builder.problem {
            throw LessonError(file: file, line: builder.line, problem: problem)
        }
        guard answer == 0, let root = builder.root else {
            throw LessonError(file: file, line: nil, problem: .tooManyParts(limit: nodeLimit))
        }
        return root
    }

    private static func run(_ bytes: [UInt8], _ builder: MarkdownTreeBuilder) -> Int32 {
        var parser = MD_PARSER()
        parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_NOHTML)
        unsafe parser.enter_block = { kind, detail, data in unsafe builderOf(data).enter(blockKind(kind, detail)) }
        unsafe parser.leave_block = { _, _, data in unsafe builderOf(data).leave() }
        unsafe parser.enter_span = { kind, detail, data in unsafe builderOf(data).enter(spanKind(kind, detail)) }
        unsafe parser.leave_span = { _, _, data in unsafe builderOf(data).leave() }
        unsafe parser.text = { kind, text, size, data in
            let piece = unsafe UnsafeBufferPointer(start: text, count: Int(size))
            return unsafe builderOf(data).add(kind, Array(piece).map { UInt8(bitPattern: $0) }, at: address(of: text))
        }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { source in
                // The builder compares addresses; it keeps none beyond this call.
                unsafe builder.sourceAddress = address(of: source.baseAddress)
                let data = unsafe Unmanaged.passUnretained(builder).toOpaque()
                return unsafe md_parse(source.baseAddress, UInt32(source.count), &parser, data)
            }
        }
    }
}

private func builderOf(_ data: UnsafeMutableRawPointer?) -> MarkdownTreeBuilder {
    guard let data = unsafe data else { return MarkdownTreeBuilder(source: [], firstLine: 1) }
    return unsafe Unmanaged<MarkdownTreeBuilder>.fromOpaque(data).takeUnretainedValue()
}

private func address(of pointer: UnsafePointer<CChar>?) -> UInt { UInt(bitPattern: pointer) }

/// A node to be, with the address of a text of it where md4c gives one.
struct OpeningNode {
    let kind: MarkdownNode.Kind?
    var address: UInt = 0
}

private func blockKind(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> OpeningNode {
    func read<Detail>(_: Detail.Type) -> Detail? { unsafe detail?.assumingMemoryBound(to: Detail.self).pointee }
    switch type {
    case MD_BLOCK_DOC: return OpeningNode(kind: .document)
    case MD_BLOCK_QUOTE: return OpeningNode(kind: .quote)
    case MD_BLOCK_UL: return OpeningNode(kind: .bulletList)
    case MD_BLOCK_OL: return OpeningNode(kind: .orderedList(start: Int(read(MD_BLOCK_OL_DETAIL.self)?.start ?? 1)))
    case MD_BLOCK_LI: return OpeningNode(kind: .item)
    case MD_BLOCK_HR: return OpeningNode(kind: .rule)
    case MD_BLOCK_H: return OpeningNode(kind: .heading(level: Int(read(MD_BLOCK_H_DETAIL.self)?.level ?? 1)))
    case MD_BLOCK_CODE:
        guard let code = unsafe read(MD_BLOCK_CODE_DETAIL.self) else { return OpeningNode(kind: nil) }
        return unsafe OpeningNode(kind: .codeBlock(info: text(of: code.info)), address: address(of: code.info.text))
    case MD_BLOCK_P: return OpeningNode(kind: .paragraph)
    case MD_BLOCK_TABLE: return OpeningNode(kind: .table)
    case MD_BLOCK_THEAD: return OpeningNode(kind: .tableHead)
    case MD_BLOCK_TBODY: return OpeningNode(kind: .tableBody)
    case MD_BLOCK_TR: return OpeningNode(kind: .tableRow)
    case MD_BLOCK_TH, MD_BLOCK_TD:
        let alignment: MarkdownNode.Alignment =
            switch read(MD_BLOCK_TD_DETAIL.self)?.align {
            case MD_ALIGN_LEFT: .left
            case MD_ALIGN_CENTER: .centre
            case MD_ALIGN_RIGHT: .right
            default: .natural
            }
        return OpeningNode(kind: .tableCell(isHeader: type == MD_BLOCK_TH, alignment: alignment))
    default: return OpeningNode(kind: nil)
    }
}

private func spanKind(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> OpeningNode {
    switch type {
    case MD_SPAN_EM: return OpeningNode(kind: .emphasis)
    case MD_SPAN_STRONG: return OpeningNode(kind: .strong)
    case MD_SPAN_CODE: return OpeningNode(kind: .code)
    case MD_SPAN_IMG: return OpeningNode(kind: .picture)
    case MD_SPAN_A:
        guard let link = unsafe detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee else {
            return OpeningNode(kind: nil)
        }
        return unsafe OpeningNode(kind: .link(target: text(of: link.href)))
    default: return OpeningNode(kind: nil)
    }
}

/// An attribute with its entities decoded, so that what is checked is what the browser would see.
private func text(of attribute: MD_ATTRIBUTE) -> String {
    guard unsafe attribute.size > 0, let start = unsafe attribute.text else { return "" }
    let all = unsafe UnsafeBufferPointer(start: start, count: Int(attribute.size)).map { UInt8(bitPattern: $0) }
    var out = ""
    var part = 0
    while unsafe Int(attribute.substr_offsets[part]) < all.count {
        let range = unsafe Int(attribute.substr_offsets[part])..<Int(attribute.substr_offsets[part + 1])
        let piece = String(decoding: all[range], as: UTF8.self)
        out += unsafe attribute.substr_types[part] == MD_TEXT_ENTITY ? CharacterReference.decode(piece) : piece
        part += 1
    }
    return out
}
