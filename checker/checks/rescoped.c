/*
 * rescoped.c - the number is a source's, but there it is of less, of a part, or was put
 * right since: "310,000 copies worldwide" of so many in one country.
 *
 * Every place of the sources that has the number must show it; one that does not is
 * enough to be silent.
 */
#include "checks/rescope.h"

#include "value/kind.h"

static bool holds(const struct judgement *in, const struct alignment *of,
                  struct figure there, const struct rescope *way, struct shown *shown) {
    struct rescoping q = {in, alignment_figure(of), there,
                          figure_clause(in->c, alignment_figure(of)),
                          figure_clause(in->c, there)};
    *shown = (struct shown){0};
    return way->holds(&q, shown);
}

/** Does it hold of all that have the number? */
static bool holds_of_all(const struct judgement *in, const struct alignment *of,
                         const struct rescope *way) {
    struct shown shown;
    for (size_t i = 0; i < of->match->n; i++) {
        const struct pair *pair = &of->match->pairs[i];
        if (stance_fits(pair->stance) && pair->bar == BAR_none &&
            !holds(in, of, pair->other, way, &shown))
            return false;
    }
    return true;
}

/** The figure and the words that tell of it, with what stands between. */
static const char *phrase(const struct judgement *in, struct figure figure,
                          const struct telling *telling) {
    const struct mention *mention = figure_mention(in->c, figure);
    uint32_t first = mention->hedge_first, past = mention->past;
    if (mention->noun_past > past)
        past = mention->noun_past;
    if (telling->past && telling->first < first)
        first = telling->first;
    if (telling->past && telling->past > past)
        past = telling->past;
    return quoted_text(in->c, figure_tokens(in->c, figure, first, past));
}

static void accuse(const struct judgement *in, const struct rule *rule,
                   const struct alignment *of, const struct rescope *way,
                   struct proposals *to) {
    struct figure there = match_supporter(of->match)->other;
    struct shown shown;
    holds(in, of, there, way, &shown);
    const char *message = arena_print(in->c->arena, "%s here, %s in %s: %s",
                                      phrase(in, alignment_figure(of), &shown.here),
                                      phrase(in, there, &shown.there),
                                      figure_document(in->c, there)->name, way->says);
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_SCOPE, alignment_figure(of), message);
    propose_related(in, proposal, there, NULL);
}

/** "100,000 glaciers" are no part of those that "100,000 of them" are. */
static bool is_supported(const struct alignment *of) {
    return match_supporter(of->match) && !alignment_is_misplaced(of) &&
           of->verdict != VERDICT_NOT_COMPARED &&
           grounds_share_words(match_supporter(of->match)->grounds,
                               thresholds.rescopes);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        size_t k = 0;
        if (!is_supported(of))
            continue;
        while (k < N_RESCOPES && !holds_of_all(in, of, &rescopes[k]))
            k++;
        if (k < N_RESCOPES)
            accuse(in, rule, of, &rescopes[k], to);
    }
}

const struct check check_rescoped = {"figure-rescoped", propose};
