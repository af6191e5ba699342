extension Image {
    /// A smaller picture made of some of this one's pixels, each the one nearest to the centre of its place.
    ///
    /// Pixels are picked, never averaged: no colour comes in that the picture does not have, so a quantised picture keeps
    /// its palette. A picture that is small enough already is returned as it is.
    ///
    /// - Parameter longestSide: The most pixels that a side may have, at least 1; less counts as 1.
    /// - Complexity: O(pixels of the result).
    public func reduced(longestSide: Int) -> Image {
        let target = max(longestSide, 1)
        let longest = max(width, height)
        guard longest > target else { return self }
        let across = Self.scaled(width, by: target, of: longest)
        let down = Self.scaled(height, by: target, of: longest)
        let columns = (0..<across).map { 3 * Self.centre(of: $0, among: across, on: width) }
        var picked: [UInt8] = []
        picked.reserveCapacity(3 * across * down)
        for y in 0..<down {
            let row = 3 * width * Self.centre(of: y, among: down, on: height)
            for column in columns { picked.append(contentsOf: pixels[row + column..<row + column + 3]) }
        }
        return Image(width: across, height: down, pixels: picked) ?? self
    }

    /// A side at the new scale, rounded, at least 1.
    private static func scaled(_ side: Int, by target: Int, of longest: Int) -> Int {
        max(1, (2 * side * target + longest) / (2 * longest))
    }

    /// The old pixel under the centre of a new one.
    private static func centre(of place: Int, among places: Int, on side: Int) -> Int {
        (2 * place + 1) * side / (2 * places)
    }
}
