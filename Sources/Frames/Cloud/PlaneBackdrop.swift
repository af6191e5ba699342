internal import KMeansTrace

/// What lies behind the centroids of a plane in every frame: made once, since it never changes.
struct PlaneBackdrop: Sendable {
    let plane: Plane
    /// All colours of the picture.
    let full: Raster
    /// The same faded, for steps in which only some stand out.
    let pale: Raster

    init(_ plane: Plane, _ colours: some Sequence<(colour: Colour, weight: UInt32)>) {
        let density = PlaneDensity(plane, colours)
        self.plane = plane
        full = density.raster { $0 }
        pale = density.raster { $0.faded }
    }
}
