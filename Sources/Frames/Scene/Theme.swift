/// The colours and sizes all panels share.
enum Theme {
    static let background = Paint(hex: 0xfbfaf7)
    static let ink = Paint(hex: 0x222222)
    /// Captions: contrast over 4.5 on the background and on a panel.
    static let soft = Paint(hex: 0x4a4c50)
    static let line = Paint(hex: 0x8a8a86)
    /// Dark enough for white dots, light enough for black ones.
    static let panel = Paint(hex: 0xe0e0e0)
    static let track = Paint(hex: 0xe2e1dc)
    /// What pixels that did not change fade to, three parts of four.
    static let pale = Paint(hex: 0xe6e6e4)
    /// From a caption's baseline to the panel below it.
    static let captionGap = 11.0

    static let title = TextStyle(size: 40, weight: .bold)
    static let caption = TextStyle(size: 20)
    static let strong = TextStyle(size: 20, weight: .bold)
}
