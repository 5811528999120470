/*
 * html_asking.h - where a page may state something of itself, asked one behind another.
 */
#ifndef CHECKER_DOCUMENT_HTML_ASKING_H
#define CHECKER_DOCUMENT_HTML_ASKING_H

#include "document/document.h"
#include "document/html_tree.h"

/** What can be stated, as in about.def. */
enum about {
#define ABOUT(name) ABOUT_##name,
#include "document/about.def"
#undef ABOUT
};

struct html_asking {
    struct document *to;
    const struct html_tree *tree;
    const struct language *language;
    struct arena *arena, *scratch; /* of what is stated; of the asking */
};

/** Is it stated already? */
bool html_is_stated(const struct html_asking *in, enum about what);

/**
 * Take what is stated there, unless it was stated elsewhere before.  A date that cannot
 * be read is none: another may stand elsewhere.
 */
void html_take(const struct html_asking *in, enum about what, struct text text,
               const char *from);

/** The text that a script, a title or a heading holds. */
struct text html_words(const struct html_tree *tree, uint32_t at, struct arena *arena);

/** `text` on one line, each white space in it a blank. */
struct text html_squeeze(struct text text, struct arena *arena);

/** Take what the page's JSON-LD states. */
void html_ask_json(const struct html_asking *in);

#endif
