internal import Narration

extension LessonError {
    /// One line: file, line, what is wrong, and the nearest right name where there is one.
    public var sentence: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return escapingControls("\(place): \(problem.sentence)")
    }
}

extension LessonProblem {
    /// What is wrong, without the place.
    public var sentence: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the lesson has \(bytes) bytes; the limit is \(limit)"
        case .notUTF8(let offset): "the text is not UTF-8 (byte \(offset))"
        case .nul: "the text has a NUL byte"
        case .noFrontMatter: "the lesson does not begin with front matter between two lines ---"
        case .frontMatterNotClosed: "the front matter has no closing line ---"
        case .frontMatterTooLarge(let bytes, let limit): "the front matter has \(bytes) bytes; the limit is \(limit)"
        case .notYAML: "this is not YAML: `key: value` lines, with quotes that close and an even indentation"
        case .colonInText(let key): "the text of \(quoted(key)) has a colon in it, so it has to stand in quotes"
        case .yamlTab: "a tab stands here; YAML is indented with spaces"
        case .yamlCharacter(let code):
            "the character U+\(hexadecimal(code)) cannot stand in `key: value` lines"
        case .notAMapping: "this is not a list of `key: value` lines"
        case .yamlReference(let text):
            "\(quoted(text)) is a YAML anchor, alias or tag, which lessons do not have"
        case .yamlTooDeep: "the YAML is nested too deep"
        case .duplicateKey(let key): "the key \(quoted(key)) occurs twice"
        case .unknownKey(let key, let place, let nearest):
            "\(place.words) has no key \(quoted(key))" + suggestion(nearest)
        case .missingKey(let key, let place): "\(place.words) lacks the key \(quoted(key))"
        case .unusedKey(let key, let other):
            "\(quoted(key)) means nothing beside \(quoted(other)); leave one of them out"
        case .badValue(let key, let value, let expected, let nearest):
            "\(quoted(key)) is \(quoted(value)); it has to be \(expected.words)" + suggestion(nearest)
        case .tooManyItems(let key, let limit): "\(quoted(key)) can hold \(limit) at most"
        case .unequalRow(let pixels, let first):
            "this row has \(Numbers.english.count(Int64(pixels), "pixel", "pixels")), the first one \(first)"
        case .clustersDisagree(let clusters, let centroids):
            "`clusters` is \(clusters), but `centroids` has \(Numbers.english.count(Int64(centroids), "row", "rows"));"
                + " leave `clusters` out"
        case .badRunName(let name, let longest):
            "\(quoted(name)) cannot be the name of a run: it has 1 to \(longest) lower-case letters, digits and hyphens"
        case .reservedRunName(let name): "\(quoted(name)) is the name of the page's own run"
        case .needsPictureFile(let name):
            "the directive {\(name)} needs a run whose picture is a file, not numbers of the lesson"
        case .runsOnDifferentPictures(let first, let second):
            "the runs `\(first)` and `\(second)` have different pictures, so there is nothing to compare"
        case .unknownRun(let name, let nearest): "there is no run \(quoted(name))" + suggestion(nearest)
        case .unknownDirective(let name, let nearest):
            "there is no directive {\(shortened(name))}" + suggestion(nearest)
        case .directiveArgument(let text, let name):
            "behind {\(name)} stands \(quoted(text)); options are `key: value` lines below the fence"
        case .unbracedDirective(let name):
            "the fenced block `\(name)` is no directive without braces (nearest: {\(name)})"
        case .unfencedDirective(let name):
            "the directive {\(name)} stands here without a fence: it begins with ```{\(name)} and ends with ```"
        case .fenceNotClosed(let name): "the fence of the directive {\(name)} that begins here is not closed"
        case .repeatedDirective(let name): "the directive {\(name)} can stand in a lesson once for each run"
        case .nestedDirective(let name): "the directive {\(name)} stands inside another one"
        case .answerWithoutExercise: "the directive {answer} has no {exercise} before it that it could answer"
        case .noRefutation:
            "{misconception} needs a claim in its first paragraph, and below it what speaks against the claim"
        case .unknownRole(let name, let nearest): "there is no role {\(shortened(name))}" + suggestion(nearest)
        case .emptyRole: "the role {value} needs a name between two backticks right after it"
        case .unknownValue(let name, let nearest): "there is no value \(quoted(name))" + suggestion(nearest)
        case .wordsBehindValue(let words, let name):
            "behind the value \(quoted(name)) stands \(quoted(words)); what can stand there is `of RUN`, then `as FORMAT`,"
                + " then a backtick"
        case .unknownFormat(let format, let value, let known):
            known.isEmpty
                ? "the value \(quoted(value)) is written in one way; leave out `as \(shortened(format))`"
                : "the value \(quoted(value)) cannot be written as \(quoted(format)), but as \(known.joined(separator: ", "))"
                    + suggestion(NearestName.of(format, among: known))
        case .tooDeep(let limit): "the text is nested deeper than \(limit) levels"
        case .tooManyParts(let limit): "the text has more than \(Numbers.english.grouped(Int64(limit))) parts"
        case .titleInText: "the title is in the front matter: headings begin with ##"
        case .headingSkips(let from, let to):
            "a heading of level \(to) follows one of level \(from): no level may be left out"
        case .linkScheme(let link):
            "the link \(quoted(link)) has to begin with http:, https:, mailto: or #"
        case .unknownAnchor(let anchor, let nearest):
            "the page has no place #\(shortened(anchor))" + suggestion(nearest.map { "#" + $0 })
        case .pictureInText: "pictures are shown by the directives {picture} and {slider}"
        case .noPicture: "the lesson names no picture: the front matter lacks the key `picture`"
        case .pictureOutside(let path): "the picture \(quoted(path)) is not inside the lesson's folder"
        case .pictureNotFound(let path): "there is no picture \(quoted(path)) in the lesson's folder"
        case .pictureIsNoFile(let path): "the picture \(quoted(path)) is a folder or a device, not a file"
        case .pictureUnusable(let path, let reason): "the picture \(quoted(path)) \(reason)"
        case .nothingByHand: "the lesson has no directive {by-hand}, whose run the sheet could be about"
        case .nothingDrawn(let name):
            "the run `\(name)` draws no centroids at random; `start: k-means++` shows a run that does"
        case .emptyCluster(let number): "cluster \(number) has no pixels in iteration 1"
        case .notByHand(let thing, let count, let limit):
            "the run has \(Numbers.english.grouped(Int64(count))) \(thing), too many to do by hand: the limit is \(limit)"
        }
    }

    private func suggestion(_ name: String?) -> String { name.map { " (nearest: \($0))" } ?? "" }
}

