/*
 * html_guard.c - how deep a page nests, counted as its parser will.
 *
 * The parser searches the elements that are open at almost every tag, and the
 * attributes of a tag at each of them.  What it does with end tags that fit no start
 * decides how deep it gets, so the few rules of HTML that say so are kept here too.
 */
#include "document/html_guard.h"

#include <gumbo.h>

enum { MOST_DEEP = 512, MOST_ATTRIBUTES = 512 };

/** What an element's tags do to those that are open. */
enum tag_sort {
    SORT_OTHER,   /* its end closes it, unless a special one stands between */
    SORT_SPECIAL, /* its end closes all up to it, unless a scope stands between */
    SORT_SCOPE,   /* special, and no end of an element outside closes anything inside */
    SORT_INLINE,  /* its end closes it alone */
    SORT_BRIEF,   /* void, or ended by its like: it never nests by itself */
    SORT_RAW,     /* holds no tags */
};

static const unsigned char sorts[GUMBO_TAG_LAST + 1] = {
#define SORT(name, sort) [GUMBO_TAG_##name] = SORT_##sort,
#include "document/html_sorts.def"
#undef SORT
};

struct open_tag {
    struct text name;
    enum tag_sort sort;
};

struct guard {
    struct text html;
    size_t at;
    size_t n;
    struct open_tag open[MOST_DEEP];
};

/** Move behind the next `end`, or to the end of the page. */
static void skip_past(struct guard *guard, const char *end) {
    struct text rest = text_slice(guard->html, guard->at, guard->html.size);
    size_t found = text_find(rest, text_of(end));
    guard->at = found == SIZE_MAX ? guard->html.size : guard->at + found + strlen(end);
}

/** Its start may be its end as well: "<!-->". */
static void skip_comment(struct guard *guard) {
    guard->at++;
    skip_past(guard, "-->");
}

static char byte_at(const struct guard *guard, size_t at) {
    return at < guard->html.size ? guard->html.data[at] : '\0';
}

static bool ends_name(char c) {
    return ascii_is_space(c) || c == '/' || c == '>' || c == '\0';
}

static struct text take_name(struct guard *guard) {
    size_t start = guard->at;
    while (!ends_name(byte_at(guard, guard->at)))
        guard->at++;
    return text_slice(guard->html, start, guard->at);
}

/** Move behind a value and the quotes around it. */
static void skip_value(struct guard *guard) {
    while (ascii_is_space(byte_at(guard, guard->at)))
        guard->at++;
    char quote = byte_at(guard, guard->at);
    if (quote == '"' || quote == '\'') {
        guard->at++;
        skip_past(guard, quote == '"' ? "\"" : "'");
        return;
    }
    while (byte_at(guard, guard->at) && !ascii_is_space(byte_at(guard, guard->at)) &&
           byte_at(guard, guard->at) != '>')
        guard->at++;
}

/** Move behind the tag's end; returns the number of its attributes. */
static size_t skip_attributes(struct guard *guard) {
    size_t n = 0;
    for (char c; (c = byte_at(guard, guard->at)) != '>' && c != '\0';) {
        bool starts = !ascii_is_space(c) && c != '/' && c != '=';
        guard->at++;
        if (c == '=')
            skip_value(guard);
        while (starts && !ends_name(byte_at(guard, guard->at)) &&
               byte_at(guard, guard->at) != '=')
            guard->at++;
        n += starts;
    }
    guard->at += byte_at(guard, guard->at) == '>';
    return n;
}

static bool stops(enum tag_sort closing, enum tag_sort open) {
    return open == SORT_SCOPE || (closing == SORT_OTHER && open == SORT_SPECIAL);
}

/** The element that an end tag closes, as its place + 1; 0: none. */
static size_t opener(const struct guard *guard, struct text name, enum tag_sort sort) {
    for (size_t i = guard->n; i > 0; i--) {
        if (text_equal_nocase(guard->open[i - 1].name, name))
            return i;
        if (stops(sort, guard->open[i - 1].sort))
            return 0;
    }
    return 0;
}

static void close_element(struct guard *guard, struct text name, enum tag_sort sort) {
    size_t found = opener(guard, name, sort);
    if (!found)
        return;
    if (sort != SORT_INLINE)
        guard->n = found - 1;
    else
        memmove(&guard->open[found - 1], &guard->open[found],
                (guard->n-- - found) * sizeof *guard->open);
}

/** Raw text goes on to its own end tag. */
static void skip_raw(struct guard *guard, struct text name) {
    for (skip_past(guard, "</"); guard->at < guard->html.size; skip_past(guard, "</"))
        if (text_begins(text_slice(guard->html, guard->at, guard->html.size), name))
            return;
}

static bool is_link(struct text name) {
    return name.size == 1 && ascii_lower(name.data[0]) == 'a';
}

/** False when it is one too many. */
static bool open_element(struct guard *guard, struct text name, enum tag_sort sort) {
    if (is_link(name))
        close_element(guard, name, sort); /* links do not nest */
    if (sort == SORT_RAW)
        skip_raw(guard, name);
    if (sort == SORT_RAW || sort == SORT_BRIEF)
        return true;
    if (guard->n == MOST_DEEP)
        return false;
    guard->open[guard->n++] = (struct open_tag){name, sort};
    return true;
}

static enum tag_sort sort_of(struct text name) {
    return (enum tag_sort)sorts[gumbo_tagn_enum(name.data, (unsigned)name.size)];
}

/** Read what begins with "<"; NULL: all is well. */
static const char *read_tag(struct guard *guard) {
    bool end = byte_at(guard, guard->at) == '/';
    guard->at += end;
    struct text name = take_name(guard);
    enum tag_sort sort = sort_of(name);
    if (skip_attributes(guard) > MOST_ATTRIBUTES)
        return "a tag has more than 512 attributes; save the text as .txt or .md";
    if (end)
        close_element(guard, name, sort);
    else if (!open_element(guard, name, sort))
        return "its elements nest deeper than 512; save the text as .txt or .md";
    return NULL;
}

const char *html_guard(struct text html) {
    struct guard guard = {.html = html};
    const char *why = NULL;
    while (!why) {
        skip_past(&guard, "<");
        char c = byte_at(&guard, guard.at);
        char next = c == '/' ? byte_at(&guard, guard.at + 1) : c;
        if (guard.at >= html.size)
            return NULL;
        if (text_begins(text_slice(html, guard.at, html.size), text_of("!--")))
            skip_comment(&guard);
        else if (ascii_is_letter(next))
            why = read_tag(&guard);
    }
    return why;
}
