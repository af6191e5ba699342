#include "filters.h"
#include "packer.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

/// Filtered rows go to the packer by so many bytes at least: few calls, and still in the processor's cache.
enum { band_bytes = 1 << 17 };

struct cpng_writer {
    cpng_settings settings;
    uint8_t palette[3 * 256];
    /// Bytes of a packed row, and of a whole pixel.
    size_t row_bytes;
    size_t step;
    uint32_t rows_written;
    packer *packer;
    /// The row above, this one packed, and room for a filter's try: `row_bytes` and one each.
    uint8_t *above;
    uint8_t *row;
    uint8_t *scratch;
    /// Filtered rows that the packer has not seen.
    uint8_t *band;
    size_t band_count;
    uint8_t *file;
    size_t file_count;
};

static uint8_t *put_number(uint8_t *out, uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) { *out++ = (uint8_t)(number >> shift); }
    return out;
}

/// Writes a chunk: length, name, content and checksum.
static uint8_t *put_chunk(uint8_t *out, const char *name, const uint8_t *content, size_t count) {
    out = put_number(out, (uint32_t)count);
    uint8_t *checked = out;
    memcpy(out, name, 4);
    if (count > 0) { memcpy(out + 4, content, count); }
    out += 4 + count;
    return put_number(out, libdeflate_crc32(0, checked, 4 + count));
}

cpng_writer *cpng_writer_create(const cpng_settings *settings) {
    cpng_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    writer->settings = *settings;
    if (settings->palette_count > 0) { memcpy(writer->palette, settings->palette, 3 * (size_t)settings->palette_count); }
    writer->settings.palette = writer->palette;
    size_t bits = settings->palette_count > 0 ? (size_t)settings->bit_depth : 24;
    writer->row_bytes = (settings->width * bits + 7) / 8;
    writer->step = bits < 8 ? 1 : bits / 8;
    size_t whole = writer->row_bytes + 1;
    writer->packer = packer_create(settings, whole * settings->height);
    writer->above = calloc(3, whole);
    writer->band = malloc(band_bytes + whole);
    if (writer->packer == NULL || writer->above == NULL || writer->band == NULL) {
        cpng_writer_destroy(writer);
        return NULL;
    }
    writer->row = writer->above + whole;
    writer->scratch = writer->row + whole;
    return writer;
}

/// Puts indices side by side, the first in the highest bits.
static void pack_indices(const uint8_t *indices, size_t count, int depth, uint8_t *out) {
    size_t per_byte = 8 / (size_t)depth;
    for (size_t start = 0; start < count; start += per_byte) {
        unsigned int byte = 0;
        for (size_t i = 0; i < per_byte; i++) {
            byte = byte << depth | (start + i < count ? indices[start + i] : 0);
        }
        *out++ = (uint8_t)byte;
    }
}

cpng_status cpng_writer_row(cpng_writer *writer, const uint8_t *row) {
    const cpng_settings *settings = &writer->settings;
    if (writer->rows_written == settings->height) { return cpng_out_of_memory; }
    if (settings->palette_count > 0 && settings->bit_depth < 8) {
        pack_indices(row, settings->width, settings->bit_depth, writer->row);
        row = writer->row;
    }
    filter_row(
        settings->filter, row, writer->above, writer->row_bytes, writer->step, writer->band + writer->band_count,
        writer->scratch, settings->width, settings->height);
    memcpy(writer->above, row, writer->row_bytes);
    writer->band_count += writer->row_bytes + 1;
    writer->rows_written += 1;
    int is_last = writer->rows_written == settings->height;
    if (writer->band_count < band_bytes && !is_last) { return cpng_done; }
    int packed = packer_add(writer->packer, writer->band, writer->band_count, is_last);
    writer->band_count = 0;
    return packed ? cpng_done : cpng_out_of_memory;
}

cpng_status cpng_writer_finish(cpng_writer *writer) {
    static const uint8_t signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    const cpng_settings *settings = &writer->settings;
    if (writer->rows_written < settings->height) { return cpng_out_of_memory; }
    const uint8_t *pixels = packer_bytes(writer->packer);
    size_t left = packer_count(writer->packer);
    size_t palette_bytes = 3 * (size_t)settings->palette_count;
    size_t chunks = left / settings->chunk_size + 1;
    // Signature, header and end are 45 bytes, a chunk beside its content 12.
    uint8_t *out = writer->file = malloc(45 + 12 + palette_bytes + left + 12 * chunks);
    if (out == NULL) { return cpng_out_of_memory; }
    memcpy(out, signature, sizeof signature);
    out += sizeof signature;

    uint8_t header[13] = {0};
    put_number(put_number(header, settings->width), settings->height);
    header[8] = settings->palette_count > 0 ? (uint8_t)settings->bit_depth : 8;
    // Palette or red, green, blue. The rest: deflate, the usual filters, not interlaced.
    header[9] = settings->palette_count > 0 ? 3 : 2;
    out = put_chunk(out, "IHDR", header, sizeof header);
    if (palette_bytes > 0) { out = put_chunk(out, "PLTE", writer->palette, palette_bytes); }
    while (left > 0) {
        size_t count = left < settings->chunk_size ? left : settings->chunk_size;
        out = put_chunk(out, "IDAT", pixels, count);
        pixels += count;
        left -= count;
    }
    out = put_chunk(out, "IEND", NULL, 0);
    writer->file_count = (size_t)(out - writer->file);
    // The file is about to be copied: no more than two of them at a time.
    packer_destroy(writer->packer);
    writer->packer = NULL;
    return cpng_done;
}

const uint8_t *cpng_writer_bytes(const cpng_writer *writer) { return writer->file; }

size_t cpng_writer_count(const cpng_writer *writer) { return writer->file_count; }

void cpng_writer_destroy(cpng_writer *writer) {
    if (writer == NULL) { return; }
    packer_destroy(writer->packer);
    free(writer->above);
    free(writer->band);
    free(writer->file);
    free(writer);
}
