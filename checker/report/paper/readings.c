/*
 * readings.c - from the ledger, the findings, and the groups of the sources.
 */
#include "report/paper/readings.h"

#include "checks/quoted.h"
#include "document/document.h"
#include "report/paper/difference.h"
#include "report/paper/origins.h"
#include "report/paper/roster.h"
#include "value/compare.h"

/** The readings of cards, while they are gathered. */
struct gathering {
    struct paper *paper;
    struct roster groups; /* which group of sources a figure belongs to */
};

static struct roster groups_roster(const struct judgement *in, struct arena *arena) {
    struct roster made = {0};
    for (size_t i = 0; in && i < in->sources->groups.list.n; i++) {
        const struct group *group = &in->sources->groups.list.at[i];
        for (size_t k = 0; k < group->figures.n; k++)
            roster_add(&made, figure_mention(in->c, group->figures.at[k]), i, arena);
    }
    roster_sort(&made);
    return made;
}

static bool is_same_place(const struct site *a, const struct site *b) {
    return a->document == b->document && a->span.start == b->span.start &&
           a->span.end == b->span.end;
}

static bool has_reading(const struct card *card, const struct site *site) {
    for (size_t i = 0; i < card->n_readings; i++)
        if (is_same_place(&card->readings[i].site, site))
            return true;
    return false;
}

/** The pairs that were kept of a figure of a draft. */
static const struct match *match_of(const struct judgement *in, struct figure figure) {
    size_t at = figure.mention;
    for (uint32_t i = 0; i < figure.member; i++)
        at += in->c->members[i]->mentions.list.n;
    bool is_draft = figure.member < in->c->n_drafts && at < in->matches->n;
    return is_draft && figures_equal(in->matches->at[at].figure, figure)
               ? &in->matches->at[at]
               : NULL;
}

/** How a figure of a draft was judged; NULL: it is none. */
static const struct alignment *alignment_of(const struct judgement *in,
                                            struct figure figure) {
    const struct match *match = match_of(in, figure);
    return match ? &in->alignments->at[match - in->matches->at] : NULL;
}

static const struct pair *pair_kept(const struct judgement *in, struct figure figure,
                                    struct figure other) {
    const struct match *match = match_of(in, figure);
    for (size_t i = 0; match && i < match->n; i++)
        if (figures_equal(match->pairs[i].other, other))
            return &match->pairs[i];
    return NULL;
}

/** Hold it against the card's own figure, if it is of its claim. */
static void relate(const struct paper *paper, const struct card *card,
                   struct claim_reading *reading) {
    const struct claim_reading *own = &card->readings[0];
    const struct mention *here = own->site.mention, *there = reading->site.mention;
    if (!here || !there || reading->site.bearing != BEARING_CLAIM)
        return;
    reading->relation = difference_words(here, there);
    reading->differs = values_relate(here, there) == RELATION_DIFFERENT;
    reading->numbers = difference_numbers(here, there, paper->arena);
    if (own->known && reading->known)
        reading->pair = pair_kept(paper->in, own->figure, reading->figure);
}

static void add_reading(struct gathering *in, struct card *card, struct site site) {
    struct paper *paper = in->paper;
    if (has_reading(card, &site))
        return;
    size_t most =
        state_is_open(card->state) ? MOST_CARD_READINGS : MOST_HOLDING_READINGS;
    if (card->n_readings == most) {
        card->n_more++;
        return;
    }
    struct claim_reading *reading = &card->readings[card->n_readings++];
    *reading = (struct claim_reading){.site = site};
    size_t index = outcome_index(paper->outcome, site.document);
    reading->draft = index < paper->outcome->n_drafts;
    if (paper->in && site.mention)
        reading->speaker = said_by(paper_said(paper, index), site.mention->start,
                                   site.mention->sentence);
    reading->known = paper->in && figure_at(paper->in->c, &site, &reading->figure);
    if (card->n_readings > 1)
        relate(paper, card, reading);
}

/** What is only the likest says nothing of the claim, unless a finding speaks of it. */
static void add_entry(struct gathering *in, struct card *card,
                      const struct entry *entry) {
    for (size_t i = 0; i < entry->n_readings; i++)
        if (entry->readings[i].bearing != BEARING_NEAREST)
            add_reading(in, card, entry->readings[i]);
}

/** Of a figure that is computed: how. */
static const char *reckoning_of(const struct paper *paper, const struct card *card) {
    const struct alignment *alignment =
        card->readings[0].known ? alignment_of(paper->in, card->readings[0].figure)
                                : NULL;
    bool computed = card->entry && card->entry->verdict == VERDICT_COMPUTED;
    return computed && alignment && alignment->computed ? alignment->proofs->message
                                                        : NULL;
}

