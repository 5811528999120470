/*
 * judge.c - the questions behind the reasons, in their order.
 *
 * A figure with a supporter is right unless its rivals have nearly all of the evidence
 * (match->wrong) and nothing tells that it was computed.  A figure without one is
 * computed, or contradicted by a rival that surely speaks of the very claim, or in no
 * source.
 */
#include <math.h>

#include "match/names/name_lists.h"
#include "match/scene.h"
#include "value/compare.h"
#include "value/kind.h"
#include "value/slip.h"
#include "verdict/based.h"
#include "verdict/claimed.h"
#include "derive/told.h"
#include "verdict/exchange.h"
#include "verdict/untried.h"
#include "verdict/verdict.h"

const struct thresholds thresholds = {
#define THRESHOLD(name, value, says) .name = value,
#include "verdict/thresholds.def"
#undef THRESHOLD
};

static const struct {
    enum verdict verdict;
    const char *says;
} reasons[] = {
#define REASON(name, verdict, says) [BECAUSE_##name] = {VERDICT_##verdict, says},
#include "verdict/reasons.def"
#undef REASON
};

const char *because_says(enum because because) {
    return reasons[because].says;
}

/** What a question may look at. */
struct verdict_question {
    const struct check_case *c;
    const struct match *match;
    const struct mention *mention;
    const struct proofs *proofs;
};

static const struct mention *other_mention(const struct verdict_question *q,
                                           const struct pair *pair) {
    return figure_mention(q->c, pair->other);
}

static bool has_no_source(const struct verdict_question *q) {
    return q->c->n_members == q->c->n_drafts;
}

/** Only part of it is a numeral: its mention says why it was not read. */
static bool is_unread(const struct verdict_question *q) {
    return q->mention->why;
}

/** A day of no month, or of no calendar: date checks speak of it. */
static bool has_no_date(const struct verdict_question *q) {
    return mention_does(q->mention, DOES_DATE) &&
           (q->mention->time->fault == TIME_INCOMPLETE ||
            q->mention->time->fault == TIME_IMPOSSIBLE);
}

static bool is_too_long(const struct verdict_question *q) {
    return q->mention->amount.overflow;
}

/** "the weekend" in a source of which nobody knows when it was written. */
static bool is_unplaced(const struct verdict_question *q) {
    const struct pair *own = match_supporter(q->match);
    return own && mention_does(other_mention(q, own), DOES_DATE) &&
           !other_mention(q, own)->time->text[0];
}

static double doubt_of(const struct match *match) {
    return match_supporter(match) ? match->wrong : 0;
}

static bool is_told_so(const struct verdict_question *q) {
    return match_supporter(q->match) && doubt_of(q->match) >= thresholds.warning &&
           q->proofs->n && q->proofs->at[0].strength >= STRENGTH_TOLD;
}

/** How many times its rival a figure may be and still have strayed into its place: a
    scale word apart is another claim, as 56,000 beside a rating of nine. */
enum { PLACE_REACH = 1000 };

/** A text that does not know half of the words tells of another matter, by whatever
    the head of it says: who died there at 67 is another man. */
static bool is_matter_known(const struct verdict_question *q) {
    const struct pair *rival = match_rival(q->match);
    return pair_telling(rival) >= thresholds.contradicts ||
           sentence_known(q->c, q->match->figure, rival->other.member) >=
               thresholds.known;
}

/** Does the best rival surely speak of the very claim? */
static bool rival_is_same_claim(const struct verdict_question *q) {
    const struct pair *rival = match_rival(q->match);
    if (!rival || !grounds_share_words(rival->grounds, thresholds.shared))
        return false;
    if (slip_tells(q->mention, other_mention(q, rival)))
        return rival->grounds->words >= thresholds.slips;
    return rival->grounds->words >= thresholds.contradicts && is_matter_known(q);
}

/** "A third time", of a source that has a fourth in this very place. */
static bool is_too_slight(const struct verdict_question *q) {
    bool sure = doubt_of(q->match) >= thresholds.error && rival_is_same_claim(q);
    return figure_is_slight(q->c, q->match->figure) && !q->mention->amount.fraction &&
           !sure;
}

/** Is it the one end of a range there: $35 of "$20 to $35"? */
static bool is_end_there(const struct mention *mention, const struct mention *there) {
    return there->amount.range &&
           (decimal_compare(mention->amount.low, there->amount.low) == 0 ||
            decimal_compare(mention->amount.low, there->amount.high) == 0);
}

