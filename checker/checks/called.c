/*
 * called.c - names that a source has but for one word, or with their words in another
 * order.
 *
 * Only what bodies and streets are called by is held against each other: "College" for
 * "University", "National" for "American", "Street" for "Avenue".  Harkness College and
 * Orrin College are two.
 */
#include "checks/called.h"

#include "language/spelling.h"
#include "rule/alias.h"

/** A name of the draft and one of a source. */
struct two_called {
    const struct asked_names *in;
    const struct member *source;
    const struct name *here, *there;
};

static const struct name_word *word_here(const struct two_called *two, uint32_t i) {
    return name_word(&two->in->draft->names, two->here, i);
}

static const struct name_word *word_there(const struct two_called *two, uint32_t i) {
    return name_word(&two->source->names, two->there, i);
}

enum { LEAST_LONG = 4, LEAST_STREET = 4 };

static bool tells(const struct member *member, const struct name_word *word,
                  enum signal signal) {
    size_t length;
    return phrase_signal(&member->document->tokens.at[word->token], 1, signal, &length);
}

/** Which word alone differs; n_words: none, or more than one do. */
static uint32_t one_that_differs(const struct two_called *two) {
    uint32_t at = two->here->n_words;
    for (uint32_t i = 0; i < two->here->n_words; i++) {
        if (word_here(two, i)->hash == word_there(two, i)->hash)
            continue;
        if (at < two->here->n_words)
            return two->here->n_words;
        at = i;
    }
    return at;
}

static bool differ(const struct two_called *two) {
    for (uint32_t i = 0; i < two->here->n_words; i++)
        if (word_here(two, i)->hash != word_there(two, i)->hash)
            return true;
    return false;
}

/** "York" of New York, "England", "English", from `k` up to `past`. */
static bool tells_land(const struct token *tokens, uint32_t k, uint32_t past) {
    static const enum signal lands[] = {SIGNAL_REGION, SIGNAL_COUNTRY, SIGNAL_NATION};
    for (size_t i = 0; i < sizeof lands / sizeof *lands; i++) {
        size_t length;
        if (phrase_signal(&tokens[k], past - k, lands[i], &length) &&
            k + length >= past)
            return true;
    }
    return false;
}

/** "U.S.", "York" of New York, "English": many bodies of a land are called by it. */
static bool is_of_land(const struct two_called *two, uint32_t i) {
    const struct token *tokens = two->in->draft->document->tokens.at;
    uint32_t at = word_here(two, i)->token, first = at - (i > 0);
    bool letters = tokens[at].flags & (TOKEN_ALL_CAPITALS | TOKEN_STOP);
    for (uint32_t k = first; k <= at; k++)
        if (tells_land(tokens, k, at + 1))
            return true;
    return letters;
}

/** "Budget", which the texts write small, too. */
static bool is_small(const struct two_called *two, uint32_t i) {
    uint32_t key = two->in->draft->document->tokens.at[word_here(two, i)->token].key;
    return name_index_small(two->in->own, key) ||
           name_index_small(two->in->sources, key);
}

/** "Street", "Avenue"; no "Ave", which may be short for one. */
static bool is_street(const struct member *member, const struct name_word *word) {
    const struct token *token = &member->document->tokens.at[word->token];
    return token_hints(token, HINT_STREET) && token->size >= LEAST_STREET;
}

/** A word that few names have; of a street, which often has a common one, any but the
    last. */
static bool tells_apart(const struct two_called *two, uint32_t i) {
    uint32_t last = two->here->n_words - 1;
    return !word_is_common(two->in->draft, word_here(two, i)) ||
           (i < last && is_street(two->in->draft, word_here(two, last)));
}

/** Does a word that is the same on both sides belong to this body alone? */
static bool share_own_word(const struct two_called *two) {
    for (uint32_t i = 0; i < two->here->n_words; i++)
        if (word_here(two, i)->hash == word_there(two, i)->hash &&
            tells_apart(two, i) && !is_of_land(two, i) && !is_small(two, i))
            return true;
    return false;
}

/** Of which sorts of bodies a word tells, as bits. */
static int sorts_of(const struct member *member, const struct name_word *word) {
    size_t length;
    const struct sense *sense = phrase_signal(&member->document->tokens.at[word->token],
                                              1, SIGNAL_BODY, &length);
    return sense ? sense->number : 0;
}

/** "Center", "Centre" */
static bool are_spelt_as_one(const struct two_called *two, const struct name_word *a,
                             const struct name_word *b) {
    struct spelt here =
                     word_spelling(document_token(two->in->draft->document, a->token)),
                 there = word_spelling(document_token(two->source->document, b->token));
    return here.keys[0] == there.keys[0];
}

/** Is a short word made of letters of the other, from the first on: Corp, Corporation?
 */
static bool shortens(const struct letters *a, const struct letters *b) {
    enum { SHORT = 4 };
    uint32_t met = 0;
    for (uint32_t i = 0; i < b->n && met < a->n; i++)
        met += a->at[met] == b->at[i];
    return a->n <= SHORT && met == a->n && a->at[0] == b->at[0];
}

/** Both words of one sort, which are no ending of each other: Society, Association; of
   a longer name any two that are not both the body's own. */
