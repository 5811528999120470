/*
 * literals.c - what a pattern cannot match without, read from its text.
 *
 * Every part of a pattern is summed up in the texts that its matches begin and
 * end with, and in the best set of which they contain one.  Whatever is not
 * understood gives up on the whole pattern: nothing is promised about it.
 */
#include "base/list.h"
#include "base/utf8.h"
#include "pattern/literal_set.h"

enum { MAX_DEPTH = 64 };

/** What is known of every match of a part of the pattern. */
struct literal_part {
    bool exact;           /* it is one of `head`, which is `tail` then */
    struct literals head; /* it begins with one of these, */
    struct literals tail; /* ends with one of these, */
    struct literals best; /* contains one of these; none: unknown */
};

struct scan {
    struct text text;
    size_t at;
    int depth;
    bool strange;
    struct arena *arena;
};

enum repeat { ONCE, PERHAPS, ANY_TIMES, SEVERAL };

static bool is_literal(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || c == ' ';
}

static bool is_more(const struct scan *in) {
    return in->at < in->text.size;
}

/** The byte at the scan, or that many behind it; NUL past the end. */
static char peek(const struct scan *in, size_t behind) {
    return in->at + behind < in->text.size ? in->text.data[in->at + behind] : '\0';
}

static bool is_one_of(char c, const char *set) {
    return c && strchr(set, c);
}

/* ---- parts ---- */

/** A part that is exactly this text. */
static struct literal_part exactly(struct scan *in, struct text text) {
    struct literals set = literals_one(in->arena, text);
    return (struct literal_part){true, set, set, literals_better(set, set)};
}

/** A part that takes no room: \b, ^, a lookahead. */
static struct literal_part nothing(struct scan *in) {
    return exactly(in, text_of(""));
}

static struct literal_part anything(struct scan *in) {
    struct literals empty = literals_one(in->arena, text_of(""));
    return (struct literal_part){false, empty, empty, {NULL, 0}};
}

static struct literal_part give_up(struct scan *in) {
    in->strange = true;
    in->at = in->text.size;
    return anything(in);
}

/** `a` and then `b`. */
static struct literal_part join(struct scan *in, struct literal_part a,
                                struct literal_part b) {
    struct literal_part both = {false, a.head, b.tail, literals_better(a.best, b.best)};
    if (a.exact && literals_fit(a.head, b.head))
        both.head = literals_cross(in->arena, a.head, b.head);
    if (b.exact && literals_fit(a.tail, b.head))
        both.tail = literals_cross(in->arena, a.tail, b.head);
    if (literals_fit(a.tail, b.head))
        both.best = literals_better(
            both.best, literals_cut(literals_cross(in->arena, a.tail, b.head), false));
    both.exact = a.exact && b.exact && literals_fit(a.head, b.head) &&
                 literals_are_short(both.head);
    literals_cut(both.head, false);
    literals_cut(both.tail, true);
    return both;
}

/** `a` or `b`. */
static struct literal_part either(struct scan *in, struct literal_part a,
                                  struct literal_part b) {
    struct literal_part both = {a.exact && b.exact,
                                literals_unite(in->arena, a.head, b.head),
                                literals_unite(in->arena, a.tail, b.tail),
                                {NULL, 0}};
    if (!both.head.n || !both.tail.n)
        both = anything(in);
    if (a.best.n && b.best.n)
        both.best = literals_unite(in->arena, a.best, b.best);
    return both;
}

static struct literal_part repeat(struct scan *in, struct literal_part part,
                                  enum repeat times) {
    if (times == PERHAPS)
        return either(in, part, nothing(in));
    if (times == ANY_TIMES)
        return anything(in);
    part.exact = part.exact && times == ONCE;
    return part;
}

/* ---- the scan ---- */

static size_t skip_digits(const struct scan *in, size_t at, size_t *number) {
    for (*number = 0; ascii_is_digit(peek(in, at)); at++)
        *number = *number < 2 ? *number * 10 + (size_t)(peek(in, at) - '0') : *number;
    return at;
}

static size_t skip_spaces(const struct scan *in, size_t at) {
    while (is_one_of(peek(in, at), " \t"))
        at++;
    return at;
}

/**
 * Size of a quantifier in braces at the scan, 0 if there is none.  {,3} and
 * spaces inside are quantifiers to some versions of PCRE2 and text to others.
 */
