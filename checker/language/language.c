/*
 * language.c - reading a language file into a table of words.
 *
 * Open addressing over folded bytes: one probe for most words of a text.
 */
#include "language/language.h"

#include <assert.h>
#include <stdlib.h>

#include "base/list.h"
#include "language/lexicon.h"

enum { N_SLOTS = 1 << 13, N_LINE_RULES = 4 };

struct line_rules {
    LIST(struct text) list;
};

struct language {
    struct arena arena;
    struct word *slots[N_SLOTS];
    uint32_t hashes[N_SLOTS];
    struct line_rules line_rules[N_LINE_RULES];
    struct word *signs[128]; /* words of one ASCII character that is no letter */
};

static const char *const sections[] = {
#define CLASS(name, section, explains) section,
#include "language/classes.def"
#undef CLASS
};

static const char *const line_sections[N_LINE_RULES] = {
    "boilerplate-line", "boilerplate-start", "boilerplate-part", "boilerplate-rest"};

_Static_assert(N_CLASSES <= 64, "classes are bits of 64");

/** FNV-1a; setting one bit folds letters, and harms no other byte of a word. */
static uint32_t hash_bytes(const char *bytes, size_t size) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ ((unsigned char)bytes[i] | 0x20u)) * 16777619u;
    return hash | !hash; /* 0 marks an empty slot */
}

/** Bytes of a word without its ending -s, -es, -ed, -ing; *y: -ies, to be -y. */
static size_t stem_size(const char *bytes, size_t size, bool *y) {
    char last = size > 3 ? (char)(bytes[size - 1] | 0x20) : '\0';
    *y = false;
    if (last != 's' && last != 'd' && last != 'g')
        return size;
    char second = (char)(bytes[size - 2] | 0x20),
         third = (char)(bytes[size - 3] | 0x20);
    if (last == 'g')
        return size > 6 && second == 'n' && third == 'i' ? size - 3 : size;
    if (last == 'd')
        return size > 5 && second == 'e' ? size - 2 : size;
    *y = second == 'e' && third == 'i';
    if (*y)
        return size - 3;
    if (second == 'e' && (third == 'h' || third == 'x' || third == 's'))
        return size - 2;
    return second == 's' || second == 'u' ? size : size - 1;
}

/** The hash of the folded bytes; *key is that of the word without its ending. */
static uint32_t hash_word(const char *bytes, size_t size, uint32_t *key) {
    bool y;
    uint32_t hash = hash_bytes(bytes, size);
    size_t stem = stem_size(bytes, size, &y);
    *key = stem == size ? hash : hash_bytes(bytes, stem);
    if (y)
        *key = (*key ^ 'y') * 16777619u;
    return hash;
}

static bool same_word(const struct word *word, const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (word->text[i] != ascii_lower(bytes[i]))
            return false;
    return word->text[size] == '\0';
}

/** The slot of these bytes: theirs, or the empty one where they would go. */
static size_t find_slot(const struct language *language, struct text text,
                        uint32_t hash) {
    size_t slot = (hash ^ hash >> 15) & (N_SLOTS - 1);
    /* An empty slot has the hash 0, so most misses touch one array only. */
    while (language->hashes[slot] &&
           (language->hashes[slot] != hash ||
            !same_word(language->slots[slot], text.data, text.size)))
        slot = (slot + 1) & (N_SLOTS - 1);
    return slot;
}

static void summarise(struct token *token) {
    if (token->word)
        token->summary =
            classes_fold(token->word->classes | token->word->phrase_classes);
}

void lexicon_look_up(const struct language *language, struct text view,
                     struct token *token) {
    const char *bytes = view.data + token->start;
    if (token->type == TOKEN_DIGITS)
        return;
    if (token->type == TOKEN_SIGN && token->size == 1) {
        token->word = language->signs[bytes[0] & 0x7F];
        summarise(token);
        return;
    }
    uint32_t hash = hash_word(bytes, token->size, &token->key);
    if (token->size < sizeof(((struct word *)0)->text))
        token->word =
            language
                ->slots[find_slot(language, (struct text){bytes, token->size}, hash)];
    summarise(token);
    if (token->word && token->word->key)
        token->key = token->word->key;
}

const struct word *language_word(const struct language *language, struct text text) {
    struct token token = {.type = TOKEN_WORD, .size = (uint16_t)text.size};
    if (text.size < sizeof(((struct word *)0)->text))
        lexicon_look_up(language, text, &token);
    return token.word;
}

static struct word *add_word(struct language *language, struct text text) {
    uint32_t key, hash = hash_word(text.data, text.size, &key);
    size_t slot = find_slot(language, text, hash);
    if (!language->slots[slot]) {
        assert(text.size < sizeof(((struct word *)0)->text));
        struct word *word = arena_get(&language->arena, sizeof *word);
        for (size_t i = 0; i < text.size; i++)
            word->text[i] = ascii_lower(text.data[i]);
        language->slots[slot] = word;
        if (text.size == 1 && !ascii_is_letter(text.data[0]))
            language->signs[text.data[0] & 0x7F] = word;
        language->hashes[slot] = hash;
    }
    return language->slots[slot];
}

