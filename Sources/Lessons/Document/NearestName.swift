/// Finds the name that a misspelt one most likely stands for.
public enum NearestName {
    /// The nearest of `names` by edit distance (ties to the first), if it is near enough to be meant: at most a third of
    /// its letters, and at least two, may be wrong.
    public static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in names {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let distance = editDistance(wanted, letters)
            if distance <= max(2, letters.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name ?? whole(for: name.lowercased(), among: names)
    }

    /// The first name that begins or ends with what was written: `init` is short for `initialisation`, `clusters` for
    /// `settings.clusters`.
    private static func whole(for part: String, among names: [String]) -> String? {
        guard part.utf8.count >= 3 else { return nil }
        return names.first { $0.hasPrefix(part) } ?? names.first { $0.hasSuffix("." + part) }
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment). O(a b).
    static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var least = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, before[j - 2] + 1) }
                row.append(least)
            }
            (before, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
