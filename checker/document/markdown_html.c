/*
 * markdown_html.c - tags in prose, and blocks of HTML, which are not read.
 */
#include "document/markdown_html.h"

#include "document/directive.h"
#include "document/html.h"

static const char in_html[] =
    "a block of HTML that is quoted, or has tags of a site in it, and holds figures";
static const char in_comment[] = "a comment that holds figures";
static const char in_attribute[] = "an alt or title of HTML that holds figures";

/** Behind the first `sign` from `at` on; all of the text without one. */
static uint32_t past_sign(struct text markup, uint32_t at, const char *sign) {
    size_t found = at < markup.size
                       ? text_find(text_slice(markup, at, markup.size), text_of(sign))
                       : SIZE_MAX;
    return found == SIZE_MAX ? (uint32_t)markup.size
                             : at + (uint32_t)(found + strlen(sign));
}

/** Does a tag's attribute of that name end with the sign "=" at `at`? */
static bool is_shown(struct text markup, uint32_t at) {
    static const char *const names[] = {"alt", "title", "aria-label"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t n = strlen(names[i]);
        if (at > n && ascii_is_space(markup.data[at - n - 1]) &&
            text_ends(text_slice(markup, 0, at), text_of(names[i])))
            return true;
    }
    return false;
}

/** Behind a tag; of its attributes those are watched that readers see. */
static uint32_t watch_tag(struct markdown_reading *reading, struct text markup,
                          uint32_t at) {
    while (at < markup.size && markup.data[at] != '>') {
        char sign = markup.data[at++];
        if ((sign != '"' && sign != '\'') || markup.data[at - 2] != '=')
            continue;
        uint32_t past = past_sign(markup, at, sign == '"' ? "\"" : "'");
        if (is_shown(markup, at - 2))
            markdown_omit_figures(reading, in_attribute, at, past);
        at = past;
    }
    return at < markup.size ? at + 1 : at;
}

static bool stands(struct text markup, uint32_t at, const char *sign) {
    return text_begins(text_slice(markup, at, markup.size), text_of(sign));
}

/** Behind the tag or comment that begins at `at`. */
static uint32_t watch_markup(struct markdown_reading *reading, struct text markup,
                             uint32_t at) {
    if (!stands(markup, at, "<!--"))
        return watch_tag(reading, markup, at);
    uint32_t past = past_sign(markup, at + 2, "-->");
    if (!directives_take(reading->document, reading->arena, (struct span){at, past},
                         "<!--", "-->"))
        markdown_omit_figures(reading, in_comment, at, past);
    return past;
}

/** The same; behind the text of an element that shows none. */
static uint32_t watch_element(struct markdown_reading *reading, struct text markup,
                              uint32_t at) {
    static const char *const hidden[][2] = {{"<script", "</script"},
                                            {"<style", "</style"}};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (stands(markup, at, hidden[i][0]))
            return past_sign(markup, at, hidden[i][1]);
    return watch_markup(reading, markup, at);
}

/** "<b", "</b", "<!--": no sign of less. */
static bool opens_tag(struct text markup, uint32_t at) {
    char next = at + 1 < markup.size ? markup.data[at + 1] : ' ';
    return ascii_is_letter(next) || strchr("/!?", next);
}

/** Comments and attributes of a block, and its text where that cannot be read. */
static void watch_block(struct markdown_reading *reading, const char *why) {
    struct text markup = text_slice(reading->parsed, 0, reading->html.end);
    uint32_t text = reading->html.start;
    for (uint32_t at = text; at < markup.size;) {
        if (markup.data[at] != '<' || !opens_tag(markup, at)) {
            at++;
            continue;
        }
        if (why)
            markdown_omit_figures(reading, why, text, at);
        text = at = watch_element(reading, markup, at);
    }
    if (why)
        markdown_omit_figures(reading, why, text, (uint32_t)markup.size);
}

