/// A mistake in a lesson: the facts. `sentence` says them in words.
public enum LessonProblem: Equatable, Sendable {
    /// The file is larger than the limit, both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes at this offset are not UTF-8.
    case notUTF8(offset: Int)
    /// There is a NUL byte.
    case nul
    /// The file does not begin with front matter between two lines `---`.
    case noFrontMatter
    /// The front matter has no closing line `---`.
    case frontMatterNotClosed
    /// The front matter is larger than the limit, both in bytes.
    case frontMatterTooLarge(bytes: Int, limit: Int)

    /// The text is not YAML.
    case notYAML
    /// Text with a colon that is not in quotes, and its key.
    case colonInText(String)
    /// A tab where YAML wants spaces.
    case yamlTab
    /// A character that YAML does not have, such as an escape.
    case yamlCharacter(UInt32)
    /// The YAML is not a list of `key: value` lines.
    case notAMapping
    /// An anchor, an alias or a tag of YAML, as it is written.
    case yamlReference(String)
    /// The YAML is nested deeper, or has more brackets, than any lesson needs.
    case yamlTooDeep
    /// A key occurs twice.
    case duplicateKey(String)
    /// A key is not known in this place; the nearest that is.
    case unknownKey(String, in: Place, nearest: String?)
    /// A key is missing.
    case missingKey(String, in: Place)
    /// A key means nothing beside another key's value.
    case unusedKey(String, beside: String)
    /// A key's value is not what it has to be; the nearest that would do.
    case badValue(key: String, value: String, expected: Expectation, nearest: String?)

    /// A list or a group of keys holds more than it can.
    case tooManyItems(key: String, limit: Int)
    /// A row of pixels is not as long as the first.
    case unequalRow(pixels: Int, first: Int)
    /// K and the number of starting centroids are not the same.
    case clustersDisagree(clusters: Int, centroids: Int)
    /// The name of a run has characters that names do not have, or too many.
    case badRunName(String, longest: Int)
    /// The name of a run is that of the page's own.
    case reservedRunName(String)
    /// A directive that works with a picture's file is told of a run whose picture is numbers of the lesson.
    case needsPictureFile(String)
    /// Two runs that are to be compared have different pictures.
    case runsOnDifferentPictures(String, String)
    /// There is no run of this name; the nearest there is.
    case unknownRun(String, nearest: String?)

    /// A fenced block `{name}` is no directive; the nearest that is.
    case unknownDirective(String, nearest: String?)
    /// Something stands behind the directive's name, on the line of its fence.
    case directiveArgument(String, of: String)
    /// The fence of a directive is not closed.
    case fenceNotClosed(String)
    /// A fenced block with the name of a directive, but without its braces.
    case unbracedDirective(String)
    /// The name of a directive in braces, but without a fence.
    case unfencedDirective(String)
    /// A directive that is shown once stands in the lesson twice.
    case repeatedDirective(String)
    /// A directive that holds text stands inside another one.
    case nestedDirective(String)
    /// An answer stands before any exercise.
    case answerWithoutExercise
    /// A misconception has no claim in a paragraph of its own, or nothing below it.
    case noRefutation
    /// A role `{name}` is not known; the nearest that is.
    case unknownRole(String, nearest: String?)
    /// The role {value} has no name in backticks after it.
    case emptyRole
    /// There is no value of this name; the nearest there is.
    case unknownValue(String, nearest: String?)
    /// Behind a value's name stand words that are neither `of RUN` nor `as FORMAT`.
    case wordsBehindValue(String, of: String)
    /// A value cannot be written this way; the ways there are.
    case unknownFormat(String, of: String, known: [String])

    /// The text is nested deeper than so many levels.
    case tooDeep(limit: Int)
    /// The text has more than so many parts.
    case tooManyParts(limit: Int)
    /// A heading of the first level: the title is in the front matter.
    case titleInText
    /// A heading skips a level.
    case headingSkips(from: Int, to: Int)
    /// A link that is neither http, https, mailto nor within the page.
    case linkScheme(String)
    /// A link to a place that the page does not have; the nearest it has.
    case unknownAnchor(String, nearest: String?)
    /// A Markdown picture.
    case pictureInText

    /// The lesson names no picture.
    case noPicture
    /// The picture's path is absolute or leads out of the lesson's folder.
    case pictureOutside(String)
    /// There is no file of this name in the lesson's folder.
    case pictureNotFound(String)

    /// What the path names is no regular file, but a folder or a device.
    case pictureIsNoFile(String)
    /// The file cannot be used as a picture, and why: the rest of a sentence that begins with its name.
    case pictureUnusable(String, because: String)

    /// A run has more of something than can be worked through by hand.
    case notByHand(Countable, count: Int, limit: Int)

    /// The lesson has no {by-hand}, so there is no sheet to print.
    case nothingByHand
    /// The start of this run drew nothing at random.
    case nothingDrawn(String)
    /// A cluster, by its number, has no pixels in the first iteration.
    case emptyCluster(Int)

    /// What there can be too much of.
    public enum Countable: Equatable, Sendable {
        case pixels, colours, clusters, iterations
    }

    /// Where a key stands.
    public enum Place: Equatable, Sendable {
        /// Between the two lines `---`.
        case frontMatter
        /// In the body of a directive.
        case directive(String)
        /// Below a run's name.
        case run(String)
        /// Below the key `comparison`.
        case comparison
    }

    /// What a value has to be.
    public enum Expectation: Equatable, Sendable {
        /// A whole number in a range.
        case number(ClosedRange<Int>)
        /// A list of so many whole numbers in a range.
        case numbers(ClosedRange<Int>, count: ClosedRange<Int>)
        /// A whole number in a range, perhaps with a plus before it.
        case laterNumber(ClosedRange<Int>)
        /// Rows of pixels.
        case pixels
        /// Points of a plane.
        case points
        /// Starting centroids, each written like this.
        case centroids(String)
        /// Some of these words, no two alike.
        case words([String])
        /// Some of these runs, no two alike.
        case runs([String])
        /// So many names of compared runs, no two alike.
        case comparedRuns(ClosedRange<Int>)
        /// `key: value` lines.
        case entries
        /// One of these words.
        case word([String])
        /// Some text on one line.
        case text
        /// A language tag such as `en` or `pt-BR`.
        case language
    }
}
