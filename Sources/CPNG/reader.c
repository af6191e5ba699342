#include "CPNG.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

struct cpng_reader {
    png_structp png;
    png_infop info;
    const uint8_t *bytes;
    size_t count;
    size_t offset;
    jmp_buf failure;
};

static void fail(png_structp png, png_const_charp message) {
    (void)message;
    cpng_reader *reader = png_get_error_ptr(png);
    longjmp(reader->failure, 1);
}

/// Most warnings are about bytes that change no pixel (extra data behind the last row, a palette in a grey picture).
/// zlib's checksum of the pixels is the exception that libpng lets pass.
static void warn(png_structp png, png_const_charp message) {
    if (strstr(message, "incorrect data check") != NULL) { fail(png, message); }
}

static void read_bytes(png_structp png, png_bytep out, size_t count) {
    cpng_reader *reader = png_get_io_ptr(png);
    if (count > reader->count - reader->offset) { png_error(png, "cut off"); }
    memcpy(out, reader->bytes + reader->offset, count);
    reader->offset += count;
}

cpng_reader *cpng_reader_create(const uint8_t *bytes, size_t count, uint32_t side_limit, size_t chunk_limit) {
    cpng_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) { return NULL; }
    reader->bytes = bytes;
    reader->count = count;
    if (setjmp(reader->failure) != 0) {
        cpng_reader_destroy(reader);
        return NULL;
    }
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, fail, warn);
    if (reader->png != NULL) { reader->info = png_create_info_struct(reader->png); }
    if (reader->info == NULL) {
        cpng_reader_destroy(reader);
        return NULL;
    }
    png_set_read_fn(reader->png, reader, read_bytes);
    png_set_user_limits(reader->png, side_limit, side_limit);
    png_set_chunk_malloc_max(reader->png, chunk_limit);
    // A negative count means: every chunk that libpng does not need for the pixels.
    png_set_keep_unknown_chunks(reader->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    png_set_crc_action(reader->png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    return reader;
}

cpng_status cpng_reader_start(cpng_reader *reader, cpng_layout *layout) {
    if (setjmp(reader->failure) != 0) { return cpng_damaged; }
    png_read_info(reader->png, reader->info);
    layout->width = png_get_image_width(reader->png, reader->info);
    layout->height = png_get_image_height(reader->png, reader->info);
    layout->bit_depth = png_get_bit_depth(reader->png, reader->info);
    layout->interlaced = png_get_interlace_type(reader->png, reader->info) != PNG_INTERLACE_NONE;

    png_byte colour_type = png_get_color_type(reader->png, reader->info);
    layout->transparent =
        (colour_type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(reader->png, reader->info, PNG_INFO_tRNS) != 0;

    if (colour_type == PNG_COLOR_TYPE_PALETTE) {
        // Not expanded: libpng would show a number beyond the palette as black, and notice nothing.
        png_set_packing(reader->png);
    } else {
        // In libpng's order: tRNS is compared at full depth first, then the high byte kept, then grey spread over
        // three channels. No gamma.
        png_set_expand(reader->png);
        png_set_strip_16(reader->png);
        png_set_gray_to_rgb(reader->png);
    }
    png_read_update_info(reader->png, reader->info);
    layout->channels = png_get_channels(reader->png, reader->info);
    return cpng_done;
}

int cpng_reader_palette(const cpng_reader *reader, uint8_t *entries) {
    png_colorp colours = NULL;
    int count = 0;
    if (png_get_PLTE(reader->png, reader->info, &colours, &count) == 0) { return 0; }
    png_bytep alpha = NULL;
    int alpha_count = 0;
    png_get_tRNS(reader->png, reader->info, &alpha, &alpha_count, NULL);
    for (int i = 0; i < count && i < PNG_MAX_PALETTE_LENGTH; i++) {
        entries[4 * i] = colours[i].red;
        entries[4 * i + 1] = colours[i].green;
        entries[4 * i + 2] = colours[i].blue;
        entries[4 * i + 3] = alpha != NULL && i < alpha_count ? alpha[i] : 255;
    }
    return count;
}

cpng_status cpng_reader_row(cpng_reader *reader, uint8_t *row) {
    if (setjmp(reader->failure) != 0) { return cpng_damaged; }
    png_read_row(reader->png, row, NULL);
    return cpng_done;
}

cpng_status cpng_reader_finish(cpng_reader *reader) {
    if (setjmp(reader->failure) != 0) { return cpng_damaged; }
    png_read_end(reader->png, NULL);
    return cpng_done;
}

size_t cpng_reader_offset(const cpng_reader *reader) { return reader->offset; }

void cpng_reader_destroy(cpng_reader *reader) {
    if (reader == NULL) { return; }
    png_destroy_read_struct(&reader->png, &reader->info, NULL);
    free(reader);
}