void markdown_read_html(struct markdown_reading *reading) {
    enum { MOST_BLOCKS = 5000 }; /* 20 microseconds each */
    struct span of = reading->html;
    bool whole = of.end > of.start && !reading->nesting.quotes &&
                 !markdown_is_furnished(reading, of);
    bool read = whole && reading->n_html++ < MOST_BLOCKS &&
                html_append_part(&reading->view, of);
    watch_block(reading, read ? NULL : in_html);
    reading->fresh = true;
    reading->html = (struct span){0, 0};
    reading->raw = false;
}

/** Is it that element's tag, as "<del>", "</del>", "<code class=...>"? */
static bool is_element(struct text tag, const char *name) {
    size_t n = strlen(name), at = tag.size > 1 && tag.data[1] == '/' ? 2 : 1;
    return tag.size > at + n &&
           text_equal_nocase(text_slice(tag, at, at + n), text_of(name)) &&
           !ascii_is_letter(tag.data[at + n]);
}

/** Count the elements whose text nobody is to read as prose. */
static void watch_elements(struct markdown_reading *reading, struct text tag) {
    static const char *const struck[] = {"del", "s", "strike"};
    static const char *const coded[] = {"code",   "kbd",      "samp", "tt",
                                        "var",    "pre",      "math", "button",
                                        "select", "textarea", "nav",  "svg"};
    int step = tag.size > 1 && tag.data[1] == '/' ? -1 : 1;
    if (tag.size < 3 || tag.data[tag.size - 2] == '/')
        return;
    for (size_t i = 0; i < sizeof struck / sizeof *struck; i++)
        if (is_element(tag, struck[i]) && reading->struck + step >= 0)
            reading->struck += step;
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++)
        if (is_element(tag, coded[i]) && reading->coded + step >= 0)
            reading->coded += step;
}

/** Where "<a href=...>" leads; empty where it leads nowhere. */
static struct text href_of(struct text tag) {
    size_t at = text_find(tag, text_of("href="));
    if (at == SIZE_MAX || !ascii_is_space(tag.data[at - 1]))
        return (struct text){"", 0};
    struct text rest = text_slice(tag, at + strlen("href="), tag.size);
    char quote = rest.size ? rest.data[0] : ' ';
    bool quoted = quote == '"' || quote == '\'';
    size_t end = quoted ? 1 : 0;
    while (end < rest.size &&
           (quoted ? rest.data[end] != quote
                   : !ascii_is_space(rest.data[end]) && rest.data[end] != '>'))
        end++;
    return text_slice(rest, quoted, end);
}

/** A link of HTML in prose is one as those of Markdown are. */
static void watch_link(struct markdown_reading *reading, struct text tag) {
    bool opens = tag.size > 2 && tag.data[1] != '/';
    struct text target = opens ? href_of(tag) : (struct text){"", 0};
    if (!is_element(tag, "a"))
        return;
    if (!opens && reading->link_state == LINK_OPEN)
        reading->document->links.at[reading->link].end = view_size(&reading->view);
    if (!opens)
        reading->link_state = LINK_NONE;
    if (!target.size || reading->link_state != LINK_NONE)
        return;
    reading->target = target;
    reading->link_state = LINK_WAITS;
}

/** A block comes by lines, and is looked at as a whole. */
static void gather(struct markdown_reading *reading, struct span of) {
    if (!reading->html.end)
        reading->html.start = of.start;
    reading->html.end = of.end;
}

/** Parts of one tag or comment come by lines too. */
static void watch_prose(struct markdown_reading *reading, struct span of,
                        struct text tag) {
    if (of.start < reading->watched)
        return;
    reading->watched = watch_markup(reading, reading->parsed, of.start);
    watch_elements(reading, tag);
    watch_link(reading, tag);
}

void markdown_html(struct markdown_reading *reading, struct span of) {
    struct text tag = text_slice(reading->document->source, of.start, of.end);
    reading->first = false;
    if (reading->raw) {
        gather(reading, of);
        return;
    }
    watch_prose(reading, of, tag);
    if (!text_begins(tag, text_of("<br")) || tag.size < 4 ||
        ascii_is_letter(tag.data[3]) || reading->fresh)
        return;
    reading->broken = true;
    reading->line_end = of;
}
