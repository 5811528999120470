/*
 * html_tree.c - gumbo under a budget.
 *
 * Gumbo frees by recursion and cannot be told to stop.  So its memory is an arena's,
 * freed at once, and what it takes beyond its budget ends it by a jump.
 */
#include "document/html_tree.h"

#include <setjmp.h>

#include "document/html_guard.h"

enum { MOST_MEMORY = 256 << 20 };

struct tree_budget {
    struct arena *arena;
    size_t left;
    jmp_buf spent;
};

static void *take(void *data, size_t size) {
    struct tree_budget *budget = data;
    if (size > budget->left)
        longjmp(budget->spent, 1);
    budget->left -= size;
    return arena_take(budget->arena, size ? size : 1);
}

static void leave(void *data, void *at) {
    (void)data;
    (void)at;
}

/** NULL where the budget does not do. */
static const GumboNode *parse(struct text text, struct arena *arena) {
    struct tree_budget budget = {.arena = arena, .left = MOST_MEMORY};
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = leave;
    options.userdata = &budget;
    options.max_errors = 0; /* else each mistake of a page costs a search */
    if (setjmp(budget.spent))
        return NULL;
    return gumbo_parse_with_options(&options, text.data, text.size)->root;
}

static const GumboVector *children(const GumboNode *node) {
    bool inner = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    return inner ? &node->v.element.children : &kGumboEmptyVector;
}

/** An element whose children are being laid out. */
struct open_element {
    const GumboVector *children;
    unsigned next;
    uint32_t node;
};

struct opens {
    LIST(struct open_element) list;
};

static void lay(struct html_tree *to, struct opens *opens, const GumboNode *node,
                struct arena *arena) {
    uint32_t at = (uint32_t)to->nodes.n;
    uint32_t parent = opens->list.n ? opens->list.at[opens->list.n - 1].node : at;
    *(struct html_node *)list_add(arena, &to->nodes) =
        (struct html_node){node, parent, at + 1};
    *(struct open_element *)list_add(arena, &opens->list) =
        (struct open_element){children(node), 0, at};
}

/** In the order of the page, without recursion. */
static void lay_out(struct html_tree *to, const GumboNode *root, struct arena *arena) {
    struct opens opens = {0};
    lay(to, &opens, root, arena);
    while (opens.list.n) {
        struct open_element *top = &opens.list.at[opens.list.n - 1];
        if (top->next < top->children->length) {
            lay(to, &opens, top->children->data[top->next++], arena);
        } else {
            to->nodes.at[top->node].past = (uint32_t)to->nodes.n;
            opens.list.n--;
        }
    }
}

bool html_parse(const char *name, struct text source, size_t from, struct arena *arena,
                struct html_tree *to, struct diags *faults) {
    *to = (struct html_tree){.source = source};
    struct text text = text_slice(source, from, source.size);
    const char *why = html_guard(text);
    const GumboNode *root = why ? NULL : parse(text, arena);
    if (!why && !root)
        why = "the page needs more than 256 MiB to be read";
    if (why)
        diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0}, "%s", why);
    if (root)
        lay_out(to, root, arena);
    return root;
}

GumboTag html_tag(const struct html_node *node) {
    return node->node->type == GUMBO_NODE_ELEMENT ||
                   node->node->type == GUMBO_NODE_TEMPLATE
               ? node->node->v.element.tag
               : GUMBO_TAG_LAST;
}

const GumboText *html_text(const struct html_node *node) {
    GumboNodeType type = node->node->type;
    bool text = type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE ||
                type == GUMBO_NODE_CDATA;
    return text ? &node->node->v.text : NULL;
}

struct text html_attribute(const struct html_node *node, const char *name) {
    const GumboAttribute *found =
        html_tag(node) == GUMBO_TAG_LAST
            ? NULL
            : gumbo_get_attribute(&node->node->v.element.attributes, name);
    return found ? text_of(found->value) : (struct text){NULL, 0};
}

bool html_holds(struct text words, const char *word) {
    for (size_t at = 0, n = 0; at < words.size; at += n + 1, n = 0) {
        while (at + n < words.size && !ascii_is_space(words.data[at + n]))
            n++;
        if (text_spells(text_slice(words, at, at + n), word))
            return true;
    }
    return false;
}
