/*
 * pdf_bands.c - words into lines across the page, and lines into segments.
 */
#include "document/pdf_bands.h"

#include <stdlib.h>

/* Parts of the height of a line. */
#define SAME_HEIGHT .35 /* the middles of words of one line differ less */
#define GAP .8          /* more than a blank, also of a line that is justified */
#define BLANK .15       /* less than the least blank */

enum { LONGEST_FIGURE = 24, MOST_LETTERS = 3, YEAR_DIGITS = 4, MOST_WORDS = 3 };

/* ---- what a word is ---- */

static bool is_currency(struct text word) {
    static const char *const signs[] = {"$", "\u20AC", "\u00A3", "\u00A5"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_equal(word, text_of(signs[i])))
            return true;
    return false;
}

static bool is_dash(struct text word) {
    static const char *const dashes[] = {"-", "\u2013", "\u2014", "\u2212", "\u2026"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (text_equal(word, text_of(dashes[i])))
            return true;
    return false;
}

static size_t count_letters(struct text word) {
    size_t n = 0;
    for (size_t i = 0; i < word.size; i++)
        n += ascii_is_letter(word.data[i]);
    return n;
}

static size_t count_digits(struct text word) {
    size_t n = 0;
    for (size_t i = 0; i < word.size; i++)
        n += ascii_is_digit(word.data[i]);
    return n;
}

/** "1,204", "(12.5)", "4.2m": digits before any letter, and hardly a letter. */
static bool is_figure(struct text word) {
    size_t at = 0;
    while (at < word.size && !ascii_is_digit(word.data[at]) &&
           !ascii_is_letter(word.data[at]))
        at++;
    return at < word.size && ascii_is_digit(word.data[at]) &&
           word.size <= LONGEST_FIGURE && count_letters(word) <= MOST_LETTERS;
}

/** "2023", "2021-22", "2021/2022". */
static bool is_year(struct text word) {
    if (word.size < YEAR_DIGITS || (word.data[0] != '1' && word.data[0] != '2') ||
        count_digits(text_slice(word, 0, YEAR_DIGITS)) < YEAR_DIGITS)
        return false;
    if (word.size == YEAR_DIGITS)
        return true;
    char sign = word.data[YEAR_DIGITS];
    return (sign == '-' || sign == '/') && count_digits(word) == word.size - 1;
}

/** May it stand among the figures that end a line? */
static bool is_of_figures(struct text word) {
    return is_figure(word) || is_dash(word) || is_currency(word) ||
           !(count_letters(word) + count_digits(word));
}

/* ---- bands ---- */

static int compare(double a, double b) {
    return (a > b) - (a < b);
}

/** A word with what it is sorted by. */
struct placing {
    double by;
    size_t word;
};

static int by_place(const void *left, const void *right) {
    const struct placing *a = left, *b = right;
    int order = compare(a->by, b->by);
    return order ? order : (a->word > b->word) - (a->word < b->word);
}

static const struct box *box_of(const struct bands *in, size_t at) {
    return &in->words[in->order[at]].box;
}

static struct text word_of(const struct bands *in, size_t at) {
    return in->words[in->order[at]].text;
}

/** Words of `order` from `first` on that stand on one height: where they end. */
static size_t past_height(const struct bands *in, size_t first) {
    struct box most = *box_of(in, first);
    size_t past = first + 1;
    for (; past < in->n_words; past++) {
        const struct box *next = box_of(in, past);
        bool higher = box_height(next) > box_height(&most);
        double height = higher ? box_height(next) : box_height(&most);
        if (box_middle(next) - box_middle(&most) > SAME_HEIGHT * height)
            break;
        if (higher)
            most = *next;
    }
    return past;
}

/** Sort words `first` up to `past` of `order` by their middle or their left edge. */
static void sort_words(struct bands *in, struct placing *room, size_t first,
                       size_t past, bool by_left) {
    for (size_t i = first; i < past; i++) {
        const struct box *box = box_of(in, i);
        room[i] = (struct placing){by_left ? box->left : box_middle(box), in->order[i]};
    }
    qsort(room + first, past - first, sizeof *room, by_place);
    for (size_t i = first; i < past; i++)
        in->order[i] = room[i].word;
}

/* ---- segments ---- */

/** Where the figures begin that end the line; `past`: none do. */
static size_t begin_of_figures(const struct bands *in, size_t first, size_t past) {
    while (past > first && is_of_figures(word_of(in, past - 1)))
        past--;
    return past;
}

/** Does a segment end before word `at` of a line whose last figures begin at `figures`?
 */
static bool is_parted(const struct bands *in, size_t at, size_t figures) {
    const struct box *before = box_of(in, at - 1), *box = box_of(in, at);
    double gap = box->left - before->right;
    double height =
        box_height(box) > box_height(before) ? box_height(box) : box_height(before);
    bool counts = is_figure(word_of(in, at)) || is_dash(word_of(in, at));
    if (is_currency(word_of(in, at - 1)) && counts)
        return false;
    if (gap > GAP * height)
        return true;
    bool begins = counts || is_currency(word_of(in, at));
    return at >= figures && begins && gap > BLANK * height;
}

static enum segment_sort sort_of(const struct bands *in, size_t first, size_t past) {
    first += past - first > 1 && is_currency(word_of(in, first));
    if (past - first == 1 && is_dash(word_of(in, first)))
        return SEGMENT_DASH;
    if (past - first > MOST_WORDS || !is_figure(word_of(in, first)))
        return SEGMENT_WORDS;
    bool year = past - first == 1 && is_year(word_of(in, first));
    return year ? SEGMENT_YEAR : SEGMENT_FIGURE;
}

static void add_segment(struct bands *in, size_t first, size_t past) {
    struct segment segment = {.sort = sort_of(in, first, past),
                              .first = first,
                              .past = past,
                              .left = box_of(in, first)->left};
    for (size_t i = first; i < past; i++)
        if (i == first || box_of(in, i)->right > segment.right)
            segment.right = box_of(in, i)->right;
    *(struct segment *)list_add(in->arena, &in->segments) = segment;
}

static void add_band(struct bands *in, size_t first, size_t past) {
    struct band *band = list_add(in->arena, &in->bands);
    struct box most = *box_of(in, first);
    size_t figures = begin_of_figures(in, first, past), begin = first;
    band->first = in->segments.n;
    for (size_t i = first + 1; i <= past; i++) {
        if (i < past && box_height(box_of(in, i)) > box_height(&most))
            most = *box_of(in, i);
        if (i < past && !is_parted(in, i, figures))
            continue;
        add_segment(in, begin, i);
        begin = i;
    }
    band->past = in->segments.n;
    band->top = most.top;
    band->bottom = most.bottom;
}

void bands_make(struct bands *in) {
    struct placing *room = arena_get(in->arena, (in->n_words + 1) * sizeof *room);
    in->order = arena_get(in->arena, (in->n_words + 1) * sizeof *in->order);
    for (size_t i = 0; i < in->n_words; i++)
        in->order[i] = i;
    sort_words(in, room, 0, in->n_words, false);
    for (size_t first = 0, past; first < in->n_words; first = past) {
        past = past_height(in, first);
        sort_words(in, room, first, past, true);
        add_band(in, first, past);
    }
}
