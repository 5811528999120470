/*
 * bond.c - the names around each verb, and behind each preposition.
 */
#include "name/bond.h"

#include "name/predicate.h"

enum { OBJECT_REACH = 5, PREDICATE_REACH = 8, BY_REACH = 6, MOST_TITLES = 3 };

struct reading_bonds {
    struct naming in;
    struct arena *arena;
    struct bonds *to;
    uint32_t first, past; /* names of the sentence */
    struct predicates predicates;
    uint32_t index; /* the name that is read */
};

static const struct token *token_at(const struct reading_bonds *of, uint32_t i) {
    return &of->in.at[i];
}

static const struct name *name_of(const struct reading_bonds *of, uint32_t index) {
    return &of->in.names->list.at[index];
}

static uint32_t mix(uint32_t word, uint32_t with) {
    return (word ^ with * 0x9E3779B1u) * 0x85EBCA6Bu;
}

/** What a verb is about: the first plain word behind it. */
static uint32_t object_of(const struct reading_bonds *of, uint32_t verb) {
    uint32_t i = verb + 1;
    while (i < of->in.past && i < verb + OBJECT_REACH && !is_plain_word(&of->in, i) &&
           token_at(of, i)->type != TOKEN_SIGN)
        i++;
    bool counted = i < of->in.past && naming_class(&of->in, i, CLASS_BIT(ORDINAL));
    return !counted && i < of->in.past && is_plain_word(&of->in, i) ? i : of->in.past;
}

/** The word before token `i`, past "is" and an apostrophe. */
static uint32_t word_before(const struct reading_bonds *of, uint32_t i) {
    uint32_t at = i > of->in.first ? i - 1 : of->in.past;
    for (int n = 0; n < MOST_TITLES && at > of->in.first && at < of->in.past &&
                    naming_class(&of->in, at, CLASS_BIT(AUXILIARY));
         n++)
        at--;
    bool apostrophe =
        at < of->in.past && naming_sign(&of->in, at, "'") && at > of->in.first;
    return apostrophe ? at - 1 : at;
}

static void add_bond(const struct reading_bonds *of, struct bond bond,
                     uint32_t beside) {
    bond.name = of->index;
    bond.beside = beside < of->in.past && is_plain_word(&of->in, beside)
                      ? token_at(of, beside)->key
                      : 0;
    *(struct bond *)list_add(of->arena, &of->to->list) = bond;
}

/** The key of a verb with its agent or patient. */
static uint32_t verb_key(const struct reading_bonds *of, uint32_t verb,
                         enum bond_sort sort) {
    return mix(token_at(of, verb)->key, 1 + (uint32_t)sort);
}

/** The name to which the verb is done, or, of a passive, who does it. */
static uint32_t other_side(const struct reading_bonds *of, uint32_t verb,
                           bool passive) {
    for (uint32_t i = verb + 1; passive && i < verb + BY_REACH && i < of->in.past; i++)
        if (token_hints(token_at(of, i), HINT_BY))
            return name_from(&of->in, i + 1, of->first, of->past);
    return passive ? NO_NAME : name_from(&of->in, verb + 1, of->first, of->past);
}

/** "Jane Roe had called the police", "Jane Roe was seen" */
static void add_verbs(const struct reading_bonds *of) {
    for (size_t i = 0; i < of->predicates.n; i++) {
        const struct predicate *at = &of->predicates.at[i];
        if (at->subject != of->index || at->unclear)
            continue;
        enum bond_sort sort = at->passive ? BOND_PATIENT : BOND_AGENT;
        uint32_t object = object_of(of, at->verb);
        uint32_t last = object < of->in.past ? object : at->verb;
        struct bond bond = {.key = verb_key(of, at->verb, sort),
                            .word = at->verb,
                            .other = other_side(of, at->verb, at->passive),
                            .first = name_of(of, of->index)->first,
                            .past = last + 1,
                            .sort = (uint8_t)sort};
        if (bond.other != NO_NAME && name_of(of, bond.other)->past > bond.past)
            bond.past = name_of(of, bond.other)->past;
        add_bond(of, bond, object);
    }
}

