@testable import KMeansTrace
import Testing

struct ColourTreeTests {
    private let pictures = [
        ColourHistogram(rgb: [9, 8, 7]),
        RandomPictures.histogram(seed: 1),
        RandomPictures.histogram(seed: 2),
        Self.littleCube,
        ColourHistogram(rgb: RandomPictures.pixels(seed: 5, count: 30_000, levels: Array(0...255))),
    ]

    /// All colours of one little cube, too many for less than all keys, and one outside.
    private static var littleCube: ColourHistogram {
        var pixels: [UInt8] = [200, 9, 9]
        for red in UInt8(0)..<33 {
            for green in UInt8(0)..<33 {
                for blue in UInt8(0)..<33 { pixels += [red, green, blue] }
            }
        }
        return ColourHistogram(rgb: pixels)
    }

    @Test("Every colour stands in the tree once, in a leaf and in every cell round it, inside their boxes")
    func placesAndBoxes() {
        for histogram in pictures {
            let tree = ColourTree(of: histogram)
            var seen = [Int](repeating: 0, count: histogram.colours.count)
            for (place, colour) in tree.colourAt.enumerated() where colour != ColourTree.filling {
                seen[Int(colour)] += 1
                #expect(tree.blocks[place / 4][place % 4] == histogram.colours[Int(colour)])
            }
            #expect(seen.allSatisfy { $0 == 1 })
            for cell in tree.cells {
                var box: ColourBox?
                for block in cell.blocks {
                    for lane in 0..<PointBlock.width {
                        let own = ColourBox(tree.blocks[Int(block)][lane])
                        if box == nil { box = own } else { box?.unite(with: own) }
                    }
                }
                #expect(cell.box == box)
                #expect(!cell.children.isEmpty || cell.blocks.count <= ColourTree.leaf / PointBlock.width)
            }
        }
    }

    @Test("The children of a cell share out its blocks, and the portions share out all")
    func ranges() {
        for histogram in pictures {
            let tree = ColourTree(of: histogram)
            for cell in tree.cells where !cell.children.isEmpty {
                let children = cell.children.map { tree.cells[Int($0)].blocks }
                #expect(children.first?.lowerBound == cell.blocks.lowerBound)
                #expect(children.last?.upperBound == cell.blocks.upperBound)
                #expect(zip(children, children.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            }
            #expect(tree.portions.flatMap { Array($0.blocks) } == Array(tree.blocks.indices))
            for portion in tree.portions {
                #expect(portion.cells.flatMap { Array(tree.cells[$0].blocks) } == portion.blocks.map { UInt32($0) })
            }
        }
    }
}
