import Assets
import Narration
import Testing

@testable import Lessons

@Suite struct TemplatesTests {
    @Test func `every template compiles`() {
        #expect(Templates.broken == [])
        for name in Templates.names { #expect(!Assets.text(name + ".mustache").isEmpty) }
    }

    @Test func `every word a template asks for is there`() {
        for name in Templates.names {
            for match in Assets.text(name + ".mustache").matches(of: /words\.(\w+)/) {
                #expect(Words.english.all[String(match.1)] != nil, "\(name): \(match.1)")
            }
        }
    }
}
