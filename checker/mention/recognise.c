/*
 * recognise.c - the one pass that finds values.
 */
#include "mention/recognise.h"

#include "mention/amount.h"
#include "mention/carried.h"
#include "mention/headed.h"
#include "value/civil.h"
#include "mention/numerals.h"
#include "mention/kinds.h"
#include "mention/passed.h"
#include "mention/shared.h"
#include "mention/unread.h"

static const uint64_t numeral_classes = CLASS_BIT(CARDINAL) | CLASS_BIT(HUNDRED) |
                                        CLASS_BIT(SCALE) | CLASS_BIT(GROUP) |
                                        CLASS_BIT(FRACTION) | CLASS_BIT(FRACTION_SIGN) |
                                        CLASS_BIT(ARTICLE) | CLASS_BIT(VAGUE_PLURAL);

/** The point before digits: ".5". */
static bool is_point(const struct reading *in, size_t at) {
    return hints(in, at, HINT_DECIMAL_MARK) && at + 1 < in->n &&
           in->tokens[at + 1].type == TOKEN_DIGITS;
}

static uint64_t entry_classes(void) {
    uint64_t classes = numeral_classes | DIGITS_BIT;
    for (size_t i = 0; kind_at(i); i++)
        classes |= kind_at(i)->enters;
    return classes;
}

/** The time of what was read last stays where it was read, and no longer. */
static void keep_time(const struct reading *in, struct mention *mention) {
    struct time *kept = in->timeless;
    if (mention_does(mention, DOES_DATE)) {
        kept = arena_take(in->arena, sizeof *kept);
        *kept = *mention->time;
    }
    mention->time = kept;
}

/** The longest reading of all kinds at `at`, where words of `here` begin. */
static bool read_best(const struct reading *in, size_t at, uint64_t here,
                      struct mention *best) {
    struct numeral numeral;
    bool counted =
        here & (numeral_classes | DIGITS_BIT) && numeral_read(in, at, &numeral);
    struct mention trial;
    struct time times[2], *time = times; /* of the trial, and of the best */
    best->past = (uint32_t)at;
    for (size_t i = 0; kind_at(i); i++) {
        const struct kind *kind = kind_at(i);
        bool dated = kind->does & DOES_DATE && (in->tokens[at].type == TOKEN_DIGITS ||
                                                counted || here & CLASS_BIT(ARTICLE));
        if (!counted && !dated && !(here & kind->enters))
            continue;
        trial = (struct mention){0};
        if (kind->does & DOES_DATE)
            *(trial.time = time) = (struct time){0};
        if (kind->read(in, at, counted ? &numeral : NULL, &trial) &&
            trial.first >= in->least && trial.past > best->past) {
            *best = trial;
            best->kind = kind;
            time = time == times ? times + 1 : times;
        }
    }
    if (best->past > at)
        keep_time(in, best);
    return best->past > at;
}

/** From the sentence's tokens to the document's, and to bytes. */
static void place(const struct reading *in, uint32_t sentence,
                  struct mention *mention) {
    const struct document *document = in->document;
    uint32_t base = document->sentences.at[sentence].own_token;
    const struct token *first = &document->tokens.at[base + mention->first];
    const struct token *last = &document->tokens.at[base + mention->past - 1];
    mention->sentence = sentence;
    mention->time = mention->time ? mention->time : in->timeless;
    mention->start = first->start;
    mention->end = last->start + last->size;
    mention->first += base;
    mention->past += base;
    mention->hedge_first += base;
    mention->noun_first += base;
    mention->noun_past += base;
}

/** The unit of "daily" behind "four times" at `at`; NULL: none. */
static const char *often_at(const struct reading *in, size_t at) {
    size_t past, length;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_ADJECTIVE, &past);
    if (!unit || at == 0 || strchr(unit->value, '/'))
        return NULL;
    return phrase_signal(&in->tokens[at - 1], 1, SIGNAL_TIMES, &length) ? unit->value
                                                                        : NULL;
}

/** What a bare number counts, and in what time. */
static void count_finish(const struct reading *in, struct mention *mention) {
    noun_find(in, mention);
    bool counts = mention->noun_past > mention->noun_first;
    size_t behind = counts ? mention->noun_past : mention->past;
    mention->rate = amount_rate_at(in, behind);
    mention->rate = mention->rate ? mention->rate : often_at(in, behind);
}

/** News has a figure in about 160 bytes: room for more is made at once. */
enum { BYTES_A_MENTION = 128 };

/** The next token from `at` on with which something may begin that is of `classes`, or
   a number of another script: most are passed over. */
static size_t next_entry(const struct reading *in, size_t at, uint64_t classes) {
    const struct token *token = in->tokens + at, *past = in->tokens + in->n;
    while (token < past && !token_may(token, classes) &&
           !(token->flags & (TOKEN_DISGUISED | TOKEN_WIDE)))
        token++;
    return (size_t)(token - in->tokens);
}

enum { LONGEST_ADDRESS = 60 };

/** "https://reed.example/2020/02/21": what is glued before it begins an address. */
static bool is_in_address(const struct reading *in, size_t at) {
    for (size_t i = at; i > 1 && is_glued(in, i) && i + LONGEST_ADDRESS > at; i--)
        if (is_sign(in, i - 1, "/") && is_sign(in, i - 2, "/") && is_glued(in, i - 1))
            return true;
    return false;
}

