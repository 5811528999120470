/*
 * heads.c - from a scalar of YAML back to the bytes it was read from.
 */
#include "document/heads.h"

#include "base/utf8.h"

static const char in_escapes[] =
    "front matter that holds figures and is not written as it reads";

/** The source at `at`, beside the text that was read from it. */
struct twins {
    struct text source, text;
    size_t at, read;
    char quote; /* that the text stands in, or 0 */
};

static char byte(struct text text, size_t at) {
    return at < text.size ? text.data[at] : '\0';
}

static void skip_blanks(struct text text, size_t *at) {
    while (ascii_is_space(byte(text, *at)))
        ++*at;
}

/** Over one byte of both, with its escape if that is as long as itself: '' or \". */
static bool step(struct twins *in) {
    char next = in->text.data[in->read];
    in->at += in->quote == '"' && byte(in->source, in->at) == '\\' &&
              byte(in->source, in->at + 1) == next;
    if (byte(in->source, in->at) != next)
        return false;
    in->at += in->quote == '\'' && next == '\'' ? 2 : 1;
    in->read++;
    return true;
}

/** The part of the source that reads as the text does; empty where none does. */
static struct span find(struct twins *in) {
    skip_blanks(in->source, &in->at);
    struct span span = {(uint32_t)in->at, (uint32_t)in->at};
    skip_blanks(in->text, &in->read);
    while (in->read < in->text.size) {
        if (!step(in))
            return (struct span){0, 0};
        span.end = (uint32_t)in->at;
        skip_blanks(in->source, &in->at);
        skip_blanks(in->text, &in->read);
    }
    return span;
}

/** Where the scalar's first sign stands; nodes come as the source has them. */
static size_t begin_of(struct heads *in, const struct node *node) {
    struct text source = in->to->source, line;
    bool back =
        node->line < in->line || (node->line == in->line && node->column < in->column);
    if (!in->line || back)
        in->line = in->column = 1, in->at = 0;
    for (; in->line < node->line; in->line++, in->column = 1)
        text_next_line(source, &in->at, &line);
    for (; in->column < node->column && in->at < source.size; in->column++)
        in->at += utf8_size(source.data[in->at]);
    return in->at;
}

/** Behind the quote, or the first line of a block, "title: >-". */
static void open_scalar(struct twins *in) {
    struct text line;
    char sign = byte(in->source, in->at);
    if (sign == '|' || sign == '>')
        text_next_line(in->source, &in->at, &line);
    else if (sign == '"' || sign == '\'')
        in->quote = in->source.data[in->at++];
}

static void add_text(struct heads *in, const struct node *node, enum block_kind kind) {
    struct twins twins = {.source = in->to->source, .text = node_text(node)};
    if (!text_trim(twins.text).size)
        return;
    size_t begin = twins.at = begin_of(in, node);
    open_scalar(&twins);
    struct span span = find(&twins);
    if (span.end > span.start)
        *(struct block *)list_add(in->arena, &in->to->heads) =
            (struct block){.kind = kind, .start = span.start, .end = span.end};
    else if (text_has_figure(twins.text, in->language))
        document_omit(in->to, in->arena, in_escapes, (uint32_t)begin,
                      (uint32_t)begin + 1);
}

void heads_add(struct heads *in, const struct node *node, enum block_kind kind) {
    size_t step = node->kind == NODE_MAP ? 2 : 1;
    add_text(in, node, kind);
    for (size_t i = 0; i < node->n; i++)
        heads_add(in, &node->items[step * i + step - 1], kind);
}
