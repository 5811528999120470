/*
 * title_holder.c - who of the sources has the office that the draft gives to another.
 */
#include "match/names/title_holder.h"

#include "match/names/title_rank.h"

enum { NEAR = 2 };

/** Do a source's posts stand within two sentences: persons of whom one is taken for the
    other? */
static bool are_near(const struct held *a, const struct held *b) {
    uint32_t x = post_name(a->source, a->post)->sentence,
             y = post_name(b->source, b->post)->sentence;
    return a->source == b->source && (x > y ? x - y : y - x) <= NEAR;
}

bool claimed_holder(const struct claimed *of, const struct held *mine,
                    struct held *to) {
    struct held all[MOST_HELD];
    size_t n = posts_of_head(of->in->sources, post_key(of->in->draft, of->post), all);
    for (size_t i = 0; i < n; i++) {
        if (claimed_same_person(of, &all[i]) ||
            held_ranks(&all[i]) != claimed_ranks(of) ||
            claimed_bodies_part(of, &all[i]) || !are_near(mine, &all[i]))
            continue;
        *to = all[i];
        return true;
    }
    return false;
}
