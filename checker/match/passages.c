/*
 * passages.c - cutting words, finding the passage, holding it against the quotation.
 */
#include "match/passages.h"

#include <stdlib.h>

#include "base/search.h"
#include "language/spelling.h"

enum {
    LONGEST_QUOTATION = 400, /* words; a longer one is cut there */
    SHORTEST_ABSENT = 6,     /* shorter ones may be anybody's words */
    MOST_HITS = 20000,       /* runs of the sources that a quotation shares */
    MOST_SAME = 200,         /* places of one run: a phrase of everybody's */
    SLACK = 12,              /* words that may be added or left out before a run */
    GAP_SLACK = 120,         /* and at an ellipsis */
    WIDEST = 2000            /* words of a passage */
};

/* --- words */

static bool is_letter(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || (unsigned char)c >= 0xC3;
}

/** Bytes of the letter or joining sign at `at`; 0 where a word ends. */
static size_t word_byte(struct text view, size_t at, size_t start) {
    char c = view.data[at];
    bool punctuation = (unsigned char)c == 0xE2 && at + 2 < view.size;
    bool curly = punctuation && memcmp(view.data + at, "\xE2\x80\x99", 3) == 0;
    size_t size = curly ? 3 : 1;
    bool between = at > start && at + size < view.size &&
                   is_letter(view.data[at - 1]) && is_letter(view.data[at + size]) &&
                   (unsigned char)view.data[at + size] != 0xE2;
    if ((curly || c == '\'') && between)
        return size;
    if ((c == '.' || c == ',') && between && ascii_is_digit(view.data[at - 1]) &&
        ascii_is_digit(view.data[at + 1]))
        return 1;
    return !punctuation && is_letter(c) ? 1 : 0;
}

static void add_word(struct wording *to, struct arena *arena, struct text view,
                     uint32_t start, uint32_t end) {
    struct spelt spelt = word_spelling(text_slice(view, start, end));
    for (size_t i = 0; i < spelt.n; i++)
        *(struct quoted_word *)list_add(arena, &to->words) =
            (struct quoted_word){spelt.keys[i], start, end, false};
}

void words_cut(struct wording *to, struct arena *arena, struct text view,
               uint32_t start, uint32_t end) {
    for (uint32_t at = start; at < end;) {
        uint32_t from = at;
        for (size_t size; at < end && (size = word_byte(view, at, from)) > 0;)
            at += (uint32_t)size;
        if (at > from)
            add_word(to, arena, view, from, at);
        else
            at++;
    }
}

static void mark_quoted(struct wording *wording) {
    size_t w = 0;
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        const struct quotation *of = &wording->quotations.list.at[i];
        while (w < wording->words.n && wording->words.at[w].start < of->start)
            w++;
        for (; w < wording->words.n && wording->words.at[w].start < of->end; w++)
            wording->words.at[w].quoted = true;
    }
}

struct wording wording_of(const struct document *document,
                          const struct quotations *quotations, struct arena *arena) {
    struct wording made = {.quotations = *quotations};
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind != BLOCK_BOILERPLATE)
            words_cut(&made, arena, document->view, block->start, block->end);
    }
    mark_quoted(&made);
    return made;
}

/* --- the index */

static uint32_t run_key(const struct quoted_word *words) {
    uint32_t key = words[0].key;
    key = key * 0x9E3779B1u + words[1].key;
    key = (key << 13 | key >> 19) * 0x9E3779B1u + words[2].key;
    return key;
}

enum { DIGIT_BITS = 11, N_DIGITS = 1 << DIGIT_BITS, KEY_BITS = 32 };

/** Put runs in order of a digit of their keys; equal ones stay as they are. */
static void sort_digit(const struct run_of_words *from, size_t n, int shift,
                       struct run_of_words *to) {
    size_t first[N_DIGITS + 1] = {0};
    for (size_t i = 0; i < n; i++)
        first[(from[i].key >> shift) % N_DIGITS + 1]++;
    for (size_t i = 0; i < N_DIGITS; i++)
        first[i + 1] += first[i];
    for (size_t i = 0; i < n; i++)
        to[first[(from[i].key >> shift) % N_DIGITS]++] = from[i];
}

/** By key, then as they were: by source and word. */
static void sort_runs(struct run_of_words *runs, size_t n) {
    struct run_of_words *room = memory_get(n * sizeof *room), *from = runs, *to = room;
    for (int shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
        sort_digit(from, n, shift, to);
        struct run_of_words *sorted = to;
        to = from;
        from = sorted;
    }
    if (from != runs)
        memcpy(runs, from, n * sizeof *runs);
    free(room);
}

static size_t count_runs_of(const struct wording *wordings, size_t n) {
    size_t runs = 0;
    for (size_t i = 0; i < n; i++)
        runs += wordings[i].words.n;
    return runs;
}

