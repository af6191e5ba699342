@testable import visualiser
import Testing

struct CommandLineTextTests {
    @Test("What changes nothing on the page is left out, and what a shell would take apart is quoted")
    func text() {
        let arguments = [
            "/somewhere/visualiser", "report", "my photo's.png", "-k", "8", "--jobs", "4", "-o", "x", "--force",
            "--quiet",
            "--assignments=a.npy", "--output=y", "--pick", "1,2", "$(rm)", "",
        ]
        #expect(
            CommandLineText.of(arguments) == "visualiser report 'my photo'\\''s.png' -k 8 --pick 1,2 '$(rm)' ''")
    }
}