/** The predicate whose verb stands at token `i`; NULL. */
static const struct predicate *predicate_at(const struct reading_bonds *of,
                                            uint32_t i) {
    for (size_t k = 0; k < of->predicates.n; k++)
        if (of->predicates.at[k].verb == i)
            return &of->predicates.at[k];
    return NULL;
}

static uint32_t subject_of(const struct reading_bonds *of, uint32_t verb) {
    const struct predicate *predicate = predicate_at(of, verb);
    return predicate ? predicate->subject : NO_NAME;
}

/** The verb to which what stands at `i` belongs: the last before, if no sign parts
    them; in->past: none. */
static uint32_t verb_before(const struct reading_bonds *of, uint32_t i) {
    for (uint32_t k = i; k > of->in.first && i - k < PREDICATE_REACH;) {
        k--;
        if (predicate_at(of, k) || is_past_verb(&of->in, k))
            return k;
        if (naming_sign(&of->in, k, ",;:") || token_at(of, k)->flags & TOKEN_STOP)
            break;
    }
    return of->in.past;
}

/** The first token of the name with its article and titles. */
static uint32_t name_begin(const struct reading_bonds *of) {
    uint32_t i = name_of(of, of->index)->title, past;
    for (int n = 0; n < MOST_TITLES && i > of->in.first &&
                    (naming_tells(&of->in, i - 1, SIGNAL_OFFICE, &past) ||
                     naming_tells(&of->in, i - 1, SIGNAL_RANK, &past));
         n++)
        i--;
    i -= i > of->in.first && naming_class(&of->in, i - 1, CLASS_BIT(DETERMINER));
    return i;
}

enum { APPOSED = 7 };

/** Whose verb the word is; of a noun as in "Roe, on loan from Varn", the name before.
 */
static uint32_t whose(const struct reading_bonds *of, uint32_t word) {
    if (predicate_at(of, word) || of->index == of->first)
        return subject_of(of, word);
    uint32_t past = name_of(of, of->index - 1)->past;
    bool beside = word >= past && word - past < APPOSED;
    for (uint32_t i = past; beside && i < word; i++)
        beside = !predicate_at(of, i) && !is_past_verb(&of->in, i) &&
                 !naming_class(&of->in, i, CLASS_BIT(AND) | CLASS_BIT(CONJUNCTION));
    return beside && naming_sign(&of->in, past, ",") ? of->index - 1 : NO_NAME;
}

/** What "its mill in Varn" is an object of: the word before "its". */
static uint32_t before_noun(const struct reading_bonds *of, uint32_t word) {
    uint32_t at = word_before(of, word);
    bool its = at < of->in.past && at > of->in.first &&
               naming_class(&of->in, at, CLASS_BIT(DETERMINER));
    return its ? at - 1 : at;
}

/** The bond of a word that the preposition at `preposition` follows. */
static void add_led(const struct reading_bonds *of, uint32_t word,
                    uint32_t preposition) {
    bool by =
        token_hints(token_at(of, preposition), HINT_BY) && is_past_verb(&of->in, word);
    struct bond bond = {
        .key = by ? verb_key(of, word, BOND_AGENT)
                  : mix(token_at(of, word)->key, token_at(of, preposition)->key),
        .word = word,
        .other = whose(of, word),
        .first = word,
        .past = name_of(of, of->index)->past,
        .sort = by ? BOND_AGENT : BOND_LED,
        .by = by};
    add_bond(of, bond, before_noun(of, word));
}

/** "played by the Jane Roe"; "studied law at Varn" is of studied as well as of law */
static void read_leading(const struct reading_bonds *of, uint32_t preposition) {
    uint32_t word = preposition - 1, verb = verb_before(of, preposition);
    uint32_t behind = name_of(of, of->index)->past;
    if (naming_class(&of->in, behind, CLASS_BIT(AND)) &&
        name_from(&of->in, behind + 1, of->first, of->past) != NO_NAME)
        return; /* of Tan and Roe: not of Tan alone */
    if (preposition > of->in.first && is_plain_word(&of->in, word) &&
        !naming_class(&of->in, word, CLASS_BIT(SAYING)))
        add_led(of, word, preposition);
    if (verb < of->in.past && verb != word &&
        !token_hints(token_at(of, preposition), HINT_OF))
        add_led(of, verb, preposition);
}

