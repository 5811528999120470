/*
 * pdf_table.c - the tables of a page, cell by cell.
 *
 * Each row of figures may begin one: pdf_candidate.h has what it is asked.
 */
#include "document/pdf_table.h"

#include <stdlib.h>

#include "document/pdf_candidate.h"

enum { MOST_WORDS = 20000 }; /* of a page that is looked at */

static int by_cell(const void *left, const void *right) {
    const struct pdf_placed *a = left, *b = right;
    const size_t keys[][2] = {{a->row, b->row},
                              {a->column, b->column},
                              {a->line, b->line},
                              {a->place, b->place}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static void widen(struct box *box, const struct box *by) {
    box->left = by->left < box->left ? by->left : box->left;
    box->top = by->top < box->top ? by->top : box->top;
    box->right = by->right > box->right ? by->right : box->right;
    box->bottom = by->bottom > box->bottom ? by->bottom : box->bottom;
}

/** Hand over the words of band `i`, line `line` of its row. */
static void give_band(const struct candidate *c, size_t i, size_t line,
                      struct pdf_word *words, struct pdf_table *table,
                      struct pdf_tables *to) {
    const struct band *band = candidate_band(c, i);
    size_t past = candidate_segment(c, band->past - 1)->past;
    for (size_t k = candidate_segment(c, band->first)->first; k < past; k++) {
        size_t word = c->in->order[k];
        words[word].taken = true;
        widen(&table->box, &words[word].box);
        *(struct pdf_placed *)list_add(c->arena, &to->placed) =
            (struct pdf_placed){word, c->row[i], c->column[k], line, k};
    }
}

static void give_table(const struct candidate *c, struct pdf_word *words,
                       struct pdf_tables *to) {
    struct pdf_table *table = list_add(c->arena, &to->tables);
    size_t first_word = candidate_segment(c, candidate_band(c, c->heads)->first)->first;
    size_t line = 0;
    *table = (struct pdf_table){.box = words[c->in->order[first_word]].box,
                                .first = to->placed.n};
    for (size_t i = c->heads; i < c->end; i++) {
        line = i > c->heads && c->row[i] == c->row[i - 1] ? line + 1 : 0;
        give_band(c, i, line, words, table, to);
    }
    table->past = to->placed.n;
    qsort(to->placed.at + table->first, table->past - table->first,
          sizeof *to->placed.at, by_cell);
}

/** Does another row follow at once, whose words stand where figures do? */
static bool is_broken(const struct candidate *c) {
    return c->stop == c->past && c->stop < c->in->bands.n &&
           candidate_is_row(c, c->stop) &&
           candidate_is_near(c, candidate_step(c, c->stop), c->pitch);
}

/** Is it one with this body?  Nothing above band `from` is of it. */
static bool check_body(struct candidate *c, size_t from) {
    c->pitch = candidate_pitch(c);
    if (is_broken(c) || !candidate_find_columns(c) || !candidate_see_columns(c) ||
        !candidate_is_table(c))
        return false;
    candidate_find_ends(c);
    return candidate_find_heads(c, c->lead) && c->heads >= from;
}

/** The year that a segment begins with. */
static long year_of(const struct candidate *c, size_t segment) {
    struct text word = candidate_word(c, candidate_segment(c, segment)->first);
    return text_number(text_slice(word, 0, word.size < 4 ? word.size : 4));
}

/** "Item 2021 2022 2023": from each to the next it is as far. */
static bool are_in_steps(const struct candidate *c, size_t i) {
    const struct band *band = candidate_band(c, i);
    size_t first = band->first + 1;
    long step = band->past - first > 1 ? year_of(c, first + 1) - year_of(c, first) : 0;
    if (band->past - first == 2 && step != 1 && step != -1)
        return false;
    for (size_t k = first + 1; k < band->past; k++)
        if (year_of(c, k) - year_of(c, k - 1) != step)
            return false;
    return step != 0;
}

/** Years in the first row are its heads, or figures of a row like others. */
static bool check_table(struct candidate *c, size_t from) {
    size_t first = c->first, second = candidate_next_row(c, first);
    bool years = candidate_may_be_heads(c, first) && second < c->past;
    bool labelled =
        candidate_segment(c, candidate_band(c, first)->first)->sort == SEGMENT_WORDS;
    if ((!years || labelled) && check_body(c, from))
        return true;
    c->first = second;
    if (years && (!labelled || are_in_steps(c, first)) && check_body(c, from))
        return true;
    c->first = first;
    return years && !labelled && check_body(c, from);
}

void pdf_find_tables(struct pdf_word *words, size_t n, struct arena *arena,
                     struct pdf_tables *to) {
    if (n > MOST_WORDS)
        return;
    struct bands in = {.arena = arena, .words = words, .n_words = n};
    bands_make(&in);
    struct candidate c = {.in = &in, .arena = arena};
    c.column = arena_get(arena, (n + 1) * sizeof *c.column);
    c.row = arena_get(arena, (in.bands.n + 1) * sizeof *c.row);
    for (size_t i = 0, from = 0; i < in.bands.n; i++) {
        if (!candidate_is_row(&c, i))
            continue;
        candidate_find_body(&c, i);
        size_t past = c.past;
        if (check_table(&c, from)) {
            candidate_number_rows(&c);
            candidate_place_words(&c);
            give_table(&c, words, to);
            past = from = c.end;
        }
        i = past - 1;
    }
}
