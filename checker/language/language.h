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

/** What a single word hints at beside a value; sections too, and bits of their own. */
enum hint {
#define HINT(name, section, explains) HINT_##name,
#include "language/hints.def"
#undef HINT
    N_HINTS
};

/** What texts are searched for: bits of a token. */
enum sought {
#define SOUGHT(name, classes, signals, explains) SOUGHT_##name,
#include "language/sought.def"
#undef SOUGHT
    N_SOUGHT
};

/** Sections count on from class to signal to hint. */
enum { FIRST_HINT = N_CLASSES + N_SIGNALS };

/** One meaning: its class and what the language file says of it. */
struct sense {
    uint8_t class; /* of word_class; of a signal N_CLASSES and more, of a hint yet more
                    */
    int number;    /* the value where it is a whole number; of a signal whose value is a
                      name, which of its names it is, from 1; else 0 */
    const char *value;              /* the value as written, NUL-terminated */
    const struct word *const *rest; /* of a phrase: its other words */
    size_t n_rest;
    const struct sense *next; /* by class; longer phrases of one class first */
};

/** What the number of a preposition tells: "in" leads to a place, "than" compares, "on"
    leads to a day. */
enum { PREPOSITION_PLACE = 1, PREPOSITION_COMPARES = 2, PREPOSITION_DAY = 3 };

/** A bit in the number of a verb: what stands behind it may be how long it takes. */
enum { VERB_TAKES_TIME = 4 };

/** Of a word of age: it stands before the number; what somebody did "at" one. */
enum { AGE_BEFORE = 1, AGE_DONE_AT = 2, AGE_YEARS = 3 };

/** Of a word before an age in apposition: of several people. */
enum { APPOSED_SEVERAL = 2 };

/** Of a form of to be: only a person is so many years: "turned". */
enum { BEING_ONE = 1, BEING_PERSON = 2 };
/** What the section [living] tells of a word before an age. */
enum { LIVING_SOMEBODY = 2 };

/** Of a word before a counted noun: it is none itself. */
enum { MODIFIER_NO_NOUN = 2 };

/** Of what parts groups of digits: the usual mark. */
enum { MARK_USUAL = 1 };

/** Of a month that is a common word too: a verb. */
enum { MONTH_VERB = 2 };

/** Of what leads to the unit of a rate: it leads to nothing else. */
enum { PER_ALWAYS = 1 };

/** Of what parts a year: so many of them. */
enum { PARTS_YEAR = 1, PARTS_HALF = 2, PARTS_QUARTER = 4, PARTS_WEEK = 52 };

/** Of what time that went by is counted from: today, or a day that the story tells. */
enum { ANCHOR_TODAY = 1, ANCHOR_TOLD = 2 };

/** Of a currency sign that is a word too: only glued to its number, never to a year. */
enum { SIGN_GLUED = 1, SIGN_NO_YEAR = 2 };

/** Of a letter behind digits: a million, or a metre; millions, or millimetres. */
enum { LETTER_ONE = 1, LETTER_TWO = 2 };

/** Words of contests: only right behind a result, and of votes, which are both. */
enum { CONTEST_BEHIND = 1, CONTEST_VOTE = 2 };

/** Of a label: it names what stands behind its number too: "a category 4 storm"; before
    four digits like a year; only with a capital: "Case 12", and no "case 12". */
enum { LABEL_OF_SORT = 1, LABEL_LIKE_YEAR = 2, LABEL_CAPITAL = 3 };

/** Of words of hours: what has its time of day; its price too; the last small word. */
enum { HOURS_TOLD = 1, HOURS_PRICED = 2, HOURS_LED = 3 };

/** Of a symbol that is a word too: a letter that is none by itself; only small a word.
 */
enum { SYMBOL_LETTER = 1, SYMBOL_CAPITAL = 2, SYMBOL_LARGER = 3, SYMBOL_SMALL = 4 };

/** Of a verb of saying: "said" tells whatever follows, "announced" mostly. */
enum { SAYING_PLAIN = 1, SAYING_TELLS = 2 };

