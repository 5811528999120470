/*
 * near.h - slots that are filled by words near a figure, as the language lists them.
 *
 * The words are looked for once a sentence, whatever figures stand in it, and for all
 * such slots at once.
 */
#ifndef CHECKER_FRAME_NEAR_H
#define CHECKER_FRAME_NEAR_H

#include "base/list.h"
#include "frame/frame.h"

/** A word or phrase of a sentence, for one slot. */
struct cue_word {
    uint64_t name;        /* of its meaning, a bit */
    uint32_t first, past; /* tokens */
    uint32_t slot;
};

/** The words of one sentence. */
struct cue_words {
    LIST(struct cue_word) list;
};

/** Find those of the sentence that `in` stands in; what `to` held is forgotten. */
void cue_words_find(const struct clause *in, struct arena *arena, struct cue_words *to);

/**
 * Fill each slot that has a signal with the names of the words next to the figure: the
 * nearest, and those almost as near.  What lies beyond another amount is further away.
 */
void cue_words_fill(const struct clause *in, const struct cue_words *words,
                    struct filler to[N_SLOTS]);

#endif
