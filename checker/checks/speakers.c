/*
 * speakers.c - who says it, and whether two texts name two for it.
 */
#include "checks/speakers.h"
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

/** Where the name, or the word for who it is, ends: before "of Lund". */
static uint32_t head_past(const struct document *document,
                          const struct speaker *speaker) {
    uint32_t i = speaker->first;
    while (i < speaker->past &&
           !(token_is(&document->tokens.at[i], CLASS_PREPOSITION) &&
             !(document->tokens.at[i].flags & TOKEN_CAPITAL)))
        i++;
    return i;
}

/** A name of his own ends the phrase; "the mayor of Lund", "Roe's lawyer" and "a Varn
    Mills clerk" have none. */
static bool has_own(const struct document *document, const struct speaker *speaker) {
    uint32_t past = head_past(document, speaker);
    while (past > speaker->first &&
           (document->tokens.at[past - 1].type != TOKEN_WORD ||
            token_is(&document->tokens.at[past - 1], CLASS_ABBREVIATION)))
        past--; /* "Jr." */
    return past > speaker->first && is_own(&document->tokens.at[past - 1]);
}

struct span speaker_span(const struct document *document,
                         const struct speaker *speaker) {
    const struct token *first = &document->tokens.at[speaker->first],
                       *last = &document->tokens.at[speaker->past - 1];
    return (struct span){first->start, last->start + last->size};
}

const char *speaker_shown(const struct judgement *in, const struct document *document,
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

bool speakers_are_two(const struct judgement *in, const struct document *x,
                      const struct speaker *a, const struct document *y,
                      const struct speaker *b) {
    if (is_office(x, a) && is_office(y, b))
        return !share_a_word(in, x, a, y, b);
    return is_named(x, a) && is_named(y, b) && !share_a_name(in, x, a, y, b);
}

struct speakers speakers_of(const struct judgement *in) {
    return (struct speakers){
        in, arena_get(in->c->arena, (in->c->n_members + 1) * sizeof(struct said *))};
}

struct speaker speaker_of_figure(const struct speakers *of, struct figure figure) {
    const struct check_case *c = of->in->c;
    const struct said **said = &of->said[figure.member];
    if (!*said) {
        struct said *read = arena_get(c->arena, sizeof *read);
        *read = said_read(figure_document(c, figure), c->arena);
        *said = read;
    }
    const struct mention *mention = figure_mention(c, figure);
    return said_by(*said, mention->start, mention->sentence);
}

/** "The police", "Officials": a capital makes no name of what stands first. */
static bool is_sort(const struct document *document, const struct speaker *speaker) {
    return speaker->sort == SPEAKER_NOUN ||
           (speaker->sort == SPEAKER_NAME && speaker->past == speaker->first + 1 &&
            token_is(&document->tokens.at[speaker->first], CLASS_SOURCE));
}

/** "The police" and "two hospitals": neither has a name, and they share no word. */
static bool are_two_sorts(const struct document *x, const struct speaker *a,
                          const struct document *y, const struct speaker *b) {
    if (!is_sort(x, a) || !is_sort(y, b))
        return false;
    for (uint32_t i = a->first; i < a->past; i++)
        for (uint32_t k = b->first; k < b->past; k++)
            if (x->tokens.at[i].flags & TOKEN_CONTENT &&
                x->tokens.at[i].key == y->tokens.at[k].key)
                return false;
    return true;
}

bool figures_have_two_speakers(const struct speakers *of, struct figure a,
                               struct figure b) {
    struct speaker here = speaker_of_figure(of, a), there = speaker_of_figure(of, b);
    const struct document *x = figure_document(of->in->c, a),
                          *y = figure_document(of->in->c, b);
    if (here.carried || there.carried)
        return false;
    return speakers_are_two(of->in, x, &here, y, &there) ||
           are_two_sorts(x, &here, y, &there);
}

const char *figure_speaker_note(const struct speakers *of, struct figure figure) {
    struct speaker speaker = speaker_of_figure(of, figure);
    return speaker.sort == SPEAKER_NONE
               ? "no speaker stated"
               : speaker_shown(of->in, figure_document(of->in->c, figure), &speaker);
}
