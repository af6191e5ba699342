import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct PythonAgreementTests {
    /// The first assign with a colour that has two equal least distances, found with sorted distances.
    private func firstTies(_ run: Run) -> PythonAgreement? {
        for step in run.trace.steps where step.assignment != nil {
            let tied = run.trace.histogram.colours.count { colour in
                let distances = step.centroids.compactMap { $0?.squaredDistance(to: colour) }.sorted()
                return distances.count > 1 && distances[1] - distances[0] < 1e-6
            }
            if tied > 0 { return .ties(step: step.index, colours: tied) }
        }
        return nil
    }

    @Test(arguments: [2, 3, 5, 8, 12], StartingStrategy.allCases)
    func `ties are found where sorting finds them`(clusters: Int, strategy: StartingStrategy) throws {
        let run = try Sample.run(settings: Sample.settings(clusters: clusters, strategy))
        let ranEmpty = run.trace.steps.contains { !($0.update?.events ?? []).isEmpty }
        #expect(PythonAgreement(run.trace) == (ranEmpty ? .emptyCluster : firstTies(run) ?? .certain))
    }

    @Test func `a colour halfway between the first two centroids is a tie`() throws {
        let image = try Sample.image(width: 5, height: 1) { x, _ in [(0, 0, 0), (4, 0, 0), (2, 0, 0), (9, 9, 9)][x % 4]
        }
        let run = try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 2, .first))
        #expect(PythonAgreement(run.trace) == .ties(step: 1, colours: 1))
    }

    @Test func `a cluster that ran empty, an update that moves nothing and a run too long leave a doubt`() throws {
        let far = [Centroid(red: 0.3, green: 0.1, blue: 0), Centroid(red: 900.7, green: 900, blue: 900)]
        for policy in EmptyClusterPolicy.allCases {
            let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: policy)
            #expect(PythonAgreement(run.trace) == .emptyCluster)
        }
        let exact = try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
        #expect(PythonAgreement(exact.trace) == .stillUpdate)
        #expect(PythonAgreement(exact.trace, budget: 8) == .unchecked)
    }

    @Test func `the lines it prints are promised only where nothing is in doubt`() throws {
        let text = "```{listing}\nname: lab\n```"
        for clusters in 1...6 {
            let run = try Sample.run(settings: Sample.settings(clusters: clusters, .first))
            let page = try Sample.page(text, run)
            #expect(page.contains("The first two lines it prints:") == (PythonAgreement(run.trace) == .certain))
        }
        #expect(try !Sample.page(text, Sample.run(Sample.jpeg())).contains("The first two lines it prints:"))
    }
}
