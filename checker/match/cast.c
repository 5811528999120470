/*
 * cast.c - the names of two sentences, each looked for in the text of the other.
 */
#include "match/cast.h"

#include "base/search.h"

/** Words of names that a sentence must have: "Chinese" alone may be China's. */
enum { FEW = 2 };

/** One in so many of them may be known, as "Systems" or "California". */
enum { MOST_KNOWN = 4 };

static bool sentence_before(const void *name, const void *sentence) {
    return ((const struct name *)name)->sentence < *(const uint32_t *)sentence;
}

/** "Corp", "National", "van": in many names, and nobody's own. */
static bool is_own(const struct member *in, const struct name_word *word) {
    const struct token *token = &in->document->tokens.at[word->token];
    size_t length;
    return word->part == PART_WORD && !phrase_signal(token, 1, SIGNAL_BODY, &length) &&
           !phrase_signal(token, 1, SIGNAL_WIDE, &length);
}

/** How many words of the name are its own, and how many of them the other knows. */
static void count(const struct member *in, const struct name *name,
                  const struct names *other, size_t *n, size_t *n_known) {
    for (size_t i = 0; i < name->n_words; i++) {
        const struct name_word *word = name_word(&in->names, name, i);
        size_t found = 0;
        if (!is_own(in, word))
            continue;
        postings_find(&other->postings, word->hash, &found);
        *n += 1;
        *n_known += found > 0;
    }
}

static bool says(const struct token *token) {
    const struct sense *sense = token_sense(token, CLASS_SAYING);
    return sense && sense->number == 1;
}

/** "Orm Lind said", "said Orm Lind": who tells it, and not of whom it is told. */
static bool is_speaker(const struct document *document, const struct name *name) {
    const struct sentence *in = &document->sentences.at[name->sentence];
    const struct token *tokens = document->tokens.at;
    return (name->past < in->past_token && says(&tokens[name->past])) ||
           (name->title > in->first_token && says(&tokens[name->title - 1]));
}

/** A headline with all its capitals tells no name surely. */
static bool is_headline(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return tokens_are_titled(&in.of->document->tokens.at[in.first], in.past - in.first);
}

/** Does its sentence name somebody surely, and nobody whom the other member knows? */
static bool is_strange(const struct check_case *c, struct figure figure,
                       const struct names *other) {
    const struct member *in = c->members[figure.member];
    uint32_t sentence = figure_mention(c, figure)->sentence;
    size_t n = 0, n_known = 0;
    for (size_t i = search_list(&in->names.list, &sentence, sentence_before);
         i < in->names.list.n && in->names.list.at[i].sentence == sentence; i++)
        if (in->names.list.at[i].sure &&
            !is_speaker(in->document, &in->names.list.at[i]))
            count(in, &in->names.list.at[i], other, &n, &n_known);
    return n >= FEW && MOST_KNOWN * n_known <= n && !is_headline(c, figure);
}

bool casts_differ(const struct check_case *c, struct figure a, struct figure b) {
    return is_strange(c, a, &c->members[b.member]->names) &&
           is_strange(c, b, &c->members[a.member]->names);
}
