/*
 * html_json.c - what JSON-LD states of an article.
 */
#include "data/json.h"
#include "document/entity.h"
#include "document/html_asking.h"
#include "document/names.h"

static const struct {
    enum about what;
    const char *key;
} json_keys[] = {
    {ABOUT_title, "headline"},
    {ABOUT_date, "datePublished"},
    {ABOUT_modified, "dateModified"},
    {ABOUT_author, "author"},
    {ABOUT_publisher, "publisher"},
    {ABOUT_section, "articleSection"},
    {ABOUT_url, "url"},
};

/** Is it the article itself: does it state a headline, or when it was published? */
static bool is_article(const struct node *node) {
    return node_text(node_get(node, "headline")).size ||
           node_text(node_get(node, "datePublished")).size;
}

/** The first article in it: it may be one of a list, or of a graph. */
static const struct node *find_article(const struct node *node) {
    enum { MOST_DEEP = 3 };
    const struct node *at = node;
    for (int deep = 0; deep < MOST_DEEP && at && !is_article(at); deep++) {
        const struct node *graph = node_get(at, "@graph"), *list = graph ? graph : at;
        at = NULL;
        for (size_t i = 0; list->kind == NODE_LIST && i < list->n && !at; i++)
            if (is_article(&list->items[i]) || node_get(&list->items[i], "@graph"))
                at = &list->items[i];
        if (list == graph && !at)
            return NULL;
    }
    return is_article(at) ? at : NULL;
}

enum { LONGEST_ENTITY = 10 };

/** What stands at the head of `rest`: an entity, or one byte; *size is its own. */
static struct text meaning(struct entities *in, struct text rest, size_t *size) {
    size_t most = rest.size < LONGEST_ENTITY ? rest.size : LONGEST_ENTITY;
    const char *end = *rest.data == '&' ? memchr(rest.data, ';', most) : NULL;
    *size = end ? (size_t)(end - rest.data) + 1 : 1;
    struct text meant = {NULL, 0};
    if (*size > 2)
        meant = entity_decode(in, text_slice(rest, 0, *size));
    if (meant.data)
        return meant;
    *size = 1;
    return text_slice(rest, 0, 1);
}

/** Some sites write entities here too: "The ferry&#8217;s last trip". */
static struct text decode(struct text text, struct arena *arena) {
    struct entities entities = {.arena = arena};
    char *bytes = arena_take(arena, text.size + 1);
    size_t n = 0;
    for (size_t at = 0, size; at < text.size; at += size) {
        struct text meant = meaning(&entities, text_slice(text, at, text.size), &size);
        memcpy(bytes + n, meant.data, meant.size);
        n += meant.size;
    }
    return (struct text){bytes, n};
}

static void take_json(const struct html_asking *in, struct text json) {
    const char *error;
    const struct node *root = json_read(json, in->scratch, &error);
    const struct node *article = root ? find_article(root) : NULL;
    for (size_t i = 0; article && i < sizeof json_keys / sizeof *json_keys; i++)
        html_take(in, json_keys[i].what,
                  decode(names_join(node_get(article, json_keys[i].key), in->scratch),
                         in->scratch),
                  "JSON-LD");
}

/** Without what hides it from old browsers: comment signs, CDATA. */
static struct text unwrap(struct text json) {
    static const char *const heads[] = {"//", "<!--", "<![CDATA["};
    static const char *const tails[] = {"//", "-->", "]]>", ";"};
    json = text_trim(json);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (text_begins(json, text_of(heads[i])))
            json = text_trim(text_slice(json, strlen(heads[i]), json.size));
    for (size_t i = sizeof tails / sizeof *tails; i-- > 0;)
        if (text_ends(json, text_of(tails[i])))
            json = text_trim(text_slice(json, 0, json.size - strlen(tails[i])));
    return json;
}

void html_ask_json(const struct html_asking *in) {
    for (uint32_t i = 0; i < in->tree->nodes.n; i++)
        if (text_spells(html_attribute(&in->tree->nodes.at[i], "type"),
                        "application/ld+json"))
            take_json(in, unwrap(html_words(in->tree, i, in->scratch)));
}
