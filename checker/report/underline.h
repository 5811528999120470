/*
 * underline.h - a text with labels drawn under it.
 *
 *     | The sailors were warned over at least 35 reported thunderbolts.
 *                                             ^^ number 35, at-least
 *
 * The printer of `factlint show`, and of the drawn cases of the tests.
 */
#ifndef CHECKER_REPORT_UNDERLINE_H
#define CHECKER_REPORT_UNDERLINE_H

#include <stdio.h>

#include "document/document.h"

struct label {
    struct span span; /* in the source */
    const char *text;
};

/** What is drawn: labels in any order; they are sorted by place. */
struct labels {
    LIST(struct label) list;
};

/** Add one, whose text the caller keeps; its list is in the arena. */
void label_add(struct labels *to, struct arena *arena, struct span span,
               const char *text);

/** Every line of the document's source, each with the labels that begin on it. */
void underline(FILE *to, const struct document *document, struct labels *labels);

#endif
