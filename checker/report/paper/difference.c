/*
 * difference.c - more or less, by how much, and how many times.
 */
#include "report/paper/difference.h"

#include <math.h>
#include <stdlib.h>

#include "value/compare.h"
#include "value/kind.h"

const char *difference_words(const struct mention *here, const struct mention *there) {
    static const char *const words[] = {
        [RELATION_NONE] = "of another kind, unit or rate",
        [RELATION_SAME] = "the same value",
        [RELATION_COMPATIBLE] = "fits, by rounding or by a hedge",
        [RELATION_ALLOWED] = "a bound allows it, and does not state it",
        [RELATION_DIFFERENT] = "another value",
    };
    return words[values_relate(here, there)];
}

void digits_group(const char *from, char *to) {
    enum { LEAST = 5 };
    while (*from) {
        size_t n = 0;
        while (ascii_is_digit(from[n]))
            n++;
        for (size_t i = 0; i < n; i++) {
            *to++ = from[i];
            if (n >= LEAST && (n - i) % 3 == 1 && i + 1 < n)
                *to++ = ',';
        }
        from += n;
        if (*from == '.') /* its digits are no thousands */
            do
                *to++ = *from++;
            while (ascii_is_digit(*from));
        else if (*from)
            *to++ = *from++;
    }
    *to = '\0';
}

/** From here on one says how many times it is, not what percent. */
static const double MANY_TIMES = 1.95, FEW_PARTS = 0.05;

/** "11.7", "22,727". */
static const char *said_times(double times, struct arena *arena) {
    char plain[DECIMAL_TEXT], grouped[2 * DECIMAL_TEXT];
    snprintf(plain, sizeof plain, times < 100 ? "%.3g" : "%.0f", times);
    digits_group(plain, grouped);
    return arena_print(arena, "%s", grouped);
}

/** "+39%", "-74%", ", 12 times as much", ", 1/250 of it". */
static const char *proportion(double here, double there, struct arena *arena) {
    double ratio = there / here;
    if (here <= 0 || there <= 0)
        return "";
    if (ratio >= MANY_TIMES)
        return arena_print(arena, ", %s times as much", said_times(ratio, arena));
    if (ratio <= FEW_PARTS)
        return arena_print(arena, ", 1/%s of it", said_times(1 / ratio, arena));
    return arena_print(arena, ", %+.2g%%", 100 * (ratio - 1));
}

static const char *amounts_numbers(const struct mention *here,
                                   const struct mention *there, struct arena *arena) {
    struct decimal by;
    char text[DECIMAL_TEXT];
    if (!decimal_subtract(there->amount.low, here->amount.low, &by) ||
        by.coefficient == 0)
        return NULL;
    bool less = by.coefficient < 0;
    by.coefficient = llabs(by.coefficient);
    decimal_write(by, text);
    char grouped[2 * DECIMAL_TEXT];
    digits_group(text, grouped);
    if (mention_does(here, DOES_SHARE)) /* a percentage of one would be taken for it */
        return arena_print(arena, "%s point%s %s", grouped,
                           strcmp(grouped, "1") == 0 ? "" : "s",
                           less ? "less" : "more");
    return arena_print(arena, "%s %s%s", grouped, less ? "less" : "more",
                       proportion(decimal_double(here->amount.low),
                                  decimal_double(there->amount.low), arena));
}

static const char *days_numbers(const struct time *here, const struct time *there,
                                struct arena *arena) {
    bool open = here->low == NO_LOW_DAY || there->low == NO_LOW_DAY;
    if (open || here->fault || there->fault || here->low == there->low)
        return NULL;
    int64_t days = (int64_t)there->low - here->low;
    return arena_print(arena, "begins %lld day%s %s", llabs(days),
                       llabs(days) == 1 ? "" : "s", days < 0 ? "earlier" : "later");
}

/** Two amounts in one unit, each a single number. */
static bool is_reckonable(const struct mention *here, const struct mention *there) {
    bool amounts = mention_does(here, DOES_AMOUNT) && mention_does(there, DOES_AMOUNT);
    bool whole = !here->amount.overflow && !there->amount.overflow;
    return amounts && whole && strings_equal(here->unit, there->unit) &&
           strings_equal(here->rate, there->rate);
}

const char *difference_numbers(const struct mention *here, const struct mention *there,
                               struct arena *arena) {
    if (here->kind != there->kind)
        return NULL;
    if (mention_does(here, DOES_DATE) &&
        values_relate(here, there) != RELATION_DIFFERENT)
        return NULL;
    if (mention_does(here, DOES_DATE))
        return days_numbers(here->time, there->time, arena);
    return is_reckonable(here, there) ? amounts_numbers(here, there, arena) : NULL;
}
