/*
 * told.c - signals at and around a figure, each with its own reach.
 */
#include "derive/told.h"

#include "value/kind.h"

/** Tokens between a figure and the word that tells what it is. */
enum {
    TOTAL_REACH = 6,
    PARTED_REACH = 4,
    ELAPSED_REACH = 6,
    DENIAL_REACH = 5,
    ORIGIN_REACH = 4,
    EARLIER_REACH = 8,
    LEFT_REACH = 3
};

/** Tokens between a part and its whole: "39 of the region's 63". */
enum { WHOLE_REACH = 8 };

/** The signal of a token of the clause, if it is there. */
static const struct sense *signal_at(const struct clause *in, size_t at,
                                     enum signal signal) {
    const struct token *token = &in->of->document->tokens.at[at];
    size_t length;
    if (at < in->first || at >= in->past || !token_may(token, SIGNAL_BIT))
        return NULL;
    return phrase_signal(token, in->past - at, signal, &length);
}

static bool is_signal(const struct clause *in, size_t at, enum signal signal,
                      const char *name) {
    const struct sense *sense = signal_at(in, at, signal);
    return sense && strcmp(sense->value, name) == 0;
}

static bool is_word(const struct clause *in, size_t at, enum word_class class) {
    return at >= in->first && at < in->past &&
           token_is(&in->of->document->tokens.at[at], class);
}

/** So many tokens before the figure, and behind, in the clause. */
struct told_window {
    size_t first, past;
};

static struct told_window around(const struct clause *in, uint32_t before,
                                 uint32_t behind) {
    size_t first = in->first, past = (size_t)in->mention->past + behind;
    if (in->mention->hedge_first > first + before)
        first = in->mention->hedge_first - before;
    return (struct told_window){first, past < in->past ? past : in->past};
}

static bool stands_near(const struct clause *in, enum signal signal, uint32_t reach) {
    struct told_window window = around(in, reach, reach);
    for (size_t i = window.first; i < window.past; i++)
        if (signal_at(in, i, signal))
            return true;
    return false;
}

/** Behind the figure and its noun. */
static size_t behind_noun(const struct clause *in) {
    const struct mention *mention = in->mention;
    return mention->noun_past > mention->past ? mention->noun_past : mention->past;
}

/** 1 or -1 for a word such as "rose", "fewer"; 0 for "won", "profit". */
static int way_of(const struct clause *in, const struct filler *direction) {
    size_t length;
    const struct sense *sense =
        phrase_sense(&in->of->document->tokens.at[direction->first],
                     in->past - direction->first, CLASS_SYNONYM, &length);
    const char *colon = sense ? strchr(sense->value, ':') : NULL;
    if (!colon || (strcmp(colon, ":level") != 0 && strcmp(colon, ":compared") != 0))
        return 0;
    return strncmp(sense->value, "up:", 3) == 0 ? 1 : -1;
}

/** Tokens between "rose" and the figure, and between the figure and "rise". */
enum { WAY_BEFORE = 4, WAY_BEHIND = 2 };

/** "rose 5%", "up by about 5%", "5% fewer", "a 5% annual rise"; not "rose to 5%". */
static bool is_change_by(const struct clause *in, size_t at) {
    size_t first = in->mention->hedge_first, past = behind_noun(in);
    if (at < first && at + 1 == first)
        return true;
    if (at < first)
        return first - at <= WAY_BEFORE &&
               (is_signal(in, first - 1, SIGNAL_DIFFERENCE, "by") ||
                !is_word(in, first - 1, CLASS_PREPOSITION));
    for (size_t i = past; i < at; i++)
        if (is_word(in, i, CLASS_PREPOSITION) || i >= past + WAY_BEHIND)
            return false;
    return true;
}

static int change_of(const struct clause *in) {
    const struct filler *direction =
        frame_slot(account_frame(in->of, in->index), SLOT_direction);
    if (direction->known != SLOT_KNOWN || !mention_does(in->mention, DOES_AMOUNT) ||
        !is_change_by(in, direction->first))
        return 0;
    return way_of(in, direction);
}

static bool counts_people(const struct clause *in) {
    const struct mention *mention = in->mention;
    return mention->noun &&
           token_is(&in->of->document->tokens.at[mention->noun_past - 1], CLASS_ANYONE);
}

