/*
 * against.c - which figures may be one claim, and the bars in their order.
 */
#include "match/against.h"

#include "frame/meet.h"
#include "match/cast.h"
#include "match/company.h"
#include "match/scene.h"
#include "value/compare.h"
#include "value/kind.h"
#include "value/slip.h"

/* ---------------------------------------------------------- at a glance */

/** "one woman" tells her apart, and counts nobody. */
static bool is_one(const struct mention *mention) {
    return mention->amount.worded &&
           decimal_compare(mention->amount.low, decimal_of(1, 0)) == 0;
}

/** Amounts that two texts may tell of. */
static bool may_link(const struct mention *mention) {
    return mention_does(mention, DOES_TELL) ||
           (mention_does(mention, DOES_COUNT) && !mention->amount.vague &&
            !mention->amount.fraction && !is_one(mention));
}

/** Of the words of both a sentence in so many must be shared, or one thing befell them.
 */
enum { ONE_IN_OTHERS = 6, ONE_IN_ITSELF = 3 };

static bool share_words(const struct check_case *c, struct figure a, struct figure b,
                        int one_in) {
    return sentences_share_words(figure_account(c, a), a.mention, figure_account(c, b),
                                 b.mention, one_in);
}

/** Of one kind. */
static uint64_t told_thing(const struct mention *mention) {
    return may_link(mention) ? (uint64_t)(uintptr_t)mention->kind : 0;
}

static bool may_be_told_again(const struct check_case *c, struct figure figure,
                              struct figure other) {
    return figure.member != other.member &&
           figures_relate(c, SLOT_noun, figure, other).differs <= 0 &&
           (share_words(c, figure, other, ONE_IN_OTHERS) ||
            figures_relate(c, SLOT_fate, figure, other).same > 0);
}

/** Only amounts that measure something: a bare number says too little. */
static bool may_repeat(const struct mention *mention) {
    return mention_does(mention, DOES_TELL) ||
           (mention_does(mention, DOES_COUNT) && mention->noun &&
            !mention->amount.worded);
}

/** Of one kind, that count the same. */
static uint64_t repeated_thing(const struct mention *mention) {
    return may_repeat(mention)
               ? (uint64_t)(uintptr_t)mention->kind << 32 | mention->noun
               : 0;
}

/** The later figure asks.  What shows the same number says nothing against it. */
static bool may_be_repeated(const struct check_case *c, struct figure figure,
                            struct figure other) {
    const uint64_t *keys = figure_account(c, figure)->keys;
    return other.mention < figure.mention &&
           figure_mention(c, figure)->sentence != figure_mention(c, other)->sentence &&
           keys[figure.mention] != keys[other.mention] &&
           share_words(c, figure, other, ONE_IN_ITSELF);
}

/** In one text bounds that allow each other can both stand. */
static enum stance stance_inside(const struct check_case *c, struct figure a,
                                 struct figure b) {
    enum relation relation = values_relate(figure_mention(c, a), figure_mention(c, b));
    return relation == RELATION_ALLOWED ? STANCE_FITS : figures_stance(c, a, b);
}

static const struct sides sides[] = {
    [AGAINST_SOURCES] = {.stance = figure_stance,
                         .all = ALL_CANDIDATES,
                         .most = MOST_CANDIDATES,
                         .kept = MOST_KEPT},
    [AGAINST_OTHERS] = {.thing = told_thing,
                        .may = may_be_told_again,
                        .stance = figures_stance,
                        .all = FEW_CANDIDATES,
                        .most = 100,
                        .kept = MOST_KEPT,
                        .mutual = true},
    [AGAINST_ITSELF] = {.thing = repeated_thing,
                        .may = may_be_repeated,
                        .stance = stance_inside,
                        .all = FEW_CANDIDATES,
                        .most = 24,
                        .kept = 6,
                        .mutual = true},
};

const struct sides *sides_of(enum against against) {
    return &sides[against];
}

/* ----------------------------------------------------------------- bars */

/** What a bar looks at. */
struct bar_question {
    const struct check_case *c;
    struct figure figure;
    const struct pair *pair;
    const struct mention *mention, *there;
    const struct matters *matters; /* of the figure's member */
};

static int fact(const struct bar_question *q, enum cue cue) {
    return q->pair->grounds->evidence.of[cue];
}

static bool rivals(const struct bar_question *q) {
    return q->pair->stance == STANCE_RIVAL;
}

/** "6mph" has no support in a "six" of which no word is shared. */
static bool is_stray(const struct bar_question *q) {
    bool echo = q->pair->stance == STANCE_ECHO || q->pair->stance == STANCE_RETOLD;
    return echo && q->mention->kind != q->there->kind && q->mention->unit &&
           !mention_does(q->mention, DOES_AGE) && fact(q, CUE_near) == 0;
}