/** Has the supporter the very number?  "40 days" have not strayed from where a source
    has "at most 30 weeks". */
static bool is_same_number(const struct verdict_question *q) {
    struct figure own = match_supporter(q->match)->other;
    uint64_t key = figure_account(q->c, own)->keys[own.mention];
    return (key && key == value_key(q->mention)) ||
           is_end_there(q->mention, figure_mention(q->c, own)) ||
           text_equal_nocase(figure_quote(q->c, q->match->figure),
                             figure_quote(q->c, own)); /* "Thursday" of any week */
}

/** Of many rivals one stands among like words by chance: the more, the better it must
    fit. */
static double place_least(const struct verdict_question *q) {
    size_t rivals = q->match->n_seen - q->match->n_fits;
    double each = mention_does(q->mention, DOES_DATE) ? thresholds.places_time
                                                      : thresholds.places,
           least = each * log1p((double)rivals);
    return is_same_number(q) ? least : fmax(least, thresholds.strays);
}

/** Where two texts have nothing in common, some rival still has the most of it. */
static bool is_place_told(const struct verdict_question *q) {
    return grounds_share_words(match_rival(q->match)->grounds, thresholds.shared) &&
           pair_telling(match_rival(q->match)) >= place_least(q);
}

/** A place is wrong within one text: that some source has the number somewhere, and
    another source something else in like words, tells little. */
static bool is_place_of_one_text(const struct verdict_question *q) {
    const struct match *match = q->match;
    return match_rival(match)->other.member == match_supporter(match)->other.member ||
           (rival_is_same_claim(q) &&
            pair_telling(match_rival(match)) >= thresholds.contradicts);
}

/** The sort of what is counted, as the word before it tells: of "mammal species". */
static const struct token *sort_of(const struct check_case *c, struct figure figure) {
    const struct filler *noun = figure_slot(c, figure, SLOT_noun);
    return noun->known && noun->past >= noun->first + 2
               ? &figure_document(c, figure)->tokens.at[noun->past - 2]
               : NULL;
}

/** 62 mammal species are in no place of 350 bird species. */
static bool is_other_sort(const struct verdict_question *q) {
    struct figure rival = match_rival(q->match)->other;
    const struct token *here = sort_of(q->c, q->match->figure),
                       *there = sort_of(q->c, rival);
    return here && there && here->key != there->key &&
           figures_relate(q->c, SLOT_noun, q->match->figure, rival).same > 0;
}

/** A day that no words around it tell. */
static bool has_no_place(const struct check_case *c, struct figure figure) {
    return figure_is_own_day(c, figure) || figure_points_back(c, figure);
}

static bool is_misplaced(const struct verdict_question *q) {
    const struct mention *mention = q->mention;
    if (!match_supporter(q->match) || doubt_of(q->match) < thresholds.warning ||
        !is_place_told(q) || !is_place_of_one_text(q))
        return false;
    if (mention_does(mention, DOES_LEAD)) /* the largest of a land, the tenth of all */
        return false;
    return !is_other_sort(q) && !is_too_slight(q) &&
           !has_no_place(q->c, q->match->figure) &&
           values_ratio(mention, other_mention(q, match_rival(q->match))) <=
               PLACE_REACH;
}

static bool is_number_only(const struct verdict_question *q) {
    return match_supporter(q->match) &&
           pair_telling(match_supporter(q->match)) < thresholds.same;
}

static bool is_same_value(const struct verdict_question *q) {
    return match_supporter(q->match) &&
           values_relate(q->mention, other_mention(q, match_supporter(q->match))) ==
               RELATION_SAME;
}

static bool does_value_fit(const struct verdict_question *q) {
    return match_supporter(q->match);
}

/** A range of no year, whose ends a source may tell apart, unless one has another. */
static bool is_mute(const struct verdict_question *q) {
    return figure_is_mute(q->c, q->match->figure) ||
           (time_is_yearless_range(q->mention->time) && !rival_is_same_claim(q));
}

static bool is_own_day(const struct verdict_question *q) {
    return figure_is_own_day(q->c, q->match->figure);
}

static bool is_rejected(const struct verdict_question *q) {
    return figure_is_rejected(q->c, q->match->figure);
}

