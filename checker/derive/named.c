/*
 * named.c - "four chapels" where a source names four: "Alder, Birch, Cedar and
 * Dogwood".
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** The least list that is a list, and the longest that a writer counts; words of a
    name; tokens of the sources that are looked at for one figure. */
enum { LEAST_NAMED = 3, MOST_NAMED = 20, LONGEST_NAME = 5, MOST_TOKENS = 100000 };

/** Names that follow each other in a sentence of a source: tokens of its document. */
struct name_list {
    size_t first, past;
    uint32_t count;
};

static bool is_name(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is(token, CLASS_MONTH) && !token_is(token, CLASS_WEEKDAY);
}

/** Past the name that begins at `at`; `at` where none does. */
static size_t past_name(const struct document *document, size_t at, size_t past) {
    size_t end = at;
    while (end < past && end < at + LONGEST_NAME && is_name(&document->tokens.at[end]))
        end++;
    return end;
}

/** Past the comma or the "and" at `at`, or both; `at` where the list ends. */
static size_t past_joint(const struct document *document, size_t at, size_t past) {
    size_t next = at;
    next += next < past && token_is_sign(document, next, ",");
    next += next < past && token_is(&document->tokens.at[next], CLASS_AND);
    return next;
}

/** The names that follow each other from `at` on. */
static struct name_list list_at(const struct document *document, size_t at,
                                size_t past) {
    struct name_list list = {at, at, 0};
    for (size_t next = at;;) {
        size_t name = past_name(document, next, past);
        if (name == next)
            return list;
        list.count++;
        list.past = name;
        next = past_joint(document, name, past);
        if (next == name)
            return list;
    }
}

/** Does a sentence of the account hold a word of that key? */
static bool holds(const struct account *of, uint32_t sentence, uint32_t key) {
    for (uint32_t i = of->first_place[sentence]; i < of->first_place[sentence + 1]; i++)
        if (of->places[i].key >= key)
            return of->places[i].key == key;
    return false;
}

static bool lists(const struct token *tokens, const struct name_list *list,
                  uint32_t key) {
    for (size_t k = list->first; k < list->past; k++)
        if (tokens[k].key == key)
            return true;
    return false;
}

/** Content words of the figure's sentence that the list's has, or the one before it;
 *named: those that stand in the list. */
static int shared_words(const struct task *task, const struct account *there,
                        uint32_t sentence, const struct name_list *list, int *named) {
    struct clause in = figure_clause(task->c, task->figure);
    const struct token *own = in.of->document->tokens.at,
                       *other = there->document->tokens.at;
    int n = 0;
    *named = 0;
    for (size_t i = in.first; i < in.past; i++) {
        if (!(own[i].flags & TOKEN_CONTENT))
            continue;
        n += !(own[i].flags & TOKEN_CAPITAL) &&
             (holds(there, sentence, own[i].key) ||
              (sentence && holds(there, sentence - 1, own[i].key)));
        *named += own[i].flags & TOKEN_CAPITAL && lists(other, list, own[i].key);
    }
    return n;
}

static bool holds_noun(const struct task *task, const struct account *there,
                       uint32_t sentence) {
    uint32_t noun = task->mention->noun;
    return noun && (holds(there, sentence, noun) ||
                    (sentence && holds(there, sentence - 1, noun)));
}

/** Sentences before a list in which its things are counted. */
enum { COUNTED_BEFORE = 3 };

/** "Two oboes and four horns. These are tuned A, B, C and D": the oboes are counted. */
static bool is_counted(const struct task *task, const struct account *there,
                       uint32_t sentence) {
    uint32_t noun = task->mention->noun;
    uint32_t first = sentence > COUNTED_BEFORE ? sentence - COUNTED_BEFORE : 0;
    for (uint32_t i = there->first_mention[first];
         noun && i < there->first_mention[sentence + 1]; i++)
        if (there->mentions[i].noun == noun && value_is_count(&there->mentions[i]))
            return true;
    return false;
}

/** "Targets in Alder, Birch and Cedar": the list tells where, and not what. */
static bool tells_where(const struct document *document, const struct name_list *list) {
    const struct sense *leads =
        list->first
            ? token_sense(&document->tokens.at[list->first - 1], CLASS_PREPOSITION)
            : NULL;
    return leads && leads->number == PREPOSITION_PLACE;
}

/** Words that show a list to be of the claim, and names of it that the draft names. */
enum { WORDS_ALIKE = 2, NAMES_TOLD = 2 };

static void add(const struct task *task, uint32_t member, uint32_t sentence,
                const struct name_list *list, struct proofs *to) {
    const struct account *there = &task->c->members[member]->account;
    int named, shared = shared_words(task, there, sentence, list, &named);
    bool alike = (holds_noun(task, there, sentence) || shared >= WORDS_ALIKE) &&
                 !tells_where(there->document, list);
    if (!shared || is_counted(task, there, sentence))
        return;
    struct proof proof = {
        .by = &derivation_named,
        .strength = named >= NAMES_TOLD ? STRENGTH_TOLD
                    : alike             ? STRENGTH_ALIKE
                                        : STRENGTH_CHANCE,
        .score = shared,
        .earlier = -1,
        .list = {member, (uint32_t)list->first, (uint32_t)list->past}};
    proof_add(to, &proof);
}

static void try(const struct task *task, uint32_t member, uint32_t sentence,
                struct proofs *to) {
    const struct document *document = task->c->members[member]->document;
    const struct sentence *in = &document->sentences.at[sentence];
    for (size_t at = in->first_token; at < in->past_token; at++) {
        struct name_list list = list_at(document, at, in->past_token);
        if (list.count >= LEAST_NAMED && list.count <= MOST_NAMED &&
            decimal_compare(task->mention->amount.low, decimal_of(list.count, 0)) == 0)
            add(task, member, sentence, &list, to);
        at = list.past > at ? list.past - 1 : at;
    }
}

/** "four boats", "four who voted no". */
static bool counts_things(const struct task *task) {
    const struct mention *mention = task->mention;
    struct clause in = figure_clause(task->c, task->figure);
    const struct sense *who =
        mention->past < in.past
            ? token_sense(&in.of->document->tokens.at[mention->past], CLASS_CONJUNCTION)
            : NULL;
    return mention->noun || (who && who->number == 1);
}

/** It counts things, exactly, and as many as one may name. */
static bool may_be_named(const struct task *task) {
    return value_is_count(task->mention) && task->mention->hedge == HEDGE_NONE &&
           task->value >= LEAST_NAMED && task->value <= MOST_NAMED &&
           counts_things(task);
}

static void prove(const struct task *task, struct proofs *to) {
    const struct check_case *c = task->c;
    size_t tokens = 0;
    bool own = may_be_named(task);
    for (uint32_t i = (uint32_t)c->n_drafts; own && i < c->n_members; i++) {
        const struct document *document = c->members[i]->document;
        for (uint32_t k = 0; k < document->sentences.n && tokens < MOST_TOKENS; k++) {
            const struct sentence *in = &document->sentences.at[k];
            tokens += in->past_token - in->first_token;
            try(task, i, k, to);
        }
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s are named in %s",
                       quote(task->c, task->figure),
                       task->c->members[proof->list.member]->document->name);
}

const struct derivation derivation_named = {
    .name = "named", .prove = prove, .say = say};
