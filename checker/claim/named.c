/*
 * named.c - names joined by commas and "and", at most LONGEST_NAME words each.
 */
#include "claim/named.h"

#include "value/kind.h"

enum { LONGEST_NAME = 5, MOST_LISTS = 500 };

static bool is_name(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is(token, CLASS_MONTH) && !token_is(token, CLASS_WEEKDAY);
}

static bool is_comma(const struct document *document, const struct token *token) {
    return token->type == TOKEN_SIGN && document->view.data[token->start] == ',';
}

/** Past the name that begins at `at`; `at` where none does. */
static size_t past_name(const struct document *document, size_t at, size_t past) {
    size_t end = at;
    while (end < past && end < at + LONGEST_NAME && is_name(&document->tokens.at[end]))
        end++;
    return end;
}

/** Past the comma or the "and" at `at`, or both; `at` where the list ends. */
static size_t past_joint(const struct document *document, size_t at, size_t past) {
    size_t next = at;
    next += next < past && is_comma(document, &document->tokens.at[next]);
    next += next < past && token_is(&document->tokens.at[next], CLASS_AND);
    return next;
}

/** How many names follow each other from `at` on; *end: past the last. */
static uint32_t count_names(const struct document *document, size_t at, size_t past,
                            size_t *end) {
    uint32_t n = 0;
    for (size_t next = at;; n++) {
        size_t name = past_name(document, next, past);
        if (name == next)
            break;
        *end = name;
        next = past_joint(document, name, past);
        if (next == name)
            return n + 1;
    }
    return n;
}

static void add_lists(struct check_case *c, uint32_t member, uint32_t sentence) {
    const struct document *document = c->members[member].document;
    const struct sentence *in = &document->sentences.at[sentence];
    for (size_t at = in->first_token; at < in->past_token; at++) {
        size_t end = at;
        uint32_t n = count_names(document, at, in->past_token, &end);
        if (n >= LEAST_NAMED && n <= MOST_NAMED)
            *(struct name_list *)list_add(c->arena, &c->lists.list) =
                (struct name_list){member, sentence, n, (uint32_t)at, (uint32_t)end};
        at = end > at ? end - 1 : at;
    }
}

static void find_lists(struct check_case *c) {
    c->lists.read = true;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].document->sentences.n; k++)
            add_lists(c, i, k);
}

/** Does the sentence of the list, or the one before, hold a word of the figure's? */
static bool shares_word(struct check_case *c, struct figure figure,
                        const struct name_list *list) {
    const struct document *there = c->members[list->member].document;
    struct room room = figure_room(c, figure);
    uint32_t first = list->sentence ? list->sentence - 1 : 0;
    for (size_t i = there->sentences.at[first].first_token;
         i < there->sentences.at[list->sentence].past_token; i++)
        for (size_t k = 0; k < room.n; k++)
            if (room.words[k].key == there->tokens.at[i].key)
                return true;
    return false;
}

/** "four boats", "four who voted no". */
static bool counts(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    return mention->noun ||
           (mention->past < document->tokens.n &&
            text_spells(document_token(document, mention->past), "who"));
}

bool figure_named(struct check_case *c, struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    if (!mention_is(mention, number) || !counts(c, to->figure) ||
        mention->amount.range || mention->amount.fraction ||
        mention->hedge != HEDGE_NONE)
        return false;
    if (!c->lists.read)
        find_lists(c);
    for (size_t i = 0; i < c->lists.list.n && i < MOST_LISTS; i++) {
        const struct name_list *list = &c->lists.list.at[i];
        if (decimal_compare(mention->amount.low, decimal_of(list->count, 0)) == 0 &&
            shares_word(c, to->figure, list)) {
            to->list = list;
            return true;
        }
    }
    return false;
}
