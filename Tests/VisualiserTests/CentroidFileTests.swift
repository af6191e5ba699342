@testable import visualiser
import KMeansTrace
import Testing

struct CentroidFileTests {
    @Test("Rows of three numbers are centroids; a head and blank rows are passed over")
    func rows() throws {
        let given = try CentroidFile.parse("\u{FEFF}r,g,b\r\n1,2,3\r\n\r\n-4.5, 1e2 ,0.25\n", path: "c.csv")
        #expect(
            given.centroids == [
                Centroid(red: 1, green: 2, blue: 3), Centroid(red: -4.5, green: 100, blue: 0.25),
            ])
    }

    @Test(
        "A row that is not three numbers is named by its line",
        arguments: ["1,2", "1,2,3,4", "a,b,c", "1,2,nan", "inf,0,0", "1;2;3", "1,,3"])
    func badRow(_ row: String) {
        #expect(throws: CommandFailure.data(path: "c.csv", sentence: "line 3: a row is three numbers, r,g,b")) {
            try CentroidFile.parse("0,0,0\n\n" + row, path: "c.csv")
        }
    }

    @Test("A number too far away for its square names the limit", arguments: ["1e101,0,0", "0,0,-1e300"])
    func beyond(_ row: String) {
        #expect(throws: CommandFailure.data(path: "c.csv", sentence: "line 1: a number lies beyond 1e100, the limit")) {
            try CentroidFile.parse(row, path: "c.csv")
        }
    }

    @Test("None and more than 256 are too few and too many", arguments: [0, 257])
    func counts(_ count: Int) {
        let sentence = "has \(count) rows; 1 to 256 centroids can be given"
        #expect(throws: CommandFailure.data(path: "c.csv", sentence: sentence)) {
            try CentroidFile.parse(String(repeating: "1,2,3\n", count: count), path: "c.csv")
        }
    }
}
