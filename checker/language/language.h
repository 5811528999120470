/*
 * language.h - the words of a language, as data.
 *
 * Each language is one file of sections (see en.lang) that is embedded in the
 * binary.  A word may have several senses: "second" is an ordinal and a unit of
 * time, "may" a month and more.  Words are found by their ASCII-folded bytes;
 * no locale, no library.
 */
#ifndef CHECKER_LANGUAGE_LANGUAGE_H
#define CHECKER_LANGUAGE_LANGUAGE_H

#include "base/arena.h"
#include "base/text.h"

/** What a word can be; sections of a language file, one row each. */
enum word_class {
#define CLASS(name, section, explains) CLASS_##name,
#include "language/classes.def"
#undef CLASS
    N_CLASSES
};

/** What a word tells a reader of clauses; sections too, but no bits. */
enum signal {
#define SIGNAL(name, section, explains) SIGNAL_##name,
#include "language/signals.def"
#undef SIGNAL
    N_SIGNALS
};

/** One meaning: its class and what the language file says of it. */
struct sense {
    uint8_t class; /* of word_class; of a signal N_CLASSES and more */
    int number;    /* the value where it is a whole number; of a signal whose value is a
                      name, which of its names it is, from 1; else 0 */
    const char *value;              /* the value as written, NUL-terminated */
    const struct word *const *rest; /* of a phrase: its other words */
    size_t n_rest;
    const struct sense *next; /* longer phrases first */
};

/** What the number of a preposition tells: "in" leads to a place, "than" compares, "on"
    leads to a day. */
enum { PREPOSITION_PLACE = 1, PREPOSITION_COMPARES = 2, PREPOSITION_DAY = 3 };

/** A bit in the number of a verb: what stands behind it may be how long it takes. */
enum { VERB_TAKES_TIME = 4 };

/** Of a label: it names what stands behind its number too: "a category 4 storm". */
enum { LABEL_OF_SORT = 1 };

/** Of a verb of saying: "said" tells whatever follows, "announced" mostly. */
enum { SAYING_PLAIN = 1, SAYING_TELLS = 2 };

/** Of what is written: data, which has a period of its own; a report, which tells on
    its day; an interview; "published"; those who were told. */
enum {
    WRITING_DATA,
    WRITING_REPORT,
    WRITING_SPEECH,
    WRITING_PUBLISHED,
    WRITING_AUDIENCE
};

/** Longest word of a language file, in bytes, with the NUL behind it. */
enum { WORD_ROOM = 32 };

/** A word of the language; compared by address.  One line of the cache. */
struct word {
    char text[WORD_ROOM];    /* folded, zeros behind it */
    uint64_t classes;        /* bit a class, of single words */
    uint64_t phrase_classes; /* bit a class, of phrases that begin with it */
    const struct sense *senses;
    uint32_t key;  /* of its synonyms, or of the word without its ending */
    bool function; /* of a closed class: as a whole word it says nothing of a subject */
};

struct language;

/** The bit of a class among those of a word. */
#define CLASS_BIT(class) ((uint64_t)1 << (CLASS_##class))

/** Set among the classes of words, and of the first words of phrases, with signals. */
#define SIGNAL_BIT ((uint64_t)1 << 62)

/** The bit of a sense's class; all signals share one. */
static inline uint64_t class_bit(size_t class) {
    return class < N_CLASSES ? (uint64_t)1 << class : SIGNAL_BIT;
}

/** A token, as the document's tokeniser cuts and looks it up. */
enum token_type { TOKEN_WORD, TOKEN_DIGITS, TOKEN_SIGN };

enum {
    TOKEN_SPACE_BEFORE = 1, /* white space stands before it */
    TOKEN_CAPITAL = 2,      /* begins with A to Z */
    TOKEN_ALL_CAPITALS = 4, /* and has no small letter */
    TOKEN_STOP = 8,         /* its last byte is . ! or ? */
    TOKEN_CONTENT = 16,     /* a content word: two letters or more, no function word */
    TOKEN_DISGUISED = 32,   /* looks like a word of numbers, and has not its letters */
};

/** Beside the bits of the classes, set for digits: one question for both. */
#define DIGITS_BIT ((uint64_t)1 << 63)

struct token {
    uint32_t start; /* in the view */
    uint16_t size;  /* bytes */
    uint8_t type;
    uint8_t flags;
    uint32_t key;            /* hash of the folded word without its ending */
    uint64_t classes;        /* of its word, and of phrases: most questions end here */
    const struct word *word; /* NULL: not in the language file */
};

/** The language called `name` ("en"), or NULL.  Static after the first call. */
const struct language *language_find(const char *name);

/**
 * The next token of `view` at or behind *at and before `end`, looked up; *at
 * moves behind it.  Returns false if only white space is left.  U.S. and a.m.
 * are one word, 40m is digits and a word, every sign stands alone.
 */
bool token_next(const struct language *language, struct text view, uint32_t *at,
                uint32_t end, struct token *token);

/** The key that all words of this one's meaning have, as tokens do: the hash of the
    word without its ending. */
uint32_t word_key(struct text word);

/** The sense of a token as one word of that class, or NULL. */
const struct sense *token_sense(const struct token *token, enum word_class class);

/** A set of one class, for questions about several. */
#define CLASS_BIT(class) ((uint64_t)1 << (CLASS_##class))

/** Is it a word of one of these classes? */
static inline bool token_is_one_of(const struct token *token, uint64_t classes) {
    return (token->classes & classes) && (token->word->classes & classes);
}

/** Is it a word of that class? */
static inline bool token_is(const struct token *token, enum word_class class) {
    return (token->classes >> class & 1) && (token->word->classes >> class & 1);
}

/** May a word or phrase of one of these classes (bits) begin with this token? */
static inline bool token_may(const struct token *token, uint64_t classes) {
    return token->classes & classes;
}

/**
 * The longest word or phrase of that class at the start of `n` tokens, or
 * NULL; *length is its number of tokens.
 */
const struct sense *phrase_sense(const struct token *tokens, size_t n,
                                 enum word_class class, size_t *length);

/** The same of a signal. */
const struct sense *phrase_signal(const struct token *tokens, size_t n,
                                  enum signal signal, size_t *length);

/** The classes of which a word or a whole phrase, or digits, begin the `n` tokens. */
uint64_t classes_here(const struct token *tokens, size_t n);

/**
 * Is this line of a saved web page none of the article's (a comment form, a
 * credit, navigation)?  *rest: nor is anything behind it.
 */
bool language_boilerplate(const struct language *language, struct text line,
                          bool *rest);

#endif
