/*
 * markdown_view.h - what Markdown's parser hands out, on its way into the view.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_VIEW_H
#define CHECKER_DOCUMENT_MARKDOWN_VIEW_H

#include "document/entity.h"
#include "document/furniture.h"
#include "document/view.h"

#define NO_SCOPE UINT32_MAX

/** How many of each the text stands in. */
struct nesting {
    int headings, cells, quotes, lists;
    int shared; /* lists and tables, whose blocks share a scope */
};

/** A link counts from its first text on: before, its block may not be open. */
enum link_state { LINK_NONE, LINK_WAITS, LINK_OPEN };

struct markdown_reading {
    struct view view;
    struct document *document;
    const struct language *language;
    struct arena *arena;
    struct nesting nesting;
    unsigned level;       /* of the heading the text stands in */
    size_t work, most;    /* done so far, and allowed */
    uint32_t at;          /* source offset behind all that md4c has handed out */
    uint32_t scope;       /* of the list or table the text stands in */
    uint32_t row, column; /* of its cell, from 1 */
    bool fresh;           /* the next text opens a block */
    bool first;           /* the next text is the first of its line */
    bool code;            /* a code span has left no blank yet */
    bool broken;          /* a line end waits for text behind it */
    struct span line_end; /* that line end, in the source */
    enum link_state link_state;
    struct text target; /* of the link that waits */
    struct text parsed; /* what md4c reads: the source, its furniture hidden */
    struct furniture furniture;
    struct entities entities;
    size_t n_passed;   /* pieces of furniture behind us */
    int struck, coded; /* elements the text stands in: <del>, <code> */
    size_t link;       /* index of the open link */
    bool raw;          /* the text is of a block of HTML, */
    struct span html;  /* which stands here as far as it came */
    size_t n_html;     /* blocks of HTML that were read */
    uint32_t watched;  /* source offset behind the last tag in prose */
};

/** Why code with figures in it is omitted. */
extern const char markdown_in_code[];

/** Open a block of the view; those of one list or table share a scope. */
void markdown_open(struct markdown_reading *reading, enum block_kind kind);

/** Open a link to `target` here, on no words so far. */
void markdown_link(struct markdown_reading *reading, struct text target);

/** To be called before anything is added to the view: what waited for text happens. */
void markdown_begin(struct markdown_reading *reading);

/** Say where figures stand in what is left out. */
void markdown_omit_figures(struct markdown_reading *reading, const char *why,
                           uint32_t start, uint32_t end);

/**
 * Source bytes `start` to `end` without the furniture in them; nothing of them where
 * they are struck out.
 */
void markdown_put(struct markdown_reading *reading, uint32_t start, uint32_t end);

/** Bytes that stand for a part of the source. */
void markdown_put_instead(struct markdown_reading *reading, struct text bytes,
                          struct span of);

/** Leave a blank, so that no words join across what is left out. */
void markdown_put_blank(struct markdown_reading *reading, uint32_t start, uint32_t end);

/** Does furniture stand in this part of the source?  Parts come in order. */
bool markdown_is_furnished(struct markdown_reading *reading, struct span of);

#endif
