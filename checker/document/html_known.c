/*
 * html_known.c - the first tag of a file, which says whether it is a page.
 */
#include "document/html_known.h"

#include <gumbo.h>

#include "base/utf8.h"

/** Behind `end`, or nothing where it does not come. */
static struct text behind(struct text rest, const char *end) {
    size_t at = text_find(rest, text_of(end));
    return text_slice(rest, at == SIZE_MAX ? rest.size : at + strlen(end), rest.size);
}

static struct text skip_space(struct text rest) {
    size_t at = 0;
    while (at < rest.size && ascii_is_space(rest.data[at]))
        at++;
    return text_slice(rest, at, rest.size);
}

/** What stands first that is neither a comment nor said to programs. */
static struct text skip_comments(struct text bytes) {
    struct text rest = skip_space(text_slice(bytes, utf8_mark(bytes), bytes.size));
    for (;;)
        if (text_begins(rest, text_of("<!--")))
            rest = skip_space(behind(rest, "-->"));
        else if (text_begins(rest, text_of("<?")))
            rest = skip_space(behind(rest, "?>"));
        else
            return rest;
}

/** The name in "<name>", "<name ...>" or "<name/>", "!doctype" too; else empty. */
static struct text first_name(struct text rest) {
    size_t end = 1;
    while (end < rest.size && !ascii_is_space(rest.data[end]) &&
           rest.data[end] != '>' && rest.data[end] != '/')
        end++;
    bool tag = text_begins(rest, text_of("<")) && end < rest.size;
    return text_slice(rest, tag ? 1 : 0, tag ? end : 0);
}

static bool is_tag(struct text name) {
    return name.size &&
           gumbo_tagn_enum(name.data, (unsigned)name.size) != GUMBO_TAG_UNKNOWN;
}

/** "<!DOCTYPE html": other types of document are XML. */
static bool is_type_of_page(struct text rest, struct text name) {
    if (!text_spells(name, "!doctype"))
        return false;
    struct text type = skip_space(text_slice(rest, 1 + name.size, rest.size));
    return text_begins(type, text_of("html"));
}

bool html_knows(struct text bytes) {
    static const char *const only[] = {"html", "head", "body"};
    struct text rest = skip_comments(bytes), name = first_name(rest);
    bool xml =
        text_begins(text_slice(bytes, utf8_mark(bytes), bytes.size), text_of("<?xml"));
    bool known = is_type_of_page(rest, name) || (xml && is_tag(name));
    for (size_t i = 0; i < sizeof only / sizeof *only; i++)
        known = known || text_spells(name, only[i]);
    return known;
}

bool html_may_be(struct text bytes) {
    struct text rest = skip_comments(bytes);
    return is_tag(first_name(rest)) && text_find(rest, text_of("</")) != SIZE_MAX;
}