/** "arrested Jane Roe" */
static void read_object(const struct reading_bonds *of, uint32_t verb) {
    const struct predicate *predicate = predicate_at(of, verb);
    static const uint64_t noun =
        CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER) | CLASS_BIT(ORDINAL);
    bool counted = verb > of->in.first && naming_class(&of->in, verb - 1, noun);
    if (counted || (predicate && predicate->passive))
        return; /* "third seed Jane Roe" */
    struct bond bond = {.key = verb_key(of, verb, BOND_PATIENT),
                        .word = verb,
                        .other = subject_of(of, verb),
                        .first = verb,
                        .past = name_of(of, of->index)->past,
                        .sort = BOND_PATIENT};
    add_bond(of, bond, word_before(of, verb));
}

/** Not "in Varn's mill", "broke Varn records": the name leads to nothing more. */
static bool ends_there(const struct reading_bonds *of) {
    uint32_t i = name_of(of, of->index)->past;
    static const uint64_t binding = CLASS_BIT(PREPOSITION) | CLASS_BIT(AND) |
                                    CLASS_BIT(CONJUNCTION) | CLASS_BIT(AUXILIARY) |
                                    CLASS_BIT(FUNCTION) | CLASS_BIT(DETERMINER) |
                                    CLASS_BIT(DEICTIC) | CLASS_BIT(WEEKDAY) |
                                    CLASS_BIT(MONTH) | CLASS_BIT(DAY_WORD);
    if (i >= of->in.past || token_at(of, i)->type == TOKEN_DIGITS)
        return true;
    if (token_at(of, i)->type == TOKEN_SIGN)
        return token_at(of, i)->size == 1 && !naming_sign(&of->in, i, "'-/");
    return naming_class(&of->in, i, binding) || is_past_verb(&of->in, i) ||
           token_at(of, i)->flags & TOKEN_ADVERB;
}

/** Is the word glued to the one before it: "15th-ranked"? */
static bool is_glued(const struct reading_bonds *of, uint32_t i) {
    return i > of->in.first && naming_sign(&of->in, i - 1, "-");
}

static void read_name(const struct reading_bonds *of) {
    uint32_t begin = name_begin(of);
    add_verbs(of);
    if (begin == of->in.first || !ends_there(of))
        return;
    if (naming_class(&of->in, begin - 1, CLASS_BIT(PREPOSITION)))
        read_leading(of, begin - 1);
    else if (!is_glued(of, begin - 1) &&
             (is_past_verb(&of->in, begin - 1) || predicate_at(of, begin - 1)))
        read_object(of, begin - 1);
}

/** The names from `i` on that stand in one sentence. */
static uint32_t behind_sentence(const struct names *names, uint32_t i) {
    uint32_t sentence = names->list.at[i].sentence;
    while (i < names->list.n && names->list.at[i].sentence == sentence)
        i++;
    return i;
}

static void read_sentence(struct reading_bonds *of) {
    predicates_read(&of->in, of->first, of->past, &of->predicates);
    for (of->index = of->first; of->index < of->past; of->index++) {
        of->in.name = name_of(of, of->index);
        if (!of->in.name->titled && of->in.name->shape != SHAPE_work)
            read_name(of);
    }
}

struct bonds bonds_read(const struct document *document, const struct names *names,
                        struct arena *arena) {
    struct bonds bonds = {0};
    struct reading_bonds of = {.arena = arena, .to = &bonds};
    for (uint32_t i = 0; i < names->list.n; i = of.past) {
        const struct sentence *sentence =
            &document->sentences.at[names->list.at[i].sentence];
        of.in = (struct naming){
            document, document->tokens.at, sentence->first_token, sentence->past_token,
            names,    &names->list.at[i]};
        of.first = i;
        of.past = behind_sentence(names, i);
        read_sentence(&of);
    }
    return bonds;
}
