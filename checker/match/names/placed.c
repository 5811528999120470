/*
 * placed.c - the words around two places.
 */
#include "match/names/placed.h"

#include "match/names/clause_words.h"

/** A place and what stands around it. */
struct place_around {
    const struct document *document;
    const struct told_place *place;
    uint32_t opens, ends; /* of its sentence, in tokens */
};

static struct place_around place_around_of(const struct member *member,
                                           const struct told_place *place) {
    const struct sentence *in = &member->document->sentences.at[place->sentence];
    return (struct place_around){member->document, place, in->first_token,
                                 in->past_token};
}

static const struct token *token_of(const struct place_around *of, uint32_t i) {
    return &of->document->tokens.at[i];
}

/** The token `back` places before it, an article left out; NULL: the sentence has none.
 */
static const struct token *before(const struct place_around *of, uint32_t back) {
    uint32_t i = of->place->first;
    if (i > of->opens && token_is(token_of(of, i - 1), CLASS_DETERMINER))
        i--;
    return i >= of->opens + back ? token_of(of, i - back) : NULL;
}

/** The token `on` places behind it, where that is a word; NULL. */
static const struct token *behind(const struct place_around *of, uint32_t on) {
    uint32_t i = of->place->past + on;
    return i < of->ends && token_of(of, i)->type == TOKEN_WORD ? token_of(of, i) : NULL;
}

static bool same_token(const struct place_around *a, const struct token *x,
                       const struct place_around *b, const struct token *y) {
    return x && y && x->type == y->type &&
           token_clause_key(a->document, x) == token_clause_key(b->document, y);
}

static bool is_led(const struct place_around *of) {
    const struct token *leads = before(of, 1);
    return leads && token_is(leads, CLASS_PREPOSITION);
}

/** "A Danish skier": no town, and no country by its own name. */
static bool is_adjective(const struct place_around *of) {
    const struct token *follows = behind(of, 0);
    return of->place->nation && !of->place->country && follows && !is_led(of) &&
           token_says_something(follows);
}

/** "Danish skier", "Norwegian skier" */
static bool same_behind(const struct place_around *a, const struct place_around *b) {
    return is_adjective(a) && is_adjective(b) &&
           same_token(a, behind(a, 0), b, behind(b, 0));
}

/** "Danish skier Jane Roe", "Norwegian skier Jane Roe" */
static bool same_name_behind(const struct place_around *a,
                             const struct place_around *b) {
    const struct token *name = behind(a, 1);
    return name && name->flags & TOKEN_CAPITAL && same_behind(a, b) &&
           same_token(a, name, b, behind(b, 1));
}

/** "Founded in Kenya", "was founded in Ghana"; "San Marcos, Honduras" */
static bool same_before(const struct place_around *a, const struct place_around *b) {
    const struct token *x = before(a, 2), *y = before(b, 2);
    bool leads = is_led(a) && is_led(b);
    const struct token *s = before(a, 1), *t = before(b, 1);
    bool signs = s && t && s->type == TOKEN_SIGN && t->type == TOKEN_SIGN;
    return (leads || signs) && same_token(a, x, b, y) && token_says_something(x);
}

enum { AROUND = 14 };

static struct clause_words around(const struct place_around *of) {
    struct clause_words to = {.n = 0};
    const struct told_place *place = of->place;
    uint32_t first =
                 place->first - of->opens > AROUND ? place->first - AROUND : of->opens,
             past = of->ends - place->past > AROUND ? place->past + AROUND : of->ends;
    clause_words_add(&to, of->document, first, place->first);
    clause_words_add(&to, of->document, place->past, past);
    return to;
}

/** Has the sentence of `a` a name that the one of `b` has not? */
static bool names_more(const struct place_around *a, const struct place_around *b) {
    struct clause_words words = {.n = 0};
    clause_words_add(&words, b->document, b->opens, b->ends);
    for (uint32_t i = a->opens + 1; i < a->ends; i++) {
        const struct token *token = token_of(a, i);
        bool name = token->flags & TOKEN_CAPITAL && token_says_something(token);
        bool own = i >= a->place->first && i < a->place->past;
        if (name && !own &&
            !clause_words_have(&words, token_clause_key(a->document, token)))
            return true;
    }
    return false;
}

