import Testing

@testable import Lessons

@Suite struct HTMLEscaperTests {
    @Test(arguments: [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("\"\u{301}x", "&quot;\u{301}x"), ("<\u{338}", "&lt;\u{338}"),
        ("é ü \u{202F}", "é ü \u{202F}"), ("a\u{0}\u{1B}\u{7F}\u{85}b\n\t", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\n\t"),
    ])
    func `what means something to HTML is written so that it means itself`(text: String, html: String) {
        #expect(HTMLEscaper.escape(text).unicodeScalars.elementsEqual(html.unicodeScalars))
    }

    @Test func `templates escape with it, in partials of lists as well`() {
        let facts: [[String: Any]] = [["name": "n", "text": "\"\u{301}<", "isCode": false]]
        let html = Templates.render("provenance", ["id": "\"\u{301}", "facts": facts])
        #expect(html.unicodeScalars.elementsEqual(html.replacing("\"\u{301}", with: "").unicodeScalars))
        #expect(html.contains("&quot;\u{301}&lt;"))
    }
}
