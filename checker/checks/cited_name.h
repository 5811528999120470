/*
 * cited_name.h - a draft's figures that a report or a paper is cited for by its name,
 * and that stand in no source, where none of the sources is that report.
 */
#ifndef CHECKER_CHECKS_CITED_NAME_H
#define CHECKER_CHECKS_CITED_NAME_H

#include "checks/check.h"

/**
 * Propose a finding for each such report of the drafts, at its first name.  Nothing
 * where a source states neither its publisher nor its address: it may be the one.
 */
void cited_names_propose(const struct judgement *in, const struct rule *rule,
                         struct proposals *to);

#endif
