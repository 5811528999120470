/*
 * html_entity.c - asks the parser, whose table has all names.
 */
#include "document/html_entity.h"

#include "document/html_tree.h"

enum { LONGEST = 40 }; /* bytes of a name; the longest of HTML has 33 */

/** The first text of the page. */
static struct text first_text(const struct html_tree *tree) {
    for (size_t i = 0; i < tree->nodes.n; i++)
        if (html_text(&tree->nodes.at[i]))
            return text_of(html_text(&tree->nodes.at[i])->text);
    return (struct text){NULL, 0};
}

struct text html_entity(struct text entity, struct arena *arena) {
    struct arena scratch = {0};
    struct diags ignored = {0};
    struct html_tree tree;
    struct text none = {NULL, 0}, found = none;
    if (entity.size <= LONGEST && html_parse("", entity, 0, &scratch, &tree, &ignored))
        found = first_text(&tree);
    if (found.data && !text_equal(found, entity))
        found.data = arena_copy(arena, found.data, found.size);
    else
        found = none;
    arena_release(&scratch);
    diags_release(&ignored);
    return found;
}
