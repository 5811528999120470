/*
 * stated_too.c - figures of the draft near the one that is asked, and where they are
 * from.
 */
#include "derive/stated_too.h"

#include "value/kind.h"

/** Figures to each side that are looked at, and their pairs. */
enum { BESIDE = 6, PAIRS = 4 };

static bool is_near(const struct check_case *c, struct figure figure, uint32_t at) {
    struct figure beside = {figure.member, at};
    uint32_t here = figure_mention(c, figure)->sentence,
             there = figure_mention(c, beside)->sentence;
    return at != figure.mention && (there == here || there + 1 == here);
}

/** Its very value, or an amount rounded; a year is not each of its months. */
static bool is_value(const struct pair *pair, const struct mention *operand) {
    bool echo = pair->stance == STANCE_ECHO,
         fits = (echo || pair->stance == STANCE_FITS) &&
                mention_does(operand, DOES_AMOUNT);
    return pair->bar == BAR_none && (pair->stance == STANCE_SAME || fits);
}

/** Is the operand one of the best pairs of the draft's figure? */
static bool is_from(const struct check_case *c, const struct match *match,
                    struct figure operand) {
    for (size_t i = 0; match && i < match->n && i < PAIRS; i++)
        if (figures_equal(match->pairs[i].other, operand) &&
            is_value(&match->pairs[i], figure_mention(c, operand)))
            return true;
    return false;
}

bool figure_is_stated_too(const struct check_case *c, const struct matches *matches,
                          struct figure figure, struct figure operand) {
    uint32_t n = (uint32_t)figure_account(c, figure)->n, at = figure.mention;
    for (uint32_t i = at > BESIDE ? at - BESIDE : 0; i < n && i <= at + BESIDE; i++) {
        struct figure beside = {figure.member, i};
        if (is_near(c, figure, i) && is_from(c, figure_match(matches, beside), operand))
            return true;
    }
    return false;
}
