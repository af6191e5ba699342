internal import Mustache

/// The one escaper of the page: for text and for quoted attributes alike.
///
/// It looks at single scalars. Swift's `Character` would join a quote and a combining accent into something that is no
/// quote, and let it out of an attribute.
enum HTMLEscaper {
    static func escape(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            // What a control character would do to a page is nobody's wish; HTML does not allow most of them at all.
            case "\n", "\t": out.unicodeScalars.append(scalar)
            case _ where scalar.value < 32 || (127...159).contains(scalar.value): out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

/// Puts the escaper under the templates in place of their own.
struct EscapedHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLEscaper.escape(text) }
}
