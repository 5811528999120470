/*
 * asked_names.c - what the words of one draft are asked with, and what they share.
 */
#include "match/names/asked_names.h"

#include "language/spelling.h"
#include "match/matter.h"
#include "match/names/retold.h"
#include "rule/alias.h"

const struct names *asked_own(const struct asked_names *in) {
    return &in->draft->names;
}

const struct name *asked_name(const struct asked_names *in,
                              const struct name_word *word) {
    return &asked_own(in)->list.at[word->name];
}

const struct member *asked_source(const struct asked_names *in,
                                  const struct indexed_word *at) {
    return in->sources->members[at->member];
}

static size_t place_of(const struct asked_names *in, const struct member *source) {
    size_t at = 0;
    while (in->sources->members[at] != source)
        at++;
    return at;
}

/** Ask how many turns of words, and which names, the draft shares with a source. */
static void ask_turns(const struct asked_names *in, const struct member *source,
                      struct shared_turns *to) {
    const struct turns *own = in->own->turns,
                       *other = &in->sources->turns[place_of(in, source)];
    to->alike = matters_alike(asked_own(in), &source->names, &to->words);
    to->led = texts_lead_alike(in->draft, source);
    to->asked = true;
    to->shared = (uint32_t)turns_shared(own, other);
    to->fewer = (uint32_t)(own->n < other->n ? own->n : other->n);
}

static struct shared_turns *turns_with(const struct asked_names *in,
                                       const struct member *source) {
    struct shared_turns *to = &in->own->shared->with[place_of(in, source)];
    if (!to->asked)
        ask_turns(in, source, to);
    return to;
}

/** Words of names, and turns, from which on a text tells of which matter it is. */
enum { SOME_NAMES = 6, SOME_TURNS = 30 };

/** Of the turns of the shorter text, two on one event share one in so many, two on
    other matters hardly one in so many. */
enum { SAME_ONE_IN = 8, OTHER_ONE_IN = 50 };

/** How alike the names of two texts are: on one event, and on two matters at most. */
static const double SAME_NAMES = 0.3, OTHER_NAMES = 0.1;

bool asked_matter_is_same(const struct asked_names *in, const struct member *source) {
    const struct shared_turns *turns = turns_with(in, source);
    return turns->shared && turns->shared * SAME_ONE_IN >= turns->fewer &&
           turns->alike >= SAME_NAMES;
}

/** See texts_tell_one_event(): a source is asked once. */
static bool tells_one_event(const struct asked_names *in, const struct member *source) {
    struct shared_turns *to = turns_with(in, source);
    if (!to->event_asked)
        to->event =
            texts_tell_one_event(in->draft, source, to->led, in->own->shared->arena);
    to->event_asked = true;
    return to->event;
}

bool asked_event_is_same(const struct asked_names *in, const struct member *source) {
    bool tells = turns_with(in, source)->fewer >= SOME_TURNS;
    return asked_matter_is_same(in, source) && (!tells || tells_one_event(in, source));
}

bool asked_event_is_likely(const struct asked_names *in, const struct member *source) {
    return !asked_matter_differs(in, source) && turns_with(in, source)->led >= MAY_LEAD;
}

bool asked_matter_differs(const struct asked_names *in, const struct member *source) {
    const struct shared_turns *turns = turns_with(in, source);
    if (turns->fewer >= SOME_TURNS && turns->shared * OTHER_ONE_IN < turns->fewer)
        return true;
    return turns->words >= SOME_NAMES && turns->alike < OTHER_NAMES;
}

bool asked_matter_is_likely(const struct asked_names *in, const struct member *source) {
    bool tells = turns_with(in, source)->fewer >= SOME_TURNS;
    return tells ? asked_matter_is_same(in, source) : !asked_matter_differs(in, source);
}

bool asked_event_is_told(const struct asked_names *in) {
    bool told = false;
    for (size_t i = 0; i < in->sources->n && !told; i++)
        told = asked_event_is_same(in, in->sources->members[i]);
    return told;
}

struct letters asked_letters(const struct asked_names *in,
                             const struct indexed_word *at) {
    return member_letters(asked_source(in, at), indexed_name_word(in->sources, at));
}

enum { AS_FOUND_REACH = 4 };

bool word_is_as_found(const struct document *document, const struct name_word *word) {
    size_t length;
    for (uint32_t i = word->token + 1;
         i < document->tokens.n && i <= word->token + AS_FOUND_REACH; i++)
        if (phrase_signal(&document->tokens.at[i], 1, SIGNAL_AS_FOUND, &length))
            return true;
    return false;
}

bool words_are_common(const struct asked_names *in, const struct token *a,
                      const struct token *b) {
    return name_index_small(in->own, a->key) || name_index_small(in->sources, a->key) ||
           name_index_small(in->own, b->key) || name_index_small(in->sources, b->key);
}

bool words_derive(const struct asked_names *in, const struct letters *a,
                  const struct letters *b) {
    return language_derives(in->language, (struct text){a->at, a->n},
                            (struct text){b->at, b->n});
}

bool words_are_aliases(const struct asked_names *in, const struct name_word *word,
                       const struct indexed_word *there) {
    struct spelt a = word_spelling(document_token(in->draft->document, word->token)),
                 b = word_spelling(
                     document_token(asked_source(in, there)->document,
                                    indexed_name_word(in->sources, there)->token));
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    return a.keys[0] == b.keys[0] || letters_unfold(&here, &other) ||
           aliases_join(in->rules, word->hash, there->hash);
}

/** Of the halves of a full name, is it the given name? */
static bool is_given_half(const struct names *names, const struct name_word *half) {
    return half == name_given(names, &names->list.at[half->name]);
}

const struct indexed_word *asked_only_other(const struct asked_names *in,
                                            const struct name_word *word) {
    const struct indexed_word *only = NULL;
    size_t n;
    bool given = is_given_half(asked_own(in), word);
    const struct indexed_word *same = name_index_find(in->sources, word->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name_word *other = indexed_name_word(in->sources, &same[i]),
                               *half = name_other_half(names, other);
        if (half && is_given_half(names, other) != given)
            return NULL;
        const struct indexed_word *there =
            half ? name_index_entry(in->sources, same[i].member, half) : NULL;
        if (there && only && only->hash != there->hash)
            return NULL;
        only = there ? there : only;
    }
    return only;
}
