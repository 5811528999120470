/*
 * scene.c - names behind "in" and "at", and periods of a month or more.
 */
#include "match/scene.h"

#include "document/name.h"
#include "value/compare.h"
#include "value/kind.h"

enum { NAME_REACH = 4 };

/** "in", "at", "near": what follows may be a place. */
static bool leads_to_place(const struct token *token) {
    const struct sense *sense = token_sense(token, CLASS_PREPOSITION);
    return sense && sense->number == PREPOSITION_PLACE;
}

static bool knows(const struct document *document, const struct token *name,
                  const struct document *of) {
    for (size_t i = 0; i < document->tokens.n; i++)
        if (names_match(of, name, document, &document->tokens.at[i]))
            return true;
    return false;
}

static bool is_headline(const struct document *document,
                        const struct sentence *sentence) {
    return tokens_are_titled(&document->tokens.at[sentence->first_token],
                             sentence->past_token - sentence->first_token);
}

static const struct sentence *sentence_of(const struct check_case *c,
                                          struct figure figure) {
    return &figure_document(c, figure)
                ->sentences.at[figure_mention(c, figure)->sentence];
}

/** Is the name at `at`, of any of its words, unknown to `other`? */
static bool is_strange(const struct document *document, size_t at, size_t past,
                       const struct document *other) {
    for (; at < past && token_names(&document->tokens.at[at]); at++)
        if (knows(other, &document->tokens.at[at], document))
            return false;
    return true;
}

/** Does a place of the figure's sentence not occur in `other`? */
static bool place_is_strange(const struct check_case *c, struct figure figure,
                             const struct document *other) {
    const struct document *document = figure_document(c, figure);
    const struct sentence *sentence = sentence_of(c, figure);
    if (is_headline(document, sentence))
        return false;
    for (size_t i = sentence->first_token; i < sentence->past_token; i++) {
        if (!leads_to_place(&document->tokens.at[i]))
            continue;
        size_t at = i + 1, past = sentence->past_token;
        while (at < past && at < i + NAME_REACH &&
               document->tokens.at[at].type == TOKEN_WORD &&
               !token_names(&document->tokens.at[at]))
            at++;
        if (at < past && token_names(&document->tokens.at[at]) &&
            is_strange(document, at, past, other))
            return true;
    }
    return false;
}

/** Tokens of a sentence, to each side of a figure, whose names are compared. */
enum { NAMES_REACH = 100 };

/** The tokens around a figure in its sentence. */
struct around {
    const struct document *document;
    size_t first, past;
    size_t open; /* the first of the sentence */
};

static struct around around(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = sentence_of(c, figure);
    size_t first = in->first_token, past = in->past_token;
    if (mention->first > first + NAMES_REACH)
        first = mention->first - NAMES_REACH;
    if (past > mention->past + (size_t)NAMES_REACH)
        past = mention->past + (size_t)NAMES_REACH;
    return (struct around){figure_document(c, figure), first, past, in->first_token};
}

static bool is_named_in(const struct around *in, const struct token *name,
                        const struct document *of) {
    for (size_t i = in->first; i < in->past; i++)
        if (token_may_name(&in->document->tokens.at[i]) &&
            names_match(of, name, in->document, &in->document->tokens.at[i]))
            return true;
    return false;
}

/** Does it name somebody?  Where it must be sure, the sentence's first word is known.
 */
static bool names_anybody(const struct around *in, bool sure) {
    for (size_t i = in->first; i < in->past; i++) {
        const struct token *token = &in->document->tokens.at[i];
        bool alone = i == in->open && (i + 1 >= in->past || !token_names(token + 1));
        if (token_may_name(token) &&
            (!sure || !alone || name_is_known(in->document, i)))
            return true;
    }
    return false;
}

bool names_differ(const struct check_case *c, struct figure a, struct figure b,
                  bool sure) {
    struct around x = around(c, a), y = around(c, b);
    if (is_headline(x.document, sentence_of(c, a)) ||
        is_headline(y.document, sentence_of(c, b)))
        return false;
    for (size_t i = x.first; i < x.past; i++)
        if (token_may_name(&x.document->tokens.at[i]) &&
            is_named_in(&y, &x.document->tokens.at[i], x.document))
            return false;
    return names_anybody(&x, sure) && names_anybody(&y, sure);
}

/** Does the sentence state a month or year that no date of `other` falls in? */
static bool period_is_strange(const struct check_case *c, struct figure figure,
                              uint32_t other) {
    const struct mention *period = figure_period(c, figure);
    const struct mentions *there = &c->members[other]->mentions;
    if (!period_is_long(period))
        return false;
    for (size_t i = 0; i < there->list.n; i++) {
        enum relation relation = values_relate(period, &there->list.at[i]);
        if (relation == RELATION_SAME || relation == RELATION_COMPATIBLE)
            return false;
    }
    return true;
}

bool scenes_differ(const struct check_case *c, struct figure a, struct figure b) {
    return place_is_strange(c, a, figure_document(c, b)) ||
           place_is_strange(c, b, figure_document(c, a)) ||
           period_is_strange(c, a, b.member) || period_is_strange(c, b, a.member);
}
