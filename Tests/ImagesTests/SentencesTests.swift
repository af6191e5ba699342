import Images
import Testing

@Suite("Sentences") struct SentencesTests {
    @Test(
        "A file that cannot be read says why, and the limit",
        arguments: [
            (.notFound, "no such file"),
            (.notPermitted, "may not be read (permission denied)"),
            (.notAFile(.folder), "is a folder, not a file"),
            (.tooLarge(bytes: 70_000_000, limit: 64 << 20), "has 70,000,000 bytes; the limit is 67,108,864 (64 MiB)"),
            (.tooLarge(bytes: 2000, limit: 1000), "has 2,000 bytes; the limit is 1,000"),
            (.becameShorter(bytes: 5, expected: 1000), "became shorter while it was read: 5 bytes of 1,000"),
            (.unreadable(errno: 5), "cannot be read (system error 5)"),
        ] as [(InputFileError, String)])
    func file(error: InputFileError, sentence: String) { #expect(error.sentence == sentence) }

    @Test(
        "A picture that cannot be used says why, and the limit or the place",
        arguments: [
            (.foreign(.avif), "is an AVIF; PNG, JPEG and BMP can be read"),
            (.sideTooLong(width: 20_000, height: 3), "is 20,000 x 3 pixels; the limit is 16,384 a side"),
            (
                .tooManyPixels(width: 10_000, height: 10_000),
                "is 10,000 x 10,000 = 100,000,000 pixels; the limit is 50,331,648"
            ),
            (.truncated(.png, bytes: 1234), "is cut off: the PNG ends after 1,234 bytes, inside the picture"),
            (.damaged(.png, offset: 4096), "is a damaged PNG, noticed at byte 4,096"),
            (.damaged(.jpeg, offset: nil), "is a damaged JPEG"),
            (
                .chunkTooLong(bytes: 9_000_000, offset: 33),
                "has a PNG chunk of 9,000,000 bytes at byte 33; the limit is 8,000,000"
            ),
            (.tooManyScans, "has more scans than a JPEG may have here; the limit is 100"),
            (.unsupported(.bmpDepth(8)), "is an 8-bit BMP; those of 24 and 32 bits a pixel can be read"),
        ] as [(PictureError, String)])
    func picture(error: PictureError, sentence: String) { #expect(error.sentence == sentence) }

    @Test("A PNG that cannot be written says why")
    func encoding() {
        #expect(
            PNGEncodingError.sizesDoNotFit(width: 3, height: 4, indices: 5).sentence
                == "cannot be a PNG: 5 pixels do not make 3 x 4")
    }

    @Test("Every sentence is one line")
    func lines() {
        for format in ForeignFormat.allCases {
            #expect(!PictureError.foreign(format).sentence.contains("\n"))
        }
    }
}
