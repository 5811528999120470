/*
 * noun.c - what a number counts: the head that the recogniser found.
 */
#include "frame/frame.h"
#include "value/kind.h"

/** "people" may be the passengers, the cadets, anyone: half known. */
static bool is_anyone(const struct account *of, const struct filler *x) {
    return token_is(&of->document->tokens.at[x->past - 1], CLASS_ANYONE);
}

static struct filler noun_of(const struct mention *mention, bool carried) {
    return (struct filler){.key = mention->noun,
                           .first = mention->noun_first,
                           .past = mention->noun_past,
                           .known = SLOT_KNOWN,
                           .carried = carried};
}

/** Tokens between a count and the bare number that leaves its noun out. */
enum { CARRY_REACH = 16 };

/** A plain count in digits or words, which says of what in its own clause, or does not.
 */
static bool is_count(const struct mention *mention) {
    return mention_does(mention, DOES_COUNT) && !mention->amount.fraction &&
           !mention->amount.vague;
}

/** "from 1,040 pairs in 1995 to 690": what the bare number counts was told before. */
static void carry(const struct clause *in, struct filler *to) {
    const struct mention *all = in->of->mentions;
    if (!is_count(in->mention) || in->mention->amount.worded)
        return;
    for (uint32_t i = in->index; i-- > 0 && all[i].sentence == in->mention->sentence;) {
        if (!is_count(&all[i]) || !all[i].noun)
            continue;
        if (all[i].past + CARRY_REACH >= in->mention->first)
            *to = noun_of(&all[i], true);
        return;
    }
}

/** "A mother of 12": a relative, and so many she has. */
static bool read_kin(const struct clause *in, struct filler *to) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t at = in->mention->hedge_first;
    size_t length;
    if (!is_count(in->mention) || at < in->first + 2 ||
        !token_hints(&tokens[at - 1], HINT_OF) ||
        !phrase_signal(&tokens[at - 2], 1, SIGNAL_KIN, &length))
        return false;
    *to = (struct filler){.key = tokens[at - 2].key,
                          .first = at - 2,
                          .past = at - 1,
                          .known = SLOT_KNOWN};
    return true;
}

/** A 5-1 defeat counts no defeats. */
static void read(const struct clause *in, struct filler *to) {
    if (in->mention->noun && !mention_does(in->mention, DOES_SCORE))
        *to = noun_of(in->mention, false);
    else if (!in->mention->noun && !read_kin(in, to))
        carry(in, to);
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    bool anyone = is_anyone(a, x) || is_anyone(b, y);
    if (x->key == y->key)
        return (struct likeness){.same = anyone ? 0.5 : 1};
    return (struct likeness){.differs = anyone ? 0 : 1};
}

const struct slot slot_noun = {.name = "noun", .read = read, .relate = relate};
