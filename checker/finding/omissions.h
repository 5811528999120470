/*
 * omissions.h - what a run did not read, for the report to say.
 *
 * A text that is passed over looks like one that is right; so each part that no
 * check has seen is listed here, with the reason.
 */
#ifndef CHECKER_FINDING_OMISSIONS_H
#define CHECKER_FINDING_OMISSIONS_H

#include "document/document.h"

struct omitted {
    const char *document; /* its name, or the path of what became none */
    size_t line;          /* the first that was not read, from 1; 0: all of it */
    size_t lines;
    const char *why; /* static */
    bool failed;     /* it was to be read, and could not be */
};

/** All zero is empty.  In the order in which they came, each once. */
struct omissions {
    struct arena arena;
    LIST(struct omitted) list;
    size_t n_more; /* beyond the most that are listed */
    size_t next; /* where a search begins: texts come in the same order in each case */
};

/** Add a text, or whatever `document` names, of which nothing was read. */
void omissions_add(struct omissions *to, const char *document, const char *why);

/** Add a text that was to be read and could not be, as a DIAG_ERROR says. */
void omissions_add_failed(struct omissions *to, const char *document);

/** Is there such a text? */
bool omissions_any_failed(const struct omissions *omissions);

/** Add what the reader of `document` left out. */
void omissions_add_document(struct omissions *to, const struct document *document);

/** Free the list; it is empty afterwards. */
void omissions_release(struct omissions *omissions);

#endif
