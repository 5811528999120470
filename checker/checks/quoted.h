/*
 * quoted.h - what the checks of quotations share.
 */
#ifndef CHECKER_CHECKS_QUOTED_H
#define CHECKER_CHECKS_QUOTED_H

#include "checks/check.h"

/** A part of a view as a place. */
struct site view_site(const struct document *document, struct span span,
                      const char *note);

/** The source that a quotation was held against. */
const struct document *quote_source(const struct judgement *in,
                                    const struct quote *quote);

/** Where the quotation's words stand there. */
struct site quote_passage(const struct judgement *in, const struct quote *quote,
                          const char *note);

/** The whole quotation of the draft. */
struct site quote_site(const struct judgement *in, const struct quote *quote);

#endif
