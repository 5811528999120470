/*
 * html_asking.c - taking what is stated.
 */
#include "document/html_asking.h"

#include "document/stated_date.h"

static struct stated *stated_of(struct document *to, enum about what) {
    struct stated *const all[] = {
#define ABOUT(name) &to->name,
#include "document/about.def"
#undef ABOUT
    };
    return all[what];
}

struct text html_squeeze(struct text text, struct arena *arena) {
    char *bytes = arena_take(arena, text.size + 1);
    size_t n = 0;
    text = text_trim(text);
    for (size_t i = 0; i < text.size; i++) {
        bool space = ascii_is_space(text.data[i]);
        if (!space || bytes[n - 1] != ' ')
            bytes[n++] = space ? ' ' : text.data[i];
    }
    return (struct text){bytes, n};
}

bool html_is_stated(const struct html_asking *in, enum about what) {
    return stated_of(in->to, what)->from;
}

void html_take(const struct html_asking *in, enum about what, struct text text,
               const char *from) {
    struct text value = text.data ? text : (struct text){"", 0};
    if (html_is_stated(in, what))
        return;
    if (what == ABOUT_date || what == ABOUT_modified)
        stated_date_read(html_squeeze(value, in->scratch), in->language, in->scratch,
                         &value);
    stated_take(stated_of(in->to, what), html_squeeze(value, in->arena), from);
}

struct text html_words(const struct html_tree *tree, uint32_t at, struct arena *arena) {
    const struct html_node *node = &tree->nodes.at[at];
    size_t room = 0, n = 0;
    for (uint32_t i = at; i < node->past; i++)
        if (html_text(&tree->nodes.at[i]))
            room += strlen(html_text(&tree->nodes.at[i])->text);
    char *bytes = arena_take(arena, room + 1);
    for (uint32_t i = at; i < node->past; i++) {
        const GumboText *text = html_text(&tree->nodes.at[i]);
        size_t size = text ? strlen(text->text) : 0;
        memcpy(bytes + n, text ? text->text : "", size);
        n += size;
    }
    return (struct text){bytes, n};
}
