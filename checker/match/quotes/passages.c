/*
 * passages.c - which passage a quotation is from, and what became of it.
 */
#include "match/quotes/passages.h"

#include <stdlib.h>

#include "name/letters.h"

enum { SHORTEST_ABSENT = 6 }; /* words; shorter ones may be anybody's */

static uint32_t overlap(const struct quotation *of, struct span passage) {
    uint32_t start = of->start > passage.start ? of->start : passage.start;
    uint32_t end = of->end < passage.end ? of->end : passage.end;
    return end > start ? end - start : 0;
}

/** The quotation that has most of the passage, the first of its equals. */
static const struct quotation *quotation_around(const struct wording *wording,
                                                struct span passage) {
    const struct quotation *best = NULL;
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        const struct quotation *of = &wording->quotations.list.at[i];
        if (overlap(of, passage) > (best ? overlap(best, passage) : 0))
            best = of;
    }
    return best;
}

static bool has_digit(struct text text) {
    for (size_t i = 0; i < text.size; i++)
        if (ascii_is_digit(text.data[i]))
            return true;
    return false;
}

/** One word or two, with a hyphen or an accent: "e-mail", "policy makers", "cafe". */
static bool have_same_letters(struct text a, struct text b) {
    struct letters here = letters_of(a), there = letters_of(b);
    bool whole = here.n < MOST_LETTERS && !has_digit(a) && !has_digit(b);
    return whole && letters_equal(&here, &there);
}

static void drop_same_letters(struct text here, struct text there,
                              struct alterations *differ) {
    size_t n = 0;
    for (size_t i = 0; i < differ->n; i++) {
        const struct alteration *of = &differ->of[i];
        if (!have_same_letters(text_slice(here, of->here.start, of->here.end),
                               text_slice(there, of->there.start, of->there.end)))
            differ->of[n++] = *of;
    }
    differ->n = n;
}

static void take(const struct passages *in, const struct window *window,
                 const struct word_diff *diff, struct quote_match *to) {
    to->source = window->source;
    to->differ = word_diff_list(diff);
    drop_same_letters(diff->asked->document->view,
                      in->members[window->source]->document->view, &to->differ);
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
               words_same(&there->words.at[w], &asked->words[k]))
            k++, w++;
        found = k == asked->n;
        if (!found)
            continue;
        to->second_source = hits.at[i].source;
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

/** Words of two texts that were held against each other. */
struct shared_words {
    size_t same, changed;
};

static const struct alteration *alteration_at(const struct alterations *differ,
                                              uint32_t at) {
    for (size_t i = 0; i < differ->n; i++)
        if (differ->of[i].here.start <= at && at < differ->of[i].here.end)
            return &differ->of[i];
    return NULL;
}

/** A name that two statements share does not make them one; one that differs parts
    them.  What is added or left out alters a statement and makes it no other one; but
    behind another word, the end may be another's too. */
static struct shared_words share(const struct asked_words *asked,
                                 const struct alterations *differ) {
    struct shared_words words = {0};
    size_t ends = 0;
    for (size_t i = 0; i < asked->n; i++) {
        const struct quoted_word *word = &asked->words[i];
        const struct alteration *of = alteration_at(differ, word->start);
        bool replaced = of && of->there.start < of->there.end;
        words.same += !of && word->part == PART_CONTENT;
        words.changed += replaced && word->part != PART_PLAIN;
        ends += of && !replaced && of->here.end == asked->words[asked->n - 1].end;
    }
    words.changed += words.changed ? ends : 0;
    return words;
}

/** "being 'the greatest obstacle'" beside "Arafat is the greatest obstacle": nobody
    knows what was said before the marks. */
static void drop_before_marks(struct quote_match *to) {
    struct alterations *differ = &to->differ;
    if (!to->said || !differ->n || differ->of[0].there.end > to->said->start ||
        differ->of[0].there.start > differ->passage.start)
        return;
    differ->n--;
    memmove(differ->of, differ->of + 1, differ->n * sizeof *differ->of);
    differ->passage.start = to->said->start;
}

enum { FEW = 3 }; /* of so many words one differs */

/** Do both tell the same with other words, or other things with some in common?  `cost`
    words differ. */
static bool is_one_statement(const struct asked_words *asked, size_t cost,
                             const struct quote_match *to) {
    struct shared_words words = share(asked, &to->differ);
    if (!to->said && words.changed) /* the source's own words, and nobody's */
        return words.same >= 2 * words.changed;
    bool much = words.same > 1 || FEW * cost <= asked->n;
    return !to->differ.n || (words.same > words.changed && much);
}

/** Hold one window against it: the cheapest so far, of `least` words that differ, is
    kept.  How many of the first words stand there as they are. */
static size_t hold_one(const struct passages *in, const struct asked_words *asked,
                       const struct window *window, size_t *least,
                       struct quote_match *to) {
    struct word_diff diff = hold_window(in, asked, window);
    size_t cost = word_diff_cost(&diff), start = word_diff_start(&diff);
    struct quote_match here = *to;
    take(in, window, &diff, &here);
    word_diff_free(&diff);
    if (cost <= SHORTEST_PART && asked->n > 2 * SHORTEST_PART)
        drop_before_marks(&here);
    cost = here.differ.n ? cost : 0;
    if (cost == 0)
        here.sayings[here.n_sayings++] = (struct saying){here.source, here.said};
    if (cost < *least || cost == 0) {
        *to = here;
        *least = cost;
    }
    return start;
}

