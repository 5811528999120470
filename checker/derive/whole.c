/*
 * whole.c - is one the part of the other?
 */
#include "derive/whole.h"

static bool go_together(const struct task *task, const struct operand *part,
                        const struct operand *whole) {
    const struct mention *a = part->mention, *b = whole->mention;
    return figures_share_sentence(task->c, part->figure, whole->figure) ||
           (a->noun && a->noun == b->noun) || (a->unit && b->unit);
}

enum strength share_strength(const struct task *task, struct operand *part,
                             struct operand *whole) {
    bool there = figure_whole(task->c, part->figure) == whole->mention,
         together = there || go_together(task, part, whole);
    if (task->told.way || !(together || task->told.of))
        return STRENGTH_CHANCE;
    bool told = there || (task->told.of && together);
    return told ? operands_free(task, told, part, whole)
                : operands_strength(task, told, part, whole);
}
