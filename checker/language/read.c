/*
 * read.c - reading a language file into a table of words, and its phrases.
 */
#include "language/language.h"

#include <assert.h>
#include <stdalign.h>

#include "base/embedded.h"
#include "base/list.h"
#include "language/lexicon.h"
#include "language/morphology.h"
#include "language/prepared.h"

static const char *const sections[] = {
#define CLASS(name, section, explains) section,
#include "language/classes.def"
#undef CLASS
#define SIGNAL(name, section, explains) section,
#include "language/signals.def"
#undef SIGNAL
#define HINT(name, section, explains) section,
#include "language/hints.def"
#undef HINT
};

enum { N_SECTIONS = FIRST_HINT + N_HINTS };

static const char *const line_sections[N_LINE_RULES] = {
    "boilerplate-line", "boilerplate-start", "boilerplate-part", "boilerplate-rest"};

_Static_assert(N_CLASSES <= 62, "classes are bits, beside SIGNAL_BIT and DIGITS_BIT");
_Static_assert(N_HINTS <= 64, "hints are bits");
_Static_assert(N_SOUGHT <= 16, "what is sought is a bit of a token");
_Static_assert(N_SECTIONS <= UINT8_MAX, "a sense keeps its section in a byte");

/** Their words tie others together, and say nothing of what a text is about. */
static const uint64_t closed_classes = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                       CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                       CLASS_BIT(DETERMINER) | CLASS_BIT(HEDGE_BEFORE);

/** Longer phrases of a class first, so that the first that fits is the longest. */
static bool goes_before(const struct sense *a, const struct sense *b) {
    return a->class != b->class ? a->class < b->class : a->n_rest > b->n_rest;
}

static void insert_sense(struct word *word, struct sense *sense) {
    const struct sense **at = sense->n_rest ? &word->phrases : &word->own;
    while (*at && !goes_before(sense, *at))
        at = (const struct sense **)&(*at)->next;
    sense->next = *at;
    *at = sense;
}

/** The number a value is, or which name it is among those of its signal. */
static int number_of(struct language *language, size_t class, const char *value) {
    if (class < N_CLASSES || class >= FIRST_HINT || !ascii_is_letter(value[0]))
        return string_number(value);
    struct signal_names *names = &language->names[class - N_CLASSES];
    for (size_t i = 0; i < names->list.n; i++)
        if (strcmp(names->list.at[i], value) == 0)
            return (int)i + 1;
    *(const char **)list_add(language->arena, &names->list) = value;
    assert(names->list.n <=
           (class == N_CLASSES + SIGNAL_NATION ? MOST_LANDS : MOST_NAMES));
    return (int)names->list.n;
}

/** As a whole word it says nothing of a subject; nor does a sign, "≈". */
static void close_word(struct word *word, const struct token *as) {
    word->lost = TOKEN_CONTENT;
    word->flags |= as->type == TOKEN_WORD && as->size > 1 ? TOKEN_FUNCTION : 0;
}

/** The searches that find a word or phrase of a section. */
static uint16_t sought_in(size_t section) {
    static const struct {
        uint64_t classes, signals;
    } of[] = {
#define SOUGHT(name, classes, signals, explains) {classes, signals},
#include "language/sought.def"
#undef SOUGHT
    };
    uint16_t sought = 0;
    for (unsigned i = 0; i < N_SOUGHT; i++) {
        bool found = section < N_CLASSES
                         ? of[i].classes & class_bit(section)
                         : of[i].signals >> (section - N_CLASSES) % 64 & 1;
        sought = (uint16_t)(sought | (unsigned)found << i);
    }
    return sought;
}

static void add_term(struct language *language, size_t class, struct text term,
                     const char *value) {
    struct sense *sense = arena_get(language->arena, sizeof *sense);
    LIST(const struct word *) words = {0};
    uint32_t at = 0;
    struct token token; /* the last: where there is one word, it */
    while (token_next(language, term, &at, (uint32_t)term.size, &token))
        *(const struct word **)list_add(language->arena, &words) = lexicon_add(
            &language->lexicon,
            text_slice(term, token.start, (size_t)token.start + token.size));
    assert(words.n > 0);
    for (size_t i = 0; class != N_CLASSES + SIGNAL_NATION && i < words.n; i++)
        ((struct word *)words.at[i])->common = true;
    struct word *first = (struct word *)words.at[0];
    if (words.n > 1)
        first->seconds |= (uint64_t)1 << words.at[1]->bit;
    *sense = (struct sense){(uint8_t) class, number_of(language, class, value),
                            value,           words.at + 1,
                            words.n - 1,     NULL};
    if (class >= FIRST_HINT) {
        assert(words.n == 1);
        first->hints |= (uint64_t)1 << (class - FIRST_HINT);
    } else {
        *(words.n > 1 ? &first->phrase_classes : &first->classes) |= class_bit(class);
        uint64_t signal = (uint64_t)(class >= N_CLASSES) << (class - N_CLASSES) % 64;
        first->signals[0] |= words.n > 1 ? 0 : signal;
        first->signals[1] |= signal;
        first->sought[0] |= words.n > 1 ? 0 : sought_in(class);
        first->sought[1] |= sought_in(class);
    }
    if (words.n == 1 && (closed_classes & class_bit(class)))
        close_word(first, &token);
    insert_sense(first, sense);
}