/** Of a draft's claim, what a source has otherwise than the one it is grouped with may
   be of another claim: the checks speak of that. */
static bool joins(const struct paper *paper, const struct mention *of,
                  const struct mention *other) {
    enum relation relation = values_relate(of, other);
    return paper_is_of_peers(paper) || relation == RELATION_SAME ||
           relation == RELATION_COMPATIBLE;
}

/** What other sources say of the same claim as a reading of a source. */
static void add_group(struct gathering *in, struct card *card, size_t of) {
    const struct judgement *judgement = in->paper->in;
    const struct mention *mention = card->readings[of].site.mention;
    size_t at = roster_card(&in->groups, mention);
    if (at == SIZE_MAX)
        return;
    const struct group *group = &judgement->sources->groups.list.at[at];
    for (size_t i = 0; i < group->figures.n; i++)
        if (joins(in->paper, mention,
                  figure_mention(judgement->c, group->figures.at[i])))
            add_reading(in, card,
                        figure_site(judgement->c, group->figures.at[i],
                                    of ? "of the same claim as another source" : NULL));
}

/** Where the words of a quotation stand, or some like them. */
static void add_quoted(struct gathering *in, struct card *card) {
    const struct judgement *judgement = in->paper->in;
    if (card->quote && card->quote->match.verdict != QUOTE_ABSENT)
        add_reading(in, card, quote_passage(judgement, card->quote, NULL));
}

static bool is_whole(const struct site *site) {
    return site->span.start == site->span.end;
}

/** Fellows have cards of their own; the words of a quotation are on its card. */
static bool is_told(const struct card *card, const struct site *site) {
    return site->bearing != BEARING_FELLOW && (!card->quote || site->mention);
}

static void add_found(struct gathering *in, struct card *card,
                      const struct finding *finding) {
    bool inside = card->quote || is_whole(&finding->site);
    if (!inside)
        add_reading(in, card, finding->site);
    for (size_t i = 0; i < finding->n_related; i++)
        if (is_told(card, &finding->related[i]))
            add_reading(in, card, finding->related[i]);
}

static void gather(struct gathering *in, struct card *card) {
    struct claim_reading room[MOST_CARD_READINGS];
    card->readings = room;
    add_reading(in, card, card->site);
    add_quoted(in, card);
    if (card->entry)
        add_entry(in, card, card->entry);
    card->reckoned = reckoning_of(in->paper, card);
    for (size_t i = 0; i < card->findings.n; i++)
        add_found(in, card, card->findings.at[i]);
    size_t n = card->n_readings;
    for (size_t i = 0; i < n; i++)
        if (card->readings[i].site.bearing == BEARING_CLAIM)
            add_group(in, card, i);
    card->n_more += card->entry ? card->entry->n_more : 0;
    card->readings = arena_take(in->paper->arena, card->n_readings * sizeof *room + 1);
    memcpy(card->readings, room, card->n_readings * sizeof *room);
}

/** Peers that say the same agree, though no check compared them. */
static void settle_peers(struct card *card) {
    bool fits = card->n_readings > 1, same = fits;
    for (size_t i = 1; i < card->n_readings; i++) {
        const struct mention *own = card->site.mention,
                             *other = card->readings[i].site.mention;
        enum relation relation =
            own && other ? values_relate(own, other) : RELATION_NONE;
        same &= relation == RELATION_SAME;
        fits &= relation == RELATION_SAME || relation == RELATION_COMPATIBLE;
    }
    if (fits)
        card->state = same ? STATE_agrees : STATE_compatible;
}

void readings_gather(struct paper *paper) {
    struct gathering gathering = {paper, groups_roster(paper->in, paper->arena)};
    for (size_t i = 0; i < paper->cards.n; i++) {
        gather(&gathering, &paper->cards.at[i]);
        paper->cards.at[i].witness = origins_of_card(paper, &paper->cards.at[i]);
        if (paper_is_of_peers(paper) && paper->cards.at[i].state == STATE_not_compared)
            settle_peers(&paper->cards.at[i]);
    }
}

static bool is_disputed(const struct card *card) {
    return card->state == STATE_contradicted || card->state == STATE_scope;
}

const struct claim_reading *card_other(const struct card *card) {
    for (size_t i = 1; i < card->n_readings && is_disputed(card); i++)
        if (card->readings[i].differs)
            return &card->readings[i];
    return card->n_readings > 1 ? &card->readings[1] : NULL;
}
