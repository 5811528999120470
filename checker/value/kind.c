/*
 * kind.c - how the kind of a value is named.
 */
#include "value/kind.h"

const char *mention_kind(const struct mention *mention) {
    static const char *const sorts[] = {"date", "daterange", "datetime", "time", "set"};
    return mention_does(mention, DOES_DATE) ? sorts[mention->time->sort]
                                            : mention->kind->name;
}

const char *mention_unit(const struct mention *mention) {
    return mention->kind->unit ? mention->kind->unit(mention) : mention->unit;
}
