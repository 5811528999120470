/*
 * literals.c - what a pattern cannot match without, read from its text.
 *
 * Every part of a pattern is summed up in the texts that its matches begin and
 * end with, and in the best set of which they contain one.  Whatever is not
 * understood gives up on the whole pattern: nothing is promised about it.
 */
#include <stdlib.h>

#include "base/list.h"
#include "base/utf8.h"
#include "pattern/pattern.h"

enum {
    MIN_LETTERS = 3,  /* fewer are in nearly every sentence */
    RARE_SIZE = 5,    /* as long as this a literal is rare enough */
    MAX_LITERAL = 24, /* bytes; the rest adds nothing */
    MAX_CROSS = 16,
    MAX_UNION = 64,
    MAX_DEPTH = 64,
};

/** What is known of every match of a part of the pattern. */
struct part {
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

/* ---- sets of literals ---- */

static struct literals one(struct scan *in, struct text literal) {
    struct text *at = arena_get(in->arena, sizeof *at);
    *at = literal;
    return (struct literals){at, 1};
}

static bool contains(struct literals set, struct text literal) {
    for (size_t i = 0; i < set.n; i++)
        if (text_equal(set.at[i], literal))
            return true;
    return false;
}

/** Both together; none if that is too many. */
static struct literals unite(struct scan *in, struct literals a, struct literals b) {
    struct literals all = {arena_get(in->arena, (a.n + b.n) * sizeof *all.at), a.n};
    memcpy(all.at, a.at, a.n * sizeof *a.at);
    for (size_t i = 0; i < b.n; i++)
        if (!contains(all, b.at[i]))
            all.at[all.n++] = b.at[i];
    return all.n <= MAX_UNION ? all : (struct literals){NULL, 0};
}

static struct text glue(struct scan *in, struct text a, struct text b) {
    char *bytes = arena_get(in->arena, a.size + b.size + 1);
    memcpy(bytes, a.data, a.size);
    memcpy(bytes + a.size, b.data, b.size);
    return (struct text){bytes, a.size + b.size};
}

/** Each of `a` followed by each of `b`; the caller has seen that they fit. */
static struct literals cross(struct scan *in, struct literals a, struct literals b) {
    struct literals all = {arena_get(in->arena, a.n * b.n * sizeof *all.at), 0};
    for (size_t i = 0; i < a.n; i++)
        for (size_t j = 0; j < b.n; j++) {
            struct text glued = glue(in, a.at[i], b.at[j]);
            if (!contains(all, glued))
                all.at[all.n++] = glued;
        }
    return all;
}

static bool fits(struct literals a, struct literals b) {
    return a.n * b.n <= MAX_CROSS;
}

static bool is_short(struct literals set) {
    for (size_t i = 0; i < set.n; i++)
        if (set.at[i].size > MAX_LITERAL)
            return false;
    return true;
}

/** The first, or last, bytes of each. */
static struct literals cut(struct literals set, bool from_end) {
    for (size_t i = 0; i < set.n; i++)
        if (set.at[i].size > MAX_LITERAL)
            set.at[i] = from_end ? text_slice(set.at[i], set.at[i].size - MAX_LITERAL,
                                              set.at[i].size)
                                 : text_slice(set.at[i], 0, MAX_LITERAL);
    return set;
}

static size_t least_size(struct literals set) {
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < set.n; i++)
        least = set.at[i].size < least ? set.at[i].size : least;
    return least;
}

/** Would a search for these spare work? */
static bool is_useful(struct literals set) {
    for (size_t i = 0; i < set.n; i++) {
        int letters = 0;
        for (size_t j = 0; j < set.at[i].size; j++)
            letters += ascii_is_letter(set.at[i].data[j]);
        if (letters < MIN_LETTERS)
            return false;
    }
    return set.n > 0;
}

/** The rarer one: long enough first, then fewest, then longest. */
static struct literals better(struct literals a, struct literals b) {
    if (!is_useful(a) || !is_useful(b))
        return is_useful(a) ? a : is_useful(b) ? b : (struct literals){NULL, 0};
    size_t size_a = least_size(a), size_b = least_size(b);
    if ((size_a >= RARE_SIZE) != (size_b >= RARE_SIZE))
        return size_a > size_b ? a : b;
    if (a.n != b.n)
        return a.n < b.n ? a : b;
    return size_a >= size_b ? a : b;
}

/* ---- parts ---- */

/** A part that is exactly this text. */
static struct part exactly(struct scan *in, struct text text) {
    struct literals set = one(in, text);
    return (struct part){true, set, set, better(set, set)};
}

/** A part that takes no room: \b, ^, a lookahead. */
static struct part nothing(struct scan *in) {
    return exactly(in, text_of(""));
}

static struct part anything(struct scan *in) {
    struct literals empty = one(in, text_of(""));
    return (struct part){false, empty, empty, {NULL, 0}};
}

static struct part give_up(struct scan *in) {
    in->strange = true;
    in->at = in->text.size;
    return anything(in);
}

