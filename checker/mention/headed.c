/*
 * headed.c - a head is read as what stands beside a number.
 *
 * So it is read by the rules of prose, and no word is asked for here: "$ million" as
 * "$7 million", "tonnes" as "7 tonnes", "thousands of euros" as "7 thousand euros".
 */
#include "mention/headed.h"

#include "document/table.h"

enum { MOST_TOKENS = 16, LONGEST = 160 };

/** What a head says; `kind` NULL: no unit. */
struct measure {
    const struct kind *kind;
    const char *unit, *rate;
    bool any_dollar;
    int scale;     /* power of ten; 0: none */
    uint32_t noun; /* key of what is counted; 0: none */
};

/** A phrase of a head, in tokens of the document. */
struct phrase {
    uint32_t first, past;
    bool whole;
};

static bool is_thousands(struct text digits) {
    return text_equal(digits, text_of("000"));
}

/* ---- how a phrase is put beside a number ---- */

/** A phrase as it is written out. */
struct spelling {
    char bytes[LONGEST];
    size_t size;
    int scale;      /* of "000" in it */
    size_t shorten; /* where the first word behind the number ends; 0: there is none */
};

static void put(struct spelling *to, struct text text) {
    if (to->size + text.size + 1 > LONGEST)
        return;
    memcpy(to->bytes + to->size, text.data, text.size);
    to->size += text.size;
}

/** "People" as prose has it behind a number; units are shorter: "Mt", "Pts". */
static void put_small(struct spelling *to, struct text word) {
    enum { LONGEST_UNIT = 4 };
    size_t at = to->size;
    put(to, word);
    bool capital =
        word.size > LONGEST_UNIT && ascii_lower(word.data[1]) == word.data[1];
    if (capital && to->size > at)
        to->bytes[at] = ascii_lower(to->bytes[at]);
}

static bool is_currency(const struct reading *in, size_t i) {
    return is_class(in, i, CLASS_CURRENCY_SIGN) ||
           (is_type(in, i, TOKEN_SIGN) && in->tokens[i].size > 1);
}

/** Up to the sign of a currency, which stands in front of the number. */
static size_t past_currency(const struct reading *in) {
    size_t past = 0;
    for (size_t i = 0; i < in->n; i++)
        if (is_currency(in, i))
            past = i + 1;
    return past;
}

static void spell(const struct reading *in, struct spelling *to) {
    size_t one = past_currency(in);
    *to = (struct spelling){0};
    for (size_t i = 0; i <= in->n; i++) {
        if (i == one)
            put(to, text_of("7 "));
        if (i == in->n || hints(in, i, HINT_OF))
            continue;
        struct text word = token_text(in, i);
        if (is_thousands(word)) {
            to->scale = 3;
            i += is_glued(in, i + 1) && is_type(in, i + 1, TOKEN_WORD) &&
                 in->tokens[i + 1].size == 1;
            continue;
        }
        put_small(to, word);
        if (i >= one && !to->shorten)
            to->shorten = to->size;
        if (i >= one && !is_glued(in, i + 1))
            put(to, text_of(" "));
    }
}

/** "7 thousands" as "7 thousand"; of a unit it would make another: "Pay", "Min", "Pts".
 */
static void drop_last(struct spelling *to) {
    size_t at = to->shorten;
    if (at < 2)
        return;
    memmove(to->bytes + at - 1, to->bytes + at, to->size - at);
    to->size--;
}

/* ---- what it then is ---- */

/** The value that the spelling states, and whether nothing is left of it. */
static bool read_spelling(const struct reading *in, const struct spelling *spelling,
                          measure_reader *read, struct mention *to, bool *all) {
    struct token tokens[MOST_TOKENS];
    struct document document = *in->document;
    document.view = (struct text){spelling->bytes, spelling->size};
    uint32_t at = 0;
    struct reading mini = *in;
    mini.document = &document;
    mini.tokens = tokens;
    mini.n = tokens_next(in->document->language, document.view, &at,
                         (uint32_t)spelling->size, tokens, MOST_TOKENS);
    mini.least = 0;
    mini.cell = mini.counts = false;
    if (!read(&mini, to))
        return false;
    *all = to->past == mini.n;
    return true;
}

static bool is_unit_of_ten(const struct mention *mention, int *scale) {
    struct decimal seven = decimal_strip(mention->amount.low);
    *scale = seven.exponent;
    return mention_does(mention, DOES_AMOUNT) && !mention->amount.range &&
           seven.coefficient == 7 && seven.exponent >= 0;
}