/** What a conjunction joins: like with like; a clause to a name, to a sentence. */
enum { JOINS_LIKE = 0, JOINS_NAME = 1, JOINS_ALSO = 2, JOINS_CLAUSE = 3 };

/** Of what is written: data, which has a period of its own; a report, which tells on
    its day; an interview; "published"; those who were told. */
enum {
    WRITING_DATA,
    WRITING_REPORT,
    WRITING_SPEECH,
    WRITING_PUBLISHED,
    WRITING_AUDIENCE
};

/** Bits of a word in the name of a body: of no sort that has words taken for it; of a
    state, whose words stand in either order. */
enum { BODY_OF_NO_SORT = 1, BODY_OF_STATE = 2 };

/** Of a rank: left out, it makes more of who has an office that there is one of. */
enum { RAISING_ONE = 2 };

/** The number of a loose rank that says that an office is over. */
enum { RANK_IS_OVER = 2 };

/** Of a word in the name of a place: a surname too. */
enum { LANDFORM_SURNAME = 2 };

/** Longest word of a language file, in bytes, with the NUL behind it. */
enum { WORD_ROOM = 24 };

/** A word of the language; compared by address. */
struct word {
    char text[WORD_ROOM];        /* folded, zeros behind it */
    uint64_t classes;            /* bit a class, of single words */
    uint64_t phrase_classes;     /* bit a class, of phrases that begin with it */
    uint64_t hints;              /* bit a hint */
    uint64_t signals[2];         /* bit a signal, of the word alone, and with phrases
                                    that begin with it; some share one */
    uint64_t seconds;            /* bits of the words that stand second in them */
    const struct sense *own;     /* what it means alone */
    const struct sense *phrases; /* what phrases that begin with it mean */
    uint32_t key;       /* of its synonyms, or of the word without its ending */
    uint16_t flags;     /* TOKEN_PLURAL, TOKEN_PAST, TOKEN_ADVERB, TOKEN_GERUND,
                           TOKEN_FUNCTION ... */
    uint16_t lost;      /* ... and TOKEN_CONTENT with that one */
    uint16_t sought[2]; /* bit a row of sought.def, as signals */
    uint8_t bit;        /* that it has among `seconds`, which others share */
    bool common;        /* the file has it for more than where it tells of */
};

struct language;
struct morphology;

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
    TOKEN_PLURAL = 64,      /* by its ending, or as the language file has it */
    TOKEN_PAST = 128,       /* by its ending the past of a verb, or its participle */
    TOKEN_ADVERB = 256,     /* by its ending */
    TOKEN_WIDE = 512,       /* its first character is not ASCII */
    TOKEN_GERUND = 1024,    /* by its ending what somebody is doing: needing */
    TOKEN_FUNCTION = 2048,  /* of two letters or more, and says nothing of a subject */
};

/** Beside the bits of the classes, set for digits: one question for both. */
#define DIGITS_BIT ((uint64_t)1 << 63)

struct token {
    uint32_t start; /* in the view */
    uint16_t size;  /* bytes */
    uint8_t type;
    bool opens; /* a phrase begins here, or may; 1 or 0 */
    uint16_t flags;
    uint16_t sought;         /* bits of its word, and of phrases, as its classes */
    uint32_t key;            /* hash of the folded word without its ending */
    uint64_t classes;        /* of its word, and of phrases: most questions end here */
    const struct word *word; /* NULL: not in the language file */
};

/** The language called `name` ("en"), prepared or read into the arena, or NULL. */
const struct language *language_find(const char *name, struct arena *arena);

/** A language of a file like en.lang, which must outlive it; one not shipped too. */
const struct language *language_read(struct text file,
                                     const struct morphology *morphology,
                                     struct arena *arena);

/**
 * As many of the next tokens of `view` at or behind *at and before `end` as there are
 * and `room` allows, looked up; *at moves behind them.  Returns how many: none if only
 * white space is left.  U.S. and a.m. are one word, 40m is digits and a word, every
 * sign stands alone.
 */
size_t tokens_next(const struct language *language, struct text view, uint32_t *at,
                   uint32_t end, struct token *tokens, size_t room);

