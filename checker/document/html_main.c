/*
 * html_main.c - the article of a page, by the weight of its text.
 *
 * A run of text counts for its characters, and against itself for its links and for
 * being a run at all: a paragraph weighs much, a menu less than nothing.  The element
 * whose runs weigh most together is the article.  What is in it and consists of links
 * is none of it, nor is what its tag or its name says to stand beside, nor an item
 * whose heading leads to another page.
 *
 * The numbers are no fine ones: half or twice any of them moved the words that are read
 * rightly on the pages of fifty sites from 97 percent to 95.
 */
#include "document/html_main.h"

#include "document/html_blocks.h"

enum { RUN_COSTS = 10, LINK_COSTS = 2, LEAST = 140 };

static const double LINKS_MOST = .5; /* of a part of the article */

struct weight {
    uint32_t run;           /* of a text; 0: it is none, or nobody sees it */
    uint32_t chars, linked; /* that are no blanks; those of them in links */
    double value;
    bool hidden, inside_link, beside;
    bool headed; /* a heading in it is a link */
};

struct weighing {
    const struct html_tree *tree;
    struct weight *of; /* each node */
    uint32_t n, n_runs;
};

static const char *const beside_names[] = {
#define BESIDE(name) name,
#include "document/html_beside.def"
#undef BESIDE
};

/** Does a word of a class or an id begin so: "comment" in "post-comments"? */
static bool has_word(struct text names, const char *word) {
    for (size_t from = 0, at; from < names.size; from = at + 1) {
        at = text_find(text_slice(names, from, names.size), text_of(word));
        if (at == SIZE_MAX)
            return false;
        at += from;
        if (at == 0 || !ascii_is_letter(names.data[at - 1]) ||
            (ascii_is_upper(names.data[at]) && !ascii_is_upper(names.data[at - 1])))
            return true;
    }
    return false;
}

static bool is_named_beside(const struct html_node *node) {
    static const char *const attributes[] = {"class", "id", "role"};
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        struct text names = html_attribute(node, attributes[i]);
        for (size_t k = 0; names.size && k < sizeof beside_names / sizeof *beside_names;
             k++)
            if (has_word(names, beside_names[k]))
                return true;
    }
    return false;
}

/** The cells of a row are one run: alone each would weigh too little. */
static bool parts_runs(const struct html_node *node) {
    unsigned traits = html_traits(node);
    return traits & HTML_BLOCK && !(traits & HTML_CELL);
}

static uint32_t count_chars(const char *text) {
    uint32_t n = 0;
    for (; *text; text++)
        n += (*text & 0xC0) != 0x80 && !ascii_is_space(*text);
    return n;
}

/** Google Docs puts comments behind the text; each begins with a link back. */
static bool leads_back(const struct html_node *node) {
    return text_begins(html_attribute(node, "href"), text_of("#cmnt_ref"));
}

/** Without an address it is the name of a place, and may hold half a page. */
static bool is_link(const struct html_node *node) {
    return html_tag(node) == GUMBO_TAG_A && html_attribute(node, "href").data;
}

static void weigh_node(struct weighing *in, uint32_t at) {
    const struct html_node *node = &in->tree->nodes.at[at];
    const struct weight *around = &in->of[node->parent];
    struct weight *to = &in->of[at];
    const GumboText *text = html_text(node);
    to->hidden = around->hidden || html_is_hidden(node);
    to->inside_link = around->inside_link || is_link(node);
    to->beside = html_traits(node) & HTML_BESIDE || is_named_beside(node);
    if (leads_back(node))
        in->of[node->parent].beside = true;
    if (to->hidden || !text)
        return;
    to->run = in->n_runs;
    to->chars = count_chars(text->text);
    to->linked = to->inside_link ? to->chars : 0;
}