static bool is_known(const struct verdict_question *q) {
    return figure_is_known(q->c, q->match->figure);
}

static bool is_label(const struct verdict_question *q) {
    return mention_does(q->mention, DOES_NAME) && !rival_is_same_claim(q) &&
           !figure_is_renumbered(q->c, q->match->figure);
}

static bool is_spelled(const struct verdict_question *q) {
    return figure_is_spelled(q->c, q->match->figure);
}

static bool is_superlative(const struct verdict_question *q) {
    return mention_does(q->mention, DOES_LEAD) && !rival_is_same_claim(q);
}

static bool is_multiple(const struct verdict_question *q) {
    return mention_does(q->mention, DOES_FOLD) && !rival_is_same_claim(q);
}

/** "one in 20", of a source that has one in 12 there, is a claim. */
static bool is_slight(const struct verdict_question *q) {
    bool share = rival_is_same_claim(q) && q->mention->amount.fraction &&
                 other_mention(q, match_rival(q->match))->amount.fraction;
    return figure_is_slight(q->c, q->match->figure) && !share;
}

/** Or of the same number, told again. */
static bool is_made_of_rival(const struct verdict_question *q) {
    const struct proof *proof = &q->proofs->at[0];
    struct figure rival = match_rival(q->match)->other;
    uint64_t key = figure_account(q->c, rival)->keys[rival.mention];
    for (size_t i = 0; i < proof->n; i++)
        if (figures_equal(proof->of[i], rival) ||
            (key &&
             figure_account(q->c, proof->of[i])->keys[proof->of[i].mention] == key))
            return true;
    return false;
}

/** "41 million more than a year before", beside sales of 486 million: by how much two
    differ is another claim than how much there was. */
static bool is_rival_no_difference(const struct verdict_question *q) {
    return q->proofs->at[0].strength >= STRENGTH_TOLD &&
           told_of(q->c, q->match->figure).difference &&
           !told_of(q->c, match_rival(q->match)->other).difference;
}

/**
 * Does a rival that speaks of the very claim leave room for the proof?  24 dead beside
 * a rival of 18, where six more died; "fell by 42" beside the 289 it fell from.
 */
static bool is_room_left(const struct verdict_question *q) {
    const struct proof *proof = &q->proofs->at[0];
    if (!rival_is_same_claim(q) || is_rival_no_difference(q))
        return true;
    if (proof->strength >= STRENGTH_TOLD)
        return is_made_of_rival(q);
    return proof->by->adds_up && is_made_of_rival(q);
}

/** "42.5" of 24.5 and 18: a slip of the pen makes it of one of the two alone, and where
    no word tells of a sum, that is likelier. */
static bool is_slip_of_operand(const struct verdict_question *q) {
    const struct proof *proof = &q->proofs->at[0];
    for (size_t i = 0; proof->strength < STRENGTH_TOLD && i < proof->n; i++)
        if (slip_tells(q->mention, figure_mention(q->c, proof->of[i])))
            return true;
    return false;
}

/** No sum excuses two digits exchanged in the very claim. */
static bool does_follow(const struct verdict_question *q) {
    return q->proofs->n && q->proofs->at[0].strength >= STRENGTH_ALIKE &&
           !is_slip_of_operand(q) && is_room_left(q);
}

/** Claims of one thing that no slip of the pen parts lie closer than this. */
enum { ONE_CLAIM = 10 };

/** $40 million beside $2 billion: another claim in like words. */
static bool is_far(const struct verdict_question *q) {
    const struct mention *rival = other_mention(q, match_rival(q->match));
    return values_ratio(q->mention, rival) > ONE_CLAIM && !slip_name(q->mention, rival);
}

/** Amounts that add up over time: a month has no more of them than its year. */
static bool accumulates(const struct mention *mention) {
    return mention_does(mention, DOES_GROW) && !mention->rate &&
           !mention->amount.fraction;
}

/** A half is the largest part of a year that is told; it may fall a little short. */
static const double WHOLE_LEAST = 1.5;

/** The month of the year that the rival tells of, and clearly less than it has. */
static bool is_part(const struct verdict_question *q) {
    const struct mention *mention = q->mention,
                         *rival = other_mention(q, match_rival(q->match));
    int nest = periods_nest(figure_period(q->c, q->match->figure),
                            figure_period(q->c, match_rival(q->match)->other));
    return nest && accumulates(mention) && accumulates(rival) &&
           values_ratio(mention, rival) >= WHOLE_LEAST &&
           nest * decimal_compare(mention->amount.low, rival->amount.low) >= 0;
}

