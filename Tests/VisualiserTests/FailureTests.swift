@testable import visualiser
import Foundation
import Testing

struct FailureTests {
    @Test("Control characters cannot break the line or turn it round")
    func escaping() {
        #expect(
            StandardError.escaped("a\nb\u{1B}[31m\u{202E}c\u{0}\u{2028}é")
                == "a\\u{a}b\\u{1b}[31m\\u{202e}c\\u{0}\\u{2028}é")
    }

    @Test(
        "Each kind of failure has its exit code",
        arguments: [
            (CommandFailure.usage("x"), 64), (.data(path: "f", sentence: "x"), 65),
            (.input(path: "f", sentence: "x"), 66), (.drawing("x"), 70), (.exists(path: "f"), 73),
            (.stranger(folder: "f", entry: "x"), 73), (.cannotCreate(path: "f", code: EACCES), 73),
            (.cannotWrite(path: "f", code: ENOSPC), 74), (.standardOutput(code: EPIPE), 74),
        ])
    func exitCodes(_ failure: CommandFailure, _ code: Int) { #expect(failure.exitCode.rawValue == Int32(code)) }

    @Test("System errors are said in words of our own", arguments: [ENOENT, EACCES, EROFS, ENOSPC, EISDIR, ELOOP, EIO])
    func systemErrors(_ code: Int32) {
        #expect(!SystemError.words(for: code).contains("system error"))
        #expect(SystemError.words(for: 9999) == "system error 9999")
    }
}
