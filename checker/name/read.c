/*
 * read.c - runs of words with capitals, sentence by sentence.
 */
#include "name/entity.h"
#include "name/post.h"
#include "name/shape.h"
#include "name/told.h"
#include "name/bond.h"

/** Where names are read into. */
struct reading_names {
    struct naming of; /* the sentence that is read, and no name yet */
    struct arena *arena;
    struct names *to;
    uint32_t sentence;
    bool titled; /* a headline, or all in capitals: each word stands alone */
};

static const struct token *at(const struct reading_names *in, uint32_t i) {
    return &in->of.at[i];
}

static struct text bytes_of(const struct reading_names *in, uint32_t i) {
    return document_token(in->of.document, i);
}

static inline bool is_sign(const struct reading_names *in, uint32_t i,
                           const char *signs) {
    return naming_sign(&in->of, i, signs);
}

static bool tells(const struct reading_names *in, uint32_t i, enum signal signal) {
    uint32_t past;
    return naming_tells(&in->of, i, signal, &past);
}

/** A capital, also one with an accent. */
static inline bool is_capital(const struct reading_names *in, uint32_t i) {
    const struct token *token = at(in, i);
    if (!(token->flags & (TOKEN_CAPITAL | TOKEN_WIDE)))
        return false;
    return token->flags & TOKEN_CAPITAL || begins_with_capital(bytes_of(in, i));
}

static bool is_glued(const struct reading_names *in, uint32_t i) {
    return i < in->of.past && !(at(in, i)->flags & TOKEN_SPACE_BEFORE);
}

/** The T of "T. J. Marr" */
static bool is_initial(const struct reading_names *in, uint32_t i) {
    return at(in, i)->size == 1 && is_sign(in, i + 1, ".") && is_glued(in, i + 1);
}

/** "The WHO", "(WHO)": letters that are a word as well. */
static bool is_letters(const struct reading_names *in, uint32_t i) {
    bool the = i > in->of.first && token_hints(at(in, i - 1), HINT_THE);
    bool brackets = is_sign(in, i - (i > in->of.first), "(") && is_sign(in, i + 1, ")");
    return at(in, i)->flags & TOKEN_ALL_CAPITALS && at(in, i)->size > 2 &&
           (the || brackets);
}

/** "Roe", and the New of "New Lunde"; no month, no "He", no "Ibid.". */
static bool is_name_word(const struct reading_names *in, uint32_t i) {
    static const uint64_t never = CLASS_BIT(MONTH) | CLASS_BIT(WEEKDAY) |
                                  CLASS_BIT(FUNCTION) | CLASS_BIT(DETERMINER) |
                                  CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION);
    if (i >= in->of.past || at(in, i)->type != TOKEN_WORD || !is_capital(in, i))
        return false;
    if (!token_is_one_of(at(in, i), never) || is_initial(in, i) || is_letters(in, i))
        return !tells(in, i, SIGNAL_AGAIN);
    bool other = token_hints(at(in, i), HINT_MODIFIER);
    return other && i + 1 < in->of.past && at(in, i + 1)->flags & TOKEN_CAPITAL &&
           !token_is_one_of(at(in, i + 1), never);
}

/** "J", "Mr", "Jr": a full stop behind them ends no name. */
static bool is_shortened(const struct reading_names *in, uint32_t i) {
    return (at(in, i)->size == 1 && at(in, i)->flags & TOKEN_CAPITAL) ||
           token_is(at(in, i), CLASS_ABBREVIATION);
}

/** Behind word `i` and its full stop, if that ends no sentence. */
static uint32_t behind_word(const struct reading_names *in, uint32_t i) {
    bool stop = is_sign(in, i + 1, ".") && is_glued(in, i + 1) && is_shortened(in, i);
    return i + 1 + (stop && i + 2 < in->of.past);
}

/** "Castle-Byrne", "O'Hara": the word behind a sign at `i` that joins; else `i`. */
static uint32_t behind_joint(const struct reading_names *in, uint32_t i) {
    bool joins = is_sign(in, i, "-'") && is_glued(in, i) && is_glued(in, i + 1) &&
                 is_name_word(in, i + 1);
    bool both = is_sign(in, i, "&") && is_name_word(in, i + 1);
    return joins || both ? i + 1 : i;
}

enum { MOST_PARTICLES = 3 };