/** Does the phrase, spelt so, say a unit or a scale? */
static bool take_spelling(const struct reading *in, const struct spelling *spelling,
                          measure_reader *read, bool whole, bool shortened,
                          struct measure *to) {
    struct mention mention;
    bool all;
    int scale;
    if (!read_spelling(in, spelling, read, &mention, &all) ||
        !is_unit_of_ten(&mention, &scale) || (shortened && !scale))
        return false;
    if (whole && !to->noun && !mention.unit)
        to->noun = mention.noun;
    scale += spelling->scale;
    if (!all || (!mention.unit && !scale))
        return false;
    to->scale = to->scale ? to->scale : scale;
    if (mention.unit && !to->kind) {
        to->kind = mention.kind;
        to->unit = mention.unit;
        to->rate = mention.rate;
        to->any_dollar = mention.any_dollar;
    }
    return true;
}

static void read_phrase(const struct reading *in, struct phrase phrase,
                        measure_reader *read, struct measure *to) {
    struct reading part = *in;
    struct spelling spelling;
    if (phrase.first >= phrase.past || phrase.past - phrase.first > MOST_TOKENS / 2)
        return;
    part.tokens = in->document->tokens.at + phrase.first;
    part.n = phrase.past - phrase.first;
    spell(&part, &spelling);
    if (take_spelling(in, &spelling, read, phrase.whole, false, to))
        return;
    drop_last(&spelling);
    take_spelling(in, &spelling, read, false, true, to);
}

/* ---- the phrases of a head ---- */

/** Behind "(", a comma or "in", up to ")" or the end; and all of it. */
static void read_head(const struct reading *in, const struct sentence *sentence,
                      measure_reader *read, struct measure *to) {
    const struct document *document = in->document;
    uint32_t first = sentence->own_token, past = sentence->past_token;
    if (past - first > MOST_TOKENS)
        return;
    for (uint32_t i = first; i < past; i++) {
        const struct token *token = &document->tokens.at[i];
        bool opens = token->type == TOKEN_SIGN && token->size == 1 &&
                     strchr("(,", document->view.data[token->start]);
        if (!opens && !token_hints(token, HINT_IN))
            continue;
        uint32_t end = i + 1;
        while (end < past &&
               !(document->tokens.at[end].size == 1 &&
                 strchr("),", document->view.data[document->tokens.at[end].start])))
            end++;
        read_phrase(in, (struct phrase){i + 1, end, false}, read, to);
    }
    read_phrase(in, (struct phrase){first, past, true}, read, to);
}

/** What it says; valid until another is asked for. */
static const struct measure *measure_of(const struct reading *in,
                                        struct headings *headings, measure_reader *read,
                                        uint32_t head) {
    const struct document *document = in->document;
    const struct block *block = table_head(document, head);
    if (!headings->of)
        headings->of = arena_get(&headings->arena,
                                 (document->blocks.n + 1) * sizeof *headings->of);
    if (headings->of[head])
        return &headings->list.at[headings->of[head] - 1];
    struct measure *measure = list_add(&headings->arena, &headings->list);
    headings->of[head] = (uint32_t)headings->list.n;
    for (uint32_t i = 0; i < block_sentences(document, block); i++)
        read_head(in, &document->sentences.at[block->first_sentence + i], read,
                  measure);
    return measure;
}

/* ---- what is taken of it ---- */

/** Are tonnes or parts of a hundred told, of which "in thousands" may not be said? */
static bool is_scaled(const struct measure *of) {
    return !of->kind || of->kind->does & DOES_PAY;
}

/** Add what `more` says to what is known; `noun`: of its column or row, not of all. */
static void add(struct measure *to, const struct measure *more, bool noun) {
    if (!to->kind && more->kind) {
        to->kind = more->kind;
        to->unit = more->unit;
        to->rate = more->rate;
        to->any_dollar = more->any_dollar;
    }
    if (!to->scale && (noun || is_scaled(to)))
        to->scale = more->scale;
    to->noun = to->noun || !noun ? to->noun : more->noun;
}

/** A head without a word, as years are, leaves it to the row to tell of what. */
static bool has_word(const struct document *document, uint32_t head) {
    const struct block *block = table_head(document, head);
    for (uint32_t i = block ? block->start : 0; block && i < block->end; i++)
        if (ascii_is_letter(document->view.data[i]))
            return true;
    return false;
}

