/*
 * beside.c - a look to both sides of a figure, to the ends of its clause.
 */
#include "frame/beside.h"

enum { REACH = 6 };

/** May a word end a clause, or be told of?  Most are neither. */
static bool may_matter(const struct token *token) {
    return token->type == TOKEN_SIGN ||
           token_may(token, CLASS_BIT(CONJUNCTION) | CLASS_BIT(SYNONYM));
}

static bool ends_clause(const struct document *document, size_t i) {
    const struct token *token = &document->tokens.at[i];
    const struct sense *joint = token_sense(token, CLASS_CONJUNCTION);
    bool clause =
        joint && (joint->number == JOINS_LIKE || joint->number == JOINS_CLAUSE);
    if (clause && !token_is(token, CLASS_AND))
        return true; /* "31 injured when a coach with 49 on board", not "49 who died" */
    return token->type == TOKEN_SIGN && token_is_sign(document, i, ",;:.()");
}

static const struct sense *sense_here(const struct clause *in, size_t at,
                                      sense_test *test) {
    const struct document *document = in->of->document;
    size_t length, rest = document->tokens.n - at;
    const struct token *token = &document->tokens.at[at];
    if (!token_is(token, CLASS_SYNONYM) && !(token->classes >> CLASS_SYNONYM & 1))
        return NULL;
    if (token_is_of_date(in, at))
        return NULL;
    const struct sense *sense = phrase_sense(token, rest, CLASS_SYNONYM, &length);
    return sense && test(sense) ? sense : NULL;
}

static struct beside look(const struct clause *in, size_t from, size_t to, int step,
                          sense_test *test) {
    struct beside found = {0};
    const struct document *document = in->of->document;
    for (; from != to && found.away < REACH; from += (size_t)step, found.away++) {
        bool may = may_matter(&document->tokens.at[from]);
        if (may && ends_clause(document, from))
            break;
        found.sense = may ? sense_here(in, from, test) : NULL;
        found.at = (uint32_t)from;
        if (found.sense)
            break;
    }
    return found;
}

/** "126 were hurt and nine are missing": does the figure begin another clause? */
static bool begins_clause(const struct clause *in) {
    return in->mention->hedge_first > in->first &&
           token_is(&in->of->document->tokens.at[in->mention->hedge_first - 1],
                    CLASS_AND);
}

struct beside beside_nearest(const struct clause *in, sense_test *test) {
    struct beside behind = look(in, in->mention->past, in->past, 1, test);
    struct beside before =
        look(in, (size_t)in->mention->hedge_first - 1, (size_t)in->first - 1, -1, test);
    if (behind.sense && begins_clause(in))
        return behind;
    if (!behind.sense || !before.sense)
        return behind.sense ? behind : before;
    return before.away < behind.away ? before : behind;
}
