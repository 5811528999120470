/*
 * stages.h - any stage of a case as labels under its text, or what was read of it.
 */
#ifndef CHECKER_COMMAND_STAGES_H
#define CHECKER_COMMAND_STAGES_H

#include "check.h"
#include "report/underline.h"

struct stage {
    const char *name; /* as `factlint show` spells it */
    const char *explains;
    /** Add the labels of member `member` of a case that was checked; NULL: */
    void (*label)(const struct checked *in, uint32_t member, struct labels *to);
    /** Print a text of which nothing is compared. */
    void (*print)(FILE *to, const struct document *document, bool json);
};

/** The stages in the order of the pipeline; name is NULL behind the last. */
extern const struct stage stages[];

/** The stage of that name, or NULL. */
const struct stage *stage_named(const char *name);

#endif