/** Leave those of `n` tokens in a row that no phrase begins with, whole, what their
    words mean alone: most that ask what begins with a token are then told at once. */
void tokens_narrow(struct token *tokens, size_t n);

/** The next one alone; false if there is none. */
static inline bool token_next(const struct language *language, struct text view,
                              uint32_t *at, uint32_t end, struct token *token) {
    return tokens_next(language, view, at, end, token, 1);
}

/** Is one of the words, in small letters, made from the other by an ending? */
bool language_derives(const struct language *language, struct text a, struct text b);

/** Is it a word of one of these classes? */
static inline bool token_is_one_of(const struct token *token, uint64_t classes) {
    return (token->classes & classes) && (token->word->classes & classes);
}

/** May a word or phrase begin with it that one searches for? */
static inline bool token_may_be(const struct token *token, enum sought sought) {
    return token->sought >> sought & 1;
}

/** The bit of a hint among those of a word. */
#define HINT_MASK(hint) ((uint64_t)1 << (HINT_##hint))

/** Does it give that hint? */
static inline bool token_hints(const struct token *token, enum hint hint) {
    return token->word && token->word->hints >> hint & 1;
}

/** The number that the language has with the hint of a token that gives it. */
int hint_number(const struct token *token, enum hint hint);

/** Does the language know the word for more than that it tells of a country? */
static inline bool token_is_common(const struct token *token) {
    return token->word && token->word->common;
}

/** Is it a word of that class? */
static inline bool token_is(const struct token *token, enum word_class class) {
    return (token->classes >> class & 1) && (token->word->classes >> class & 1);
}

/** May a word or phrase of one of these classes (bits) begin with this token? */
static inline bool token_may(const struct token *token, uint64_t classes) {
    return token->classes & classes;
}

/** The bit of a signal among those of a word; beyond 64 signals two share one. */
#define SIGNAL_MASK(signal) ((uint64_t)1 << (SIGNAL_##signal) % 64)

/** May a word or phrase of one of these signals (masks) begin with this token?  A cheap
    no; where it says yes, phrase_signal() knows. */
static inline bool token_may_tell_one_of(const struct token *token, uint64_t signals) {
    return token->classes & SIGNAL_BIT && token->word->signals[token->opens] & signals;
}

/** The same of one signal. */
static inline bool token_may_tell(const struct token *token, enum signal signal) {
    return token->classes & SIGNAL_BIT &&
           token->word->signals[token->opens] >> signal % 64 & 1;
}

/** token_sense() where there may be one: most that ask for a word ask in vain. */
const struct sense *word_find(const struct token *token, size_t section);

/** phrase_sense() and phrase_signal(), in the same way. */
const struct sense *phrase_find(const struct token *tokens, size_t n, size_t section,
                                size_t *length);

/** The sense of a token as one word of that class, or NULL. */
static inline const struct sense *token_sense(const struct token *token,
                                              enum word_class class) {
    return token_is(token, class) ? word_find(token, class) : NULL;
}

/**
 * The longest word or phrase of that class at the start of `n` tokens, or
 * NULL; *length is its number of tokens.
 */
static inline const struct sense *phrase_sense(const struct token *tokens, size_t n,
                                               enum word_class class, size_t *length) {
    return n && token_may(tokens, class_bit(class))
               ? phrase_find(tokens, n, class, length)
               : NULL;
}

/** The same of a signal. */
static inline const struct sense *phrase_signal(const struct token *tokens, size_t n,
                                                enum signal signal, size_t *length) {
    return n && token_may_tell(tokens, signal)
               ? phrase_find(tokens, n, (size_t)N_CLASSES + signal, length)
               : NULL;
}

/** The classes among `of` of which a word or a whole phrase, or digits, begin the `n`
    tokens. */
uint64_t classes_here(const struct token *tokens, size_t n, uint64_t of);

/**
 * Is this line of a saved web page none of the article's (a comment form, a
 * credit, navigation)?  *rest: nor is anything behind it.
 */
bool language_boilerplate(const struct language *language, struct text line,
                          bool *rest);

#endif
