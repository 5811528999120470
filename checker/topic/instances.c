/*
 * instances.c - trying the patterns of topic rules on sentences with values.
 *
 * Gates first, cheapest first: no pattern is tried where no value of its kind
 * stands, nor in a sentence or text without a word that every match needs.
 */
#include "topic/topic.h"

#include <stdlib.h>

#include "base/search.h"
#include "rule/budget.h"

/** What the rules share of one sentence. */
struct sentence_room {
    struct literals words; /* of gates; not looked for yet unless `searched` */
    bool searched;
    char *line; /* the sentence on one line; NULL: not made yet */
};

/** One rule on one document. */
struct rule_search {
    const struct check_case *c;
    struct topics *to;
    const struct rule *rule;
    uint32_t member;
    struct sentence_room *rooms; /* of its sentences */
};

static bool is_of_kind(const struct claim_rule *rule, const struct mention *mention) {
    for (size_t i = 0; i < rule->n_kinds; i++)
        if (rule->kinds[i] == mention->kind)
            return true;
    return false;
}

static const struct document *document_of(const struct rule_search *search) {
    return search->c->members[search->member]->document;
}

/** No blank ends a line, and no byte passes for a value. */
static char plain(char byte) {
    return ascii_is_space(byte) || byte == VALUE_PLACEHOLDER ? ' ' : byte;
}

/** A sentence on one line. */
static struct text sentence_line(struct rule_search *search, uint32_t index) {
    const struct document *document = document_of(search);
    struct span in = sentence_span(document, &document->sentences.at[index]);
    struct sentence_room *room = &search->rooms[index];
    size_t size = in.end - in.start;
    if (!room->line) {
        room->line = arena_copy(search->c->arena, document->view.data + in.start, size);
        for (size_t i = 0; i < size; i++)
            room->line[i] = plain(room->line[i]);
    }
    return (struct text){room->line, size};
}

/** Put placeholders for the mention's bytes into its line, or take them out again. */
static struct text mark(struct rule_search *search, const struct mention *mention,
                        bool marked) {
    const struct document *document = document_of(search);
    struct text line = sentence_line(search, mention->sentence);
    char *bytes =
        search->rooms[mention->sentence].line -
        sentence_span(document, &document->sentences.at[mention->sentence]).start;
    for (uint32_t i = mention->start; i < mention->end; i++)
        bytes[i] = marked ? VALUE_PLACEHOLDER : plain(document->view.data[i]);
    return line;
}

static bool found(struct rule_search *search, const struct pattern *pattern,
                  struct text subject) {
    struct span at;
    return budget_find(search->to->budget, search->rule, document_of(search)->name,
                       pattern, subject, 0, &at);
}

/** The context must stand in the sentence or in the one before. */
static bool context_fits(struct rule_search *search, uint32_t sentence) {
    const struct claim_rule *rule = &search->rule->claim;
    struct text own = sentence_line(search, sentence);
    if (rule->unless && found(search, rule->unless, own))
        return false;
    if (!rule->context || found(search, rule->context, own))
        return true;
    return sentence > 0 &&
           found(search, rule->context, sentence_line(search, sentence - 1));
}

/** What the groups of `same` hold, to stay when the line serves another mention. */
static void keep_captures(struct rule_search *search, const struct pattern *pattern,
                          struct text subject, struct text captures[MAX_SAME]) {
    for (size_t i = 0; i < search->rule->claim.n_same; i++) {
        const char *name = search->rule->claim.same[i].data;
        struct text group = budget_group(search->to->budget, pattern, subject, name);
        captures[i] = (struct text){
            arena_copy(search->c->arena, group.data, group.size), group.size};
    }
}

/** Does one of the rule's patterns match, with this mention as its value? */
static bool value_fits(struct rule_search *search, const struct mention *mention,
                       struct claim *to) {
    const struct claim_rule *rule = &search->rule->claim;
    struct text line = mark(search, mention, true);
    size_t i = 0;
    while (i < rule->n_patterns && !found(search, rule->patterns[i], line))
        i++;
    to->pattern = i;
    if (i < rule->n_patterns)
        keep_captures(search, rule->patterns[i], line, to->captures);
    mark(search, mention, false);
    return i < rule->n_patterns;
}

static void try_mention(struct rule_search *search, uint32_t index) {
    const struct mention *mention =
        &search->c->members[search->member]->mentions.list.at[index];
    struct claim claim = {.rule = search->rule, .figure = {search->member, index}};
    if (value_fits(search, mention, &claim) && context_fits(search, mention->sentence))
        *(struct claim *)list_add(search->c->arena, &search->to->claims) = claim;
}

/** May a rule with these words find anything?  Only a no is sure. */
static bool opens(struct literals present, struct literals gate) {
    for (size_t i = 0; i < gate.n; i++)
        if (literals_hold(present, gate.at[i]))
            return true;
    return gate.n == 0;
}

static struct literals words_in(const struct rule_search *search, uint32_t index) {
    const struct document *document = document_of(search);
    struct span in = sentence_span(document, &document->sentences.at[index]);
    struct sentence_room *room = &search->rooms[index];
    if (!room->searched)
        room->words = sieve_search(&search->c->rules->gates,
                                   text_slice(document->view, in.start, in.end),
                                   search->c->arena);
    room->searched = true;
    return room->words;
}

