internal import CCairo
internal import CPango

/// Sets and measures lines of text with Pango. Belongs to one thread: Pango keeps a font map for each.
@safe
final class Typesetter: TextRuler {
    /// What lines are drawn in: it takes on the scale of the canvas.
    private let pen: OpaquePointer
    /// Lines that were drawn. Most lines of a frame are on the next one too, and need not be shaped anew.
    private var lines: [Line: OpaquePointer] = unsafe [:]
    /// What a line is measured with: it never takes on a scale, so that a width depends on the text alone and not on
    /// what was drawn before.
    private let ruler: OpaquePointer
    private var fonts: [TextStyle: OpaquePointer] = unsafe [:]
    private var widths: [TextStyle: [String: Double]] = [:]

    private struct Line: Hashable {
        let text: String
        let style: TextStyle
    }

    /// So many lines are kept; then all are let go.
    private static let mostLines = 512

    /// The first of these that the system has.
    static let families = "Noto Sans, DejaVu Sans, sans-serif"

    init() throws(FrameError) {
        let noMemory = FrameError.drawing(status: Int(CAIRO_STATUS_NO_MEMORY.rawValue))
        guard let pen = unsafe Self.context() else { throw noMemory }
        guard let context = unsafe Self.context(), let ruler = unsafe Self.layout(in: context) else {
            unsafe g_object_unref(UnsafeMutableRawPointer(pen))
            throw noMemory
        }
        // The layout keeps its context.
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe self.pen = pen
        unsafe self.ruler = ruler
    }

    deinit {
        unsafe lines.values.forEach { unsafe g_object_unref(UnsafeMutableRawPointer($0)) }
        unsafe fonts.values.forEach { unsafe pango_font_description_free($0) }
        unsafe g_object_unref(UnsafeMutableRawPointer(ruler))
        unsafe g_object_unref(UnsafeMutableRawPointer(pen))
    }

    private static func context() -> OpaquePointer? {
        guard let map = unsafe pango_cairo_font_map_get_default(),
            let context = unsafe pango_font_map_create_context(map)
        else { return nil }
        // Hinting would fit glyphs to one size's pixels: without it a scene has the same widths at every size.
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        unsafe pango_context_set_round_glyph_positions(context, 0)
        return unsafe context
    }

    private static func layout(in context: OpaquePointer) -> OpaquePointer? {
        guard let layout = unsafe pango_layout_new(context) else { return nil }
        unsafe pango_layout_set_single_paragraph_mode(layout, 1)
        return unsafe layout
    }

    func width(of text: String, _ style: TextStyle) -> Double {
        if let known = widths[style]?[text] { return known }
        unsafe set(ruler, text, style)
        var extents = PangoRectangle()
        unsafe pango_layout_get_extents(ruler, nil, &extents)
        let width = Double(extents.width) / Double(PANGO_SCALE)
        widths[style, default: [:]][text] = width
        return width
    }

    /// Draws a line of text on a Cairo context.
    func draw(_ mark: TextMark, on cairo: OpaquePointer) {
        let box = mark.box(self)
        guard let line = unsafe line(mark.text, mark.style) else { return }
        unsafe pango_cairo_update_layout(cairo, line)
        let baseline = unsafe Double(pango_layout_get_baseline(line)) / Double(PANGO_SCALE)
        if mark.halo {
            unsafe cairo_move_to(cairo, box.x, mark.at.y - baseline)
            unsafe pango_cairo_layout_path(cairo, line)
            unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
            unsafe cairo_set_line_width(cairo, 0.27 * mark.style.size)
            unsafe cairo_set_source_rgba(cairo, 1, 1, 1, 0.95)
            unsafe cairo_stroke(cairo)
        }
        let paint = mark.paint
        unsafe cairo_set_source_rgba(cairo, paint.red, paint.green, paint.blue, paint.alpha)
        unsafe cairo_move_to(cairo, box.x, mark.at.y - baseline)
        unsafe pango_cairo_show_layout(cairo, line)
    }

    private func line(_ text: String, _ style: TextStyle) -> OpaquePointer? {
        let key = Line(text: text, style: style)
        if let known = unsafe lines[key] { return unsafe known }
        guard let line = unsafe Self.layout(in: pen) else { return nil }
        unsafe set(line, text, style)
        if unsafe lines.count == Self.mostLines {
            unsafe lines.values.forEach { unsafe g_object_unref(UnsafeMutableRawPointer($0)) }
            unsafe lines.removeAll()
        }
        unsafe lines[key] = line
        return unsafe line
    }

    private func set(_ layout: OpaquePointer, _ text: String, _ style: TextStyle) {
        unsafe pango_layout_set_font_description(layout, font(style))
        unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
    }

    private func font(_ style: TextStyle) -> OpaquePointer? {
        if let known = unsafe fonts[style] { return unsafe known }
        guard let font = unsafe pango_font_description_new() else { return nil }
        unsafe pango_font_description_set_family(font, Self.families)
        unsafe pango_font_description_set_weight(
            font, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        unsafe pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        unsafe fonts[style] = font
        return unsafe font
    }
}
