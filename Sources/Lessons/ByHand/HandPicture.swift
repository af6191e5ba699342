internal import KMeansTrace

/// The picture of a hand-run as a grid of large pixels.
struct HandPicture {
    private static let cell = 100
    /// The most columns whose cells can hold three numbers each on a narrow screen.
    private static let mostNumbered = 8

    let run: HandRun

    /// The pixels with their numbers.
    func numbered(alt: String) -> String {
        html(alt: alt) { pixel in
            let shade = run.shades[run.shadeOfPixel[pixel]]
            return Cell(colour: shade.colour, lines: run.width <= Self.mostNumbered ? Self.numbers(of: shade) : [])
        }
    }

    /// The numbers of the pixels alone, on white, where there are no more columns than that.
    func blank(alt: String, columns: Int) -> String {
        html(alt: alt) { pixel in
            let shade = run.shades[run.shadeOfPixel[pixel]]
            return Cell(
                colour: Colour(red: 255, green: 255, blue: 255),
                lines: run.width <= columns ? Self.numbers(of: shade) : [])
        }
    }

    private static func numbers(of shade: HandRun.Shade) -> [Line] {
        shade.channels.enumerated().map { Line(text: String($1), offset: 33 + 28 * $0, size: 27) }
    }

    /// The pixels with the number of their cluster each; those of changed colours are ringed.
    func clustered(_ labels: [Int], changed: [Bool], alt: String) -> String {
        html(alt: alt) { pixel in
            let shade = run.shadeOfPixel[pixel]
            return Cell(
                colour: run.shades[shade].colour,
                lines: [Line(text: String(labels[shade] + 1), offset: 64, size: 42)], isRinged: changed[shade])
        }
    }

    /// The pixels in the colours of their centroids.
    func painted(_ labels: [Int], _ centroids: [Centroid?], alt: String) -> String {
        html(alt: alt) { pixel in
            let label = labels[run.shadeOfPixel[pixel]]
            let colour = centroids[label]?.rounded ?? run.shades[run.shadeOfPixel[pixel]].colour
            return Cell(colour: colour, lines: [Line(text: String(label + 1), offset: 64, size: 42)])
        }
    }

    /// One pixel: its colour and what is written on it.
    private struct Cell {
        let colour: Colour
        let lines: [Line]
        var isRinged = false
    }

    private struct Line {
        let text: String
        let offset, size: Int
    }

    private func html(alt: String, _ cell: (Int) -> Cell) -> String {
        let pixels = run.shadeOfPixel.count
        let rows = (pixels + run.width - 1) / run.width
        var cells: [[String: Any]] = []
        var rings: [[String: Any]] = []
        for pixel in 0..<pixels {
            let (x, y) = (Self.cell * (pixel % run.width), Self.cell * (pixel / run.width))
            let cell = cell(pixel)
            let lines: [[String: Any]] = cell.lines.map { line in
                [
                    "x": x + Self.cell / 2, "y": y + line.offset, "size": line.size, "text": line.text,
                    "ink": cell.colour.ink,
                ]
            }
            cells.append(["x": x, "y": y, "colour": cell.colour.hex, "lines": lines])
            if cell.isRinged { rings.append(["x": x + 7, "y": y + 7]) }
        }
        return Templates.render(
            "hand-picture",
            [
                "width": Self.cell * run.width + 6, "height": Self.cell * rows + 6, "alt": alt, "cells": cells,
                "rings": rings,
            ])
    }
}
