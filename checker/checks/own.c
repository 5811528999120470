/*
 * own.c - neighbours in a sentence, and the words that make one say the other again.
 */
#include "checks/own.h"

#include "derive/result.h"
#include "value/kind.h"

bool own_beside(const struct check_case *c, struct figure figure, int step,
                struct figure *to) {
    size_t n = c->members[figure.member]->mentions.list.n;
    for (*to = figure;;) {
        if (step < 0 ? to->mention == 0 : to->mention + 1 >= n)
            return false;
        to->mention += (uint32_t)step;
        if (!figures_share_sentence(c, figure, *to))
            return false;
        if (mention_does(figure_mention(c, *to), DOES_AMOUNT))
            return true;
    }
}

size_t own_past(const struct check_case *c, struct figure figure) {
    const struct mention *m = figure_mention(c, figure);
    return m->noun_past > m->past ? m->noun_past : m->past;
}

enum restating own_restating(const struct document *document, size_t from, size_t to) {
    size_t length;
    if (from >= to)
        return RESTATES_NOT;
    if (token_is_sign(document, from, "([") && from + 1 == to)
        return RESTATES_IN_BRACKET;
    from += token_is_sign(document, from, ",");
    if (from >= to || !phrase_signal(&document->tokens.at[from], to - from,
                                     SIGNAL_RESTATING, &length))
        return RESTATES_NOT;
    from += length;
    from += from < to && token_is_sign(document, from, ",");
    return from == to ? RESTATES_BY_WORD : RESTATES_NOT;
}

bool own_closes(const struct document *document, size_t at) {
    return at < document->tokens.n && token_is_sign(document, at, ")]");
}

bool own_is_plain(const struct mention *m) {
    return mention_does(m, DOES_AMOUNT) && !m->amount.range && !m->amount.vague &&
           !m->amount.overflow;
}
