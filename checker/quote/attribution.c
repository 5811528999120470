/*
 * attribution.c - looking for who says so.
 */
#include "quote/attribution.h"

enum { SUBJECT_BEFORE = 12, SUBJECT_BEHIND = 4 };

struct clause {
    const struct document *document;
    const struct token *tokens;
    size_t n;
};

static struct text word_at(const struct clause *in, size_t i) {
    return text_slice(in->document->view, in->tokens[i].start,
                      (size_t)in->tokens[i].start + in->tokens[i].size);
}

/** A name inside a sentence, or a word for who can be cited. */
static bool is_somebody(const struct clause *in, size_t i) {
    const struct token *token = &in->tokens[i];
    static const char *const pronouns[] = {"he", "she", "they", "i", "we"};
    if (token->type != TOKEN_WORD)
        return false;
    if (token_is(token, CLASS_SOURCE) || (i > 0 && token->flags & TOKEN_CAPITAL))
        return true;
    if (i == 0 && token->flags & TOKEN_CAPITAL && !token_is(token, CLASS_STARTER) &&
        !token_is(token, CLASS_FUNCTION))
        return true;
    for (size_t k = 0; k < sizeof pronouns / sizeof *pronouns; k++)
        if (text_spells(word_at(in, i), pronouns[k]))
            return true;
    return false;
}

static bool somebody_between(const struct clause *in, size_t from, size_t to) {
    for (size_t i = from; i < to && i < in->n; i++)
        if (is_somebody(in, i))
            return true;
    return false;
}

/** "it showed" says nothing; "the report showed", "said the minister" do. */
static bool is_said(const struct clause *in, size_t verb, size_t past) {
    size_t from = verb > SUBJECT_BEFORE ? verb - SUBJECT_BEFORE : 0;
    if (verb > 0 && text_spells(word_at(in, verb - 1), "it"))
        return false;
    return somebody_between(in, from, verb) ||
           somebody_between(in, past, past + SUBJECT_BEHIND);
}

/** "said", "according to": somebody says it, whoever it is; not "it said". */
static bool is_plain(const struct clause *in, size_t verb, const struct sense *saying) {
    return saying->number == SAYING_PLAIN &&
           !(verb > 0 && text_spells(word_at(in, verb - 1), "it"));
}

/** "in a UN report", "from police figures": a writing behind a preposition. */
static bool is_report(const struct clause *in, size_t i) {
    static const char *const openers[] = {"in", "from", "by"};
    const struct sense *writing = token_sense(&in->tokens[i], CLASS_WRITING);
    /* "to Reuters' request" cites nobody, nor does "in a speech" */
    if (!writing || writing->number > WRITING_REPORT)
        return false;
    for (size_t back = 1; back <= 4 && back <= i; back++)
        for (size_t k = 0; k < sizeof openers / sizeof *openers; k++)
            if (text_spells(word_at(in, i - back), openers[k]))
                return true;
    return false;
}

static bool has_link(const struct document *document, const struct sentence *sentence) {
    for (size_t i = 0; i < document->links.n; i++) {
        const struct link *link = &document->links.at[i];
        if (link->start >= sentence->start && link->start <= sentence->end)
            return true;
    }
    return false;
}

/** Words of refusing to answer cite nobody, though a name stands with them. */
static bool is_refusal(const struct clause *in, size_t i, size_t *past) {
    size_t length;
    const struct sense *refusal =
        phrase_signal(in->tokens + i, in->n - i, SIGNAL_REFUSAL, &length);
    *past = refusal ? i + length : i;
    return refusal;
}

bool sentence_cites(const struct document *document, uint32_t index) {
    const struct sentence *sentence = &document->sentences.at[index];
    struct clause in = {document, document->tokens.at + sentence->first_token,
                        sentence->past_token - sentence->first_token};
    static const uint64_t telling =
        (uint64_t)1 << CLASS_SAYING | SIGNAL_BIT | (uint64_t)1 << CLASS_WRITING;
    for (size_t i = 0, length; i < in.n; i++) {
        if (!token_may(&in.tokens[i], telling))
            continue;
        if (is_refusal(&in, i, &length)) {
            i = length - 1;
            continue;
        }
        const struct sense *saying =
            phrase_sense(in.tokens + i, in.n - i, CLASS_SAYING, &length);
        if ((saying && (is_plain(&in, i, saying) || is_said(&in, i, i + length))) ||
            is_report(&in, i))
            return true;
    }
    return has_link(document, sentence);
}

bool paragraph_cites(const struct document *document, uint32_t index) {
    uint32_t first, past;
    document_paragraph(document, index, &first, &past);
    for (uint32_t i = first; i < past; i++)
        if (sentence_cites(document, i))
            return true;
    return false;
}

bool document_cites(const struct document *document) {
    for (uint32_t i = 0; i < document->sentences.n; i++)
        if (sentence_cites(document, i))
            return true;
    return false;
}
