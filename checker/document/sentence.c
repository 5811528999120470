/*
 * sentence.c - one pass over a block's tokens that finds sentence ends.
 *
 * Unsure, it goes on: a sentence too long costs less than one torn at "Mr.".
 */
#include "document/sentence.h"

#include "base/utf8.h"
#include "document/table.h"

/** News has about five bytes a token: room for more is made at once. */
enum { BYTES_A_TOKEN = 4 };

/** Closing marks behind one stop; a line of dots is no sentence's end. */
enum { MOST_CLOSERS = 16 };

struct pass {
    struct document *document;
    const struct language *language;
    struct arena *arena;
    uint32_t block;
    size_t first;  /* token with which the open sentence begins */
    size_t own;    /* behind those of a cell's heads, with which its first one begins */
    uint32_t tear; /* a sentence that goes on behind this byte is torn */
};

static struct token *token_at(const struct pass *pass, size_t i) {
    return &pass->document->tokens.at[i];
}

static bool is_sign(const struct pass *pass, size_t i, const char *signs) {
    const struct token *token = token_at(pass, i);
    return token->type == TOKEN_SIGN && token->size == 1 &&
           byte_is_one_of(pass->document->view.data[token->start], signs);
}

/** One of the closing marks that may follow the end of a sentence. */
static bool is_closer(const struct pass *pass, size_t i) {
    const struct token *token = token_at(pass, i);
    if (token->flags & TOKEN_SPACE_BEFORE)
        return false;
    if (is_sign(pass, i, "\"')]"))
        return true;
    const char *bytes = pass->document->view.data + token->start;
    return token->size == 3 && (memcmp(bytes, "\xE2\x80\x9D", 3) == 0 ||
                                memcmp(bytes, "\xE2\x80\x99", 3) == 0);
}

static bool begins_sentence(const struct pass *pass, size_t i) {
    const struct token *token = token_at(pass, i);
    if (token->type == TOKEN_WORD)
        return token->flags & (TOKEN_CAPITAL | TOKEN_WIDE);
    return token->type == TOKEN_DIGITS || !is_sign(pass, i, ".,;:!?)]%/");
}

/** A word glued to the full stop behind it: "agreement.Since then". */
static bool is_glued_start(const struct pass *pass, size_t stop, size_t next) {
    if (stop == pass->first || next >= pass->document->tokens.n)
        return false;
    const struct token *before = token_at(pass, stop - 1),
                       *after = token_at(pass, next);
    bool ends = before->type == TOKEN_WORD && before->size >= 3 &&
                !(before->flags & TOKEN_CAPITAL);
    bool begins =
        after->type == TOKEN_WORD && after->size >= 2 &&
        (after->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPITALS)) == TOKEN_CAPITAL;
    return ends && begins && next + 1 < pass->document->tokens.n &&
           token_at(pass, next + 1)->flags & TOKEN_SPACE_BEFORE;
}

/** "1 hr. 20 min.", "5 ft. 10 in.": the measure goes on. */
static bool is_within_measure(const struct pass *pass, size_t stop, size_t next) {
    static const uint64_t units = CLASS_BIT(TIME_UNIT) | CLASS_BIT(UNIT_SHORT);
    return stop >= pass->first + 2 &&
           token_is_one_of(token_at(pass, stop - 1), units) &&
           token_at(pass, stop - 2)->type == TOKEN_DIGITS &&
           token_at(pass, next)->type == TOKEN_DIGITS;
}

/** "Sept. '08": an apostrophe and digits that end. */
static bool is_short_year(const struct pass *pass, size_t next) {
    return is_sign(pass, next, "'") && next + 1 < pass->document->tokens.n &&
           token_at(pass, next + 1)->type == TOKEN_DIGITS &&
           token_at(pass, next + 1)->size == 2 &&
           !(token_at(pass, next + 1)->flags & TOKEN_SPACE_BEFORE);
}

/** May the full stop at `stop` end a sentence, given the word before it? */
static bool stop_ends(const struct pass *pass, size_t stop, size_t next) {
    static const uint64_t months = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT);
    if (stop == pass->first)
        return false;
    const struct token *before = token_at(pass, stop - 1);
    if (token_at(pass, stop)->flags & TOKEN_SPACE_BEFORE)
        return true;
    if (token_is(token_at(pass, stop), CLASS_ORDINAL_SUFFIX) &&
        before->type == TOKEN_DIGITS && token_may(token_at(pass, next), months))
        return false; /* "am 5. März" */
    bool starter = token_is(token_at(pass, next), CLASS_STARTER) ||
                   token_at(pass, next)->type == TOKEN_SIGN;
    bool capital = before->size == 1 && before->flags & TOKEN_CAPITAL;
    if ((token_is(before, CLASS_ABBREVIATION) && !capital) ||
        is_within_measure(pass, stop, next))
        return false;
    if (token_is(before, CLASS_ABBREVIATION_END) && before->flags & TOKEN_CAPITAL)
        return starter && !is_short_year(pass, next);
    if (before->type == TOKEN_WORD && capital)
        return starter;
    return before->type != TOKEN_DIGITS || stop > pass->first + 1;
}

/** A word with its own full stop, as U.S. or a.m., at the end of a sentence. */
static bool dotted_ends(const struct pass *pass, size_t word, size_t next) {
    const struct token *token = token_at(pass, word);
    return token->size > 2 &&
           pass->document->view.data[token->start + token->size - 1] == '.' &&
           token_at(pass, next)->flags & TOKEN_CAPITAL &&
           token_is(token_at(pass, next), CLASS_STARTER);
}