/** `a` and then `b`. */
static struct part join(struct scan *in, struct part a, struct part b) {
    struct part both = {false, a.head, b.tail, better(a.best, b.best)};
    if (a.exact && fits(a.head, b.head))
        both.head = cross(in, a.head, b.head);
    if (b.exact && fits(a.tail, b.head))
        both.tail = cross(in, a.tail, b.head);
    if (fits(a.tail, b.head))
        both.best = better(both.best, cut(cross(in, a.tail, b.head), false));
    both.exact = a.exact && b.exact && fits(a.head, b.head) && is_short(both.head);
    cut(both.head, false);
    cut(both.tail, true);
    return both;
}

/** `a` or `b`. */
static struct part either(struct scan *in, struct part a, struct part b) {
    struct part both = {a.exact && b.exact,
                        unite(in, a.head, b.head),
                        unite(in, a.tail, b.tail),
                        {NULL, 0}};
    if (!both.head.n || !both.tail.n)
        both = anything(in);
    if (a.best.n && b.best.n)
        both.best = unite(in, a.best, b.best);
    return both;
}

static struct part repeat(struct scan *in, struct part part, enum repeat times) {
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
static struct part read_run(struct scan *in) {
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

static struct part read_class(struct scan *in) {
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

static struct part read_escape(struct scan *in) {
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

static struct part read_alternatives(struct scan *in);

/** What stands up to the closing parenthesis, and that. */
static struct part read_inner(struct scan *in) {
    if (++in->depth > MAX_DEPTH)
        return give_up(in);
    struct part inner = read_alternatives(in);
    in->depth--;
    if (in->strange || peek(in, 0) != ')')
        return give_up(in);
    in->at++;
    return inner;
}

static struct part read_around(struct scan *in) {
    read_inner(in);
    return nothing(in);
}

static struct part read_named(struct scan *in, char end) {
    skip_past(in, end);
    return in->strange ? anything(in) : read_inner(in);
}

/** Recursion and back references by name: up to the parenthesis. */
static struct part read_call(struct scan *in) {
    skip_past(in, ')');
    return anything(in);
}

static struct part read_condition(struct scan *in) {
    read_inner(in);
    return anything(in);
}

/** (?i) and (?i:...); x, under which spaces mean nothing, is strange. */
static struct part read_options(struct scan *in) {
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
static struct part read_angle(struct scan *in) {
    if (!is_one_of(peek(in, 0), "=!*"))
        return read_named(in, '>');
    in->at++;
    return read_around(in);
}

/** A group that begins with "(?", behind these two. */
static struct part read_special(struct scan *in) {
    char c = peek(in, 0), next = peek(in, 1);
    if (c == '(')
        return read_condition(in);
    if (is_one_of(c, "R&+") || ascii_is_digit(c) ||
        (c == '-' && ascii_is_digit(next)) || (c == 'P' && is_one_of(next, "=>")))
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

static struct part read_group(struct scan *in) {
    in->at++;
    if (peek(in, 0) == '*')
        return give_up(in);
    if (peek(in, 0) != '?')
        return read_inner(in);
    in->at++;
    return read_special(in);
}

/** One character, whatever its size, or {value}. */
static struct part read_other(struct scan *in) {
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

static struct part read_atom(struct scan *in) {
    static const struct {
        char first;
        struct part (*read)(struct scan *in);
    } atoms[] = {{'(', read_group}, {'[', read_class}, {'\\', read_escape}};
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        if (peek(in, 0) == atoms[i].first)
            return atoms[i].read(in);
    return is_literal(peek(in, 0)) ? read_run(in) : read_other(in);
}

static struct part read_sequence(struct scan *in) {
    struct part all = nothing(in);
    while (is_more(in) && !is_one_of(peek(in, 0), "|)")) {
        enum repeat times;
        size_t size;
        struct part part = read_atom(in);
        while ((size = read_quantifier(in, &times)) != 0) {
            in->at += size;
            part = repeat(in, part, times);
        }
        all = join(in, all, part);
    }
    return all;
}

static struct part read_alternatives(struct scan *in) {
    struct part all = read_sequence(in);
    while (peek(in, 0) == '|') {
        in->at++;
        all = either(in, all, read_sequence(in));
    }
    return all;
}

/* ---- the answer ---- */

static int compare(const void *a, const void *b) {
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/** A literal that holds another one adds nothing to it. */
static bool is_needed(struct literals set, size_t which) {
    for (size_t i = 0; i < set.n; i++)
        if (i != which && text_find(set.at[which], set.at[i]) != SIZE_MAX)
            return false;
    return true;
}

static struct literals keep(struct literals set, struct arena *arena) {
    struct literals kept = {arena_get(arena, set.n * sizeof *kept.at), 0};
    for (size_t i = 0; i < set.n; i++)
        if (is_needed(set, i))
            kept.at[kept.n++] = (struct text){
                arena_copy(arena, set.at[i].data, set.at[i].size), set.at[i].size};
    if (kept.n)
        qsort(kept.at, kept.n, sizeof *kept.at, compare);
    return kept;
}

struct literals pattern_literals(struct text text, struct arena *arena) {
    struct arena scratch = {0};
    struct scan scan = {.text = text, .arena = &scratch};
    struct part whole = read_alternatives(&scan);
    struct literals kept = {NULL, 0};
    if (!scan.strange && scan.at == text.size)
        kept = keep(whole.best, arena);
    arena_release(&scratch);
    return kept;
}
