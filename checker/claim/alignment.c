/*
 * alignment.c - the thresholds that a judgement rests on.
 */
#include "claim/alignment.h"

const struct thresholds thresholds = {.rival = 0.45,
                                      .slip = 0.30,
                                      .place = 0.35,
                                      .gap = 0.40,
                                      .agree = 0.05,
                                      .same_place = 1.0,
                                      .answered = 0.7};

bool alignment_is_answered(const struct alignment *to) {
    return to->rival.found && to->rival.evidence.total >= thresholds.answered;
}