extension LessonProblem.Place {
    fileprivate var words: String {
        switch self {
        case .frontMatter: "the front matter"
        case .directive(let name): "the directive {\(name)}"
        case .run(let name): "the run `\(name)`"
        case .comparison: "the comparison"
        }
    }
}

extension LessonProblem.Expectation {
    fileprivate var words: String {
        switch self {
        case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .numbers(let range, let count):
            "a list of \(count.lowerBound) to \(count.upperBound) whole numbers"
                + " from \(range.lowerBound) to \(range.upperBound), no two alike"
        case .laterNumber(let range):
            "a whole number from \(range.lowerBound) to \(range.upperBound),"
                + " or + and such a number, counted from the page's own seed"
        case .pixels: "a list of rows of r,g,b, each from 0 to 255, with spaces between the pixels"
        case .points: "a list of x,y, each from 0 to 255"
        case .centroids(let row): "a list of \(row), each a number from -1e100 to 1e100"
        case .words(let words): "a list of these, no two alike: " + words.joined(separator: ", ")
        case .runs(let names): "a list of runs, no two alike: " + names.joined(separator: ", ")
        case .comparedRuns(let count):
            "a list of \(count.lowerBound) to \(count.upperBound) compared runs such as k-means++-3, no two alike"
        case .entries: "`key: value` lines below it"
        case .word(let words): "one of " + words.joined(separator: ", ")
        case .text: "text on one line"
        case .language: "a language tag such as en or pt-BR"
        }
    }
}

private func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private func quoted(_ text: String) -> String { "`\(shortened(text))`" }

/// A stranger's text may be a megabyte long; the message is one line.
private func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "..."
}

/// Control characters could rewrite the reader's terminal.
private func escapingControls(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: out += scalar.escaped(asASCII: true)
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}