static void list_runs(const struct wording *wording, uint32_t source,
                      struct passages *to) {
    for (uint32_t w = 0; w + 2 < wording->words.n; w++)
        to->runs.at[to->runs.n++] =
            (struct run_of_words){run_key(&wording->words.at[w]), source, w};
}

struct passages passages_index(const struct member *const *members, size_t n,
                               struct arena *arena) {
    struct passages made = {.members = members, .n = n};
    made.wordings = arena_get(arena, (n + 1) * sizeof *made.wordings);
    for (uint32_t i = 0; i < n; i++) {
        struct quotations quotations = quotations_find(members[i]->document, arena);
        made.wordings[i] = wording_of(members[i]->document, &quotations, arena);
    }
    list_reserve(arena, &made.runs, count_runs_of(made.wordings, n) + 1);
    for (uint32_t i = 0; i < n; i++)
        list_runs(&made.wordings[i], i, &made);
    sort_runs(made.runs.at, made.runs.n);
    return made;
}

/* --- a quotation */

/** Its words; where something may be left out before a word. */
struct asked {
    struct quoted_word words[LONGEST_QUOTATION];
    bool gap[LONGEST_QUOTATION + 1];
    size_t n, n_gaps;
};

/** Bytes of "...", ". . ." or an ellipsis at `at`. */
static uint32_t ellipsis_at(struct text view, uint32_t at, uint32_t end) {
    if (at + 3 <= end && memcmp(view.data + at, "\xE2\x80\xA6", 3) == 0)
        return 3;
    uint32_t i = at, dots = 0;
    while (i < end && (view.data[i] == '.' || (dots && view.data[i] == ' ')))
        dots += view.data[i++] == '.';
    return dots >= 3 ? i - at : 0;
}

static void open_gap(struct asked *asked) {
    asked->n_gaps += !asked->gap[asked->n];
    asked->gap[asked->n] = true;
}

/** The words of the draft's view there, without those in brackets. */
static void ask(struct asked *to, const struct document *draft,
                const struct wording *wording, const struct quotation *of) {
    struct text view = draft->view;
    uint32_t at = of->start;
    size_t w = 0;
    *to = (struct asked){.n = 0};
    while (w < wording->words.n && wording->words.at[w].start < of->start)
        w++;
    for (; at < of->end && to->n < LONGEST_QUOTATION;) {
        uint32_t dots = ellipsis_at(view, at, of->end);
        const char *close =
            view.data[at] == '[' ? memchr(view.data + at, ']', of->end - at) : NULL;
        uint32_t past = close ? (uint32_t)(close - view.data) + 1 : at + dots;
        if (close || dots)
            open_gap(to);
        if (past == at)
            past++;
        for (; w < wording->words.n && wording->words.at[w].start < past; w++)
            if (!close && to->n < LONGEST_QUOTATION)
                to->words[to->n++] = wording->words.at[w];
        at = past;
    }
}

/* --- candidates */

/** A run that both have; `from` is where the quotation would begin in the source. */
struct hit {
    uint32_t source;
    int32_t from;
    uint32_t run; /* which of the quotation's runs it is */
};

struct hits {
    struct hit *at;
    size_t n;
};

static int by_source(const void *left, const void *right) {
    const struct hit *a = left, *b = right;
    int by = (a->source > b->source) - (a->source < b->source);
    return by ? by : (a->from > b->from) - (a->from < b->from);
}

static bool run_before(const void *run, const void *key) {
    return ((const struct run_of_words *)run)->key < *(const uint32_t *)key;
}

static size_t first_run(const struct passages *in, uint32_t key) {
    return search_list(&in->runs, &key, run_before);
}

/** Every run of the quotation from word `from` on, in every source. */
static struct hits find_hits(const struct passages *in, const struct asked *asked,
                             size_t from) {
    struct hits hits = {memory_get(MOST_HITS * sizeof *hits.at), 0};
    for (size_t i = from; i + 2 < asked->n; i++) {
        uint32_t key = run_key(&asked->words[i]);
        size_t run = first_run(in, key);
        for (size_t same = 0; run < in->runs.n && in->runs.at[run].key == key &&
                              same < MOST_SAME && hits.n < MOST_HITS;
             run++, same++)
            hits.at[hits.n++] =
                (struct hit){in->runs.at[run].source,
                             (int32_t)in->runs.at[run].word - (int32_t)i, (uint32_t)i};
    }
    if (hits.n)
        qsort(hits.at, hits.n, sizeof *hits.at, by_source);
    return hits;
}

/** Words `first` up to `past` of a source, and the runs it shares. */
struct window {
    uint32_t source, first, past;
    size_t n_hits;
};

/** How many of the quotation's runs are among hits `i` up to `k`: two copies of one
    count once. */
