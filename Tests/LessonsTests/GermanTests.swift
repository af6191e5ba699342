import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

/// A lesson whose text is German gets a page that is German throughout.
@Suite struct GermanTests {
    /// The run worked by hand: 4 x 3 pixels, whole numbers throughout.
    private func byHand(limit: Int = 300) throws -> Run {
        let reds: [UInt8] = [20, 40, 60, 20, 60, 180, 200, 220, 60, 200, 220, 20]
        let picture = try Sample.image(width: 4, height: 3) { x, y in
            (reds[4 * y + x], reds[4 * y + x] >= 180 ? 40 : 0, 0)
        }
        let start = [Centroid(red: 20, green: 0, blue: 0), Centroid(red: 60, green: 0, blue: 0)]
        let given = Settings(
            initialisation: .given(try #require(GivenCentroids(start))), limit: try #require(IterationLimit(limit)))
        return try Sample.run(Sample.png(picture, name: "hand.png"), settings: given)
    }

    private func plain(_ text: String) -> String { text.replacing(Numbers.narrowSpace, with: " ") }

    @Test func `the run by hand is told in German`() throws {
        let run = try byHand()
        func told(_ sentence: (Words) -> String) -> String { plain(sentence(.german)) }
        #expect(told(run.summarySentence) == "Aus 6 Farben wurden 2. Jedes Pixel nahm 3-mal die nächstgelegene.")
        #expect(told(run.startSentence) == "2 Zentroiden, von außen vorgegeben. Noch ist nichts zugeordnet.")
        #expect(told(run.stopSentence).hasPrefix("In Iteration 3 wechselte kein Pixel den Cluster. Die Cluster sind"))
        #expect(
            told(run.fallSentence) == """
                Die Inertia fiel von 113 200 nach der ersten Zuordnung auf 3 520 am Ende: die Hälfte des Rückgangs bis \
                Iteration 1, 99 % bis Iteration 2 von 3.
                """)
        // (40, 0, 0) is a centroid and a colour; (204, 40, 0) is not.
        #expect(
            told(run.paletteSentence) == """
                1 der 2 Palettenfarben kommt zufällig im Bild vor; die andere hat kein Pixel. Ein Mittelwert liegt \
                zwischen den Farben, aus denen er entsteht.
                """
        )
        #expect(
            told(run.bitsSentence)
                == "2 Farben brauchen 1 Bit pro Pixel statt 24, denn 2¹ = 2. Es sind 2 Farben insgesamt, nicht in jedem Kanal."
        )
        #expect(
            told(run.pixelSentence)
                == "4 × 3 = 12 Pixel; mit 24 Bit oder 3 Byte für jedes macht das 36 Byte oder 1 Kilobyte.")
        // Of 7 pixels around 40: 3 * 400 + 0 + 3 * 400 = 2400.
        #expect(
            told(run.servedWorstSentence) == """
                Cluster 1 kommt am schlechtesten weg: Sein mittlerer Farbfehler, die Wurzel aus seiner Inertia pro \
                Pixel, ist 18,5, im ganzen Bild 17,1. Er hat 58,3 % der Pixel und ist nicht der kleinste \
                Cluster.
                """)
        #expect(told(run.pythonSentence).contains("liegt 1 Farbe genau in der Mitte zwischen zwei Zentroiden."))
    }

    @Test func `one and many are told apart`() throws {
        let cut = try byHand(limit: 1)
        #expect(
            plain(cut.stopSentence(.german)).hasPrefix(
                "Die Grenze von 1 Iteration kam zuerst. In der letzten Zuordnung wechselten noch 3 Pixel (25,0 %) den"))
        let plainRun = try Sample.run(Sample.png(Sample.image(width: 2, height: 2) { _, _ in (1, 2, 3) }))
        #expect(plainRun.summarySentence(.german) == "Dieses Bild hat nur 1 Farbe und behält sie.")
        #expect(Words.german.iterations(1) == "1 Iteration" && Words.german.colours(8) == "8 Farben")
    }

    @Test func `values are written in German`() throws {
        let run = try Sample.run()
        func value(_ name: String, _ format: Quantity.Format? = nil) throws -> String {
            let quantity = try #require(RunValue.named(name)).read(run)
            return plain(try #require(quantity.written(as: format, in: .german)))
        }
        let bytes = try value("result.bytes.raw", .withUnit)
        #expect(bytes == "1 152 Byte")
        #expect(try value("result.bytes.raw", .kiloBytes) == "2 Kilobyte")
        #expect(try value("result.bytes.raw", .plain) == "1152")
        #expect(try value("result.psnr").contains(",") && !value("result.psnr").contains("."))
        #expect(try value("settings.emptyClusters") == "farthest")
    }

    /// Every directive as the lesson that tests them has it, and every value: nothing that is the author's own text.
    private func everything() throws -> Lesson {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/every-directive.md")
        let source = try String(contentsOf: path, encoding: .utf8)
        let end = try #require(source.ranges(of: "\n---\n").first).upperBound
        var text = source[..<end].replacing(/lang: .*/, with: "lang: de").replacing(/title: .*/, with: "title: x")
        var names: Set<String> = []
        for match in source[end...].matches(of: /```\{([\w-]+)\}\n(?:[a-z-]+: .*\n)*```\n/) {
            text += "\n" + match.0
            names.insert(String(match.1))
        }
        for kind in Directives.all where kind is any TextDirective.Type {
            text += "\n```{\(kind.name)}\nx\n\nx\n```\n"
            names.insert(kind.name)
        }
        #expect(names == Set(Directives.all.map { $0.name }))
        for name in ValueRole.names { text += "\n{value}`\(name)`\n" }
        return try Lesson(Array(text.utf8), file: "everything.md")
    }

    /// What a reader sees or hears: text outside of code and formulas, names, titles and alternative texts.
    private func heard(_ page: String) -> String {
        var text = page
        for element in [
            /(?s)<style\b.*?<\/style>/, /(?s)<script\b.*?<\/script>/, /(?s)<pre\b.*?<\/pre>/, /(?s)<code\b.*?<\/code>/,
            /(?s)<math\b.*?<\/math>/,
        ] {
            text = text.replacing(element, with: " ")
        }
        let names = text.matches(of: /(?:alt|title|aria-label|data-valuetext)="([^"]*)"/).map { String($0.1) }
        return text.replacing(/<[^>]*>/, with: " ") + names.joined(separator: " | ")
    }

    private static func contains(_ text: String, _ piece: String) -> Bool {
        text.ranges(of: piece).contains { range in
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            return !before.isLetter && !after.isLetter
        }
    }

    /// Fails for every piece of an English sentence that is in what is heard of a page, unless German has it too.
    private func expectNoEnglish(_ page: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
        let text = heard(page).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        let german = Words.german.all.values.joined(separator: " | ")
        let pieces = Set(Words.english.all.values.flatMap { $0.split(separator: /\{\w+\}/) }).map { piece in
            piece.drop { !$0.isLetter }.trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
        }.filter { $0.count > 3 && !Self.contains(german, $0) }
        #expect(pieces.count > 300)
        #expect(page.contains("<html lang=\"de\">"), sourceLocation: sourceLocation)
        for piece in pieces { #expect(!Self.contains(text, piece), "\(piece)", sourceLocation: sourceLocation) }
        // A decimal point stands only in the program's version.
        for match in text.matches(of: /\d\.\d/) {
            #expect("0.0.0".contains(match.0), "\(match.0)", sourceLocation: sourceLocation)
        }
    }

    @Test func `no English word is left on a German page`() throws {
        let runs = [
            try Sample.run(settings: Sample.settings(clusters: 5)), try Sample.run(Sample.jpeg()),
            try Sample.run(Sample.bmp(Sample.image()), settings: Sample.settings(clusters: 3, limit: 2)), try byHand(),
        ]
        let lesson = try everything()
        for run in runs { expectNoEnglish(try Sample.page(lesson, run)) }
    }

    @Test func `nor on its answers, nor on its worksheets`() throws {
        let report = try Sample.report(everything(), Sample.run(), answers: .separate)
        expectNoEnglish(try #require(try report.answersHTML()))
        let lesson = try Sample.lesson("```{by-hand}\n```", title: "x", head: "lang: de")
        for kind in [Worksheet.Kind.empty, .key] {
            let sheet = try Worksheet(lesson: lesson, run: byHand(), kind: kind, generator: "visualiser 0.0.0")
            expectNoEnglish(sheet.html())
        }
    }

    @Test func `the player gets German stories and the marks of German numbers`() throws {
        let text = try JSON.forScript(PlayerData(try Sample.run(), words: .german))
        let data = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let words = try #require(data["words"] as? [String: String])
        #expect(words == Words.german.player && words["decimalMark"] == ",")
        let steps = try #require(data["steps"] as? [[String: Any]])
        #expect((steps[1]["title"] as? String)?.hasSuffix(": Zuordnung") == true)
        #expect(steps[1]["next"] as? String == "Zentroiden verschieben")
    }
}
