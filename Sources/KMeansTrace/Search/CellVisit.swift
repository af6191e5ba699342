/// One portion of the colours on its way through an assign step.
///
/// It goes down the tree of cells with the centroids that can be nearest to some colour of a cell, fewer and fewer. Where
/// one is left, the whole cell is its own, without a distance. In a leaf each colour is measured against those left.
///
/// This is the filtering of Kanungo, Mount, Netanyahu, Piatko, Silverman & Wu, "An efficient k-means clustering
/// algorithm", IEEE PAMI 24 (7), 2002, with exact answers to the last tie.
struct CellVisit {
    private let tree: ColourTree
    private let weights: [UInt32]
    private let set: CandidateSet
    /// Where the portion's labels begin among the tree's blocks.
    private let firstBlock: Int
    private let isFirst: Bool
    /// The centroids still in question, the lists of nested cells one behind the other: places in `set`, ascending.
    private var lists: [Int]

    /// The labels of the portion, block by block.
    private(set) var labels: [SIMD4<UInt8>]
    /// The labels that changed, in the order of the blocks; none in the first assign, when all are new.
    private(set) var changes: [LabelChange] = []
    /// What the changes add to each cluster's sums; nothing in the first assign.
    private(set) var moments: [ClusterMoments]
    /// Squared distances evaluated: of centroids to colours, and to the middles and corners of cells.
    private(set) var distances: Int64 = 0

    /// Begins a portion.
    ///
    /// - Parameter labels: the portion's labels so far; nil in the first assign.
    init(
        _ portion: ColourTree.Portion, of tree: ColourTree, weights: [UInt32], among set: CandidateSet, clusters: Int,
        labels: [SIMD4<UInt8>]?
    ) {
        self.tree = tree
        self.weights = weights
        self.set = set
        firstBlock = portion.blocks.lowerBound
        self.labels = labels ?? [SIMD4](repeating: SIMD4(), count: portion.blocks.count)
        isFirst = labels == nil
        moments = [ClusterMoments](repeating: ClusterMoments(), count: clusters)
        lists = Array(set.candidates.indices)
        let kept = keep(of: 0..<lists.count, for: portion.box)
        for cell in portion.cells { visit(tree.cells[cell], kept) }
    }

    /// Labels a cell whose candidates are a range of `lists`. It recurses into cells of cells: at most seven deep.
    private mutating func visit(_ cell: ColourTree.Cell, _ list: Range<Int>) {
        let kept = keep(of: list, for: cell.box)
        defer { lists.removeLast(lists.count - list.upperBound) }
        let blocks = Int(cell.blocks.lowerBound)..<Int(cell.blocks.upperBound)
        if kept.count == 1 {
            label(blocks, with: set.candidates[lists[kept.lowerBound]])
        } else if cell.children.isEmpty {
            search(blocks, kept)
        } else {
            for child in cell.children { visit(tree.cells[Int(child)], kept) }
        }
    }
}

extension CellVisit {
    /// Appends to `lists` the candidates that can be nearest to some place of a box.
    ///
    /// One can only if at some corner, the one that lies most in its direction, it is nearer than the candidate which is
    /// nearest to the middle: their difference of squared distances is linear.
    private mutating func keep(of list: Range<Int>, for box: ColourBox) -> Range<Int> {
        guard set.areInCube, list.count > 1 else {
            lists.append(contentsOf: lists[list])
            return list.upperBound..<lists.count
        }
        let favourite = nearestToMiddle(of: box, among: list)
        let (low, high) = (box.low + box.low, box.high + box.high)
        for index in list {
            let rival = set.candidates[lists[index]].place
            let direction = rival - favourite
            let sum = rival + favourite
            // Channel by channel twice the corner's lead for the rival, the better of both ends.
            var lead = direction * (low - sum)
            let other = direction * (high - sum)
            lead.replace(with: other, where: other .> lead)
            if lead.x + lead.y + lead.z >= -CandidateSet.clearance { lists.append(lists[index]) }
        }
        distances += 2 * Int64(list.count)
        return list.upperBound..<lists.count
    }

