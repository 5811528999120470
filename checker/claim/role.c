/*
 * role.c - the nearest telling word, at most REACH tokens away, in its clause.
 */
#include "claim/role.h"

#include "language/lexicon.h"
#include "value/kind.h"

enum { REACH = 6 };

static bool ends_clause(const struct document *document, const struct token *token) {
    const struct sense *joint = token_sense(token, CLASS_CONJUNCTION);
    if (joint && joint->number == 0 && !token_is(token, CLASS_AND))
        return true; /* "31 injured when a coach with 49 on board", not "49 who died" */
    return token->type == TOKEN_SIGN && token->size == 1 &&
           strchr(",;:.()", document->view.data[token->start]);
}

typedef bool sense_test(const struct sense *sense);

static bool is_role(const struct sense *sense) {
    return sense->value[0] == '+';
}

static bool is_direction(const struct sense *sense) {
    return strncmp(sense->value, "up:", 3) == 0 ||
           strncmp(sense->value, "down:", 5) == 0;
}

/** The sense of a word or phrase at `at`, if the test takes it. */
static const struct sense *sense_here(const struct document *document, size_t at,
                                      sense_test *test) {
    size_t length, rest = document->tokens.n - at;
    const struct token *token = &document->tokens.at[at];
    if (!token_may(token, CLASS_BIT(SYNONYM)))
        return NULL;
    const struct sense *sense = phrase_sense(token, rest, CLASS_SYNONYM, &length);
    return sense && test(sense) ? sense : NULL;
}

/** A telling word, where it stands and how many tokens away. */
struct beside {
    const struct sense *sense; /* NULL: none */
    size_t at;
    int away;
};

static struct beside look(const struct document *document, size_t from, size_t to,
                          int step, sense_test *test) {
    struct beside found = {NULL, 0, 0};
    for (; from != to && found.away < REACH; from += (size_t)step, found.away++) {
        if (ends_clause(document, &document->tokens.at[from]))
            break;
        found.sense = sense_here(document, from, test);
        found.at = from;
        if (found.sense)
            break;
    }
    return found;
}

/** "126 were hurt and nine are missing": does the figure begin another clause? */
static bool begins_clause(const struct document *document,
                          const struct mention *mention, size_t first) {
    return mention->hedge_first > first &&
           token_is(&document->tokens.at[mention->hedge_first - 1], CLASS_AND);
}

/** The nearest telling word; behind the figure where both sides are as near. */
static struct beside nearest(const struct check_case *c, struct figure figure,
                             sense_test *test) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    struct beside behind = look(document, mention->past, sentence->past_token, 1, test);
    struct beside before = look(document, (size_t)mention->hedge_first - 1,
                                (size_t)sentence->first_token - 1, -1, test);
    if (behind.sense && begins_clause(document, mention, sentence->first_token))
        return behind;
    if (!behind.sense || !before.sense)
        return behind.sense ? behind : before;
    return before.away < behind.away ? before : behind;
}

uint32_t figure_role(const struct check_case *c, struct figure figure) {
    struct beside found = nearest(c, figure, is_role);
    return found.sense ? lexicon_key(text_of(found.sense->value)) : 0;
}

/** "Clean-Up" goes nowhere, and "up" and "down" only tell of what is next to them. */
static bool is_idle(const struct document *document, const struct beside *found) {
    const struct token *token = &document->tokens.at[found->at];
    bool joined = found->at > 0 && !(token->flags & TOKEN_SPACE_BEFORE) &&
                  token[-1].type == TOKEN_SIGN;
    return joined || (token_is(token, CLASS_PREPOSITION) && found->away > 1);
}

struct direction figure_direction(const struct check_case *c, struct figure figure) {
    struct beside found = nearest(c, figure, is_direction);
    if (!found.sense || is_idle(figure_document(c, figure), &found))
        return (struct direction){0};
    return (struct direction){.of = strchr(found.sense->value, ':') + 1,
                              .up = found.sense->value[0] == 'u',
                              .token = (uint32_t)found.at};
}
