/*
 * quotation.h - the words in quotation marks, and who says them.
 *
 * Double marks, straight or curly, and single ones where they hold a phrase; a
 * quotation that its paragraph does not close goes on where the next opens with a mark.
 * Marks inside a quotation are part of it.
 */
#ifndef CHECKER_QUOTE_QUOTATION_H
#define CHECKER_QUOTE_QUOTATION_H

#include "document/document.h"

enum speaker_sort {
    SPEAKER_NONE,
    SPEAKER_NAME,    /* a name, with its title */
    SPEAKER_NOUN,    /* "a spokeswoman for the department" */
    SPEAKER_PRONOUN, /* "she" */
};

/** Tokens `first` up to `past` of the document. */
struct speaker {
    enum speaker_sort sort;
    uint32_t first, past;
    bool carried; /* from the quotation before: nobody is named for this one */
    bool guessed; /* no verb of saying: the first who is named in the sentence */
};

struct quotation {
    uint32_t start, end;  /* in the view, without the marks */
    uint32_t first, past; /* tokens that begin inside */
    uint32_t block;
    bool closed;
    bool single; /* in single marks, as headlines have paraphrases too */
    bool name;   /* of a thing, and nobody's words: the "Iron Gull" ferry */
    struct speaker speaker;
};

struct quotations {
    LIST(struct quotation) list; /* in the order of the text, apart from one another */
};

/** Every quotation of the document, with its speaker; in the arena. */
struct quotations quotations_find(const struct document *document, struct arena *arena);

/** Find who says quotation `index`; those before it have their speakers. */
struct speaker speaker_find(const struct document *document,
                            const struct quotations *all, size_t index);

#endif
