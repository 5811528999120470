/*
 * cited_disagrees.c - the source that the sentence cites does not have the figure;
 * another one has.
 *
 * Where the cited source has another figure for the same claim, the message names it.
 */
#include "checks/cited.h"
#include "value/compare.h"

/** Sources that a sentence cites for a figure. */
struct asked_citation {
    const struct cited *cited;
    const struct alignment *of;
    uint32_t first; /* source that is cited */
    size_t n;
};

/** Is it among the first figures that have the very value?  Most are, and the source
    need not be read. */
static bool has_equal(const struct judgement *in, uint32_t member,
                      struct figure figure) {
    const struct candidate_index *index = in->sources->index;
    uint32_t equal[MOST_EQUAL];
    size_t n = candidates_equal(in->c, index, figure, equal);
    for (size_t i = 0; i < n; i++)
        if (index->figures[equal[i]].member == member &&
            stance_fits(figure_stance(in->c, figure, index->figures[equal[i]])))
            return true;
    return false;
}

/** Has a source the value, whatever it tells of there? */
static bool has_value(const struct check_case *c, uint32_t member,
                      struct figure figure) {
    const struct mentions *there = &c->members[member]->mentions;
    for (uint32_t i = 0; i < there->list.n; i++)
        if (stance_fits(figure_stance(c, figure, (struct figure){member, i})))
            return true;
    return false;
}

/** Is the figure in none of the sources that its sentence cites, of which some are
 * here?
 */
static bool is_missing(struct asked_citation *asked) {
    const struct check_case *c = asked->cited->in->c;
    const struct mention *mention = figure_mention(c, alignment_figure(asked->of));
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++) {
        if (!figure_cites(asked->cited, mention, i))
            continue;
        if (has_equal(asked->cited->in, i, alignment_figure(asked->of)) ||
            has_value(c, i, alignment_figure(asked->of)))
            return false;
        asked->first = asked->n++ ? asked->first : i;
    }
    return asked->n > 0;
}

/** What the cited source has for the claim instead; NULL: nothing that is sure. */
static const struct pair *rival_in(const struct alignment *of, uint32_t member) {
    for (size_t i = 0; i < of->match->n; i++) {
        const struct pair *pair = &of->match->pairs[i];
        if (pair->other.member == member && pair->stance == STANCE_RIVAL && !pair->bar)
            return pair->grounds->score > 0 ? pair : NULL;
    }
    return NULL;
}

static void tell(const struct asked_citation *asked, const struct rule *rule,
                 struct proposals *to) {
    const struct judgement *in = asked->cited->in;
    const struct check_case *c = in->c;
    struct figure figure = alignment_figure(asked->of),
                  has = match_supporter(asked->of->match)->other;
    const char *name = c->members[asked->first]->document->name;
    const struct pair *rival = rival_in(asked->of, asked->first);
    const char *message =
        arena_print(c->arena, "%s is in %s, not in %s, which the sentence cites",
                    quoted(c, figure), figure_document(c, has)->name, name);
    if (rival)
        message =
            arena_print(c->arena, "%s; it has %s", message, quoted(c, rival->other));
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_SCOPE, figure, message);
    propose_related(in, proposal, has, "who has it");
    if (rival)
        propose_related(in, proposal, rival->other, "what is cited");
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    struct cited cited = {0};
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        bool agrees = of->verdict == VERDICT_AGREE || of->verdict == VERDICT_COMPATIBLE;
        if (!agrees || !match_supporter(of->match) ||
            in->c->n_members < in->c->n_drafts + 2)
            continue;
        const struct document *draft = figure_document(in->c, alignment_figure(of));
        if (cited.draft != draft)
            cited = cited_read(in, alignment_figure(of).member);
        struct asked_citation asked = {&cited, of, 0, 0};
        if (is_missing(&asked))
            tell(&asked, rule, to);
    }
}

const struct check check_cited_disagrees = {"cited-source-disagrees", propose};
