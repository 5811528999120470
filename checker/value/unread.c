/*
 * unread.c - a numeral is read whole or not at all.
 */
#include "value/unread.h"

#include "value/run.h"

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
    .group = GROUP_NONE,
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

/** The run around token `i`. */
static struct span run_at(const struct reading *in, size_t i) {
    const struct token *token = &in->tokens[i];
    return run_around(in->document->view, token->start, token_end(token));
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

void unread_replace(const struct reading *in, size_t least, struct mention *mention) {
    size_t first = first_digits(in, mention), last = last_digits(in, mention);
    if (first == mention->past)
        return;
    struct span run = run_at(in, first), end = first == last ? run : run_at(in, last);
    uint32_t start = in->tokens[mention->first].start,
             past = token_end(&in->tokens[mention->past - 1]);
    const char *why = mention->why;
    if (!why && run.start >= start && end.end <= past)
        return;
    struct span whole = {run.start, end.end};
    const char *odd = run_oddity(in->document->view, whole);
    if (!why)
        why = odd ? odd : "its digits and signs make no one number";
    take(in, whole, least, first, why, mention);
}

/** Letters glued to it, as in "3e4f9a": a name. */
static bool is_spelt(const struct reading *in, const struct mention *run) {
    return (run->first > 0 && is_glued(in, run->first) &&
            in->tokens[run->first - 1].type == TOKEN_WORD) ||
           (is_glued(in, run->past) && in->tokens[run->past].type == TOKEN_WORD);
}

bool unread_read(const struct reading *in, size_t least, size_t at, size_t *past,
                 struct mention *to) {
    struct span run = run_at(in, at);
    const char *why = run_oddity(in->document->view, run);
    take(in, run, least, at, why, to);
    *past = to->past;
    return why && !is_spelt(in, to);
}

bool unread_begins(const struct reading *in, size_t at) {
    bool ascii = (unsigned char)in->document->view.data[in->tokens[at].start] < 0x80;
    return is_digit_token(in, at) || (in->tokens[at].type == TOKEN_WORD && !ascii &&
                                      run_has_foreign_digit(token_text(in, at)));
}