static size_t read_braces(const struct scan *in, enum repeat *times) {
    size_t least, most;
    size_t digits = skip_spaces(in, 1), at = skip_digits(in, digits, &least);
    bool stated = at > digits, comma;
    at = skip_spaces(in, at);
    comma = peek(in, at) == ',';
    if (comma) {
        digits = skip_spaces(in, at + 1);
        at = skip_digits(in, digits, &most);
        stated = stated || at > digits;
        at = skip_spaces(in, at);
    }
    if (!stated || peek(in, at) != '}')
        return 0;
    *times = least == 0 ? ANY_TIMES : least == 1 && !comma ? ONCE : SEVERAL;
    return at + 1;
}

/** Size of the quantifier at the scan, 0 if there is none. */
static size_t read_quantifier(const struct scan *in, enum repeat *times) {
    char c = peek(in, 0);
    size_t size = is_one_of(c, "*+?");
    *times = c == '*' ? ANY_TIMES : c == '+' ? SEVERAL : PERHAPS;
    if (c == '{')
        size = read_braces(in, times);
    return size && is_one_of(peek(in, size), "+?") ? size + 1 : size;
}

static bool is_repeated(const struct scan *in) {
    struct scan ahead = *in;
    enum repeat times;
    ahead.at++;
    return read_quantifier(&ahead, &times) != 0;
}

/** Letters up to the one that a quantifier takes for itself, or that one. */
static struct literal_part read_run(struct scan *in) {
    char bytes[MAX_LITERAL];
    size_t n = 0;
    bool repeated;
    do {
        repeated = is_repeated(in);
        bytes[n++] = ascii_lower(peek(in, 0));
        in->at++;
    } while (!repeated && n < MAX_LITERAL && is_literal(peek(in, 0)) &&
             !is_repeated(in));
    return exactly(in, (struct text){arena_copy(in->arena, bytes, n), n});
}

/** Behind the next `end`; gives up if there is none. */
static void skip_past(struct scan *in, char end) {
    while (is_more(in) && peek(in, 0) != end)
        in->at++;
    if (is_more(in))
        in->at++;
    else
        give_up(in);
}

/** [:alpha:] and its kind; anything else that begins like that is strange. */
static bool skip_posix(struct scan *in) {
    size_t at = in->at + 2;
    while (at < in->text.size &&
           (ascii_is_letter(in->text.data[at]) || in->text.data[at] == '^'))
        at++;
    bool well = peek(in, 1) == ':' && at + 1 < in->text.size &&
                in->text.data[at] == ':' && in->text.data[at + 1] == ']';
    in->at = at + 2;
    return well;
}

static struct literal_part read_class(struct scan *in) {
    in->at += peek(in, 1) == '^' ? 2 : 1;
    in->at += peek(in, 0) == ']';
    while (is_more(in) && peek(in, 0) != ']') {
        if (peek(in, 0) == '\\') {
            if (is_one_of(peek(in, 1), "QEc"))
                return give_up(in);
            in->at += 2;
        } else if (peek(in, 0) == '[' && is_one_of(peek(in, 1), ":.=")) {
            if (!skip_posix(in))
                return give_up(in);
        } else
            in->at++;
    }
    skip_past(in, ']');
    return anything(in);
}

/** Behind {...}, or behind at most `size` bytes of a number without braces. */
static void skip_argument(struct scan *in, size_t size, const char *set) {
    if (peek(in, 0) == '{')
        skip_past(in, '}');
    else
        for (; size && (set ? is_one_of(peek(in, 0), set) : is_more(in)); size--)
            in->at++;
}

static struct literal_part read_escape(struct scan *in) {
    char c = peek(in, 1);
    in->at += 2;
    if (is_one_of(c, "bBAZzG"))
        return nothing(in);
    if (c == 'x')
        skip_argument(in, 2, "0123456789abcdefABCDEF");
    else if (c == 'p' || c == 'P')
        skip_argument(in, 1, NULL);
    else if (ascii_is_digit(c))
        skip_argument(in, SIZE_MAX, "0123456789");
    else if (ascii_is_letter(c) ? !is_one_of(c, "dDwWsShHvVRXNntrfae")
                                : !c || (unsigned char)c >= 0x80)
        return give_up(in);
    return c == 'N' && peek(in, 0) == '{' ? give_up(in) : anything(in);
}

static struct literal_part read_alternatives(struct scan *in);

/** What stands up to the closing parenthesis, and that. */
static struct literal_part read_inner(struct scan *in) {
    if (++in->depth > MAX_DEPTH)
        return give_up(in);
    struct literal_part inner = read_alternatives(in);
    in->depth--;
    if (in->strange || peek(in, 0) != ')')
        return give_up(in);
    in->at++;
    return inner;
}

