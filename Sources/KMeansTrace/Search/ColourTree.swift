/// The colours of a picture sorted into cells of the cube, and the cells into larger ones: an octree with tight boxes.
///
/// A cell is split into its eight octants as long as it has more colours than a leaf may have; octants of few colours
/// are put together. The colours of any cell stand side by side, in blocks of four, so that a cell is a range of blocks.
/// A leaf's last block is filled up with its last colour.
///
/// It depends on the colours alone, not on centroids: one tree serves every step of a run.
struct ColourTree: Sendable {
    /// A cell of the cube.
    struct Cell: Sendable {
        /// The smallest box that holds its colours.
        var box: ColourBox
        /// Its colours: a range of `blocks`.
        var blocks: Range<UInt32>
        /// The cells it is made of, side by side in `cells`; empty for a leaf.
        var children: Range<UInt32> = 0..<0
    }

    /// Cells that one thread searches at a stretch: neighbours, whose blocks are a range as well.
    struct Portion: Sendable {
        var cells: [Int]
        /// The smallest box round them.
        var box: ColourBox
        var blocks: Range<Int>
    }

    /// What stands in `colourAt` for the colours that fill up a block.
    static let filling = UInt32.max
    /// The most colours of a leaf. From 32 to 96 a photograph takes the same number of instructions within 5 %, at K = 8
    /// and at K = 256.
    static let leaf = 64

    /// The root first.
    private(set) var cells: [Cell] = []
    /// The colours, leaf by leaf.
    private(set) var blocks: [PointBlock] = []
    /// The index in the histogram of the colour in each place of the blocks, or `filling`.
    private(set) var colourAt: [UInt32] = []
    /// All colours, shared out. How many portions there are depends on the picture alone, never on threads.
    private(set) var portions: [Portion] = []

    /// Sorts the colours. O(U) for U colours.
    init(of histogram: ColourHistogram) {
        guard !histogram.colours.isEmpty else { return }
        let sorted = MortonOrder(of: histogram.colours)
        blocks.reserveCapacity(histogram.colours.count * 9 / (8 * PointBlock.width))
        colourAt.reserveCapacity(histogram.colours.count * 9 / 8)
        cells = [Cell(box: ColourBox(histogram.colours[0]), blocks: 0..<0)]
        fill(0, from: sorted, keys: 0..<sorted.keys, of: histogram)
        portions = sharedOut(histogram.colours.count)
    }

    /// Builds the cell of a range of keys, which it recurses into at most six times, once for each bit of a channel
    /// that a key has.
    private mutating func fill(
        _ cell: Int, from sorted: MortonOrder, keys: Range<Int>, of histogram: ColourHistogram
    ) {
        let first = UInt32(blocks.count)
        if sorted.count(of: keys) <= Self.leaf || keys.count == 1 {
            cells[cell].box = appendLeaf(sorted.colours(of: keys), of: histogram)
        } else {
            let groups = Self.groups(of: keys, in: sorted)
            let children = cells.count..<cells.count + groups.count
            for _ in groups { cells.append(Cell(box: cells[cell].box, blocks: 0..<0)) }
            for (child, keys) in zip(children, groups) { fill(child, from: sorted, keys: keys, of: histogram) }
            var box = cells[children.lowerBound].box
            for child in children { box.unite(with: cells[child].box) }
            cells[cell].box = box
            cells[cell].children = UInt32(children.lowerBound)..<UInt32(children.upperBound)
        }
        cells[cell].blocks = first..<UInt32(blocks.count)
    }

    /// The octants of a cell; neighbours that fit into one leaf are put together, empty ones left out.
    private static func groups(of keys: Range<Int>, in sorted: MortonOrder) -> [Range<Int>] {
        let octant = keys.count / 8
        var groups: [Range<Int>] = []
        for start in stride(from: keys.lowerBound, to: keys.upperBound, by: octant) {
            let next = start..<start + octant
            guard sorted.count(of: next) > 0 else { continue }
            if let last = groups.last, sorted.count(of: last.lowerBound..<next.upperBound) <= leaf {
                groups[groups.count - 1] = last.lowerBound..<next.upperBound
            } else {
                groups.append(next)
            }
        }
        return groups
    }

    /// Appends the blocks of a leaf's colours and returns the box round them.
    private mutating func appendLeaf(_ colours: ArraySlice<UInt32>, of histogram: ColourHistogram) -> ColourBox {
        var box = ColourBox(histogram.colours[Int(colours[colours.startIndex])])
        for start in stride(from: colours.startIndex, to: colours.endIndex, by: PointBlock.width) {
            let end = min(start + PointBlock.width, colours.endIndex)
            var block = PointBlock(repeating: histogram.colours[Int(colours[end - 1])])
            for index in start..<end {
                let colour = histogram.colours[Int(colours[index])]
                block[index - start] = colour
                box.unite(with: ColourBox(colour))
                colourAt.append(colours[index])
            }
            for _ in end..<start + PointBlock.width { colourAt.append(Self.filling) }
            blocks.append(block)
        }
        return box
    }

    /// Some 32 portions, fewer where there are few colours: enough for threads to share evenly, few enough to cost nothing.
    private func sharedOut(_ colours: Int) -> [Portion] {
        let size = max(4096, colours / 32) / PointBlock.width
        var portions: [Portion] = []
        var open = [0]
        while let cell = open.popLast() {
            let (blocks, children) = (cells[cell].blocks, cells[cell].children)
            if blocks.count > size, !children.isEmpty {
                open.append(contentsOf: children.reversed().map { Int($0) })
            } else if let last = portions.last, last.blocks.count + blocks.count <= size {
                portions[portions.count - 1].cells.append(cell)
                portions[portions.count - 1].box.unite(with: cells[cell].box)
                portions[portions.count - 1].blocks = last.blocks.lowerBound..<Int(blocks.upperBound)
            } else {
                portions.append(
                    Portion(
                        cells: [cell], box: cells[cell].box,
                        blocks: Int(blocks.lowerBound)..<Int(blocks.upperBound)))
            }
        }
        return portions
    }
}
