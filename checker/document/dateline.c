/*
 * dateline.c - capitals, a day, brackets and a stroke, at the head of a paragraph.
 */
#include "document/dateline.h"

#include "document/stated_date.h"

enum {
    LONGEST = 90,       /* bytes of a dateline */
    LEAST_CAPITALS = 3, /* that open it */
    FIRST_BLOCKS = 6,   /* among which it stands */
};

static const char from[] = "dateline", of_agency[] = "wire";

/** What stands before the first stroke with blanks around it; empty: there is none. */
static struct text before_stroke(struct text text) {
    static const char *const strokes[] = {" - ", " \u2013 ", " \u2014 ", " -- "};
    static const char second[] = "-\xE2"; /* bytes of them */
    text = text_slice(text, 0, text.size < LONGEST ? text.size : LONGEST);
    for (size_t at = text_next_of(text, 1, second); at < text.size;
         at = text_next_of(text, at + 1, second))
        for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++)
            if (text_begins(text_slice(text, at - 1, text.size), text_of(strokes[i])))
                return text_slice(text, 0, at - 1);
    return (struct text){"", 0};
}

/** Cut what stands between two signs off the end of `head`: "(Reuters)". */
static struct text cut_between(struct text *head, char open, char close) {
    struct text none = {"", 0};
    size_t at = head->size;
    if (!at || head->data[at - 1] != close)
        return none;
    for (at--; at > 0 && head->data[at - 1] != open;)
        at--;
    if (!at)
        return none;
    struct text agency = text_trim(text_slice(*head, at, head->size - 1));
    *head = text_trim(text_slice(*head, 0, at - 1));
    return agency;
}

/** "GENEVA", "NEW YORK", "ST. LOUIS": capitals, and what stands between them. */
static bool is_place(struct text text) {
    size_t capitals = 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (!ascii_is_upper(c) && !(c & 0x80) && !strchr(" .-'/", c))
            return false;
        capitals += ascii_is_upper(c);
    }
    return capitals >= LEAST_CAPITALS && ascii_is_upper(text.data[0]);
}

static size_t comma_at(struct text text, size_t at) {
    const char *comma =
        at < text.size ? memchr(text.data + at, ',', text.size - at) : NULL;
    return comma ? (size_t)(comma - text.data) : text.size;
}

/** The day that stands behind one of the commas, with its year. */
static struct text find_day(struct text head, const struct language *language,
                            struct arena *arena) {
    for (size_t at = comma_at(head, 0); at < head.size; at = comma_at(head, at + 1)) {
        struct text day = {"", 0};
        if (!stated_date_read(text_slice(head, at + 1, head.size), language, arena,
                              &day))
            return day;
    }
    return (struct text){"", 0};
}

static bool has_digit(struct text text) {
    for (size_t i = 0; i < text.size; i++)
        if (ascii_is_digit(text.data[i]))
            return true;
    return false;
}

/** Is the head of a paragraph a dateline?  "NASA - the agency" is none. */
static bool take(struct document *to, struct text head, const struct language *language,
                 struct arena *arena) {
    struct text agency = cut_between(&head, '(', ')');
    cut_between(&head, '/', '/'); /* "/Newswire/" carries the words of a firm */
    struct text place = text_trim(text_slice(head, 0, comma_at(head, 0)));
    if (!place.size || !is_place(place) || (!agency.size && !has_digit(head)))
        return false;
    to->dateline = place;
    stated_take(&to->place, place, from);
    stated_take(&to->date, find_day(head, language, arena), from);
    stated_take(&to->publisher, agency, from);
    if (agency.size)
        stated_take(&to->standing, text_of(of_agency), from);
    return true;
}

/** "(Oct 12, 2009 5:52 AM) A bomb ...": a day and hour in brackets that open a text. */
static void take_stamp(struct document *to, struct text text,
                       const struct language *language, struct arena *arena) {
    text = text_slice(text, 0, text.size < LONGEST ? text.size : LONGEST);
    const char *end = text.size ? memchr(text.data, ')', text.size) : NULL;
    struct text day = {"", 0};
    if (end && text.data[0] == '(' &&
        !stated_date_read(text_slice(text, 1, (size_t)(end - text.data)), language,
                          arena, &day))
        stated_take(&to->date, day, from);
}

void dateline_read(struct document *to, const struct language *language,
                   struct arena *arena) {
    if (to->blocks.n)
        take_stamp(to,
                   text_slice(to->view, to->blocks.at[0].start, to->blocks.at[0].end),
                   language, arena);
    for (size_t i = 0; i < to->blocks.n && i < FIRST_BLOCKS; i++) {
        const struct block *block = &to->blocks.at[i];
        struct text text = text_slice(to->view, block->start, block->end);
        if (block->kind == BLOCK_PARAGRAPH &&
            take(to, before_stroke(text), language, arena))
            return;
    }
}
