/*
 * rule.h - rules as loaded, each with file, line and column.
 *
 * A rule file is read whole: every mistake in it is a diag of its own, and a
 * file with a mistake gives no rules.  Three sorts share one catalogue: claim
 * rules find instances of a claim, pattern rules are plain lints, check rules
 * give a built-in check its id, level and words.
 */
#ifndef CHECKER_RULE_RULE_H
#define CHECKER_RULE_RULE_H

#include "base/diag.h"
#include "base/list.h"
#include "pattern/sieve.h"
#include "value/kind.h"

enum level { LEVEL_OFF, LEVEL_INFO, LEVEL_WARNING, LEVEL_ERROR };

/** Where a citation must stand for a figure of the rule. */
enum cite { CITE_NONE, CITE_SENTENCE, CITE_PARAGRAPH, CITE_DOCUMENT };

enum rule_sort { RULE_CLAIM, RULE_PATTERN, RULE_CHECK };

enum { MAX_RULE_KINDS = 8, MAX_RULE_PATTERNS = 32, MAX_SAME = 8 };

/** One test inside a rule: a text and its claim, or a draft, sources, a finding. */
struct example {
    struct place place;
    struct text text, claim; /* "USD 2000000000", "2018-09" or "none" */
    struct text draft;
    struct text date; /* of the draft or text; empty: not stated */
    struct text *sources;
    size_t n_sources;
    struct text rule, verdict; /* of the expected finding; empty: none */
    bool none;                 /* no finding is expected */
};

/** What may make two readings of a claim two claims. */
enum scope { SCOPE_PERIOD, SCOPE_PLACE, SCOPE_SUBJECT, SCOPE_SPEAKER, N_SCOPES };

/** What a claim rule looks for. */
struct claim_rule {
    const struct kind *kinds[MAX_RULE_KINDS];
    size_t n_kinds;
    struct pattern *patterns[MAX_RULE_PATTERNS];
    struct text sources[MAX_RULE_PATTERNS]; /* as written, for `rules explain` */
    size_t n_patterns;
    struct pattern *context, *unless; /* NULL: none */
    struct text context_written, unless_written;
    struct text same[MAX_SAME];
    size_t n_same;
    bool scope[N_SCOPES]; /* what makes a difference a matter of scope */
    enum level scope_level;
    struct decimal tolerance; /* in percent, or an amount */
    bool tolerance_percent, tolerance_set;
    struct text expect_value, expect_source; /* a house-approved figure */
    enum cite cite;
    struct literals triggers; /* as written, in lower case */
    /* One of these stands in the text of any claim, in its sentence, and in that or
     * the one before; none: not known.  Each is one word of three bytes and more with
     * bit 0x20 set in every byte. */
    struct literals trigger_gate, gate, context_gate;
};

struct rule {
    const char *id, *title, *category; /* never NULL; the title may be the id */
    const char *message, *why;         /* NULL: none */
    enum level level;
    struct place level_place; /* of the file that changed it; file NULL: none did */
    enum rule_sort sort;
    struct place place;
    bool builtin;
    struct claim_rule claim; /* of RULE_CLAIM */
    struct pattern *pattern; /* of RULE_PATTERN */
    struct text written;     /* that, as written, for `rules explain` */
    enum { WITHIN_SENTENCE, WITHIN_BLOCK, WITHIN_DOCUMENT } within;
    const char *fix;   /* NULL: none */
    const char *check; /* of RULE_CHECK: name of the check; else NULL */
    size_t nth_check;  /* and its place among the check_names */
    struct example *examples;
    size_t n_examples;
    const char *silent; /* when the rule says nothing: for `rules explain`; or NULL */
};

/** A word of a name that others are held for; see alias.h. */
struct alias {
    uint32_t hash, group;
};

struct rules {
    struct arena arena;
    LIST(struct rule) list;
    LIST(struct alias) aliases;       /* by their words */
    LIST(struct alias) whole_aliases; /* by all their letters */
    uint32_t n_alias_groups;
    LIST(struct text) common_knowledge; /* phrases with a figure that need no source */
    LIST(const char *) files;           /* paths read so far, each once */
    struct sieve triggers;              /* the words of all trigger gates */
    struct sieve gates;                 /* and of all others */
};

/** The names of built-in checks, which rule/ cannot know itself. */
struct check_names {
    const char *const *names;
    size_t n;
};

/**
 * Append the rules of `text` to *to; false, with DIAG_ERRORs at file:line:column
 * and nothing appended, if it has mistakes.  `builtin` rules may be named again
 * by later files to change their level.
 */
bool rules_read(struct rules *to, struct text text, const char *file, bool builtin,
                struct check_names checks, struct diags *faults);

struct node;

/** The same of a file that is read as YAML: its root, which outlives *to. */
bool rules_take(struct rules *to, const struct node *root, const char *file,
                bool builtin, struct check_names checks, struct diags *faults);

/** Compiled patterns of one rule. */
void rule_release(struct rule *rule);

/** Compiled patterns and all memory. */
void rules_release(struct rules *rules);

/** The rule of that id, which the rules own, or NULL. */
const struct rule *rule_named(const struct rules *rules, const char *id);

/** The rule that sets that check's level, which the rules own, or NULL. */
const struct rule *rule_of_check(const struct rules *rules, const char *check);

/** "off", "info", "warning", "error", NULL. */
extern const char *const level_names[];

/** One of them. */
const char *level_name(enum level level);

/** The level of that name; false, leaving *to, if there is none. */
bool level_parse(struct text name, enum level *to);

#endif
