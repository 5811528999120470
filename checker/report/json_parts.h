/*
 * json_parts.h - objects that the JSON formats and the JSON-lines commands share.
 *
 * `start` and `end` are UTF-8 bytes of the source, half-open; a place that is a
 * whole document has neither.  Lines and columns count from 1, columns in code
 * points.  Characters that act on a terminal are written as \u escapes.
 */
#ifndef CHECKER_REPORT_JSON_PARTS_H
#define CHECKER_REPORT_JSON_PARTS_H

#include "data/node.h"
#include "report/report.h"

/** As a string; bytes that are no UTF-8, in a file's name, become U+FFFD. */
void json_write_text(FILE *to, struct text text);

/**
 * Write what json_read() read, on one line, keys in the order in which they came;
 * null for NULL.  A number is the same one, be it spelt in another way.
 */
void json_write_node(FILE *to, const struct node *node);

/** The finding as one object; with `positions` also lines and columns. */
void json_write_finding(FILE *to, const struct finding *finding, bool positions);

/** One entry of the ledger; as above. */
void json_write_entry(FILE *to, const struct entry *entry, bool positions);

/** A place with the words there and their value, if it has one; as above. */
void json_write_figure(FILE *to, const struct site *site);

/** `"key":"value"`, or null for NULL; a comma and the key stand before it. */
void json_write_field(FILE *to, const char *key, const char *value);

/** The same of a text; null for one without a byte. */
void json_write_field_text(FILE *to, const char *key, struct text value);

/** One name of a draft: place, text, what it is of, `found`, where it stands. */
void json_write_named(FILE *to, const struct named *named, bool redact);

/** How many figures came to which verdict, as one object. */
void json_write_coverage(FILE *to, const struct coverage *coverage);

/** The mention as one object: place, kind, value, unit, hedge, noun, rate. */
void json_write_mention(FILE *to, const struct mention *mention,
                        const struct document *document);

/** The fields "quotations" and "attributions", reported speech: lists of objects, place
    and the speaker's. */
void json_write_said(FILE *to, const struct document *document, struct arena *arena);

struct paper;
struct card;

/** The working paper of a case: its texts, cards, names and origins, as one object;
    with `redact` no word of a text. */
void json_write_paper(FILE *to, const struct paper *paper, bool redact);

/** A card of it, as one object. */
void json_write_card(FILE *to, const struct paper *paper, const struct card *card,
                     bool redact);

/** What was not read, as a list of objects: document, line, lines, why. */
void json_write_omissions(FILE *to, const struct omissions *omissions);

/** A complaint as one object: message and, where it has them, document and line. */
void json_write_diag(FILE *to, const struct diag *diag);

#endif
