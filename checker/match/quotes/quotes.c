/*
 * quotes.c - the drafts' quotations, one after the other.
 */
#include "match/quotes/quotes.h"

#include <assert.h>

#include "match/matter.h"
#include "value/compare.h"

enum { SURELY_ONE = 6 }; /* content words that a saying and a title seldom share */

/** An idiom or a title, with which a text on another matter has a few words in common,
    is nobody's statement there. */
static bool is_by_chance(const struct check_case *c, uint32_t member,
                         const struct quote_match *match) {
    return match->verdict == QUOTE_ALTERED && match->n_same < SURELY_ONE &&
           matters_differ(&c->members[member]->names,
                          &c->members[c->n_drafts + match->source]->names);
}

/** Words of a value, and none of what is counted. */
static bool is_of_value(const struct token *token) {
    static const uint64_t classes = CLASS_BIT(CARDINAL) | CLASS_BIT(HUNDRED) |
                                    CLASS_BIT(SCALE) | CLASS_BIT(AND) |
                                    CLASS_BIT(CURRENCY_WORD) | CLASS_BIT(MONTH);
    return token->type != TOKEN_WORD || token_is_one_of(token, classes);
}

/** Not "$2 million dollars", which says it twice. */
static bool are_of_value(const struct document *document, const struct mention *value,
                         struct span words) {
    bool sign = false, word = false;
    for (uint32_t i = value->first; i < value->past; i++) {
        const struct token *token = &document->tokens.at[i];
        bool in = token->start < words.end && words.start < token->start + token->size;
        if (in && !is_of_value(token))
            return false;
        sign |= token_is(token, CLASS_CURRENCY_SIGN);
        word |= in && token_is(token, CLASS_CURRENCY_WORD);
    }
    return !sign || !word;
}

/** Is the value there too, within `span`, in other words or signs? */
static bool is_written_there(const struct mentions *there, struct span span,
                             const struct mention *value) {
    for (uint32_t i = 0; i < there->list.n; i++) {
        const struct mention *other = &there->list.at[i];
        if (span.start < other->end && other->start < span.end &&
            other->kind == value->kind && values_relate(value, other) == RELATION_SAME)
            return true;
    }
    return false;
}

/** Are the words only another way of writing a value of `there`?  None are. */
static bool is_rewritten(const struct member *here, struct span words,
                         const struct member *there, struct span span) {
    if (words.start == words.end)
        return true;
    for (uint32_t i = 0; i < here->mentions.list.n; i++) {
        const struct mention *value = &here->mentions.list.at[i];
        if (value->start <= words.start && words.end <= value->end)
            return are_of_value(here->document, value, words) &&
                   is_written_there(&there->mentions, span, value);
    }
    return false;
}

/** Of what differs, "$2 million" for "2 million dollars". */
static void drop_rewritten(const struct member *here, const struct member *there,
                           struct quote_match *match) {
    struct alterations *differ = &match->differ;
    struct span quoted = {match->quotation->start, match->quotation->end};
    size_t n = 0;
    for (size_t i = 0; i < differ->n; i++)
        if (!is_rewritten(here, differ->of[i].here, there, differ->passage) ||
            !is_rewritten(there, differ->of[i].there, here, quoted))
            differ->of[n++] = differ->of[i];
    differ->n = n;
    if (n > 0 || match->verdict != QUOTE_ALTERED)
        return;
    match->verdict = QUOTE_VERBATIM;
    match->sayings[match->n_sayings++] = (struct saying){match->source, match->said};
}

/** The quotations of a text. */
static const struct quotations *quotations_of(const struct check_case *c,
                                              size_t member) {
    return &c->members[member]->account.said->quoted;
}

