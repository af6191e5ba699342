internal import KMeansTrace
internal import Narration

/// A sentence computed from a run, so that it is true of whatever picture the lesson is told with. A lesson quotes it
/// as it does a value: {value}`sentence.summary`.
///
/// To add one: a line in `all`.
struct RunSentence: Sendable {
    /// What stands in the lesson.
    let name: String
    /// Says it about a run.
    let tell: @Sendable (Run) -> String

    /// All sentences there are.
    static let all: [RunSentence] = [
        RunSentence("sentence.summary") { $0.summarySentence },
        RunSentence("sentence.pixel") { $0.pixelSentence },
        RunSentence("sentence.file") { $0.fileSentence },
        RunSentence("sentence.start") { $0.startSentence },
        RunSentence("sentence.stop") { $0.stopSentence },
        RunSentence("sentence.bits") { $0.bitsSentence },
        RunSentence("sentence.python") { $0.pythonSentence },
        RunSentence("sentence.palette") { $0.paletteSentence },
        RunSentence("sentence.served-worst") { $0.servedWorstSentence },
        RunSentence("sentence.fall") { $0.fallSentence },
        RunSentence("sentence.sizes") { $0.sizesSentence },
        RunSentence("sentence.saving") { $0.savingSentence },
        RunSentence("sentence.lab-size") { $0.labSizeSentence },
        RunSentence("sentence.another-start") { $0.anotherStartSentence },
    ]

    /// The sentence of this name.
    static func named(_ name: String) -> RunSentence? { all.first { $0.name == name } }

    private init(_ name: String, _ tell: @escaping @Sendable (Run) -> String) {
        self.name = name
        self.tell = tell
    }
}
