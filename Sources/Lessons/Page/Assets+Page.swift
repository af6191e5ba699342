internal import Assets

extension Assets {
    static let style = text("report.css")
    static let sheetStyle = text("worksheet.css")
    static let script = text("script.js")
    static let labLesson = bytes("lab.md")
    static let startingPointsLesson = bytes("starting-points.md")

    /// A picture that the built-in lessons use, by its path from them: `pictures/locked.png`; nil where there is none.
    static func picture(_ path: String) -> [UInt8]? {
        let bytes = bytes(path)
        return bytes.isEmpty ? nil : bytes
    }
}
