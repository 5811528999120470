/*
 * told_passage.c - where the words of a sentence stand close together.
 */
#include "match/names/told_passage.h"

#include "match/names/clause_words.h"

/** Places of one word that are looked at; one that stands in more says little. */
enum { MOST_PLACES = 48 };

/** Of a draft's sentence: which of its words stand where in the sources. */
struct passage_words {
    const struct asked_names *in;
    bool loosely;     /* a text on the draft's matter is enough, not on its event */
    uint32_t all;     /* words asked for */
    uint32_t figures; /* bits: which of them are figures */
    struct keyed at[MOST_CLAUSE_WORDS * MOST_PLACES]; /* by token, counted through all
                                                         texts: which word it is */
    size_t n;
};

/** "Otto", whom no source names: what it has in place of whom is asked. */
static bool is_stranger(const struct token *token, size_t places) {
    return token->flags & TOKEN_CAPITAL && !places;
}

static void add_word(struct passage_words *to, const struct token *token) {
    size_t n;
    uint32_t key = token_clause_key(to->in->draft->document, token);
    const struct keyed *at = told_words_find(&to->in->sources->words_told, key, &n);
    if (n > MOST_PLACES || is_stranger(token, n) || to->all == MOST_CLAUSE_WORDS)
        return;
    for (size_t i = 0; i < n; i++)
        to->at[to->n++] = (struct keyed){at[i].item, to->all};
    to->figures |= (uint32_t)(token->type == TOKEN_DIGITS) << to->all;
    to->all++;
}

static void read_words(struct passage_words *to, uint32_t sentence) {
    struct clause_words once = {.n = 0};
    const struct document *document = to->in->draft->document;
    const struct sentence *of = &document->sentences.at[sentence];
    for (uint32_t i = of->own_token; i < of->past_token; i++) {
        uint32_t before = once.n;
        clause_words_add(&once, document, i, i + 1);
        if (once.n > before)
            add_word(to, &document->tokens.at[i]);
    }
    keyed_sort(to->at, to->n);
}

/** Tokens that a passage has, at most. */
enum { PASSAGE = 40 };

/** How many words stand in the passage from entry `i` on; 0: the sentence has figures,
    and the passage none of them, as one form has that is filled twice. */
static uint32_t words_from(const struct passage_words *of, size_t i) {
    uint32_t met = 0;
    for (size_t k = i; k < of->n && of->at[k].key - of->at[i].key < PASSAGE; k++)
        met |= (uint32_t)1 << of->at[k].item;
    bool part = of->figures && !(of->figures & met);
    return part ? 0 : (uint32_t)__builtin_popcount(met);
}

/** Does the text of entry `i` tell the draft's event, or at least its matter? */
static bool is_of_event(const struct passage_words *of, size_t i) {
    uint32_t token;
    const struct name_index *sources = of->in->sources;
    struct keyed at = {0, of->at[i].key};
    const struct member *source =
        sources->members[told_word_text(&sources->words_told, &at, &token)];
    return of->loosely ? asked_matter_is_same(of->in, source)
                       : asked_event_is_same(of->in, source);
}

/** The most words of the sentence that one passage has; of->all: of how many. */
static uint32_t words_told(struct passage_words *of, uint32_t sentence) {
    uint32_t most = 0;
    read_words(of, sentence);
    for (size_t i = 0; i < of->n; i++) {
        uint32_t told = words_from(of, i);
        most = told > most && is_of_event(of, i) ? told : most;
    }
    return most;
}

/** Words that are enough where three in four are told. */
enum { ENOUGH = 4, THREE = 3, FOUR = 4 };

bool sentence_is_retold(const struct asked_names *in, uint32_t sentence) {
    struct passage_words of = {.in = in};
    uint32_t told = words_told(&of, sentence);
    return told >= ENOUGH && told * FOUR >= of.all * THREE;
}

/** Sentences that a draft may have of its own: one, and one in so many. */
enum { ONE_IN = 4 };

bool sentences_are_told(const struct asked_names *in) {
    size_t own = 0, n = in->draft->document->sentences.n;
    for (uint32_t i = 0; i < n && own <= 1 + n / ONE_IN; i++) {
        struct passage_words of = {.in = in, .loosely = true};
        uint32_t told = words_told(&of, i);
        own += 2 * told < of.all;
    }
    return own < n && own <= 1 + n / ONE_IN;
}
