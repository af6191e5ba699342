/// The roundest room each cluster has in the picture, where its number can stand.
struct ClusterBlobs: Sendable {
    /// The largest circle inside one cluster.
    struct Blob: Sendable, Equatable {
        let cluster: Int
        /// Its middle as shares of the picture's width and height, 0 to 1.
        let middle: Point
        /// Its radius as a share of the map's longer side.
        let radius: Double
    }

    /// For each cluster that is in the map its largest circle, the largest first.
    let blobs: [Blob]

    /// Measures each place's distance from the nearest other cluster or border in two sweeps, with steps of 3 and 4
    /// thirds (Borgefors 1986), and keeps each cluster's highest. O(places).
    init(_ map: LabelMap) {
        let (width, height) = (map.width, map.height)
        var distance = [Int32](repeating: 0, count: width * height)
        func relax(_ x: Int, _ y: Int, _ offsets: [(Int, Int, Int32)]) {
            let here = y * width + x
            for (dx, dy, cost) in offsets {
                let (nx, ny) = (x + dx, y + dy)
                let there = ny * width + nx
                let inside = nx >= 0 && nx < width && ny >= 0 && ny < height
                let from = inside && map.labels[there] == map.labels[here] ? distance[there] + cost : 2
                distance[here] = min(distance[here], from)
            }
        }
        for y in 0..<height {
            for x in 0..<width {
                distance[y * width + x] = .max
                relax(x, y, [(-1, 0, 3), (0, -1, 3), (-1, -1, 4), (1, -1, 4)])
            }
        }
        for y in (0..<height).reversed() {
            for x in (0..<width).reversed() { relax(x, y, [(1, 0, 3), (0, 1, 3), (1, 1, 4), (-1, 1, 4)]) }
        }
        let best = Self.middles(of: distance, map)
        let longer = Double(max(width, height))
        blobs = best.map { cluster, place in
            Blob(
                cluster: cluster,
                middle: Point(
                    x: (Double(place % width) + 0.5) / Double(width), y: (Double(place / width) + 0.5) / Double(height)),
                radius: Double(distance[place]) / 3 / longer)
        }
        .sorted { ($0.radius, $1.cluster) > ($1.radius, $0.cluster) }
    }

    /// For each cluster the place of its highest distance; of several the nearest to their middle, so that a long even
    /// stretch is labelled in its middle.
    private static func middles(of distance: [Int32], _ map: LabelMap) -> [Int: Int] {
        struct Peak {
            var height: Int32
            var places: [Int]
        }
        var peaks: [Int: Peak] = [:]
        for place in distance.indices {
            let cluster = Int(map.labels[place])
            let height = peaks[cluster]?.height ?? -1
            if distance[place] > height {
                peaks[cluster] = Peak(height: distance[place], places: [place])
            } else if distance[place] == height {
                peaks[cluster]?.places.append(place)
            }
        }
        return peaks.mapValues { peak in
            let points = peak.places.map { Point(x: Double($0 % map.width), y: Double($0 / map.width)) }
            let middle = points.reduce(Point(x: 0, y: 0), +) * (1 / Double(points.count))
            var nearest = 0
            for (index, point) in points.enumerated()
            where point.distance(to: middle) < points[nearest].distance(to: middle) { nearest = index }
            return peak.places[nearest]
        }
    }
}