static size_t count_runs(const struct hits *hits, size_t i, size_t k) {
    bool seen[LONGEST_QUOTATION] = {false};
    size_t n = 0;
    for (; i < k; i++) {
        n += !seen[hits->at[i].run];
        seen[hits->at[i].run] = true;
    }
    return n;
}

/** The window of hits that lie within `slack`, from hit `i` on. */
static struct window window_at(const struct hits *hits, size_t i, int32_t slack) {
    size_t k = i;
    while (k < hits->n && hits->at[k].source == hits->at[i].source &&
           hits->at[k].from - hits->at[i].from <= slack)
        k++;
    int32_t first = hits->at[i].from - SLACK / 2, last = hits->at[k - 1].from;
    return (struct window){hits->at[i].source, first > 0 ? (uint32_t)first : 0,
                           last > 0 ? (uint32_t)last : 0, count_runs(hits, i, k)};
}

/** The best windows, none within another's. */
static size_t find_windows(const struct passages *in, const struct hits *hits,
                           const struct asked *asked, struct window to[MOST_PASSAGES]) {
    int32_t slack = SLACK + (int32_t)asked->n_gaps * GAP_SLACK;
    size_t n = 0;
    for (size_t i = 0; i < hits->n; i++) {
        struct window window = window_at(hits, i, slack);
        size_t most = in->wordings[window.source].words.n, k = n;
        size_t past = window.past + asked->n + SLACK / 2;
        window.past = (uint32_t)(past < most ? past : most);
        if (window.past > window.first + WIDEST)
            window.past = window.first + WIDEST;
        bool inside = n && to[n - 1].source == window.source &&
                      window.first < to[n - 1].first + (uint32_t)slack;
        if (inside && to[n - 1].n_hits >= window.n_hits)
            continue;
        if (inside)
            k = --n;
        while (k > 0 && to[k - 1].n_hits < window.n_hits)
            k--;
        if (k == MOST_PASSAGES)
            continue;
        n += n < MOST_PASSAGES;
        memmove(to + k + 1, to + k, (n - 1 - k) * sizeof *to);
        to[k] = window;
    }
    return n;
}

/* --- word by word */

/** Costs of holding the quotation's first i words against the window's first j. */
struct table {
    const struct asked *asked;
    const struct quoted_word *there;
    size_t n, m;
    uint16_t *cost;
    const bool *aside; /* of the window: a tag between two parts of a quotation */
};

static uint16_t *cell(const struct table *table, size_t i, size_t j) {
    return &table->cost[i * (table->m + 1) + j];
}

/** What leaving word `j` of the source out costs behind `i` words. */
static uint16_t skip_cost(const struct table *table, size_t i, size_t j) {
    return i == 0 || table->asked->gap[i] || table->aside[j] ? 0 : 1;
}

static void fill(const struct table *table) {
    for (size_t j = 0; j <= table->m; j++)
        *cell(table, 0, j) = 0;
    for (size_t i = 1; i <= table->n; i++) {
        *cell(table, i, 0) = (uint16_t)i;
        for (size_t j = 1; j <= table->m; j++) {
            bool same = table->asked->words[i - 1].key == table->there[j - 1].key;
            uint16_t best = (uint16_t)(*cell(table, i - 1, j - 1) + !same);
            uint16_t added = (uint16_t)(*cell(table, i - 1, j) + 1);
            uint16_t left =
                (uint16_t)(*cell(table, i, j - 1) + skip_cost(table, i, j - 1));
            best = added < best ? added : best;
            *cell(table, i, j) = left < best ? left : best;
        }
    }
}

/** Is the last word of both the same? */
static bool ends_alike(const struct table *table, size_t i, size_t j) {
    return i > 0 && j > 0 && table->asked->words[i - 1].key == table->there[j - 1].key;
}

/** The end of the best passage for the first `i` words, the first of its equals. */
static size_t best_end(const struct table *table, size_t i) {
    size_t best = 0;
    for (size_t j = 1; j <= table->m; j++)
        if (*cell(table, i, j) < *cell(table, i, best) ||
            (*cell(table, i, j) == *cell(table, i, best) && ends_alike(table, i, j) &&
             !ends_alike(table, i, best)))
            best = j;
    return best;
}

static struct span words_span(const struct quoted_word *first, size_t n) {
    return n ? (struct span){first[0].start, first[n - 1].end}
             : (struct span){first[0].start, first[0].start};
}

static void add_alteration(struct quote_match *to, const struct table *table, size_t i,
                           size_t j, size_t i_past, size_t j_past) {
    if (to->n == MOST_ALTERATIONS)
        return;
    memmove(to->of + 1, to->of, to->n++ * sizeof *to->of);
    const struct quoted_word *here =
        &table->asked->words[i < table->n ? i : table->n - 1];
    const struct quoted_word *there = &table->there[j < table->m ? j : table->m - 1];
    to->of[0] = (struct alteration){words_span(here, i_past - i),
                                    words_span(there, j_past - j)};
}

