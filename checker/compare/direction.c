/*
 * direction.c - the right figure that goes the wrong way: rose for fell.
 */
#include "claim/arithmetic.h"
#include "claim/comparative.h"
#include "claim/candidates.h"
#include "claim/place.h"
#include "claim/role.h"
#include "claim/wording.h"
#include "compare/check.h"
#include "value/compare.h"
#include "value/kind.h"

/** Below this the two sentences may speak of two things that went two ways. */
static const double WORDS_LEAST = 0.5;

/** "9% fewer" is a fall. */
static bool is_level(struct direction way) {
    return way.of && (strcmp(way.of, "level") == 0 || strcmp(way.of, "compared") == 0);
}

static bool is_reversed(struct direction a, struct direction b) {
    bool alike =
        a.of && b.of && (strcmp(a.of, b.of) == 0 || (is_level(a) && is_level(b)));
    return alike && a.up != b.up;
}

/** The key of the name that stands before the word in its sentence; 0: none. */
static uint32_t name_before(const struct check_case *c, struct figure figure,
                            struct direction way) {
    const struct document *document = figure_document(c, figure);
    const struct sentence *sentence =
        &document->sentences.at[figure_mention(c, figure)->sentence];
    for (size_t i = way.token; i-- > sentence->first_token;) {
        const struct token *token = &document->tokens.at[i];
        if (token->flags & TOKEN_CAPITAL && !token_is(token, CLASS_FUNCTION))
            return token->key;
    }
    return 0;
}

/** What one side won the other lost, and has fewer of: of the same side it is wrong. */
static bool same_side(const struct check_case *c, struct figure a,
                      struct direction here, struct figure b, struct direction there) {
    uint32_t name = name_before(c, a, here);
    bool change = mention_is(figure_mention(c, a), percent) && is_level(here);
    bool sided = !change &&
                 (strcmp(here.of, "result") == 0 || strcmp(here.of, "compared") == 0 ||
                  strcmp(there.of, "compared") == 0);
    return !sided || (name && name == name_before(c, b, there));
}

/** Does a source have the figure go the draft's way? */
static bool stands_elsewhere(struct check_case *c, struct figure figure,
                             struct direction way) {
    const struct mention *mention = figure_mention(c, figure);
    struct candidates candidates = candidates_of(c, c->index, figure);
    for (size_t i = 0; i < candidates.n; i++) {
        struct figure there = candidates.figures[i];
        enum relation relation = values_relate(mention, figure_mention(c, there));
        bool has = (relation == RELATION_SAME || relation == RELATION_COMPATIBLE) &&
                   !figure_mention(c, there)->amount.range;
        struct direction other = figure_direction(c, there);
        if (has && other.of && !is_reversed(way, other))
            return true;
    }
    return false;
}

/** The word in quotes, as it is written. */
static const char *word(const struct check_case *c, struct figure figure,
                        struct direction way) {
    const struct document *document = figure_document(c, figure);
    struct text text = document_token(document, way.token);
    return arena_print(c->arena, "'%.*s'", TEXT_ARGUMENTS(text));
}

/** "After a rise of 3.3%", of "2.9%, down from 3.3%": the way is that of the 2.9. */
static bool is_past(const struct check_case *c, struct figure figure,
                    struct figure there) {
    struct figure current, again;
    return figure_is_comparative(c, figure) ||
           (figure_is_comparative(c, there) &&
            comparative_current(c, there, &current) &&
            figure_beside(c, figure, figure_mention(c, current), &again));
}

static void judge(struct check_case *c, const struct alignment *to,
                  const struct rule *rule) {
    struct figure there = to->supporter.figure;
    struct direction here = figure_direction(c, to->figure),
                     other = figure_direction(c, there);
    bool one_claim = to->supporter.evidence.of[CUE_WORDS] >= WORDS_LEAST ||
                     figures_in_company(c, to->figure, there);
    if (!is_reversed(here, other) || !same_side(c, to->figure, here, there, other) ||
        !one_claim || is_past(c, to->figure, there) ||
        figure_mention(c, to->figure)->kind->group == GROUP_TIME ||
        figure_mention(c, to->figure)->amount.range ||
        mention_is(figure_mention(c, to->figure), duration) ||
        stands_elsewhere(c, to->figure, here))
        return;
    const char *message =
        arena_print(c->arena, "%s goes with %s here, with %s in %s",
                    quoted(c, to->figure), word(c, to->figure, here),
                    word(c, there, other), figure_document(c, there)->name);
    struct finding *finding =
        finding_add(c, rule, VERDICT_CONTRADICTION, to->figure, message);
    finding_relate(c, finding, there, NULL);
}

/** The operand that a percentage is a change from: -1 where either would do. */
static int base_of(const struct check_case *c, const struct alignment *to) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, to->operands[0]),
                         *b = figure_mention(c, to->operands[1]);
    char from_a = values_change(figure, a, b), from_b = values_change(figure, b, a);
    return !from_a == !from_b ? -1 : from_b != 0;
}

static bool follows(const struct check_case *c, struct figure figure,
                    const char *word) {
    const struct document *document = figure_document(c, figure);
    uint32_t first = figure_mention(c, figure)->hedge_first;
    return first > 0 && text_spells(document_token(document, first - 1), word);
}

/** Which operand came first, of "from 41 million to 29": -1 where nobody tells. */
static int earlier_of(const struct check_case *c, const struct alignment *to) {
    int first = to->operands[1].mention < to->operands[0].mention;
    if (to->operands[0].member != to->operands[1].member ||
        !follows(c, to->figure, "by"))
        return -1;
    if (follows(c, to->operands[first], "from"))
        return first;
    return figures_compared(c, to->operands[first], to->operands[!first]) ? !first : -1;
}

/** "Profit rose by 5.5 percent", of 98.6 that were 104.3 before; so, "by 5.7". */
static void judge_change(struct check_case *c, const struct alignment *to,
                         const struct rule *rule) {
    struct direction here = figure_direction(c, to->figure);
    int base = to->operation == '%' ? base_of(c, to) : earlier_of(c, to);
    bool compared =
        to->operation == '-' || figures_compared(c, to->operands[0], to->operands[1]);
    if (base < 0 || !is_level(here) || !compared ||
        stands_elsewhere(c, to->figure, here))
        return;
    struct figure from = to->operands[base], now = to->operands[!base];
    bool up = decimal_compare(figure_mention(c, now)->amount.low,
                              figure_mention(c, from)->amount.low) > 0;
    if (up == here.up)
        return;
    const char *message = arena_print(
        c->arena, "%s goes with %s here, but from %s to %s in %s is a %s",
        quoted(c, to->figure), word(c, to->figure, here), quoted(c, from),
        quoted(c, now), figure_document(c, now)->name, up ? "rise" : "fall");
    struct finding *finding =
        finding_add(c, rule, VERDICT_CONTRADICTION, to->figure, message);
    finding_relate(c, finding, from, NULL);
    finding_relate(c, finding, now, NULL);
}

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        bool supported = alignment->verdict == VERDICT_AGREE ||
                         alignment->verdict == VERDICT_COMPATIBLE;
        if (supported && alignment->supporter.found &&
            !figure_is_shown(c, alignment->figure))
            judge(c, alignment, rule);
        bool change = alignment->operation == '%' || alignment->operation == '-';
        if (alignment->verdict == VERDICT_COMPUTED && change)
            judge_change(c, alignment, rule);
    }
}

const struct check check_direction = {"direction-reversed", run};
