/*
 * markdown_text.c - prose, footnotes, entities, code and line ends.
 */
#include "document/markdown_text.h"

#include "document/markdown_notes.h"

/** A label in running text: a link set on no words, for citing. */
static void refer(struct markdown_reading *reading, struct text target) {
    enum link_state around = reading->link_state;
    size_t link = reading->link;
    reading->link_state = around == LINK_WAITS ? LINK_NONE : around;
    markdown_begin(reading);
    markdown_link(reading, target);
    reading->link_state = around;
    reading->link = link;
}

/** Text without the footnote references in it. */
static void put_referring(struct markdown_reading *reading, uint32_t start,
                          uint32_t end) {
    struct text source = reading->document->source;
    bool escaped = start > 0 && source.data[start - 1] == '\\';
    uint32_t at = start + escaped;
    while (at < end) {
        const char *bracket = memchr(source.data + at, '[', end - at);
        at = bracket ? (uint32_t)(bracket - source.data) : end;
        uint32_t label = (uint32_t)markdown_label_size(text_slice(source, at, end));
        if (label) {
            markdown_put(reading, start, at);
            refer(reading, text_slice(source, at + 1, at + label - 1));
            start = at += label;
        } else if (at < end) {
            at++;
        }
    }
    markdown_put(reading, start, end);
}

/** Was its line indented as a further paragraph of a footnote? */
static bool goes_on(const struct markdown_reading *reading, uint32_t start) {
    struct text source = reading->document->source;
    while (start > reading->document->text_start &&
           strchr(" \t", source.data[start - 1]))
        start--;
    return reading->parsed.data[start] == '\n' && source.data[start] != '\n';
}

/** Where the text of a footnote begins if "[^1]: " opens the line; else `start`. */
static uint32_t open_note(struct markdown_reading *reading, uint32_t start,
                          uint32_t end) {
    struct text source = reading->document->source;
    bool escaped = start > 0 && source.data[start - 1] == '\\';
    if (escaped || reading->nesting.cells || reading->nesting.headings)
        return start;
    uint32_t at = start + (uint32_t)markdown_label_size(text_slice(source, start, end));
    if (at == start && reading->fresh && goes_on(reading, start))
        markdown_open(reading, BLOCK_FOOTNOTE);
    if (at == start || at == end || source.data[at] != ':')
        return start;
    for (at++; at < end && ascii_is_space(source.data[at]);)
        at++;
    markdown_open(reading, BLOCK_FOOTNOTE);
    return at;
}

/**
 * A reference to a footnote that is no more than an address: md4c takes the
 * footnote for a link definition and "^1" for the words of the link.
 */
static bool is_reference(const struct markdown_reading *reading, struct span of) {
    struct text source = reading->document->source;
    bool bracketed = of.start > 0 && of.end < source.size &&
                     source.data[of.start - 1] == '[' && source.data[of.end] == ']';
    return reading->link_state == LINK_WAITS && bracketed && of.end - of.start > 1 &&
           source.data[of.start] == '^';
}

void markdown_normal(struct markdown_reading *reading, struct span of) {
    bool first = reading->first;
    reading->first = false;
    if (is_reference(reading, of)) {
        reading->link_state = LINK_NONE;
        refer(reading, reading->target);
        return;
    }
    uint32_t start = first ? open_note(reading, of.start, of.end) : of.start;
    put_referring(reading, start, of.end);
}

void markdown_entity(struct markdown_reading *reading, struct span of) {
    struct text entity = text_slice(reading->document->source, of.start, of.end);
    struct text bytes = entity_decode(&reading->entities, entity);
    reading->first = false;
    if (bytes.data)
        markdown_put_instead(reading, bytes, of);
    else
        markdown_put(reading, of.start, of.end);
}

void markdown_code(struct markdown_reading *reading, struct span of) {
    markdown_omit_figures(reading, markdown_in_code, of.start, of.end);
    if (reading->code && !reading->fresh)
        markdown_put_instead(reading, text_of(" "), of);
    reading->code = false;
}

void markdown_break(struct markdown_reading *reading, struct span of) {
    struct text source = reading->document->source;
    uint32_t start = of.start;
    while (start < source.size && source.data[start] != '\n' &&
           source.data[start] != '\r')
        start++;
    uint32_t end = start < source.size ? start + 1 : start;
    if (end < source.size && source.data[start] == '\r' && source.data[end] == '\n')
        end++;
    reading->line_end = (struct span){start, end};
    reading->broken = !reading->fresh;
    reading->first = true;
    reading->at = end;
}
