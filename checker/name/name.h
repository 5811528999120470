/*
 * name.h - the names of a text: whom and what its capitals stand for.
 *
 * No list of names: a name is a run of words with capitals, with what may stand inside
 * one (particles, initials, hyphens, "of" of a body).  Where a capital says little, as
 * at the start of a sentence and in a headline, the rest of the text resolves it, or
 * the name is not sure.  Names of one text that stand for the same one share an entity:
 * "Jane Roe", "Ms. Roe", "Roe".  Checks, match/ and the ledger read these; nobody reads
 * capitals twice.
 */
#ifndef CHECKER_NAME_NAME_H
#define CHECKER_NAME_NAME_H

#include "document/document.h"
#include "name/letters.h"

enum name_shape {
#define SHAPE(id, called) SHAPE_##id,
#include "name/shapes.def"
#undef SHAPE
    N_SHAPES
};

/** What a word is inside a name. */
enum name_part { PART_WORD, PART_INITIAL, PART_PARTICLE, PART_SUFFIX };

/** A word of a name; `hash` is of its letters, without case and accents. */
struct name_word {
    uint32_t token, hash;
    uint32_t name; /* index of the name it is of */
    uint32_t same; /* place in the postings of the first with its letters */
    uint8_t part;  /* of name_part */
};

/** Tokens `first` up to `past`; a title in capitals begins at `title`, before them. */
struct name {
    uint32_t title, first, past;
    uint32_t word, n_words; /* in `words` of all names; those of the title are none */
    uint32_t sentence;
    uint32_t entity; /* index of the name that stands for all of its entity */
    uint8_t shape;   /* of name_shape */
    bool courtesy;   /* "Mr.", "Dr." before it */
    bool titled;     /* it stands in a headline, or among capitals alone */
    bool sure;       /* else its capital may be that of a sentence or headline */
};

/** A set of words that may hold more than was put in, and never less. */
struct word_set {
    uint64_t *bits;
    uint32_t mask;
};

/** Words of names by hash, then as they stand in the text. */
struct name_postings {
    const struct name_word **at;
    size_t n;
};

/* What a text says a person is: an office, a relative, one of a body. */
enum post_sort { POST_OFFICE, POST_KIN, POST_BODY };

/** None of the names. */
#define NO_NAME UINT32_MAX

/** Tokens `first` up to `past` say what name `name` is. */
struct post {
    uint32_t name;
    uint32_t first, past;
    uint32_t head;  /* token: "mayor"; of POST_BODY the preposition */
    uint32_t body;  /* index of the name behind it: Varn, Orrin College; or NO_NAME */
    uint32_t owner; /* of POST_KIN the name whose relative it is; NO_NAME: not told */
    uint32_t owned; /* of POST_KIN: key of the "her" before it; of any owner 1; or 0 */
    uint8_t sort;   /* of post_sort */
};

struct posts {
    LIST(struct post) list; /* by name */
};

/* How a word is bound to a name: who does it, to whom it is done, where it leads. */
enum bond_sort { BOND_AGENT, BOND_PATIENT, BOND_LED };

/** A verb of a name, or a word that leads to it; see bond.h. */
struct bond {
    uint32_t name;
    uint32_t key;         /* of the word and how it leads to the name */
    uint32_t word;        /* token */
    uint32_t other;       /* index of the name on the verb's other side; NO_NAME */
    uint32_t first, past; /* tokens of both, and of what the verb is about */
    uint32_t beside;      /* key of what stands beside; 0: nothing does */
    uint8_t sort;         /* of bond_sort */
    bool by;              /* "by" leads to the name */
};

struct bonds {
    LIST(struct bond) list; /* by name */
};

/** Keys of two names that a text tells to be one: of all their letters. */
struct told_names {
    uint32_t one, other;
};

struct names {
    LIST(struct told_names) told;
    LIST(struct name) list; /* in the order of the text, apart from one another */
    LIST(struct name_word) words;
    struct name_postings postings;
    struct posts posts;
    struct bonds bonds;
    struct word_set small; /* keys of the words without a capital */
};

/** Names read of one text; those behind are not, and its diag says so. */
enum { MOST_NAMES_READ = 100000 };

/** All names of the document, without what names_read_told() adds; in the arena. */
struct names names_read(const struct document *document, struct arena *arena);

/** What the document tells of its names, their posts and bonds, and its other words. */
void names_read_told(const struct document *document, struct names *names,
                     struct arena *arena);

/** "person", "place". */
const char *shape_called(enum name_shape shape);

/** The key of a name, of all its letters without case, accents, blanks and signs. */
uint32_t name_key(struct text name);

/** Does the text tell two names, by their keys, to be one? */
bool names_tell_one(const struct names *names, uint32_t a, uint32_t b);

/** The bytes of a name without its title, in the view. */
struct text name_text(const struct document *document, const struct name *name);

/** The word `i` of a name. */
static inline const struct name_word *name_word(const struct names *names,
                                                const struct name *name, size_t i) {
    return &names->words.at[name->word + i];
}

/** Has no word of a name before it the letters of `word`? */
static inline bool name_word_is_first(const struct names *names,
                                      const struct name_word *word) {
    return names->postings.at[word->same] == word;
}

/** Its first word that is no initial, particle or suffix; NULL: none. */
const struct name_word *name_given(const struct names *names, const struct name *name);

/** Its last such word; NULL: none. */
const struct name_word *name_surname(const struct names *names,
                                     const struct name *name);

/** Has it two such words or more, and may it be a person's? */
bool name_is_full(const struct names *names, const struct name *name);

/** The other half of a full name: the given name of a surname, and back; NULL: the word
    is neither. */
const struct name_word *name_other_half(const struct names *names,
                                        const struct name_word *word);

/** Does "the" stand before it, as before no person: the Detroit Tigers? */
bool name_is_behind_the(const struct document *document, const struct name *name);

/** Is it the given name of one whose surname comes first, at the head of a sentence, as
    in lists of books: "Skirda, Alexandre, ..."? */
bool name_is_inverted(const struct document *document, const struct names *names,
                      const struct name *name);

/** Has `longer`, of `names`, all words of `name`, of `others`, in their order? */
bool name_holds(const struct names *names, const struct name *longer,
                const struct names *others, const struct name *name);

/** Have two names of as many words, two at least, all in common but those at `i`? */
bool names_differ_at(const struct names *names, const struct name *name,
                     const struct names *others, const struct name *other, uint32_t i);

/** Is token `at`, the first of a sentence, a word of a name inside one as well?  Else
    "Energy" may be no name. */
bool name_is_known(const struct document *document, const struct names *names,
                   uint32_t at);

/** The words with that hash: *n of them from the one returned on. */
const struct name_word *const *postings_find(const struct name_postings *postings,
                                             uint32_t hash, size_t *n);

/** Put a key into a set. */
void word_set_add(struct word_set *set, uint32_t key);

/** Is the key in it? */
bool word_set_has(const struct word_set *set, uint32_t key);

/** An empty set with room for `n` keys, in the arena. */
struct word_set word_set_make(size_t n, struct arena *arena);

#endif