static const struct quoted_word *last_word_of(const struct wording *in,
                                              const struct quotation *of) {
    const struct quoted_word *last = NULL;
    for (size_t i = 0; i < in->words.n && in->words.at[i].start < of->end; i++)
        if (in->words.at[i].start >= of->start)
            last = &in->words.at[i];
    return last;
}

/** Does a whole sentence stand between two quotations? */
static bool is_told_between(const struct document *document, const struct quotation *a,
                            const struct quotation *b) {
    struct span at = {0, 0};
    size_t i = document_sentence_behind(document, 0, a->end);
    for (; i < document->sentences.n && at.start <= a->end; i++)
        at = sentence_span(document, &document->sentences.at[i]);
    return at.start > a->end && at.end <= b->start;
}

/** Do the words from `from` on begin a quotation, and those before end the one before
   it in its paragraph?  Then nothing is left out but who says so, however long that is.
 */
static bool is_split(const struct passages *in, const struct asked_words *asked,
                     size_t from, const struct quote_match *to) {
    const struct wording *there = &in->wordings[to->second_source];
    const struct quotation *second = quotation_around(there, to->second);
    if (!second || second == there->quotations.list.at ||
        to->second.start != second->start || second[-1].block != second->block ||
        is_told_between(in->members[to->second_source]->document, &second[-1], second))
        return false;
    const struct quoted_word *last = last_word_of(there, &second[-1]);
    return last && last->key == asked->words[from - 1].key;
}

enum { LEAST_SOME = 6, ONE_IN = 4 };

/** Has the passage some of its words, so that one may be made of the other? */
static bool has_some(const struct asked_words *asked, size_t least,
                     const struct quote_match *to) {
    size_t same = asked->n > least ? asked->n - least : 0;
    return same >= LEAST_SOME && ONE_IN * same >= asked->n &&
           share(asked, &to->differ).same >= SHORTEST_PART;
}

/** Do its end, and its beginning of `start` words, stand in two places?  A small word
    may join them. */
static void ask_splice(const struct passages *in, const struct asked_words *asked,
                       size_t start, struct quote_match *to) {
    bool small = start < asked->n && asked->words[start].part == PART_PLAIN;
    if (start < SHORTEST_PART)
        return;
    for (size_t from = start; from <= start + small; from++) {
        if (asked->n - from < SHORTEST_PART || !find_rest(in, asked, from, to))
            continue;
        bool split = from == start && is_split(in, asked, from, to);
        to->verdict = split ? QUOTE_VERBATIM : QUOTE_SPLICED;
        return;
    }
}

/** Do words stand for others? */
static bool has_replaced(const struct alterations *differ) {
    for (size_t i = 0; i < differ->n; i++)
        if (differ->of[i].here.start < differ->of[i].here.end &&
            differ->of[i].there.start < differ->of[i].there.end)
            return true;
    return false;
}

/** How many of the first words stand somewhere as they are. */
static size_t longest_start(const struct passages *in, const struct asked_words *asked,
                            const struct hits *hits, struct quote_match *to) {
    size_t longest = 0;
    for (size_t i = 0; i < hits->n; i++) {
        const struct wording *there = &in->wordings[hits->at[i].source];
        size_t w = (size_t)hits->at[i].from, k = 0;
        while (hits->at[i].run == 0 && k < asked->n && w + k < there->words.n &&
               words_same(&there->words.at[w + k], &asked->words[k]))
            k++;
        if (k <= longest)
            continue;
        longest = k;
        to->first_source = hits->at[i].source;
        to->first =
            (struct span){there->words.at[w].start, there->words.at[w + k - 1].end};
    }
    return longest;
}

/** The cheapest of the windows, of a quotation whose first `start` words stand
    somewhere; false where none is like it. */
static bool hold(const struct passages *in, const struct asked_words *asked,
                 const struct window *windows, size_t n, size_t start,
                 struct quote_match *to) {
    size_t least = asked->n + 1;
    for (size_t i = 0; i < n; i++) {
        size_t longest = hold_one(in, asked, &windows[i], &least, to);
        start = longest > start ? longest : start;
    }
    bool like = 5 * least <= 2 * asked->n && asked->n - least >= SHORTEST_PART;
    if (like)
        drop_before_marks(to);
    like = like && is_one_statement(asked, least, to);
    to->n_same = like ? share(asked, &to->differ).same : 0;
    to->verdict = like ? (to->differ.n ? QUOTE_ALTERED : QUOTE_VERBATIM) : QUOTE_ABSENT;
    if (least == 0)
        to->verdict = QUOTE_VERBATIM;
    bool other = like && least > SHORTEST_PART && has_replaced(&to->differ);
    if (to->verdict == QUOTE_ABSENT || other)
        ask_splice(in, asked, start, to);
    to->near = to->verdict == QUOTE_ABSENT && has_some(asked, least, to);
    return to->verdict != QUOTE_ABSENT;
}

struct quote_match passage_find(const struct passages *passages,
                                const struct document *document,
                                const struct wording *wording,
                                const struct quotation *quotation, uint32_t own,
                                struct arena *arena) {
    struct quote_match made = {.quotation = quotation};
    struct window windows[MOST_PASSAGES + 1];
    struct asked_words *asked = arena_get(arena, sizeof *asked);
    wording_ask(asked, document, wording, quotation);
    asked->own = own;
    if (asked->n < SHORTEST_PART || !passages->n)
        return made;
    struct hits hits = passages_hits(passages, asked, 0);
    size_t n = passages_windows(passages, &hits, asked, windows),
           start = longest_start(passages, asked, &hits, &made);
    free(hits.at);
    if (!hold(passages, asked, windows, n, start, &made) && asked->n < SHORTEST_ABSENT)
        made.verdict = QUOTE_UNJUDGED;
    return made;
}
