/// Where everything stands. It depends on the picture's aspect alone, so it is the same in every frame of a run.
struct FrameLayout: Sendable, Equatable {
    /// The picture itself.
    let picture: Rectangle
    /// The room for it; larger where the picture is very long.
    let pictureRoom: Rectangle
    let cube: Rectangle
    /// The square plots of the three planes, in the order of `Plane.allCases`.
    let planes: [Rectangle]
    let palette: Rectangle
    let inertia: Rectangle

    static let left = 40.0
    static let right = 1560.0
    static let top = 156.0
    static let bottom = 872.0
    static let gap = 32.0
    /// From a panel to the one below it, whose caption stands between.
    static let captionedGap = 56.0
    /// Room for a plane's numbers and letter at its left and below.
    static let planeAxis = (left: 44.0, below: 30.0)

    init(aspect: Double) {
        switch aspect {
        case ..<0.95: self.init(upright: aspect)
        case ...1.62: self.init(usual: aspect)
        default: self.init(wide: aspect)
        }
    }

    private init(
        picture: Rectangle, room: Rectangle, cube: Rectangle, planes: [Rectangle], palette: Rectangle,
        inertia: Rectangle
    ) {
        self.picture = picture
        pictureRoom = room
        self.cube = cube
        self.planes = planes
        self.palette = palette
        self.inertia = inertia
    }

    /// Picture and cube side by side, palette and inertia below, the planes in a column at the right.
    private init(usual aspect: Double) {
        let width = min(Self.widest, (498 * aspect).rounded())
        let picture = Rectangle(x: Self.left, y: Self.top, width: width, height: (width / aspect).rounded())
        let planes = Self.column
        let cube = Rectangle(
            left: picture.right + Self.gap, top: Self.top, right: Self.planesLeft - Self.gap, bottom: picture.bottom)
        let below = picture.bottom + Self.captionedGap
        self.init(
            picture: picture, room: picture, cube: cube, planes: planes,
            palette: Rectangle(x: Self.left, y: below, width: Self.widest, height: Self.bottom - below),
            inertia: Rectangle(
                left: Self.left + Self.widest + Self.gap, top: below, right: cube.right, bottom: Self.bottom))
    }

    /// Two columns of their own rhythm: the picture over the palette, the cube over the inertia.
    private init(wide aspect: Double) {
        let height = max(1, (Self.widest / aspect).rounded())
        let room = Rectangle(x: Self.left, y: Self.top, width: Self.widest, height: max(280, height))
        let picture = Rectangle(
            x: room.x, y: (room.centre.y - height / 2).rounded(), width: Self.widest, height: height)
        let cube = Rectangle(
            left: room.right + Self.gap, top: Self.top, right: Self.planesLeft - Self.gap, bottom: 600)
        self.init(
            picture: picture, room: room, cube: cube, planes: Self.column,
            palette: Rectangle(
                left: Self.left, top: room.bottom + Self.captionedGap, right: room.right, bottom: Self.bottom),
            inertia: Rectangle(
                left: cube.x, top: cube.bottom + Self.captionedGap, right: cube.right, bottom: Self.bottom))
    }

    /// The picture over the full height; beside it the cube with palette and inertia, the planes in a row below.
    private init(upright aspect: Double) {
        let high = Self.bottom - Self.top
        let width = min(541, high * aspect)
        let room = Rectangle(x: Self.left, y: Self.top, width: max(250, width.rounded()), height: high)
        let picture = Rectangle(around: room.centre, width: max(1, width.rounded()), height: (width / aspect).rounded())
        let x = room.right + Self.gap
        let cube = Rectangle(
            x: x, y: Self.top, width: max(440, min(520, 0.48 * (Self.right - x))), height: 396)
        let beside = cube.right + Self.gap
        let side = Self.bottom - Self.planeAxis.below - cube.bottom - Self.captionedGap
        let pitch = (Self.right - x - Self.planeAxis.left - side) / 2
        self.init(
            picture: picture, room: room, cube: cube,
            planes: (0..<3).map { n in
                Rectangle(
                    x: x + Self.planeAxis.left + Double(n) * pitch, y: cube.bottom + Self.captionedGap, width: side,
                    height: side)
            },
            palette: Rectangle(left: beside, top: Self.top, right: Self.right, bottom: Self.top + 186),
            inertia: Rectangle(
                left: beside, top: Self.top + 186 + Self.captionedGap, right: Self.right, bottom: cube.bottom))
    }

    /// The widest a picture gets beside the cube; the palette below is always as wide.
    private static let widest = 748.0
    /// Where the column of planes begins, their numbers included.
    private static let planesLeft = right - planeSide - planeAxis.left
    private static let planeSide = 200.0

    /// The planes one above the other, as large as the height allows.
    private static var column: [Rectangle] {
        let between = (bottom - top - planeAxis.below - 3 * planeSide) / 2
        let side = planeSide
        return (0..<3).map { n in
            Rectangle(x: right - side, y: top + Double(n) * (side + between), width: side, height: side)
        }
    }
}
