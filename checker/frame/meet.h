/*
 * meet.h - whether what stands in two slots is one name: of the subject, the bearer,
 * the place.
 *
 * The one place where figures ask for names: the same words, letters that stand for
 * them, what either text tells to be one ("Orrin College, formerly Orrin Hall"), and
 * what the newsroom or a rule file holds for one (`aliases:`).
 */
#ifndef CHECKER_FRAME_MEET_H
#define CHECKER_FRAME_MEET_H

#include "frame/frame.h"

/** Do two runs of tokens share a name, or stand for one? */
bool names_meet(const struct account *a, const struct filler *x,
                const struct account *b, const struct filler *y);

/** Are they, whole, two names of one: told to be by a text, or held for it? */
bool names_held_one(const struct account *a, const struct filler *x,
                    const struct account *b, const struct filler *y);

#endif
