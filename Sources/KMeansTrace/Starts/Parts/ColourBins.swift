/// The colours of a picture counted with 5 bits a channel: 32 x 32 x 32 bins, of which those with a pixel are kept, in
/// the order of their first pixel.
///
/// Only the place of a bin is coarse; its sums are those of its true colours.
struct ColourBins: WeightedPoints {
    /// A bin's place: the highest five bits of each channel, 0 to 31.
    private(set) var places: [Colour] = []
    private var sums: [ClusterMoments] = []

    /// O(U) for U colours.
    init(of histogram: ColourHistogram) {
        // One more than the bin's index; 0 where no pixel has come yet.
        var binAtPlace = [UInt32](repeating: 0, count: 1 << 15)
        for (colour, weight) in zip(histogram.colours, histogram.weights) {
            let place = Colour(red: colour.red >> 3, green: colour.green >> 3, blue: colour.blue >> 3)
            let number = Int(place.red) << 10 | Int(place.green) << 5 | Int(place.blue)
            if binAtPlace[number] == 0 {
                places.append(place)
                sums.append(ClusterMoments())
                binAtPlace[number] = UInt32(places.count)
            }
            sums[Int(binAtPlace[number]) - 1].add(colour, weight: weight)
        }
    }

    var count: Int { places.count }

    func moments(of bin: Int) -> ClusterMoments { sums[bin] }
}
