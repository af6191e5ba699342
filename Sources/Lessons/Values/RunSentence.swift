internal import KMeansTrace
internal import Narration

/// A sentence computed from a run, so that it is true of whatever picture the lesson is told with. A lesson quotes it
/// as it does a value: {value}`sentence.summary`.
///
/// To add one: a line in `all`.
struct RunSentence: Sendable {
    /// What stands in the lesson.
    let name: String
    /// Says it about a run in the page's language.
    let tell: @Sendable (Run, Words) -> String

    /// All sentences there are.
    static let all: [RunSentence] = [
        RunSentence("sentence.summary") { $0.summarySentence($1) },
        RunSentence("sentence.pixel") { $0.pixelSentence($1) },
        RunSentence("sentence.file") { $0.fileSentence($1) },
        RunSentence("sentence.start") { $0.startSentence($1) },
        RunSentence("sentence.stop") { $0.stopSentence($1) },
        RunSentence("sentence.bits") { $0.bitsSentence($1) },
        RunSentence("sentence.python") { $0.pythonSentence($1) },
        RunSentence("sentence.palette") { $0.paletteSentence($1) },
        RunSentence("sentence.served-worst") { $0.servedWorstSentence($1) },
        RunSentence("sentence.first-move") { $0.firstMoveSentence($1) },
        RunSentence("sentence.second-assign") { $0.secondAssignSentence($1) },
        RunSentence("sentence.largest-fall") { $0.largestFallSentence($1) },
        RunSentence("sentence.one-percent") { $0.onePercentSentence($1) },
        RunSentence("sentence.worst-pixel") { $0.worstPixelSentence($1) },
        RunSentence("sentence.psnr") { $0.psnrSentence($1) },
        RunSentence("sentence.formula-bytes") { $0.formulaBytesSentence($1) },
        RunSentence("sentence.dominant") { $0.dominantSentence($1) },
        RunSentence("sentence.per-channel") { $0.perChannelSentence($1) },
        RunSentence("sentence.fall") { $0.fallSentence($1) },
        RunSentence("sentence.sizes") { $0.sizesSentence($1) },
        RunSentence("sentence.saving") { $0.savingSentence($1) },
        RunSentence("sentence.lab-size") { $0.labSizeSentence($1) },
        RunSentence("sentence.optimum") { $0.optimumSentence($1) },
        RunSentence("sentence.another-start") { $0.anotherStartSentence($1) },
    ]

    /// The sentence of this name.
    static func named(_ name: String) -> RunSentence? { all.first { $0.name == name } }

    private init(_ name: String, _ tell: @escaping @Sendable (Run, Words) -> String) {
        self.name = name
        self.tell = tell
    }
}
