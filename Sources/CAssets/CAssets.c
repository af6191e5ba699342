#include "CAssets.h"
#include <string.h>

static const unsigned char page_mustache[] = {
#embed "page/page.mustache"
};
static const unsigned char heading_mustache[] = {
#embed "page/heading.mustache"
};
static const unsigned char present_mustache[] = {
#embed "page/present.mustache"
};
static const unsigned char caption_mustache[] = {
#embed "page/caption.mustache"
};
static const unsigned char player_mustache[] = {
#embed "page/player.mustache"
};
static const unsigned char race_mustache[] = {
#embed "page/race.mustache"
};
static const unsigned char step_buttons_mustache[] = {
#embed "page/step-buttons.mustache"
};
static const unsigned char cube_buttons_mustache[] = {
#embed "page/cube-buttons.mustache"
};
static const unsigned char slider_mustache[] = {
#embed "page/slider.mustache"
};
static const unsigned char section_mustache[] = {
#embed "page/section.mustache"
};
static const unsigned char picture_mustache[] = {
#embed "page/picture.mustache"
};
static const unsigned char pixels_mustache[] = {
#embed "page/pixels.mustache"
};
static const unsigned char frames_mustache[] = {
#embed "page/frames.mustache"
};
static const unsigned char steps_mustache[] = {
#embed "page/steps.mustache"
};
static const unsigned char palette_mustache[] = {
#embed "page/palette.mustache"
};
static const unsigned char sizes_mustache[] = {
#embed "page/sizes.mustache"
};
static const unsigned char runs_mustache[] = {
#embed "page/runs.mustache"
};
static const unsigned char k_table_mustache[] = {
#embed "page/k-table.mustache"
};
static const unsigned char inertia_mustache[] = {
#embed "page/inertia.mustache"
};
static const unsigned char listing_mustache[] = {
#embed "page/listing.mustache"
};
static const unsigned char formula_mustache[] = {
#embed "page/formula.mustache"
};
static const unsigned char formula_inertia_mustache[] = {
#embed "page/formula-inertia.mustache"
};
static const unsigned char formula_assign_mustache[] = {
#embed "page/formula-assign.mustache"
};
static const unsigned char formula_update_mustache[] = {
#embed "page/formula-update.mustache"
};
static const unsigned char formula_mse_mustache[] = {
#embed "page/formula-mse.mustache"
};
static const unsigned char exercise_mustache[] = {
#embed "page/exercise.mustache"
};
static const unsigned char answer_mustache[] = {
#embed "page/answer.mustache"
};
static const unsigned char note_mustache[] = {
#embed "page/note.mustache"
};
static const unsigned char misconception_mustache[] = {
#embed "page/misconception.mustache"
};
static const unsigned char settling_mustache[] = {
#embed "page/settling.mustache"
};
static const unsigned char shuffled_mustache[] = {
#embed "page/shuffled.mustache"
};
static const unsigned char provenance_mustache[] = {
#embed "page/provenance.mustache"
};
static const unsigned char formula_mean_mustache[] = {
#embed "page/formula-mean.mustache"
};
static const unsigned char by_hand_mustache[] = {
#embed "page/by-hand.mustache"
};
static const unsigned char hand_plane_mustache[] = {
#embed "page/hand-plane.mustache"
};
static const unsigned char hand_picture_mustache[] = {
#embed "page/hand-picture.mustache"
};
static const unsigned char why_mean_mustache[] = {
#embed "page/why-mean.mustache"
};
static const unsigned char use_sentences_mustache[] = {
#embed "page/use-sentences.mustache"
};
static const unsigned char starts_figures_mustache[] = {
#embed "page/starts-figures.mustache"
};
static const unsigned char best_of_mustache[] = {
#embed "page/best-of.mustache"
};
static const unsigned char folded_mustache[] = {
#embed "page/folded.mustache"
};
static const unsigned char draws_mustache[] = {
#embed "page/draws.mustache"
};
static const unsigned char draws_nothing_mustache[] = {
#embed "page/draws-nothing.mustache"
};
static const unsigned char worksheet_mustache[] = {
#embed "page/worksheet.mustache"
};
static const unsigned char best_and_worst_mustache[] = {
#embed "page/best-and-worst.mustache"
};
static const unsigned char numbered_palette_mustache[] = {
#embed "page/numbered-palette.mustache"
};
static const unsigned char starts_table_mustache[] = {
#embed "page/starts-table.mustache"
};
static const unsigned char starts_rows_mustache[] = {
#embed "page/starts-rows.mustache"
};
static const unsigned char strips_mustache[] = {
#embed "page/strips.mustache"
};
static const unsigned char slopes_mustache[] = {
#embed "page/slopes.mustache"
};
static const unsigned char end_solutions_mustache[] = {
#embed "page/end-solutions.mustache"
};
static const unsigned char starts_over_k_mustache[] = {
#embed "page/starts-over-k.mustache"
};
static const unsigned char starts_one_k_mustache[] = {
#embed "page/starts-one-k.mustache"
};
static const unsigned char worksheet_css[] = {
#embed "page/worksheet.css" suffix(, )
#embed "page/hand-plane.css"
};
// One style sheet, its files in the order they build on each other.
static const unsigned char report_css[] = {
#embed "page/report.css" suffix(, )
#embed "page/by-hand.css" suffix(, )
#embed "page/hand-plane.css" suffix(, )
#embed "page/comparison.css" suffix(, )
#embed "page/race.css" suffix(, )
#embed "page/draws.css" suffix(, )
#embed "page/present.css"
};
static const unsigned char words_en_json[] = {
#embed "page/words.en.json"
};
static const unsigned char words_de_json[] = {
#embed "page/words.de.json"
};
static const unsigned char lab_md[] = {
#embed "../../lessons/lab.md"
};
static const unsigned char starting_points_md[] = {
#embed "../../lessons/starting-points.md"
};
static const unsigned char locked_png[] = {
#embed "../../lessons/pictures/locked.png"
};
static const unsigned char poppy_png[] = {
#embed "../../lessons/pictures/poppy.png"
};
static const unsigned char poppy_small_png[] = {
#embed "../../lessons/pictures/poppy-small.png"
};
static const unsigned char ramp_png[] = {
#embed "../../lessons/pictures/ramp.png"
};
// One plain script, its files in the order they build on each other.
static const unsigned char script_js[] = {
#embed "page/visualiser.js" suffix(, )
#embed "page/inflate-png.js" suffix(, )
#embed "page/colour.js" suffix(, )
#embed "page/colours.js" suffix(, )
#embed "page/originals.js" suffix(, )
#embed "page/engine.js" suffix(, )
#embed "page/settling.js" suffix(, )
#embed "page/settling-legend.js" suffix(, )
#embed "page/number-places.js" suffix(, )
#embed "page/draw.js" suffix(, )
#embed "page/picture-canvas.js" suffix(, )
#embed "page/picture-marks.js" suffix(, )
#embed "page/picture-view.js" suffix(, )
#embed "page/cube-space.js" suffix(, )
#embed "page/cube-view.js" suffix(, )
#embed "page/palette-view.js" suffix(, )
#embed "page/inertia-view.js" suffix(, )
#embed "page/follow-pixel.js" suffix(, )
#embed "page/questions.js" suffix(, )
#embed "page/question-panel.js" suffix(, )
#embed "page/playback.js" suffix(, )
#embed "page/shortcuts.js" suffix(, )
#embed "page/memory.js" suffix(, )
#embed "page/moment.js" suffix(, )
#embed "page/sentence-room.js" suffix(, )
#embed "page/controls.js" suffix(, )
#embed "page/player-controls.js" suffix(, )
#embed "page/stepper.js" suffix(, )
#embed "page/player.js" suffix(, )
#embed "page/runner.js" suffix(, )
#embed "page/race-story.js" suffix(, )
#embed "page/race-chart.js" suffix(, )
#embed "page/race.js" suffix(, )
#embed "page/slider.js" suffix(, )
#embed "page/things.js" suffix(, )
#embed "page/present.js" suffix(, )
#embed "page/page.js"
};

