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

/** What was not read, as a list of objects: document, line, lines, why. */
void json_write_omissions(FILE *to, const struct omissions *omissions);

/** A complaint as one object: message and, where it has them, document and line. */
void json_write_diag(FILE *to, const struct diag *diag);

#endif
