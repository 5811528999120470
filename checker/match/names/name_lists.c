/*
 * name_lists.c - names that follow each other, by commas and "and".
 */
#include "match/names/name_lists.h"

/** Words of a name; tokens of the sources that are looked at. */
enum { LONGEST_NAME = 5 };

static bool is_name(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is(token, CLASS_MONTH) && !token_is(token, CLASS_WEEKDAY);
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
    next += next < past && token_is_sign(document, next, ",");
    next += next < past && token_is(&document->tokens.at[next], CLASS_AND);
    return next;
}

/** The names that follow each other from `at` on. */
static struct name_list list_at(const struct document *document, size_t at,
                                size_t past) {
    struct name_list list = {.first = (uint32_t)at, .past = (uint32_t)at};
    for (size_t next = at;;) {
        size_t name = past_name(document, next, past);
        if (name == next)
            return list;
        list.count++;
        list.past = (uint32_t)name;
        next = past_joint(document, name, past);
        if (next == name)
            return list;
    }
}

static void add_lists(const struct check_case *c, uint32_t member, uint32_t sentence,
                      struct name_lists *to) {
    const struct document *document = c->members[member]->document;
    const struct sentence *in = &document->sentences.at[sentence];
    for (size_t at = in->first_token; at < in->past_token; at++) {
        struct name_list list = list_at(document, at, in->past_token);
        list.member = member;
        list.sentence = sentence;
        if (list.count >= SHORTEST_LIST && list.count <= LONGEST_LIST)
            *(struct name_list *)list_add(c->arena, &to->list) = list;
        at = list.past > at ? list.past - 1 : at;
    }
}

/** Those of one source; `tokens` are read so far.  False: there is more in it. */
static bool find_lists(const struct check_case *c, uint32_t member, size_t *tokens,
                       struct name_lists *to) {
    const struct document *document = c->members[member]->document;
    uint32_t i = 0;
    for (; i < document->sentences.n && *tokens < MOST_LISTED_TOKENS; i++) {
        const struct sentence *in = &document->sentences.at[i];
        *tokens += in->past_token - in->first_token;
        add_lists(c, member, i, to);
    }
    return i == document->sentences.n;
}

struct name_lists name_lists_find(const struct check_case *c) {
    struct name_lists lists = {0};
    size_t tokens = 0;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        lists.cut |= !find_lists(c, i, &tokens, &lists);
    return lists;
}
