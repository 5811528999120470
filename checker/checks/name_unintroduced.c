/*
 * name_unintroduced.c - "Mr. Roe", of whom neither the draft nor a source has told.
 */
#include "checks/named.h"
#include "match/names/person.h"
#include "quote/said.h"

/** Full names that a text has before one may be missed. */
enum { LEAST_INTRODUCED = 1 };

/** Is it a surname alone behind a courtesy title? */
static bool is_by_courtesy(const struct name *name) {
    return name->courtesy && name->n_words == 1 && name->shape == SHAPE_person &&
           !name->titled;
}

/** Does the draft introduce people: has it full names of persons? */
static bool introduces(const struct asked_names *in) {
    const struct names *names = &in->draft->names;
    size_t n = 0;
    for (size_t i = 0; i < names->list.n && n < LEAST_INTRODUCED; i++)
        n += name_is_full(names, &names->list.at[i]) && !names->list.at[i].titled;
    return n >= LEAST_INTRODUCED;
}

/** Does the last word of its title leave nothing to tell: Lord Holm, Sir Otto? */
static bool is_whole(const struct document *document, const struct name *name) {
    for (uint32_t i = name->title; i < name->first; i++) {
        size_t length;
        const struct sense *sense =
            phrase_signal(&document->tokens.at[i], 1, SIGNAL_COURTESY, &length);
        if (sense && sense->number > 1)
            return true;
    }
    return false;
}

static bool is_sign(const struct document *document, uint32_t i, const char *signs) {
    const struct token *token = &document->tokens.at[i];
    return i < document->tokens.n && token->type == TOKEN_SIGN &&
           byte_is_one_of(document->view.data[token->start], signs);
}

/** ", head of": a noun that a comma sets apart. */
static bool is_noun_apart(const struct document *document, uint32_t i) {
    const struct token *noun = &document->tokens.at[i];
    return i + 1 < document->tokens.n && noun->flags & TOKEN_CONTENT &&
           !(noun->flags & (TOKEN_PAST | TOKEN_GERUND | TOKEN_ADVERB)) &&
           token_hints(noun + 1, HINT_OF);
}

enum { LONGEST_NOUN = 4 };

/** "The miller, Mr. Holm, ...": a noun with its article, set apart from the name. */
static bool is_apposed(const struct document *document, const struct name *name) {
    const struct token *tokens = document->tokens.at;
    uint32_t comma = name->title - (name->title > 0);
    if (!is_sign(document, comma, ",") || !is_sign(document, name->past, ",."))
        return false;
    for (uint32_t i = comma; i > 0 && comma - i < LONGEST_NOUN; i--) {
        if (token_is(&tokens[i - 1], CLASS_DETERMINER))
            return i < 2 || !token_is(&tokens[i - 2], CLASS_PREPOSITION);
        if (!(tokens[i - 1].flags & TOKEN_CONTENT))
            return false;
    }
    return false;
}

/** "A Mr. Holm", "Ilse (Mrs. Holm)", "the miller, Mr. Holm,". */
static bool is_told_before(const struct document *document, const struct name *name) {
    if (name->title == 0)
        return false;
    return token_is(&document->tokens.at[name->title - 1], CLASS_ARTICLE) ||
           is_sign(document, name->title - 1, "(") || is_apposed(document, name);
}

/** "Mr. Holm (a miller)", "Mr. Holm of Varn", "Mr. Holm, head of the mill". */
static bool is_told_behind(const struct document *document, const struct name *name) {
    uint32_t past = name->past;
    if (past >= document->tokens.n)
        return false;
    return is_sign(document, past, "(-") ||
           token_hints(&document->tokens.at[past], HINT_OF) ||
           (is_sign(document, past, ",") && is_noun_apart(document, past + 1));
}

/** Does the text say who it is where the name stands, or is it no writer's word: "Mr.
    Speaker", the title of a book? */
static bool is_introduced_at(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    const struct names *names = &in->draft->names;
    size_t posts, length;
    posts_of_name(names, (uint32_t)(name - names->list.at), &posts);
    return posts || is_whole(document, name) || is_told_before(document, name) ||
           is_told_behind(document, name) ||
           phrase_signal(&document->tokens.at[name->first], 1, SIGNAL_OFFICE, &length);
}

/** Has the text another name with that word, or the sources any? */
static bool is_told(const struct asked_names *in, const struct name *name) {
    size_t n;
    uint32_t hash = name_word(&in->draft->names, name, 0)->hash;
    const struct indexed_word *same = name_index_find(in->own, hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name *other = indexed_name(in->own, &same[i]);
        if (!is_by_courtesy(other) || is_introduced_at(in, other))
            return true;
    }
    return name_index_has(in->sources, hash);
}

