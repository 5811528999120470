/*
 * furniture.c - finds what stands between two signs and is no prose.
 */
#include "document/furniture.h"

#include <string.h>

static const char in_tag[] = "a template tag that holds figures";
static const char in_attributes[] = "a list of attributes that holds figures";
static const char in_math[] = "mathematics that holds figures";
static const char in_struck[] = "struck-out text that holds figures";
static const char in_remark[] = "a remark that holds figures";
static const char in_mark[] = "a mark";
static const char in_embed[] = "an embedded file whose name holds figures";
static const char in_mdx[] = "code of MDX that holds figures";

/** Longest piece of furniture, in bytes: a sign without its end costs no more. */
enum { LONGEST = 8192 };

enum {
    ONE_LINE = 1,  /* both signs stand in one line */
    NAMED = 2,     /* a letter, or another of these signs, stands behind the first */
    FORMULA = 4,   /* only with a sign of TeX between */
    CODE_ONLY = 8, /* of MDX */
    BRACED = 16,   /* the last sign is followed by a name in braces */
};

/** The more telling sign first. */
static const struct fence {
    const char *open, *close, *why;
    int needs;
} fences[] = {
    {"{{", "}}", in_tag, 0},
    {"{%", "%}", in_tag, 0},
    {"<%", "%>", in_tag, 0},
    {"![[", "]]", in_embed, ONE_LINE},
    {"{--", "--}", in_struck, ONE_LINE},
    {"{~~", "~>", in_struck, ONE_LINE},
    {"{>>", "<<}", in_remark, ONE_LINE},
    {"{:", "}", in_attributes, ONE_LINE},
    {"{#", "}", in_attributes, ONE_LINE | NAMED},
    {"{.", "}", in_attributes, ONE_LINE | NAMED},
    {"{", "}", in_mdx, CODE_ONLY},
    {"$$", "$$", in_math, 0},
    {"$", "$", in_math, ONE_LINE | FORMULA},
    {"\\begin{", "\\end{", in_math, BRACED},
    {"\\(", "\\)", in_math, ONE_LINE | FORMULA},
    {"\\[", "\\]", in_math, FORMULA},
};

enum { N_FENCES = sizeof fences / sizeof *fences };

struct furniture_search {
    struct text source;
    size_t barren[N_FENCES];          /* up to here there is no such end */
    size_t no_tag, no_blank, no_body; /* nor of a component, a statement, a body */
    bool mdx;
};

