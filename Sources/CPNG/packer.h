// A zlib stream made in memory by one of three libraries.
#pragma once

#include "CPNG.h"

typedef struct packer packer;

/// Makes a packer of `total` bytes; NULL where there is no memory.
packer *packer_create(const cpng_settings *settings, size_t total);

/// Takes the next bytes; the last ones end the stream. False where there is no memory.
int packer_add(packer *packer, const uint8_t *bytes, size_t count, int is_last);

/// The stream, once ended.
const uint8_t *packer_bytes(const packer *packer);
size_t packer_count(const packer *packer);

void packer_destroy(packer *packer);
