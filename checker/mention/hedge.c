/*
 * hedge.c - about, nearly, at least: what the words around a value make of it.
 */
#include "mention/recognise.h"
#include "value/write.h"

enum { LONGEST_HEDGE = 5 };

/** The longest hedge that ends right before `at`. */
static const struct sense *hedge_before(const struct reading *in, size_t at,
                                        size_t *first) {
    size_t from = at > LONGEST_HEDGE ? at - LONGEST_HEDGE : 0, past;
    for (size_t i = from; i < at; i++) {
        const struct sense *sense = sense_at(in, i, CLASS_HEDGE_BEFORE, &past);
        if (sense && past == at) {
            *first = i;
            return sense;
        }
    }
    return NULL;
}

/** "the nearly two": skip an article between the hedge and the value. */
static size_t value_start(const struct reading *in, const struct mention *mention) {
    size_t at = mention->first;
    return at > 0 && is_class(in, at - 1, CLASS_ARTICLE) ? at - 1 : at;
}

/** "under a 30-day siege", "over a 12-month period": the article is of another noun,
   and what stands before it leads there; "nearly a 20-year low" is near. */
static bool leads_to_noun(const struct reading *in, const struct mention *mention,
                          size_t first) {
    size_t start = value_start(in, mention);
    return start < mention->first && first + 1 == start &&
           is_class(in, first, CLASS_PREPOSITION) && is_dash(in, mention->first + 1) &&
           mention->first + 1 < mention->past;
}

/** "20-plus years", "five or more miles": between the number and its unit. */
static const struct sense *hedge_inside(const struct reading *in,
                                        const struct mention *mention) {
    const struct sense *sense = NULL;
    size_t past;
    for (size_t i = mention->first + 1; !sense && i < mention->past; i++)
        sense = sense_at(in, i, CLASS_HEDGE_AFTER, &past);
    return sense;
}

/** "11,900 more than a year earlier": what is compared is no hedge; a year is. */
static bool is_comparison(const struct reading *in, const struct mention *mention,
                          size_t first, const struct sense *sense) {
    enum hedge hedge = hedge_named(sense->value);
    bool amount =
        is_type(in, first - 1, TOKEN_DIGITS) && in->tokens[first - 1].size != 4;
    return mention_does(mention, DOES_LAST) && amount &&
           (hedge == HEDGE_MORE_THAN || hedge == HEDGE_LESS_THAN);
}

/**
 * "rose 30% over three years" is no bound, "took over three years" and "for over three
 * years" are: a verb that takes time leads to it, or a preposition.
 */
static bool is_while(const struct reading *in, const struct mention *mention,
                     size_t first, const struct sense *sense) {
    if (!mention_does(mention, DOES_LAST) || !strchr(sense->value, '?'))
        return false;
    if (first == 0)
        return !is_class(in, mention->past, CLASS_AUXILIARY);
    const struct sense *verb = word_sense(in, first - 1, CLASS_VERB);
    return !(verb && verb->number & VERB_TAKES_TIME) &&
           !is_class(in, first - 1, CLASS_AUXILIARY) &&
           !is_class(in, first - 1, CLASS_PREPOSITION);
}

/** "a race over 100 metres", "won over a mile": so long it is. */
static bool is_distance(const struct reading *in, const struct mention *mention,
                        size_t first, const struct sense *sense) {
    return mention_does(mention, DOES_MEASURE) && strchr(sense->value, '?') &&
           first > 0 && is_class(in, first - 1, CLASS_CONTEST);
}

/** "300 people, tops": set off by a comma, at the end of what is said. */
static const struct sense *hedge_set_off(const struct reading *in, size_t at) {
    size_t past = 0;
    const struct sense *sense =
        is_sign(in, at, ",") ? sense_at(in, at + 1, CLASS_HEDGE_AFTER, &past) : NULL;
    bool ends = past >= in->n || in->tokens[past].type == TOKEN_SIGN;
    return ends ? sense : NULL;
}

/** "up to $0.91 per share from $0.66", "up to 5 from 3": it rose to there. */
static bool is_rise(const struct reading *in, const struct mention *mention,
                    const struct sense *sense) {
    if (hedge_named(sense->value) != HEDGE_UP_TO || !mention_does(mention, DOES_AMOUNT))
        return false;
    size_t from = mention->past + (is_class(in, mention->past, CLASS_PER) ? 2 : 0);
    size_t value = from + 1 + is_class(in, from + 1, CLASS_CURRENCY_SIGN);
    return hints(in, from, HINT_FROM) && is_type(in, value, TOKEN_DIGITS);
}

/** "<b>40", "n>40": a tag's end or a formula, and no ">40" nor "(>40". */
static bool is_mark_up(const struct reading *in, size_t first) {
    return is_sign(in, first, "<>") && is_glued(in, first) &&
           !is_sign(in, first - 1, "([");
}

/** Do the words mean something else here, as in "add up to 40"? */
static bool is_no_hedge(const struct reading *in, const struct mention *mention,
                        size_t first, const struct sense *sense) {
    if (is_rise(in, mention, sense) || is_while(in, mention, first, sense) ||
        is_distance(in, mention, first, sense) || is_mark_up(in, first))
        return true;
    return hedge_named(sense->value) == HEDGE_NONE ||
           is_comparison(in, mention, first, sense) ||
           leads_to_noun(in, mention, first);
}

void hedge_find(const struct reading *in, struct mention *mention) {
    size_t first = mention->first, past, again;
    mention->hedge_first = mention->first;
    if (mention->hedge >= HEDGE_AT_LEAST)
        return; /* "under-18s" */
    const struct sense *sense = hedge_before(in, mention->first, &first);
    if (!sense)
        sense = hedge_before(in, value_start(in, mention), &first);
    if (sense && is_no_hedge(in, mention, first, sense))
        return;
    if (sense && mention_does(mention, DOES_AMOUNT)) {
        mention->hedge = hedge_named(sense->value);
        mention->hedge_first = (uint32_t)first;
        /* "at least about", "estimated at up to": the bound says more; "grew over
           nearly three years" has one. */
        const struct sense *outer = hedge_before(in, first, &again);
        if (outer && mention->hedge < HEDGE_AT_LEAST &&
            !is_no_hedge(in, mention, again, outer)) {
            mention->hedge = hedge_named(outer->value);
            mention->hedge_first = (uint32_t)again;
        }
        return;
    }
    sense = hedge_inside(in, mention);
    if (!sense)
        sense = sense_at(in, mention->past, CLASS_HEDGE_AFTER, &past);
    if (!sense && mention->noun_past > mention->noun_first)
        sense = sense_at(in, mention->noun_past, CLASS_HEDGE_AFTER, &past);
    if (!sense)
        sense = hedge_set_off(in, mention->noun_past > mention->noun_first
                                      ? mention->noun_past
                                      : mention->past);
    if (sense && mention_does(mention, DOES_AMOUNT))
        mention->hedge = hedge_named(sense->value);
}
