/*
 * mail_parts.h - which part of a message is its text (RFC 2046).
 */
#ifndef CHECKER_DOCUMENT_MAIL_PARTS_H
#define CHECKER_DOCUMENT_MAIL_PARTS_H

#include "base/arena.h"
#include "base/text.h"

struct mail_text {
    struct text plain, html; /* in UTF-8; html where there are no words in plain */
    const char *attached;    /* names of what is not read, or "" */
    size_t n_attached;
    bool deep; /* parts nest deeper than is looked at */
};

/**
 * The text of a message, head and all, in the arena.  All that is plain belongs to it;
 * of parts that say the same in two ways the plain one, and without any word in plain
 * the first one in HTML.  What is attached is named.
 */
void mail_find_text(struct text message, struct arena *arena, struct mail_text *to);

#endif
