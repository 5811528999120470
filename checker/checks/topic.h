/*
 * topic.h - topic rules: what a newsroom's claims say against each other.
 */
#ifndef CHECKER_CHECKS_TOPIC_H
#define CHECKER_CHECKS_TOPIC_H

#include "checks/check.h"

/**
 * For every disagreement between the instances of a topic rule one proposal, and one
 * that is off (compatible) for each figure of a draft that the rule's tolerance makes
 * equal to another text's.  They are the same whatever the rule's levels, but for their
 * own.
 */
void topics_propose(const struct judgement *in, struct proposals *to);

#endif
