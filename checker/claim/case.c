/*
 * case.c - the members of a case, and how their figures are named.
 */
#include "claim/case.h"

#include <stdlib.h>

#include "claim/saying.h"
#include "value/compare.h"

struct site figure_site(const struct check_case *c, struct figure figure,
                        const char *note) {
    const struct mention *mention = figure_mention(c, figure);
    return (struct site){figure_document(c, figure), mention, mention->span, note};
}

/** Bytes of the view from token `first` up to `past`, on one line. */
static struct text tokens_text(const struct document *document, uint32_t first,
                               uint32_t past) {
    const struct token *from = &document->tokens.at[first];
    const struct token *last = &document->tokens.at[past - 1];
    return text_slice(document->view, from->start, (size_t)last->start + last->size);
}

struct text figure_quote(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    uint32_t first =
        mention->hedge_first < mention->first ? mention->hedge_first : mention->first;
    return tokens_text(figure_document(c, figure), first, mention->past);
}

struct text figure_phrase(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    struct text quote = figure_quote(c, figure);
    if (mention->noun_past <= mention->past)
        return quote; /* no noun, or the word that a label begins with */
    struct text noun = tokens_text(figure_document(c, figure), mention->noun_first,
                                   mention->noun_past);
    quote.size = (size_t)(noun.data + noun.size - quote.data);
    return quote;
}

static bool is_instance(const struct claim *claim, struct figure figure) {
    return claim->figure.member == figure.member &&
           claim->figure.mention == figure.mention;
}

bool figures_share_topic(const struct check_case *c, struct figure a, struct figure b) {
    for (size_t i = 0; i < c->claims.n; i++)
        for (size_t k = 0; is_instance(&c->claims.at[i], a) && k < c->claims.n; k++)
            if (c->claims.at[k].rule == c->claims.at[i].rule &&
                is_instance(&c->claims.at[k], b))
                return true;
    return false;
}

/** What a comma or an "and" between a figure and its period counts as, in tokens. */
enum { CLAUSE_STEP = 6 };

static uint32_t step(const struct document *document, const struct token *token) {
    bool sign =
        token->type == TOKEN_SIGN && strchr(",;:()", document->view.data[token->start]);
    return sign || token_is(token, CLASS_AND) ? CLAUSE_STEP : 1;
}

/** Tokens between two mentions of one sentence; another clause is further away. */
static uint32_t distance(const struct document *document, const struct mention *a,
                         const struct mention *b) {
    uint32_t from = a->first >= b->past ? b->past : a->past,
             to = a->first >= b->past ? a->first : b->first, sum = 0;
    for (uint32_t i = from; i < to; i++)
        sum += step(document, &document->tokens.at[i]);
    return sum;
}

/** A date that tells when what is counted happened. */
static bool is_period(const struct check_case *c, struct figure figure) {
    const struct mention *m = figure_mention(c, figure);
    return m->kind->group == GROUP_TIME && m->time.sort != TIME_CLOCK &&
           !date_is_of_saying(c, figure);
}

struct period figure_period(const struct check_case *c, struct figure figure) {
    const struct mention *own = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    const struct mentions *all = &c->members[figure.member].mentions;
    struct period period = {NULL};
    for (size_t i = figure.mention;
         i-- > 0 && all->list.at[i].sentence == own->sentence;)
        if (is_period(c, (struct figure){figure.member, (uint32_t)i})) {
            period.stated = &all->list.at[i];
            break;
        }
    for (size_t i = figure.mention + 1;
         i < all->list.n && all->list.at[i].sentence == own->sentence; i++) {
        const struct mention *other = &all->list.at[i];
        if (!is_period(c, (struct figure){figure.member, (uint32_t)i}))
            continue;
        if (!period.stated ||
            distance(document, own, other) < distance(document, own, period.stated))
            period.stated = other;
        break;
    }
    return period;
}

const char *period_note(const struct check_case *c, struct figure figure,
                        struct period period) {
    if (!period.stated)
        return "no period stated";
    struct text words = tokens_text(figure_document(c, figure), period.stated->first,
                                    period.stated->past);
    return arena_print(c->arena, "'%.*s'", TEXT_ARGUMENTS(words));
}

bool periods_differ(struct period a, struct period b, bool *open) {
    *open = !a.stated != !b.stated;
    if (!a.stated || !b.stated)
        return *open;
    if (a.stated->time.text[0] == 'X' || b.stated->time.text[0] == 'X')
        return values_relate(a.stated, b.stated) == RELATION_DIFFERENT;
    return values_relate(a.stated, b.stated) != RELATION_SAME;
}

enum { LONG_DAYS = 27 };

bool period_is_long(struct period period) {
    const struct time *time = period.stated ? &period.stated->time : NULL;
    if (!time)
        return false;
    if (time->low == NO_LOW_DAY || time->high == NO_HIGH_DAY)
        return strncmp(time->text, "XXXX-", 5) == 0 && strlen(time->text) == 7;
    return time->high - time->low >= LONG_DAYS;
}

static bool is_closed(const struct time *time) {
    return time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
}

static bool is_within(const struct time *inner, const struct time *outer) {
    return inner->low >= outer->low && inner->high <= outer->high &&
           inner->high - inner->low < outer->high - outer->low;
}

int periods_nest(struct period a, struct period b) {
    if (!a.stated || !b.stated || !is_closed(&a.stated->time) ||
        !is_closed(&b.stated->time))
        return 0;
    return is_within(&b.stated->time, &a.stated->time) -
           is_within(&a.stated->time, &b.stated->time);
}

void case_read(struct check_case *c) {
    for (size_t i = 0; i < c->n_members; i++)
        mentions_find(c->members[i].document, c->arena, &c->members[i].mentions);
}
