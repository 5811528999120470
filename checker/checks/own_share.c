/*
 * own_share.c - "79 of 132, or 63 percent", "63 percent (79 of 132)".
 */
#include "checks/own.h"
#include "derive/result.h"
#include "derive/told.h"
#include "value/kind.h"

/** Tokens of "of the boats" between a percentage and its bracket. */
enum { OF_WORDS = 5 };

static bool is_plain_count(const struct mention *mention) {
    return value_is_count(mention) && own_is_plain(mention);
}

static bool is_whole_of(const struct check_case *c, struct figure part,
                        struct figure whole) {
    const struct mention *a = figure_mention(c, part), *b = figure_mention(c, whole);
    return is_plain_count(a) && is_plain_count(b) && figure_whole(c, part) == b &&
           a->first < b->first && b->amount.low.coefficient > 0;
}

/** "63 percent of all", "63 percent more": said of something else. */
static bool tells_more(const struct check_case *c, struct figure percent) {
    struct told told = told_of(c, percent);
    return told.of || told.difference || told.points;
}

static bool stands_behind(const struct check_case *c, struct figure percent,
                          struct figure parts[2]) {
    const struct document *document = figure_document(c, percent);
    const struct mention *m = figure_mention(c, percent);
    if (!own_beside(c, percent, -1, &parts[1]) ||
        !own_beside(c, parts[1], -1, &parts[0]) || tells_more(c, percent))
        return false;
    enum restating how = own_restating(document, own_past(c, parts[1]), m->hedge_first);
    return how == RESTATES_BY_WORD ||
           (how == RESTATES_IN_BRACKET && own_closes(document, m->past));
}

/** Past "of the boats" behind a percentage, up to the bracket. */
static size_t past_of(const struct document *document, size_t at, size_t bracket) {
    if (at < bracket && token_hints(&document->tokens.at[at], HINT_OF))
        for (size_t most = at + OF_WORDS; at < bracket && at < most; at++)
            if (document->tokens.at[at].type == TOKEN_SIGN)
                break;
    return at;
}

static bool stands_before(const struct check_case *c, struct figure percent,
                          struct figure parts[2]) {
    const struct document *document = figure_document(c, percent);
    if (!own_beside(c, percent, 1, &parts[0]) || !own_beside(c, parts[0], 1, &parts[1]))
        return false;
    size_t first = figure_mention(c, parts[0])->hedge_first;
    size_t past =
        past_of(document, figure_mention(c, percent)->past, first ? first - 1 : 0);
    enum restating how = own_restating(document, past, first);
    return how == RESTATES_IN_BRACKET && own_closes(document, own_past(c, parts[1]));
}

bool own_share(const struct check_case *c, struct figure stated, struct own *to) {
    const struct mention *m = figure_mention(c, stated);
    if (!value_is_percent(m, "%") || !own_is_plain(m) ||
        !(stands_behind(c, stated, to->parts) || stands_before(c, stated, to->parts)) ||
        !is_whole_of(c, to->parts[0], to->parts[1]))
        return false;
    const struct mention *part = figure_mention(c, to->parts[0]),
                         *whole = figure_mention(c, to->parts[1]);
    struct extent a = extent_written(part), b = extent_written(whole);
    to->n = 2;
    to->sign = " of ";
    to->makes =
        100 * decimal_double(part->amount.low) / decimal_double(whole->amount.low);
    to->extent = (struct extent){100 * a.low / b.high, 100 * a.high / b.low};
    to->stated = extent_stated(m);
    return b.low > 0;
}