static bool may_be_exchanged(const struct two_called *two, uint32_t at) {
    const struct name_word *a = word_here(two, at), *b = word_there(two, at);
    int sorts = sorts_of(two->in->draft, a) & sorts_of(two->source, b);
    bool bodies = sorts & ~BODY_OF_NO_SORT,
         wide = tells(two->in->draft, a, SIGNAL_WIDE) &&
                tells(two->source, b, SIGNAL_WIDE);
    bool streets = at > 0 && is_street(two->in->draft, a) && is_street(two->source, b);
    struct letters left = member_letters(two->in->draft, a),
                   right = member_letters(two->source, b);
    bool any =
        tells(two->in->draft, a, SIGNAL_BODY) || tells(two->source, b, SIGNAL_BODY);
    bool inner = at > 0 && at + 1 < two->here->n_words &&
                 two->here->n_words >= LEAST_LONG && !wide && !any;
    if (aliases_join(two->in->rules, a->hash, b->hash) || are_spelt_as_one(two, a, b) ||
        shortens(&left, &right) || shortens(&right, &left))
        return false;
    bool may = two->here->shape != SHAPE_body
                   ? streets
                   : (bodies || wide || inner) && !words_derive(two->in, &left, &right);
    struct respelt
        respelt; /* of which name-misspelt tells: the dearest question is the last */
    return may && !name_is_respelt(two->in, a, &respelt);
}

/** Has the name a word of that hash? */
static bool name_has(const struct names *names, const struct name *name,
                     uint32_t hash) {
    for (uint32_t i = 0; i < name->n_words; i++)
        if (name_word(names, name, i)->hash == hash)
            return true;
    return false;
}

enum { LEAST_REORDERED = 3 };

/** "Ministry of Defence": said in either order. */
static bool is_of_state(const struct two_called *two) {
    for (uint32_t i = 0; i < two->here->n_words; i++)
        if (sorts_of(two->in->draft, word_here(two, i)) & BODY_OF_STATE)
            return true;
    return false;
}

/** "Bank of Varn", which may be called Varn Bank. */
static bool has_of(const struct member *member, const struct name *name) {
    for (uint32_t i = name->first; i < name->past; i++)
        if (token_hints(&member->document->tokens.at[i], HINT_OF))
            return true;
    return false;
}

/** The same words in another order, and enough of them: "Bank of Varn" is Varn Bank. */
static bool is_reordered(const struct two_called *two) {
    for (uint32_t i = 0; i < two->here->n_words; i++)
        if (!name_has(&two->source->names, two->there, word_here(two, i)->hash))
            return false;
    if (has_of(two->in->draft, two->here) != has_of(two->source, two->there))
        return false;
    return two->here->n_words >= LEAST_REORDERED && two->here->shape == SHAPE_body &&
           !is_of_state(two) && one_that_differs(two) == two->here->n_words &&
           differ(two);
}

/** Is it a content word, beside the name? */
static bool tells_more(const struct document *document, const struct name *name,
                       uint32_t i) {
    const struct token *token = &document->tokens.at[i];
    return token->flags & TOKEN_CONTENT && (i < name->title || i >= name->past);
}

static bool sentence_has(const struct document *document, const struct name *name,
                         uint32_t key) {
    const struct sentence *in = &document->sentences.at[name->sentence];
    for (uint32_t i = in->first_token; i < in->past_token; i++)
        if (document->tokens.at[i].key == key && tells_more(document, name, i))
            return true;
    return false;
}

/** Do the sentences of both tell of one thing, by a word beside the names?  The Roe
   Center and the Roe Project of a list are two. */
static bool are_told_alike(const struct two_called *two) {
    const struct document *here = two->in->draft->document,
                          *there = two->source->document;
    const struct sentence *in = &here->sentences.at[two->here->sentence];
    for (uint32_t i = in->first_token; i < in->past_token; i++)
        if (tells_more(here, two->here, i) &&
            sentence_has(there, two->there, here->tokens.at[i].key))
            return true;
    return false;
}

static bool is_other_called(const struct two_called *two) {
    if (two->here->n_words != two->there->n_words || two->here->n_words < 2)
        return false;
    uint32_t at = one_that_differs(two);
    return is_reordered(two) || (at < two->here->n_words && share_own_word(two) &&
                                 may_be_exchanged(two, at) && are_told_alike(two));
}

/** A name of a source that shares a word with it, and is it but for one; or NULL. */
static const struct indexed_word *find_other(struct two_called *two) {
    for (uint32_t i = 0; i < two->here->n_words; i++) {
        size_t n;
        const struct indexed_word *same =
            name_index_find(two->in->sources, word_here(two, i)->hash, &n);
        for (size_t k = 0; tells_apart(two, i) && k < n; k++) {
            two->source = two->in->sources->members[same[k].member];
            two->there = indexed_name(two->in->sources, &same[k]);
            if (is_other_called(two) &&
                !name_index_holds(two->in->own, &two->source->names, two->there) &&
                asked_event_is_likely(two->in, two->source))
                return &same[k];
        }
    }
    return NULL;
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct name *name) {
    struct two_called two = {.in = asked, .here = name};
    if (name->n_words < 2 ||
        name_index_holds(asked->sources, &asked->draft->names, name) ||
        !find_other(&two))
        return;
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_CONTRADICTION, name_site(asked->draft, name),
                     arena_print(in->c->arena, "%s here, %s in %s",
                                 name_quoted(in, asked->draft, name),
                                 name_quoted(in, two.source, two.there),
                                 two.source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(two.source, two.there));
}

void propose_called(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, enum name_shape shape) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (size_t k = 0; k < names->list.n; k++)
            if (names->list.at[k].entity == k && names->list.at[k].shape == shape)
                look_at(in, rule, to, &asked, &names->list.at[k]);
    }
}
