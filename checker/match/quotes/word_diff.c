/*
 * word_diff.c - the cheapest way from a passage to a quotation, word by word.
 */
#include "match/quotes/word_diff.h"

#include <stdlib.h>

static uint16_t *cell(const struct word_diff *diff, size_t i, size_t j) {
    return &diff->cost[i * (diff->m + 1) + j];
}

/** What leaving word `j` of the source out costs behind `i` words. */
static uint16_t skip_cost(const struct word_diff *diff, size_t i, size_t j) {
    return i == 0 || diff->asked->gap[i] || diff->aside[j] ? 0 : 1;
}

/** What it costs to have put in word `i` of the quotation. */
static uint16_t add_cost(const struct word_diff *diff, size_t i) {
    return !diff->asked->words[i].loose;
}

static bool same_at(const struct word_diff *diff, size_t i, size_t j) {
    return words_same(&diff->asked->words[i], &diff->there[j]);
}

static void fill(const struct word_diff *diff) {
    for (size_t j = 0; j <= diff->m; j++)
        *cell(diff, 0, j) = 0;
    for (size_t i = 1; i <= diff->n; i++) {
        *cell(diff, i, 0) = (uint16_t)(*cell(diff, i - 1, 0) + add_cost(diff, i - 1));
        for (size_t j = 1; j <= diff->m; j++) {
            bool same = same_at(diff, i - 1, j - 1);
            uint16_t best = (uint16_t)(*cell(diff, i - 1, j - 1) + !same);
            uint16_t added = (uint16_t)(*cell(diff, i - 1, j) + add_cost(diff, i - 1));
            uint16_t left =
                (uint16_t)(*cell(diff, i, j - 1) + skip_cost(diff, i, j - 1));
            best = added < best ? added : best;
            *cell(diff, i, j) = left < best ? left : best;
        }
    }
}

/** Is the last word of both the same? */
static bool ends_alike(const struct word_diff *diff, size_t i, size_t j) {
    return i > 0 && j > 0 && same_at(diff, i - 1, j - 1);
}

/** Of two ends that cost the same: the last words are the same, or those before them,
    and one may stand for the other ("1920" for "1902", no "of" for a noun). */
static int end_rank(const struct word_diff *diff, size_t i, size_t j) {
    if (ends_alike(diff, i, j))
        return 2;
    return i > 0 && j > 0 && ends_alike(diff, i - 1, j - 1) &&
           diff->asked->words[i - 1].part == diff->there[j - 1].part;
}

/** The end of the best passage for the first `i` words, the first of its equals. */
static size_t best_end(const struct word_diff *diff, size_t i) {
    size_t best = 0;
    for (size_t j = 1; j <= diff->m; j++) {
        uint16_t cost = *cell(diff, i, j), least = *cell(diff, i, best);
        if (cost < least ||
            (cost == least && end_rank(diff, i, j) > end_rank(diff, i, best)))
            best = j;
    }
    return best;
}

static struct span words_span(const struct quoted_word *first, size_t n) {
    return n ? (struct span){first[0].start, first[n - 1].end}
             : (struct span){first[0].start, first[0].start};
}

static void add_alteration(struct alterations *to, const struct word_diff *diff,
                           size_t i, size_t j, size_t i_past, size_t j_past) {
    if (to->n == MOST_ALTERATIONS)
        return;
    memmove(to->of + 1, to->of, to->n++ * sizeof *to->of);
    const struct quoted_word *here = &diff->asked->words[i < diff->n ? i : diff->n - 1];
    const struct quoted_word *there = &diff->there[j < diff->m ? j : diff->m - 1];
    to->of[0] = (struct alteration){words_span(here, i_past - i),
                                    words_span(there, j_past - j)};
}

/** One step back on the cheapest way; true where the words are the same, or nothing was
    lost. */
static bool step_back(const struct word_diff *diff, size_t *i, size_t *j) {
    uint16_t here = *cell(diff, *i, *j);
    if (*j > 0) {
        bool same = same_at(diff, *i - 1, *j - 1);
        if (here == *cell(diff, *i - 1, *j - 1) + !same) {
            --*i, --*j;
            return same;
        }
        uint16_t skip = skip_cost(diff, *i, *j - 1);
        if (here == *cell(diff, *i, *j - 1) + skip) {
            --*j;
            return skip == 0;
        }
    }
    return add_cost(diff, --*i) == 0;
}

/** The alterations, from the last to the first; returns where the passage begins. */
static size_t trace(const struct word_diff *diff, struct alterations *to) {
    size_t i = diff->n, j = best_end(diff, i), i_past = i, j_past = j;
    bool open = false;
    while (i > 0) {
        size_t i_was = i, j_was = j;
        bool same = step_back(diff, &i, &j);
        if (same && open)
            add_alteration(to, diff, i_was, j_was, i_past, j_past);
        if (!same && !open)
            i_past = i_was, j_past = j_was;
        open = !same;
    }
    if (open)
        add_alteration(to, diff, i, j, i_past, j_past);
    return j;
}

/** A tag, "she said", between two parts of a quotation may be left out, and what stands
    in brackets. */
static bool *find_asides(const struct quoted_word *words, size_t m) {
    enum { LONGEST_ASIDE = 25 };
    bool *aside = memory_get(m + 1);
    memset(aside, 0, m + 1);
    for (size_t j = 0; j < m;) {
        size_t end = j;
        bool says = false;
        while (end < m && !words[end].quoted)
            says |= words[end++].says;
        if (says && j > 0 && end < m && end - j <= LONGEST_ASIDE)
            memset(aside + j, true, end - j);
        j = end + (end == j);
    }
    for (size_t j = 0; j < m; j++)
        aside[j] |= words[j].loose;
    return aside;
}

struct word_diff word_diff_make(const struct asked_words *asked,
                                const struct quoted_word *there, size_t m) {
    struct word_diff made = {asked, there, asked->n, m, NULL, find_asides(there, m)};
    made.cost = memory_get((made.n + 1) * (m + 1) * sizeof *made.cost);
    fill(&made);
    return made;
}

void word_diff_free(struct word_diff *diff) {
    free(diff->cost);
    free((void *)(uintptr_t)diff->aside);
}

size_t word_diff_cost(const struct word_diff *diff) {
    return *cell(diff, diff->n, best_end(diff, diff->n));
}

size_t word_diff_start(const struct word_diff *diff) {
    size_t i = diff->n;
    while (i > 0 && *cell(diff, i, best_end(diff, i)) > 0)
        i--;
    return i;
}

struct alterations word_diff_list(const struct word_diff *diff) {
    struct alterations made = {.n = 0};
    size_t end = best_end(diff, diff->n), first = trace(diff, &made);
    made.passage =
        (struct span){diff->there[first < diff->m ? first : diff->m - 1].start,
                      diff->there[end > 0 ? end - 1 : 0].end};
    return made;
}
