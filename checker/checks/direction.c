/*
 * direction.c - the right figure that goes the wrong way: rose for fell.
 */
#include "frame/direction.h"

#include "checks/check.h"
#include "match/event.h"
#include "value/compare.h"
#include "value/kind.h"

/** Below this the two sentences may speak of two things that went two ways. */
static const double WORDS_LEAST = 0.25;

/** "9% fewer" is a fall. */
static bool is_level(const struct filler *way) {
    return direction_of(way) == WAY_LEVEL || direction_of(way) == WAY_COMPARED;
}

static bool is_reversed(const struct filler *a, const struct filler *b) {
    if (direction_of(a) == WAY_NONE || direction_of(b) == WAY_NONE)
        return false;
    bool alike = direction_of(a) == direction_of(b) || (is_level(a) && is_level(b));
    return alike && direction_is_up(a) != direction_is_up(b);
}

static const struct filler *way_of(const struct check_case *c, struct figure figure) {
    return figure_slot(c, figure, SLOT_direction);
}

/** The key of the name that stands before the word in its sentence; 0: none. */
static uint32_t name_before(const struct check_case *c, struct figure figure) {
    struct clause clause = figure_clause(c, figure);
    for (size_t i = way_of(c, figure)->first; i-- > clause.first;) {
        const struct token *token = &clause.of->document->tokens.at[i];
        if (token->flags & TOKEN_CAPITAL && !token_is(token, CLASS_FUNCTION))
            return token->key;
    }
    return 0;
}

/** What one side won the other lost, and has fewer of: of the same side it is wrong. */
static bool same_side(const struct check_case *c, struct figure a, struct figure b) {
    const struct filler *here = way_of(c, a), *there = way_of(c, b);
    bool change = mention_does(figure_mention(c, a), DOES_SHARE) && is_level(here);
    bool sided = !change && (direction_of(here) == WAY_RESULT ||
                             direction_of(here) == WAY_COMPARED ||
                             direction_of(there) == WAY_COMPARED);
    uint32_t name = name_before(c, a);
    return !sided || (name && name == name_before(c, b));
}

/** Does a source have the figure go the draft's way? */
static bool stands_elsewhere(const struct check_case *c, const struct match *match) {
    const struct filler *way = way_of(c, match->figure);
    for (size_t i = 0; i < match->n; i++) {
        const struct pair *pair = &match->pairs[i];
        bool has = (pair->stance == STANCE_SAME || pair->stance == STANCE_FITS) &&
                   !figure_mention(c, pair->other)->amount.range;
        const struct filler *other = way_of(c, pair->other);
        if (has && direction_of(other) != WAY_NONE && !is_reversed(way, other))
            return true;
    }
    return false;
}

/** The word in quotes, as it is written. */
static const char *word(const struct check_case *c, struct figure figure) {
    struct text text =
        document_token(figure_document(c, figure), way_of(c, figure)->first);
    return arena_print(c->arena, "'%.*s'", TEXT_ARGUMENTS(text));
}

/* ------------------------------------------------------- what is compared with */

/** Tokens between the word that compares and what follows, and between the two. */
enum { LEAD_WORDS = 2, APART = 12 };

/** "compared with", "from", "than" right before the figure. */
static bool is_baseline(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    const struct token *tokens = in.of->document->tokens.at;
    size_t length;
    for (size_t i = in.mention->hedge_first;
         i-- > in.first && i + LEAD_WORDS + 2 > in.mention->hedge_first;) {
        const struct sense *sense =
            phrase_sense(&tokens[i], in.mention->first - i, CLASS_PREPOSITION, &length);
        if (sense && sense->number == PREPOSITION_COMPARES)
            return true;
    }
    return false;
}

static bool same_measure(const struct mention *a, const struct mention *b) {
    bool units =
        a->unit == b->unit || (a->unit && b->unit && strcmp(a->unit, b->unit) == 0);
    return a->kind == b->kind && units && (!a->noun || !b->noun || a->noun == b->noun);
}

/** The figure that a baseline is compared with: the last of its measure before it. */
static bool find_current(const struct check_case *c, struct figure baseline,
                         struct figure *current) {
    const struct mention *mention = figure_mention(c, baseline);
    for (uint32_t i = baseline.mention; i-- > 0;) {
        *current = (struct figure){baseline.member, i};
        const struct mention *there = figure_mention(c, *current);
        if (there->sentence != mention->sentence ||
            there->past + APART < mention->first)
            return false;
        if (same_measure(mention, there))
            return !is_baseline(c, *current);
    }
    return false;
}

/** Mentions to each side of a figure that are looked at in its sentence. */
enum { MOST_BESIDE = 32 };

/** Does another figure of the sentence agree with that value? */
static bool stands_beside(const struct check_case *c, struct figure figure,
                          const struct mention *value) {
    const struct mentions *all = &c->members[figure.member]->mentions;
    uint32_t i = figure.mention > MOST_BESIDE ? figure.mention - MOST_BESIDE : 0;
    for (; i < all->list.n && i < figure.mention + MOST_BESIDE; i++) {
        struct figure other = {figure.member, i};
        if (i == figure.mention || !figures_share_sentence(c, figure, other))
            continue;
        enum relation relation = values_relate(figure_mention(c, other), value);
        if (relation == RELATION_SAME || relation == RELATION_COMPATIBLE)
            return true;
    }
    return false;
}

