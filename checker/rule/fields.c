/*
 * fields.c - the keys of a rule file: for checking it, and for the manual.
 */
#include "rule/load.h"

const char *const cite_names[] = {"none", "sentence", "paragraph", "document", NULL};
const char *const within_names[] = {"sentence", "block", "document", NULL};

static const char *const versions[] = {"1", NULL};
static const char *const cases[] = {"exact", NULL};
static const char *const slots[] = {"period", "speaker", "place", "subject", NULL};
static const char *const categories[] = {"figures", "quotes", "names", "citations",
                                         "dates",   "style",  NULL};
static const char *const nothing[] = {"none", NULL};
static const char *const verdicts[] = {"agree",        "compatible",    "computed",
                                       "number only",  "scope",         "unsupported",
                                       "not compared", "contradiction", NULL};

#define END                                                                            \
    { 0 }

static const struct field claim_fields[] = {
    {"kind", FIELD_TEXT | FIELD_LIST, true, NULL, NULL,
     "The kind of value, or a list of kinds: money, number, percent, date ..."},
    {"patterns", FIELD_LIST, true, NULL, NULL,
     "PCRE2 patterns, any of which may match; in each, {value} stands for the value."},
    {"context", FIELD_TEXT, false, NULL, NULL,
     "A pattern that the sentence, or the one before it, must match too."},
    {"unless", FIELD_TEXT, false, NULL, NULL,
     "A pattern that the sentence must not match."},
    {"same", FIELD_LIST, false, NULL, NULL,
     "Named groups of the patterns that must be equal before values are compared."},
    {"scope", FIELD_LIST, false, NULL, slots,
     "What makes a difference a matter of scope; all but the speaker if left out."},
    {"trigger", FIELD_LIST, false, NULL, NULL,
     "Words without which no pattern is tried; found in the patterns if left out."},
    {"case", FIELD_TEXT, false, NULL, cases,
     "'exact' if capital letters matter to the patterns."},
    END};

static const struct field expect_fields[] = {
    {"value", FIELD_TEXT, true, NULL, NULL, "The figure, as a text would state it."},
    {"source", FIELD_TEXT, false, NULL, NULL, "The source that states it."},
    END};

static const struct field finding_fields[] = {
    {"rule", FIELD_TEXT, false, NULL, NULL, "The rule that finds it; else this one."},
    {"verdict", FIELD_TEXT, false, NULL, verdicts,
     "The verdict on the draft's figure."},
    END};

static const struct field example_fields[] = {
    {"text", FIELD_TEXT, false, NULL, NULL, "A text in which the claim is looked for."},
    {"claim", FIELD_TEXT, false, NULL, NULL,
     "The unit and value that are found in `text`, or none."},
    {"draft", FIELD_TEXT, false, NULL, NULL, "A draft to check."},
    {"sources", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "The text of the draft's source, or a list of them."},
    {"finding", FIELD_TEXT | FIELD_MAP, false, finding_fields, nothing,
     "The finding that the draft must give, or none."},
    {"date", FIELD_TEXT, false, NULL, NULL, "The date of the text, or of the draft."},
    END};

static const struct field rule_fields[] = {
    {"id", FIELD_TEXT, true, NULL, NULL,
     "The rule's name, of a to z, 0 to 9 and '-'; it never changes its meaning."},
    {"title", FIELD_TEXT, false, NULL, NULL,
     "What the rule is about, in a line; its id if left out."},
    {"level", FIELD_TEXT, false, NULL, level_names,
     "How loud its findings are; warning if left out."},
    {"category", FIELD_TEXT, false, NULL, categories,
     "What it guards; figures if left out, style for pattern rules."},
    {"message", FIELD_TEXT, false, NULL, NULL,
     "What a finding says, with {value}, {reading} and {document} filled in."},
    {"why", FIELD_TEXT, false, NULL, NULL, "Why an editor should care."},
    {"silent", FIELD_TEXT, false, NULL, NULL, "When the rule says nothing."},
    {"claim", FIELD_MAP, false, claim_fields, NULL,
     "What a claim rule looks for: statements of one figure."},
    {"pattern", FIELD_TEXT, false, NULL, NULL,
     "What a pattern rule looks for: words that should not stand there."},
    {"check", FIELD_TEXT, false, NULL, NULL,
     "What a check rule switches on: a check that is built in."},
    {"scope-level", FIELD_TEXT, false, NULL, level_names,
     "How loud a difference of scope is; off if left out."},
    {"tolerance", FIELD_TEXT, false, NULL, NULL,
     "How far values may be apart: stated, a percentage or an amount."},
    {"expect", FIELD_MAP, false, expect_fields, NULL,
     "The figure that the newsroom has approved."},
    {"cite", FIELD_TEXT, false, NULL, cite_names,
     "Where a source must be named for the figure; paragraph if left out."},
    {"within", FIELD_TEXT, false, NULL, within_names,
     "What the pattern is matched against; sentence if left out."},
    {"fix", FIELD_TEXT, false, NULL, NULL, "What to write in place of the match."},
    {"case", FIELD_TEXT, false, NULL, cases,
     "'exact' if capital letters matter to the pattern."},
    {"examples", FIELD_LIST, false, example_fields, NULL,
     "Texts that the rule finds, and texts that it does not."},
    END};

const struct field rule_file_fields[] = {
    {"version", FIELD_TEXT, true, NULL, versions, "The version of the format: 1."},
    {"rules", FIELD_LIST, true, rule_fields, NULL, "The rules."},
    {"aliases", FIELD_LIST, false, NULL, NULL,
     "Lists of names that are held for one: [Kyiv, Kiev]."},
    END};