#define ASSET(name, array) {name, array, sizeof array}

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} assets[] = {
    ASSET("page.mustache", page_mustache),
    ASSET("heading.mustache", heading_mustache),
    ASSET("present.mustache", present_mustache),
    ASSET("caption.mustache", caption_mustache),
    ASSET("player.mustache", player_mustache),
    ASSET("race.mustache", race_mustache),
    ASSET("step-buttons.mustache", step_buttons_mustache),
    ASSET("cube-buttons.mustache", cube_buttons_mustache),
    ASSET("slider.mustache", slider_mustache),
    ASSET("section.mustache", section_mustache),
    ASSET("picture.mustache", picture_mustache),
    ASSET("pixels.mustache", pixels_mustache),
    ASSET("frames.mustache", frames_mustache),
    ASSET("steps.mustache", steps_mustache),
    ASSET("palette.mustache", palette_mustache),
    ASSET("sizes.mustache", sizes_mustache),
    ASSET("k-table.mustache", k_table_mustache),
    ASSET("runs.mustache", runs_mustache),
    ASSET("inertia.mustache", inertia_mustache),
    ASSET("listing.mustache", listing_mustache),
    ASSET("formula.mustache", formula_mustache),
    ASSET("formula-inertia.mustache", formula_inertia_mustache),
    ASSET("formula-assign.mustache", formula_assign_mustache),
    ASSET("formula-update.mustache", formula_update_mustache),
    ASSET("formula-mse.mustache", formula_mse_mustache),
    ASSET("exercise.mustache", exercise_mustache),
    ASSET("formula-mean.mustache", formula_mean_mustache),
    ASSET("by-hand.mustache", by_hand_mustache),
    ASSET("hand-plane.mustache", hand_plane_mustache),
    ASSET("why-mean.mustache", why_mean_mustache),
    ASSET("use-sentences.mustache", use_sentences_mustache),
    ASSET("starts-figures.mustache", starts_figures_mustache),
    ASSET("best-of.mustache", best_of_mustache),
    ASSET("folded.mustache", folded_mustache),
    ASSET("draws.mustache", draws_mustache),
    ASSET("draws-nothing.mustache", draws_nothing_mustache),
    ASSET("worksheet.mustache", worksheet_mustache),
    ASSET("best-and-worst.mustache", best_and_worst_mustache),
    ASSET("numbered-palette.mustache", numbered_palette_mustache),
    ASSET("starts-table.mustache", starts_table_mustache),
    ASSET("starts-rows.mustache", starts_rows_mustache),
    ASSET("strips.mustache", strips_mustache),
    ASSET("slopes.mustache", slopes_mustache),
    ASSET("end-solutions.mustache", end_solutions_mustache),
    ASSET("starts-over-k.mustache", starts_over_k_mustache),
    ASSET("starts-one-k.mustache", starts_one_k_mustache),
    ASSET("worksheet.css", worksheet_css),
    ASSET("hand-picture.mustache", hand_picture_mustache),
    ASSET("answer.mustache", answer_mustache),
    ASSET("note.mustache", note_mustache),
    ASSET("misconception.mustache", misconception_mustache),
    ASSET("settling.mustache", settling_mustache),
    ASSET("shuffled.mustache", shuffled_mustache),
    ASSET("provenance.mustache", provenance_mustache),
    ASSET("report.css", report_css),
    ASSET("script.js", script_js),
    ASSET("words.en.json", words_en_json),
    ASSET("words.de.json", words_de_json),
    ASSET("lab.md", lab_md),
    ASSET("starting-points.md", starting_points_md),
    ASSET("pictures/locked.png", locked_png),
    ASSET("pictures/poppy.png", poppy_png),
    ASSET("pictures/poppy-small.png", poppy_small_png),
    ASSET("pictures/ramp.png", ramp_png),
};

struct asset asset_named(const char *name) {
    for (size_t i = 0; i < sizeof assets / sizeof assets[0]; i++)
        if (strcmp(assets[i].name, name) == 0) return (struct asset){assets[i].bytes, assets[i].size};
    return (struct asset){0, 0};
}
