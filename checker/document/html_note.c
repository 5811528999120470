/*
 * html_note.c - by where the link leads, and by its words.
 */
#include "document/html_note.h"

/** What office programs call their notes, which may have letters for marks. */
static const char *const notes[] = {"#_ftn", "#_edn", "#sdfootnote", "#sdendnote"};

enum { LONGEST_MARK = 12, MOST_DIGITS = 3 };

static bool is_named_note(struct text target) {
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (text_begins(target, text_of(notes[i])))
            return true;
    return false;
}

/** The words of the link where they are one text; empty: they are none or several. */
static struct text only_text(const struct html_tree *tree, uint32_t at) {
    struct text only = {"", 0};
    for (uint32_t i = at + 1; i < tree->nodes.at[at].past; i++) {
        const GumboText *text = html_text(&tree->nodes.at[i]);
        struct text words =
            text_trim(text ? text_of(text->text) : (struct text){"", 0});
        if (words.size && only.size)
            return (struct text){"", 0};
        only = words.size ? words : only;
    }
    return only;
}

static size_t count(struct text words, bool (*is)(char c)) {
    size_t n = 0;
    for (size_t i = 0; i < words.size; i++)
        n += is(words.data[i]);
    return n;
}

/** "*", daggers and arrows: of no script. */
static bool is_sign(struct text words) {
    char first = words.data[0];
    return !count(words, ascii_is_letter) && !count(words, ascii_is_digit) &&
           (first == '\xE2' || (unsigned char)first < 0x80);
}

static bool is_number(struct text words) {
    return words.size <= MOST_DIGITS && count(words, ascii_is_digit) == words.size;
}

static bool is_bracketed(struct text words) {
    return words.data[0] == '[' && words.data[words.size - 1] == ']';
}

bool html_is_note(const struct html_tree *tree, uint32_t at) {
    struct text target = html_attribute(&tree->nodes.at[at], "href");
    struct text words = only_text(tree, at);
    if (!words.size || words.size > LONGEST_MARK ||
        text_find(target, text_of("#")) == SIZE_MAX)
        return false;
    bool here = text_begins(target, text_of("#"));
    bool mark = is_number(words) || is_named_note(target);
    return is_bracketed(words) || is_sign(words) || (here && mark);
}