/** Do the words of a sentence, and of the one before, let a claim stand there? */
static bool may_claim(const struct rule_search *search, uint32_t sentence) {
    const struct claim_rule *rule = &search->rule->claim;
    if (rule->gate.n && !opens(words_in(search, sentence), rule->gate))
        return false;
    return !rule->context_gate.n ||
           opens(words_in(search, sentence), rule->context_gate) ||
           (sentence > 0 && opens(words_in(search, sentence - 1), rule->context_gate));
}

static void search_member(struct rule_search *search, struct literals present) {
    const struct claim_rule *rule = &search->rule->claim;
    const struct member *member = search->c->members[search->member];
    if (!opens(present, rule->trigger_gate))
        return;
    for (uint32_t i = 0; i < member->mentions.list.n; i++) {
        const struct mention *mention = &member->mentions.list.at[i];
        if (is_of_kind(rule, mention) && may_claim(search, mention->sentence))
            try_mention(search, i);
    }
}

static bool has_topics(const struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (rules->list.at[i].sort == RULE_CLAIM)
            return true;
    return false;
}

/** All rules on one document, those that are off included: levels change no verdict. */
static void search_document(const struct check_case *c, uint32_t member,
                            struct topics *to) {
    const struct document *document = c->members[member]->document;
    struct literals present =
        sieve_search(&c->rules->triggers, document->view, c->arena);
    struct sentence_room *rooms =
        arena_get(c->arena, (document->sentences.n + 1) * sizeof *rooms);
    for (size_t i = 0; i < c->rules->list.n; i++) {
        const struct rule *rule = &c->rules->list.at[i];
        struct rule_search search = {c, to, rule, member, rooms};
        if (rule->sort == RULE_CLAIM)
            search_member(&search, present);
    }
}

static uint64_t count_bytes(const struct check_case *c) {
    uint64_t bytes = 0;
    for (size_t i = 0; i < c->n_members; i++)
        bytes += c->members[i]->document->view.size;
    return bytes;
}

static int figures_order(struct figure a, struct figure b) {
    if (a.member != b.member)
        return a.member < b.member ? -1 : 1;
    return (a.mention > b.mention) - (a.mention < b.mention);
}

/** Claims lie in one list: of two that are alike in all, the first comes first. */
static int by_place(const struct claim *a, const struct claim *b) {
    return (a > b) - (a < b);
}

static int by_figure(const void *left, const void *right) {
    const struct claim *a = *(const struct claim *const *)left,
                       *b = *(const struct claim *const *)right;
    int by = figures_order(a->figure, b->figure);
    return by ? by : by_place(a, b);
}

static int by_rule(const void *left, const void *right) {
    const struct claim *a = *(const struct claim *const *)left,
                       *b = *(const struct claim *const *)right;
    return a->rule != b->rule ? (a->rule < b->rule ? -1 : 1) : by_place(a, b);
}

static const struct claim **in_order(const struct topics *of, struct arena *arena,
                                     int (*by)(const void *, const void *)) {
    size_t n = of->claims.n;
    const struct claim **list = arena_take(arena, (n + 1) * sizeof *list);
    for (size_t i = 0; i < n; i++)
        list[i] = &of->claims.at[i];
    qsort(list, n, sizeof *list, by);
    return list;
}

struct topics topics_find(const struct check_case *c) {
    struct topics found = {
        .budget = budget_open(c->rules, count_bytes(c), c->faults, c->arena)};
    for (uint32_t i = 0; i < c->n_members && has_topics(c->rules); i++)
        search_document(c, i, &found);
    found.by_figure = in_order(&found, c->arena, by_figure);
    found.by_rule = in_order(&found, c->arena, by_rule);
    return found;
}

static bool rule_before(const void *claim, const void *rule) {
    return (*(const struct claim *const *)claim)->rule < (const struct rule *)rule;
}

const struct claim *const *claims_of(const struct topics *in, const struct rule *rule,
                                     size_t *n) {
    size_t past, first = search(rule, in->by_rule, in->claims.n, sizeof *in->by_rule,
                                rule_before);
    for (past = first; past < in->claims.n && in->by_rule[past]->rule == rule;)
        past++;
    *n = past - first;
    return in->by_rule + first;
}

static bool figure_before(const void *claim, const void *figure) {
    return figures_order((*(const struct claim *const *)claim)->figure,
                         *(const struct figure *)figure) < 0;
}

/** Where the claims of a figure begin among those by figure. */
static size_t first_of(const struct topics *in, struct figure figure) {
    return search(&figure, in->by_figure, in->claims.n, sizeof *in->by_figure,
                  figure_before);
}

/** The claim at `i` of those by figure, if it is one of this figure; or NULL. */
static const struct claim *claim_at(const struct topics *in, size_t i,
                                    struct figure figure) {
    return i < in->claims.n && figures_equal(in->by_figure[i]->figure, figure)
               ? in->by_figure[i]
               : NULL;
}

const struct claim *figure_claim(const struct topics *in, struct figure figure) {
    return claim_at(in, first_of(in, figure), figure);
}

static bool is_instance(const struct topics *in, struct figure figure,
                        const struct rule *rule) {
    const struct claim *claim;
    for (size_t i = first_of(in, figure); (claim = claim_at(in, i, figure)); i++)
        if (claim->rule == rule)
            return true;
    return false;
}

bool figures_share_topic(const struct topics *in, struct figure a, struct figure b) {
    const struct claim *claim;
    for (size_t i = first_of(in, a); (claim = claim_at(in, i, a)); i++)
        if (is_instance(in, b, claim->rule))
            return true;
    return false;
}
