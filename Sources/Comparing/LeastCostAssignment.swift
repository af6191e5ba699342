/// Each row of a cost matrix gets a column of its own, so that the costs sum to the least there is.
///
/// Shortest augmenting paths: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987), 325-340, in the form for rectangles of D. F. Crouse, "On implementing 2D
/// rectangular assignment algorithms", IEEE Transactions on Aerospace and Electronic Systems 52 (2016), 1679-1696. Costs
/// that are whole numbers give an exact answer. Where several assignments cost the same, the rows are served in order and
/// each path goes by the lowest column, so the same matrix always gives the same answer.
struct LeastCostAssignment {
    /// The column of each row.
    let columns: [Int]

    /// Finds the assignment. O(rows² columns).
    ///
    /// - Parameters:
    ///   - rows: no more than columns.
    ///   - cost: of a row and a column, finite; asked once for each.
    init(rows: Int, columns: Int, cost: (Int, Int) -> Double) {
        var search = PathSearch(rows: rows, columns: columns, cost: cost)
        for row in 0..<rows { search.serve(row) }
        self.columns = search.columnOfRow
    }
}

/// The state of the search: who has whom, and the prices that make every held pair a cheapest one.
private struct PathSearch {
    private let columns: Int
    private let costs: [Double]
    private var rowPrices: [Double]
    private var columnPrices: [Double]
    private(set) var columnOfRow: [Int]
    /// -1 for a free column.
    private var rowOfColumn: [Int]

    init(rows: Int, columns: Int, cost: (Int, Int) -> Double) {
        self.columns = columns
        costs = (0..<rows * columns).map { cost($0 / columns, $0 % columns) }
        rowPrices = [Double](repeating: 0, count: rows)
        columnPrices = [Double](repeating: 0, count: columns)
        columnOfRow = [Int](repeating: -1, count: rows)
        rowOfColumn = [Int](repeating: -1, count: columns)
    }

    /// Gives a row a column, along the cheapest path of rows that give theirs up for another. O(rows columns).
    mutating func serve(_ row: Int) {
        var lengths = [Double](repeating: .infinity, count: columns)
        var previousRow = [Int](repeating: -1, count: columns)
        var open = Array(0..<columns)
        var closed: [Int] = []
        var current = row
        var length = 0.0
        while current >= 0, let first = open.indices.first {
            var nearest = first
            let base = length - rowPrices[current]
            for (place, column) in open.enumerated() {
                let through = base + (costs[current * columns + column] - columnPrices[column])
                if through < lengths[column] {
                    lengths[column] = through
                    previousRow[column] = current
                }
                if lengths[column] < lengths[open[nearest]] { nearest = place }
            }
            let column = open.remove(at: nearest)
            closed.append(column)
            length = lengths[column]
            current = rowOfColumn[column]
        }
        rowPrices[row] += length
        for column in closed {
            columnPrices[column] -= length - lengths[column]
            if rowOfColumn[column] >= 0 { rowPrices[rowOfColumn[column]] += length - lengths[column] }
        }
        hand(row, along: previousRow, to: closed.last ?? -1)
    }

    /// Passes the columns on along the path that ends at a free one.
    private mutating func hand(_ row: Int, along previousRow: [Int], to last: Int) {
        var column = last
        while column >= 0 {
            let taker = previousRow[column]
            rowOfColumn[column] = taker
            let givenUp = columnOfRow[taker]
            columnOfRow[taker] = column
            column = taker == row ? -1 : givenUp
        }
    }
}