/** "Varn is told of in Ghana, by Roe", "Varn is told of in Kenya, by Fell": of two that
    are told of in one way, as in a list, each has names of its own. */
static bool are_parallel(const struct place_around *a, const struct place_around *b) {
    return names_more(a, b) && names_more(b, a);
}

/** Words, figures and names that two sentences share at least, where the word beside
    both places is the same, and where it is not. */
enum { ENOUGH_BESIDE = 3, ENOUGH_APART = 5 };

/** How many words both sentences share, if they are enough; 0. */
static size_t alike(const struct place_around *here, const struct clause_words *words,
                    const struct place_around *there) {
    bool beside = same_behind(here, there) || same_before(here, there);
    bool led = is_led(here) && !is_adjective(there);
    struct clause_words others = around(there);
    size_t n = beside || led ? clause_words_shared(words, &others) : 0;
    bool most = 2 * n >= (words->n < others.n ? words->n : others.n) &&
                !clause_figures_part(words, &others);
    bool enough = n >= (beside ? ENOUGH_BESIDE : ENOUGH_APART);
    bool named = same_name_behind(here, there) && !clause_figures_part(words, &others);
    return enough && (most || named) ? n : 0;
}

/** The first word of a town's name. */
static uint32_t town_hash(const struct name_index *of, const struct told_place *town) {
    const struct names *names = &of->members[town->member]->names;
    return name_word(names, &names->list.at[town->name], 0)->hash;
}

/** Does a text of `index` tell of the place, which is of `of`: of a country by whatever
    name, of a town by its word? */
static bool places_tell(const struct name_index *index, const struct name_index *of,
                        const struct told_place *place) {
    return place->nation ? nation_is_told(&index->places, place->nation)
                         : name_index_has(index, town_hash(of, place));
}

/** Are two places of one index one? */
static bool places_are_one(const struct name_index *index, const struct told_place *a,
                           const struct told_place *b) {
    if (a->nation || b->nation)
        return a->nation == b->nation;
    return town_hash(index, a) == town_hash(index, b);
}

/** "Water", which the texts write small, too. */
static bool is_small(const struct asked_names *in, const struct member *member,
                     const struct told_place *place) {
    uint32_t key = member->document->tokens.at[place->first].key;
    return !place->nation &&
           (name_index_small(in->own, key) || name_index_small(in->sources, key));
}

/** The SWISS of a headline in capitals: what it tells, the text tells better. */
static bool is_in_capitals(const struct member *member,
                           const struct told_place *place) {
    enum { LETTERS = 3 }; /* of a country that may stand so anywhere: USA */
    const struct token *token = &member->document->tokens.at[place->first];
    return place->nation && token->flags & TOKEN_ALL_CAPITALS && token->size > LETTERS;
}

/** May the source's place be meant: of one sort, and told nowhere in the draft? */
static bool may_be_meant(const struct asked_names *in, const struct told_place *here,
                         const struct told_place *there) {
    bool sort = !here->nation == !there->nation;
    const struct member *source = in->sources->members[there->member];
    return sort && there->meant && !is_in_capitals(source, there) &&
           !places_tell(in->own, in->sources, there) && !is_small(in, source, there);
}

enum { MOST_ASKED = 400 };

const struct told_place *place_exchanged(const struct asked_names *in,
                                         const struct told_place *here) {
    const struct told_place *found = NULL;
    struct place_around at = place_around_of(in->draft, here);
    struct clause_words words = around(&at);
    size_t most = 0, asked = 0;
    if (!here->meant || places_tell(in->sources, in->own, here) ||
        is_small(in, in->draft, here) || is_in_capitals(in->draft, here))
        return NULL;
    for (size_t i = 0; i < in->sources->places.list.n && asked < MOST_ASKED; i++) {
        const struct told_place *there = &in->sources->places.list.at[i];
        if (!may_be_meant(in, here, there))
            continue;
        struct place_around other =
            place_around_of(in->sources->members[there->member], there);
        size_t n = alike(&at, &words, &other);
        asked++;
        if (n && n >= most &&
            (are_parallel(&at, &other) ||
             !asked_event_is_likely(in, in->sources->members[there->member])))
            continue;
        if (n > most || (n == most && n && !found))
            found = there;
        else if (n == most && n && !places_are_one(in->sources, found, there))
            found = NULL;
        most = n > most ? n : most;
    }
    return found;
}
