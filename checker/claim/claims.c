/*
 * claims.c - trying the patterns of topic rules on sentences with values.
 *
 * Gates first, cheapest first: no pattern is tried where no value of its kind
 * stands, nor in a sentence or text without a word that every match needs.
 */
#include "claim/claims.h"

/** The words of gates in one sentence; at NULL: not looked for yet. */
struct room {
    struct literals words;
    bool searched;
};

/** One rule on one document. */
struct search {
    struct check_case *c;
    const struct rule *rule;
    uint32_t member;
    struct room *rooms; /* of its sentences */
    bool limited;       /* a match limit was reached and reported */
};

static bool is_of_kind(const struct claim_rule *rule, const struct mention *mention) {
    for (size_t i = 0; i < rule->n_kinds; i++)
        if (rule->kinds[i] == mention->kind)
            return true;
    return false;
}

/** A sentence on one line, without bytes that could pass for a value. */
static struct text sentence_text(struct search *search, uint32_t index) {
    const struct document *document = search->c->members[search->member].document;
    const struct sentence *sentence = &document->sentences.at[index];
    size_t size = sentence->end - sentence->start;
    char *copy =
        arena_copy(search->c->arena, document->view.data + sentence->start, size);
    for (size_t i = 0; i < size; i++)
        if (ascii_is_space(copy[i]) || copy[i] == VALUE_PLACEHOLDER)
            copy[i] = ' ';
    return (struct text){copy, size};
}

static bool found(struct search *search, const struct pattern *pattern,
                  struct text subject) {
    struct span at;
    enum pattern_result result = pattern_find(pattern, subject, 0, &at);
    if (result == PATTERN_LIMIT && !search->limited) {
        search->limited = true;
        diag_add(search->c->faults, DIAG_WARNING, search->rule->place,
                 "a pattern of '%s' takes too long on '%s'; what it would find there "
                 "is not compared: simplify the pattern",
                 search->rule->id, search->c->members[search->member].document->name);
    }
    return result == PATTERN_MATCH;
}

/** The context must stand in the sentence or in the one before. */
static bool context_fits(struct search *search, uint32_t sentence) {
    const struct claim_rule *rule = &search->rule->claim;
    struct text own = sentence_text(search, sentence);
    if (rule->unless && found(search, rule->unless, own))
        return false;
    if (!rule->context || found(search, rule->context, own))
        return true;
    return sentence > 0 &&
           found(search, rule->context, sentence_text(search, sentence - 1));
}

/** The sentence with the mention's bytes as placeholders; offsets stay. */
static struct text with_placeholder(struct search *search,
                                    const struct mention *mention) {
    const struct document *document = search->c->members[search->member].document;
    struct text sentence = sentence_text(search, mention->sentence);
    size_t start = document->sentences.at[mention->sentence].start;
    memset((char *)sentence.data + (mention->start - start), VALUE_PLACEHOLDER,
           mention->end - mention->start);
    return sentence;
}

static void add_claim(struct search *search, uint32_t index,
                      const struct pattern *pattern, struct text subject) {
    struct check_case *c = search->c;
    struct claim *claim = list_add(c->arena, &c->claims);
    claim->rule = search->rule;
    claim->figure = (struct figure){search->member, index};
    claim->period = figure_period(c, claim->figure);
    for (size_t i = 0; i < search->rule->claim.n_same; i++) {
        const char *name = search->rule->claim.same[i].data;
        if (pattern_has_group(pattern, name))
            claim->captures[i] = pattern_group(pattern, subject, name);
    }
}

static void try_mention(struct search *search, uint32_t index) {
    const struct claim_rule *rule = &search->rule->claim;
    const struct mention *mention =
        &search->c->members[search->member].mentions.list.at[index];
    struct text subject = with_placeholder(search, mention);
    for (size_t i = 0; i < rule->n_patterns; i++) {
        if (!found(search, rule->patterns[i], subject))
            continue;
        if (context_fits(search, mention->sentence))
            add_claim(search, index, rule->patterns[i], subject);
        return;
    }
}

/** May a rule with these words find anything?  Only a no is sure. */
static bool opens(struct literals present, struct literals gate) {
    for (size_t i = 0; i < gate.n; i++)
        if (literals_hold(present, gate.at[i]))
            return true;
    return gate.n == 0;
}

static struct literals words_in(const struct search *search, uint32_t index) {
    const struct document *document = search->c->members[search->member].document;
    const struct sentence *sentence = &document->sentences.at[index];
    struct room *room = &search->rooms[index];
    if (!room->searched)
        room->words =
            sieve_search(&search->c->rules->gates,
                         text_slice(document->view, sentence->start, sentence->end),
                         search->c->arena);
    room->searched = true;
    return room->words;
}

/** Do the words of a sentence, and of the one before, let a claim stand there? */
static bool may_claim(const struct search *search, uint32_t sentence) {
    const struct claim_rule *rule = &search->rule->claim;
    if (rule->gate.n && !opens(words_in(search, sentence), rule->gate))
        return false;
    return !rule->context_gate.n ||
           opens(words_in(search, sentence), rule->context_gate) ||
           (sentence > 0 && opens(words_in(search, sentence - 1), rule->context_gate));
}

static void search_member(struct search *search, struct literals present) {
    const struct claim_rule *rule = &search->rule->claim;
    const struct member *member = &search->c->members[search->member];
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

/** All rules on one document. */
static void search_document(struct check_case *c, uint32_t member) {
    const struct document *document = c->members[member].document;
    struct literals present =
        sieve_search(&c->rules->triggers, document->view, c->arena);
    struct room *rooms =
        arena_get(c->arena, (document->sentences.n + 1) * sizeof *rooms);
    for (size_t i = 0; i < c->rules->list.n; i++) {
        const struct rule *rule = &c->rules->list.at[i];
        struct search search = {c, rule, member, rooms, false};
        if (rule->sort == RULE_CLAIM && rule->level != LEVEL_OFF)
            search_member(&search, present);
    }
}

void claims_find(struct check_case *c) {
    for (uint32_t i = 0; i < c->n_members && has_topics(c->rules); i++)
        search_document(c, i);
}
