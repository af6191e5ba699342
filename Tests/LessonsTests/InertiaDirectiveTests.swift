import KMeansTrace
import Testing

@testable import Lessons

@Suite struct InertiaDirectiveTests {
    @Test(arguments: [1, 2, 30, 31, 62, 300, 10_001])
    func `a table lists the first iterations and the last, and is never long`(count: Int) {
        let rows = InertiaDirective.rows(of: count)
        #expect(Array(rows.prefix(10)) == Array(0..<min(10, count)) && rows.last == count - 1)
        #expect(rows == Set(rows).sorted() && rows.count <= 50)
        #expect(count > 30 || rows.count == count)
    }

    @Test func `a thinned table says that it is`() throws {
        let run = try Sample.run(settings: Sample.settings(clusters: 8))
        let page = try Sample.page("```{inertia}\n```", run)
        let assigns = run.trace.steps.count { $0.assignment != nil }
        let isThinned = InertiaDirective.rows(of: assigns).count < assigns
        #expect(page.contains("<p>Not every iteration is listed here") == isThinned)
        #expect(page.contains("<th scope=\"row\" class=\"number\">\(assigns)</th>"))
    }
}
