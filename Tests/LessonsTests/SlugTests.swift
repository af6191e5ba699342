import Testing

@testable import Lessons

@Suite struct SlugTests {
    @Test(arguments: [
        ("What is K-means?", "what-is-k-means"), ("  A  b ", "a-b"), ("???", "section"), ("Über Größe", "über-größe"),
        ("\"><script>", "script"),
    ])
    func `a heading's words become its id`(title: String, slug: String) {
        #expect(Slug.of(title) == slug)
    }
}
