/*
 * own_sum.c - "three men and two women, five people in all", "five (three men and two
 * women)".
 */
#include "checks/own.h"
#include "derive/result.h"
#include "value/kind.h"

/** Tokens between two parts, "in Alder and"; and between the parts and their sum. */
enum { PARTS_APART = 5, SUM_APART = 6 };

static bool can_add(const struct mention *a, const struct mention *b) {
    bool counts = value_is_count(a) && value_is_count(b);
    return own_is_plain(a) && own_is_plain(b) && !mention_does(a, DOES_SHARE) &&
           (counts || values_add(a, b));
}

enum list_joint { JOINT_NONE, JOINT_COMMA, JOINT_AND };

/** What joins two figures of a list. */
static enum list_joint joint_of(const struct check_case *c, struct figure a,
                                struct figure b) {
    const struct document *document = figure_document(c, a);
    size_t from = own_past(c, a), to = figure_mention(c, b)->hedge_first;
    if (from >= to || to - from > PARTS_APART)
        return JOINT_NONE;
    for (size_t i = from; i + 1 < to; i++)
        if (document->tokens.at[i].type == TOKEN_SIGN &&
            !(i + 2 == to && token_is_sign(document, i, ",")))
            return JOINT_NONE;
    if (token_is(&document->tokens.at[to - 1], CLASS_AND))
        return JOINT_AND;
    return token_is_sign(document, to - 1, ",") ? JOINT_COMMA : JOINT_NONE;
}

/** The list that ends in `last`, backwards: false if it cannot be added up. */
static bool take_list(const struct check_case *c, struct figure last, struct own *to) {
    struct figure before;
    enum list_joint joint;
    to->parts[to->n++] = last;
    while (own_beside(c, last, -1, &before) &&
           (joint = joint_of(c, before, last)) != JOINT_NONE) {
        if (to->n == MOST_OWN_PARTS || (to->n == 1) != (joint == JOINT_AND) ||
            !can_add(figure_mention(c, before), figure_mention(c, last)))
            return false;
        to->parts[to->n++] = last = before;
    }
    return to->n > 1;
}

static void turn(struct own *own) {
    for (size_t i = 0; i < own->n / 2; i++) {
        struct figure kept = own->parts[i];
        own->parts[i] = own->parts[own->n - 1 - i];
        own->parts[own->n - 1 - i] = kept;
    }
}

static bool says_together(const struct check_case *c, struct figure sum, size_t at) {
    struct clause in = figure_clause(c, sum);
    size_t length;
    return at >= in.first && at < in.past &&
           phrase_signal(&in.of->document->tokens.at[at], in.past - at, SIGNAL_TOGETHER,
                         &length);
}

/** "Five in all", "a total of five". */
static bool is_told_sum(const struct check_case *c, struct figure sum) {
    size_t first = figure_mention(c, sum)->hedge_first;
    return says_together(c, sum, own_past(c, sum)) ||
           (first >= 2 && says_together(c, sum, first - 2) &&
            token_hints(&figure_document(c, sum)->tokens.at[first - 1], HINT_OF));
}

/** Only a comma or a dash, and "a total of", between the list and its sum. */
static bool ends_list(const struct check_case *c, struct figure last,
                      struct figure sum) {
    const struct document *document = figure_document(c, sum);
    size_t from = own_past(c, last), to = figure_mention(c, sum)->hedge_first;
    if (from >= to || to - from > SUM_APART ||
        document->tokens.at[from].type != TOKEN_SIGN ||
        token_is_sign(document, from, ".;:("))
        return false;
    for (size_t i = from + 1; i < to; i++)
        if (token_is(&document->tokens.at[i], CLASS_AND) ||
            document->tokens.at[i].type == TOKEN_SIGN ||
            token_is(&document->tokens.at[i], CLASS_CONJUNCTION))
            return false;
    return true;
}

static bool stands_behind(const struct check_case *c, struct figure sum,
                          struct own *to) {
    struct figure last;
    return is_told_sum(c, sum) && own_beside(c, sum, -1, &last) &&
           ends_list(c, last, sum) && take_list(c, last, to);
}

/** "Five people (three men and two women)". */
static bool stands_before(const struct check_case *c, struct figure sum,
                          struct own *to) {
    const struct document *document = figure_document(c, sum);
    struct figure last = sum, next;
    size_t open = own_past(c, sum);
    if (open >= document->tokens.n || !token_is_sign(document, open, "("))
        return false;
    while (own_beside(c, last, 1, &next) && !own_closes(document, own_past(c, last)))
        last = next;
    if (!own_closes(document, own_past(c, last)) || !take_list(c, last, to))
        return false;
    const struct mention *first = figure_mention(c, to->parts[to->n - 1]);
    return first->hedge_first == open + 1;
}

bool own_sum(const struct check_case *c, struct figure stated, struct own *to) {
    const struct mention *m = figure_mention(c, stated);
    if (!value_adds(m) || mention_does(m, DOES_SHARE))
        return false;
    if (!stands_behind(c, stated, to) && (to->n || !stands_before(c, stated, to)))
        return false;
    to->extent = (struct extent){0, 0};
    for (size_t i = 0; i < to->n; i++) {
        const struct mention *part = figure_mention(c, to->parts[i]);
        struct extent extent = extent_written(part);
        if (!can_add(part, m))
            return false;
        to->extent.low += extent.low;
        to->extent.high += extent.high;
        to->makes += decimal_double(part->amount.low);
    }
    turn(to);
    to->sign = " + ";
    to->stated = extent_stated(m);
    return true;
}
