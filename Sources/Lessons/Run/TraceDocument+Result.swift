extension TraceDocument {
    /// The end of the run.
    public struct Result: Codable, Sendable, Equatable {
        /// The centroids, null for a dropped cluster.
        public let centroids: [[Double]?]
        /// Their colours as `#rrggbb`, null for a dropped cluster.
        public let palette: [String?]
        /// Pixels in each cluster.
        public let pixels: [Int64]
        /// The sum of squared distances.
        public let inertia: Double
        /// inertia / pixels.
        public let mse: Double
        /// Decibels; null where there is no error.
        public let psnr: Double?
        /// Structural similarity of the written picture; null for one under 11 pixels wide or high.
        public let ssim: Double?
        /// What the picture weighs, each way.
        public let bytes: Bytes

        private enum CodingKeys: CodingKey {
            case centroids, palette, pixels, inertia, mse, psnr, ssim, bytes
        }

        /// Writes `psnr` as null rather than leaving it out, as the format has it.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(centroids, forKey: .centroids)
            try container.encode(palette, forKey: .palette)
            try container.encode(pixels, forKey: .pixels)
            try container.encode(inertia, forKey: .inertia)
            try container.encode(mse, forKey: .mse)
            try container.encode(psnr, forKey: .psnr)
            try container.encode(ssim, forKey: .ssim)
            try container.encode(bytes, forKey: .bytes)
        }
    }

    /// Bytes, by the names of `ByteSizes`.
    public struct Bytes: Codable, Sendable, Equatable {
        /// As `ByteSizes`.
        public let raw, originalPNG, truecolourPNG, palettePNG, indexedFormula: Int
    }
}