/** "van der Berg", "bin al-Qubaisi": the word behind particles at `i`; else `i`. */
static uint32_t behind_particles(const struct reading_names *in, uint32_t i) {
    uint32_t k = i;
    for (int n = 0;
         n < MOST_PARTICLES && k < in->of.past && tells(in, k, SIGNAL_PARTICLE); n++) {
        k++;
        k += is_sign(in, k, "-'") && is_glued(in, k);
    }
    return k > i && is_name_word(in, k) ? k : i;
}

/** Has the run from `first` to `past` a word like "Bank"? */
static bool has_body(const struct reading_names *in, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++)
        if (tells(in, i, SIGNAL_BODY))
            return true;
    return false;
}

/** "The Center on Hunger", "the Committee to Protect Wetlands": the word behind "on" at
    `i`, where the run is one word like that behind "the"; else `i`. */
static uint32_t behind_purpose(const struct reading_names *in, uint32_t first,
                               uint32_t i) {
    bool leads = i == first + 1 && i < in->of.past && tells(in, i, SIGNAL_PURPOSE) &&
                 has_body(in, first, i);
    bool the = first > in->of.first && token_hints(at(in, first - 1), HINT_THE);
    return leads && the && is_name_word(in, i + 1) ? i + 1 : i;
}

/** "St. Oswin's Abbey": the word behind "'s" at `i`, where a saint begins the run; else
    `i`. */
static uint32_t behind_saint(const struct reading_names *in, uint32_t first,
                             uint32_t i) {
    bool owner = is_sign(in, i, "'") && is_glued(in, i) && is_glued(in, i + 1) &&
                 i + 2 < in->of.past && token_hints(at(in, i + 1), HINT_POSSESSIVE);
    return owner && tells(in, first, SIGNAL_SAINT) && is_name_word(in, i + 2) &&
                   tells(in, i + 2, SIGNAL_BODY)
               ? i + 2
               : i;
}

enum { MOST_BEHIND_AND = 4 };

/** "Bank of Varn": the word behind "of the" at `i`; else `i`. */
static uint32_t behind_of(const struct reading_names *in, uint32_t first, uint32_t i) {
    uint32_t k = i + 1;
    if (i >= in->of.past || !token_hints(at(in, i), HINT_JOINT) ||
        !has_body(in, first, i))
        return i;
    k += k < in->of.past && token_hints(at(in, k), HINT_THE);
    return is_name_word(in, k) ? k : i;
}

/** "Museum of Science and Industry": the word behind "and" at `i`, where "of" stands
    before and no other body begins; else `i`. */
static uint32_t behind_and(const struct reading_names *in, uint32_t first, uint32_t i) {
    bool of = false;
    if (i >= in->of.past || !token_is(at(in, i), CLASS_AND) ||
        !has_body(in, first, i) || !is_name_word(in, i + 1))
        return i;
    for (uint32_t k = first; k < i; k++)
        of |= token_hints(at(in, k), HINT_OF);
    uint32_t past = i + 1;
    while (is_name_word(in, past))
        past++;
    return of && !has_body(in, i + 1, past) && past < i + MOST_BEHIND_AND ? i + 1 : i;
}

/** The next word of the run that begins at `first` and has come to `i`, or in->of.past.
 */
static uint32_t next_word(const struct reading_names *in, uint32_t first, uint32_t i) {
    uint32_t k = behind_joint(in, i);
    if (k > i)
        return k;
    if (is_name_word(in, i) && !is_glued(in, i))
        return i;
    k = behind_particles(in, i);
    k = k > i ? k : behind_of(in, first, i);
    k = k > i ? k : behind_and(in, first, i);
    k = k > i ? k : behind_purpose(in, first, i);
    k = k > i ? k : behind_saint(in, first, i);
    return k > i ? k : in->of.past;
}

/** ", Jr." behind a name. */
static uint32_t behind_suffix(const struct reading_names *in, uint32_t i) {
    uint32_t k = i + is_sign(in, i, ",");
    return k < in->of.past && tells(in, k, SIGNAL_SUFFIX) ? behind_word(in, k) : i;
}

static enum name_part part_of(const struct reading_names *in, uint32_t i) {
    if (tells(in, i, SIGNAL_SUFFIX))
        return PART_SUFFIX;
    if (tells(in, i, SIGNAL_PARTICLE))
        return PART_PARTICLE;
    return at(in, i)->size == 1 || (at(in, i)->flags & TOKEN_STOP) ? PART_INITIAL
                                                                   : PART_WORD;
}

