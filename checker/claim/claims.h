/*
 * claims.h - instances of the topic rules in every document of a case.
 */
#ifndef CHECKER_CLAIM_CLAIMS_H
#define CHECKER_CLAIM_CLAIMS_H

#include "claim/case.h"

/**
 * Fill c->claims.  A pattern is tried once for each mention of its kind, with
 * that mention alone as {value}; one mention gives at most one claim a rule.
 * A pattern that reaches its match limit is a DIAG_WARNING, once a rule and
 * document, and its sentence is not compared.
 */
void claims_find(struct check_case *c);

#endif
