internal import Images
internal import KMeansTrace
internal import Narration

/// A few pixels of the picture, magnified, each with its three numbers.
enum MagnifiedPixels {
    private static let columns = 6
    private static let rows = 3
    private static let cell = 100

    static func html(on page: inout LessonContext) -> String {
        let image = page.run.picture.image
        let (columns, rows) = (min(Self.columns, image.width), min(Self.rows, image.height))
        let corner = liveliest(of: image, columns: columns, rows: rows)
        var cells: [[String: Any]] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let colour = image.colour(x: corner.x + column, y: corner.y + row)
                cells.append(cellValues(colour, left: column * cell, top: row * cell))
            }
        }
        let words = page.words
        let size = words.size(width: columns, height: rows)
        let id = page.uniqueID("pixels")
        return Templates.render(
            "pixels",
            [
                "id": id, "svgWidth": columns * cell, "svgHeight": rows * cell, "cells": cells,
                "alt": words("pixelsAlt", ["size": size]),
                "caption": page.figureCaption(
                    words(
                        "pixelsCaption",
                        [
                            "size": size, "x": words.numbers.grouped(Int64(corner.x)),
                            "y": words.numbers.grouped(Int64(corner.y)),
                        ]), id: id),
            ])
    }

    private static func cellValues(_ colour: Colour, left: Int, top: Int) -> [String: Any] {
        [
            "left": left, "top": top, "middle": left + cell / 2, "redLine": top + 32, "greenLine": top + 60,
            "blueLine": top + 88, "colour": colour.hex, "ink": colour.ink,
            "red": Int(colour.red), "green": Int(colour.green), "blue": Int(colour.blue),
        ]
    }

    /// The corner of the patch with the most contrast, of those on a coarse lattice; the first of equals.
    private static func liveliest(of image: Image, columns: Int, rows: Int) -> (x: Int, y: Int) {
        let step = max(1, max(image.width, image.height) / 64)
        var best = (x: 0, y: 0)
        var most: UInt32 = 0
        for y in stride(from: 0, through: image.height - rows, by: step) {
            for x in stride(from: 0, through: image.width - columns, by: step) {
                let first = image.colour(x: x, y: y)
                let middle = image.colour(x: x + columns / 2, y: y + rows / 2)
                let last = image.colour(x: x + columns - 1, y: y + rows - 1)
                let contrast = min(
                    first.squaredDistance(to: last), first.squaredDistance(to: middle), middle.squaredDistance(to: last)
                )
                if contrast > most { (best, most) = ((x, y), contrast) }
            }
        }
        return best
    }
}

extension Image {
    /// The colour of a pixel inside the picture.
    func colour(x: Int, y: Int) -> Colour {
        let start = 3 * (y * width + x)
        return Colour(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
    }
}
