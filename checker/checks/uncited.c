/*
 * uncited.c - a figure whose sentence and paragraph name no source.
 *
 * Asked of drafts; of peers only at level info.  Headlines need no source, nor
 * does a count that the text knows already ("the two sides").
 */
#include "checks/check.h"

#include "quote/attribution.h"

static bool needs_source(const struct mention *mention) {
    return mention_is(mention, money) || mention_is(mention, percent) ||
           mention_is(mention, number) || mention_is(mention, quantity);
}

static const struct block *block_of(const struct document *document,
                                    const struct mention *mention) {
    return &document->blocks.at[document->sentences.at[mention->sentence].block];
}

static bool is_running_text(const struct document *document,
                            const struct mention *mention) {
    enum block_kind kind = block_of(document, mention)->kind;
    return kind != BLOCK_HEADLINE && kind != BLOCK_HEADING && kind != BLOCK_FOOTNOTE;
}

/** Small counts in words name what the text has already told. */
static bool is_known(const struct document *document, const struct mention *mention) {
    const struct token *first = &document->tokens.at[mention->hedge_first];
    bool determined =
        mention->hedge_first > document->sentences.at[mention->sentence].first_token &&
        token_is(first - 1, CLASS_DETERMINER);
    bool small = mention_is(mention, number) && mention->amount.worded &&
                 (!mention->noun ||
                  decimal_compare(mention->amount.high, decimal_of(2, 0)) <= 0);
    return (determined && mention_is(mention, number)) || small ||
           mention->amount.vague;
}

/** Where the topic rule of a claim asks for a citation, or the paragraph. */
static enum cite cite_of(const struct judgement *in, struct figure figure) {
    const struct claim *claim = figure_claim(in->topics, figure);
    bool asks = claim && claim->rule->level != LEVEL_OFF;
    return asks ? claim->rule->claim.cite : CITE_PARAGRAPH;
}

/** The last paragraph asked about: its figures stand one after another. */
struct memory {
    uint32_t first, past; /* sentences */
    bool cites;
};

static bool remember_paragraph(struct memory *memory, const struct document *document,
                               uint32_t sentence) {
    if (sentence < memory->first || sentence >= memory->past) {
        document_paragraph(document, sentence, &memory->first, &memory->past);
        memory->cites = paragraph_cites(document, sentence);
    }
    return memory->cites;
}

static bool is_cited(const struct judgement *in, struct figure figure,
                     struct memory *memory) {
    const struct document *document = figure_document(in->c, figure);
    uint32_t sentence = figure_mention(in->c, figure)->sentence;
    switch (cite_of(in, figure)) {
    case CITE_NONE: return true;
    case CITE_SENTENCE: return sentence_cites(document, sentence);
    case CITE_DOCUMENT: return document_cites(document);
    default: return remember_paragraph(memory, document, sentence);
    }
}

static void ask_member(const struct judgement *in, uint32_t member,
                       const struct rule *rule, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct document *document = c->members[member]->document;
    struct memory memory = {0};
    for (uint32_t k = 0; k < c->members[member]->mentions.list.n; k++) {
        struct figure figure = {member, k};
        const struct mention *mention = figure_mention(c, figure);
        if (!needs_source(mention) || !is_running_text(document, mention) ||
            is_known(document, mention) || is_cited(in, figure, &memory))
            continue;
        const char *message =
            arena_print(c->arena, "%s has no source in its sentence or paragraph",
                        quoted(c, figure));
        struct proposal *proposal =
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, figure, message);
        if (c->members[member]->role == ROLE_PEER && proposal->level > LEVEL_INFO)
            proposal->level = LEVEL_INFO;
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        if (in->c->members[i]->role != ROLE_SOURCE)
            ask_member(in, i, rule, to);
}

const struct check check_uncited = {"uncited-figure", propose};