/** Do others say it, in quotation marks? */
static bool is_quoted(const struct member *member, const struct name *name) {
    return said_quoted(member->account.said,
                       member->document->tokens.at[name->first].start);
}

/** Is the word close to another name of the texts?  Then its spelling is what differs.
 */
static bool may_be_respelt(const struct asked_names *in, const struct name_word *word) {
    const struct indexed_word *close[MOST_CLOSE];
    struct letters letters = member_letters(in->draft, word);
    return name_index_close(in->own, &letters, close) ||
           name_index_close(in->sources, &letters, close);
}

/** Is `name` the first of one called by courtesy whom nobody told of? */
static bool is_stranger(const struct asked_names *in, const struct name *name) {
    const struct name_word *word = name_word(&in->draft->names, name, 0);
    return word_is_first(in, word, SHAPE_BIT(person)) && !is_told(in, name);
}

static bool says(const struct document *document, uint32_t i) {
    return i < document->tokens.n && token_is(&document->tokens.at[i], CLASS_SAYING);
}

/** Has somebody a part in the text: does he speak, or is he named again?  "Dr. Freud
    would smile" tells of nobody. */
static bool takes_part(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    size_t n;
    name_index_find(in->own, name_word(&in->draft->names, name, 0)->hash, &n);
    return n > 1 || says(document, name->past) ||
           (name->title > 0 && says(document, name->title - 1));
}

/** May the name be nobody's: a common word, others' words, or spelt in two ways? */
static bool is_doubtful(const struct asked_names *in, const struct name *name) {
    const struct name_word *word = name_word(&in->draft->names, name, 0);
    return token_is_common(member_token(in->draft, word)) ||
           is_quoted(in->draft, name) || may_be_respelt(in, word);
}

/** Strangers of a text that introduces people: one, and one to so many times that it
    calls by courtesy whom it introduced. */
enum { TOLD_TO_ONE = 4 };

/** How often a draft calls by courtesy whom it introduced, and who is a stranger. */
struct called {
    size_t told;
    uint32_t *strangers; /* names of the draft */
    size_t n;
};

/** Names by courtesy with the word of `name`, of which it must be the first: else 0. */
static size_t count_calls(const struct asked_names *in, const struct name *name) {
    size_t n, calls = 0;
    const struct indexed_word *same =
        name_index_find(in->own, name_word(&in->draft->names, name, 0)->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name *other = indexed_name(in->own, &same[i]);
        if (!calls && is_by_courtesy(other) && other != name)
            return 0;
        calls += is_by_courtesy(other);
    }
    return calls;
}

/** Each word is asked about once, however often it is called. */
static void look_at(const struct asked_names *in, uint32_t i, struct called *to) {
    const struct name *name = &in->draft->names.list.at[i];
    if (!is_by_courtesy(name))
        return;
    size_t calls = count_calls(in, name);
    if (calls && is_told(in, name))
        to->told += calls;
    else if (is_stranger(in, name) && !is_doubtful(in, name))
        to->strangers[to->n++] = i;
}

/** Does the text introduce whom it calls by courtesy?  A memoir has a Mr. Holm and a
    Mrs. Brandt throughout. */
static bool is_its_habit(const struct called *called) {
    return called->n <= 1 + called->told / TOLD_TO_ONE;
}

static void propose_stranger(const struct judgement *in, const struct rule *rule,
                             struct proposals *to, const struct asked_names *asked,
                             const struct name *name) {
    if (!takes_part(asked, name))
        return;
    propose_site(
        in, to, rule, VERDICT_NOT_COMPARED, name_site(asked->draft, name),
        arena_print(in->c->arena, "%s is introduced nowhere",
                    quoted_text(in->c, document_words(asked->draft->document,
                                                      name->title, name->past))));
}

static void ask_draft(const struct judgement *in, const struct rule *rule,
                      struct proposals *to, const struct asked_names *asked) {
    const struct names *names = &asked->draft->names;
    uint32_t n = introduces(asked) ? (uint32_t)names->list.n : 0;
    struct called called = {
        .strangers = arena_take(in->c->arena, (n + 1) * sizeof *called.strangers)};
    for (uint32_t k = 0; k < n; k++)
        look_at(asked, k, &called);
    for (size_t k = 0; is_its_habit(&called) && k < called.n; k++)
        propose_stranger(in, rule, to, asked, &names->list.at[called.strangers[k]]);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        ask_draft(in, rule, to, &asked);
    }
}

const struct check check_name_unintroduced = {"name-unintroduced", propose};