/** Has the sentence of `figure` another figure that stands beside `there` as well? */
static bool share_company(const struct check_case *c, struct figure figure,
                          struct figure there) {
    const struct mentions *all = &c->members[figure.member]->mentions;
    uint32_t i = figure.mention > MOST_BESIDE ? figure.mention - MOST_BESIDE : 0;
    for (; i < all->list.n && i < figure.mention + MOST_BESIDE; i++)
        if (i != figure.mention &&
            figures_share_sentence(c, figure, (struct figure){figure.member, i}) &&
            stands_beside(c, there, &all->list.at[i]))
            return true;
    return false;
}

/** "After a rise of 3.3%", of "2.9%, down from 3.3%": the way is that of the 2.9. */
static bool is_past(const struct check_case *c, struct figure figure,
                    struct figure there) {
    struct figure current;
    return is_baseline(c, figure) ||
           (is_baseline(c, there) && find_current(c, there, &current) &&
            stands_beside(c, figure, figure_mention(c, current)));
}

/* ------------------------------------------------------------- the same figure */

/** "Six weeks", "2019": these go nowhere. */
static bool may_go(const struct mention *mention) {
    return !mention_does(mention, DOES_DATE) && !mention_does(mention, DOES_LAST);
}

static bool is_wrong_way(const struct judgement *in, const struct alignment *of) {
    const struct check_case *c = in->c;
    const struct pair *own = match_supporter(of->match);
    if (!is_reversed(way_of(c, alignment_figure(of)), way_of(c, own->other)) ||
        !may_go(figure_mention(c, alignment_figure(of))) ||
        !same_side(c, alignment_figure(of), own->other) ||
        is_past(c, alignment_figure(of), own->other))
        return false;
    return (share_company(c, alignment_figure(of), own->other) ||
            sentences_alike(in, alignment_figure(of), own->other) >= WORDS_LEAST) &&
           !stands_elsewhere(c, of->match);
}

static void accuse(const struct judgement *in, const struct rule *rule,
                   const struct alignment *of, struct proposals *to) {
    const struct check_case *c = in->c;
    struct figure there = match_supporter(of->match)->other;
    const char *message =
        arena_print(c->arena, "%s goes with %s here, with %s in %s",
                    quoted(c, alignment_figure(of)), word(c, alignment_figure(of)),
                    word(c, there), figure_document(c, there)->name);
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_CONTRADICTION, alignment_figure(of), message);
    propose_related(in, proposal, there, NULL);
}

/* ----------------------------------------------------------- a figure computed */

/** "Rose by 5.5 percent", of 98.6 that were 104.3 before: it fell by as much. */
static void accuse_change(const struct judgement *in, const struct rule *rule,
                          const struct alignment *of, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct proof *against = alignment_against(of);
    struct figure from = against->of[against->earlier],
                  now = against->of[!against->earlier];
    bool up = decimal_compare(figure_mention(c, now)->amount.low,
                              figure_mention(c, from)->amount.low) > 0;
    const char *message = arena_print(
        c->arena, "%s goes with %s here, but from %s to %s in %s is a %s",
        quoted(c, alignment_figure(of)), word(c, alignment_figure(of)), quoted(c, from),
        quoted(c, now), figure_document(c, now)->name, up ? "rise" : "fall");
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_CONTRADICTION, alignment_figure(of), message);
    propose_related(in, proposal, from, NULL);
    propose_related(in, proposal, now, NULL);
    proposal_bind(proposal, BEARING_OPERAND);
}

/** Does a proof of the other way speak of it, and none for it? */
static bool is_change_reversed(const struct judgement *in, const struct alignment *of) {
    return alignment_against(of) && alignment_against(of)->earlier >= 0 &&
           of->verdict != VERDICT_COMPUTED && !match_supporter(of->match) &&
           direction_of(way_of(in->c, alignment_figure(of))) != WAY_NONE;
}

static bool is_supported(const struct alignment *of) {
    return match_supporter(of->match) &&
           (of->verdict == VERDICT_AGREE || of->verdict == VERDICT_COMPATIBLE ||
            of->verdict == VERDICT_NUMBER_ONLY) &&
           !event_is_other(of->match, match_supporter(of->match)->other.member);
}

/** "Rose by 84 million, or 22 percent": one word is wrong, and told once. */
static bool share_word(const struct check_case *c, const struct alignment *told,
                       const struct alignment *of) {
    return told && alignment_figure(told).member == alignment_figure(of).member &&
           way_of(c, alignment_figure(told))->first ==
               way_of(c, alignment_figure(of))->first;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    const struct alignment *told = NULL;
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (share_word(in->c, told, of))
            continue;
        if (is_supported(of) && is_wrong_way(in, of))
            accuse(in, rule, told = of, to);
        else if (is_change_reversed(in, of))
            accuse_change(in, rule, of, to);
    }
}

const struct check check_direction = {"direction-reversed", propose};
