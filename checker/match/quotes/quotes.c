/*
 * quotes.c - the drafts' quotations, one after the other.
 */
#include "match/quotes/quotes.h"

#include "match/matter.h"

enum { SURELY_ONE = 6 }; /* content words that a saying and a title seldom share */

/** An idiom or a title, with which a text on another matter has a few words in common,
    is nobody's statement there. */
static bool is_by_chance(const struct check_case *c, uint32_t member,
                         const struct quote_match *match) {
    return match->verdict == QUOTE_ALTERED && match->n_same < SURELY_ONE &&
           matters_differ(&c->members[member]->names,
                          &c->members[c->n_drafts + match->source]->names);
}

static void find_in_draft(const struct check_case *c, uint32_t member,
                          struct quotes *to) {
    const struct document *document = c->members[member]->document;
    struct quotations quotations = quotations_find(document, c->arena);
    if (!quotations.list.n)
        return;
    struct wording wording = wording_of(document, &quotations, c->arena);
    for (size_t i = 0; i < wording.quotations.list.n; i++) {
        struct quote *quote = list_add(c->arena, &to->drafts.list);
        quote->member = member;
        quote->match =
            passage_find(to->passages, document, &wording,
                         &wording.quotations.list.at[i], NO_SOURCE, c->arena);
        if (is_by_chance(c, member, &quote->match))
            quote->match.verdict = QUOTE_ABSENT;
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

bool quotes_any(const struct check_case *c) {
    for (size_t i = 0; i < (c->n_drafts ? c->n_drafts : c->n_members); i++)
        if (quotations_find(c->members[i]->document, c->arena).list.n)
            return true;
    return false;
}

struct quotes quotes_find(const struct check_case *c, const struct passages *passages) {
    struct quotes found = {.passages = passages};
    for (uint32_t i = 0; passages->n && i < c->n_drafts; i++)
        find_in_draft(c, i, &found);
    for (uint32_t i = 0; !c->n_drafts && passages->n > 1 && i < passages->n; i++)
        find_in_source(c, i, &found);
    return found;
}
