/*
 * pdf_bands.h - the printed lines that go across a whole page, cut where gaps are.
 */
#ifndef CHECKER_DOCUMENT_PDF_BANDS_H
#define CHECKER_DOCUMENT_PDF_BANDS_H

#include "document/pdf_page.h"

enum segment_sort {
    SEGMENT_WORDS,
    SEGMENT_YEAR,   /* "2023", "2021-22": a figure that may be a head */
    SEGMENT_FIGURE, /* "1,204", "$ 12", "4.2 km" */
    SEGMENT_DASH,   /* stands where no figure is */
};

/** Words of a line that no gap parts, or one of the figures that end it. */
struct segment {
    enum segment_sort sort;
    size_t first, past; /* of `order` */
    double left, right;
};

/** Words on one height: segments `first` up to `past`, from left to right. */
struct band {
    size_t first, past;
    double top, bottom; /* of its highest letters */
};

/** All of a page; zero but for `arena` and `words` before bands_make(). */
struct bands {
    struct arena *arena;
    const struct pdf_word *words;
    size_t n_words;
    size_t *order; /* words, by band, each from left to right */
    LIST(struct segment) segments;
    LIST(struct band) bands; /* from above */
};

/** Put the words of the page into bands and segments, in the arena. */
void bands_make(struct bands *in);

/** Is the segment a figure, or a year? */
static inline bool segment_counts(const struct segment *segment) {
    return segment->sort == SEGMENT_FIGURE || segment->sort == SEGMENT_YEAR;
}

#endif