/** Percentage points, basis points, or a bare "six points". */
static bool is_points(const struct clause *in) {
    const struct mention *mention = in->mention;
    size_t past = mention->past;
    past += past < in->past && token_is_sign(in->of->document, past, "-");
    bool bare = mention_does(mention, DOES_COUNT) &&
                (is_signal(in, past, SIGNAL_TALLY, "points") ||
                 (mention->noun &&
                  is_signal(in, mention->noun_past - 1, SIGNAL_TALLY, "points")));
    return bare || (mention_does(mention, DOES_SHARE) && mention->unit &&
                    strcmp(mention->unit, "%") != 0);
}

/** "63 more", "12 years his junior", "six points ahead", and not "12 people behind". */
static bool is_compared(const struct clause *in) {
    size_t at = behind_noun(in);
    at += is_word(in, at, CLASS_DETERMINER);
    at += !in->mention->noun && signal_at(in, at, SIGNAL_TALLY) != NULL;
    return is_signal(in, at, SIGNAL_DIFFERENCE, "compared") ||
           (is_signal(in, at, SIGNAL_DIFFERENCE, "place") && at > 0 &&
            signal_at(in, at - 1, SIGNAL_TALLY));
}

/** "Cut by three months", "leads by two million votes"; not "shot by three men". */
static bool is_apart_by(const struct clause *in) {
    const struct mention *mention = in->mention;
    size_t first = mention->hedge_first;
    return first > in->first &&
           !(mention_does(mention, DOES_COUNT) && counts_people(in)) &&
           is_signal(in, first - 1, SIGNAL_DIFFERENCE, "by");
}

/** "all but eight", "a majority of seven". */
static bool is_all_but(const struct clause *in) {
    size_t first = in->mention->hedge_first;
    return first >= in->first + 2 &&
           (is_signal(in, first - 2, SIGNAL_DIFFERENCE, "all but") ||
            is_signal(in, first - 2, SIGNAL_DIFFERENCE, "of"));
}

/** "a donor": an article, and what no measure is made of. */
static bool is_one_thing(const struct clause *in, size_t at) {
    return is_word(in, at, CLASS_ARTICLE) && at + 1 < in->past &&
           !signal_at(in, at, SIGNAL_MEASURE) &&
           in->of->document->tokens.at[at + 1].flags & TOKEN_CONTENT;
}

/** "$71 a donor", where "$71 a year" is a rate and "$71 a share" a measure. */
static bool is_per_noun(const struct clause *in) {
    const struct mention *mention = in->mention;
    return !mention->rate && mention_does(mention, DOES_PAY) &&
           is_one_thing(in, mention->past);
}

/** "each", "an average of 33 cases"; "per day" is a rate, "per share" a measure. */
static bool says_each(const struct clause *in) {
    struct told_window window = around(in, PARTED_REACH, PARTED_REACH);
    for (size_t i = window.first; i < window.past; i++)
        if (signal_at(in, i, SIGNAL_PARTED) && !signal_at(in, i, SIGNAL_MEASURE) &&
            !is_word(in, i + 1, CLASS_TIME_UNIT))
            return true;
    return false;
}

/** "Each of the 120 centres served some 370 people": the clause begins with it. */
static bool begins_with_each(const struct clause *in) {
    return in->first + 1 < in->mention->first &&
           is_word(in, in->first + 1, CLASS_PREPOSITION) &&
           signal_at(in, in->first, SIGNAL_PARTED) &&
           signal_at(in, in->first + 1, SIGNAL_WHOLE);
}

bool figure_is_parted(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return says_each(&in) || is_per_noun(&in) || begins_with_each(&in);
}

bool figure_counts_others(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return mention_does(in.mention, DOES_COUNT) &&
           signal_at(&in, in.mention->past, SIGNAL_OTHERS);
}

bool figure_is_another(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    size_t first = in.mention->hedge_first;
    bool one = first > in.first && signal_at(&in, first - 1, SIGNAL_FURTHER),
         two = first > in.first + 1 && signal_at(&in, first - 2, SIGNAL_FURTHER);
    return one || two;
}