/** "Fell by 42 to 247": the 247 of the source speaks against no 42. */
static bool is_taken(const struct bar_question *q) {
    struct figure other = q->pair->other;
    return rivals(q) &&
           place_is_taken(figure_account(q->c, q->figure), q->figure.mention,
                          figure_account(q->c, other)->keys[other.mention]);
}

/** Does a figure beside it count what the source's does, and as many? */
static bool owns(const struct check_case *c, struct figure figure,
                 struct figure other) {
    return figure_account(c, figure)->keys[figure.mention] ==
               figure_account(c, other)->keys[other.mention] &&
           figures_relate(c, SLOT_noun, figure, other).same >= 1;
}

/** "Four oboes, four horns": the four horns of the source are no support of oboes. */
static bool is_owned(const struct bar_question *q) {
    const struct account *of = figure_account(q->c, q->figure);
    uint32_t sentence = q->mention->sentence;
    if (q->pair->stance != STANCE_SAME || !fact(q, CUE_noun_differs) ||
        fact(q, CUE_noun_same))
        return false;
    for (uint32_t i = of->first_mention[sentence]; i < of->first_mention[sentence + 1];
         i++)
        if (i != q->figure.mention &&
            owns(q->c, (struct figure){q->figure.member, i}, q->pair->other))
            return true;
    return false;
}

/** Tokens between a part and its whole: "of the". */
enum { WHOLE_LEAD = 2 };

/** "Seventeen of the 30 counts": the 30 speaks against no 17. */
static bool is_whole(const struct bar_question *q) {
    struct figure other = q->pair->other, part = {other.member, other.mention - 1};
    if (!rivals(q) || other.mention == 0 ||
        !figures_share_sentence(q->c, part, other) ||
        figure_mention(q->c, part)->past + WHOLE_LEAD != q->there->hedge_first)
        return false;
    const struct token *lead =
        &figure_document(q->c, other)->tokens.at[figure_mention(q->c, part)->past];
    return token_hints(&lead[0], HINT_OF) && token_is(&lead[1], CLASS_DETERMINER) &&
           figure_account(q->c, part)->keys[part.mention] ==
               figure_account(q->c, q->figure)->keys[q->figure.mention];
}

/** Names may be written in two ways; a slip of the pen tells more. */
static bool is_of_other_subject(const struct bar_question *q) {
    return rivals(q) && fact(q, CUE_subject_differs) &&
           !slip_tells(q->mention, q->there);
}

static const struct block *block_of(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    return &document->blocks
                .at[document->sentences.at[figure_mention(c, figure)->sentence].block];
}

/** Two items of one list, or two cells of one table. */
static bool are_items(const struct bar_question *q) {
    const struct block *x = block_of(q->c, q->figure),
                       *y = block_of(q->c, q->pair->other);
    return x != y && x->kind == y->kind && x->scope == y->scope &&
           (x->kind == BLOCK_LIST_ITEM || x->kind == BLOCK_CELL);
}

/** Slots that make another claim of a figure where the other side tells less. */
static bool tells_apart(enum slot_id slot) {
    return slot == SLOT_qualifier || slot == SLOT_part || slot == SLOT_subject ||
           slot == SLOT_bearer;
}

/** "The bank" behind a sentence on lawyers is not sure to be theirs. */
static bool is_carried(const struct bar_question *q, enum slot_id slot) {
    return figure_slot(q->c, q->figure, slot)->carried ||
           figure_slot(q->c, q->pair->other, slot)->carried;
}

static bool is_other_slot(const struct bar_question *q, enum slot_id slot) {
    const struct evidence *of = &q->pair->grounds->evidence;
    if (!tells_apart(slot))
        return slot_fact(of, slot, SLOT_DIFFERS) && !slot_fact(of, slot, SLOT_SAME);
    return slot_fact(of, slot, SLOT_DIFFERS) ||
           (slot_fact(of, slot, SLOT_OPEN) && !is_carried(q, slot));
}

static bool has_other_slot(const struct bar_question *q) {
    for (enum slot_id i = 0; i < N_SLOTS; i++)
        if (is_other_slot(q, i))
            return true;
    return false;
}

static bool has_other_period(const struct bar_question *q) {
    return fact(q, CUE_period_differs);
}

static bool has_other_fate(const struct bar_question *q) {
    return fact(q, CUE_fate_differs);
}

/** Of sources one may name the town and the other the land it lies in: only where a
    place is right beside both. */
