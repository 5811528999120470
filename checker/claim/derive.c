/*
 * derive.c - a bounded search: operands stand close together, and have few neighbours.
 */
#include "claim/derive.h"

#include "claim/arithmetic.h"
#include "claim/candidates.h"
#include "claim/role.h"
#include "claim/stance.h"
#include "claim/wording.h"
#include "value/compare.h"
#include "value/kind.h"

/** Operands stand close together; years may come from anywhere in a text. */
enum { SENTENCES_APART = 2, MOST_APART = 100, MOST_NEAR = 24 };

static const struct mentions *mentions_of(const struct check_case *c, uint32_t member) {
    return &c->members[member].mentions;
}

static bool near(const struct mention *a, const struct mention *b) {
    return b->sentence - a->sentence <= SENTENCES_APART;
}

static void take(struct alignment *to, char operation, struct figure a,
                 struct figure b) {
    to->operation = operation;
    to->operands[0] = a;
    to->operands[1] = b;
}

/** The injured are no sum of one who died and two injured. */
static bool befell_others(const struct check_case *c, const struct alignment *to,
                          struct figure operand) {
    uint32_t role = figure_role(c, to->figure), other = figure_role(c, operand);
    return role && other && role != other;
}

/** A headline of so few words may share none with the sums that it is made of. */
enum { FEW_WORDS = 6 };

/** Do the words around an operand speak of what the figure is of?  Years need none. */
static bool is_akin(struct check_case *c, const struct alignment *to, char operation,
                    struct figure x, struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure);
    bool years = figure_mention(c, x)->kind->group == GROUP_TIME ||
                 figure_mention(c, y)->kind->group == GROUP_TIME;
    bool noun = figure->noun && (figure->noun == figure_mention(c, x)->noun ||
                                 figure->noun == figure_mention(c, y)->noun);
    bool apart = operation == '-' && to->told.difference;
    return years || noun || apart || operation == '&' || figures_compared(c, x, y) ||
           figure_room(c, to->figure).n < FEW_WORDS ||
           figures_evidence(c, to->figure, x).of[CUE_WORDS] > 0 ||
           figures_evidence(c, to->figure, y).of[CUE_WORDS] > 0;
}

/** 47 passengers and two drivers are 49 people. */
static bool is_operand(const struct check_case *c, struct figure operand,
                       const struct alignment *to) {
    const struct mention *mention = figure_mention(c, operand);
    const struct mention *figure = figure_mention(c, to->figure);
    const struct document *document = figure_document(c, to->figure);
    bool anyone = figure->noun &&
                  token_is(&document->tokens.at[figure->noun_past - 1], CLASS_ANYONE);
    return mention->hedge == HEDGE_NONE &&
           (anyone || !figure->noun || !mention->noun || mention->noun == figure->noun);
}

/** Beside a figure in all but the same words, only a whole of its parts will do. */
static bool is_plain(const struct check_case *c, const struct alignment *to,
                     char operation, struct figure x, struct figure y) {
    if (operation == '+')
        return is_operand(c, x, to) && is_operand(c, y, to);
    return operation == '*' || operation == '/' ||
           (operation == '-' && (figure_contrasts(c, y) || to->told.difference ||
                                 figure_is_rest(c, to, x, y)));
}

/** Figures that stand with figure `x` of one source, from it on. */
static bool derive_beside(struct check_case *c, struct alignment *to, struct figure x,
                          bool outdone) {
    const struct mention *figure = figure_mention(c, to->figure);
    const struct mentions *all = mentions_of(c, x.member);
    const struct mention *a = figure_mention(c, x);
    uint32_t reach = a->kind->group == GROUP_TIME ? MOST_APART : MOST_NEAR;
    for (uint32_t k = x.mention + 1; k < all->list.n && k < x.mention + reach; k++) {
        const struct mention *b = &all->list.at[k];
        if (a->kind->group != GROUP_TIME && b->sentence - a->sentence > OTHERS_APART)
            break;
        struct figure y = {x.member, k};
        bool close = a->kind->group == GROUP_TIME || near(a, b);
        char operation = close ? values_join(figure, a, b, x.mention == 0) : 0;
        operation = operation ? operation : wording_joins(c, to, x, y);
        bool others =
            operation == '+' && (befell_others(c, to, x) || befell_others(c, to, y));
        if (!operation || others || (outdone && !is_plain(c, to, operation, x, y)) ||
            !is_akin(c, to, operation, x, y))
            continue;
        bool turned = (operation == '-' && values_order(a, b) < 0 &&
                       a->kind->group == b->kind->group) ||
                      (operation == '/' &&
                       (values_order(a, b) > 0) ==
                           (mention_is(figure, percent) || figure->amount.fraction));
        take(to, operation, turned ? y : x, turned ? x : y);
        return true;
    }
    return false;
}

bool figure_derive(struct check_case *c, struct alignment *to, bool outdone) {
    if (!value_may_follow(figure_mention(c, to->figure)) &&
        !figure_years(c, to->figure))
        return false;
    struct candidates candidates = candidates_of(c, c->index, to->figure);
    for (size_t i = 0; i < candidates.n; i++) {
        struct figure x = candidates.figures[i];
        if (derive_beside(c, to, x, outdone))
            return true;
        char operation = wording_makes(c, to, x, outdone);
        if (operation) {
            take(to, operation, x, x);
            return true;
        }
    }
    return false;
}
