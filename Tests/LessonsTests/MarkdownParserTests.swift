import Testing

@testable import Lessons

@Suite struct MarkdownParserTests {
    private func parse(_ text: String) throws -> MarkdownNode {
        try MarkdownParser.parse(text, file: "l.md", firstLine: 100)
    }

    @Test func `every block knows its line`() throws {
        let tree = try parse("One.\n\n## Two\n\n- a\n- b\n\n```{player}\n```\n\n> c\n\n| d |\n|---|\n| e |\n")
        #expect(tree.children.map { $0.line } == [100, 102, 104, 107, 110, 112])
        #expect(tree.children[2].children.map { $0.line } == [104, 105])
        #expect(tree.children[5].plainText == "de")
    }

    @Test func `text comes whole, with entities decoded and raw HTML as text`() throws {
        let tree = try parse("a &amp; b &#60; <b>c</b> {value} 5*3")
        let texts = tree.children[0].children.map { $0.plainText }
        #expect(texts == ["a & b < <b>c</b> {value} 5*3"])
    }

    @Test func `a link's target is decoded before anybody judges it`() throws {
        let tree = try parse("[x](java&#115;cript:alert)")
        guard case .link(let target) = tree.children[0].children[0].kind else {
            Issue.record("no link")
            return
        }
        #expect(target == "javascript:alert")
    }

    @Test func `a block of code keeps its lines`() throws {
        let tree = try parse("```{palette}\na: 1\n\n  b\n```")
        guard case .codeBlock(let info) = tree.children[0].kind else {
            Issue.record("no code")
            return
        }
        #expect(info == "{palette}" && tree.children[0].plainText == "a: 1\n\n  b\n")
    }

    @Test(arguments: ["> ", "- ", "> - "])
    func `deep nesting ends with an error`(opening: String) {
        let error = #expect(throws: LessonError.self) { try parse(String(repeating: opening, count: 5000) + "a") }
        #expect(error?.problem == .tooDeep(limit: MarkdownParser.depthLimit))
    }

    @Test func `a table that asks for a billion cells ends with an error`() {
        let columns = 20_000
        let head = String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
        let error = #expect(throws: LessonError.self) { try parse(head + String(repeating: "|b\n", count: 50_000)) }
        #expect(error?.problem == .tooManyParts(limit: MarkdownParser.nodeLimit))
    }

    @Test func `an empty text is an empty document`() throws {
        #expect(try parse("").children.isEmpty)
    }
}