static struct literal_part read_around(struct scan *in) {
    read_inner(in);
    return nothing(in);
}

static struct literal_part read_named(struct scan *in, char end) {
    skip_past(in, end);
    return in->strange ? anything(in) : read_inner(in);
}

/** Recursion and back references by name: up to the parenthesis. */
static struct literal_part read_call(struct scan *in) {
    skip_past(in, ')');
    return anything(in);
}

static struct literal_part read_condition(struct scan *in) {
    read_inner(in);
    return anything(in);
}

/** (?i) and (?i:...); x, under which spaces mean nothing, is strange. */
static struct literal_part read_options(struct scan *in) {
    enum repeat times;
    while (is_one_of(peek(in, 0), "imsnUJ^-"))
        in->at++;
    char c = peek(in, 0);
    in->at++;
    if (c == ':')
        return read_inner(in);
    return c == ')' && !read_quantifier(in, &times) ? nothing(in) : give_up(in);
}

/** Behind "(?<" or "(?P": a name, or another meaning. */
static struct literal_part read_angle(struct scan *in) {
    if (!is_one_of(peek(in, 0), "=!*"))
        return read_named(in, '>');
    in->at++;
    return read_around(in);
}

/** "(?R)", "(?&name)", "(?+1)", "(?1)", "(?-1)", "(?P=name)", "(?P>name)". */
static bool opens_call(char c, char next) {
    if (c == '-')
        return ascii_is_digit(next);
    return c == 'P' ? is_one_of(next, "=>") : is_one_of(c, "R&+0123456789");
}

/** A group that begins with "(?", behind these two. */
static struct literal_part read_special(struct scan *in) {
    char c = peek(in, 0), next = peek(in, 1);
    if (c == '(')
        return read_condition(in);
    if (opens_call(c, next))
        return read_call(in);
    if (is_one_of(c, "imsnUJ^-)"))
        return read_options(in);
    in->at++;
    if (is_one_of(c, ":|>"))
        return read_inner(in);
    if (is_one_of(c, "=!*"))
        return read_around(in);
    if (c == '<')
        return read_angle(in);
    if (c == '\'' || (c == 'P' && next == '<'))
        return read_named(in, c == 'P' ? '>' : '\'');
    return give_up(in);
}

static struct literal_part read_group(struct scan *in) {
    in->at++;
    if (peek(in, 0) == '*')
        return give_up(in);
    if (peek(in, 0) != '?')
        return read_inner(in);
    in->at++;
    return read_special(in);
}

/** One character, whatever its size, or {value}. */
static struct literal_part read_other(struct scan *in) {
    static const struct text value = {"{value}", 7};
    char c = peek(in, 0);
    if (c == '^' || c == '$') {
        in->at++;
        return nothing(in);
    }
    bool is_value = in->text.size - in->at >= value.size &&
                    memcmp(in->text.data + in->at, value.data, value.size) == 0;
    in->at += is_value ? value.size : utf8_size(c);
    return anything(in);
}

static struct literal_part read_atom(struct scan *in) {
    static const struct {
        char first;
        struct literal_part (*read)(struct scan *in);
    } atoms[] = {{'(', read_group}, {'[', read_class}, {'\\', read_escape}};
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        if (peek(in, 0) == atoms[i].first)
            return atoms[i].read(in);
    return is_literal(peek(in, 0)) ? read_run(in) : read_other(in);
}

static struct literal_part read_sequence(struct scan *in) {
    struct literal_part all = nothing(in);
    while (is_more(in) && !is_one_of(peek(in, 0), "|)")) {
        enum repeat times;
        size_t size;
        struct literal_part part = read_atom(in);
        while ((size = read_quantifier(in, &times)) != 0) {
            in->at += size;
            part = repeat(in, part, times);
        }
        all = join(in, all, part);
    }
    return all;
}

static struct literal_part read_alternatives(struct scan *in) {
    struct literal_part all = read_sequence(in);
    while (peek(in, 0) == '|') {
        in->at++;
        all = either(in, all, read_sequence(in));
    }
    return all;
}

struct literals pattern_literals(struct text text, struct arena *arena) {
    struct arena scratch = {0};
    struct scan scan = {.text = text, .arena = &scratch};
    struct literal_part whole = read_alternatives(&scan);
    struct literals kept = {NULL, 0};
    if (!scan.strange && scan.at == text.size)
        kept = literals_keep(whole.best, arena);
    arena_release(&scratch);
    return kept;
}
