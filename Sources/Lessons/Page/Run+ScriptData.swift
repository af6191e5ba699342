internal import Foundation
internal import Images
internal import KMeansTrace

// What the page's script needs of a run, whether it shows one or several.
extension Run {
    /// Cluster, column and row, in the embedded picture, of the pixels the starting centroids came from.
    var seedPlaces: [[Int]] {
        let (shown, image) = (shownOriginal, picture.image)
        return trace.startPixels().enumerated().compactMap { cluster, pixel in
            guard let pixel else { return nil }
            let (x, y) = (pixel % image.width, pixel / image.width)
            return [
                cluster, (2 * x + 1) * shown.width / (2 * image.width), (2 * y + 1) * shown.height / (2 * image.height),
            ]
        }
    }
}

extension Trace {
    /// Base64 of little-endian Float64: a row of red, green and blue of each cluster for the start and for each update;
    /// NaN three times for a dropped cluster.
    var encodedCentroids: String {
        var bytes = Data()
        for centroid in steps.filter({ $0.assignment == nil }).map({ $0.centroids }).joined() {
            for channel in centroid?.channels ?? [.nan, .nan, .nan] {
                var bits = channel.bitPattern
                for _ in 0..<8 {
                    bytes.append(UInt8(truncatingIfNeeded: bits))
                    bits >>= 8
                }
            }
        }
        return bytes.base64EncodedString()
    }
}

extension Update {
    /// Cluster and colour, four numbers: what empty clusters took over in this update.
    var relocated: [[Int]] {
        events.compactMap { event in event.taken.map { [event.cluster] + $0.colour.channels } }
    }
}
