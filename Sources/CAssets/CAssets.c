#include "CAssets.h"

const unsigned char page_template[] = {
#embed "page/page.mustache"
};
const size_t page_template_size = sizeof page_template;

const unsigned char player_template[] = {
#embed "page/player.mustache"
};
const size_t player_template_size = sizeof player_template;

const unsigned char slider_template[] = {
#embed "page/slider.mustache"
};
const size_t slider_template_size = sizeof slider_template;

const unsigned char page_style[] = {
#embed "page/report.css"
};
const size_t page_style_size = sizeof page_style;

const unsigned char page_script[] = {
#embed "page/visualiser.js" suffix(, )
#embed "page/inflate-png.js" suffix(, )
#embed "page/colour.js" suffix(, )
#embed "page/colours.js" suffix(, )
#embed "page/engine.js" suffix(, )
#embed "page/last-change.js" suffix(, )
#embed "page/number-places.js" suffix(, )
#embed "page/draw.js" suffix(, )
#embed "page/picture-view.js" suffix(, )
#embed "page/cube-view.js" suffix(, )
#embed "page/palette-view.js" suffix(, )
#embed "page/inertia-view.js" suffix(, )
#embed "page/follow-pixel.js" suffix(, )
#embed "page/playback.js" suffix(, )
#embed "page/shortcuts.js" suffix(, )
#embed "page/player.js" suffix(, )
#embed "page/slider.js" suffix(, )
#embed "page/page.js"
};
const size_t page_script_size = sizeof page_script;
