internal import Assets

extension Assets {
    static let style = text("report.css")
    static let sheetStyle = text("worksheet.css")
    static let script = text("script.js")
    static let labLesson = bytes("lab.md")
    static let startingPointsLesson = bytes("starting-points.md")
}
