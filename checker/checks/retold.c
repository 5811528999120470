/*
 * retold.c - figures of one text with the same value.
 */
#include "checks/retold.h"

#include "checks/order.h"
#include "value/compare.h"
#include "value/kind.h"

enum { MOST_ASKED = 100 };

struct values values_of(const struct check_case *c, uint32_t member) {
    size_t most = c->members[member]->mentions.list.n;
    struct values values = {c, arena_get(c->arena, (most + 1) * sizeof *values.at), 0};
    for (uint32_t k = 0; k < most; k++) {
        struct figure figure = {member, k};
        if (mention_does(figure_mention(c, figure), DOES_AMOUNT))
            values.at[values.n++] = figure;
    }
    figures_sort(c, values.at, values.n);
    return values;
}

static int order_of(const struct values *values, size_t i, struct figure figure) {
    return values_order(figure_mention(values->c, values->at[i]),
                        figure_mention(values->c, figure));
}

/** The first that is not smaller. */
static size_t first_of(const struct values *values, struct figure figure) {
    size_t low = 0, high = values->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order_of(values, middle, figure) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/** "$2 billion" and "two billion dollars"; of counts, of the same things. */
static bool states_same(const struct mention *a, const struct mention *b) {
    return a->kind == b->kind && a->noun == b->noun &&
           strings_equal(mention_unit(a), mention_unit(b));
}

bool values_any(const struct values *values, struct figure figure,
                bool (*is)(const void *context, struct figure other),
                const void *context) {
    const struct mention *mention = figure_mention(values->c, figure);
    size_t i = first_of(values, figure);
    for (size_t asked = 0; asked < MOST_ASKED && i < values->n; asked++, i++) {
        if (order_of(values, i, figure) != 0)
            return false;
        bool other = values->at[i].mention != figure.mention;
        if (other && states_same(mention, figure_mention(values->c, values->at[i])) &&
            is(context, values->at[i]))
            return true;
    }
    return false;
}
