/*
 * quote_speaker.c - the words are the source's, and somebody else says them.
 */
#include "checks/quoted.h"
#include "document/name.h"
#include "rule/alias.h"

/** A name's own word: no title, which two may share. */
static bool is_own(const struct token *token) {
    const struct sense *source = token_sense(token, CLASS_SOURCE);
    bool title = token_is(token, CLASS_ABBREVIATION) || (source && source->number);
    return token_may_name(token) && !title && !token_is(token, CLASS_AUXILIARY);
}

/** One name, or two that the newsroom holds for one. */
static bool are_one(const struct judgement *in, const struct document *x, uint32_t i,
                    const struct document *y, uint32_t k) {
    return names_match(x, &x->tokens.at[i], y, &y->tokens.at[k]) ||
           aliases_join_words(in->c->rules, document_token(x, i), document_token(y, k));
}

static bool share_a_name(const struct judgement *in, const struct document *x,
                         const struct speaker *a, const struct document *y,
                         const struct speaker *b) {
    for (uint32_t i = a->first; i < a->past; i++)
        for (uint32_t k = b->first; k < b->past; k++)
            if (is_own(&x->tokens.at[i]) && token_names(&y->tokens.at[k]) &&
                are_one(in, x, i, y, k))
                return true;
    return false;
}

/** "The Bureau", "the Weather Bureau": a word with a capital stands in both. */
static bool share_a_word(const struct judgement *in, const struct document *x,
                         const struct speaker *a, const struct document *y,
                         const struct speaker *b) {
    for (uint32_t i = a->first; i < a->past; i++)
        for (uint32_t k = b->first; k < b->past; k++)
            if (x->tokens.at[i].flags & TOKEN_CAPITAL &&
                y->tokens.at[k].flags & TOKEN_CAPITAL && are_one(in, x, i, y, k))
                return true;
    return false;
}

static bool has_own(const struct document *document, const struct speaker *speaker) {
    for (uint32_t i = speaker->first; i < speaker->past; i++)
        if (is_own(&document->tokens.at[i]))
            return true;
    return false;
}

static struct span speaker_span(const struct document *document,
                                const struct speaker *speaker) {
    const struct token *first = &document->tokens.at[speaker->first],
                       *last = &document->tokens.at[speaker->past - 1];
    return (struct span){first->start, last->start + last->size};
}

static const char *speaker_words(const struct judgement *in,
                                 const struct document *document,
                                 const struct speaker *speaker) {
    struct span span = speaker_span(document, speaker);
    return quoted_text(in->c, text_slice(document->view, span.start, span.end));
}

/** "The Census Bureau", "the U.S. State Department": it has a name, and is nobody. */
static bool is_office(const struct document *document, const struct speaker *speaker) {
    bool named = false, body = false;
    for (uint32_t i = speaker->first; i < speaker->past; i++) {
        size_t length;
        const struct token *token = &document->tokens.at[i];
        bool name = token->flags & TOKEN_CAPITAL;
        named |= name;
        body |= name && phrase_signal(token, 1, SIGNAL_BODY, &length);
    }
    return speaker->sort == SPEAKER_NAME && !speaker->guessed && named && body;
}

/** "CDC": whoever speaks for a body has a name of his own. */
static bool is_body(const struct document *document, const struct speaker *speaker) {
    for (uint32_t i = speaker->first; i < speaker->past; i++)
        if (document->tokens.at[i].flags & TOKEN_ALL_CAPITALS &&
            document->tokens.at[i].size > 1)
            return true;
    return false;
}

/** Is it a person's name, told by a verb of saying? */
static bool is_named(const struct document *document, const struct speaker *speaker) {
    return speaker->sort == SPEAKER_NAME && !speaker->guessed &&
           has_own(document, speaker) && !is_body(document, speaker) &&
           !is_office(document, speaker);
}

/** Are they two people, or two offices, without a name in common?  A person may speak
    for an office. */
static bool are_two(const struct judgement *in, const struct document *x,
                    const struct speaker *a, const struct document *y,
                    const struct speaker *b) {
    if (is_office(x, a) && is_office(y, b))
        return !share_a_word(in, x, a, y, b);
    return is_named(x, a) && is_named(y, b) && !share_a_name(in, x, a, y, b);
}

/** Both are named for it wherever the words stand, and nothing makes them one. */
static bool differ(const struct judgement *in, const struct quote *quote) {
    const struct speaker *here = &quote->match.quotation->speaker;
    const struct document *draft = in->c->members[quote->member]->document;
    if (here->carried)
        return false;
    for (size_t i = 0; i < quote->match.n_sayings; i++) {
        const struct saying *saying = &quote->match.sayings[i];
        const struct document *source =
            in->quotes->passages->members[saying->source]->document;
        const struct speaker *there = saying->said ? &saying->said->speaker : NULL;
        if (!there || !are_two(in, draft, here, source, there))
            return false;
    }
    return quote->match.n_sayings > 0;
}

static void propose_one(const struct judgement *in, const struct rule *rule,
                        const struct quote *quote, struct proposals *to) {
    const struct document *draft = in->c->members[quote->member]->document,
                          *source = quote_source(in, quote);
    const struct speaker *here = &quote->match.quotation->speaker,
                         *there = &quote->match.said->speaker;
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION,
        view_site(draft, speaker_span(draft, here), NULL),
        arena_print(in->c->arena, "these words are given to %s here, to %s in %s",
                    speaker_words(in, draft, here), speaker_words(in, source, there),
                    source->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              view_site(source, speaker_span(source, there), NULL));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              quote_passage(in, quote, NULL));
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->quotes->list.n; i++) {
        const struct quote *quote = &in->quotes->list.at[i];
        if (quote->match.verdict == QUOTE_VERBATIM && differ(in, quote))
            propose_one(in, rule, quote, to);
    }
}

const struct check check_quote_speaker = {"quote-speaker", propose};
