/*
 * html.c - reads a page of the web: its text, block by block, as its readers see it.
 */
#include "document/html.h"

#include "document/directive.h"
#include "document/html_about.h"
#include "document/html_blocks.h"
#include "document/html_encoding.h"
#include "document/html_known.h"
#include "document/html_main.h"

/** Comments are taken where they stand in the file, whatever the parser makes of them.
 */
static void take_directives(struct document *to, struct arena *arena) {
    struct span all = {(uint32_t)to->text_start, (uint32_t)to->source.size};
    directives_take(to, arena, all, "<!--", "-->");
}

static void read_html(struct document *to, const struct language *language,
                      struct arena *arena, struct diags *faults) {
    struct arena scratch = {0};
    struct html_tree tree;
    struct html_pieces pieces = {0};
    if (html_parse(to->name, to->source, to->text_start, &scratch, &tree, faults)) {
        const char **why = arena_get(&scratch, tree.nodes.n * sizeof *why);
        html_find_main(&tree, why, &scratch);
        html_read_about(to, &tree, language, arena, &scratch);
        uint32_t headline = html_find_headline(&tree, to->title.text, why, &scratch);
        pieces = html_find_pieces(&tree, why, headline, &scratch);
    }
    html_write(to, &tree, &pieces, arena);
    take_directives(to, arena);
    arena_release(&scratch);
}

void html_read_all(struct document *to, struct arena *arena, struct diags *faults) {
    struct arena scratch = {0};
    struct html_tree tree;
    struct html_pieces pieces = {0};
    if (html_parse(to->name, to->source, 0, &scratch, &tree, faults))
        pieces = html_find_pieces(
            &tree, arena_get(&scratch, tree.nodes.n * sizeof(const char *)), 0,
            &scratch);
    html_write(to, &tree, &pieces, arena);
    arena_release(&scratch);
}

bool html_append_part(struct view *view, struct span part) {
    struct arena scratch = {0};
    struct diags ignored = {0};
    struct html_tree tree;
    struct text source = text_slice(view->document->source, 0, part.end);
    bool well = html_parse("", source, part.start, &scratch, &tree, &ignored);
    if (well) {
        const char **why = arena_get(&scratch, tree.nodes.n * sizeof *why);
        struct html_pieces pieces = html_find_pieces(&tree, why, 0, &scratch);
        html_append(view, &tree, &pieces);
    }
    diags_release(&ignored);
    arena_release(&scratch);
    return well;
}

static const char *const extensions[] = {".html", ".htm", ".xhtml", NULL};

const struct reader reader_html = {
    .name = "html",
    .extensions = extensions,
    .read = read_html,
    .unpack = html_unpack,
    .knows = html_knows,
    .may_be = html_may_be,
};