    private func nearestToMiddle(of box: ColourBox, among list: Range<Int>) -> SIMD4<Float> {
        let middle = (box.low + box.high) * 0.5
        var best = set.candidates[lists[list.lowerBound]].place
        var least = Float.infinity
        for index in list {
            let place = set.candidates[lists[index]].place
            let offset = place - middle
            let square = offset * offset
            let distance = square.x + square.y + square.z
            if distance < least { (best, least) = (place, distance) }
        }
        return best
    }

    /// Gives all colours of some blocks one label.
    private mutating func label(_ blocks: Range<Int>, with candidate: CandidateSet.Candidate) {
        let label = SIMD4<UInt8>(truncatingIfNeeded: candidate.label)
        for block in blocks where labels[block - firstBlock] != label { change(block, to: label) }
    }

    /// Gives each colour of some blocks the label of its nearest candidate.
    private mutating func search(_ blocks: Range<Int>, _ list: Range<Int>) {
        for block in blocks {
            let label = nearest(to: tree.blocks[block], list)
            if labels[block - firstBlock] != label { change(block, to: label) }
        }
        distances += Int64(blocks.count * PointBlock.width * list.count)
    }

    private mutating func nearest(to block: PointBlock, _ list: Range<Int>) -> SIMD4<UInt8> {
        guard set.areInCube else { return exactlyNearest(to: block, list) }
        let red = SIMD4<Float>(block.red)
        let green = SIMD4<Float>(block.green)
        let blue = SIMD4<Float>(block.blue)
        var least = SIMD4<Float>(repeating: .infinity)
        var label = SIMD4<UInt32>()
        // How near any came to the least so far, or the least to it: a tie to the end shows in it in any order.
        var closest = SIMD4<Float>(repeating: .infinity)
        for index in list {
            let candidate = set.candidates[lists[index]]
            let dr = red - candidate.red
            let dg = green - candidate.green
            let db = blue - candidate.blue
            let distance = (dr * dr + dg * dg) + db * db
            let lead = distance - least
            closest.replace(with: lead * lead, where: lead * lead .< closest)
            let isNearer = distance .< least
            least.replace(with: distance, where: isNearer)
            label.replace(with: candidate.label, where: isNearer)
        }
        let isSure = closest .>= CandidateSet.certainty * CandidateSet.certainty
        return all(isSure) ? SIMD4<UInt8>(truncatingIfNeeded: label) : exactlyNearest(to: block, list)
    }

    /// As the definition says: in Double, of equals the lowest label.
    private mutating func exactlyNearest(to block: PointBlock, _ list: Range<Int>) -> SIMD4<UInt8> {
        var labels = SIMD4<UInt8>()
        for lane in 0..<PointBlock.width {
            let point = Centroid(block[lane])
            var least = Double.infinity
            for index in list {
                let candidate = set.candidates[lists[index]]
                let distance = candidate.centroid.squaredDistance(to: point)
                if distance < least {
                    least = distance
                    labels[lane] = UInt8(truncatingIfNeeded: candidate.label[0])
                }
            }
        }
        if set.areInCube { distances += Int64(PointBlock.width * list.count) }
        return labels
    }

    /// Notes a block's new labels, and what they change.
    private mutating func change(_ block: Int, to new: SIMD4<UInt8>) {
        let old = labels[block - firstBlock]
        labels[block - firstBlock] = new
        guard !isFirst else { return }
        for lane in 0..<PointBlock.width where new[lane] != old[lane] {
            let colour = tree.colourAt[block * PointBlock.width + lane]
            guard colour != ColourTree.filling else { return }
            let (point, weight) = (tree.blocks[block][lane], weights[Int(colour)])
            moments[Int(old[lane])].remove(point, weight: weight)
            moments[Int(new[lane])].add(point, weight: weight)
            changes.append(LabelChange(colour: colour, old: old[lane], new: new[lane]))
        }
    }
}
