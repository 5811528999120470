/*
 * predicate.c - from a name to its verb, and from a verb to those behind it.
 */
#include "name/predicate.h"

enum { APPOSITION = 14, BEFORE_VERB = 4, CHAIN_REACH = 24 };

/** A sentence while it is read. */
struct reading_predicates {
    const struct naming *in;
    uint32_t first, past; /* its names */
    struct predicates *to;
};

bool naming_class(const struct naming *in, uint32_t i, uint64_t classes) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_WORD &&
           token_is_one_of(&in->at[i], classes);
}

bool is_plain_word(const struct naming *in, uint32_t i) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_WORD &&
           (in->at[i].flags & (TOKEN_CONTENT | TOKEN_CAPITAL | TOKEN_ADVERB)) ==
               TOKEN_CONTENT;
}

bool is_past_verb(const struct naming *in, uint32_t i) {
    uint32_t past;
    return is_plain_word(in, i) && !naming_class(in, i, CLASS_BIT(SAYING)) &&
           (in->at[i].flags & TOKEN_PAST ||
            naming_tells(in, i, SIGNAL_PAST_FORM, &past));
}

uint32_t name_from(const struct naming *in, uint32_t i, uint32_t first, uint32_t past) {
    i += naming_class(in, i, CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE));
    for (uint32_t k = first; k < past; k++)
        if (in->names->list.at[k].title == i)
            return k;
    return NO_NAME;
}

static bool is_conjunction(const struct naming *in, uint32_t i, int number) {
    const struct sense *sense = naming_class(in, i, CLASS_BIT(CONJUNCTION))
                                    ? token_sense(&in->at[i], CLASS_CONJUNCTION)
                                    : NULL;
    return sense && sense->number == number;
}

/** Behind ", who runs the mill,", which is short; else `i`. */
static uint32_t behind_apposition(const struct naming *in, uint32_t i) {
    for (uint32_t k = i + 1;
         naming_sign(in, i, ",") && k < in->past && k < i + APPOSITION; k++)
        if (naming_sign(in, k, ","))
            return k + 1;
    return i;
}

/** Behind the last of "Roe, Tan and Fell", where `i` is behind the first; else `i`. */
static uint32_t behind_list(const struct reading_predicates *of, uint32_t i) {
    const struct naming *in = of->in;
    for (int n = 0; n < BEFORE_VERB; n++) {
        bool comma = naming_sign(in, i, ",");
        bool both = naming_class(in, i + comma, CLASS_BIT(AND));
        uint32_t name = comma || both
                            ? name_from(in, i + comma + both, of->first, of->past)
                            : NO_NAME;
        if (name == NO_NAME)
            break;
        i = in->names->list.at[name].past;
        if (both)
            return i;
    }
    return 0;
}

/** "works", "succeeds": it stands behind its subject, and something behind it. */
static bool is_present_verb(const struct naming *in, uint32_t i) {
    static const uint64_t behind = CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE) |
                                   CLASS_BIT(PREPOSITION) | CLASS_BIT(CARDINAL);
    bool form = is_plain_word(in, i) && in->at[i].flags & TOKEN_PLURAL &&
                !naming_class(in, i, CLASS_BIT(SAYING));
    bool more = i + 1 < in->past && (naming_class(in, i + 1, behind) ||
                                     in->at[i + 1].type == TOKEN_DIGITS ||
                                     in->at[i + 1].flags & TOKEN_CAPITAL);
    return form && more;
}

/** The verb that stands at `i`, behind "had", "was", or the "had" of "had two":
    in->past where none does. */
