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
        let distance = Self.distances(map)
        let longer = Double(max(width, height))
        blobs = Self.middles(of: distance, map).map { cluster, place in
            Blob(
                cluster: cluster,
                middle: Point(
                    x: (Double(place % width) + 0.5) / Double(width), y: (Double(place / width) + 0.5) / Double(height)),
                radius: Double(distance[place]) / 3 / longer)
        }
        .sorted { ($0.radius, $1.cluster) > ($1.radius, $0.cluster) }
    }

    /// The distance of each place in thirds. A rim of places that belong to no cluster spares every place the question
    /// whether its neighbours are in the map.
    private static func distances(_ map: LabelMap) -> [Int32] {
        let (width, height) = (map.width, map.height)
        let pitch = width + 2
        var labels = [Int16](repeating: -1, count: pitch * (height + 2))
        for y in 0..<height {
            for x in 0..<width { labels[(y + 1) * pitch + x + 1] = Int16(map.labels[y * width + x]) }
        }
        var distance = [Int32](repeating: .max, count: labels.count)
        func relax(_ here: Int, sideways side: Int, down: Int) {
            let label = labels[here]
            var least = distance[here]
            func look(_ there: Int, _ cost: Int32) {
                least = min(least, labels[there] == label ? distance[there] &+ cost : 2)
            }
            look(here + side, 3)
            look(here + down, 3)
            look(here + down - 1, 4)
            look(here + down + 1, 4)
            distance[here] = least
        }
        for y in 1...height { for x in 1...width { relax(y * pitch + x, sideways: -1, down: -pitch) } }
        for y in (1...height).reversed() {
            for x in (1...width).reversed() { relax(y * pitch + x, sideways: 1, down: pitch) }
        }
        return (1...height).flatMap { distance[$0 * pitch + 1...$0 * pitch + width] }
    }

    /// For each cluster the place of its highest distance; of several the nearest to their middle, so that a long even
    /// stretch is labelled in its middle.
    private static func middles(of distance: [Int32], _ map: LabelMap) -> [(cluster: Int, place: Int)] {
        struct Peak {
            var height: Int32 = -1
            var places: [Int] = []
        }
        var peaks = [Peak](repeating: Peak(), count: 256)
        for place in distance.indices {
            let cluster = Int(map.labels[place])
            if distance[place] > peaks[cluster].height {
                peaks[cluster].height = distance[place]
                peaks[cluster].places.removeAll(keepingCapacity: true)
                peaks[cluster].places.append(place)
            } else if distance[place] == peaks[cluster].height {
                peaks[cluster].places.append(place)
            }
        }
        return peaks.enumerated().filter { !$0.element.places.isEmpty }.map { cluster, peak in
            let points = peak.places.map { Point(x: Double($0 % map.width), y: Double($0 / map.width)) }
            let middle = points.reduce(Point(x: 0, y: 0), +) * (1 / Double(points.count))
            var nearest = 0
            for (index, point) in points.enumerated()
            where point.distance(to: middle) < points[nearest].distance(to: middle) { nearest = index }
            return (cluster, peak.places[nearest])
        }
    }
}
