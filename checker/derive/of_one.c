/*
 * of_one.c - where, when or of which sort the figure is, against two of a source, and
 * whether a source tells the two together.
 */
#include "derive/of_one.h"

#include "derive/joined.h"
#include "document/name.h"
#include "value/kind.h"

/** "In Perl and Dorn", "in Perl, Dorn": does what fills the slot go on behind it? */
static bool goes_on(const struct document *document, const struct filler *filler) {
    const struct token *tokens = document->tokens.at;
    uint32_t past = filler->past;
    return past + 1 < document->tokens.n &&
           (token_is(&tokens[past], CLASS_AND) ||
            (token_is_sign(document, past, ",") && token_names(&tokens[past + 1])));
}

/** "In May", "on Tuesday": not "by May", when all before it counts too. */
static bool is_when(const struct document *document, const struct filler *period) {
    if (!period->first)
        return false;
    const struct token *before = &document->tokens.at[period->first - 1];
    if (!token_is(before, CLASS_PREPOSITION))
        return false;
    int leads = token_sense(before, CLASS_PREPOSITION)->number;
    return leads == PREPOSITION_PLACE || leads == PREPOSITION_DAY;
}

/** Has the figure just what the operand has: no "Perl County" for Perl? */
static bool is_just(const struct task *task, enum slot_id slot,
                    const struct operand *x) {
    const struct filler *own = figure_slot(task->c, task->figure, slot),
                        *other = figure_slot(task->c, x->figure, slot);
    const struct document *document = figure_document(task->c, task->figure);
    if (figures_relate(task->c, slot, task->figure, x->figure).same < 1 ||
        goes_on(document, own))
        return false;
    return slot == SLOT_period ? is_when(document, own)
                               : own->past - own->first == other->past - other->first;
}

static bool is_of_first(const struct task *task, const struct operand *x,
                        const struct operand *y) {
    static const enum slot_id slots_of_parts[] = {SLOT_place, SLOT_period,
                                                  SLOT_qualifier};
    for (size_t i = 0; i < sizeof slots_of_parts / sizeof *slots_of_parts; i++) {
        enum slot_id slot = slots_of_parts[i];
        struct likeness like = figures_relate(task->c, slot, task->figure, y->figure);
        bool differs = like.differs > 0 && like.same <= 0;
        if (differs && operands_differ(task, slot, x, y) && is_just(task, slot, x))
            return true;
    }
    return false;
}

bool figure_is_of_one(const struct task *task, const struct operand *x,
                      const struct operand *y) {
    return is_of_first(task, x, y) || is_of_first(task, y, x);
}

/** Is the same said of two places, times, sorts or bearers? */
static bool are_parallel(const struct task *task, const struct operand *x,
                         const struct operand *y) {
    static const enum slot_id apart[] = {SLOT_place, SLOT_period, SLOT_qualifier,
                                         SLOT_subject};
    if (operands_differ(task, SLOT_noun, x, y) ||
        operands_differ(task, SLOT_fate, x, y))
        return false;
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (operands_differ(task, apart[i], x, y))
            return true;
    return false;
}

/** Tokens before a figure in which its verb may stand. */
enum { VERB_REACH = 4 };

/** "Gave it $40 million", "gave the town $30 million": does one word lead to both? */
static bool share_lead(const struct document *document, const struct mention *x,
                       const struct mention *y) {
    const struct token *tokens = document->tokens.at;
    for (uint32_t i = x->hedge_first; i-- > 0 && i + VERB_REACH >= x->hedge_first;)
        for (uint32_t k = y->hedge_first; k-- > 0 && k + VERB_REACH >= y->hedge_first;)
            if (i != k && tokens[i].flags & TOKEN_CONTENT &&
                tokens[i].key == tokens[k].key)
                return true;
    return false;
}

/** Does "and" stand right before the figure? */
static bool has_and(const struct check_case *c, struct figure figure) {
    uint32_t first = figure_mention(c, figure)->hedge_first;
    return first &&
           token_is(&figure_document(c, figure)->tokens.at[first - 1], CLASS_AND);
}

/** "4 torn, 8 wet and 15 whole": is the figure one in a list that "and" ends? */
static bool is_listed(const struct check_case *c, struct figure figure) {
    uint32_t first = figure_mention(c, figure)->hedge_first;
    struct figure next = {figure.member, figure.mention + 1};
    return first && token_is_sign(figure_document(c, figure), first - 1, ",") &&
           next.mention < figure_account(c, figure)->n &&
           figures_share_sentence(c, figure, next) && has_and(c, next);
}

/** "$40 million this year and $30 million next year": only times stand between. */
static bool is_and_next(const struct check_case *c, struct figure x, struct figure y) {
    if (!figures_share_sentence(c, x, y) || (!has_and(c, y) && !is_listed(c, y)))
        return false;
    for (uint32_t i = x.mention + 1; i < y.mention; i++)
        if (!mention_does(figure_mention(c, (struct figure){x.member, i}), DOES_DATE))
            return false;
    return true;
}

bool operands_are_together(const struct task *task, const struct operand *x,
                           const struct operand *y) {
    const struct check_case *c = task->c;
    if (figure_is_another(c, y->figure) || figure_counts_others(c, y->figure) ||
        are_parallel(task, x, y))
        return true;
    return figures_joined(c, x->figure, y->figure) ||
           is_and_next(c, x->figure, y->figure) ||
           share_lead(figure_document(c, x->figure), x->mention, y->mention);
}
