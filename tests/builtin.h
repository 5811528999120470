/*
 * builtin.h - the built-in rules, read once for all cases of a test.
 *
 * To read their files takes longer than to judge a drawn case.
 */
#ifndef TESTS_BUILTIN_H
#define TESTS_BUILTIN_H

#include "command/run.h"

/** Fill empty `*to`, as rules_read_builtin() does, with a copy that may be changed. */
static inline void rules_copy_builtin(struct rules *to, struct diags *faults) {
    static struct rules read;
    if (!read.list.n)
        rules_read_builtin(&read, faults);
    list_reserve(&to->arena, &to->list, read.list.n);
    memcpy(to->list.at, read.list.at, read.list.n * sizeof *read.list.at);
    to->list.n = read.list.n;
}

#endif
