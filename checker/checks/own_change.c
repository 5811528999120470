/*
 * own_change.c - "from 200 to 250, up 20 percent", "up 20 percent to 250 from 200".
 */
#include "checks/own.h"
#include "derive/compared.h"
#include "derive/result.h"
#include "derive/told.h"
#include "frame/direction.h"
#include "value/kind.h"

/** Tokens between a level and the next one, and between a level and the change. */
enum { LEVELS_APART = 8, CHANGE_APART = 6 };

/** Of "compared with", "increase over" behind the change. */
enum { COMPARED_WORDS = 3 };

static bool follows_word(const struct check_case *c, struct figure figure,
                         enum hint word) {
    size_t first = figure_mention(c, figure)->hedge_first;
    return first > 0 &&
           token_hints(&figure_document(c, figure)->tokens.at[first - 1], word);
}

/** So few tokens from the one to the other, no new clause among them? */
static bool stand_close(const struct check_case *c, struct figure a, struct figure b,
                        size_t most, const char *signs) {
    const struct document *document = figure_document(c, a);
    size_t from = figure_mention(c, a)->past, to = figure_mention(c, b)->hedge_first;
    if (from > to || to - from > most)
        return false;
    for (size_t i = from; i < to; i++)
        if (token_is(&document->tokens.at[i], CLASS_CONJUNCTION) ||
            token_is(&document->tokens.at[i], CLASS_AND) ||
            token_is_sign(document, i, signs))
            return false;
    return true;
}

/** 1 or -1 for "up 20 percent", "a drop of 20 percent"; 0: no change is told. */
static int way_of(const struct check_case *c, struct figure percent) {
    const struct filler *direction = figure_slot(c, percent, SLOT_direction);
    const struct mention *m = figure_mention(c, percent);
    int way = told_of(c, percent).way;
    bool before = direction->known == SLOT_KNOWN && direction->first < m->hedge_first &&
                  m->hedge_first - direction->first <= 2 &&
                  direction_of(direction) != WAY_COMPARED;
    return way ? way : !before ? 0 : direction_is_up(direction) ? 1 : -1;
}

/** Tokens before a change and behind it that may tell how long it took. */
enum { TIME_BEFORE = 2, TIME_BEHIND = 3 };

/** "A year", "on average", "annual", "over five years": a part of the change. */
static bool is_part_of_change(const struct check_case *c, struct figure percent) {
    const struct mention *m = figure_mention(c, percent);
    struct clause in = figure_clause(c, percent);
    size_t i = m->hedge_first > in.first + TIME_BEFORE ? m->hedge_first - TIME_BEFORE
                                                       : in.first;
    for (; i < m->past + (size_t)TIME_BEHIND && i < in.past; i++) {
        const struct token *token = &in.of->document->tokens.at[i];
        bool behind = i >= m->past; /* "in the quarter increased 8%" tells when */
        if (token_is(token, CLASS_TIME_ADJECTIVE) ||
            (behind && token_is(token, CLASS_TIME_UNIT)))
            return true;
    }
    return m->rate || figure_is_parted(c, percent);
}

/** "From X to Y", close together. */
static bool lead_on(const struct check_case *c, struct figure from, struct figure to) {
    return follows_word(c, from, HINT_FROM) && follows_word(c, to, HINT_TO) &&
           stand_close(c, from, to, LEVELS_APART, ",;:()");
}

/** "From X to Y, up P": the change stands last, and has no base of its own. */
static bool stands_last(const struct check_case *c, struct figure percent,
                        struct figure levels[2]) {
    return own_beside(c, percent, -1, &levels[1]) &&
           own_beside(c, levels[1], -1, &levels[0]) &&
           lead_on(c, levels[0], levels[1]) &&
           stand_close(c, levels[1], percent, CHANGE_APART, ";:)") &&
           !figure_contrasts(c, percent);
}

/** "Compared with Y": does the text name the second as what the first was before? */
static bool is_base_of(const struct check_case *c, struct figure base,
                       struct figure now) {
    return now.mention < base.mention && figures_compared(c, now, base) &&
           figures_earlier(c, now, base) == 1;
}