static void add_word(const struct reading_names *in, struct name *name, uint32_t i) {
    struct letters letters = letters_of(bytes_of(in, i));
    struct name_word *word = list_add(in->arena, &in->to->words);
    *word = (struct name_word){.token = i,
                               .hash = letters_hash(&letters),
                               .name = (uint32_t)(in->to->list.n - 1),
                               .part = (uint8_t)part_of(in, i)};
    name->n_words++;
}

/** Words that open a sentence, and have a capital there alone. */
static bool only_opens(const struct reading_names *in, uint32_t i) {
    static const uint64_t openers = CLASS_BIT(STARTER) | CLASS_BIT(PREPOSITION) |
                                    CLASS_BIT(CARDINAL) | CLASS_BIT(ORDINAL) |
                                    CLASS_BIT(ARTICLE) | CLASS_BIT(SAYING);
    bool title = tells(in, i, SIGNAL_COURTESY) || tells(in, i, SIGNAL_OFFICE);
    return !title &&
           (token_is_one_of(at(in, i), openers) || at(in, i)->flags & TOKEN_ADVERB);
}

/** Does a sentence, or what marks enclose, begin at `i`: a capital says little there.
 */
static bool is_opening(const struct reading_names *in, uint32_t i) {
    return i == in->of.first ||
           (at(in, i - 1)->type == TOKEN_SIGN && !is_sign(in, i - 1, ",(-'./&"));
}

/** The title that the run has in front: "Mr.", "Energy Commissioner"; its past token.
 */
static uint32_t behind_title(const struct reading_names *in, uint32_t first,
                             uint32_t past, bool *courtesy) {
    uint32_t name = first;
    for (uint32_t i = first; i < past; i = behind_word(in, i)) {
        bool office = tells(in, i, SIGNAL_OFFICE),
             polite = tells(in, i, SIGNAL_COURTESY);
        uint32_t behind = behind_word(in, i);
        if ((office || polite) && behind < past && is_name_word(in, behind))
            name = behind;
        *courtesy |= polite && name == behind;
    }
    if (!has_body(in, name, past))
        return name;
    *courtesy = false; /* "Ambassador Hotel" */
    return first;
}

/** All words of a name; particles and what is small stand between them. */
static void add_words(const struct reading_names *in, struct name *name) {
    for (uint32_t i = name->first; i < name->past; i++)
        if (at(in, i)->type == TOKEN_WORD &&
            (is_name_word(in, i) || tells(in, i, SIGNAL_PARTICLE) ||
             tells(in, i, SIGNAL_SUFFIX)))
            add_word(in, name, i);
}

static void add_name(const struct reading_names *in, uint32_t first, uint32_t past) {
    struct names *to = in->to;
    struct name *name = list_add(in->arena, &to->list);
    *name = (struct name){.title = first,
                          .past = past,
                          .word = (uint32_t)to->words.n,
                          .sentence = in->sentence,
                          .titled = in->titled,
                          .sure = !in->titled && !is_opening(in, first)};
    name->first = behind_title(in, first, past, &name->courtesy);
    name->sure |= name->courtesy;
    add_words(in, name);
    struct naming naming = in->of;
    naming.name = name;
    name->shape = (uint8_t)shape_of(&naming);
    name->sure |= naming_is_dateline(&naming) || (name->n_words > 1 && !in->titled);
}

enum { LONGEST_RUN = 8 };

/** Behind the run that begins at `i`; of more words than names have, behind the first.
 */
static uint32_t behind_run(const struct reading_names *in, uint32_t i) {
    uint32_t past = i + 1, n = 0;
    for (uint32_t k = i; k < in->of.past; k = next_word(in, i, past)) {
        past = behind_word(in, k);
        if (in->titled)
            break;
        if (++n > LONGEST_RUN)
            return behind_word(in, i);
    }
    return behind_suffix(in, past);
}

/** Read the run that begins at `i`; behind it. */
static uint32_t read_run(const struct reading_names *in, uint32_t i) {
    uint32_t past = behind_run(in, i);
    add_name(in, i, past);
    return past;
}

