// PNG's row filters (PNG specification, clause 9).
#pragma once

#include "CPNG.h"

/// Writes the filter's number and the row as differences, `count + 1` bytes, to `out`.
///
/// `above` is the row before, zeros for the first; `step` the bytes of a pixel, at least 1; `scratch` holds
/// `count + 1` bytes more for the adaptive filter. `width` and `height` say which filters make sense.
void filter_row(
    cpng_filter filter, const uint8_t *row, const uint8_t *above, size_t count, size_t step, uint8_t *out,
    uint8_t *scratch, uint32_t width, uint32_t height);
