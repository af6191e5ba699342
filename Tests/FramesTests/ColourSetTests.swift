import Testing

@testable import Frames

struct ColourSetTests {
    @Test("It has its members and no others, across words of bits")
    func members() {
        let members = [0, 1, 63, 64, 127, 199]
        let set = ColourSet(count: 200, members: members + [-1, 200, 999])
        #expect((0..<200).filter { set.contains($0) } == members)
    }
}
