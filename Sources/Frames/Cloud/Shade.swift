/// How the picture's colours stand in the cube and the planes.
enum Shade: Sendable, Hashable {
    /// As they are.
    case full
    /// Faded, so that those which a step changed stand out.
    case pale

    func painted(_ paint: Paint) -> Paint { self == .full ? paint : paint.faded }
}
