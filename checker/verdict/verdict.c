/*
 * verdict.c - what verdicts are called.
 */
#include "verdict/verdict.h"

static const struct {
    const char *name, *key;
} verdicts[N_VERDICTS] = {
    [VERDICT_NOT_COMPARED] = {"not compared", "not_compared"},
    [VERDICT_AGREE] = {"agree", "agree"},
    [VERDICT_COMPATIBLE] = {"compatible", "compatible"},
    [VERDICT_COMPUTED] = {"computed", "computed"},
    [VERDICT_NUMBER_ONLY] = {"number only", "number_only"},
    [VERDICT_SCOPE] = {"scope", "scope"},
    [VERDICT_CONTRADICTION] = {"contradiction", "contradiction"},
    [VERDICT_UNSUPPORTED] = {"unsupported", "unsupported"},
};

const char *verdict_name(enum verdict verdict) {
    return verdicts[verdict].name;
}

const char *verdict_key(enum verdict verdict) {
    return verdicts[verdict].key;
}
