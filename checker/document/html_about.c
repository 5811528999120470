/*
 * html_about.c - JSON-LD first, which is written for machines, then <meta>, then marks.
 */
#include "document/html_about.h"

#include "document/html_asking.h"
#include "document/html_blocks.h"
#include "document/stated_date.h"

/** Where something is stated, by a tag and one of its attributes. */
static const struct mark {
    enum about what;
    GumboTag tag;                  /* GUMBO_TAG_LAST: any */
    const char *attribute, *value; /* NULL: any */
    const char *content; /* the attribute that states it; NULL: the text inside */
} marks[] = {
#define META(what, value) {ABOUT_##what, GUMBO_TAG_META, NULL, value, "content"},
#define MARK(what, tag, attribute, value, content)                                     \
    {ABOUT_##what, GUMBO_TAG_##tag, attribute, value, content},
#include "document/html_marks.def"
#undef MARK
#undef META
};

/** Sites use one for the other. */
static bool is_meta(const struct html_node *node, const char *value) {
    return html_holds(html_attribute(node, "property"), value) ||
           html_holds(html_attribute(node, "name"), value) ||
           html_holds(html_attribute(node, "itemprop"), value);
}

static bool fits(const struct mark *mark, const struct html_node *node) {
    if (mark->tag != GUMBO_TAG_LAST && html_tag(node) != mark->tag)
        return false;
    if (!mark->attribute)
        return is_meta(node, mark->value);
    struct text value = html_attribute(node, mark->attribute);
    return mark->value ? html_holds(value, mark->value) : value.data != NULL;
}

static void take_mark(const struct html_asking *in, const struct mark *mark,
                      uint32_t at) {
    const struct html_node *node = &in->tree->nodes.at[at];
    struct text text = mark->content ? html_attribute(node, mark->content)
                                     : html_words(in->tree, at, in->scratch);
    bool address = text_begins(text, text_of("http"));
    if (address == (mark->what == ABOUT_url))
        html_take(in, mark->what, text,
                  mark->tag == GUMBO_TAG_META ? "meta" : "markup");
}

static void ask_marks(const struct html_asking *in) {
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        for (uint32_t i = 0; i < in->tree->nodes.n; i++) {
            if (html_is_stated(in, marks[k].what))
                break;
            if (html_tag(&in->tree->nodes.at[i]) != GUMBO_TAG_LAST &&
                fits(&marks[k], &in->tree->nodes.at[i]))
                take_mark(in, &marks[k], i);
        }
}

/** The day of the page's <time>s, where they name but one. */
static void ask_times(const struct html_asking *in) {
    struct text only = {"", 0};
    for (uint32_t i = 0; i < in->tree->nodes.n; i++) {
        const struct html_node *node = &in->tree->nodes.at[i];
        struct text stated = html_attribute(node, "datetime"), day;
        if (html_tag(node) != GUMBO_TAG_TIME || !stated.size ||
            stated_date_read(stated, in->language, in->scratch, &day))
            continue;
        if (only.size && !text_equal(only, day))
            return;
        only = day;
    }
    html_take(in, ABOUT_date, only, "markup");
}

/** "Ferry sinks | The Post": where the name of the site begins, or the whole size. */
static size_t site_begins(struct text title) {
    static const char *const bars[] = {" | ", " - ", " \u2013 ", " \u2014 ",
                                       " \u00B7 "};
    for (size_t i = title.size; i-- > title.size / 2;)
        for (size_t k = 0; k < sizeof bars / sizeof *bars; k++)
            if (text_begins(text_slice(title, i, title.size), text_of(bars[k])))
                return i;
    return title.size;
}

static uint32_t find_tag(const struct html_tree *tree, GumboTag tag, uint32_t from) {
    for (uint32_t i = from; i < tree->nodes.n; i++)
        if (html_tag(&tree->nodes.at[i]) == tag &&
            tree->nodes.at[i].node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
            return i;
    return 0;
}

/** The <title>, which ends in the site's name. */
static void ask_title(const struct html_asking *in) {
    uint32_t at = find_tag(in->tree, GUMBO_TAG_TITLE, 0);
    struct text title = html_squeeze(
        at ? html_words(in->tree, at, in->scratch) : (struct text){"", 0}, in->scratch);
    html_take(in, ABOUT_title, text_slice(title, 0, site_begins(title)), "markup");
}

void html_read_about(struct document *to, const struct html_tree *tree,
                     const struct language *language, struct arena *arena,
                     struct arena *scratch) {
    struct html_asking in = {to, tree, language, arena, scratch};
    html_ask_json(&in);
    ask_marks(&in);
    ask_times(&in);
    ask_title(&in);
}

/** None is longer. */
static bool may_be_headline(struct text text) {
    return text.size && text.size <= 1000;
}

/** Is one of them in the other? */
static bool alike(struct text a, struct text b) {
    return may_be_headline(a) && may_be_headline(b) &&
           (text_find(a, b) != SIZE_MAX || text_find(b, a) != SIZE_MAX);
}

/** The first paragraph that is read, 0 where other text stands before it. */
static uint32_t find_first(const struct html_tree *tree, const char *const *why) {
    const struct html_node *nodes = tree->nodes.at;
    for (uint32_t i = 0, p = 0; i < tree->nodes.n; i++) {
        if (html_tag(&nodes[i]) == GUMBO_TAG_P)
            p = i;
        if (html_is_hidden(&nodes[i]))
            i = nodes[i].past - 1;
        else if (nodes[i].node->type == GUMBO_NODE_TEXT && !why[i])
            return i < nodes[p].past ? p : 0;
    }
    return 0;
}

/** Its style says so, or the page calls itself by all its words. */
static bool is_titled(const struct html_tree *tree, uint32_t at, struct text title,
                      struct arena *scratch) {
    return html_style(&tree->nodes.at[at]) & HTML_TITLE ||
           text_equal(html_squeeze(html_words(tree, at, scratch), scratch), title);
}

uint32_t html_find_headline(const struct html_tree *tree, struct text title,
                            const char *const *why, struct arena *scratch) {
    uint32_t inside = 0;
    for (uint32_t i = find_tag(tree, GUMBO_TAG_H1, 0); i;
         i = find_tag(tree, GUMBO_TAG_H1, i + 1)) {
        struct text words = html_squeeze(html_words(tree, i, scratch), scratch);
        if (alike(words, title))
            return i;
        if (!inside && !why[i] && words.size)
            inside = i;
    }
    uint32_t first = inside ? 0 : find_first(tree, why);
    return first && is_titled(tree, first, title, scratch) ? first : inside;
}