static bool has_other_place(const struct bar_question *q) {
    return rivals(q) && fact(q, CUE_place_differs);
}

/** The dead of an ambush, and those of a bomb. */
static bool has_other_cause(const struct bar_question *q) {
    return rivals(q) && fact(q, CUE_cause_differs) && !fact(q, CUE_cause_same);
}

/** The word for what is counted; NULL: none. */
static const struct token *counted(const struct check_case *c, struct figure figure) {
    const struct filler *noun = figure_slot(c, figure, SLOT_noun);
    return noun->known ? &figure_document(c, figure)->tokens.at[noun->past - 1] : NULL;
}

/** Does `all` count anyone, and `some` fewer of one sort: 21 people, 14 tourists? */
static bool are_some(const struct check_case *c, struct figure some,
                     struct figure all) {
    const struct token *sort = counted(c, some), *anyone = counted(c, all);
    return sort && anyone && !token_is(sort, CLASS_ANYONE) &&
           token_is(anyone, CLASS_ANYONE) &&
           decimal_compare(figure_mention(c, some)->amount.low,
                           figure_mention(c, all)->amount.low) < 0;
}

static bool is_some(const struct bar_question *q) {
    return rivals(q) && (are_some(q->c, q->figure, q->pair->other) ||
                         are_some(q->c, q->pair->other, q->figure));
}

/** "seven others", "seven other people". */
static bool counts_others(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    uint32_t behind = figure_mention(c, figure)->past;
    size_t length;
    return behind < document->tokens.n &&
           phrase_signal(&document->tokens.at[behind], 1, SIGNAL_OTHERS, &length);
}

/** Do the two of one sentence, of one fate, make `sum`? */
static bool make_sum(const struct check_case *c, struct figure one, struct figure two,
                     struct figure sum) {
    struct decimal both;
    return figures_share_sentence(c, one, two) && counts_others(c, two) &&
           figures_relate(c, SLOT_fate, one, two).differs <= 0 &&
           decimal_add(figure_mention(c, one)->amount.low,
                       figure_mention(c, two)->amount.low, &both) &&
           decimal_compare(both, figure_mention(c, sum)->amount.low) == 0;
}

/** "14 tourists and seven others", beside 21 dead. */
static bool is_summand(const struct check_case *c, struct figure figure,
                       struct figure sum) {
    struct figure next = {figure.member, figure.mention + 1},
                  before = {figure.member, figure.mention - 1};
    size_t n = c->members[figure.member]->mentions.list.n;
    return (next.mention < n && make_sum(c, figure, next, sum)) ||
           (figure.mention > 0 && make_sum(c, before, figure, sum));
}

static bool is_summed(const struct bar_question *q) {
    return rivals(q) && (is_summand(q->c, q->figure, q->pair->other) ||
                         is_summand(q->c, q->pair->other, q->figure));
}

/** "In three days": the length of time behind a figure in which it came about; NULL. */
static const struct mention *span_of(const struct check_case *c, struct figure figure) {
    const struct account *of = figure_account(c, figure);
    const struct mention *all = of->mentions;
    for (uint32_t i = figure.mention + 1;
         i < of->n && all[i].sentence == all[figure.mention].sentence; i++) {
        const struct token *lead = &of->document->tokens.at[all[i].hedge_first - 1];
        if (mention_does(&all[i], DOES_LAST) &&
            (token_hints(lead, HINT_IN) || token_hints(lead, HINT_OVER)))
            return &all[i];
    }
    return NULL;
}

/** What burnt in three days, and what did on Monday night. */
static bool has_other_span(const struct bar_question *q) {
    const struct mention *x = span_of(q->c, q->figure),
                         *y = span_of(q->c, q->pair->other);
    bool both = x && y, differ = both && values_relate(x, y) == RELATION_DIFFERENT;
    return rivals(q) && (x || y) && (!both || differ);
}

/** "Varn and Holm have each recorded three". */
static bool tells_of_each(const struct check_case *c, struct figure figure) {
    const struct filler *part = figure_slot(c, figure, SLOT_part);
    size_t length;
    return part->known &&
           phrase_signal(&figure_document(c, figure)->tokens.at[part->first], 1,
                         SIGNAL_PARTED, &length);
}

static bool is_of_each(const struct bar_question *q) {
    return rivals(q) &&
           tells_of_each(q->c, q->figure) != tells_of_each(q->c, q->pair->other);
}

/** Hundredths of their words that two sentences must share where no fate ties the two;
    readings of one claim seldom lie further apart than FARTHEST. */
enum { MUTUAL_LEAST = 25, WORDS_ALIKE = 50, FARTHEST = 5 };

