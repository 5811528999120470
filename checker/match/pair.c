/*
 * pair.c - what evidence counts for: weights, and the chance that two are one claim.
 */
#include "match/pair.h"

#include <math.h>

#include "value/kind.h"

const char *bar_says(enum bar bar) {
    static const char *const says[] = {
#define BAR(name, says) says,
#include "match/bars.def"
#undef BAR
    };
    return says[bar];
}

static const double weights[N_CUES] = {
#define WEIGHT(cue, weight, error) [CUE_##cue] = weight,
#include "match/weights.def"
#undef WEIGHT
};

double cue_weight(enum cue cue) {
    return weights[cue];
}

/** Adds up from cue `first` on, before `past`; eight that are 0, as most, at a glance.
 */
static double score_of(const struct evidence *evidence, size_t first, size_t past) {
    double sum = 0;
    uint64_t eight;
    for (size_t i = first; i < past; i++) {
        if (i + sizeof eight <= past &&
            (memcpy(&eight, evidence->of + i, sizeof eight), !eight))
            i += sizeof eight - 1;
        else if (evidence->of[i])
            sum += weights[i] * evidence->of[i] / 100;
    }
    return sum;
}

double pair_telling(const struct pair *pair) {
    return pair->grounds->words -
           weights[CUE_lead] * pair->grounds->evidence.of[CUE_lead] / 100;
}

/** The log of three to one: from a chance of .75 on. */
static const double LINK_ODDS = 1.0986122886681098;

/** The telling score that is worth a half; and of the killed of two texts on one event,
    which are the same claim in almost any words. */
static const double EVEN = 3, EVEN_FATE = 1.1;

/** Hundredths of the words near both that must be shared for that. */
enum { NEAR_FATE = 18 };

/** The log of the odds. */
static double odds_of(const struct pair *pair) {
    const uint8_t *of = pair->grounds->evidence.of;
    bool fate = of[CUE_fate_same] && of[CUE_near] >= NEAR_FATE;
    return pair_telling(pair) - (fate ? EVEN_FATE : EVEN);
}

double pair_chance(const struct pair *pair) {
    return 1 / (1 + exp(-odds_of(pair)));
}

bool pair_is_likely(const struct pair *pair) {
    return odds_of(pair) >= LINK_ODDS;
}

enum { FEW = 3 };

/** What the fit of two values says, beside their words. */
static void add_stance(const struct mention *mention, enum stance stance,
                       struct evidence *to) {
    bool count = mention_does(mention, DOES_COUNT | DOES_RANK);
    bool small = count && decimal_compare(mention->amount.low, decimal_of(FEW, 0)) <= 0;
    if (!stance_fits(stance))
        return;
    to->of[CUE_support] = 100;
    to->of[CUE_echo] = stance == STANCE_ECHO || stance == STANCE_RETOLD ? 100 : 0;
    to->of[CUE_support_money] = mention_does(mention, DOES_PAY) ? 100 : 0;
    to->of[CUE_support_percent] = mention_does(mention, DOES_SHARE) ? 100 : 0;
    to->of[CUE_support_worded] = mention->amount.worded ? 100 : 0;
    to->of[CUE_support_small] = small ? 100 : 0;
    bool time = mention_does(mention, DOES_DATE);
    to->of[CUE_support_time] = time ? 100 : 0;
    to->of[CUE_support_year] = time && strlen(mention->time->text) == 4 ? 100 : 0;
    to->of[CUE_support_ordinal] =
        mention_does(mention, DOES_RANK | DOES_NAME) ? 100 : 0;
}

void grounds_score(struct grounds *grounds, enum stance stance,
                   const struct mention *mention) {
    add_stance(mention, stance, &grounds->evidence);
    grounds->words = score_of(&grounds->evidence, FIRST_WORDS_CUE, N_CUES);
    grounds->score = grounds->words + score_of(&grounds->evidence, 0, FIRST_WORDS_CUE);
}
