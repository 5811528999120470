/*
 * named.c - "four chapels" where a source names four: "Alder, Birch, Cedar and
 * Dogwood".
 */
#include "match/names/name_lists.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Does a sentence of the account hold a word of that key? */
static bool holds(const struct account *of, uint32_t sentence, uint32_t key) {
    const struct sentence_words *words = account_words(of, sentence);
    for (const struct word_place *word = words->first; word < words->past; word++)
        if (word->key >= key)
            return word->key == key;
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

static void add(const struct task *task, const struct name_list *list,
                struct proofs *to) {
    uint32_t member = list->member, sentence = list->sentence;
    const struct account *there = &task->c->members[member]->account;
    int named, shared = shared_words(task, there, sentence, list, &named);
    bool alike = (holds_noun(task, there, sentence) || shared >= WORDS_ALIKE) &&
                 !tells_where(there->document, list);
    if (!shared || is_counted(task, there, sentence))
        return;
    struct proof proof = {.by = &derivation_named,
                          .strength = named >= NAMES_TOLD ? STRENGTH_TOLD
                                      : alike             ? STRENGTH_ALIKE
                                                          : STRENGTH_CHANCE,
                          .score = shared,
                          .earlier = -1,
                          .list = {member, list->first, list->past}};
    proof_add(to, &proof);
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
           task->value >= SHORTEST_LIST && task->value <= LONGEST_LIST &&
           counts_things(task);
}

static void prove(const struct task *task, struct proofs *to) {
    const struct name_lists *lists = task->lists;
    bool own = may_be_named(task);
    for (size_t i = 0; own && i < lists->list.n; i++) {
        const struct name_list *list = &lists->list.at[i];
        if (decimal_compare(task->mention->amount.low, decimal_of(list->count, 0)) == 0)
            add(task, list, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s are named in %s",
                       quote(task->c, task->figure),
                       task->c->members[proof->list.member]->document->name);
}

const struct derivation derivation_named = {
    .name = "named", .prove = prove, .say = say};
