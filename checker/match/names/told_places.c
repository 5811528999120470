/*
 * told_places.c - countries by the words of the language, towns by their names.
 */
#include "match/names/told_places.h"

/** Letters of a word that tells of a country only where all are capitals: UK. */
enum { SHORT = 3 };

/** The country told of at token `i` of a sentence that ends at `past`; 0.  *length: in
    tokens. */
static int nation_at(const struct document *document, uint32_t i, uint32_t past,
                     size_t *length) {
    const struct token *token = &document->tokens.at[i];
    bool capital =
        token->flags & (token->size < SHORT ? TOKEN_ALL_CAPITALS : TOKEN_CAPITAL);
    const struct sense *sense =
        capital ? phrase_signal(token, past - i, SIGNAL_NATION, length) : NULL;
    return sense ? sense->number : 0;
}

/** The name that token `i` is in, from name `from` on; NO_NAME. */
static uint32_t name_around(const struct names *names, uint32_t from, uint32_t i) {
    while (from < names->list.n && names->list.at[from].past <= i)
        from++;
    return from;
}

/** "Kenya", the "German" of a minister; no "French Open", no "Jordan Roe". */
static bool is_meant(const struct names *names, uint32_t at, uint32_t first,
                     uint32_t past, bool country) {
    if (at == names->list.n || names->list.at[at].title > first)
        return true;
    const struct name *name = &names->list.at[at];
    bool title = past <= name->first && !country;
    return name->title == first && (name->past == past || title);
}

enum { LIST_GAP = 2 };

/** "Serbian, Croatian and": of a list each is told beside the others, which stand in
    other lists. */
static bool are_listed(const struct document *document, const struct told_place *a,
                       const struct told_place *b) {
    bool near = a->member == b->member && a->sentence == b->sentence &&
                b->first > a->past && b->first - a->past <= LIST_GAP;
    for (uint32_t i = a->past; near && i < b->first; i++)
        near = document->tokens.at[i].type == TOKEN_SIGN ||
               token_is(&document->tokens.at[i], CLASS_AND);
    return near && a->nation != b->nation;
}

static void add_nation(struct told_places *to, const struct document *document,
                       struct told_place place, struct arena *arena) {
    struct told_place *at = list_add(arena, &to->list);
    *at = place;
    to->nations[place.nation / 64] |= (uint64_t)1 << place.nation % 64;
    if (to->list.n > 1 && are_listed(document, at - 1, at))
        at[-1].meant = at->meant = false;
}

static void add_nations(struct told_places *to, const struct member *of,
                        uint32_t member, struct arena *arena) {
    const struct document *document = of->document;
    const struct names *names = &of->names;
    uint32_t name = 0;
    for (uint32_t s = 0; s < document->sentences.n; s++) {
        const struct sentence *in = &document->sentences.at[s];
        size_t length = 1, unused;
        for (uint32_t i = in->first_token; i < in->past_token; i += (uint32_t)length) {
            length = 1;
            int nation = nation_at(document, i, in->past_token, &length);
            if (!nation)
                continue;
            name = name_around(names, name, i);
            uint32_t past = i + (uint32_t)length;
            bool country = phrase_signal(&document->tokens.at[i], length,
                                         SIGNAL_COUNTRY, &unused) != NULL;
            bool meant = is_meant(names, name, i, past, country);
            struct told_place place = {member,  s,      i,       past,
                                       NO_NAME, nation, country, meant};
            add_nation(to, document, place, arena);
        }
    }
}

/** Does any country, or state of one, begin or make up the name? */
static bool is_of_land(const struct document *document, const struct name *name) {
    size_t length, n = name->past - name->first;
    const struct token *at = &document->tokens.at[name->first];
    return phrase_signal(at, n, SIGNAL_NATION, &length) ||
           phrase_signal(at, n, SIGNAL_COUNTRY, &length) ||
           phrase_signal(at, n, SIGNAL_REGION, &length);
}

/** A word that places are called by, or that a number counts: "Channel 4". */
static bool is_landform(const struct document *document, const struct name *name) {
    size_t length;
    bool counted = name->past < document->tokens.n &&
                   document->tokens.at[name->past].type == TOKEN_DIGITS;
    return counted || phrase_signal(&document->tokens.at[name->first], 1,
                                    SIGNAL_LANDFORM, &length);
}

/** "In Varn": of more words it may be a firm, or a part of one. */
static bool is_town(const struct member *member, const struct name *name) {
    return name->shape == SHAPE_place && name->sure && name->n_words == 1 &&
           !is_landform(member->document, name) && !is_of_land(member->document, name);
}

static void add_towns(struct told_places *to, const struct member *of, uint32_t member,
                      struct arena *arena) {
    const struct names *names = &of->names;
    for (uint32_t i = 0; i < names->list.n; i++) {
        const struct name *name = &names->list.at[i];
        if (is_town(of, name))
            *(struct told_place *)list_add(arena, &to->list) = (struct told_place){
                member, name->sentence, name->first, name->past, i, 0, false, true};
    }
}

struct told_places told_places_make(const struct member *const *members, size_t n,
                                    struct arena *arena) {
    struct told_places made = {.list = {0}};
    for (uint32_t i = 0; i < n; i++)
        add_nations(&made, members[i], i, arena);
    for (uint32_t i = 0; i < n; i++)
        add_towns(&made, members[i], i, arena);
    return made;
}

bool nation_is_told(const struct told_places *places, int nation) {
    return places->nations[nation / 64] >> nation % 64 & 1;
}