bool figure_is_further(const struct check_case *c, struct figure figure) {
    return mention_does(figure_mention(c, figure), DOES_COUNT) &&
           figure_is_another(c, figure);
}

bool date_is_origin(const struct check_case *c, struct figure date) {
    struct clause in = figure_clause(c, date);
    return stands_near(&in, SIGNAL_ORIGIN, ORIGIN_REACH);
}

/** "of which", "of the": does token `at` lead to a whole told before? */
static bool leads_back(const struct clause *in, size_t at) {
    return signal_at(in, at, SIGNAL_WHOLE) && (is_word(in, at + 1, CLASS_CONJUNCTION) ||
                                               is_word(in, at + 1, CLASS_DETERMINER));
}

/** The whole of "19 flaws, of which only eight were mended"; NULL if none. */
static const struct mention *whole_before(const struct clause *in) {
    const struct mention *mention = in->mention,
                         *whole = in->index ? mention - 1 : mention;
    if (whole == mention || whole->sentence != mention->sentence ||
        !mention_does(whole, DOES_COUNT) ||
        mention->hedge_first > whole->past + (uint32_t)WHOLE_REACH)
        return NULL;
    if (signal_at(in, mention->past, SIGNAL_WHOLE) &&
        is_word(in, mention->past + 1, CLASS_CONJUNCTION))
        return whole; /* "14 projects, five of which are unfinished" */
    for (size_t i = whole->past; i + 1 < mention->hedge_first; i++)
        if (leads_back(in, i))
            return whole;
    return NULL;
}

/** The whole that the text puts behind the figure with "of"; NULL if none. */
static const struct mention *whole_behind(const struct clause *in) {
    const struct mention *mention = in->mention, *next = mention + 1;
    return signal_at(in, mention->past, SIGNAL_WHOLE) && in->index + 1 < in->of->n &&
                   next->sentence == mention->sentence &&
                   next->first <= mention->past + (uint32_t)WHOLE_REACH &&
                   mention_does(next, DOES_COUNT)
               ? next
               : NULL;
}

static const struct mention *whole_of(const struct clause *in) {
    if (!mention_does(in->mention, DOES_COUNT))
        return NULL;
    const struct mention *whole = whole_behind(in);
    return whole ? whole : whole_before(in);
}

const struct mention *figure_whole(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return whole_of(&in);
}

bool figure_is_of_those(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    size_t at = in.mention->past;
    bool those = is_word(&in, at + 1, CLASS_DETERMINER) ||
                 is_word(&in, at + 1, CLASS_CONJUNCTION) ||
                 is_word(&in, at + 1, CLASS_FUNCTION);
    return signal_at(&in, at, SIGNAL_WHOLE) && those &&
           (at + 2 >= in.past ||
            !(in.of->document->tokens.at[at + 2].flags & TOKEN_CONTENT));
}

/** "That leaves 38", "still missing 1.1 million": what is left of more. */
static bool is_left(const struct clause *in) {
    struct told_window window = around(in, LEFT_REACH, LEFT_REACH);
    for (size_t i = window.first; i < window.past; i++)
        if (is_signal(in, i, SIGNAL_DIFFERENCE, "left"))
            return true;
    return false;
}

/** "up 5", "5 more than", "all but 5". */
static bool is_difference(const struct clause *in, int way) {
    bool told = way != 0 || is_compared(in) || is_apart_by(in) || is_all_but(in);
    return mention_does(in->mention, DOES_AMOUNT) && (told || is_left(in));
}

struct told told_of(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    int way = change_of(&in);
    return (struct told){.difference = is_difference(&in, way),
                         .points = is_points(&in),
                         .total = stands_near(&in, SIGNAL_TOGETHER, TOTAL_REACH),
                         .average = figure_is_parted(c, figure),
                         .others = figure_counts_others(c, figure),
                         .times =
                             signal_at(&in, in.mention->past, SIGNAL_TIMES) != NULL,
                         .elapsed = stands_near(&in, SIGNAL_ELAPSED, ELAPSED_REACH),
                         .earlier = stands_near(&in, SIGNAL_EARLIER, EARLIER_REACH),
                         .of = signal_at(&in, in.mention->past, SIGNAL_WHOLE) != NULL,
                         .way = way,
                         .whole = whole_of(&in)};
}
