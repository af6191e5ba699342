/// What a frame shows: marks in drawing order, in units of a canvas of 1600 x 900.
///
/// It holds positions, colours and strings only, so that tests can read it.
struct Scene: Sendable, Equatable {
    static let width = 1600.0
    static let height = 900.0
    static let bounds = Rectangle(x: 0, y: 0, width: width, height: height)

    var marks: [Mark] = []

    /// All text in drawing order.
    var texts: [TextMark] {
        marks.compactMap { mark in
            if case .text(let text) = mark { text } else { nil }
        }
    }
}
