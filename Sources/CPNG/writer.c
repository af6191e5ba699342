#include "CPNG.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct cpng_writer {
    png_structp png;
    png_infop info;
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    jmp_buf failure;
};

static void fail(png_structp png, png_const_charp message) {
    (void)message;
    cpng_writer *writer = png_get_error_ptr(png);
    longjmp(writer->failure, 1);
}

static void warn(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
    cpng_writer *writer = png_get_io_ptr(png);
    if (count > writer->capacity - writer->count) {
        // Half as much again each time: few copies, little waste.
        size_t capacity = writer->count + count + writer->capacity / 2 + 4096;
        uint8_t *grown = realloc(writer->bytes, capacity);
        if (grown == NULL) { png_error(png, "no memory"); }
        writer->bytes = grown;
        writer->capacity = capacity;
    }
    memcpy(writer->bytes + writer->count, bytes, count);
    writer->count += count;
}

static void flush_nothing(png_structp png) { (void)png; }

static int filters(cpng_filter filter) {
    switch (filter) {
    case cpng_filter_sub: return PNG_FILTER_SUB;
    case cpng_filter_up: return PNG_FILTER_UP;
    case cpng_filter_adaptive: return PNG_ALL_FILTERS;
    case cpng_filter_none: break;
    }
    return PNG_FILTER_NONE;
}

static int zlib_strategy(cpng_strategy strategy) {
    switch (strategy) {
    case cpng_strategy_filtered: return Z_FILTERED;
    case cpng_strategy_run_length: return Z_RLE;
    case cpng_strategy_default: break;
    }
    return Z_DEFAULT_STRATEGY;
}

cpng_writer *cpng_writer_create(void) {
    cpng_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    if (setjmp(writer->failure) != 0) {
        cpng_writer_destroy(writer);
        return NULL;
    }
    writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writer, fail, warn);
    if (writer->png != NULL) { writer->info = png_create_info_struct(writer->png); }
    if (writer->info == NULL) {
        cpng_writer_destroy(writer);
        return NULL;
    }
    png_set_write_fn(writer->png, writer, write_bytes, flush_nothing);
    return writer;
}

cpng_status cpng_writer_start(cpng_writer *writer, const cpng_settings *settings) {
    if (setjmp(writer->failure) != 0) { return cpng_out_of_memory; }
    int has_palette = settings->palette_count > 0;
    png_set_IHDR(
        writer->png, writer->info, settings->width, settings->height, has_palette ? settings->bit_depth : 8,
        has_palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE,
        PNG_FILTER_TYPE_BASE);
    if (has_palette) {
        png_color colours[PNG_MAX_PALETTE_LENGTH];
        for (int i = 0; i < settings->palette_count && i < PNG_MAX_PALETTE_LENGTH; i++) {
            colours[i] = (png_color){
                settings->palette[3 * i], settings->palette[3 * i + 1], settings->palette[3 * i + 2]};
        }
        png_set_PLTE(writer->png, writer->info, colours, settings->palette_count);
    }
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, filters(settings->filter));
    png_set_compression_level(writer->png, settings->level);
    png_set_compression_strategy(writer->png, zlib_strategy(settings->strategy));
    png_set_compression_buffer_size(writer->png, settings->chunk_size);
    png_write_info(writer->png, writer->info);
    if (has_palette) { png_set_packing(writer->png); }
    return cpng_done;
}

cpng_status cpng_writer_row(cpng_writer *writer, const uint8_t *row) {
    if (setjmp(writer->failure) != 0) { return cpng_out_of_memory; }
    png_write_row(writer->png, row);
    return cpng_done;
}

cpng_status cpng_writer_finish(cpng_writer *writer) {
    if (setjmp(writer->failure) != 0) { return cpng_out_of_memory; }
    png_write_end(writer->png, NULL);
    return cpng_done;
}

const uint8_t *cpng_writer_bytes(const cpng_writer *writer) { return writer->bytes; }

size_t cpng_writer_count(const cpng_writer *writer) { return writer->count; }

void cpng_writer_destroy(cpng_writer *writer) {
    if (writer == NULL) { return; }
    png_destroy_write_struct(&writer->png, &writer->info);
    free(writer->bytes);
    free(writer);
}
