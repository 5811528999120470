/*
 * quote_unmarked.c - words that a source has in quotation marks, and the draft as its
 * own.
 *
 * Where the sentence says whose they are it is a retelling, and left to its author.  Of
 * one sentence the first words are told.
 */
#include "base/search.h"
#include "checks/quoted.h"
#include "quote/attribution.h"

/** The sentence of an offset of the view; the last before it. */
static uint32_t sentence_at(const struct document *document, uint32_t offset) {
    const struct sentence *sentences = document->sentences.at;
    size_t i = document_sentence_behind(document, 0, offset);
    bool before = i == document->sentences.n ||
                  sentence_span(document, &sentences[i]).start > offset;
    return (uint32_t)(before && i ? i - 1 : i);
}

static void tell(const struct judgement *in, const struct rule *rule,
                 const struct unmarked *at, struct proposals *to) {
    const struct document *draft = in->c->members[at->member]->document,
                          *source = in->sources->members[at->source]->document;
    const char *who =
        at->said->speaker.sort
            ? quoted_text(in->c, speaker_words(source, &at->said->speaker))
            : "somebody";
    const char *message =
        arena_print(in->c->arena, "%s says these words in %s; here no marks show it",
                    who, source->name);
    struct proposal *proposal = propose_site(in, to, rule, VERDICT_NOT_COMPARED,
                                             view_site(draft, at->here, NULL), message);
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              view_site(source, at->there, NULL));
}

/** Are both of one sentence? */
static bool is_with(const struct judgement *in, const struct unmarked *told,
                    const struct unmarked *at) {
    const struct document *draft = in->c->members[at->member]->document;
    return told && told->member == at->member &&
           sentence_at(draft, told->here.start) == sentence_at(draft, at->here.start);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    const struct unmarked *told = NULL;
    for (size_t i = 0; i < in->unmarked->list.n; i++) {
        const struct unmarked *at = &in->unmarked->list.at[i];
        const struct document *draft = in->c->members[at->member]->document;
        uint32_t sentence = sentence_at(draft, at->here.start);
        uint32_t block = draft->sentences.at[sentence].block;
        if (draft->blocks.at[block].kind == BLOCK_QUOTE ||
            sentence_cites(draft, sentence) || is_with(in, told, at))
            continue;
        tell(in, rule, at, to);
        told = at;
    }
}

const struct check check_quote_unmarked = {"quote-unmarked", propose};
