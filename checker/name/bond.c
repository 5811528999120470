/*
 * bond.c - a word, a preposition and a name; or a name, a verb and what it is about.
 */
#include "name/bond.h"

#include "name/shape.h"

enum { APPOSITION = 14, BEFORE_VERB = 3, OBJECT_REACH = 4 };

struct reading_bonds {
    struct naming in;
    struct arena *arena;
    struct bonds *to;
    uint32_t index;
};

static const struct token *token_at(const struct reading_bonds *in, uint32_t i) {
    return &in->in.at[i];
}

static bool is_class(const struct reading_bonds *in, uint32_t i, uint64_t classes) {
    return i >= in->in.first && i < in->in.past &&
           token_at(in, i)->type == TOKEN_WORD &&
           token_is_one_of(token_at(in, i), classes);
}

/** A word that says something, without a capital. */
static bool is_plain(const struct reading_bonds *in, uint32_t i) {
    return i >= in->in.first && i < in->in.past &&
           token_at(in, i)->type == TOKEN_WORD &&
           (token_at(in, i)->flags & (TOKEN_CONTENT | TOKEN_CAPITAL | TOKEN_ADVERB)) ==
               TOKEN_CONTENT;
}

static uint32_t mix(uint32_t word, uint32_t with) {
    return (word ^ with * 0x9E3779B1u) * 0x85EBCA6Bu;
}

static void add_bond(const struct reading_bonds *in, uint32_t key, uint32_t first,
                     uint32_t past, uint32_t beside) {
    struct bond *bond = list_add(in->arena, &in->to->list);
    *bond = (struct bond){.name = in->index,
                          .key = key,
                          .verb = first == in->in.name->first,
                          .by = first + 1 < past &&
                                token_hints(token_at(in, first + 1), HINT_BY),
                          .first = first,
                          .past = past};
    bond->beside =
        beside < in->in.past && is_plain(in, beside) ? token_at(in, beside)->key : 0;
}

/** The word before token `i`, past "is" and an apostrophe. */
static uint32_t word_before(const struct reading_bonds *in, uint32_t i) {
    uint32_t at = i > in->in.first ? i - 1 : in->in.past;
    for (int n = 0; n < BEFORE_VERB && at > in->in.first && at < in->in.past &&
                    is_class(in, at, CLASS_BIT(AUXILIARY));
         n++)
        at--;
    bool apostrophe =
        at < in->in.past && naming_sign(&in->in, at, "'") && at > in->in.first;
    return apostrophe ? at - 1 : at;
}

/** "played by the Jane Roe" */
static void read_leading(const struct reading_bonds *in) {
    uint32_t i = in->in.name->title;
    i -= i > in->in.first && is_class(in, i - 1, CLASS_BIT(DETERMINER));
    if (is_class(in, in->in.name->past, CLASS_BIT(AND)))
        return; /* of Tan and Roe: not of Tan alone */
    if (i < in->in.first + 2 || !is_class(in, i - 1, CLASS_BIT(PREPOSITION)) ||
        !is_plain(in, i - 2))
        return;
    add_bond(in, mix(token_at(in, i - 2)->key, token_at(in, i - 1)->key), i - 2,
             in->in.name->past, word_before(in, i - 2));
}

/** Behind ", who runs the mill,", which is short. */
static uint32_t behind_apposition(const struct reading_bonds *in, uint32_t i) {
    for (uint32_t k = i + 1;
         naming_sign(&in->in, i, ",") && k < in->in.past && k < i + APPOSITION; k++)
        if (naming_sign(&in->in, k, ","))
            return k + 1;
    return i;
}

/** What a verb is about: the first plain word behind it. */
static uint32_t object_of(const struct reading_bonds *in, uint32_t verb) {
    uint32_t i = verb + 1;
    while (i < in->in.past && i < verb + OBJECT_REACH && !is_plain(in, i) &&
           token_at(in, i)->type == TOKEN_WORD)
        i++;
    return i;
}

/** "Jane Roe had called the police" */
static void read_verb(const struct reading_bonds *in) {
    uint32_t title = in->in.name->title;
    if (title > in->in.first && is_class(in, title - 1, CLASS_BIT(AND)))
        return; /* "Tan and Roe called": not Roe alone */
    uint32_t i = behind_apposition(in, in->in.name->past), first = i;
    bool passive = false;
    while (i < in->in.past && i < first + BEFORE_VERB &&
           (is_class(in, i, CLASS_BIT(AUXILIARY)) ||
            token_at(in, i)->flags & TOKEN_ADVERB)) {
        passive |= token_hints(token_at(in, i), HINT_BEING);
        i++;
    }
    uint32_t object = object_of(in, i);
    bool verb = i > first || (i < in->in.past && token_at(in, i)->flags & TOKEN_PAST) ||
                is_class(in, i, CLASS_BIT(VERB));
    if (verb && is_plain(in, i) && !is_class(in, i, CLASS_BIT(SAYING)) &&
        object < in->in.past && is_plain(in, object))
        add_bond(in, mix(token_at(in, i)->key, 1 + passive), in->in.name->first,
                 object + 1, object);
}

struct bonds bonds_read(const struct document *document, const struct names *names,
                        struct arena *arena) {
    struct bonds bonds = {0};
    for (uint32_t i = 0; i < names->list.n; i++) {
        const struct name *name = &names->list.at[i];
        const struct sentence *sentence = &document->sentences.at[name->sentence];
        struct reading_bonds in = {.in = {document, document->tokens.at,
                                          sentence->first_token, sentence->past_token,
                                          names, name},
                                   .arena = arena,
                                   .to = &bonds,
                                   .index = i};
        if (name->titled || name->shape == SHAPE_work)
            continue;
        read_leading(&in);
        read_verb(&in);
    }
    return bonds;
}
