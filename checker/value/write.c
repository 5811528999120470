/*
 * write.c - amounts, lengths of time and hedges in words and figures of our own.
 */
#include "value/write.h"

#include <stdio.h>

bool amount_write(const struct mention *mention, char text[], size_t size) {
    char low[DECIMAL_TEXT], high[DECIMAL_TEXT];
    if (mention->amount.overflow)
        return false;
    decimal_write(mention->amount.low, low);
    if (!mention->amount.range)
        return memccpy(text, low, '\0', size) != NULL;
    decimal_write(mention->amount.high, high);
    snprintf(text, size, "%s/%s", low, high);
    return true;
}

bool length_write(const struct mention *mention, char text[], size_t size) {
    const char *unit = mention->unit;
    bool clock = unit[0] == 'T';
    int64_t factor = string_number(unit + clock);
    char designator = unit[strlen(unit) - 1], low[DECIMAL_TEXT], high[DECIMAL_TEXT];
    if (designator == 'M' && !clock && factor % 12 == 0) {
        factor /= 12;
        designator = 'Y';
    }
    struct decimal amount = mention->amount.low, last = mention->amount.high;
    decimal_multiply(amount, decimal_of(factor, 0), &amount);
    decimal_multiply(last, decimal_of(factor, 0), &last);
    decimal_write(amount, low);
    decimal_write(last, high);
    const char *prefix = clock ? "PT" : "P";
    if (mention->amount.range)
        snprintf(text, size, "%s%s%c/%s%s%c", prefix, low, designator, prefix, high,
                 designator);
    else
        snprintf(text, size, "%s%s%c", prefix, low, designator);
    return true;
}

bool duration_write(const char *unit, char text[], size_t size) {
    struct mention one = {.unit = unit};
    one.amount.low = one.amount.high = decimal_of(1, 0);
    return length_write(&one, text, size);
}

static const char *const names[N_HEDGES] = {"none",    "about",     "estimated",
                                            "nearly",  "at-least",  "more-than",
                                            "at-most", "less-than", "up-to"};

const char *hedge_name(enum hedge hedge) {
    return names[hedge];
}

enum hedge hedge_named(const char *name) {
    const char *mark = strchr(name, '?');
    size_t size = mark ? (size_t)(mark - name) : strlen(name);
    for (int i = 0; i < N_HEDGES; i++)
        if (strlen(names[i]) == size && memcmp(name, names[i], size) == 0)
            return (enum hedge)i;
    return HEDGE_NONE;
}
