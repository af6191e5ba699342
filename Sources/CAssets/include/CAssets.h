#pragma once
#include <stddef.h>

// The page's files and the built-in lessons with their pictures, embedded in the program so that it runs from anywhere.

/// An embedded file. It does not end in a zero byte.
struct asset {
    const unsigned char *bytes;
    size_t size;
};

/// The file of this name; no bytes where there is none. `script.js` is the page's script whole, all its files in order.
struct asset asset_named(const char *name);