/** Where the last equals sign stands: a term may hold others, ">="; else the end. */
static size_t find_equals(struct text line) {
    for (size_t i = line.size; i > 0; i--)
        if (line.data[i - 1] == '=')
            return i - 1;
    return line.size;
}

/** Terms, separated by commas, and their value behind the equals sign; a comma with
    which the line begins is a term itself. */
static void add_terms(struct language *language, size_t class, struct text line) {
    size_t cut = find_equals(line), behind = cut + (cut < line.size ? 1 : 0);
    struct text value = text_trim(text_slice(line, behind, line.size));
    const char *copy = arena_copy(language->arena, value.data, value.size);
    size_t start = 0;
    for (size_t i = 0; i <= cut; i++) {
        if (i < cut && (line.data[i] != ',' || i == 0))
            continue;
        struct text term = text_trim(text_slice(line, start, i));
        if (term.size)
            add_term(language, class, term, copy);
        if (term.size && class == CLASS_SYNONYM)
            lexicon_add(&language->lexicon, term)->key =
                lexicon_key(&language->lexicon, value);
        start = i + 1;
    }
}

static size_t section_index(struct text name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text_equal(name, text_of(names[i])))
            return i;
    return n;
}

static bool is_singular(const struct word *word) {
    for (const struct sense *sense = word->own; sense; sense = sense->next)
        if (sense->class == N_CLASSES + SIGNAL_SINGULAR_S)
            return true;
    return false;
}

/** What the file says of a plural goes before what the ending says. */
static void mark_plurals(struct lexicon *lexicon) {
    const uint64_t plural = CLASS_BIT(PLURAL);
    for (struct word *word = lexicon->words; word <= lexicon->words + lexicon->n;
         word++)
        if (word->classes & plural)
            word->flags |= TOKEN_PLURAL;
        else if (word->flags & TOKEN_PLURAL && is_singular(word))
            word->flags &= (uint16_t)~TOKEN_PLURAL;
}

static void read_sections(struct language *language, struct text file) {
    size_t at = 0, class = N_SECTIONS, rules = N_LINE_RULES;
    struct text line;
    while (text_next_line(file, &at, &line)) {
        line = text_trim(line);
        if (!line.size || line.data[0] == '#')
            continue;
        if (line.data[0] == '[') {
            struct text name = text_slice(line, 1, line.size - 1);
            class = section_index(name, sections, N_SECTIONS);
            rules = section_index(name, line_sections, N_LINE_RULES);
        } else if (class < N_SECTIONS) {
            add_terms(language, class, line);
        } else if (rules < N_LINE_RULES) {
            *(struct text *)list_add(language->arena,
                                     &language->line_rules[rules].list) = line;
        }
    }
}

static const struct {
    const char *name, *path;
    const struct morphology *morphology;
} languages[] = {
#define LANGUAGE(name, grammar)                                                        \
    {#name, "checker/language/" #name ".lang", &morphology_##grammar},
#include "language/languages.def"
#undef LANGUAGE
};

const struct language *language_read(struct text file,
                                     const struct morphology *morphology,
                                     struct arena *arena) {
    char *room = arena_get(arena, sizeof(struct language) + alignof(struct language));
    struct language *language =
        (void *)(room + -(uintptr_t)room % alignof(struct language));
    language->arena = arena;
    language->lexicon.morphology = morphology;
    read_sections(language, file);
    mark_plurals(&language->lexicon);
    return language;
}

const struct language *language_find(const char *name, struct arena *arena) {
    const struct language *prepared = language_prepared(name);
    struct text file;
    if (prepared)
        return prepared;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(name, languages[i].name) == 0 &&
            embedded_file(languages[i].path, &file))
            return language_read(file, languages[i].morphology, arena);
    return NULL;
}

static bool line_fits(const struct line_rules *rules, struct text line,
                      bool (*fits)(struct text, struct text)) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (fits(line, rules->list.at[i]))
            return true;
    return false;
}

static bool contains(struct text line, struct text part) {
    return text_find(line, part) != SIZE_MAX;
}

enum { LONGEST_BOILERPLATE = 240 };

bool language_boilerplate(const struct language *language, struct text line,
                          bool *rest) {
    *rest = false;
    if (line.size > LONGEST_BOILERPLATE)
        return false;
    *rest = line_fits(&language->line_rules[3], line, text_equal_nocase);
    return *rest || line_fits(&language->line_rules[0], line, text_equal_nocase) ||
           line_fits(&language->line_rules[1], line, text_begins) ||
           line_fits(&language->line_rules[2], line, contains);
}

bool language_derives(const struct language *language, struct text a, struct text b) {
    const struct morphology *morphology = language->lexicon.morphology;
    return morphology->derives && morphology->derives(a.data, a.size, b.data, b.size);
}