static bool begins_name(const struct reading_names *in, uint32_t i) {
    return is_name_word(in, i) && !(is_opening(in, i) && only_opens(in, i));
}

/** How the words of a sentence are written, those that only bind it left out; up to
    where those that are small outnumber all others. */
struct casing {
    size_t small, capital, shouted;
    bool binding; /* one that binds has a capital within: "Off", "In" */
};

static struct casing casing_of(const struct reading_names *in) {
    struct casing to = {0};
    uint32_t past = in->of.past;
    for (uint32_t i = in->of.first; to.small + i <= to.capital + past && i < past;
         i++) {
        const struct token *token = at(in, i);
        bool binds = !(token->flags & TOKEN_CONTENT), capital = is_capital(in, i);
        to.binding |= binds && capital && i > in->of.first && token->size > 1;
        if (token->type != TOKEN_WORD || binds)
            continue;
        to.small += !capital;
        to.capital += capital;
        to.shouted += token->flags & TOKEN_ALL_CAPITALS && token->size > 3;
    }
    return to;
}

enum { LEAST_TITLED = 4, LEAST_SHOUTED = 3 };

/** "Ferry Must Refund Passengers", "FERRY SINKS OFF VARN" */
static bool is_titled(const struct reading_names *in) {
    struct casing casing = casing_of(in);
    bool shouts = casing.shouted >= LEAST_SHOUTED &&
                  2 * casing.shouted > casing.capital + casing.small;
    return shouts || (!casing.small && casing.capital + casing.binding >= LEAST_TITLED);
}

/** The next token from `i` on at which a name begins. */
static uint32_t next_name(const struct reading_names *in, uint32_t i) {
    const struct token *token = at(in, i), *past = at(in, in->of.past);
    for (; token < past; token++) /* most have no capital */
        if (token->flags & (TOKEN_CAPITAL | TOKEN_WIDE)) {
            i = (uint32_t)(token - at(in, 0));
            if (is_capital(in, i) && begins_name(in, i))
                return i;
        }
    return in->of.past;
}

static void read_sentence(struct reading_names *in, uint32_t index) {
    const struct sentence *sentence = &in->of.document->sentences.at[index];
    in->sentence = index;
    in->of.first = sentence->own_token;
    in->of.past = sentence->past_token;
    uint32_t i = next_name(in, in->of.first);
    in->titled = i < in->of.past && is_titled(in);
    while (i < in->of.past)
        i = next_name(in, read_run(in, i));
}

static bool is_boilerplate(const struct document *document, uint32_t sentence) {
    uint32_t block = document->sentences.at[sentence].block;
    return document->blocks.at[block].kind == BLOCK_BOILERPLATE;
}

struct names names_read(const struct document *document, struct arena *arena) {
    struct names names = {0};
    struct reading_names in = {
        .of = {.document = document, .at = document->tokens.at, .names = &names},
        .arena = arena,
        .to = &names};
    for (uint32_t i = 0; i < document->sentences.n; i++)
        if (names.list.n < MOST_NAMES_READ && !is_boilerplate(document, i))
            read_sentence(&in, i);
    entities_link(&names, arena);
    entities_told(document, &names, arena);
    return names;
}

/** The words without a capital of a sentence; those of names, `*next` first, are none.
 */
static void add_small(const struct reading_names *in, const struct sentence *sentence,
                      size_t *next) {
    struct names *to = in->to;
    for (uint32_t i = sentence->own_token; i < sentence->past_token; i++)
        if (*next < to->list.n && i == to->list.at[*next].title)
            i = to->list.at[(*next)++].past - 1;
        else if (at(in, i)->type == TOKEN_WORD && !is_capital(in, i))
            word_set_add(&to->small, at(in, i)->key);
}

void names_read_told(const struct document *document, struct names *names,
                     struct arena *arena) {
    struct reading_names in = {.of = {.document = document, .at = document->tokens.at},
                               .to = names};
    size_t next = 0;
    names->small = word_set_make(document->tokens.n, arena);
    for (uint32_t i = 0; i < document->sentences.n && next < MOST_NAMES_READ; i++)
        if (!is_boilerplate(document, i))
            add_small(&in, &document->sentences.at[i], &next);
    names->posts = posts_read(document, names, arena);
    names->bonds = bonds_read(document, names, arena);
}

struct text name_text(const struct document *document, const struct name *name) {
    return document_words(document, name->first, name->past);
}