/** Longer phrases first, so that the first that fits is the longest. */
static void insert_sense(struct word *word, struct sense *sense) {
    const struct sense **at = &word->senses;
    while (*at && (*at)->n_rest >= sense->n_rest)
        at = (const struct sense **)&(*at)->next;
    sense->next = *at;
    *at = sense;
}

static void add_term(struct language *language, enum word_class class, struct text term,
                     const char *value) {
    struct sense *sense = arena_get(&language->arena, sizeof *sense);
    LIST(const struct word *) words = {0};
    uint32_t at = 0;
    struct token token;
    while (token_next(language, term, &at, (uint32_t)term.size, &token))
        *(const struct word **)list_add(&language->arena, &words) = add_word(
            language, text_slice(term, token.start, (size_t)token.start + token.size));
    assert(words.n > 0);
    struct word *first = (struct word *)words.at[0];
    *sense = (struct sense){class, atoi(value), value, words.at + 1, words.n - 1, NULL};
    *(words.n > 1 ? &first->phrase_classes : &first->classes) |= (uint64_t)1 << class;
    insert_sense(first, sense);
}

/** Terms, separated by commas, and their value behind the equals sign. */
static void add_terms(struct language *language, enum word_class class,
                      struct text line) {
    const char *equals = memchr(line.data, '=', line.size);
    size_t cut = equals ? (size_t)(equals - line.data) : line.size;
    struct text value = text_trim(text_slice(line, equals ? cut + 1 : cut, line.size));
    const char *copy = arena_copy(&language->arena, value.data, value.size);
    uint32_t key;
    hash_word(value.data, value.size, &key);
    size_t start = 0;
    for (size_t i = 0; i <= cut; i++) {
        if (i < cut && line.data[i] != ',')
            continue;
        struct text term = text_trim(text_slice(line, start, i));
        if (term.size)
            add_term(language, class, term, copy);
        if (term.size && class == CLASS_SYNONYM)
            add_word(language, term)->key = key;
        start = i + 1;
    }
}

static size_t section_index(struct text name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text_equal(name, text_of(names[i])))
            return i;
    return n;
}

static void read_language(struct language *language, struct text file) {
    size_t at = 0, class = N_CLASSES, rules = N_LINE_RULES;
    struct text line;
    while (text_next_line(file, &at, &line)) {
        line = text_trim(line);
        if (!line.size || line.data[0] == '#')
            continue;
        if (line.data[0] == '[') {
            struct text name = text_slice(line, 1, line.size - 1);
            class = section_index(name, sections, N_CLASSES);
            rules = section_index(name, line_sections, N_LINE_RULES);
        } else if (class < N_CLASSES) {
            add_terms(language, (enum word_class) class, line);
        } else if (rules < N_LINE_RULES) {
            *(struct text *)list_add(&language->arena,
                                     &language->line_rules[rules].list) = line;
        }
    }
}

struct embedded_language {
    const char *name;
    struct text (*file)(void);
};

#define LANGUAGE(name) struct text embedded_##name##_lang(void);
#include "language/languages.def"
#undef LANGUAGE

static const struct embedded_language embedded[] = {
#define LANGUAGE(name) {#name, embedded_##name##_lang},
#include "language/languages.def"
#undef LANGUAGE
};

const struct language *language_find(const char *name) {
    static struct language *read[sizeof embedded / sizeof *embedded];
    for (size_t i = 0; i < sizeof embedded / sizeof *embedded; i++) {
        if (strcmp(name, embedded[i].name) != 0)
            continue;
        if (!read[i]) {
            read[i] = memory_get(sizeof *read[i]);
            memset(read[i], 0, sizeof *read[i]);
            read_language(read[i], embedded[i].file());
        }
        return read[i];
    }
    return NULL;
}

const struct sense *token_sense(const struct token *token, enum word_class class) {
    if (!token_is(token, class))
        return NULL;
    for (const struct sense *sense = token->word->senses; sense; sense = sense->next)
        if (sense->class == class && !sense->n_rest)
            return sense;
    return NULL;
}

static bool rest_follows(const struct sense *sense, const struct token *tokens,
                         size_t n) {
    if (sense->n_rest >= n)
        return false;
    for (size_t i = 0; i < sense->n_rest; i++)
        if (tokens[i + 1].word != sense->rest[i])
            return false;
    return true;
}

const struct sense *phrase_sense(const struct token *tokens, size_t n,
                                 enum word_class class, size_t *length) {
    if (!n || !tokens->word ||
        !((tokens->word->classes | tokens->word->phrase_classes) >> class & 1))
        return NULL;
    for (const struct sense *sense = tokens->word->senses; sense; sense = sense->next)
        if (sense->class == class && rest_follows(sense, tokens, n)) {
            *length = sense->n_rest + 1;
            return sense;
        }
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
