/*
 * comparative.c - "compared with", "from", a bracket: what stands behind them is a
 * comparative; what the draft tells of the past may be one too.
 */
#include "claim/comparative.h"

#include "claim/arithmetic.h"
#include "claim/place.h"
#include "value/compare.h"
#include "value/kind.h"

/** Tokens between the word that compares and the comparative, and between the two. */
enum { LEAD_WORDS = 2, APART = 12, LABEL_WORDS = 5 };

/** Tokens of a sentence, to each side of a figure, that are looked at. */
enum { NEAR = 60 };

struct range {
    size_t first, past;
};

/** The tokens of its sentence near the figure. */
static struct range near(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in =
        &figure_document(c, figure)->sentences.at[mention->sentence];
    struct range range = {in->first_token, in->past_token};
    if (mention->first > range.first + NEAR)
        range.first = mention->first - NEAR;
    if (range.past > mention->past + (size_t)NEAR)
        range.past = mention->past + (size_t)NEAR;
    return range;
}

/** "compared with", "from", "than" right before the figure. */
static bool is_compared(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t first = document->sentences.at[mention->sentence].first_token, length;
    for (size_t i = mention->hedge_first;
         i-- > first && i + LEAD_WORDS + 2 > mention->hedge_first;) {
        const struct sense *sense = phrase_sense(
            &document->tokens.at[i], mention->first - i, CLASS_PREPOSITION, &length);
        if (sense && sense->number == PREPOSITION_COMPARES)
            return true;
    }
    return false;
}

/** "(2024: 7,120)", "(current rate: 7,120)". */
static bool is_bracketed(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t at = mention->hedge_first;
    bool colon =
        at > 0 && document->view.data[document->tokens.at[at - 1].start] == ':';
    for (size_t i = at; colon && i > 0 && i + LABEL_WORDS > at; i--)
        if (document->view.data[document->tokens.at[i - 1].start] == '(')
            return true;
    return false;
}

bool figure_is_comparative(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    bool amount = mention->kind->group == GROUP_AMOUNT && !mention_is(mention, age);
    return amount && (is_compared(c, figure) || is_bracketed(c, figure));
}

/** "last year", "had been", "before", "previously": the sentence tells of the past. */
static bool tells_past(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    struct range in = near(c, figure);
    for (size_t i = in.first; i < in.past; i++) {
        const struct token *token = &document->tokens.at[i];
        const struct sense *back = token_sense(token, CLASS_DEICTIC),
                           *ago = token_sense(token, CLASS_AGO);
        if ((back && back->number < 0) || (ago && ago->number < 0) ||
            text_spells(document_token(document, i), "had") ||
            text_spells(document_token(document, i), "before") ||
            token_is(token, CLASS_BETWEEN))
            return true;
    }
    return false;
}

bool comparative_current(const struct check_case *c, struct figure comparative,
                         struct figure *current) {
    const struct mention *mention = figure_mention(c, comparative);
    for (uint32_t i = comparative.mention; i-- > 0;) {
        *current = (struct figure){comparative.member, i};
        const struct mention *there = figure_mention(c, *current);
        if (there->sentence != mention->sentence ||
            there->past + APART < mention->first)
            return false;
        if (values_alike(mention, there))
            return !is_compared(c, *current);
    }
    return false;
}

/** Is the word `label` there, from `first` to `past`? */
static bool has_word(const struct document *document, size_t first, size_t past,
                     struct text label) {
    for (; first < past; first++)
        if (text_equal_nocase(document_token(document, first), label))
            return true;
    return false;
}

/** Does the draft's sentence have a word of the source from `first` to `past`, which
    does not stand in front of the current figure as well? */
static bool shares_label(const struct check_case *c, struct figure figure,
                         struct figure current, size_t first, size_t past) {
    const struct document *x = figure_document(c, figure),
                          *y = figure_document(c, current);
    struct range here = near(c, figure), there = near(c, current);
    for (size_t i = first; i < past; i++) {
        const struct token *label = &y->tokens.at[i];
        struct text text = document_token(y, i);
        bool tells = (label->flags & TOKEN_CONTENT || label->type == TOKEN_DIGITS) &&
                     !token_is(label, CLASS_TIME_UNIT);
        if (tells && has_word(x, here.first, here.past, text) &&
            !has_word(y, there.first, figure_mention(c, current)->past, text))
            return true;
    }
    return false;
}

/** "compared with 3,400 for the rival", "(2024: 7,120)": does the draft name these? */
static bool is_labelled(const struct check_case *c, struct figure figure,
                        struct figure comparative, struct figure current) {
    const struct document *document = figure_document(c, comparative);
    const struct mention *mention = figure_mention(c, comparative);
    size_t end = document->sentences.at[mention->sentence].past_token,
           past = mention->past + APART < end ? mention->past + APART : end,
           at = mention->hedge_first;
    if (is_bracketed(c, comparative) &&
        shares_label(c, figure, current, at > LABEL_WORDS ? at - LABEL_WORDS : 0, at))
        return true;
    return shares_label(c, figure, current, mention->past, past);
}

/** How much the draft's words must be like those of the figure compared. */
static const double ALIKE = 0.15;

bool comparative_as_current(struct check_case *c, struct alignment *to) {
    struct figure own = to->supporter.figure, current, again;
    const struct mention *mention = figure_mention(c, to->figure);
    bool amount = mention->kind == figure_mention(c, own)->kind &&
                  mention->kind->group == GROUP_AMOUNT && !mention->amount.range &&
                  !mention->amount.worded && !to->rounded;
    if (!amount || !figure_is_comparative(c, own) || is_compared(c, to->figure) ||
        tells_past(c, to->figure) || to->supporter.evidence.of[CUE_PERIOD] > 0 ||
        !comparative_current(c, own, &current) ||
        figure_beside(c, to->figure, figure_mention(c, current), &again) ||
        is_labelled(c, to->figure, own, current))
        return false;
    struct evidence evidence = figures_evidence(c, to->figure, current);
    /* "3,400 votes for the rival": the words are those of the comparative. */
    if (evidence.total < ALIKE || evidence.of[CUE_NOUN] < 0 ||
        evidence.total <= to->supporter.evidence.total - thresholds.agree)
        return false;
    to->rival = (struct counterpart){current, evidence, true};
    return true;
}
