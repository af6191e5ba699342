/// The thin line from a point to a label that had to stand away from it.
enum Leader {
    static func marks(_ path: Path) -> [Mark] {
        [.stroke(path, .white, width: 4), .stroke(path, Theme.ink, width: 1.4)]
    }
}
