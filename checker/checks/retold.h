/*
 * retold.h - which figures of a text state the value of another of its figures.
 */
#ifndef CHECKER_CHECKS_RETOLD_H
#define CHECKER_CHECKS_RETOLD_H

#include "frame/case.h"

/** The amounts of one text in order of value. */
struct values {
    const struct check_case *c;
    struct figure *at;
    size_t n;
};

/** Those of `member`, in the arena. */
struct values values_of(const struct check_case *c, uint32_t member);

/**
 * Is there a figure of the same kind, unit and value for which `is` holds?  Asks at
 * most 100 of them, in the order of the text.
 */
bool values_any(const struct values *values, struct figure figure,
                bool (*is)(const void *context, struct figure other),
                const void *context);

#endif
