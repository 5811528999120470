/*
 * markdown_rest.c - marks and addresses are no text; whatever else is left over is.
 */
#include "document/markdown_rest.h"

static const char left_over[] = "a link's title or a cell too many that holds figures";

struct rest {
    struct text text; /* up to its end */
    uint32_t begin;   /* of the document's text */
    uint32_t at;
};

static char here(const struct rest *rest, uint32_t ahead) {
    return rest->at + ahead < rest->text.size ? rest->text.data[rest->at + ahead] : 0;
}

/** Up to one of these signs, or the end. */
static void skip_to(struct rest *rest, const char *signs) {
    while (here(rest, 0) && !strchr(signs, here(rest, 0)))
        rest->at++;
}

static void skip_blanks(struct rest *rest) {
    while (ascii_is_space(here(rest, 0)))
        rest->at++;
}

static bool opens_line(const struct rest *rest) {
    return rest->at <= rest->begin || strchr("\n\r", rest->text.data[rest->at - 1]);
}

/** "14." or "14)" of a list. */
static bool skip_number(struct rest *rest) {
    uint32_t n = 0;
    while (ascii_is_digit(here(rest, n)))
        n++;
    bool number = n && (here(rest, n) == '.' || here(rest, n) == ')');
    rest->at += number ? n + 1 : 0;
    return number;
}

/** The marks that open a line, and all of one that opens or closes a fence. */
static void skip_marks(struct rest *rest) {
    do {
        while (here(rest, 0) && strchr(" \t>-+*#", here(rest, 0)))
            rest->at++;
    } while (skip_number(rest));
    if ((here(rest, 0) == '`' || here(rest, 0) == '~') &&
        here(rest, 1) == here(rest, 0) && here(rest, 2) == here(rest, 0))
        skip_to(rest, "\n\r");
}

/** "](address" or "]: address". */
static void skip_address(struct rest *rest) {
    int open = 0;
    rest->at += 2;
    skip_blanks(rest);
    if (here(rest, 0) == '<') {
        skip_to(rest, ">");
        return;
    }
    for (; here(rest, 0) && !ascii_is_space(here(rest, 0)); rest->at++) {
        open += here(rest, 0) == '(' ? 1 : here(rest, 0) == ')' ? -1 : 0;
        if (open < 0)
            return;
    }
}

/** Over what is no text for anybody, if it stands here. */
static void skip_signs(struct rest *rest) {
    bool opens = opens_line(rest);
    if (opens)
        skip_marks(rest);
    if (here(rest, 0) == '[' && (opens || rest->text.data[rest->at - 1] == ']'))
        skip_to(rest, "]");
    if (here(rest, 0) == ']' && (here(rest, 1) == '(' || here(rest, 1) == ':'))
        skip_address(rest);
}

void markdown_watch_rest(struct markdown_reading *reading, uint32_t start,
                         uint32_t end) {
    struct rest rest = {.text = text_slice(reading->parsed, 0, end),
                        .begin = (uint32_t)reading->document->text_start,
                        .at = start};
    while (rest.at < end) {
        uint32_t before = rest.at;
        skip_signs(&rest);
        if (rest.at == before) {
            rest.at++;
            continue;
        }
        markdown_omit_figures(reading, left_over, start, before);
        start = rest.at;
    }
    markdown_omit_figures(reading, left_over, start, end);
}
