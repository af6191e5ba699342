internal import Comparing
internal import KMeansTrace
internal import Narration

// What all figures of a comparison say alike.
extension Words {
    /// Parts smaller than this are not told to their digits: 0.01 %.
    private static let leastPart = 1e-4

    /// A part in percent: `27.9 %`, `less than 0.01 %`, `2 325 %`.
    func excess(_ part: Double) -> String {
        // Of thousands nobody wants the tenths.
        if part >= 10, part < 1e12 { return numbers.percent(Int((100 * part).rounded())) }
        guard part < Self.leastPart else { return numbers.percent(part, of: 1) }
        return self("runsBelow", ["percent": numbers.percent(Self.leastPart, of: 1)])
    }

    /// How far an end lies above the best known: `27.9 %`, `best known`.
    func above(_ part: Double) -> String { part <= Levels.rounding ? self("bestKnown") : excess(part) }

    /// That marked colours differ from those of the best end.
    var apartNote: String {
        self("apartNote", ["distance": numbers.fixed(NumberedPalette.visibleDistance, places: 0)])
    }

    /// A run by its start: `forgy, seed 12`, `maximin`.
    func name(of run: ComparedRun) -> String {
        guard let seed = run.seed else { return run.strategy.name }
        return run.strategy.name + ", " + self("runsSeed", ["seed": String(seed.value)])
    }

    /// How many iterations a run took, and whether the limit ended it.
    func iterations(of run: ComparedRun) -> String {
        let number = numbers.grouped(Int64(run.iterations))
        return run.outcome == .converged ? number : self("kLimit", ["number": number])
    }
}
