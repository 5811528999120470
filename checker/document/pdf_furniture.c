/*
 * pdf_furniture.c - what stands at the edge of pages, compared.
 *
 * "Page 3 of 9" has, beside itself, a form for each of its numbers in which that stands
 * as how far it lies from the number of its page: "Page +0 of 9", "Page 3 of +6".  What
 * comes again in one form is furniture; "Total 1,240" and "Total 980" do not.  So is
 * what browsers print around a page, on a single one too.
 */
#include "document/pdf_furniture.h"

#include <stdlib.h>

enum {
    EDGE = 2,         /* lines at each end of a page */
    LONGEST = 160,    /* bytes of such a line */
    MOST_NUMBERS = 4, /* of a line */
    LONGEST_NUMBER = 4,
    ENOUGH = 3, /* pages, where there are more */
};

/** A form of a line at the edge of a page. */
struct edge_form {
    struct text text;
    size_t line; /* of edges */
};

struct edge {
    struct span span;
    size_t page;
    bool repeats;
};

struct edges {
    struct text text;
    struct arena *arena;
    LIST(struct edge) list;
    LIST(struct edge_form) forms;
    size_t n_pages, n_filled; /* pages; those that hold anything */
};

/** The digits at or behind *at in `line`; empty: none.  *at moves behind them. */
static struct text next_number(struct text line, size_t *at) {
    while (*at < line.size && !ascii_is_digit(line.data[*at]))
        ++*at;
    size_t start = *at;
    while (*at < line.size && ascii_is_digit(line.data[*at]))
        ++*at;
    return text_slice(line, start, *at);
}

static void add_form(struct edges *in, const char *text) {
    *(struct edge_form *)list_add(in->arena, &in->forms) =
        (struct edge_form){text_of(text), in->list.n - 1};
}

/** "Page +0 of 9" of "Page 3 of 9" on the third page. */
static void add_counted(struct edges *in, struct text line, struct text number,
                        size_t page) {
    size_t start = (size_t)(number.data - line.data);
    struct text before = text_slice(line, 0, start),
                behind = text_slice(line, start + number.size, line.size);
    add_form(in, arena_print(in->arena, "%.*s\f%+d\f%.*s", TEXT_ARGUMENTS(before),
                             text_number(number) - (int)page, TEXT_ARGUMENTS(behind)));
}

/** Is the line a number and at most strokes or brackets around it: "- 3 -"? */
static bool is_nothing_else(struct text line, struct text number) {
    size_t digits = 0;
    for (size_t i = 0; i < line.size; i++) {
        digits += ascii_is_digit(line.data[i]);
        if (!ascii_is_digit(line.data[i]) && !strchr(" -()[]/|", line.data[i]))
            return false;
    }
    return digits == number.size;
}

static void add_edge(struct edges *in, struct text line, size_t page) {
    uint32_t start = (uint32_t)(line.data - in->text.data);
    struct edge *edge = list_add(in->arena, &in->list);
    *edge = (struct edge){{start, start + (uint32_t)line.size}, page, false};
    if (line.size > LONGEST)
        return;
    add_form(in, arena_print(in->arena, "%.*s", TEXT_ARGUMENTS(line)));
    size_t at = 0;
    for (int n = 0; n < MOST_NUMBERS; n++) {
        struct text number = next_number(line, &at);
        if (!number.size)
            return;
        if (number.size > LONGEST_NUMBER)
            continue;
        add_counted(in, line, number, page);
        edge->repeats |=
            text_number(number) == (int)page && is_nothing_else(line, number);
    }
}

/** An address and nothing else. */
static bool is_address(struct text line) {
    return text_find(line, text_of("://")) != SIZE_MAX &&
           !memchr(line.data, ' ', line.size);
}

/** "3/9", "3 of 9" on the third page: its number and how many there are. */
static bool is_count(struct text line, size_t page) {
    enum { LONGEST_COUNT = 16 };
    size_t at = 0;
    struct text number = next_number(line, &at), all = next_number(line, &at),
                none = next_number(line, &at);
    return line.size <= LONGEST_COUNT && all.size && !none.size &&
           text_number(number) == (int)page && text_number(all) >= (int)page;
}

