/*
 * rescope.h - how a number that a source has may be of something else there.
 */
#ifndef CHECKER_CHECKS_RESCOPE_H
#define CHECKER_CHECKS_RESCOPE_H

#include "checks/check.h"

#include "frame/stretch.h"

/** A figure of a draft, and one of a source that has its number. */
struct rescoping {
    const struct judgement *in;
    struct figure figure, there;
    struct clause here, source; /* of the two */
};

/** Words on both sides that tell of what they are; past == 0: none. */
struct shown {
    struct telling here, there;
};

/** One way, with the question that finds it. */
struct rescope {
    bool (*holds)(const struct rescoping *q, struct shown *shown);
    const char *says; /* of the source's side */
};

enum { N_RESCOPES = 7 };

/** All of them, the surest first. */
extern const struct rescope rescopes[N_RESCOPES];

#endif
