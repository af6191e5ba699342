/// How the channels of a cluster's colours vary, alone and together: W^2 times the covariance, in whole numbers.
struct Covariance {
    /// W sum(w a b) - S_a S_b for each pair of channels; the diagonal first, then red-green, red-blue, green-blue.
    let red: Int128
    let green: Int128
    let blue: Int128
    let redGreen: Int128
    let redBlue: Int128
    let greenBlue: Int128

    /// O(members).
    init(of members: ArraySlice<UInt32>, in histogram: ColourHistogram, sums: ClusterMoments) {
        var (rr, gg, bb, rg, rb, gb) = (Int64(0), Int64(0), Int64(0), Int64(0), Int64(0), Int64(0))
        for index in members {
            let colour = histogram.colours[Int(index)]
            let weight = Int64(histogram.weights[Int(index)])
            let (r, g, b) = (Int64(colour.red), Int64(colour.green), Int64(colour.blue))
            rr += weight * r * r
            gg += weight * g * g
            bb += weight * b * b
            rg += weight * r * g
            rb += weight * r * b
            gb += weight * g * b
        }
        func covariance(_ products: Int64, _ one: Int64, _ other: Int64) -> Int128 {
            Int128(sums.pixels) * Int128(products) - Int128(one) * Int128(other)
        }
        red = covariance(rr, sums.red, sums.red)
        green = covariance(gg, sums.green, sums.green)
        blue = covariance(bb, sums.blue, sums.blue)
        redGreen = covariance(rg, sums.red, sums.green)
        redBlue = covariance(rb, sums.red, sums.blue)
        greenBlue = covariance(gb, sums.green, sums.blue)
    }
}