static bool stands(struct text source, size_t at, const char *sign) {
    size_t n = strlen(sign);
    return source.size - at >= n && memcmp(source.data + at, sign, n) == 0;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/** The first `sign` between `from` and `most`; SIZE_MAX without one. */
static size_t find(struct text source, size_t from, size_t most, const char *sign) {
    const char *found =
        from < most ? memmem(source.data + from, most - from, sign, strlen(sign))
                    : NULL;
    return found ? (size_t)(found - source.data) : SIZE_MAX;
}

/** "$E = mc^2$", and not "$5 and C$7": signs of TeX, and no blank at the ends. */
static bool is_formula(struct text inside) {
    bool sign = false;
    if (!inside.size || ascii_is_space(inside.data[0]) ||
        ascii_is_space(inside.data[inside.size - 1]))
        return false;
    for (size_t i = 0; i < inside.size; i++)
        sign = sign || strchr("\\^_", inside.data[i]) ||
               (inside.data[i] == '=' && !ascii_is_digit(inside.data[0]));
    return sign;
}

/** The end of the braces that open at `at`, or 0. */
static size_t past_braces(struct text source, size_t at) {
    size_t most = least(source.size, at + LONGEST), depth = 0;
    for (size_t i = at; i < most; i++) {
        depth += source.data[i] == '{';
        if (source.data[i] == '}' && --depth == 0)
            return i + 1;
    }
    return 0;
}

static size_t line_end(struct text source, size_t at) {
    size_t most = least(source.size, at + LONGEST);
    size_t end = find(source, at, most, "\n");
    return end == SIZE_MAX ? most : end;
}

/** Behind the end of `fence`, which opens at `at`; 0: it is none. */
static size_t past_fence(struct furniture_search *search, const struct fence *fence,
                         size_t at) {
    struct text source = search->source;
    size_t begin = at + strlen(fence->open), n = (size_t)(fence - fences);
    size_t most = fence->needs & ONE_LINE ? line_end(source, at)
                                          : least(source.size, at + LONGEST);
    char next = begin < source.size ? source.data[begin] : ' ';
    if (fence->needs & NAMED && !ascii_is_letter(next) && next != '-' && next != '_')
        return 0;
    if (begin < search->barren[n])
        return 0;
    if (fence->needs & CODE_ONLY) {
        size_t past = past_braces(source, at);
        search->barren[n] = past ? search->barren[n] : at + LONGEST;
        return past;
    }
    /* Where another opens before it ends, the first has no end. */
    size_t next_open = strcmp(fence->open, fence->close) != 0
                           ? find(source, begin, most, fence->open)
                           : SIZE_MAX;
    size_t end = find(source, begin, least(most, next_open), fence->close);
    if (end == SIZE_MAX) {
        search->barren[n] = next_open == SIZE_MAX ? most : search->barren[n];
        return 0;
    }
    if (fence->needs & BRACED) {
        size_t brace = find(source, end, line_end(source, end), "}");
        return brace == SIZE_MAX ? 0 : brace + 1;
    }
    bool fits = !(fence->needs & FORMULA) || is_formula(text_slice(source, begin, end));
    return fits ? end + strlen(fence->close) : 0;
}

/** The word of "{% comment %}", "{{< highlight go >}}". */
static struct text tag_word(struct text tag) {
    size_t at = 2;
    while (at < tag.size &&
           (ascii_is_space(tag.data[at]) || strchr("-<%~", tag.data[at])))
        at++;
    size_t end = at;
    while (end < tag.size && ascii_is_letter(tag.data[end]))
        end++;
    return text_slice(tag, at, end);
}

/** Behind the end of what a tag opens that holds no prose; else behind the tag. */
static size_t past_body(struct furniture_search *search, size_t at, size_t past) {
    static const char *const bodies[][2] = {
        {"comment", "endcomment"},   {"highlight", "highlight"},
        {"mermaid", "mermaid"},      {"math", "math"},
        {"style", "style"},          {"script", "script"},
        {"javascript", "javascript"}};
    struct text source = search->source, word = tag_word(text_slice(source, at, past));
    for (size_t i = 0; past >= search->no_body && i < sizeof bodies / sizeof *bodies;
         i++) {
        if (!text_spells(word, bodies[i][0]))
            continue;
        size_t most = least(source.size, past + LONGEST);
        size_t end = find(source, past, most, bodies[i][0]);
        while (end != SIZE_MAX && source.data[end - 1] != '/' &&
               !(end > 3 && memcmp(source.data + end - 3, "end", 3) == 0))
            end = find(source, end + 1, most, bodies[i][0]);
        size_t close = end == SIZE_MAX ? end : find(source, end, most, "}");
        search->no_body = close == SIZE_MAX ? most : search->no_body;
        return close == SIZE_MAX ? past : close + 1 + stands(source, close + 1, "}");
    }
    return past;
}

/** "<Chart data={[1, 2]} />" of MDX at `at`: the end of the tag, or 0. */
static size_t past_component(struct furniture_search *search, size_t at) {
    struct text source = search->source;
    size_t name = at + 1 + (stands(source, at + 1, "/") ? 1 : 0), i = name;
    if (name >= source.size || !ascii_is_upper(source.data[name]) ||
        at < search->no_tag)
        return 0;
    for (size_t most = least(source.size, at + LONGEST); i < most;) {
        if (source.data[i] == '>')
            return i + 1;
        size_t past = source.data[i] == '{' ? past_braces(source, i) : i + 1;
        if (!past)
            break;
        i = past;
    }
    search->no_tag = at + LONGEST;
    return 0;
}

/** "import", "export" at the head of a line of MDX: up to a blank line. */
static size_t past_statement(struct furniture_search *search, size_t at) {
    struct text source = search->source;
    bool head = at == 0 || source.data[at - 1] == '\n';
    if (!head || (!stands(source, at, "import ") && !stands(source, at, "export ")))
        return 0;
    if (at < search->no_blank)
        return line_end(source, at);
    size_t most = least(source.size, at + LONGEST);
    size_t end = least(find(source, at, most, "\n\n"), find(source, at, most, "\n\r"));
    size_t brace = find(source, at, least(end, most), "{");
    size_t past = brace == SIZE_MAX ? 0 : past_braces(source, brace);
    if (past > end || (past && end == SIZE_MAX))
        return line_end(source, past);
    search->no_blank = end == SIZE_MAX ? most : search->no_blank;
    return end == SIZE_MAX ? line_end(source, at) : end;
}

static size_t past_mdx(struct furniture_search *search, size_t at) {
    return search->source.data[at] == '<' ? past_component(search, at)
                                          : past_statement(search, at);
}

/** The furniture that begins at `at`: behind it, and why it is none of the text. */
static size_t past_any(struct furniture_search *search, size_t at, const char **why) {
    char first = search->source.data[at];
    for (const struct fence *fence = fences; fence < fences + N_FENCES; fence++) {
        if (*fence->open != first || !stands(search->source, at, fence->open) ||
            (fence->needs & CODE_ONLY && !search->mdx))
            continue;
        size_t past = past_fence(search, fence, at);
        *why = fence->why;
        if (past)
            return fence->why == in_tag ? past_body(search, at, past) : past;
    }
    *why = in_mdx;
    bool may = search->mdx && (first == '<' || first == 'i' || first == 'e');
    return may ? past_mdx(search, at) : 0;
}

enum { MARK = 2 };

/** The byte at `i`, or a blank where the text has none. */
static char byte_at(struct text source, size_t i) {
    return i < source.size ? source.data[i] : ' ';
}

/** Two of these signs at `at`, and no third. */
static bool is_mark(struct text source, size_t at) {
    char sign = source.data[at], before = at > 0 ? source.data[at - 1] : ' ';
    return byte_at(source, at + 1) == sign && before != sign &&
           byte_at(source, at + MARK) != sign;
}

/** The mark that ends what "==" or "++" at `at` sets off in its line; 0: it does not.
 */
static size_t mark_end(struct text source, size_t at) {
    char before = at > 0 ? source.data[at - 1] : ' ';
    bool opens = is_mark(source, at) && !ascii_is_space(byte_at(source, at + MARK)) &&
                 (ascii_is_space(before) || before == '(');
    char sign[] = {source.data[at], source.data[at], '\0'};
    size_t end = opens ? find(source, at + MARK, line_end(source, at), sign) : SIZE_MAX;
    bool closes = end != SIZE_MAX && is_mark(source, end);
    return closes && !ascii_is_space(source.data[end - 1]) ? end : 0;
}

/** An edit: what is kept of it stands between two signs, of three bytes each. */
static const char *const edits[][2] = {{"{++", "++}"}, {"{==", "==}"}, {"{~~", "~~}"}};

enum { EDIT = 3 };

/** Where the sign that ends the edit opening at `at` stands in its line; 0: nowhere. */
static size_t edit_end(struct text source, size_t at) {
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
        if (stands(source, at, edits[i][0])) {
            size_t end = find(source, at + EDIT, line_end(source, at), edits[i][1]);
            return end == SIZE_MAX ? 0 : end;
        }
    return 0;
}

/** The next byte from `at` on with which furniture may begin. */
static size_t next_begin(struct text source, size_t at, bool mdx) {
    return mdx ? text_next_of(source, at, "{$\\<!=+~ie")
               : text_next_of(source, at, "{$\\<!=+~");
}

static void add(struct arena *arena, struct furniture *to, size_t start, size_t end,
                const char *why) {
    struct fixture *fixture = list_add(arena, &to->list);
    *fixture = (struct fixture){(uint32_t)start, (uint32_t)end, why};
}

void furniture_find(struct text source, size_t from, bool mdx, struct arena *arena,
                    struct furniture *to) {
    struct furniture_search search = {.source = source, .mdx = mdx};
    size_t closes = 0, width = MARK; /* the sign that ends what a mark set off */
    for (size_t at = from; (at = next_begin(source, at, mdx)) < source.size;) {
        const char *why = in_mark;
        bool ends = at == closes && at, free = at > closes || !closes;
        size_t edit = free && source.data[at] == '{' ? edit_end(source, at) : 0;
        size_t mark = free && strchr("=+", source.data[at]) ? mark_end(source, at) : 0;
        size_t past = ends ? at + width : mark ? at + MARK : 0;
        if (edit || mark) {
            closes = edit ? edit : mark;
            width = edit ? EDIT : MARK;
        }
        if (edit && !stands(source, at, "{~~"))
            past = at + EDIT;
        past = past ? past : past_any(&search, at, &why);
        if (past)
            add(arena, to, at, past, why);
        at = past ? past : at + 1;
    }
}

struct text furniture_hide(struct text source, const struct furniture *furniture,
                           struct arena *arena) {
    char *bytes = arena_take(arena, source.size + 1);
    memcpy(bytes, source.data, source.size);
    bytes[source.size] = '\0';
    for (size_t i = 0; i < furniture->list.n; i++)
        for (size_t k = furniture->list.at[i].start; k < furniture->list.at[i].end; k++)
            bytes[k] = bytes[k] == '\n' || bytes[k] == '\r' ? bytes[k] : 'x';
    return (struct text){bytes, source.size};
}
