/*
 * stages.h - any stage of a case as labels under its text.
 */
#ifndef CHECKER_COMMAND_STAGES_H
#define CHECKER_COMMAND_STAGES_H

#include "check.h"
#include "report/underline.h"

struct stage {
    const char *name; /* as `factlint show` spells it */
    const char *explains;
    /** Add the labels of member `member` of a case that was checked. */
    void (*label)(const struct checked *in, uint32_t member, struct labels *to);
};

/** The stages in the order of the pipeline; name is NULL behind the last. */
extern const struct stage stages[];

/** The stage of that name, or NULL. */
const struct stage *stage_named(const char *name);

#endif
