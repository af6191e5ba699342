#pragma once
#include <stddef.h>

// The page's files, embedded in the program so that it runs from anywhere. None ends in a zero byte: use the size.

/// The whole page: head, first view, contents, sections. Mustache.
extern const unsigned char page_template[];
extern const size_t page_template_size;

/// The step player: its controls, its places to draw on and its data. Mustache.
extern const unsigned char player_template[];
extern const size_t player_template_size;

/// Original and result with a line between. Mustache.
extern const unsigned char slider_template[];
extern const size_t slider_template_size;

/// The page's one style sheet.
extern const unsigned char page_style[];
extern const size_t page_style_size;

/// The page's one script: every file of it, in the order they build on each other.
extern const unsigned char page_script[];
extern const size_t page_script_size;
