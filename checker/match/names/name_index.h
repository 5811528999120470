/*
 * name_index.h - the names of some texts by their words, and by words that are close.
 *
 * Made once of the sources of a run, and of a draft once.  A word is found by its
 * letters; one that is close by how either of them begins or ends.
 */
#ifndef CHECKER_MATCH_NAMES_NAME_INDEX_H
#define CHECKER_MATCH_NAMES_NAME_INDEX_H

#include "base/keyed.h"
#include "match/names/tellings.h"
#include "match/names/told_places.h"
#include "match/names/told_words.h"
#include "match/names/turns.h"

/** A word of a name of member `member`, counted among those of the index. */
struct indexed_word {
    uint32_t hash, member, word;
};

/** A post by the key of its head. */
struct indexed_post {
    uint32_t key, member, post;
};

/** The turns that a draft shares with a source, of those of the shorter text, and how
    alike their names are: see matters_alike(). */
struct shared_turns {
    bool asked;
    uint32_t shared, fewer;
    double alike;
    uint32_t words;          /* of names, of the text with fewer */
    double led;              /* see texts_lead_alike() */
    bool event_asked, event; /* do they tell of one: see texts_tell_one_event() */
};

/** Those of one draft with each source, filled as they are asked for: by the checks of
    its case alone. */
struct draft_turns {
    struct arena *arena;
    struct shared_turns *with; /* by source */
};

struct name_index {
    const struct member *const *members;
    size_t n;
    LIST(struct indexed_word) words; /* by hash, then by member and place */
    LIST(struct keyed)
    edges;            /* what words begin or end with: of those with the
                         same letters, the first of `words` */
    uint32_t *traits; /* letters_traits() of these, by place in `words` */
    LIST(struct indexed_post) posts; /* by key, member and place */
    LIST(struct indexed_post) bonds; /* likewise; `post` is the number of the bond */
    struct told_places places;
    struct tellings tellings;
    struct told_words words_told; /* of sources; of a draft none */
    const struct turns *turns;    /* of each text, beside drafts */
    struct draft_turns *shared;   /* of a draft; of sources NULL */
};

/** Index the names of `n` members, in the arena. */
struct name_index name_index_make(const struct member *const *members, size_t n,
                                  struct arena *arena);

/** The index of each draft of a case, of itself alone; without sources of its words
    alone, for nobody asks what else it tells. */
struct name_index *drafts_index_names(const struct check_case *c);

/** The words with that hash: the first *n of them, a few hundred at most. */
const struct indexed_word *name_index_find(const struct name_index *index,
                                           uint32_t hash, size_t *n);

/** What stands for a word of a name of member `member`; NULL: it is not listed. */
const struct indexed_word *name_index_entry(const struct name_index *index,
                                            uint32_t member,
                                            const struct name_word *word);

/** Does any of the texts have the word in a name? */
bool name_index_has(const struct name_index *index, uint32_t hash);

/** Has a name of one of them all the words of `name`, of `names`, in their order? */
bool name_index_holds(const struct name_index *index, const struct names *names,
                      const struct name *name);

/** Has one of them a word with that key that is written small? */
bool name_index_small(const struct name_index *index, uint32_t key);

/** Words that are close to one, at most. */
enum { MOST_CLOSE = 16 };

/**
 * Words other than `letters` within letters_slack() of them, that begin or end as they
 * do: how many, the first of each in *to.
 */
size_t name_index_close(const struct name_index *index, const struct letters *letters,
                        const struct indexed_word *to[MOST_CLOSE]);

/** The bonds of that key: *n of them. */
const struct indexed_post *name_index_bonds(const struct name_index *index,
                                            uint32_t key, size_t *n);

/** The key of a post's head: words for one office, "Sen." and "Senator", share one. */
uint32_t post_key(const struct member *member, const struct post *post);

/** The word that an entry stands for. */
const struct name_word *indexed_name_word(const struct name_index *index,
                                          const struct indexed_word *at);

/** The name that it is a word of. */
const struct name *indexed_name(const struct name_index *index,
                                const struct indexed_word *at);

/** Does a word with that hash stand alone somewhere: Roe? */
bool name_index_alone(const struct name_index *index, uint32_t hash);

/** The token of a word of a member's name. */
static inline const struct token *member_token(const struct member *member,
                                               const struct name_word *word) {
    return &member->document->tokens.at[word->token];
}

/** The letters of a word of a member's name. */
struct letters member_letters(const struct member *member,
                              const struct name_word *word);

#endif
