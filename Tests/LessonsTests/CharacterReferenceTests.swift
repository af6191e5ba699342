import Testing

@testable import Lessons

@Suite struct CharacterReferenceTests {
    @Test(arguments: [
        ("&amp;", "&"), ("&#65;", "A"), ("&#x1F600;", "😀"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
        ("&#99999999999;", "&#99999999999;"), ("&nosuchname;", "&nosuchname;"), ("&times;", "×"),
    ])
    func `a reference becomes its character, or stays as it is`(reference: String, text: String) {
        #expect(CharacterReference.decode(reference) == text)
    }
}
