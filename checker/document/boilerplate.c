/*
 * boilerplate.c - patterns of the configuration, tried on a line.
 */
#include "document/boilerplate.h"

static bool fits(struct line_asking *asking, const struct line_patterns *patterns,
                 struct text line) {
    struct span at;
    for (size_t i = 0; i < patterns->list.n; i++) {
        enum pattern_result result =
            pattern_find_within(patterns->list.at[i].pattern, asking->scratch, line, 0,
                                &at, &asking->steps);
        if (result == PATTERN_MATCH)
            return true;
        asking->stopped = asking->stopped || result == PATTERN_LIMIT;
    }
    return false;
}

enum line_is boilerplate_ask(struct line_asking *asking, struct text line,
                             struct arena *arena) {
    const struct boilerplate *of = asking->of;
    if (!of || asking->stopped || !(of->keep.list.n + of->drop.list.n))
        return LINE_UNTOLD;
    if (!asking->scratch)
        asking->scratch = scratch_make(arena);
    if (fits(asking, &of->keep, line))
        return LINE_KEPT;
    return fits(asking, &of->drop, line) ? LINE_DROPPED : LINE_UNTOLD;
}

void boilerplate_add(struct line_patterns *to, struct text written, struct place place,
                     struct arena *arena, struct diags *faults) {
    const char *error;
    size_t offset;
    if (to->list.n == BOILERPLATE_MOST) {
        diag_add(faults, DIAG_ERROR, place, "more than %d patterns", BOILERPLATE_MOST);
        return;
    }
    struct pattern *pattern =
        written.size ? pattern_compile(written, false, arena, &error, &offset) : NULL;
    if (pattern && !pattern_has_value(pattern)) {
        *(struct line_pattern *)list_add(arena, &to->list) =
            (struct line_pattern){pattern, written, place};
        return;
    }
    diag_add(faults, DIAG_ERROR, place, "bad pattern: %s",
             !written.size ? "it is empty"
             : pattern     ? "{value} stands for nothing in it"
                           : error);
    pattern_release(pattern);
}

static void release(struct line_patterns *patterns) {
    for (size_t i = 0; i < patterns->list.n; i++)
        pattern_release(patterns->list.at[i].pattern);
    patterns->list.n = 0;
}

void boilerplate_release(struct boilerplate *boilerplate) {
    release(&boilerplate->keep);
    release(&boilerplate->drop);
}
