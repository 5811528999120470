/*
 * said.h - all that a text says in somebody's name, and who says what at a place.
 */
#ifndef CHECKER_QUOTE_SAID_H
#define CHECKER_QUOTE_SAID_H

#include "quote/reported.h"

/** In quotation marks, and retold. */
struct said {
    struct quotations quoted;
    struct reported_list retold;
};

/** Read the quotations and reported speech of a document; in the arena. */
struct said said_read(const struct document *document, struct arena *arena);

/** The quotation around that offset of the view; NULL: none is. */
const struct quotation *said_quoted(const struct said *said, uint32_t offset);

/** Which of the retold parts is the first of that sentence, or of a later one. */
size_t said_retold(const struct said *said, uint32_t sentence);

/**
 * Who says what stands at that offset of the view, in that sentence: the speaker of the
 * quotation around it, else of the shortest retold part; SPEAKER_NONE: nobody is cited.
 */
struct speaker said_by(const struct said *said, uint32_t offset, uint32_t sentence);

/** The words of the view that name a speaker, who is one. */
struct text speaker_words(const struct document *document,
                          const struct speaker *speaker);

#endif