/** 1,430 of another week is no scope of 1,340: it looks like a slip. */
static bool is_other_period(const struct verdict_question *q) {
    const struct pair *rival = match_rival(q->match);
    if (!rival_is_same_claim(q))
        return false;
    return is_part(q) || (rival->grounds->evidence.of[CUE_period_differs] &&
                          !slip_name(q->mention, other_mention(q, rival)));
}

/** 14 yachts that gave up, of 76 entrants: what is counted is another thing. */
static bool is_other_thing(const struct verdict_question *q) {
    const struct pair *rival = match_rival(q->match);
    return rival->grounds->evidence.of[CUE_noun_differs] &&
           !slip_name(q->mention, other_mention(q, rival));
}

static bool is_other_value(const struct verdict_question *q) {
    return rival_is_same_claim(q) && !is_far(q) && !is_other_thing(q);
}

static bool always(const struct verdict_question *q) {
    (void)q;
    return true;
}

static bool never(const struct verdict_question *q) {
    (void)q;
    return false; /* set by a pass over the whole sentence */
}

static bool (*const questions[N_REASONS])(const struct verdict_question *q) = {
    [BECAUSE_no_source] = has_no_source,
    [BECAUSE_unread] = is_unread,
    [BECAUSE_no_date] = has_no_date,
    [BECAUSE_too_long] = is_too_long,
    [BECAUSE_unplaced] = is_unplaced,
    [BECAUSE_told_so] = is_told_so,
    [BECAUSE_misplaced] = is_misplaced,
    [BECAUSE_exchanged] = never,
    [BECAUSE_number_only] = is_number_only,
    [BECAUSE_same_value] = is_same_value,
    [BECAUSE_value_fits] = does_value_fit,
    [BECAUSE_mute] = is_mute,
    [BECAUSE_own_day] = is_own_day,
    [BECAUSE_rejected] = is_rejected,
    [BECAUSE_known] = is_known,
    [BECAUSE_label] = is_label,
    [BECAUSE_spelled] = is_spelled,
    [BECAUSE_superlative] = is_superlative,
    [BECAUSE_multiple] = is_multiple,
    [BECAUSE_slight] = is_slight,
    [BECAUSE_follows] = does_follow,
    [BECAUSE_other_period] = is_other_period,
    [BECAUSE_follows_scope] = never,
    [BECAUSE_other_value] = is_other_value,
    [BECAUSE_absent] = always,
};

static const struct match unheld;
const struct alignment unsourced = {.because = BECAUSE_no_source, .match = &unheld};

static bool is_not_held(const struct verdict_question *q) {
    return has_no_source(q) || is_unread(q) || has_no_date(q) || is_too_long(q);
}

/** Proofs are sought only where one could change the verdict. */
static bool may_need_proof(const struct verdict_question *q) {
    return !is_not_held(q) &&
           (!match_supporter(q->match) || doubt_of(q->match) >= thresholds.warning);
}

/** What an alignment has of the proofs, if any. */
static const struct proof *keep_proofs(const struct check_case *c,
                                       const struct proofs *proofs, bool computed) {
    size_t n = (size_t)computed + proofs->reversed;
    struct proof *kept = n ? arena_take(c->arena, n * sizeof *kept) : NULL;
    if (computed)
        kept[0] = proofs->at[0];
    if (proofs->reversed)
        kept[computed] = proofs->against;
    return kept;
}

static struct alignment judge(const struct check_case *c, const struct matches *matches,
                              const struct name_lists *lists, const struct match *match,
                              struct untried *untried) {
    struct proofs proofs = {.n = 0};
    struct verdict_question q = {c, match, figure_mention(c, match->figure), &proofs};
    if (may_need_proof(&q))
        proofs = proofs_of(c, matches, lists, match->figure);
    size_t i = 0;
    while (!questions[i](&q))
        i++;
    bool computed = reasons[i].verdict == VERDICT_COMPUTED;
    untried_count(untried, match, &proofs, reasons[i].verdict);
    return (struct alignment){.verdict = reasons[i].verdict,
                              .because = (enum because)i,
                              .doubt = doubt_of(match),
                              .match = match,
                              .proofs = keep_proofs(c, &proofs, computed),
                              .computed = computed,
                              .reversed = proofs.reversed,
                              .other = match->figure.mention};
}

