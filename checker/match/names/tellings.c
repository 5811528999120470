/*
 * tellings.c - from a name to what its verb leads to.
 */
#include "match/names/tellings.h"

/** A name while its sentence is read. */
struct reading_telling {
    const struct document *document;
    const struct token *at;
    const struct name *name;
    uint32_t first, past; /* of the sentence */
};

static bool is_class(const struct reading_telling *in, uint32_t i, uint64_t classes) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_WORD &&
           token_is_one_of(&in->at[i], classes);
}

static bool is_sign(const struct reading_telling *in, uint32_t i, const char *signs) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_SIGN &&
           strchr(signs, in->document->view.data[in->at[i].start]);
}

/** May things be told of it as of a person or a body? */
static bool may_act(const struct name *name) {
    return name->sure && !name->titled && name->shape != SHAPE_work &&
           name->shape != SHAPE_place && name->shape != SHAPE_letters;
}

/** A word in the form of a verb, or one that stands before verbs. */
static bool is_verb(const struct reading_telling *in, uint32_t i) {
    size_t length;
    if (is_class(in, i, CLASS_BIT(AUXILIARY) | CLASS_BIT(SAYING)))
        return true;
    bool word = i < in->past && in->at[i].type == TOKEN_WORD &&
                !(in->at[i].flags & TOKEN_CAPITAL);
    return word && (in->at[i].flags & TOKEN_PAST ||
                    phrase_signal(&in->at[i], 1, SIGNAL_PAST_FORM, &length));
}

enum { APPOSED = 14, TOLD = 24, LED = 10 };

/** Behind ", a clerk of the mill," where `i` is behind a name; else `i`. */
static uint32_t behind_apposed(const struct reading_telling *in, uint32_t i) {
    for (uint32_t k = i + 1; is_sign(in, i, ",") && k < in->past && k < i + APPOSED;
         k++)
        if (is_sign(in, k, ","))
            return k + 1;
    return i;
}

/** Where the clause from `i` on ends. */
static uint32_t clause_past(const struct reading_telling *in, uint32_t i) {
    uint32_t past = i;
    while (past < in->past && past < i + TOLD && !is_sign(in, past, ";:"))
        past++;
    return past;
}

/** Where the clause that ends before `past` begins. */
static uint32_t clause_first(const struct reading_telling *in, uint32_t past) {
    uint32_t first = past;
    while (first > in->first && past - first < TOLD && !is_sign(in, first - 1, ";:"))
        first--;
    return first;
}

/** "From the gate on Friday, Jane Roe": leads it in to what is told of the name? */
static bool is_led_in(const struct reading_telling *in) {
    return in->name->title > in->first && in->name->title - in->first <= LED &&
           is_class(in, in->first, CLASS_BIT(PREPOSITION));
}

/** The key of the verb at `i` or behind "was", "had been". */
static uint32_t verb_key(const struct reading_telling *in, uint32_t i) {
    while (i + 1 < in->past &&
           (is_class(in, i, CLASS_BIT(AUXILIARY)) || in->at[i].flags & TOKEN_ADVERB))
        i++;
    return is_class(in, i, CLASS_BIT(SAYING)) ? 1 : in->at[i].key;
}

/** The key of the participle before "by", at `past`; 0: none stands there. */
static uint32_t verb_before(const struct reading_telling *in, uint32_t past) {
    return past > in->first && is_verb(in, past - 1) ? in->at[past - 1].key : 0;
}

/** Fill the words told of the name; false: none are, by what is sure. */
static bool read_words(const struct reading_telling *in, struct told_of *made) {
    struct clause_words *to = &made->words;
    uint32_t before = in->name->title;
    bool by = before > in->first && token_hints(&in->at[before - 1], HINT_BY);
    if (by) {
        made->verb = verb_before(in, before - 1);
        clause_words_add(to, in->document, clause_first(in, before - 1), before - 1);
        return made->verb != 0;
    }
    uint32_t i = behind_apposed(in, in->name->past);
    i += is_class(in, i, CLASS_BIT(CONJUNCTION)); /* who */
    before -= is_class(in, before - 1, CLASS_BIT(DETERMINER));
    if (is_class(in, before - 1, CLASS_BIT(PREPOSITION)) || !is_verb(in, i))
        return false;
    made->verb = verb_key(in, i);
    if (is_led_in(in))
        clause_words_add(to, in->document, in->first, in->name->title);
    clause_words_add(to, in->document, i, clause_past(in, i));
    return to->n > 0;
}

enum { SIX_BITS = 26 };

static uint64_t bits_of(const struct clause_words *words) {
    uint64_t bits = 0;
    for (uint32_t i = 0; i < words->n; i++)
        bits |= (uint64_t)1 << (words->keys[i] * 0x9E3779B1u >> SIX_BITS);
    return bits;
}

static void add_telling(struct tellings *to, const struct member *of, uint32_t member,
                        uint32_t index, struct arena *arena) {
    const struct document *document = of->document;
    const struct name *name = &of->names.list.at[index];
    const struct sentence *in = &document->sentences.at[name->sentence];
    struct told_of made = {.member = member, .name = index};
    struct reading_telling reading = {document, document->tokens.at, name,
                                      in->own_token, in->past_token};
    if (!may_act(name) || !read_words(&reading, &made))
        return;
    made.bits = bits_of(&made.words);
    *(struct told_of *)list_add(arena, &to->list) = made;
}

/** Those of one word in the order of the list. */
static void sort_by_word(struct tellings *to, const struct member *const *members,
                         struct arena *arena) {
    for (uint32_t i = 0; i < to->list.n; i++) {
        const struct told_of *at = &to->list.at[i];
        const struct names *names = &members[at->member]->names;
        const struct name *whole = &names->list.at[names->list.at[at->name].entity];
        for (uint32_t k = 0; k < whole->n_words; k++)
            *(struct keyed *)list_add(arena, &to->by_word) =
                (struct keyed){name_word(names, whole, k)->hash, i};
    }
    if (to->by_word.n)
        keyed_sort(to->by_word.at, to->by_word.n);
}

struct tellings tellings_make(const struct member *const *members, size_t n,
                              struct arena *arena) {
    struct tellings made = {.list = {0}};
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < members[i]->names.list.n && !made.cut; k++) {
            add_telling(&made, members[i], i, k, arena);
            made.cut = made.list.n == MOST_TELLINGS;
        }
    sort_by_word(&made, members, arena);
    return made;
}
