/*
 * unread.c - a numeral is read whole or not at all.
 */
#include "mention/unread.h"

#include "mention/amount.h"
#include "mention/run.h"

static bool never(const struct reading *in, size_t at, const struct numeral *numeral,
                  struct mention *to) {
    (void)in, (void)at, (void)numeral, (void)to;
    return false;
}

static bool no_value(const struct mention *mention, char text[], size_t size) {
    (void)mention, (void)text, (void)size;
    return false;
}

const struct kind kind_unread = {
    .name = "unread",
    .read = never,
    .value = no_value,
};

static uint32_t token_end(const struct token *token) {
    return token->start + token->size;
}

/** The tokens that hold a run, from `least` on, as a mention. */
static void take(const struct reading *in, struct span run, size_t least, size_t at,
                 const char *why, struct mention *to) {
    size_t first = at, past = at + 1;
    while (first > least && token_end(&in->tokens[first - 1]) > run.start)
        first--;
    while (past < in->n && in->tokens[past].start < run.end)
        past++;
    *to = (struct mention){.kind = &kind_unread,
                           .first = (uint32_t)first,
                           .past = (uint32_t)past,
                           .amount.overflow = true,
                           .why = why};
}

static bool is_digit_token(const struct reading *in, size_t i) {
    return in->tokens[i].type == TOKEN_DIGITS;
}

/** The run around the tokens from `first` up to `last`. */
static struct span run_at(const struct reading *in, size_t first, size_t last) {
    return run_around(in->document->view, in->tokens[first].start,
                      token_end(&in->tokens[last]));
}

/** The first token of digits in the mention, or `past` where there is none. */
static size_t first_digits(const struct reading *in, const struct mention *mention) {
    size_t i = mention->first;
    while (i < mention->past && !is_digit_token(in, i))
        i++;
    return i;
}

static size_t last_digits(const struct reading *in, const struct mention *mention) {
    size_t i = mention->past;
    while (i > mention->first && !is_digit_token(in, i - 1))
        i--;
    return i ? i - 1 : 0;
}

static const char in_disguise[] =
    "a word of it is not spelt in the letters that a reader sees";

static bool is_disguised(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].flags & TOKEN_DISGUISED;
}

/** A word or digits of which a number may be made. */
static bool is_number_part(const struct reading *in, size_t i) {
    static const uint64_t parts = CLASS_BIT(CARDINAL) | CLASS_BIT(HUNDRED) |
                                  CLASS_BIT(SCALE) | CLASS_BIT(GROUP) | DIGITS_BIT;
    return is_disguised(in, i) || (i < in->n && in->tokens[i].classes & parts);
}

/** Past the hyphen of "twenty-four". */
static size_t past_hyphen(const struct reading *in, size_t at) {
    return at + (is_glued(in, at) && is_dash(in, at));
}

/** Behind the parts of a number from `at` on, and the hyphens before each. */
static size_t past_parts(const struct reading *in, size_t at) {
    for (size_t next; is_number_part(in, next = past_hyphen(in, at)); at = next + 1)
        continue;
    return at;
}

/** From token `first` to the end of the parts from `at` on. */
static struct span parts_span(const struct reading *in, size_t first, size_t at) {
    return (struct span){in->tokens[first].start,
                         token_end(&in->tokens[past_parts(in, at) - 1])};
}

/** A number in words: torn out of a longer word? */
static void replace_worded(const struct reading *in, size_t least,
                           struct mention *mention) {
    uint32_t start = in->tokens[mention->first].start,
             past = token_end(&in->tokens[mention->past - 1]);
    struct span run = run_of_words(in->document->view, start, past);
    if (run.start < start || run.end > past)
        take(in, run, least, mention->first, "an invisible character stands within",
             mention);
}

/** Digits: torn out of a longer run? */
static void replace_digits(const struct reading *in, size_t least, size_t first,
                           struct mention *mention) {
    struct span run = run_at(in, first, last_digits(in, mention));
    uint32_t start = in->tokens[mention->first].start,
             past = token_end(&in->tokens[mention->past - 1]);
    const char *why = mention->why;
    if (!why && run.start >= start && run.end <= past)
        return;
    const char *odd = run_oddity(in->document->view, run);
    if (!why)
        why = odd ? odd : "its digits and signs make no one number";
    take(in, run, least, first, why, mention);
}

/** "(5.2)" alone in a cell: below zero in accounts, and in other tables not. */
static bool is_bracketed_cell(const struct reading *in, const struct mention *mention) {
    bool alone = mention->first == 1 && mention->past + 1 == in->n;
    return alone && in->cell && mention_does(mention, DOES_AMOUNT) &&
           is_sign(in, 0, "(") && is_sign(in, mention->past, ")");
}

void unread_replace(const struct reading *in, size_t least, struct mention *mention) {
    size_t first = first_digits(in, mention), past = mention->past;
    struct span all = {in->tokens[0].start, token_end(&in->tokens[in->n - 1])};
    if (is_bracketed_cell(in, mention))
        take(in, all, least, past, "brackets alone in a cell may be a minus", mention);
    else if (is_disguised(in, past_hyphen(in, past))) /* "5 milliоn", "twenty-fоur" */
        take(in, parts_span(in, mention->first, past), least, mention->first,
             in_disguise, mention);
    else if (first == past)
        replace_worded(in, least, mention);
    else
        replace_digits(in, least, first, mention);
}

/** Letters glued to it, as in "3e4f9a": a name. */
static bool is_spelt(const struct reading *in, const struct mention *run) {
    return (run->first > 0 && is_glued(in, run->first) &&
            in->tokens[run->first - 1].type == TOKEN_WORD) ||
           (is_glued(in, run->past) && in->tokens[run->past].type == TOKEN_WORD);
}

enum { MOST_CODE_TOKENS = 8 };

/** "007 dogs", "0x1F dogs": what is written like a code counts something. */
static bool is_counting_code(const struct reading *in, size_t at, size_t *past) {
    const struct token *token = &in->tokens[at];
    *past = at + 1;
    if (!is_digit_token(in, at) || in->document->view.data[token->start] != '0')
        return false;
    while (*past < at + MOST_CODE_TOKENS && is_glued(in, *past) &&
           in->tokens[*past].type != TOKEN_SIGN)
        ++*past;
    return (token->size > 1 || *past > at + 1) && amount_has_plural(in, *past);
}

bool unread_read(const struct reading *in, size_t least, size_t at, size_t *past,
                 struct mention *to) {
    struct span run = run_at(in, at, at);
    const char *why = run_oddity(in->document->view, run);
    bool code = is_counting_code(in, at, past);
    if (is_disguised(in, at)) {
        run = parts_span(in, at, at);
        why = in_disguise;
    } else if (code) {
        run.end = token_end(&in->tokens[*past - 1]);
        why = "it begins with a zero, as a code does";
    }
    take(in, run, least, at, why, to);
    *past = to->past;
    return why && !is_spelt(in, to);
}