/** One step back on the cheapest way; true where the words are the same, or nothing was
    lost. */
static bool step_back(const struct table *table, size_t *i, size_t *j) {
    uint16_t here = *cell(table, *i, *j);
    if (*j > 0) {
        bool same = table->asked->words[*i - 1].key == table->there[*j - 1].key;
        if (here == *cell(table, *i - 1, *j - 1) + !same) {
            --*i, --*j;
            return same;
        }
        uint16_t skip = skip_cost(table, *i, *j - 1);
        if (here == *cell(table, *i, *j - 1) + skip) {
            --*j;
            return skip == 0;
        }
    }
    --*i;
    return false;
}

/** The alterations, from the last to the first; returns where the passage begins. */
static size_t trace(const struct table *table, struct quote_match *to) {
    size_t i = table->n, j = best_end(table, i), i_past = i, j_past = j;
    bool open = false;
    while (i > 0) {
        size_t i_was = i, j_was = j;
        bool same = step_back(table, &i, &j);
        if (same && open)
            add_alteration(to, table, i_was, j_was, i_past, j_past);
        if (!same && !open)
            i_past = i_was, j_past = j_was;
        open = !same;
    }
    if (open)
        add_alteration(to, table, i, j, i_past, j_past);
    return j;
}

/** A tag, "she said", between two parts of a quotation may be left out. */
static bool *find_asides(const struct quoted_word *words, size_t m) {
    enum { LONGEST_ASIDE = 15 };
    bool *aside = memory_get(m + 1);
    memset(aside, 0, m + 1);
    for (size_t j = 0; j < m;) {
        size_t end = j;
        while (end < m && !words[end].quoted)
            end++;
        if (j > 0 && end < m && end - j <= LONGEST_ASIDE)
            memset(aside + j, true, end - j);
        j = end + (end == j);
    }
    return aside;
}

static struct table make_table(const struct passages *in, const struct asked *asked,
                               const struct window *window) {
    const struct quoted_word *there =
        in->wordings[window->source].words.at + window->first;
    size_t m = window->past - window->first;
    struct table table = {asked, there, asked->n, m, NULL, find_asides(there, m)};
    table.cost = memory_get((table.n + 1) * (m + 1) * sizeof *table.cost);
    fill(&table);
    return table;
}

static void free_table(struct table *table) {
    free(table->cost);
    free((void *)(uintptr_t)table->aside);
}

/** How many words from the first on stand there as they are. */
static size_t longest_start(const struct table *table) {
    size_t i = table->n;
    while (i > 0 && *cell(table, i, best_end(table, i)) > 0)
        i--;
    return i;
}

/* --- the verdict */

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
                 const struct table *table, struct quote_match *to) {
    size_t end = best_end(table, table->n), first;
    to->n = 0;
    first = trace(table, to);
    to->source = window->source;
    to->passage =
        (struct span){table->there[first < table->m ? first : table->m - 1].start,
                      table->there[end > 0 ? end - 1 : 0].end};
    to->said = quotation_around(&in->wordings[window->source], to->passage);
}

/** Does the rest of the words, from `from` on, stand together somewhere? */
static bool find_rest(const struct passages *in, const struct asked *asked, size_t from,
                      struct quote_match *to) {
    struct hits hits = find_hits(in, asked, from);
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

/** The cheapest of the windows; false where none is like it. */
static bool hold(const struct passages *in, const struct asked *asked,
                 const struct window *windows, size_t n, struct quote_match *to) {
    size_t least = asked->n + 1, start = 0;
    for (size_t i = 0; i < n; i++) {
        struct table table = make_table(in, asked, &windows[i]);
        size_t cost = *cell(&table, table.n, best_end(&table, table.n));
        size_t longest = longest_start(&table);
        if (cost < least || cost == 0)
            take(in, &windows[i], &table, to);
        if (cost == 0)
            to->sayings[to->n_sayings++] = (struct saying){to->source, to->said};
        least = cost < least ? cost : least;
        start = longest > start ? longest : start;
        free_table(&table);
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
    struct asked *asked = arena_get(arena, sizeof *asked);
    ask(asked, draft, wording, quotation);
    if (asked->n < SHORTEST_PART || !passages->n)
        return made;
    struct hits hits = find_hits(passages, asked, 0);
    size_t n = find_windows(passages, &hits, asked, windows);
    free(hits.at);
    if (!hold(passages, asked, windows, n, &made) && asked->n < SHORTEST_ABSENT)
        made.verdict = QUOTE_UNJUDGED;
    return made;
}
