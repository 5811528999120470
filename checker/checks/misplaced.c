/*
 * misplaced.c - a figure that is in a source, but there says something else.
 */
#include "checks/check.h"

static const char *where(const struct check_case *c, struct figure figure) {
    return document_where(figure_document(c, figure), figure_span(c, figure).start,
                          c->arena);
}

/** "line 9", "b.txt, line 9": where the draft's figure really stands. */
static const char *elsewhere(const struct check_case *c, struct figure there,
                             struct figure rival) {
    const char *name =
        there.member == rival.member
            ? ""
            : arena_print(c->arena, "%s, ", figure_document(c, there)->name);
    return arena_print(c->arena, "%s%s", name, where(c, there));
}

/** "'80' here; a.txt has '11' in this place (line 5) and '80' in another (line 6)". */
static const char *message_of(const struct check_case *c, const struct alignment *of) {
    struct figure rival = match_rival(of->match)->other,
                  own = match_supporter(of->match)->other;
    return arena_print(
        c->arena, "%s here; %s has %s in this place (%s) and %s in another (%s)",
        quoted(c, alignment_figure(of)), figure_document(c, rival)->name,
        quoted(c, rival), where(c, rival), quoted(c, own), elsewhere(c, own, rival));
}

/** Sure only where the rival surely speaks of the very claim too. */
static double sureness(const struct alignment *of) {
    return pair_telling(match_rival(of->match)) >= thresholds.contradicts ? of->doubt
                                                                          : 0;
}

static void accuse(const struct judgement *in, const struct rule *rule,
                   const struct alignment *of, struct proposals *to) {
    struct proposal *proposal = propose_at(in, to, rule, of->verdict,
                                           alignment_figure(of), message_of(in->c, of));
    proposal_temper(proposal, sureness(of));
    propose_related(in, proposal, match_rival(of->match)->other, "in this place");
    propose_related(in, proposal, match_supporter(of->match)->other, "the same figure");
}

/** "'80' and '11' stand in each other's place: a.txt, line 5". */
static const char *exchange_message(const struct check_case *c,
                                    const struct alignment *of) {
    struct figure there = match_supporter(of->match)->other;
    return arena_print(c->arena, "%s and %s stand in each other's place: %s, %s",
                       quoted(c, alignment_figure(of)), quoted(c, alignment_other(of)),
                       figure_document(c, there)->name, where(c, there));
}

/** One finding for the two: the second yields to the first, which names it. */
static void accuse_exchange(const struct judgement *in, const struct rule *rule,
                            const struct alignment *of, struct proposals *to) {
    struct proposal *proposal = propose_at(
        in, to, rule, of->verdict, alignment_figure(of), exchange_message(in->c, of));
    proposal_temper(proposal, of->doubt);
    propose_related(in, proposal, alignment_other(of), "the other of the two");
    propose_related(in, proposal, match_supporter(of->match)->other, "the same figure");
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (of->because == BECAUSE_exchanged)
            accuse_exchange(in, rule, of, to);
        else if (alignment_is_misplaced(of))
            accuse(in, rule, of, to);
    }
}

const struct check check_misplaced = {"figure-misplaced", propose};