/** The value at `at`. */
static bool read_value(const struct reading *in, size_t at, uint64_t classes,
                       struct mention *mention) {
    if (!token_may(&in->tokens[at], classes))
        return false;
    uint64_t here = classes_here(in->tokens + at, in->n - at, classes);
    bool point = at > in->least && is_point(in, at - 1) &&
                 read_best(in, at - 1, DIGITS_BIT, mention);
    if (!point && (!(here & classes) || !read_best(in, at, here, mention)))
        return false;
    if (is_in_address(in, mention->first))
        return false;
    unread_replace(in, in->least, mention);
    return true;
}

/** "fell -3.2%": the sign says again what the verb says; "fell to -3%" is a level. */
static void drop_sign(const struct reading *in, struct mention *mention) {
    size_t at = mention->first;
    if (mention->amount.low.coefficient >= 0 || mention->amount.range || at == 0)
        return;
    bool by = hints(in, at - 1, HINT_BY);
    const struct token *verb = &in->tokens[at - 1 - by];
    if (!token_is(verb, CLASS_SYNONYM) ||
        strncmp(token_sense(verb, CLASS_SYNONYM)->value, "down:", 5) != 0)
        return;
    mention->amount.low.coefficient = -mention->amount.low.coefficient;
    mention->amount.high = mention->amount.low;
}

/** What belongs to a value besides its words. */
static void finish(const struct reading *in, struct mentions *to,
                   struct mention *mention) {
    if (!mention->kind->does)
        return;
    if (mention_does(mention, DOES_SHARE))
        drop_sign(in, mention);
    if (mention_does(mention, DOES_AMOUNT) && !mention->unit && !mention->noun)
        count_finish(in, mention);
    measure_carry(in, to, mention);
    hedge_find(in, mention);
    measure_share(in, to, mention);
}

/** A year before 1900 that was told is one too where it stands alone, further on. */
static void keep_year(struct reading *in, const struct mention *mention) {
    if (!mention_does(mention, DOES_DATE) || mention->time->text[0] != '1')
        return;
    int year = string_number(mention->time->text) - FIRST_OLD_YEAR;
    if (year >= 0 && year < OLD_YEARS)
        in->years[year / 64] |= (uint64_t)1 << year % 64;
}

/** The first value of a phrase, and what it counts. */
static bool read_first(struct reading *in, struct mention *mention) {
    uint64_t classes = entry_classes();
    size_t at = 0;
    while (at < in->n && !read_value(in, at, classes, mention))
        at++;
    if (at == in->n || !mention->kind->does)
        return false;
    if (mention_does(mention, DOES_AMOUNT) && !mention->unit && !mention->noun)
        count_finish(in, mention);
    return true;
}

/** `seen`: behind the last run of digits looked at. */
static void read_sentence(struct reading *in, uint32_t sentence, uint64_t classes,
                          struct headings *headings, struct mentions *to) {
    struct mention mention;
    in->least = 0;
    for (size_t at = 0, seen = 0; (at = next_entry(in, at, classes)) < in->n; at++) {
        if (!read_value(in, at, classes, &mention) &&
            (at < seen || !unread_begins(in, at) ||
             !unread_read(in, in->least, at, &seen, &mention))) {
            if (in->tokens[at].type == TOKEN_DIGITS)
                passed_add(in, at, to);
            continue;
        }
        in->least = mention.past;
        finish(in, to, &mention);
        keep_year(in, &mention);
        place(in, sentence, &mention);
        if (in->cell)
            headed_complete(in, headings, read_first, &mention);
        if (in->cell && headed_is_label(in, &mention)) {
            at = in->least - 1;
            continue;
        }
        *(struct mention *)list_add(in->arena, &to->list) = mention;
        at = in->least - 1;
    }
}

/** Of a cell that is a figure; one of more holds a sentence, and years. */
enum { FIGURE_TOKENS = 8 };

void mentions_find(const struct document *document, struct arena *arena,
                   struct mentions *to) {
    uint64_t classes = entry_classes();
    list_reserve(arena, &to->list, document->view.size / BYTES_A_MENTION + 8);
    struct reading in = {.document = document, .arena = arena};
    struct headings headings = {0};
    in.timeless = arena_get(arena, sizeof *in.timeless);
    in.pounds = document->view.size &&
                memchr(document->view.data, 0xC2, document->view.size) &&
                memmem(document->view.data, document->view.size, "\xC2\xA3", 2);
    in.dollar = money_dollar(document->country);
    in.dated = civil_parse(document->date.text, &in.today);
    uint32_t *i = &to->n_sentences;
    for (; *i < document->sentences.n && to->list.n < MOST_MENTIONS; ++*i) {
        const struct sentence *sentence = &document->sentences.at[*i];
        const struct block *block = &document->blocks.at[sentence->block];
        in.tokens = document->tokens.at + sentence->own_token;
        in.n = sentence->past_token - sentence->own_token;
        in.cell = block->kind == BLOCK_CELL;
        in.counts = block->counts && in.n <= FIGURE_TOKENS;
        read_sentence(&in, *i, classes, &headings, to);
    }
    arena_release(&headings.arena);
}
