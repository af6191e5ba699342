import Comparing
import KMeansTrace
import Testing

@Suite struct ClusterMatchingTests {
    /// The least sum over all ways to give each of the shorter list a partner of its own, tried one after another.
    private static func leastSum(_ few: [Centroid], _ many: [Centroid]) -> Double {
        func least(from row: Int, without taken: [Int]) -> Double {
            guard row < few.count else { return 0 }
            return many.indices.filter { !taken.contains($0) }
                .map { few[row].squaredDistance(to: many[$0]) + least(from: row + 1, without: taken + [$0]) }
                .min() ?? .infinity
        }
        return least(from: 0, without: [])
    }

    private static func red(_ values: Double?...) -> [Centroid?] {
        values.map { $0.map { Centroid(red: $0, green: 0, blue: 0) } }
    }

    @Test(arguments: 1...7, 1...7)
    func `no permutation has a smaller sum, and whole numbers are exact`(own: Int, others: Int) throws {
        // Few values make many ties; all 256 make hardly any.
        for (seed, bound) in [(1, 256), (2, 256), (3, 3), (4, 2)] as [(UInt64, UInt64)] {
            let first = try Made.centroids(own, seed: seed, below: bound)
            let second = try Made.centroids(others, seed: 100 + seed, below: bound)
            let matching = ClusterMatching(first, to: second)
            let partners = matching.partners.compactMap { $0 }
            #expect(partners.count == min(own, others) && Set(partners).count == partners.count)
            let sum = own < others ? Self.leastSum(first, second) : Self.leastSum(second, first)
            #expect(matching.total == sum)
            #expect(ClusterMatching(second, to: first).total == sum)
        }
    }

    @Test func `a nearest pair is given up where that serves the whole`() {
        // 10 is nearest to 11, but then 20 would have to go to 0.
        let matching = ClusterMatching(Self.red(10, 20), to: Self.red(11, 0))
        #expect(matching.partners == [1, 0])
        #expect(matching.squaredDistances == [100, 81] && matching.total == 181)
    }

    @Test func `what is missing gets no partner, and the lists may differ in length`() {
        let matching = ClusterMatching(Self.red(nil, 7, 90, 50), to: Self.red(51, nil, 8))
        #expect(matching.partners == [nil, 2, nil, 0])
        #expect(matching.squaredDistances == [nil, 1, nil, 1])
        #expect(ClusterMatching([], to: Self.red(1)).partners == [])
        #expect(ClusterMatching(Self.red(1, nil), to: Self.red(nil)).partners == [nil, nil])
    }

    @Test func `of equal matchings the one of the lowest indices is taken, always`() {
        let same = Self.red(5, 5, 5)
        #expect(ClusterMatching(same, to: same).partners == [0, 1, 2])
        #expect(ClusterMatching(Self.red(5), to: same).partners == [0])
        #expect(ClusterMatching(same, to: Self.red(5)).partners == [0, nil, nil])
    }

    @Test func `a shuffled list of 256 finds itself`() throws {
        let list = try Made.centroids(256, seed: 5)
        let moved = list.map { Centroid(red: $0.red + 0.25, green: $0.green, blue: $0.blue) }
        let matching = ClusterMatching(list, to: Array(moved.reversed()))
        #expect(matching.total <= 16)
        #expect(Set(matching.partners).count == 256)
    }

    @Test func `one that has nothing like it leaves the others with their likes`() {
        // The least sum of squares moves each by one place; but 60 and 120 have their equals.
        #expect(ClusterMatching(Self.red(0, 60, 120), to: Self.red(60, 120, 180)).partners == [0, 1, 2])
        #expect(ClusterMatching(Self.red(0, 60, 120), to: Self.red(60, 120, 180), reach: 48).partners == [2, 0, 1])
    }
}
