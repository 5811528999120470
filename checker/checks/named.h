/*
 * named.h - what the checks of names share: a finding once a name, with all places.
 */
#ifndef CHECKER_CHECKS_NAMED_H
#define CHECKER_CHECKS_NAMED_H

#include "checks/check.h"
#include "match/names/attached.h"
#include "match/names/bodies.h"
#include "match/names/exchanged.h"

/** Draft `i` of the case, to be asked of its names. */
struct asked_names names_of_draft(const struct judgement *in, size_t i);

/** A name of `member` as a place in its source. */
struct site name_site(const struct member *member, const struct name *name);

/** A word of a name, the same. */
struct site word_site(const struct member *member, const struct name_word *word);

/** "'Jane Roe'": the name in quotes, in the arena. */
const char *name_quoted(const struct judgement *in, const struct member *member,
                        const struct name *name);

/** Is it the first word of the draft with its letters, of those in names of `shapes`
    (bits)?  Of the others nothing is said again. */
bool word_is_first(const struct asked_names *in, const struct name_word *word,
                   unsigned shapes);

/** The bit of a shape. */
#define SHAPE_BIT(shape) (1u << SHAPE_##shape)

/**
 * A proposal at a word of the draft: related are a name of a source, and the other
 * places of that word in the draft.
 */
struct proposal *propose_word(const struct judgement *in, struct proposals *to,
                              const struct rule *rule, const struct asked_names *asked,
                              const struct name_word *word, struct site there,
                              const char *message);

/** Propose for each word of a draft, in a name of `shapes`, that is a source's spelt in
    another way. */
void propose_respelt(const struct judgement *in, const struct rule *rule,
                     struct proposals *to, unsigned shapes);

/** Propose for each name of a draft, of `shapes`, that stands where a source has
    another. */
void propose_exchanged(const struct judgement *in, const struct rule *rule,
                       struct proposals *to, unsigned shapes);

/** Propose for each name of a draft, of a body or of none, that stands behind one
   behind which the sources have another. */
void propose_attached(const struct judgement *in, const struct rule *rule,
                      struct proposals *to, bool body);

/** What a check asks of one post of a draft. */
typedef void ask_post(const struct judgement *in, const struct rule *rule,
                      struct proposals *to, const struct asked_names *asked,
                      const struct post *post);

/** Ask it of each post of each draft; nothing without sources. */
void propose_posts(const struct judgement *in, const struct rule *rule,
                   struct proposals *to, ask_post *ask);

/** Propose for each name of that shape in a sentence that the sources tell of another.
 */
void propose_stood_for(const struct judgement *in, const struct rule *rule,
                       struct proposals *to, enum name_shape shape);

#endif
