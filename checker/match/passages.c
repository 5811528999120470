/*
 * passages.c - which passage a quotation is from, and what became of it.
 */
#include "match/passages.h"

#include <stdlib.h>

enum { SHORTEST_ABSENT = 6 }; /* words; shorter ones may be anybody's */

static const struct quotation *quotation_around(const struct wording *wording,
                                                struct span passage) {
    const struct quotation *best = NULL;
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        const struct quotation *of = &wording->quotations.list.at[i];
        if (of->start < passage.end && passage.start < of->end && !best)
            best = of;
    }
    return best;
}

static void take(const struct passages *in, const struct window *window,
                 const struct word_diff *diff, struct quote_match *to) {
    to->source = window->source;
    to->differ = word_diff_list(diff);
    to->said = quotation_around(&in->wordings[window->source], to->differ.passage);
}

/** Does the rest of the words, from `from` on, stand together somewhere? */
static bool find_rest(const struct passages *in, const struct asked_words *asked,
                      size_t from, struct quote_match *to) {
    struct hits hits = passages_hits(in, asked, from);
    bool found = false;
    for (size_t i = 0; i < hits.n && !found; i++) {
        const struct wording *there = &in->wordings[hits.at[i].source];
        size_t w = (size_t)(hits.at[i].from + (int32_t)from), k = from;
        while (k < asked->n && w < there->words.n &&
               there->words.at[w].key == asked->words[k].key)
            k++, w++;
        found = k == asked->n;
        if (found)
            to->second = (struct span){there->words.at[w - (k - from)].start,
                                       there->words.at[w - 1].end};
    }
    free(hits.at);
    return found;
}

enum { SHORTEST_PART = 3 };

static struct word_diff hold_window(const struct passages *in,
                                    const struct asked_words *asked,
                                    const struct window *window) {
    return word_diff_make(asked, in->wordings[window->source].words.at + window->first,
                          window->past - window->first);
}

/** The cheapest of the windows; false where none is like it. */
static bool hold(const struct passages *in, const struct asked_words *asked,
                 const struct window *windows, size_t n, struct quote_match *to) {
    size_t least = asked->n + 1, start = 0;
    for (size_t i = 0; i < n; i++) {
        struct word_diff diff = hold_window(in, asked, &windows[i]);
        size_t cost = word_diff_cost(&diff), longest = word_diff_start(&diff);
        if (cost < least || cost == 0)
            take(in, &windows[i], &diff, to);
        if (cost == 0)
            to->sayings[to->n_sayings++] = (struct saying){to->source, to->said};
        least = cost < least ? cost : least;
        start = longest > start ? longest : start;
        word_diff_free(&diff);
    }
    bool like = 5 * least <= 2 * asked->n && asked->n - least >= SHORTEST_PART;
    to->verdict = least == 0 ? QUOTE_VERBATIM : like ? QUOTE_ALTERED : QUOTE_ABSENT;
    if (to->verdict == QUOTE_ABSENT && start >= SHORTEST_PART &&
        asked->n - start >= SHORTEST_PART && find_rest(in, asked, start, to))
        to->verdict = QUOTE_SPLICED;
    return to->verdict != QUOTE_ABSENT;
}

struct quote_match passage_find(const struct passages *passages,
                                const struct document *draft,
                                const struct wording *wording,
                                const struct quotation *quotation,
                                struct arena *arena) {
    struct quote_match made = {.quotation = quotation};
    struct window windows[MOST_PASSAGES + 1];
    struct asked_words *asked = arena_get(arena, sizeof *asked);
    wording_ask(asked, draft, wording, quotation);
    if (asked->n < SHORTEST_PART || !passages->n)
        return made;
    struct hits hits = passages_hits(passages, asked, 0);
    size_t n = passages_windows(passages, &hits, asked, windows);
    free(hits.at);
    if (!hold(passages, asked, windows, n, &made) && asked->n < SHORTEST_ABSENT)
        made.verdict = QUOTE_UNJUDGED;
    return made;
}
