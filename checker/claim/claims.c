/*
 * claims.c - trying the patterns of topic rules on sentences with values.
 *
 * Gates first, cheapest first: a document without one of the rule's trigger
 * words is never searched, a sentence without a value of its kind neither.
 */
#include "claim/claims.h"

/** One rule on one document. */
struct search {
    struct check_case *c;
    const struct rule *rule;
    uint32_t member;
    bool limited; /* a match limit was reached and reported */
};

enum { SIEVE_SLOTS = 4096 };

/** A document with its letters folded, and the words of rules that stand in it. */
struct gate {
    struct text folded;
    LIST(struct text) present;
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
    if (!is_of_kind(rule, mention))
        return;
    struct text subject = with_placeholder(search, mention);
    for (size_t i = 0; i < rule->n_patterns; i++) {
        if (!found(search, rule->patterns[i], subject))
            continue;
        if (context_fits(search, mention->sentence))
            add_claim(search, index, rule->patterns[i], subject);
        return;
    }
}

/** A document's bytes with one bit set: letters fold, at the speed of a copy. */
static struct text folded(struct check_case *c, struct text text) {
    char *copy = arena_copy(c->arena, text.data, text.size);
    for (size_t i = 0; i < text.size; i++)
        copy[i] = (char)(copy[i] | 0x20);
    return (struct text){copy, text.size};
}

/** A word that gates rules, and the next one that begins like it. */
struct gate_word {
    struct text text;
    uint32_t next; /* index + 1; 0: none */
};

/** The words of all rules, once each, by a hash of their first three bytes. */
struct sieve {
    LIST(struct gate_word) words;
    uint32_t first[SIEVE_SLOTS]; /* index + 1; 0: none */
};

static size_t slot_of(const char *bytes) {
    uint32_t start;
    memcpy(&start, bytes, sizeof start); /* a NUL always follows: four bytes exist */
    start &= (uint32_t)0xFFFFFF;
    return start * 2654435761u >> 20; /* the upper 12 bits: SIEVE_SLOTS */
}

static bool is_listed(const struct sieve *sieve, struct text word) {
    for (size_t i = sieve->first[slot_of(word.data)]; i;
         i = sieve->words.at[i - 1].next)
        if (text_equal(sieve->words.at[i - 1].text, word))
            return true;
    return false;
}

static void add_words(struct check_case *c, struct sieve *sieve,
                      struct literals literals) {
    for (size_t i = 0; i < literals.n; i++) {
        struct text word = literals.at[i];
        if (is_listed(sieve, word))
            continue;
        size_t slot = slot_of(word.data);
        *(struct gate_word *)list_add(c->arena, &sieve->words) =
            (struct gate_word){word, sieve->first[slot]};
        sieve->first[slot] = (uint32_t)sieve->words.n;
    }
}

static bool is_there(const struct gate *gate, struct text word) {
    for (size_t i = 0; i < gate->present.n; i++)
        if (text_equal(gate->present.at[i], word))
            return true;
    return false;
}

static void take_words_at(struct check_case *c, const struct sieve *sieve,
                          struct gate *gate, size_t at) {
    for (size_t i = sieve->first[slot_of(gate->folded.data + at)]; i;
         i = sieve->words.at[i - 1].next) {
        struct text word = sieve->words.at[i - 1].text;
        if (word.size <= gate->folded.size - at &&
            memcmp(gate->folded.data + at, word.data, word.size) == 0 &&
            !is_there(gate, word))
            *(struct text *)list_add(c->arena, &gate->present) = word;
    }
}

/** One pass over a document finds which of the words stand in it. */
static void sift(struct check_case *c, const struct sieve *sieve, struct gate *gate) {
    for (size_t i = 0; i + 3 <= gate->folded.size; i++)
        if (sieve->first[slot_of(gate->folded.data + i)])
            take_words_at(c, sieve, gate, i);
}

/** May a rule with these words find anything?  Only a no is sure. */
static bool opens(const struct gate *gate, struct literals literals) {
    for (size_t i = 0; i < literals.n; i++)
        if (is_there(gate, literals.at[i]))
            return true;
    return literals.n == 0;
}

static void search_rule(struct check_case *c, const struct rule *rule,
                        struct gate *gates) {
    for (uint32_t i = 0; i < c->n_members; i++) {
        struct search search = {c, rule, i, false};
        if (!opens(&gates[i], rule->claim.context_gate) ||
            !opens(&gates[i], rule->claim.gate))
            continue;
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++)
            try_mention(&search, k);
    }
}

static bool has_topics(const struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (rules->list.at[i].sort == RULE_CLAIM)
            return true;
    return false;
}

static struct gate *make_gates(struct check_case *c) {
    struct sieve *sieve = arena_get(c->arena, sizeof *sieve);
    struct gate *gates = arena_get(c->arena, c->n_members * sizeof *gates);
    for (size_t i = 0; i < c->rules->list.n; i++) {
        add_words(c, sieve, c->rules->list.at[i].claim.context_gate);
        add_words(c, sieve, c->rules->list.at[i].claim.gate);
    }
    for (uint32_t i = 0; i < c->n_members; i++) {
        gates[i].folded = folded(c, c->members[i].document->view);
        sift(c, sieve, &gates[i]);
    }
    return gates;
}

void claims_find(struct check_case *c) {
    if (!has_topics(c->rules))
        return;
    struct gate *gates = make_gates(c);
    for (size_t i = 0; i < c->rules->list.n; i++) {
        const struct rule *rule = &c->rules->list.at[i];
        if (rule->sort == RULE_CLAIM && rule->level != LEVEL_OFF)
            search_rule(c, rule, gates);
    }
}