/** "Up P from X to Y", "up P to Y from X", "up P to Y, compared with X". */
static bool stands_first(const struct check_case *c, struct figure percent,
                         struct figure levels[2]) {
    struct figure a, b;
    const struct document *document = figure_document(c, percent);
    size_t past = figure_mention(c, percent)->past;
    if (!own_beside(c, percent, 1, &a) || !own_beside(c, a, 1, &b) ||
        !stand_close(c, percent, a, 1 + token_is_sign(document, past, ","), ";:()") ||
        !stand_close(c, a, b, LEVELS_APART, ";:()"))
        return false;
    bool forth = follows_word(c, a, HINT_FROM) && follows_word(c, b, HINT_TO);
    bool back = follows_word(c, a, HINT_TO) && is_base_of(c, b, a);
    levels[0] = forth ? a : b;
    levels[1] = forth ? b : a;
    return forth || back;
}

/** "Up P from X". */
static bool is_based_on(const struct check_case *c, struct figure percent,
                        struct figure base) {
    return stand_close(c, percent, base, COMPARED_WORDS, ",;:()") &&
           figures_compared(c, percent, base);
}

/** "Y, up P from X". */
static bool stands_between(const struct check_case *c, struct figure percent,
                           struct figure levels[2]) {
    return own_beside(c, percent, -1, &levels[1]) &&
           own_beside(c, percent, 1, &levels[0]) &&
           stand_close(c, levels[1], percent, CHANGE_APART, ";:)") &&
           is_based_on(c, percent, levels[0]) && is_base_of(c, levels[0], levels[1]);
}

/** "$42 million, or $1.82 a share": which of the two the change is of, nobody tells. */
static bool is_told_twice(const struct check_case *c, struct figure level) {
    struct figure before;
    return own_beside(c, level, -1, &before) &&
           own_restating(figure_document(c, level), own_past(c, before),
                         figure_mention(c, level)->hedge_first);
}

/** A change can be computed from it: no share of another amount. */
static bool may_be_level(const struct mention *mention) {
    return !mention_does(mention, DOES_SHARE) && !mention->amount.fraction;
}

/** Of the same things, unless one side leaves them open. */
static bool count_alike(const struct mention *x, const struct mention *y) {
    return !x->noun || !y->noun || x->noun == y->noun;
}

/** Levels of one thing, as far as the words tell. */
static bool are_levels(const struct check_case *c, struct figure from,
                       struct figure now) {
    const struct mention *x = figure_mention(c, from), *y = figure_mention(c, now);
    bool levels = may_be_level(x) && may_be_level(y) && x->amount.low.coefficient > 0;
    return levels && values_add(x, y) && count_alike(x, y) && !is_told_twice(c, from) &&
           !is_told_twice(c, now);
}

/** Adjusted growth need not be that of the levels told. */
static bool is_of_other_sort(const struct check_case *c, struct figure percent,
                             struct figure level) {
    return figures_relate(c, SLOT_qualifier, percent, level).differs > 0;
}

static void compute(const struct check_case *c, int way, struct own *to) {
    const struct mention *from = figure_mention(c, to->parts[0]),
                         *now = figure_mention(c, to->parts[1]);
    struct extent x = extent_written(from), y = extent_written(now);
    double low = 100 * (y.low / x.high - 1), high = 100 * (y.high / x.low - 1);
    to->makes =
        100 * way *
        (decimal_double(now->amount.low) / decimal_double(from->amount.low) - 1);
    to->extent = way > 0 ? (struct extent){low, high} : (struct extent){-high, -low};
}

/** The levels that the percentage is the change of, as the text puts them. */
static bool find_levels(const struct check_case *c, struct figure percent,
                        struct figure levels[2]) {
    return stands_last(c, percent, levels) || stands_first(c, percent, levels) ||
           stands_between(c, percent, levels);
}

bool own_change(const struct check_case *c, struct figure stated, struct own *to) {
    const struct mention *m = figure_mention(c, stated);
    if (!value_is_percent(m, "%") || !own_is_plain(m) ||
        !find_levels(c, stated, to->parts) || is_part_of_change(c, stated))
        return false;
    int way = way_of(c, stated);
    if (!way || !are_levels(c, to->parts[0], to->parts[1]) ||
        is_of_other_sort(c, stated, to->parts[1]))
        return false;
    to->n = 2;
    to->sign = " to ";
    to->stated = extent_stated(m);
    compute(c, way, to);
    return extent_written(figure_mention(c, to->parts[0])).low > 0;
}