static uint32_t verb_at(const struct naming *in, uint32_t i, bool *passive) {
    static const uint64_t counted = CLASS_BIT(CARDINAL) | CLASS_BIT(ARTICLE);
    uint32_t k = i, past;
    bool being = false, auxiliary = false;
    for (; k < i + BEFORE_VERB && k < in->past; k++) {
        bool helps = naming_class(in, k, CLASS_BIT(AUXILIARY));
        being |= naming_tells(in, k, SIGNAL_PASSIVE, &past);
        auxiliary |= helps;
        if (!helps && !(in->at[k].flags & TOKEN_ADVERB))
            break;
    }
    *passive = being && is_past_verb(in, k);
    bool plain = auxiliary && !being && is_plain_word(in, k),
         now = k == i && is_present_verb(in, k);
    bool verb = plain || now || is_past_verb(in, k);
    if (verb && !naming_class(in, k, CLASS_BIT(SAYING)))
        return k;
    bool has = auxiliary && !being && k < in->past &&
               (in->at[k].type == TOKEN_DIGITS || naming_class(in, k, counted));
    return has ? k - 1 : in->past;
}

static void add(const struct reading_predicates *of, uint32_t verb, uint32_t subject,
                bool passive, bool unclear) {
    struct predicates *to = of->to;
    if (to->n < MOST_PREDICATES)
        to->at[to->n++] = (struct predicate){verb, subject, passive, unclear};
}

/** Those behind a verb that share its subject: "and grew up", "to sell". */
static void read_chain(const struct reading_predicates *of, uint32_t verb,
                       uint32_t subject, bool passive) {
    const struct naming *in = of->in;
    bool unclear = passive, unused;
    if (verb + 2 < in->past && token_hints(&in->at[verb + 1], HINT_TO) &&
        is_plain_word(in, verb + 2))
        add(of, verb + 2, subject, false, passive);
    for (uint32_t k = verb + 1; k < in->past && k < verb + CHAIN_REACH; k++) {
        if (naming_sign(in, k, ";") || is_conjunction(in, k, 1))
            break;
        if (!naming_class(in, k, CLASS_BIT(AND)))
            continue;
        uint32_t next = verb_at(in, k + 1, &unused);
        if (next < in->past && (is_past_verb(in, next) || next == k + 1))
            add(of, next, subject, unused, unclear && next == k + 1);
    }
}

static void read_verb(const struct reading_predicates *of, uint32_t i,
                      uint32_t subject) {
    bool passive;
    uint32_t verb = verb_at(of->in, i, &passive);
    if (verb >= of->in->past)
        return;
    add(of, verb, subject, passive, false);
    read_chain(of, verb, subject, passive);
}

/** Does a preposition, or a verb before it, make something else of the name? */
static bool is_object(const struct naming *in, const struct name *name) {
    uint32_t i = name->title;
    i -= i > in->first && naming_class(in, i - 1, CLASS_BIT(DETERMINER));
    return i > in->first &&
           (naming_class(in, i - 1, CLASS_BIT(PREPOSITION)) || is_past_verb(in, i - 1));
}

/** Behind "61," */
static uint32_t behind_age(const struct naming *in, uint32_t i) {
    bool age = i + 1 < in->past && in->at[i].type == TOKEN_DIGITS &&
               naming_sign(in, i + 1, ",");
    return age ? i + 2 : i;
}

/** "Her rival, Jane Roe,": the comma before it is not that of "61, Varn,". */
static bool is_apposed(const struct naming *in, const struct name *name) {
    uint32_t i = name->title;
    return i > in->first + 1 && naming_sign(in, i - 1, ",") &&
           in->at[i - 2].type == TOKEN_WORD;
}

static void read_subject(const struct reading_predicates *of, uint32_t index) {
    const struct naming *in = of->in;
    const struct name *name = &in->names->list.at[index];
    uint32_t i = name->past, list = behind_list(of, i);
    uint32_t comma = naming_sign(in, i, ",");
    bool who = is_conjunction(in, i + comma, 1);
    bool apposed = comma && is_apposed(in, name);
    if (who)
        read_verb(of, i + comma + 1, index);
    if (!is_object(in, name) && (comma || !who))
        read_verb(of,
                  list      ? list
                  : apposed ? behind_age(in, i + 1)
                            : behind_apposition(in, i),
                  index);
}

void predicates_read(const struct naming *in, uint32_t first, uint32_t past,
                     struct predicates *to) {
    struct reading_predicates of = {in, first, past, to};
    to->n = 0;
    for (uint32_t i = first; i < past; i++)
        if (in->names->list.at[i].shape != SHAPE_work)
            read_subject(&of, i);
}