static void set(struct alignment *to, enum because because) {
    to->because = because;
    to->verdict = reasons[because].verdict;
}

/** The year of a figure that is of another year is no mistake of its own. */
static void follow_scope(const struct check_case *c, const struct alignments *in,
                         size_t at) {
    struct alignment *to = &in->at[at];
    if ((to->verdict != VERDICT_CONTRADICTION && to->verdict != VERDICT_UNSUPPORTED) ||
        !mention_does(figure_mention(c, alignment_figure(to)), DOES_DATE))
        return;
    size_t first = at, past = at;
    while (first > 0 && figures_share_sentence(c, alignment_figure(&in->at[first - 1]),
                                               alignment_figure(to)))
        first--;
    while (past < in->n && figures_share_sentence(c, alignment_figure(&in->at[past]),
                                                  alignment_figure(to)))
        past++;
    for (size_t i = first; i < past; i++)
        if (in->at[i].because == BECAUSE_other_period)
            set(to, BECAUSE_follows_scope);
}

/** Is it the period of a figure of its sentence that stands in a wrong place? */
static bool is_period_of_misplaced(const struct check_case *c,
                                   const struct alignments *in, size_t at) {
    const struct mention *time = figure_mention(c, alignment_figure(&in->at[at]));
    for (size_t i = 0; i < in->n; i++)
        if (i != at &&
            figures_share_sentence(c, alignment_figure(&in->at[i]),
                                   alignment_figure(&in->at[at])) &&
            in->at[i].because == BECAUSE_misplaced &&
            figure_period(c, alignment_figure(&in->at[i])) == time)
            return true;
    return false;
}

/** Last year's figure as this year's is one fault, and the figure shows it. */
static void follow_misplaced(const struct check_case *c, const struct alignments *in,
                             size_t at) {
    struct alignment *to = &in->at[at];
    if (to->because == BECAUSE_misplaced &&
        mention_does(figure_mention(c, alignment_figure(to)), DOES_DATE) &&
        is_period_of_misplaced(c, in, at))
        set(to, BECAUSE_same_value);
}

/** The change beside the figure tells which of two the draft has to have. */
static void set_wrong_end(const struct check_case *c, const struct alignments *in,
                          size_t at) {
    struct alignment *to = &in->at[at];
    if (!figure_is_wrong_end(c, in, at))
        return;
    set(to, BECAUSE_misplaced);
    to->doubt = fmax(to->doubt, thresholds.warning);
}

/** Both of two exchanged figures are wrong here. */
static void set_exchanged(const struct check_case *c, const struct matches *matches,
                          const struct alignments *in) {
    for (size_t i = 0; i < in->n; i++)
        for (size_t k = i + 1;
             k < in->n && figures_may_exchange(c, alignment_figure(&in->at[i]),
                                               alignment_figure(&in->at[k]));
             k++) {
            double doubt = exchange_doubt(c, matches, &in->at[i], &in->at[k]);
            if (doubt < thresholds.warning)
                continue;
            set(&in->at[i], BECAUSE_exchanged);
            set(&in->at[k], BECAUSE_exchanged);
            in->at[i].doubt = in->at[k].doubt = doubt;
            in->at[i].other = alignment_figure(&in->at[k]).mention;
            in->at[k].other = alignment_figure(&in->at[i]).mention;
        }
}

struct alignments alignments_judge(const struct check_case *c,
                                   const struct matches *matches,
                                   const struct name_lists *lists) {
    struct alignments judged = {.n = matches->n};
    struct untried untried = {0};
    judged.at = arena_get(c->arena, (matches->n + 1) * sizeof *judged.at);
    for (size_t i = 0; i < matches->n; i++)
        judged.at[i] = judge(c, matches, lists, &matches->at[i], &untried);
    untried_say(&untried, c, lists);
    for (size_t i = 0; i < judged.n; i++)
        follow_scope(c, &judged, i);
    for (size_t i = 0; i < judged.n; i++)
        follow_misplaced(c, &judged, i);
    for (size_t i = 0; i < judged.n; i++)
        set_wrong_end(c, &judged, i);
    set_exchanged(c, matches, &judged);
    return judged;
}
