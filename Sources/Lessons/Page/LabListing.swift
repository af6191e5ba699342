internal import Images
internal import KMeansTrace
internal import Narration

/// The lab's compression in Python, which reaches this run's result from this run's start.
enum LabListing {
    /// The program, to be run as it stands beside the picture.
    static func code(for run: Run) -> String {
        let trace = run.trace
        let reading = reading(run)
        let start = trace.start.compactMap { $0 }.map { "[\($0.red), \($0.green), \($0.blue)]," }
        // Many centroids share lines, so that the listing stays a listing.
        let perLine = start.count > 16 ? 3 : 1
        let rows = stride(from: 0, to: start.count, by: perLine).map { first in
            "    " + start[first..<min(start.count, first + perLine)].joined(separator: " ")
        }
        return """
            import os
            import sys

            import numpy as np
            from PIL import Image\(reading.contains("ImageOps") ? ", ImageOps" : "")
            from sklearn.cluster import KMeans

            # The picture: rows x columns x (red, green, blue), 0 to 255.
            name = sys.argv[1] if len(sys.argv) > 1 else \(pythonString(run.picture.name))
            \(reading)
            rows, columns, channels = image.shape

            # One row for each pixel; where it lies in the picture no longer matters.
            pixels = image.reshape(rows * columns, channels).astype(float)

            # K-means, from the same start as on this page.
            C0 = np.array([
            \(rows.joined(separator: "\n"))
            ])
            kmeans = KMeans(\(trace.clusters), init=C0, n_init=1, tol=0, max_iter=\(trace.settings.limit.value))
            kmeans.fit(pixels)

            # Every pixel gets the colour of its centroid.
            centroids = kmeans.cluster_centers_
            palette = np.floor(centroids + 0.5).clip(0, 255).astype(np.uint8)
            compressed = palette[kmeans.labels_].reshape(rows, columns, channels)
            Image.fromarray(compressed).save("compressed.png")

            print("Iterations:", kmeans.n_iter_)
            error = (kmeans.inertia_ / len(pixels)) ** 0.5
            print("Average colour error:", round(float(error), 3))
            size = -(-os.path.getsize("compressed.png") // 1000)
            print("Compressed size:", size, "Kilo Bytes")
            print(centroids.round(2))
            """
    }

    /// The lines it prints that do not depend on the version of a library.
    static func output(of run: Run) -> String {
        """
        Iterations: \(run.trace.iterations)
        Average colour error: \(rounded(run.result.meanSquaredError.squareRoot()))
        """
    }

    /// The lines that read the picture's pixels as this program reads them.
    private static func reading(_ run: Run) -> String {
        var lines = ["picture = Image.open(name)"]
        for case .oriented in run.picture.decoded.notes { lines.append("picture = ImageOps.exif_transpose(picture)") }
        let isOnWhite = run.picture.decoded.notes.contains(.compositedOnWhite)
        if run.picture.isDeepGrey {
            // Pillow would cut 16 bits off at 255; the high byte is what is meant.
            lines += ["samples = np.asarray(picture)", "grey = samples >> 8"]
            if isOnWhite { lines.append("grey[samples == picture.info[\"transparency\"]] = 255  # on white") }
            return (lines + ["image = np.dstack([grey, grey, grey])"]).joined(separator: "\n")
        }
        guard isOnWhite else {
            return (lines + ["image = np.asarray(picture.convert(\"RGB\"))"]).joined(separator: "\n")
        }
        lines += [
            "rgba = np.asarray(picture.convert(\"RGBA\")).astype(int)", "alpha = rgba[:, :, 3:]",
            "image = (rgba[:, :, :3] * alpha + 255 * (255 - alpha) + 127) // 255  # on white",
        ]
        return lines.joined(separator: "\n")
    }

    /// Three decimals as Python's `round` prints them: without zeros at the end.
    private static func rounded(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }

    /// A Python string literal, ASCII only.
    static func pythonString(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case " "..."~": out.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return out + "\""
    }
}
