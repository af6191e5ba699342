#include "filters.h"

#include <stdlib.h>
#include <string.h>

enum { none = 0, sub = 1, up = 2, average = 3, paeth = 4 };

static uint8_t paeth_of(int left, int above, int corner) {
    int p = above - corner;
    int q = left - corner;
    int to_left = abs(p);
    int to_above = abs(q);
    int to_corner = abs(p + q);
    if (to_left <= to_above && to_left <= to_corner) { return (uint8_t)left; }
    return (uint8_t)(to_above <= to_corner ? above : corner);
}

static void apply(
    int kind, const uint8_t *restrict row, const uint8_t *restrict above, size_t count, size_t step,
    uint8_t *restrict out) {
    out[0] = (uint8_t)kind;
    out += 1;
    size_t first = step < count ? step : count;
    switch (kind) {
    case sub:
        memcpy(out, row, first);
        for (size_t i = first; i < count; i++) { out[i] = (uint8_t)(row[i] - row[i - step]); }
        break;
    case up:
        for (size_t i = 0; i < count; i++) { out[i] = (uint8_t)(row[i] - above[i]); }
        break;
    case average:
        for (size_t i = 0; i < first; i++) { out[i] = (uint8_t)(row[i] - above[i] / 2); }
        for (size_t i = first; i < count; i++) { out[i] = (uint8_t)(row[i] - (row[i - step] + above[i]) / 2); }
        break;
    case paeth:
        for (size_t i = 0; i < first; i++) { out[i] = (uint8_t)(row[i] - above[i]); }
        for (size_t i = first; i < count; i++) {
            out[i] = (uint8_t)(row[i] - paeth_of(row[i - step], above[i], above[i - step]));
        }
        break;
    default: memcpy(out, row, count); break;
    }
}

/// The sum of the differences' sizes, as signed bytes: the usual guess at how well a row will pack.
static size_t sum_of_sizes(const uint8_t *bytes, size_t count) {
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) { sum += bytes[i] < 128 ? bytes[i] : 256u - bytes[i]; }
    return sum;
}

/// Whether a filter can differ from those below it in number: in a single column only what looks up, in a single row
/// only what looks left. libpng, and with it OpenCV, asks the same.
static int makes_sense(int kind, uint32_t width, uint32_t height) {
    return kind == none || ((width > 1 || kind == up) && (height > 1 || kind == sub));
}

void filter_row(
    cpng_filter filter, const uint8_t *row, const uint8_t *above, size_t count, size_t step, uint8_t *out,
    uint8_t *scratch, uint32_t width, uint32_t height) {
    if (filter != cpng_filter_adaptive) {
        int kind = filter == cpng_filter_sub ? sub : filter == cpng_filter_up ? up : none;
        apply(makes_sense(kind, width, height) ? kind : none, row, above, count, step, out);
        return;
    }
    // Of equal sums the simplest filter.
    apply(none, row, above, count, step, out);
    size_t least = sum_of_sizes(out + 1, count);
    for (int kind = sub; kind <= paeth; kind++) {
        if (!makes_sense(kind, width, height)) { continue; }
        apply(kind, row, above, count, step, scratch);
        size_t sum = sum_of_sizes(scratch + 1, count);
        if (sum < least) {
            least = sum;
            memcpy(out, scratch, count + 1);
        }
    }
}
