/*
 * bench.h - what a test reads into, and what was said about it.
 */
#ifndef TESTS_BENCH_H
#define TESTS_BENCH_H

#include "unit.h"

#include "command/run.h"

struct bench {
    struct arena arena, kept; /* of one text; of the whole test */
    struct rules rules;
    struct diags faults;
    struct setting setting; /* of all these, in English */
};

/** All is empty, the rules too. */
static inline int bench_set_up(void **state) {
    struct bench *bench = calloc(1, sizeof *bench);
    *state = bench;
    if (!bench)
        return -1;
    bench->setting = (struct setting){&bench->rules,  english(), &bench->arena,
                                      &bench->faults, true,      NULL};
    return 0;
}

/** With the built-in rules. */
static inline int bench_set_up_rules(void **state) {
    if (bench_set_up(state))
        return -1;
    struct bench *bench = *state;
    rules_read_builtin(&bench->rules, &bench->faults);
    return bench->faults.n_errors ? -1 : 0;
}

static inline int bench_tear_down(void **state) {
    struct bench *bench = *state;
    arena_release(&bench->arena);
    arena_release(&bench->kept);
    rules_release(&bench->rules);
    diags_release(&bench->faults);
    free(bench);
    return 0;
}

/** The same place, perhaps in another run. */
static inline bool same_place(const struct site *a, const struct site *b) {
    return strcmp(a->document->name, b->document->name) == 0 &&
           a->span.start == b->span.start && a->span.end == b->span.end;
}

#endif
