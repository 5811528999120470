/*
 * style.h - the colours of the terminal, all in one place.
 */
#ifndef CHECKER_REPORT_STYLE_H
#define CHECKER_REPORT_STYLE_H

enum style {
    STYLE_NOTE,
    STYLE_WARNING,
    STYLE_ERROR,
    STYLE_MESSAGE,
    STYLE_FRAME,   /* arrows, line numbers, the bar beside the lines */
    STYLE_RELATED, /* marks under the other places, and their notes */
    STYLE_END,
    N_STYLES
};

/** What switches each on: of a terminal with colours, and of one without. */
static const char *const styles_colour[N_STYLES] = {
    [STYLE_NOTE] = "\033[1;32m",  [STYLE_WARNING] = "\033[1;33m",
    [STYLE_ERROR] = "\033[1;31m", [STYLE_MESSAGE] = "\033[1m",
    [STYLE_FRAME] = "\033[1;34m", [STYLE_RELATED] = "\033[1;36m",
    [STYLE_END] = "\033[0m",
};
static const char *const styles_plain[N_STYLES] = {"", "", "", "", "", "", ""};

/** The style of a level, which counts off, info, warning, error. */
static inline enum style style_of_level(unsigned level) {
    return level > STYLE_NOTE + 1 ? (enum style)(level - 1) : STYLE_NOTE;
}

static inline const char *const *styles_for(int colour) {
    return colour ? styles_colour : styles_plain;
}

#endif