static struct measure measure_around(const struct reading *in,
                                     struct headings *headings, measure_reader *read,
                                     const struct block *block) {
    struct measure sum = {0};
    bool told = false;
    for (uint32_t head = block->column_head; head;
         head = table_head(in->document, head)->column_head) {
        add(&sum, measure_of(in, headings, read, head), true);
        told = told || has_word(in->document, head);
    }
    if (block->row_head && !told)
        add(&sum, measure_of(in, headings, read, block->row_head), true);
    if (block->caption)
        add(&sum, measure_of(in, headings, read, block->caption), false);
    return sum;
}

static void take_scale(struct mention *mention, int scale) {
    mention->amount.low = decimal_shift(mention->amount.low, scale);
    mention->amount.high = decimal_shift(mention->amount.high, scale);
    mention->carried = mention->carried || scale != 0;
}

static bool is_bare(const struct mention *mention) {
    return mention_does(mention, DOES_COUNT) && !mention->unit &&
           !mention->amount.worded && !mention->amount.overflow;
}

static void take_unit(struct mention *mention, const struct measure *measure) {
    mention->kind = measure->kind;
    mention->unit = measure->unit;
    mention->rate = measure->rate;
    mention->any_dollar = measure->any_dollar;
    mention->carried = true;
}

/** "4.2m" of money is millions, and no length; 0 where no letter stands for a scale. */
static int scale_of_letter(const struct reading *in, const struct mention *mention) {
    const struct token *letter = &in->document->tokens.at[mention->past - 1];
    bool glued = mention->past - mention->first > 1 &&
                 letter[-1].start + letter[-1].size == letter->start;
    const struct sense *sense = glued ? token_sense(letter, CLASS_SCALE_SHORT) : NULL;
    return sense ? sense->number : 0;
}

static void take_money(const struct reading *in, struct mention *mention,
                       const struct measure *measure) {
    int scale = scale_of_letter(in, mention);
    bool pays = measure->kind && measure->kind->does & DOES_PAY;
    if (!pays || !scale || !mention_does(mention, DOES_MEASURE))
        return;
    take_unit(mention, measure);
    take_scale(mention, scale);
}

static void take_measure(struct mention *mention, const struct measure *measure) {
    bool bare = is_bare(mention);
    bool same = mention->unit && measure->unit && mention->kind == measure->kind &&
                strcmp(mention->unit, measure->unit) == 0;
    if (bare && measure->kind)
        take_unit(mention, measure);
    bool share = mention_does(mention, DOES_SHARE);
    if ((bare || same) && !share)
        take_scale(mention, measure->scale);
}

/** "Passengers", "people"; "Varn" names, and counts nothing. */
static bool is_plural_noun(const struct token *token) {
    return token->flags & TOKEN_PLURAL ||
           token_is_one_of(token, CLASS_BIT(PLURAL) | CLASS_BIT(ANYONE));
}

static void take_noun(const struct reading *in, struct mention *mention,
                      uint32_t noun) {
    const struct document *document = in->document;
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    if (!noun || mention->noun || !is_bare(mention))
        return;
    for (uint32_t i = sentence->first_token; i < sentence->own_token; i++)
        if (document->tokens.at[i].key == noun &&
            is_plural_noun(&document->tokens.at[i])) {
            mention->noun = noun;
            mention->noun_first = i;
            mention->noun_past = i + 1;
        }
}

static bool is_of_four(const struct reading *in, const struct mention *mention) {
    enum { YEAR_DIGITS = 4 };
    struct text text = text_slice(in->document->view, mention->start, mention->end);
    return is_bare(mention) && text.size == YEAR_DIGITS;
}

bool headed_is_label(const struct reading *in, const struct mention *mention) {
    const struct document *document = in->document;
    const struct block *block =
        &document->blocks.at[document->sentences.at[mention->sentence].block];
    struct text text = text_slice(document->view, mention->start, mention->end);
    bool zeros = text.size >= 3 && text_ends(text, text_of("000")) &&
                 mention->amount.low.coefficient == 0;
    return block->heads && mention_does(mention, DOES_AMOUNT) &&
           (mention->amount.vague || zeros);
}

void headed_complete(const struct reading *in, struct headings *headings,
                     measure_reader *read, struct mention *mention) {
    const struct document *document = in->document;
    const struct block *block =
        &document->blocks.at[document->sentences.at[mention->sentence].block];
    bool headed = block->column_head || block->row_head || block->caption;
    if (!headed || !mention->kind->does || mention->why)
        return;
    /* Alone these four digits are a year. */
    mention->carried = mention->carried || (in->counts && is_of_four(in, mention));
    struct measure measure = measure_around(in, headings, read, block);
    take_money(in, mention, &measure);
    take_measure(mention, &measure);
    take_noun(in, mention, measure.noun);
}
