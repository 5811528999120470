/*
 * load.h - reading one rule file: what its parts share.  For rule/ alone.
 */
#ifndef CHECKER_RULE_LOAD_H
#define CHECKER_RULE_LOAD_H

#include "data/node.h"
#include "rule/rule.h"

/** A new level for a built-in rule. */
struct override {
    struct text id;
    enum level level;
    struct place place;
};

/** One file on its way into *to, which sees nothing of it before it is known good. */
struct load {
    struct rules *to;
    const char *file;
    bool builtin;
    struct check_names checks;
    struct diags *faults;
    size_t *pattern_budget; /* bytes that patterns may still take */
    LIST(struct rule) rules;
    LIST(struct override) overrides;
    const struct node *aliases; /* NULL: none */
};

/** Texts that stand in a list, or alone; some may be no texts, already complained of.
 */
struct texts {
    const struct node *at;
    size_t n;
};

/** What a rule file may hold, and the one of `rules`, for node_check. */
extern const struct field rule_file_fields[];

/** Names in the order of their enums, NULL at the end. */
extern const char *const cite_names[];
extern const char *const within_names[];

/** Where a node stands. */
struct place place_of(const struct load *load, const struct node *node);

/** The same of byte `offset` of its text, if that is known. */
struct place place_within(const struct load *load, const struct node *node,
                          size_t offset);

/** The text of `map`'s `key` as a string of the rules' arena; NULL without it. */
const char *load_string(const struct load *load, const struct node *map,
                        const char *key);

/** The text of `key` as a number of its name; `otherwise` if it is none of them. */
int load_choice(const struct node *map, const char *key, const char *const *names,
                int otherwise);

/** The texts of `map`'s `key`; complains about what is no text, and of too many. */
struct texts load_texts(const struct load *load, const struct node *map,
                        const char *key, size_t most);

/** Complain about a name that is none of `n`: "unknown kind 'mony'; did ...". */
void refuse_name(const struct load *load, const struct node *node, const char *what,
                 const char *const *names, size_t n);

/** Compile a node's text; NULL if it is none, or no pattern: a diag says why. */
struct pattern *load_pattern(const struct load *load, const struct node *node,
                             bool exact_case, bool with_value);

/** Read a claim rule, the keys of `claim` and those beside it, into *to. */
void load_claim(const struct load *load, const struct node *map, struct rule *to);

/** Keys that claim rules and check rules have in common: cite and tolerance. */
void load_demands(const struct load *load, const struct node *map,
                  struct claim_rule *to);

/** Read `examples`. */
void load_examples(const struct load *load, const struct node *map, struct rule *to);

#endif
