#include "packer.h"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct packer {
    cpng_engine engine;
    int level;
    /// The output so far.
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    /// All the input, for the engine that wants it whole.
    uint8_t *input;
    size_t input_count;
    size_t total;
    z_stream zlib;
    struct isal_zstream *isal;
    uint8_t *isal_tables;
};

/// Makes room for more output: half as much again each time, which costs few copies and little waste.
static int grow(packer *packer, size_t least) {
    size_t capacity = packer->count + packer->capacity / 2 + least;
    uint8_t *grown = realloc(packer->bytes, capacity);
    if (grown == NULL) { return 0; }
    packer->bytes = grown;
    packer->capacity = capacity;
    return 1;
}

static int zlib_strategy(cpng_strategy strategy) {
    switch (strategy) {
    case cpng_strategy_filtered: return Z_FILTERED;
    case cpng_strategy_run_length: return Z_RLE;
    case cpng_strategy_default: break;
    }
    return Z_DEFAULT_STRATEGY;
}

/// The window that libpng, and with it OpenCV, takes for so many bytes: no larger than a small picture needs.
static int window_bits(size_t total) {
    int bits = 15;
    if (total > 16384) { return bits; }
    for (size_t half = 1u << (bits - 1); total + 262 <= half; half >>= 1) { bits--; }
    return bits;
}

/// Says in the stream's two header bytes, as libpng does, that the least window will do that holds all the bytes.
static void say_least_window(uint8_t *header, size_t total) {
    unsigned int info = header[0] >> 4;
    if (total > 16384) { return; }
    while (info > 0 && total <= 1u << (info + 7)) { info--; }
    unsigned int method = (header[0] & 0x0F) | info << 4;
    unsigned int flags = header[1] & 0xE0;
    header[0] = (uint8_t)method;
    header[1] = (uint8_t)(flags + 31 - ((method << 8) + flags) % 31);
}

static int start_zlib(packer *packer, const cpng_settings *settings, size_t total) {
    const int usual_memory = 8;
    return deflateInit2(
               &packer->zlib, settings->level, Z_DEFLATED, window_bits(total), usual_memory,
               zlib_strategy(settings->strategy)) == Z_OK;
}

static int start_fast(packer *packer) {
    packer->isal = calloc(1, sizeof *packer->isal);
    packer->isal_tables = malloc(ISAL_DEF_LVL1_DEFAULT);
    if (packer->isal == NULL || packer->isal_tables == NULL) { return 0; }
    isal_deflate_init(packer->isal);
    packer->isal->level = 1;
    packer->isal->level_buf = packer->isal_tables;
    packer->isal->level_buf_size = ISAL_DEF_LVL1_DEFAULT;
    packer->isal->gzip_flag = IGZIP_ZLIB;
    return 1;
}

packer *packer_create(const cpng_settings *settings, size_t total) {
    packer *packer = calloc(1, sizeof *packer);
    if (packer == NULL) { return NULL; }
    packer->engine = settings->engine;
    packer->level = settings->level;
    packer->total = total;
    int started = 0;
    switch (settings->engine) {
    case cpng_engine_zlib: started = start_zlib(packer, settings, total); break;
    case cpng_engine_fast: started = start_fast(packer); break;
    case cpng_engine_thorough: started = (packer->input = malloc(total)) != NULL; break;
    }
    if (!started) {
        packer_destroy(packer);
        return NULL;
    }
    return packer;
}

static int add_zlib(packer *packer, const uint8_t *bytes, size_t count, int is_last) {
    z_stream *zlib = &packer->zlib;
    zlib->next_in = (uint8_t *)bytes;
    zlib->avail_in = (uInt)count;
    int status = Z_OK;
    do {
        if (packer->count == packer->capacity && !grow(packer, 1 << 16)) { return 0; }
        size_t room = packer->capacity - packer->count;
        if (room > 1 << 30) { room = 1 << 30; }
        zlib->next_out = packer->bytes + packer->count;
        zlib->avail_out = (uInt)room;
        status = deflate(zlib, is_last ? Z_FINISH : Z_NO_FLUSH);
        packer->count += room - zlib->avail_out;
        if (status == Z_STREAM_ERROR) { return 0; }
    } while (zlib->avail_out == 0 || (is_last && status != Z_STREAM_END));
    if (is_last) { say_least_window(packer->bytes, packer->total); }
    return 1;
}

static int add_fast(packer *packer, const uint8_t *bytes, size_t count, int is_last) {
    struct isal_zstream *isal = packer->isal;
    isal->next_in = (uint8_t *)bytes;
    isal->avail_in = (uint32_t)count;
    isal->end_of_stream = is_last ? 1 : 0;
    isal->flush = NO_FLUSH;
    do {
        if (packer->count == packer->capacity && !grow(packer, 1 << 18)) { return 0; }
        size_t room = packer->capacity - packer->count;
        if (room > 1 << 30) { room = 1 << 30; }
        isal->next_out = packer->bytes + packer->count;
        isal->avail_out = (uint32_t)room;
        if (isal_deflate(isal) != COMP_OK) { return 0; }
        packer->count += room - isal->avail_out;
    } while (isal->avail_out == 0);
    return !is_last || isal->internal_state.state == ZSTATE_END;
}

static int add_thorough(packer *packer, const uint8_t *bytes, size_t count, int is_last) {
    if (count > packer->total - packer->input_count) { return 0; }
    memcpy(packer->input + packer->input_count, bytes, count);
    packer->input_count += count;
    if (!is_last) { return 1; }
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(packer->level);
    if (compressor == NULL) { return 0; }
    size_t bound = libdeflate_zlib_compress_bound(compressor, packer->input_count);
    if (grow(packer, bound)) {
        packer->count = libdeflate_zlib_compress(compressor, packer->input, packer->input_count, packer->bytes, bound);
    }
    libdeflate_free_compressor(compressor);
    return packer->count > 0;
}

int packer_add(packer *packer, const uint8_t *bytes, size_t count, int is_last) {
    switch (packer->engine) {
    case cpng_engine_zlib: return add_zlib(packer, bytes, count, is_last);
    case cpng_engine_fast: return add_fast(packer, bytes, count, is_last);
    case cpng_engine_thorough: return add_thorough(packer, bytes, count, is_last);
    }
    return 0;
}

const uint8_t *packer_bytes(const packer *packer) { return packer->bytes; }

size_t packer_count(const packer *packer) { return packer->count; }

void packer_destroy(packer *packer) {
    if (packer == NULL) { return; }
    if (packer->zlib.state != NULL) { deflateEnd(&packer->zlib); }
    free(packer->isal);
    free(packer->isal_tables);
    free(packer->input);
    free(packer->bytes);
    free(packer);
}
