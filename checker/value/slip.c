/*
 * slip.c - slips of the pen, each told by the digits of two figures.
 */
#include "value/slip.h"

#include "value/kind.h"

/** The digits of the two figures, as they tell a slip. */
struct digits {
    char a[DECIMAL_TEXT], b[DECIMAL_TEXT];
};

/** The digits without a point, and without the noughts around them. */
static void bare_digits(const char *text, char to[DECIMAL_TEXT]) {
    size_t n = 0;
    for (; *text; text++)
        if (*text != '.' && (n || *text != '0'))
            to[n++] = *text;
    while (n && to[n - 1] == '0')
        n--;
    to[n] = '\0';
}

/** "2 million" and "2 billion", "4.5" and "45". */
static bool is_scale(const struct digits *digits) {
    char x[DECIMAL_TEXT], y[DECIMAL_TEXT];
    bare_digits(digits->a, x);
    bare_digits(digits->b, y);
    return x[0] && strcmp(x, y) == 0;
}

/** The digits without their point. */
static void without_point(const char *text, char to[DECIMAL_TEXT]) {
    size_t n = 0;
    for (; *text; text++)
        if (*text != '.')
            to[n++] = *text;
    to[n] = '\0';
}

/** "63" and "36", "28.5" and "25.8". */
static bool is_exchange(const struct digits *digits) {
    char a[DECIMAL_TEXT], b[DECIMAL_TEXT];
    size_t n = strlen(digits->a), at = 0;
    if (n != strlen(digits->b) || strcspn(digits->a, ".") != strcspn(digits->b, "."))
        return false;
    without_point(digits->a, a);
    without_point(digits->b, b);
    while (a[at] && a[at] == b[at])
        at++;
    return a[at] && a[at + 1] && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           strcmp(a + at + 2, b + at + 2) == 0;
}

/** "1,200" and "11,200", "344" and "34": one digit written twice or left out. */
static bool is_doubled(const struct digits *digits) {
    const char *longer = strlen(digits->a) > strlen(digits->b) ? digits->a : digits->b,
               *other = longer == digits->a ? digits->b : digits->a;
    size_t n = strlen(longer), at = 0;
    if (n < 3 || n != strlen(other) + 1)
        return false;
    while (other[at] && longer[at] == other[at])
        at++;
    return at > 0 && longer[at] == longer[at - 1] &&
           strcmp(longer + at + 1, other + at) == 0;
}

static const struct {
    bool (*is)(const struct digits *digits);
    const char *name;
} slips[] = {
    {is_scale, "the same digits at another scale"},
    {is_exchange, "two digits exchanged"},
    {is_doubled, "one digit written twice"},
};

/** The digits of an amount, or of the one year that a time is. */
static bool write_digits(const struct mention *mention, char text[DECIMAL_TEXT]) {
    const struct time *time = mention->time;
    if (mention_does(mention, DOES_AMOUNT) && !mention->amount.range &&
        !mention->amount.fraction && !mention->amount.vague) {
        decimal_write(mention->amount.low, text);
        return true;
    }
    bool year = mention_does(mention, DOES_DATE) && strlen(time->text) == 4 &&
                ascii_is_digit(time->text[0]);
    if (year)
        memcpy(text, time->text, 5);
    return year;
}

const char *slip_name(const struct mention *a, const struct mention *b) {
    struct digits digits;
    if (a->kind != b->kind || !write_digits(a, digits.a) || !write_digits(b, digits.b))
        return NULL;
    if (strcmp(digits.a, digits.b) == 0 && a->unit != b->unit)
        return mention_does(a, DOES_MEASURE) ? "the same number of another unit" : NULL;
    if (strcmp(digits.a, digits.b) == 0)
        return a->rate != b->rate ? "a rate is no total" : NULL;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
        if (slips[i].is(&digits))
            return slips[i].name;
    return NULL;
}

bool slip_tells(const struct mention *a, const struct mention *b) {
    char digits[DECIMAL_TEXT], bare[DECIMAL_TEXT];
    if (!slip_name(a, b) || !write_digits(a, digits))
        return false;
    bare_digits(digits, bare);
    return strlen(bare) > 1;
}