static void find_in_draft(const struct check_case *c, uint32_t member,
                          struct quotes *to) {
    const struct document *document = c->members[member]->document;
    const struct quotations *quotations = quotations_of(c, member);
    if (!quotations->list.n)
        return;
    struct wording wording = wording_of(document, quotations, c->arena);
    for (size_t i = 0; i < wording.quotations.list.n; i++) {
        struct quote *quote = list_add(c->arena, &to->drafts.list);
        quote->member = member;
        quote->match =
            passage_find(to->passages, document, &wording,
                         &wording.quotations.list.at[i], NO_SOURCE, c->arena);
        if (is_by_chance(c, member, &quote->match))
            quote->match.verdict = QUOTE_ABSENT;
        if (quote->match.verdict == QUOTE_ALTERED)
            drop_rewritten(c->members[member],
                           c->members[c->n_drafts + quote->match.source],
                           &quote->match);
    }
}

/** Were the two held against each other, from the other side? */
static bool is_held(const struct quotes *in, const struct quote_match *match) {
    for (size_t i = 0; i < in->sources.list.n; i++) {
        const struct quote_match *before = &in->sources.list.at[i].match;
        if (before->quotation == match->said && before->said == match->quotation)
            return true;
    }
    return false;
}

/** The end of a quotation's last word. */
static uint32_t words_end(const struct document *document, const struct quotation *of) {
    const struct token *tokens = document->tokens.at;
    uint32_t past = of->past;
    while (past > of->first && tokens[past - 1].type == TOKEN_SIGN)
        past--;
    return past > of->first ? tokens[past - 1].start + tokens[past - 1].size : of->end;
}

/** Does it lie inside of a quotation, and at none of its ends?  Who quotes a part may
    begin and end it in words of his own. */
static bool is_within(const struct document *document, struct span part,
                      const struct quotation *of) {
    return part.start > of->start && part.end < words_end(document, of);
}

/** Of what differs, what was surely quoted in both ways. */
static void drop_joints(const struct document *here, const struct document *there,
                        struct quote_match *match) {
    struct alterations *differ = &match->differ;
    size_t n = 0;
    for (size_t i = 0; i < differ->n; i++)
        if (is_within(here, differ->of[i].here, match->quotation) &&
            is_within(there, differ->of[i].there, match->said))
            differ->of[n++] = differ->of[i];
    differ->n = n;
}

enum { LEAST_SAME = 2 }; /* content words of two quotations of one statement */

/** Is it another source's quotation too, in these words or in others? */
static bool is_quoted_twice(const struct check_case *c, uint32_t member,
                            struct quote_match *match) {
    if (!match->said || match->said->single || match->quotation->single)
        return false;
    if (match->verdict == QUOTE_VERBATIM)
        return true;
    if (match->verdict != QUOTE_ALTERED || match->n_same < LEAST_SAME)
        return false;
    drop_joints(c->members[member]->document, c->members[match->source]->document,
                match);
    return match->differ.n;
}

/** Its quotations that another source has in quotation marks too. */
static void find_in_source(const struct check_case *c, uint32_t member,
                           struct quotes *to) {
    const struct wording *wording = &to->passages->wordings[member];
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        struct quote quote = {.member = member};
        quote.match = passage_find(to->passages, c->members[member]->document, wording,
                                   &wording->quotations.list.at[i], member, c->arena);
        if (is_quoted_twice(c, member, &quote.match) && !is_held(to, &quote.match))
            *(struct quote *)list_add(c->arena, &to->sources.list) = quote;
    }
}

bool case_quotes(const struct check_case *c) {
    size_t sources = c->n_members - c->n_drafts, least = c->n_drafts ? 1 : 2,
           past = c->n_drafts ? c->n_drafts : c->n_members;
    for (size_t i = 0; sources >= least && i < past; i++)
        if (quotations_of(c, i)->list.n)
            return true;
    return false;
}

struct quotes quotes_find(const struct check_case *c, const struct passages *passages) {
    struct quotes found = {.passages = passages};
    if (!case_quotes(c))
        return found;
    assert(passages->wordings);
    for (uint32_t i = 0; i < c->n_drafts; i++)
        find_in_draft(c, i, &found);
    for (uint32_t i = 0; !c->n_drafts && i < passages->n; i++)
        find_in_source(c, i, &found);
    return found;
}
