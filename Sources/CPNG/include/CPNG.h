// PNG a row a call. Reading is libpng's low-level interface for callers that cannot `setjmp`, with a status instead of a
// long jump; nothing prints, for libpng's messages are dropped. Writing is our own, with three libraries that deflate.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// What became of a call. After anything but `cpng_done` only `..._destroy` may follow.
typedef enum cpng_status {
    cpng_done = 0,
    /// The bytes are no valid PNG at the reader's offset.
    cpng_damaged = 1,
    /// The system gave no memory.
    cpng_out_of_memory = 2,
} cpng_status;

// Reading

typedef struct cpng_reader cpng_reader;

/// How the rows of a file will come out.
typedef struct cpng_layout {
    uint32_t width;
    uint32_t height;
    /// Bits a sample has in the file: 1, 2, 4, 8 or 16. The rows always have 8.
    uint8_t bit_depth;
    /// 1 (a number of the palette), 3 (red, green, blue) or 4 (and alpha).
    uint8_t channels;
    /// Whether some pixels may be transparent, by their colour type or by a tRNS chunk that makes sense.
    uint8_t transparent;
    /// Whether the rows come as the seven passes of Adam7, without the passes that have no pixel.
    uint8_t interlaced;
} cpng_layout;

/// Makes a reader of bytes that must outlive it; NULL where there is no memory.
///
/// All chunks but IHDR, PLTE, tRNS, IDAT and IEND are skipped; none longer than `chunk_limit` is accepted, nor a side
/// longer than `side_limit`.
cpng_reader *cpng_reader_create(const uint8_t *bytes, size_t count, uint32_t side_limit, size_t chunk_limit);

/// Reads up to the first IDAT chunk and settles how rows will look.
cpng_status cpng_reader_start(cpng_reader *reader, cpng_layout *layout);

/// Writes the palette's entries, at most 256, each as red, green, blue and alpha, and returns how many there are.
int cpng_reader_palette(const cpng_reader *reader, uint8_t *entries);

/// Reads the next row, of the picture or of its present pass, into `channels * width` bytes.
cpng_status cpng_reader_row(cpng_reader *reader, uint8_t *row);

/// Checks what follows the last row: the checksum of the pixels and the chunks to the end.
cpng_status cpng_reader_finish(cpng_reader *reader);

/// Bytes read so far: the place in the file where a failure was noticed.
size_t cpng_reader_offset(const cpng_reader *reader);

void cpng_reader_destroy(cpng_reader *reader);

// Writing

typedef struct cpng_writer cpng_writer;

typedef enum cpng_filter {
    cpng_filter_none,
    cpng_filter_sub,
    cpng_filter_up,
    /// Each row takes the filter whose differences sum to least.
    cpng_filter_adaptive,
} cpng_filter;

/// Who deflates.
typedef enum cpng_engine {
    /// zlib, a row after another: what libpng and OpenCV write.
    cpng_engine_zlib,
    /// ISA-L at level 1, a row after another: five times as fast as zlib at about the same size.
    cpng_engine_fast,
    /// libdeflate, which wants all rows at once and leaves the fewest bytes.
    cpng_engine_thorough,
} cpng_engine;

/// zlib's strategies.
typedef enum cpng_strategy {
    cpng_strategy_default,
    cpng_strategy_filtered,
    cpng_strategy_run_length,
} cpng_strategy;

typedef struct cpng_settings {
    /// At least 1 each.
    uint32_t width;
    uint32_t height;
    cpng_filter filter;
    cpng_engine engine;
    /// zlib's level, 1 to 9, or libdeflate's, 1 to 12.
    int level;
    cpng_strategy strategy;
    /// The most bytes an IDAT chunk holds, at least 1.
    size_t chunk_size;
    /// Bits an index, 1, 2, 4 or 8; unused without a palette.
    int bit_depth;
    /// `palette_count` colours of three bytes, at most 256; without any the rows are red, green, blue.
    const uint8_t *palette;
    int palette_count;
} cpng_settings;

/// Makes a writer into memory; NULL where there is no memory.
cpng_writer *cpng_writer_create(const cpng_settings *settings);

/// Writes a row: `3 * width` bytes, or one byte an index.
cpng_status cpng_writer_row(cpng_writer *writer, const uint8_t *row);

/// Writes the end, after the last row. The file is then `cpng_writer_count` bytes at `cpng_writer_bytes` until the
/// writer is destroyed.
cpng_status cpng_writer_finish(cpng_writer *writer);

const uint8_t *cpng_writer_bytes(const cpng_writer *writer);
size_t cpng_writer_count(const cpng_writer *writer);

void cpng_writer_destroy(cpng_writer *writer);
