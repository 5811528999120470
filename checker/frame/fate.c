/*
 * fate.c - what befell those a figure counts: killed, injured, missing.
 *
 * The nearest telling word in the figure's clause; behind it where both sides are as
 * near.  The language marks them among its synonyms with "+".
 */
#include "frame/beside.h"

static bool is_fate(const struct sense *sense) {
    return sense->value[0] == '+';
}

static void read(const struct clause *in, struct filler *to) {
    struct beside found = beside_nearest(in, is_fate);
    if (found.sense)
        *to = (struct filler){.key = in->of->document->tokens.at[found.at].key,
                              .first = found.at,
                              .past = found.at + 1,
                              .known = SLOT_KNOWN};
}

const struct slot slot_fate = {.name = "fate", .read = read, .relate = keys_relate};