/** The first token of the next sentence if one ends with token `i`; else 0. */
static size_t next_start(const struct pass *pass, size_t i, size_t past) {
    size_t next = i + 1;
    bool stop = is_sign(pass, i, "."), mark = is_sign(pass, i, "!?");
    if (stop || mark)
        while (next < past && next - i < MOST_CLOSERS &&
               (is_closer(pass, next) || is_sign(pass, next, "!?.")))
            next++;
    if (next >= past)
        return 0;
    if (!stop && !mark)
        return token_at(pass, i)->type == TOKEN_WORD && dotted_ends(pass, i, next)
                   ? next
                   : 0;
    if (!(token_at(pass, next)->flags & TOKEN_SPACE_BEFORE))
        return stop && is_glued_start(pass, i, next) ? next : 0;
    if (!begins_sentence(pass, next) || (stop && !stop_ends(pass, i, next)))
        return 0;
    return next;
}

static size_t own_first(const struct pass *pass) {
    return pass->first < pass->own ? pass->own : pass->first;
}

/** With token `first`, or what stands behind the heads. */
static void begin_sentence(struct pass *pass, size_t first) {
    pass->first = first;
    if (own_first(pass) < pass->document->tokens.n)
        pass->tear = token_at(pass, own_first(pass))->start + SENTENCE_MAX_SIZE - 1024;
}

static void add_sentence(struct pass *pass, size_t past) {
    if (past <= pass->first)
        return;
    struct document *document = pass->document;
    struct sentence *sentence = list_add(pass->arena, &document->sentences);
    size_t own = own_first(pass);
    *sentence = (struct sentence){.own_token = (uint32_t)own,
                                  .block = pass->block,
                                  .first_token = (uint32_t)pass->first,
                                  .past_token = (uint32_t)past};
    begin_sentence(pass, past);
}

/** The next token from `i` on at which a sentence may end, or is torn. */
static size_t next_end(const struct pass *pass, size_t i, size_t past) {
    const struct token *first = pass->document->tokens.at, *token = first + i;
    while (token < first + past && !(token->flags & TOKEN_STOP) &&
           token->start <= pass->tear)
        token++;
    return (size_t)(token - first);
}

static void split_block(struct pass *pass, size_t past) {
    begin_sentence(pass, pass->first);
    for (size_t i = pass->own; (i = next_end(pass, i, past)) < past; i++) {
        const struct token *token = token_at(pass, i);
        size_t next = token->flags & TOKEN_STOP ? next_start(pass, i, past) : 0;
        if (next) {
            add_sentence(pass, next);
            i = next - 1;
        } else if (token->start > pass->tear) {
            add_sentence(pass, i + 1);
        }
    }
    add_sentence(pass, past);
}

static void add_tokens(const struct pass *pass, const struct block *block) {
    struct document *document = pass->document;
    uint32_t at = block->start;
    size_t room, n;
    do {
        list_room(pass->arena, &document->tokens);
        room = document->tokens.capacity - document->tokens.n;
        n = tokens_next(pass->language, document->view, &at, block->end,
                        document->tokens.at + document->tokens.n, room);
        document->tokens.n += n;
    } while (n == room);
}

/** Most words of a head that are heard with each of its figures. */
enum { MOST_HEAD_TOKENS = 12 };

/** Repeat the tokens of a head, and of those above it first. */
static void add_head(const struct pass *pass, uint32_t head, int deep) {
    struct document *document = pass->document;
    const struct block *block = table_head(document, head);
    if (!block || deep == 0)
        return;
    add_head(pass, block->column_head, deep - 1);
    if (!block_sentences(document, block))
        return;
    const struct sentence *sentence = &document->sentences.at[block->first_sentence];
    uint32_t past = sentence->past_token;
    if (past > sentence->own_token + MOST_HEAD_TOKENS)
        past = sentence->own_token + MOST_HEAD_TOKENS;
    for (uint32_t i = sentence->own_token; i < past; i++) {
        list_room(pass->arena, &document->tokens);
        document->tokens.at[document->tokens.n++] = document->tokens.at[i];
    }
}

/** The words that tell of a figure in a table stand in other cells. */
static void add_heads(const struct pass *pass, const struct block *block) {
    enum { DEEPEST = 3 };
    if (!block->row_head && !block->column_head)
        return;
    struct text words = text_slice(pass->document->view, block->start, block->end);
    bool figure = false;
    for (size_t i = 0; i < words.size && !figure; i++)
        figure = ascii_is_digit(words.data[i]);
    if (!figure)
        return;
    add_head(pass, block->row_head, 1);
    add_head(pass, block->column_head, DEEPEST);
}

void sentences_find(struct document *document, const struct language *language,
                    struct arena *arena) {
    if (document->view.size)
        list_reserve(arena, &document->tokens,
                     document->view.size / BYTES_A_TOKEN + 16);
    struct pass pass = {.document = document, .language = language, .arena = arena};
    for (uint32_t i = 0; i < document->blocks.n; i++) {
        struct block *block = &document->blocks.at[i];
        block->first_sentence = (uint32_t)document->sentences.n;
        if (block->kind == BLOCK_BOILERPLATE)
            continue;
        pass.block = i;
        pass.first = document->tokens.n;
        add_heads(&pass, block);
        pass.own = document->tokens.n;
        add_tokens(&pass, block);
        tokens_narrow(document->tokens.at + pass.first,
                      document->tokens.n - pass.first);
        if (document->tokens.n == pass.own)
            document->tokens.n = pass.first;
        split_block(&pass, document->tokens.n);
    }
}
