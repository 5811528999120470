/*
 * sources_disagree.c - sources, or peers, that state one claim differently.
 *
 * One finding for one disagreement, with each reading once, in order of value, and
 * the names of all who have it, with the day of each text that states one.
 */
#include "checks/check.h"
#include "checks/order.h"
#include "value/compare.h"

/** Sources that a reading's line names; the rest are counted. */
enum { MOST_NAMES = 4 };

/** Values that a message tells; the related places have all. */
enum { MOST_VALUES = 6 };

static bool disagree(const struct check_case *c, const struct group *group) {
    for (size_t i = 1; i < group->figures.n; i++)
        for (size_t k = 0; k < i; k++)
            if (figures_stance(c, group->figures.at[k], group->figures.at[i]) ==
                STANCE_RIVAL)
                return true;
    return false;
}

static bool same_reading(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    return decimal_compare(x->amount.low, y->amount.low) == 0 &&
           decimal_compare(x->amount.high, y->amount.high) == 0;
}

static size_t past_reading(const struct check_case *c, const struct group *group,
                           size_t first) {
    size_t past = first + 1;
    while (past < group->figures.n &&
           same_reading(c, group->figures.at[first], group->figures.at[past]))
        past++;
    return past;
}

/** Is a's reading the better to show: not hedged, else told earlier in its text? */
static bool is_plainer(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    bool plain = x->hedge == HEDGE_NONE;
    if (plain != (y->hedge == HEDGE_NONE))
        return plain;
    return x->sentence < y->sentence;
}

/** The best to show of the readings of one value. */
static size_t plainest(const struct check_case *c, const struct group *group,
                       size_t first, size_t past) {
    size_t best = first;
    for (size_t i = first + 1; i < past; i++)
        if (is_plainer(c, group->figures.at[i], group->figures.at[best]))
            best = i;
    return best;
}

/** " (2021-05-03)": when the figure's text was written, if it states that. */
static const char *when_of(const struct check_case *c, struct figure figure) {
    struct text date = figure_document(c, figure)->date.text;
    return date.size ? arena_print(c->arena, " (%.*s)", TEXT_ARGUMENTS(date)) : "";
}

/** "a.txt (2021-05-03), b.txt and 3 more": whose reading the figures from first to past
 * are. */
static const char *holders(const struct check_case *c, const struct group *group,
                           size_t first, size_t past) {
    const char *names = "";
    size_t shown = past - first <= MOST_NAMES ? past - first : MOST_NAMES - 1;
    for (size_t i = first; i < first + shown; i++)
        names = arena_print(c->arena, "%s%s%s%s", names, i > first ? ", " : "",
                            figure_document(c, group->figures.at[i])->name,
                            when_of(c, group->figures.at[i]));
    return shown == past - first
               ? names
               : arena_print(c->arena, "%s and %zu more", names, past - first - shown);
}

/** "'22 cottages' here, '31 cottages' in b.txt; '40 cottages' in c.txt, d.txt". */
static const char *message_of(const struct check_case *c, const struct group *group,
                              struct figure here) {
    const char *message =
        arena_print(c->arena, "%s here%s", quoted(c, here), when_of(c, here));
    size_t first = past_reading(c, group, 0), past = first;
    size_t told = 0;
    for (size_t i = first; i < group->figures.n; i = past, told++) {
        if (told == MOST_VALUES)
            return arena_print(c->arena, "%s; and other values", message);
        past = past_reading(c, group, i);
        struct figure there = group->figures.at[plainest(c, group, i, past)];
        message =
            arena_print(c->arena, "%s%s %s in %s", message, i == first ? "," : ";",
                        quoted(c, there), holders(c, group, i, past));
    }
    return message;
}

/** A note that names who else has the reading, or NULL. */
static const char *note_of(const struct check_case *c, const struct group *group,
                           size_t first, size_t past) {
    return past - first < 2
               ? NULL
               : arena_print(c->arena, "so in %s", holders(c, group, first, past));
}

/** In order of value, each reading once, by the plainest who has it. */
static void tell(const struct judgement *in, const struct rule *rule,
                 const struct group *group, struct proposals *to) {
    const struct check_case *c = in->c;
    struct proposal *proposal = NULL;
    for (size_t i = 0, past; i < group->figures.n; i = past) {
        past = past_reading(c, group, i);
        struct figure here = group->figures.at[plainest(c, group, i, past)];
        const char *note = note_of(c, group, i, past);
        if (proposal) {
            propose_related(in, proposal, here, note);
            continue;
        }
        proposal = propose_at(in, to, rule, VERDICT_CONTRADICTION, here,
                              message_of(c, group, here));
        proposal->site.note = note;
        proposal->yields = YIELDS_WHOLE; /* where the reader has seen every reading */
    }
}

/** A copy in order of value. */
static struct group sorted(const struct check_case *c, const struct group *group) {
    struct group copy = *group;
    size_t size = copy.figures.n * sizeof *copy.figures.at;
    copy.figures.at = memcpy(arena_take(c->arena, size), group->figures.at, size);
    figures_sort(c, copy.figures.at, copy.figures.n);
    return copy;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->sources->groups.list.n; i++) {
        struct group group = sorted(in->c, &in->sources->groups.list.at[i]);
        if (disagree(in->c, &group))
            tell(in, rule, &group, to);
    }
}

const struct check check_sources_disagree = {"sources-disagree", propose};
