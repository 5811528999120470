/*
 * scene.c - places, and periods of a month or more, that a text does not know.
 */
#include "match/scene.h"

#include "document/name.h"
#include "frame/place.h"
#include "rule/alias.h"
#include "value/compare.h"
#include "value/kind.h"

/** Has the document the name at token `name` of another, or one that is held for it? */
static bool knows(const struct check_case *c, const struct document *document,
                  uint32_t name, const struct document *of) {
    for (size_t i = 0; i < document->tokens.n; i++)
        if (names_match(of, &of->tokens.at[name], document, &document->tokens.at[i]) ||
            aliases_join_words(c->rules, document_token(of, name),
                               document_token(document, i)))
            return true;
    return false;
}

/** Does a place of the figure's sentence, by any of its words, not occur in `other`? */
static bool place_is_strange(const struct check_case *c, struct figure figure,
                             const struct document *other) {
    struct clause in = figure_clause(c, figure);
    const struct document *document = in.of->document;
    struct filler place;
    for (uint32_t at = in.first; place_next(&in, &at, &place);) {
        uint32_t i = place.first;
        while (i < place.past && !knows(c, other, i, document))
            i++;
        if (i == place.past)
            return true;
    }
    return false;
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

static bool has_key(const struct account *of, uint32_t sentence, uint32_t key) {
    const struct sentence_words *words = account_words(of, sentence);
    if (!account_may_hold(of, sentence, key))
        return false;
    for (const struct word_place *word = words->first; word < words->past; word++)
        if (word->key == key)
            return true;
    return false;
}

static bool knows_key(const struct account *of, uint32_t key) {
    for (uint32_t s = 0; s < of->document->sentences.n; s++)
        if (has_key(of, s, key))
            return true;
    return false;
}

/** Words of a text that is long enough to say what it does not know. */
enum { LONG_TEXT = 40 };

static bool is_long(const struct account *of) {
    size_t n = 0;
    for (uint32_t s = 0; s < of->document->sentences.n && n < LONG_TEXT; s++)
        n += (size_t)(account_words(of, s)->past - account_words(of, s)->first);
    return n >= LONG_TEXT;
}

double sentence_known(const struct check_case *c, struct figure figure,
                      uint32_t member) {
    const struct account *here = figure_account(c, figure),
                         *there = figure_account(c, (struct figure){member, 0});
    const struct sentence_words *words =
        account_words(here, figure_mention(c, figure)->sentence);
    size_t n = 0, known = 0;
    if (!is_long(there))
        return 1;
    for (const struct word_place *word = words->first; word < words->past; word++) {
        n++;
        known += knows_key(there, word->key);
    }
    return n ? (double)known / (double)n : 1;
}
