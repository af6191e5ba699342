internal import CCairo
internal import Images

/// A Cairo surface that draws scenes. Belongs to one thread.
///
/// Together with `Typesetter` this is all the unsafe code of the target; everything above it is plain values.
@safe
final class Canvas {
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let size: FrameSize
    private let typesetter: Typesetter

    /// Makes a canvas filled with the background colour, its scene centred.
    init(size: FrameSize, typesetter: Typesetter) throws(FrameError) {
        guard
            let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)),
            let cairo = unsafe cairo_create(surface)
        else { throw .drawing(status: Int(CAIRO_STATUS_NO_MEMORY.rawValue)) }
        unsafe self.surface = surface
        unsafe self.cairo = cairo
        self.size = size
        self.typesetter = typesetter
        try check()
        let paint = Theme.background
        unsafe cairo_set_source_rgb(cairo, paint.red, paint.green, paint.blue)
        unsafe cairo_paint(cairo)
        unsafe cairo_translate(cairo, size.margin.x, size.margin.y)
        unsafe cairo_scale(cairo, size.scale, size.scale)
        unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
        unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    }

    deinit {
        unsafe cairo_destroy(cairo)
        unsafe cairo_surface_destroy(surface)
    }

    func draw(_ scene: Scene) throws(FrameError) {
        unsafe cairo_save(cairo)
        for mark in scene.marks { draw(mark) }
        unsafe cairo_restore(cairo)
        try check()
    }

    /// The pixels drawn so far, as they can be laid back by `fill(with:)`.
    func pixels() throws(FrameError) -> [UInt32] {
        unsafe cairo_surface_flush(surface)
        try check()
        guard let words = unsafe words(of: surface) else {
            throw .drawing(status: Int(CAIRO_STATUS_NO_MEMORY.rawValue))
        }
        return unsafe (0..<size.height).flatMap { y in
            unsafe UnsafeBufferPointer(start: words.pixels + y * words.stride, count: size.width)
        }
    }

    /// Covers all that was drawn with pixels of the canvas's size.
    func fill(with pixels: [UInt32]) throws(FrameError) {
        unsafe cairo_surface_flush(surface)
        guard let words = unsafe words(of: surface), pixels.count == size.width * size.height else {
            throw .drawing(status: Int(CAIRO_STATUS_NO_MEMORY.rawValue))
        }
        unsafe pixels.withUnsafeBufferPointer { from in
            guard let first = from.baseAddress else { return }
            for y in 0..<size.height {
                unsafe (words.pixels + y * words.stride).update(from: first + y * size.width, count: size.width)
            }
        }
        unsafe cairo_surface_mark_dirty(surface)
    }

    /// The pixels drawn so far.
    func image() throws(FrameError) -> Image {
        unsafe cairo_surface_flush(surface)
        try check()
        let noMemory = FrameError.drawing(status: Int(CAIRO_STATUS_NO_MEMORY.rawValue))
        guard let words = unsafe words(of: surface) else { throw noMemory }
        let (width, height) = (size.width, size.height)
        // Four bytes are stored for each pixel and the fourth overwritten by the next: a third of the instructions that
        // three stores of a byte take. Only the last pixel must not reach over the end.
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: 3 * width * height) { buffer, count in
            guard let first = buffer.baseAddress else { return }
            var to = UnsafeMutableRawPointer(first)
            for y in 0..<height {
                let row = unsafe words.pixels + y * words.stride
                for x in 0..<(y < height - 1 ? width : width - 1) {
                    unsafe to.storeBytes(of: (row[x] << 8).bigEndian, as: UInt32.self)
                    unsafe to += 3
                }
            }
            let last = unsafe words.pixels[(height - 1) * words.stride + width - 1]
            for (byte, shift) in [16, 8, 0].enumerated() {
                unsafe to.storeBytes(of: UInt8(truncatingIfNeeded: last >> shift), toByteOffset: byte, as: UInt8.self)
            }
            count = 3 * width * height
        }
        guard let image = Image(width: width, height: height, pixels: pixels) else { throw noMemory }
        return image
    }

    private func check() throws(FrameError) {
        let surfaceStatus = unsafe cairo_surface_status(surface)
        let status = surfaceStatus == CAIRO_STATUS_SUCCESS ? unsafe cairo_status(cairo) : surfaceStatus
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(status: Int(status.rawValue)) }
    }

    /// A surface's pixels: native 32-bit words, alpha in the highest byte, then red, green, blue.
    private func words(of image: OpaquePointer) -> (pixels: UnsafeMutablePointer<UInt32>, stride: Int)? {
        guard let bytes = unsafe cairo_image_surface_get_data(image) else { return nil }
        let stride = unsafe Int(cairo_image_surface_get_stride(image)) / 4
        // Cairo aligns rows to four bytes and always reads and writes them as words.
        return unsafe (UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self), stride)
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .shape(let path, let fill, let stroke): draw(path, fill: fill, stroke: stroke)
        case .text(let text): unsafe typesetter.draw(text, on: cairo)
        case .raster(let raster, let place, let filter): draw(raster, in: place, filter)
        case .dots(let dots): draw(dots)
        }
    }

    private func draw(_ path: Path, fill: Fill?, stroke: Stroke?) {
        unsafe cairo_new_path(cairo)
        for element in path.elements {
            switch element {
            case .move(let p): unsafe cairo_move_to(cairo, p.x, p.y)
            case .line(let p): unsafe cairo_line_to(cairo, p.x, p.y)
            case .curve(let a, let b, let c): unsafe cairo_curve_to(cairo, a.x, a.y, b.x, b.y, c.x, c.y)
            case .close: unsafe cairo_close_path(cairo)
            }
        }
        if let fill {
            setSource(fill)
            unsafe cairo_fill_preserve(cairo)
        }
        if let stroke {
            setSource(stroke.gradient ?? .solid(stroke.paint))
            unsafe cairo_set_line_width(cairo, stroke.width)
            unsafe cairo_set_dash(cairo, stroke.dashes, Int32(stroke.dashes.count), 0)
            unsafe cairo_stroke_preserve(cairo)
        }
        unsafe cairo_new_path(cairo)
    }

    private func setSource(_ fill: Fill) {
        switch fill {
        case .solid(let paint):
            unsafe cairo_set_source_rgba(cairo, paint.red, paint.green, paint.blue, paint.alpha)
        case .gradient(let from, let first, let to, let second):
            let pattern = unsafe cairo_pattern_create_linear(from.x, from.y, to.x, to.y)
            unsafe cairo_pattern_add_color_stop_rgba(pattern, 0, first.red, first.green, first.blue, first.alpha)
            unsafe cairo_pattern_add_color_stop_rgba(pattern, 1, second.red, second.green, second.blue, second.alpha)
            unsafe cairo_set_source(cairo, pattern)
            unsafe cairo_pattern_destroy(pattern)
        }
    }

    private func draw(_ raster: Raster, in place: Rectangle, _ filter: Raster.Filter) {
        guard raster.width > 0, raster.height > 0, raster.pixels.count == raster.width * raster.height,
            let image = unsafe cairo_image_surface_create(
                CAIRO_FORMAT_ARGB32, Int32(raster.width), Int32(raster.height))
        else { return }
        defer { unsafe cairo_surface_destroy(image) }
        guard let words = unsafe words(of: image) else { return }
        for y in 0..<raster.height {
            for x in 0..<raster.width {
                unsafe words.pixels[y * words.stride + x] = raster.pixels[y * raster.width + x]
            }
        }
        unsafe cairo_surface_mark_dirty(image)
        unsafe cairo_save(cairo)
        // Text leaves a point behind, with which the clip would be no plain rectangle and round otherwise.
        unsafe cairo_new_path(cairo)
        unsafe cairo_rectangle(cairo, place.x, place.y, place.width, place.height)
        unsafe cairo_clip(cairo)
        unsafe cairo_translate(cairo, place.x, place.y)
        unsafe cairo_scale(cairo, place.width / Double(raster.width), place.height / Double(raster.height))
        unsafe cairo_set_source_surface(cairo, image, 0, 0)
        let pattern = unsafe cairo_get_source(cairo)
        unsafe cairo_pattern_set_filter(pattern, filter == .nearest ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR)
        // Without it the border would fade into what lies outside the picture.
        unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        unsafe cairo_paint(cairo)
        unsafe cairo_restore(cairo)
    }

    /// Tens of thousands of small discs: set pixel by pixel, since a path for each would take a second.
    private func draw(_ dots: [Dot]) {
        unsafe cairo_surface_flush(surface)
        guard let words = unsafe words(of: surface) else { return }
        let scale = size.scale
        for dot in dots {
            let disc = Disc(
                x: dot.centre.x * scale + size.margin.x, y: dot.centre.y * scale + size.margin.y,
                radius: dot.radius * scale)
            let (red, green, blue) = (level(dot.paint.red), level(dot.paint.green), level(dot.paint.blue))
            let opacity = Int32(256 * min(1, max(0, dot.paint.alpha)))
            for y in disc.rows(below: size.height) {
                let row = unsafe words.pixels + y * words.stride
                for x in disc.columns(below: size.width) {
                    let (cover, light) = disc.cover(x, y)
                    let share = (cover * opacity) >> 8
                    guard share > 0 else { continue }
                    let old = unsafe row[x]
                    let mixed = (
                        red: mix(old >> 16, (red * light) >> 8, share),
                        green: mix(old >> 8, (green * light) >> 8, share),
                        blue: mix(old, (blue * light) >> 8, share)
                    )
                    unsafe row[x] = (mixed.red << 16) | (mixed.green << 8) | mixed.blue
                }
            }
        }
        unsafe cairo_surface_mark_dirty(surface)
    }

    private func level(_ channel: Double) -> Int32 { Int32(255 * min(1, max(0, channel)) + 0.5) }

    /// The lowest byte of `old` moved towards `new` by `share` of 256.
    @inline(__always)
    private func mix(_ old: UInt32, _ new: Int32, _ share: Int32) -> UInt32 {
        let old = Int32(truncatingIfNeeded: old & 255)
        return UInt32(truncatingIfNeeded: old + (((new - old) * share) >> 8))
    }
}