/** "11/30/26, 8:43 AM": a day and a time. */
static bool is_moment(struct text line) {
    enum { LEAST_NUMBERS = 5, LONGEST_MOMENT = 40 };
    size_t n = 0;
    for (size_t at = 0; next_number(line, &at).size;)
        n++;
    return line.size <= LONGEST_MOMENT && n >= LEAST_NUMBERS &&
           memchr(line.data, ':', line.size);
}

/** Is the line beside the one before it, which a blank at its end tells? */
static bool is_joined(const struct edges *in, size_t start) {
    return start > 2 && memcmp(in->text.data + start - 3, " \n\n", 3) == 0;
}

/** What a browser prints at the edges of a page: bits. */
enum { ADDRESS = 1, COUNT = 2, MOMENT = 4, ALL_PRINTED = 7 };

static int printed_of(const struct edges *in, struct text line) {
    return (is_address(line) ? ADDRESS : 0) |
           (is_count(line, in->n_pages) ? COUNT : 0) | (is_moment(line) ? MOMENT : 0);
}

/** Edges from `first` on are of one page: where all is there, it is left out with the
    title beside the time. */
static void mark_printed(struct edges *in, size_t first) {
    enum { N = 2 * EDGE };
    if (in->list.n - first != N)
        return; /* a page with fewer lines, or none */
    struct edge *edges = in->list.at + first;
    int all = 0, of[N] = {0};
    for (size_t i = 0; i < N; i++) {
        struct span span = edges[i].span;
        of[i] = printed_of(in, text_slice(in->text, span.start, span.end));
        all |= of[i];
        if (i > 0 && of[i - 1] && is_joined(in, span.start))
            of[i] |= of[i - 1];
    }
    for (size_t i = 0; i < N && all == ALL_PRINTED; i++)
        edges[i].repeats |= of[i] != 0;
}

/** The first and the last lines of a page that hold anything. */
static void add_page(struct edges *in, struct text page) {
    struct text line, last[EDGE];
    size_t n = 0, first = in->list.n;
    in->n_pages++;
    for (size_t at = 0; text_next_line(page, &at, &line);) {
        bool of_table = line.size && line.data[0] == '\t';
        line = text_trim(line);
        if (!line.size || of_table)
            continue;
        if (n < EDGE)
            add_edge(in, line, in->n_pages);
        else
            last[n % EDGE] = line;
        n++;
    }
    in->n_filled += n > 0;
    for (size_t i = n > 2 * EDGE ? n - EDGE : EDGE; i < n; i++)
        add_edge(in, last[i % EDGE], in->n_pages);
    mark_printed(in, first);
}

static int by_text(const void *left, const void *right) {
    const struct edge_form *a = left, *b = right;
    int order = text_order(a->text, b->text);
    return order ? order : (a->line > b->line) - (a->line < b->line);
}

/** Forms `first` up to `past` are the same: of how many pages? */
static size_t count_pages(const struct edges *in, size_t first, size_t past) {
    size_t n = 0, last = 0;
    for (size_t i = first; i < past; i++) {
        size_t page = in->list.at[in->forms.at[i].line].page;
        n += page != last;
        last = page;
    }
    return n;
}

static void mark_repeated(struct edges *in) {
    struct edge_form *forms = in->forms.at;
    size_t enough = in->n_filled < ENOUGH ? in->n_filled : ENOUGH;
    if (in->forms.n)
        qsort(forms, in->forms.n, sizeof *forms, by_text);
    for (size_t first = 0, past; first < in->forms.n; first = past) {
        for (past = first + 1;
             past < in->forms.n && text_equal(forms[past].text, forms[first].text);)
            past++;
        if (in->n_filled < 2 || count_pages(in, first, past) < enough)
            continue;
        for (size_t i = first; i < past; i++)
            in->list.at[forms[i].line].repeats = true;
    }
}

void pdf_find_running(struct text text, struct arena *arena, struct running_lines *to) {
    struct arena scratch = {0};
    struct edges edges = {.text = text, .arena = &scratch};
    for (size_t at = 0; at < text.size;) {
        const char *end = memchr(text.data + at, '\f', text.size - at);
        size_t past = end ? (size_t)(end - text.data) : text.size;
        add_page(&edges, text_slice(text, at, past));
        at = past + 1;
    }
    mark_repeated(&edges);
    for (size_t i = 0; i < edges.list.n; i++)
        if (edges.list.at[i].repeats)
            *(struct span *)list_add(arena, &to->list) = edges.list.at[i].span;
    arena_release(&scratch);
}
