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

enum { MOST_ASKED = 400, MOST_ASKED_OF_TOLD = 32 };

/** May a place of the sources be meant: is it told nowhere in the draft? */
static bool may_be_meant(const struct asked_names *in, const struct told_place *there) {
    const struct member *source = in->sources->members[there->member];
    return there->meant && !is_in_capitals(source, there) &&
           !places_tell(in->own, in->sources, there) && !is_small(in, source, there);
}

struct other_places other_places_make(const struct asked_names *in,
                                      struct arena *arena) {
    struct other_places made = {.list = {0}};
    const struct told_places *places = &in->sources->places;
    for (size_t i = 0; i < places->list.n; i++)
        if (may_be_meant(in, &places->list.at[i]))
            *(const struct told_place **)list_add(arena, &made.list) =
                &places->list.at[i];
    return made;
}

/** A place of the draft, while one is sought that the sources have instead. */
struct seeking {
    const struct asked_names *in;
    const struct told_place *here;
    struct place_around at;
    struct clause_words words;
    bool told; /* the sources tell of it, too: of something else? */
    size_t most;
    const struct told_place *found;
};

/** The words of a whole sentence. */
static struct clause_words sentence_words(const struct place_around *of) {
    struct clause_words to = {.n = 0};
    clause_words_add(&to, of->document, of->opens, of->ends);
    return to;
}

/** Of ten words of the draft's sentence those that the source's has at least. */
enum { OF_TEN = 8, TEN = 10 };

/** Of a place that the sources tell, too: is the same word before both, in sentences
    that are nearly the same, and has no sentence of theirs that place, and half of the
    words? */
static bool is_surely_another(const struct seeking *of,
                              const struct place_around *other, size_t shared) {
    const struct told_places *places = &of->in->sources->places;
    bool led = same_token(&of->at, before(&of->at, 1), other, before(other, 1));
    if (!led || shared < ENOUGH_APART || shared * TEN < of->words.n * OF_TEN)
        return false;
    for (size_t i = 0; i < places->list.n && i < MOST_ASKED; i++) {
        const struct told_place *same = &places->list.at[i];
        if (same->nation ||
            town_hash(of->in->sources, same) != town_hash(of->in->own, of->here))
            continue;
        struct place_around its =
            place_around_of(of->in->sources->members[same->member], same);
        struct clause_words words = sentence_words(&its);
        if (2 * clause_words_shared(&of->words, &words) >= shared)
            return false;
    }
    return places->list.n <= MOST_ASKED;
}

/** May the source's place, whose sentence shares so many words, be the draft's? */
static bool may_be_other(const struct seeking *of, const struct told_place *there,
                         const struct place_around *other, size_t shared) {
    if (are_parallel(&of->at, other) ||
        !asked_event_is_likely(of->in, of->in->sources->members[there->member]))
        return false;
    return !of->told || is_surely_another(of, other, shared);
}

static void look_at(struct seeking *to, const struct told_place *there) {
    struct place_around other =
        place_around_of(to->in->sources->members[there->member], there);
    size_t n = alike(&to->at, &to->words, &other);
    if (!n || n < to->most || !may_be_other(to, there, &other, n))
        return;
    if (n > to->most || !to->found)
        to->found = there;
    else if (!places_are_one(to->in->sources, to->found, there))
        to->found = NULL;
    to->most = n;
}

const struct told_place *place_exchanged(const struct asked_names *in,
                                         const struct other_places *others,
                                         const struct told_place *here) {
    struct seeking of = {
        .in = in, .here = here, .at = place_around_of(in->draft, here)};
    size_t asked = 0;
    of.words = around(&of.at);
    of.told = places_tell(in->sources, in->own, here);
    if (!here->meant || (of.told && here->nation) || is_small(in, in->draft, here) ||
        is_in_capitals(in->draft, here))
        return NULL;
    size_t most = of.told ? MOST_ASKED_OF_TOLD : MOST_ASKED;
    for (size_t i = 0; i < others->list.n && asked < most; i++) {
        const struct told_place *there = others->list.at[i];
        if (!here->nation != !there->nation)
            continue;
        look_at(&of, there);
        asked++;
    }
    return of.found;
}
