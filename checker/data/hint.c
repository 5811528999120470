/*
 * hint.c - looks at the line that stopped the parser, and at those above it.
 */
#include "data/hint.h"

static const char *const curly[] = {"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C",
                                    "\xE2\x80\x9D", "\xE2\x80\x9E"};

enum { N_CURLY = sizeof curly / sizeof *curly };

static bool has_curly(struct text line) {
    for (size_t i = 0; i < N_CURLY; i++)
        if (text_find(line, text_of(curly[i])) < line.size)
            return true;
    return false;
}

bool hint_is_curly(struct text text) {
    bool begins = false, ends = false;
    for (size_t i = 0; i < N_CURLY; i++) {
        begins |= text_begins(text, text_of(curly[i]));
        ends |= text_ends(text, text_of(curly[i]));
    }
    return begins && ends;
}

/** What is known of the line at fault and the last one above it that is not empty. */
struct hint_lines {
    struct text line, above;
    size_t number_above;
    size_t indent, indent_above; /* blanks before them */
    bool known;                  /* a line further up begins where this one does */
};

static size_t indent_of(struct text line) {
    size_t n = 0;
    while (n < line.size && line.data[n] == ' ')
        n++;
    return n;
}

static bool says_something(struct text line) {
    struct text text = text_trim(line);
    return text.size && text.data[0] != '#';
}

/** Where what a line says begins, behind "- ". */
static size_t column_of(struct text line) {
    size_t n = indent_of(line);
    while (n + 1 < line.size && line.data[n] == '-' && line.data[n + 1] == ' ')
        n += 2;
    return n;
}

static bool is_item(struct text line) {
    return column_of(line) > indent_of(line);
}

/** Does a key, or an item, of an earlier line begin in that column? */
static bool begins_at(struct text line, size_t column, bool item) {
    if (item)
        return is_item(line) && indent_of(line) == column;
    return indent_of(line) == column || column_of(line) == column;
}

static struct hint_lines look(struct text text, size_t number) {
    struct hint_lines in = {0};
    struct text line;
    size_t at = 0;
    for (size_t i = 1; i < number && text_next_line(text, &at, &line); i++) {
        if (!says_something(line))
            continue;
        in.above = line;
        in.number_above = i;
    }
    if (text_next_line(text, &at, &line))
        in.line = line;
    in.indent = indent_of(in.line);
    in.indent_above = indent_of(in.above);
    at = 0;
    for (size_t i = 1; i < number && text_next_line(text, &at, &line); i++)
        if (says_something(line))
            in.known |= begins_at(line, in.indent, is_item(in.line));
    return in;
}

/** "key:value" has no blank behind its colon, so it is a text. */
static bool lacks_blank(struct text line) {
    struct text text = text_trim(line);
    size_t at = text_next_of(text, 0, ":"), stop = text_next_of(text, 0, " '\"[{");
    return at > 0 && at + 1 < text.size && at < stop && text.data[at + 1] != ' ';
}

static bool quotes_are_odd(struct text line) {
    size_t n = 0;
    for (size_t i = 0; i < line.size; i++)
        n += line.data[i] == '\'';
    return n % 2;
}

static const char *say_indent(const struct hint_lines *in, struct arena *arena) {
    return arena_print(
        arena,
        "; this line begins behind %zu blank%s, line %zu above it behind "
        "%zu: keys of one map, and items of one list, begin in one column",
        in->indent, in->indent == 1 ? "" : "s", in->number_above, in->indent_above);
}

/** Is it one of those that wrong indentation gives? */
static bool is_of_structure(const char *problem) {
    static const char *const all[] = {
        "did not find expected key", "mapping values are not allowed",
        "did not find expected '-' indicator", "expected <document start>",
        "expected <block end>"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (text_find(text_of(problem), text_of(all[i])) < strlen(problem))
            return true;
    return false;
}

static const char *hint_of_structure(const struct hint_lines *in, struct arena *arena) {
    if (quotes_are_odd(in->line))
        return "; write a ' inside '...' twice: 'it''s'";
    if (in->number_above && lacks_blank(in->above))
        return arena_print(arena, "; line %zu lacks a blank behind ':'",
                           in->number_above);
    bool opened = in->indent > in->indent_above && text_ends(in->above, text_of(":"));
    bool apart = in->indent != in->indent_above && !in->known && !opened;
    return in->number_above && apart ? say_indent(in, arena) : "";
}

/** What libyaml complains of most, and what helps. */
static const char *advise(const char *problem) {
    static const struct {
        const char *problem, *advice;
    } all[] = {
        {"found unknown escape character",
         "; in single quotes a backslash is just a backslash"},
        {"mapping values are not allowed", "; put text that holds ': ' in quotes"},
        {"could not find expected ':'", "; write 'key: value'"},
        {"found character that cannot start any token",
         "; put text that begins like this in quotes, and indent without tabs"},
        {"did not find expected key", "; check the indentation and the quotes above"},
        {"did not find expected '-' indicator",
         "; put a value that begins with '{', '[' or a quote in quotes as a whole"},
        {"did not find expected alphabetic or numeric character",
         "; put text that begins with '*' or '&' in quotes"},
        {"did not find expected ',' or",
         "; put a text that holds ': ', ',', a bracket or a quote in quotes"},
        {"tab character", "; indent with spaces"},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (text_find(text_of(problem), text_of(all[i].problem)) < strlen(problem))
            return all[i].advice;
    return "";
}

const char *yaml_hint(struct text text, size_t line, const char *problem,
                      struct arena *arena) {
    struct hint_lines in = look(text, line);
    if (has_curly(in.line) && !is_of_structure(problem))
        return "; curly quotes are no quotes here: write ' or \"";
    const char *hint = is_of_structure(problem) ? hint_of_structure(&in, arena) : "";
    return *hint ? hint : advise(problem);
}
