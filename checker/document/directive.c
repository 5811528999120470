/*
 * directive.c - "factlint: VERB[RULE, RULE] REASON".
 */
#include "document/directive.h"

static const struct verb {
    const char *name;
    enum directive_verb verb;
} verbs[] = {
    {"ignore", DIRECTIVE_IGNORE},
    {"disable", DIRECTIVE_DISABLE},
    {"enable", DIRECTIVE_ENABLE},
    {"file-ignore", DIRECTIVE_FILE_IGNORE},
};

enum { N_VERBS = sizeof verbs / sizeof *verbs };

static const char mark[] = "factlint:";

static const char no_verb[] =
    "it is none of ignore[...], disable[...], enable[...], file-ignore[...]";
static const char no_rules[] =
    "it names no rule in brackets, as in ignore[figure-contradicted]";

enum { MOST_DIRECTIVES = 1000, MOST_RULES = 50 };

static const char too_many[] =
    "there are 1,000 before it, and no more are obeyed in one text";
static const char too_many_rules[] = "it names more than 50 rules";

static const char no_end[] = "its comment does not end in the same line";

static bool find_verb(struct text word, struct directive *to) {
    for (size_t i = 0; i < N_VERBS; i++)
        if (text_equal(word, text_of(verbs[i].name))) {
            to->verb = verbs[i].verb;
            return true;
        }
    return false;
}

/** The ids between the brackets; a comma too many is no harm. */
static void read_rules(struct text list, struct arena *arena, struct directive *to) {
    for (size_t at = 0; at < list.size;) {
        const char *comma = memchr(list.data + at, ',', list.size - at);
        size_t end = comma ? (size_t)(comma - list.data) : list.size;
        struct text id = text_trim(text_slice(list, at, end));
        if (id.size && to->rules.n == MOST_RULES) {
            to->fault = too_many_rules;
            return;
        }
        if (id.size)
            *(struct text *)list_add(arena, &to->rules) = id;
        at = end + 1;
    }
}

static void read_directive(struct text words, struct arena *arena,
                           struct directive *to) {
    const char *open = memchr(words.data, '[', words.size),
               *close = memchr(words.data, ']', words.size);
    size_t verb = open ? (size_t)(open - words.data) : words.size;
    if (!find_verb(text_trim(text_slice(words, 0, verb)), to)) {
        to->fault = no_verb;
        return;
    }
    if (open && close && close > open)
        read_rules(text_slice(words, verb + 1, (size_t)(close - words.data)), arena,
                   to);
    if (!to->rules.n)
        to->fault = no_rules;
    else
        to->reason =
            text_trim(text_slice(words, (size_t)(close - words.data) + 1, words.size));
}

bool directive_take(struct document *document, struct arena *arena, uint32_t start,
                    uint32_t end) {
    struct text words = text_trim(text_slice(document->source, start, end));
    if (!text_begins(words, text_of(mark)))
        return false;
    if (document->directives.n > MOST_DIRECTIVES)
        return true;
    struct directive *to = list_add(arena, &document->directives);
    to->span = (struct span){start, end};
    words = text_trim(text_slice(words, strlen(mark), words.size));
    if (document->directives.n > MOST_DIRECTIVES)
        to->fault = too_many;
    else if (words.size)
        read_directive(words, arena, to);
    else
        to->fault = no_verb;
    return true;
}

bool directives_take(struct document *document, struct arena *arena, struct span of,
                     const char *open, const char *close) {
    bool any = false;
    struct text rest = text_slice(document->source, of.start, of.end);
    for (;;) {
        size_t begin = text_find(rest, text_of(open));
        if (begin == SIZE_MAX)
            return any;
        rest = text_slice(rest, begin + strlen(open), rest.size);
        size_t close_at = text_find(rest, text_of(close));
        size_t size = close_at == SIZE_MAX ? rest.size : close_at;
        uint32_t start = (uint32_t)(rest.data - document->source.data);
        bool taken = directive_take(document, arena, start, start + (uint32_t)size);
        if (taken && close_at == SIZE_MAX)
            document->directives.at[document->directives.n - 1].fault = no_end;
        any |= taken;
        rest = text_slice(rest, size, rest.size);
    }
}