/** Texts by their runs, in the order of the page. */
static void weigh_texts(struct weighing *in) {
    const struct html_node *nodes = in->tree->nodes.at;
    for (uint32_t i = 0, around = 0; i < in->n; around = i++) {
        for (; i >= nodes[around].past; around = nodes[around].parent)
            in->n_runs += parts_runs(&nodes[around]);
        in->n_runs += parts_runs(&nodes[i]);
        weigh_node(in, i);
    }
}

/** What a run is worth, shared out among its texts. */
static void value_texts(struct weighing *in, struct arena *scratch) {
    struct weight *runs = arena_get(scratch, (in->n_runs + 1) * sizeof *runs);
    for (uint32_t i = 0; i < in->n; i++) {
        runs[in->of[i].run].chars += in->of[i].chars;
        runs[in->of[i].run].linked += in->of[i].linked;
    }
    for (uint32_t i = 0; i < in->n; i++) {
        const struct weight *run = &runs[in->of[i].run];
        if (in->of[i].chars)
            in->of[i].value =
                ((double)run->chars - LINK_COSTS * (double)run->linked - RUN_COSTS) *
                in->of[i].chars / run->chars;
    }
}

/** An item that a linked heading opens announces another page. */
static void see_heading(struct weight *part, unsigned traits) {
    if (traits & HTML_HEADING)
        part->headed = part->chars && part->linked == part->chars;
    if (traits & HTML_ITEM && part->headed) {
        part->beside = true;
        part->headed = false;
    }
}

/** An element weighs what its parts do; what stands beside, nothing, if it is not most
    of the page. */
static void weigh_elements(struct weighing *in) {
    uint64_t all = 0;
    for (uint32_t i = 0; i < in->n; i++)
        all += in->of[i].chars;
    for (uint32_t i = in->n; i-- > 0;) {
        struct weight *part = &in->of[i],
                      *whole = &in->of[in->tree->nodes.at[i].parent];
        see_heading(part, html_traits(&in->tree->nodes.at[i]));
        part->beside = part->beside && 2 * (uint64_t)part->chars < all;
        if (part->beside && part->value > 0)
            part->value = 0;
        if (i == 0)
            break;
        whole->chars += part->chars;
        whole->linked += part->linked;
        whole->headed |= part->headed;
        whole->value += part->value;
    }
}

/** Of two that weigh the same the inner one; all where it would be no article. */
static uint32_t find_heaviest(const struct weighing *in) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < in->n; i++)
        if (html_tag(&in->tree->nodes.at[i]) != GUMBO_TAG_LAST && in->of[i].value > 0 &&
            in->of[i].value >= in->of[best].value)
            best = i;
    return in->of[best].chars < LEAST ? 0 : best;
}

/** May it go, where it is nothing but links?  A part goes with its whole alone. */
static bool is_whole(const struct html_node *node) {
    unsigned traits = html_traits(node);
    return traits & HTML_BLOCK && !(traits & HTML_PART);
}

/** Why a part of the article is none of it; NULL: it is. */
static const char *why_not(const struct weighing *in, uint32_t at) {
    const struct weight *of = &in->of[at];
    if (of->beside)
        return "a note beside the article of a web page";
    if (is_whole(&in->tree->nodes.at[at]) && of->linked > LINKS_MOST * of->chars)
        return "links of a web page";
    return NULL;
}

void html_find_main(const struct html_tree *tree, const char **why,
                    struct arena *scratch) {
    struct weighing in = {.tree = tree, .n = (uint32_t)tree->nodes.n};
    in.of = arena_get(scratch, (in.n + 1) * sizeof *in.of);
    weigh_texts(&in);
    value_texts(&in, scratch);
    weigh_elements(&in);
    uint32_t best = find_heaviest(&in);
    for (uint32_t i = 0; i < in.n; i++) {
        const struct html_node *node = &tree->nodes.at[i];
        bool outside = i < best ? node->past <= best || html_text(node)
                                : i >= tree->nodes.at[best].past;
        if (outside)
            why[i] = "outside the article of a web page";
        else if (i > best)
            why[i] = why[node->parent] ? why[node->parent] : why_not(&in, i);
    }
}
