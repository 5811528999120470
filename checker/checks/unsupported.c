/*
 * unsupported.c - a figure of the draft that no source has.
 */
#include "checks/check.h"
#include "frame/stretch.h"
#include "value/compare.h"
#include "value/slip.h"

/** How many times its nearest figure it may be and still be of one scale. */
enum { ONE_SCALE = 10 };

static const char *slip_of(const struct check_case *c, const struct alignment *of) {
    const struct pair *rival = match_rival(of->match);
    return rival ? slip_name(figure_mention(c, alignment_figure(of)),
                             figure_mention(c, rival->other))
                 : NULL;
}

/** "... is in none of the sources; 'a' has '63 ships': two digits exchanged". */
static const char *message_of(const struct check_case *c, const struct alignment *of) {
    const char *figure = quoted(c, alignment_figure(of)), *slip = slip_of(c, of);
    if (!slip)
        return arena_print(c->arena, "%s is in none of the sources", figure);
    struct figure rival = match_rival(of->match)->other;
    return arena_print(c->arena, "%s is in none of the sources; %s has %s: %s", figure,
                       figure_document(c, rival)->name, quoted(c, rival), slip);
}

/** A rival is worth showing where it is a slip away, or counts the same. */
static bool is_near(const struct check_case *c, const struct alignment *of) {
    const struct pair *rival = match_rival(of->match);
    if (!rival || slip_of(c, of))
        return rival != NULL;
    const struct mention *mention = figure_mention(c, alignment_figure(of)),
                         *there = figure_mention(c, rival->other);
    return mention->kind == there->kind &&
           rival->grounds->evidence.of[CUE_noun_same] > 0 &&
           values_ratio(mention, there) <= ONE_SCALE;
}

/** Does a source tell what others expected? */
static bool is_told(const struct check_case *c, enum signal signal) {
    for (size_t m = c->n_drafts; m < c->n_members; m++) {
        const struct document *document = c->members[m]->document;
        size_t length;
        for (size_t i = 0; i < document->tokens.n; i++)
            if (phrase_signal(&document->tokens.at[i], document->tokens.n - i, signal,
                              &length))
                return true;
    }
    return false;
}

/** "An analysts' estimate of $531 million", beside sources that know of no analysts: it
    is somebody else's figure, and the draft says so. */
static bool is_of_others(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    struct telling telling = stretch_tells(&in, SIGNAL_CONSENSUS);
    return telling.sense && telling.past <= in.mention->hedge_first &&
           !is_told(c, SIGNAL_CONSENSUS);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (of->verdict != VERDICT_UNSUPPORTED)
            continue;
        struct proposal *proposal = propose_at(
            in, to, rule, of->verdict, alignment_figure(of), message_of(in->c, of));
        if (is_of_others(in->c, alignment_figure(of)))
            proposal_hint(proposal);
        if (is_near(in->c, of))
            propose_related(in, proposal, match_rival(of->match)->other,
                            "the nearest figure");
    }
}

const struct check check_unsupported = {"figure-unsupported", propose};
