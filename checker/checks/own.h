/*
 * own.h - a figure that its own sentence, or its own table, gives the parts of.
 *
 * A relation is one file that ends in a function `own_NAME`, and one row in the table
 * of own_arithmetic.c.  The words must tell it surely: figures side by side, joined by
 * "or", "that is", a bracket, "from ... to".
 */
#ifndef CHECKER_CHECKS_OWN_H
#define CHECKER_CHECKS_OWN_H

#include "checks/check.h"
#include "derive/extent.h"

enum { MOST_OWN_PARTS = 8 };

/** What the parts of a figure make. */
struct own {
    struct figure parts[MOST_OWN_PARTS]; /* as the message names them */
    size_t n;
    const char *sign;     /* between them: " of ", " + " */
    double makes;         /* as they are written */
    struct extent extent; /* as far as they are written */
    struct extent stated; /* the figure itself */
    bool is_whole;        /* of a table: its total */
    bool cut;             /* not all parts are named */
};

/** Does the sentence give the parts of the figure?  Then fill `to`, which is empty. */
typedef bool own_relation(const struct check_case *c, struct figure stated,
                          struct own *to);

own_relation own_conversion, own_share, own_change, own_sum, own_total;

/** The next amount of the sentence (`step` 1) or the last one (-1), dates passed over.
 */
bool own_beside(const struct check_case *c, struct figure figure, int step,
                struct figure *to);

/** Behind the figure and its noun. */
size_t own_past(const struct check_case *c, struct figure figure);

/** How a figure says again what stands before it. */
enum restating { RESTATES_NOT, RESTATES_BY_WORD, RESTATES_IN_BRACKET };

/** What tokens `from` up to `to` are: ", or", ", that is,", "(". */
enum restating own_restating(const struct document *document, size_t from, size_t to);

/** Does ")" stand at that token? */
bool own_closes(const struct document *document, size_t at);

/** A plain amount without a hedge that leaves everything open. */
bool own_is_plain(const struct mention *m);

#endif
