public import KMeansTrace

/// The seed a lesson gives to a run.
public enum PlannedSeed: Sendable, Equatable {
    /// This one: `seed: 7`.
    case exactly(Seed)
    /// So many after that of the page's own run: `seed: +1`. After the largest seed comes 0.
    case later(Seed)

    /// The seed, where the page's own run has this one.
    public func seed(from own: Seed) -> Seed {
        switch self {
        case .exactly(let seed): seed
        case .later(let by): Seed((own.value + by.value) % (Seed.range.upperBound + 1)) ?? own
        }
    }
}

extension KeyReader {
    /// A seed; with a plus before it, it counts from another run's. Nil where the key is absent.
    func plannedSeed(_ key: String) throws(LessonError) -> PlannedSeed? {
        guard let text = try self.text(key) else { return nil }
        let isLater = text.hasPrefix("+")
        guard let number = Self.wholeNumber(isLater ? text.dropFirst() : text[...]), let seed = Seed(UInt64(number))
        else {
            let item = YAMLItem(text: text, line: line(of: key))
            throw bad(item, of: key, .laterNumber(0...Int(Seed.range.upperBound)))
        }
        return isLater ? .later(seed) : .exactly(seed)
    }
}