static bool is_strange(const struct bar_question *q) {
    bool far = values_ratio(q->mention, q->there) > FARTHEST;
    bool free = !rivals(q) || fact(q, CUE_fate_same);
    return fact(q, CUE_sentence) < (far ? WORDS_ALIKE : free ? 0 : MUTUAL_LEAST);
}

/** Words next to both that tie them alone, and with the word before. */
enum { NEXT_ALONE = 60, NEXT_LEAST = 20 };

/** "people", or a bare number: what is told of them must tie two such together. */
static bool is_untied(const struct bar_question *q) {
    bool next = fact(q, CUE_next) >= NEXT_ALONE ||
                (fact(q, CUE_next) >= NEXT_LEAST && fact(q, CUE_word_before));
    return mention_does(q->mention, DOES_COUNT) && !fact(q, CUE_fate_same) && !next &&
           fact(q, CUE_noun_same) < 100;
}

/** Is it worth a longer look? */
static bool is_likely(const struct bar_question *q) {
    return rivals(q) && pair_is_likely(q->pair);
}

/** Also where "Olsen" only begins its sentence, and may be no name. */
static bool has_other_name(const struct bar_question *q) {
    const struct filler *own = figure_slot(q->c, q->figure, SLOT_subject),
                        *theirs = figure_slot(q->c, q->pair->other, SLOT_subject);
    return is_likely(q) && !fact(q, CUE_fate_same) && own->known && theirs->known &&
           !names_meet(figure_account(q->c, q->figure), own,
                       figure_account(q->c, q->pair->other), theirs);
}

static bool has_other_cast(const struct bar_question *q) {
    return is_likely(q) && casts_differ(q->c, q->figure, q->pair->other);
}

/** Albania's census beside Algeria's. */
static bool has_other_matter(const struct bar_question *q) {
    return is_likely(q) &&
           matters_part(q->matters, q->c, q->figure.member, q->pair->other.member);
}

static bool has_other_scene(const struct bar_question *q) {
    return is_likely(q) && scenes_differ(q->c, q->figure, q->pair->other);
}

enum bar bar_of(const struct check_case *c, enum against against, struct figure figure,
                const struct pair *pair, const struct matters *matters) {
    static const struct {
        unsigned sides;
        bool (*holds)(const struct bar_question *q);
    } bars[N_BARS] = {
        [BAR_stray] = {1 << AGAINST_SOURCES, is_stray},
        [BAR_taken] = {1 << AGAINST_SOURCES, is_taken},
        [BAR_owned] = {1 << AGAINST_SOURCES, is_owned},
        [BAR_whole] = {1 << AGAINST_SOURCES, is_whole},
        [BAR_other_subject] = {1 << AGAINST_SOURCES, is_of_other_subject},
        [BAR_items] = {1 << AGAINST_ITSELF, are_items},
        [BAR_other_slot] = {1 << AGAINST_ITSELF, has_other_slot},
        [BAR_other_period] = {1 << AGAINST_OTHERS, has_other_period},
        [BAR_other_place] = {1 << AGAINST_OTHERS | 1 << AGAINST_SOURCES,
                             has_other_place},
        [BAR_other_cause] = {1 << AGAINST_OTHERS, has_other_cause},
        [BAR_summed] = {1 << AGAINST_OTHERS, is_summed},
        [BAR_some] = {1 << AGAINST_OTHERS, is_some},
        [BAR_other_span] = {1 << AGAINST_OTHERS, has_other_span},
        [BAR_of_each] = {1 << AGAINST_OTHERS, is_of_each},
        [BAR_other_fate] = {1 << AGAINST_OTHERS, has_other_fate},
        [BAR_strange] = {1 << AGAINST_OTHERS, is_strange},
        [BAR_untied] = {1 << AGAINST_OTHERS, is_untied},
        [BAR_other_name] = {1 << AGAINST_OTHERS, has_other_name},
        [BAR_other_cast] = {1 << AGAINST_OTHERS | 1 << AGAINST_SOURCES, has_other_cast},
        [BAR_other_matter] = {1 << AGAINST_OTHERS | 1 << AGAINST_SOURCES,
                              has_other_matter},
        [BAR_other_scene] = {1 << AGAINST_OTHERS, has_other_scene},
        [BAR_other_event] = {0, NULL}, /* set by a pass over all figures: event.h */
    };
    struct bar_question q = {
        c,      figure, pair, figure_mention(c, figure), figure_mention(c, pair->other),
        matters};
    for (enum bar i = BAR_none + 1; i < N_BARS; i++)
        if (bars[i].sides >> against & 1 && bars[i].holds(&q))
            return i;
    return BAR_none;
}
