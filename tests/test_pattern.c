/*
 * test_pattern.c - patterns: matching, {value}, limits, and the literals they need.
 */
#include "unit.h"
#include "pattern/sieve.h"

enum { SEED = 20190807, ROUNDS = 20000, SUBJECTS = 12, MAX_TEXT = 400 };

static struct arena arena;

static int tear_down(void **state) {
    (void)state;
    arena_release(&arena);
    return 0;
}

static struct pattern *compile(const char *text) {
    const char *error = NULL;
    size_t offset;
    struct pattern *pattern =
        pattern_compile(text_of(text), false, &arena, &error, &offset);
    if (!pattern)
        fail_msg("%s: %s", text, error);
    return pattern;
}

/** `subject` with '#' for the bytes of a value. */
static struct text mark(const char *subject) {
    char *bytes = arena_copy(&arena, subject, strlen(subject));
    for (char *at = bytes; *at; at++)
        if (*at == '#')
            *at = VALUE_PLACEHOLDER;
    return text_of(bytes);
}

/** What the pattern matches in the subject, or NULL. */
static const char *match(const char *text, const char *subject) {
    struct pattern *pattern = compile(text);
    struct span at;
    enum pattern_result result =
        pattern_find(pattern, scratch(), mark(subject), 0, &at);
    pattern_release(pattern);
    assert_int_not_equal(result, PATTERN_LIMIT);
    if (result == PATTERN_NO_MATCH)
        return NULL;
    return arena_copy(&arena, subject + at.start, at.end - at.start);
}

static void expect_match(const char *text, const char *subject, const char *expected) {
    const char *got = match(text, subject);
    if (!got || strcmp(got, expected) != 0)
        fail_msg("%s in '%s': '%s', not '%s'", text, subject, got ? got : "no match",
                 expected);
}

static void expect_none(const char *text, const char *subject) {
    const char *got = match(text, subject);
    if (got)
        fail_msg("%s in '%s': '%s'", text, subject, got);
}

static void refuse(const char *text, size_t at, const char *message) {
    const char *error = NULL;
    size_t offset = SIZE_MAX;
    assert_null(pattern_compile(text_of(text), false, &arena, &error, &offset));
    assert_string_equal(error, message);
    assert_int_equal(offset, at);
}

/* ---- matching ---- */

static void test_matching(void **state) {
    (void)state;
    expect_match("stol\\w+", "They have STOLEN it", "STOLEN");
    expect_match("\\bK\xC3\x96LN", "in k\xC3\xB6ln", "k\xC3\xB6ln");
    expect_match("caf.\\b", "the caf\xC3\xA9s", "caf\xC3\xA9");
}

static void test_case(void **state) {
    (void)state;
    const char *error;
    size_t offset;
    struct span at;
    struct pattern *exact =
        pattern_compile(text_of("US"), true, &arena, &error, &offset);
    assert_int_equal(pattern_find(exact, scratch(), text_of("told us"), 0, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_find(exact, scratch(), text_of("the US"), 0, &at),
                     PATTERN_MATCH);
    assert_int_equal(at.start, 4);
    assert_int_equal(at.end, 6);
    pattern_release(exact);
}

static void test_from(void **state) {
    (void)state;
    struct span at;
    struct pattern *pattern = compile("ab");
    struct text subject = text_of("ab ab");
    assert_int_equal(pattern_find(pattern, scratch(), subject, 1, &at), PATTERN_MATCH);
    assert_int_equal(at.start, 3);
    assert_int_equal(pattern_find(pattern, scratch(), subject, 4, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_find(pattern, scratch(), subject, 5, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_find(pattern, scratch(), subject, 6, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_find(pattern, scratch(), (struct text){NULL, 0}, 0, &at),
                     PATTERN_NO_MATCH);
    pattern_release(pattern);
    pattern_release(NULL);
}

static void test_groups(void **state) {
    (void)state;
    struct span at;
    struct pattern *pattern = compile("(?<city>Rome|Paris)(?: in (?<year>\\d+))?");
    struct text subject = text_of("to Paris in 2019; Rome");
    assert_true(pattern_has_group(pattern, "city"));
    assert_false(pattern_has_group(pattern, "town"));
    assert_int_equal(pattern_group(pattern, scratch(), subject, "city").size, 0);
    assert_int_equal(pattern_find(pattern, scratch(), subject, 0, &at), PATTERN_MATCH);
    assert_true(text_equal(pattern_group(pattern, scratch(), subject, "city"),
                           text_of("Paris")));
    assert_true(text_equal(pattern_group(pattern, scratch(), subject, "year"),
                           text_of("2019")));
    assert_int_equal(pattern_find(pattern, scratch(), subject, at.end, &at),
                     PATTERN_MATCH);
    assert_true(text_equal(pattern_group(pattern, scratch(), subject, "city"),
                           text_of("Rome")));
    assert_int_equal(pattern_group(pattern, scratch(), subject, "year").size, 0);
    assert_int_equal(pattern_group(pattern, scratch(), subject, "town").size, 0);
    assert_int_equal(pattern_find(pattern, scratch(), subject, at.end, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_group(pattern, scratch(), subject, "city").size, 0);
    pattern_release(pattern);
}

static void test_groups_of_one_name(void **state) {
    (void)state;
    struct span at;
    struct pattern *pattern = compile("(?J)in (?<city>Rome)|of (?<city>Paris)");
    struct text subject = text_of("of Paris");
    assert_true(pattern_has_group(pattern, "city"));
    assert_int_equal(pattern_find(pattern, scratch(), subject, 0, &at), PATTERN_MATCH);
    assert_true(text_equal(pattern_group(pattern, scratch(), subject, "city"),
                           text_of("Paris")));
    pattern_release(pattern);
}

/* ---- {value} ---- */

static void test_value(void **state) {
    (void)state;
    struct span at;
    struct pattern *pattern = compile("\\bstole.{0,20}?{value}");
    struct text subject = mark("they stole about #### there");
    assert_true(pattern_has_value(pattern));
    assert_int_equal(pattern_find(pattern, scratch(), subject, 0, &at), PATTERN_MATCH);
    assert_int_equal(at.start, 5);
    assert_int_equal(at.end, 21);
    struct text value = pattern_group(pattern, scratch(), subject, "value");
    assert_ptr_equal(value.data, subject.data + 17);
    assert_int_equal(value.size, 4);
    assert_int_equal(
        pattern_find(pattern, scratch(), text_of("they stole {value}"), 0, &at),
        PATTERN_NO_MATCH);
    pattern_release(pattern);
    pattern = compile("(?<value>a)");
    assert_false(pattern_has_value(pattern));
    pattern_release(pattern);
}

static void test_value_is_whole(void **state) {
    (void)state;
    expect_none("^.{3}{value}", "a ####");
    expect_none("{value}#$", "#### #");
    expect_match("^.{2}{value}", "a ####", "a ####");
    expect_match("{value}{2}|x", "####x", "x");
}

static void test_value_and_edges(void **state) {
    (void)state;
    expect_match("\\b{value}\\b to", "from ### to", "### to");
    expect_match("\\bin \\b{value}", "in ###", "in ###");
    expect_match("\\\\b{value}", "a\\b###", "\\b###");
    expect_match("\\b{value}\\b", "###", "###");
    expect_none("\\B{value}x", "a###y");
}

static void test_value_as_text(void **state) {
    (void)state;
    struct pattern *pattern = compile("\\{value}");
    assert_false(pattern_has_value(pattern));
    pattern_release(pattern);
    expect_match("a\\{value}", "a{value}", "a{value}");
    expect_match("a\\\\{value}", "a\\##", "a\\##");
}

static void test_refused(void **state) {
    (void)state;
    refuse("(stole", 6, "missing closing parenthesis");
    refuse("a**{2", 2, "quantifier does not follow a repeatable item");
}

static void test_refused_behind_value(void **state) {
    (void)state;
    refuse("\\b{value}\\b (stole", 18, "missing closing parenthesis");
    refuse("{value} [a", 10, "missing terminating ] for character class");
    refuse("{value} and {value}", 12, "'{value}' stands here a second time; keep one");
    refuse("a [{value}]", 3,
           "'{value}' cannot stand in a character class, a quote or a comment");
    refuse("\\C", 2, "using \\C is disabled by the application");
    char *long_one = arena_get(&arena, 20002);
    memset(long_one, 'a', 20001);
    refuse(long_one, 0,
           "pattern string is longer than the limit set by the application");
}

/* ---- limits ---- */

/** `part` so many times, then `last`. */
static struct text repeat_text(const char *part, size_t times, const char *last) {
    return text_of(arena_print(&arena, "%s%s", repeat(&arena, part, times), last));
}

static void test_limits(void **state) {
    (void)state;
    static const struct {
        const char *pattern, *part, *last;
    } hostile[] = {{"(a+)+$", "a", "!"},
                   {"(?:\\w+\\s?)+[:;]", "abcdefghijkl ", "!"},
                   {"^(?:(a)|b)*$", "ab", "!"},
                   {"(?:(?:a?){30}){30}a{900}b", "a", ""}};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        struct span at;
        struct pattern *pattern = compile(hostile[i].pattern);
        struct text subject = repeat_text(hostile[i].part, 600, hostile[i].last);
        double start = seconds();
        enum pattern_result result = pattern_find(pattern, scratch(), subject, 0, &at);
        assert_true(seconds() - start < 1);
        assert_int_not_equal(result, PATTERN_MATCH);
        if (i == 0)
            assert_int_equal(result, PATTERN_LIMIT);
        assert_int_equal(pattern_group(pattern, scratch(), subject, "x").size, 0);
        pattern_release(pattern);
    }
}

/** Steps are counted, so that the same search takes as many each time. */
static void test_steps(void **state) {
    (void)state;
    static const struct {
        const char *pattern, *part;
        size_t times;
        uint64_t least, most; /* what is fair to pay */
        enum pattern_result result;
    } rows[] = {
        {"mill", "a windmill ", 1, 4, 10, PATTERN_MATCH},
        {"[cd]", "a ", 800, 100, 2000, PATTERN_NO_MATCH},
        {"[ab]{0,3}[ab][xy]", "abab", 1, 10, 50, PATTERN_NO_MATCH},
        {"[ab]{160}[xy]", "abab", 100, 2400, 10000, PATTERN_NO_MATCH},
        {"[ab]*+[xy]", "abab", 100, 400 * 12, 10000, PATTERN_NO_MATCH},
        {"([ab]{9})\\1[xy]", "ab", 200, 300 * 25, 50000, PATTERN_NO_MATCH},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct span at;
        uint64_t steps = 1000000, enough;
        struct pattern *pattern = compile(rows[i].pattern);
        struct text subject = repeat_text(rows[i].part, rows[i].times, "");
        assert_int_equal(
            pattern_find_within(pattern, scratch(), subject, 0, &at, &steps),
            rows[i].result);
        enough = 1000000 - steps;
        assert_in_range(enough, rows[i].least, rows[i].most);
        assert_int_equal(
            pattern_find_within(pattern, scratch(), subject, 0, &at, &enough),
            rows[i].result);
        assert_int_equal(enough, 0);
        assert_int_equal(
            pattern_find_within(pattern, scratch(), subject, 0, &at, &enough),
            PATTERN_LIMIT);
        pattern_release(pattern);
    }
}

/** A place that is too much for a pattern takes a small part of a page's steps. */
static void test_one_place(void **state) {
    (void)state;
    struct span at;
    uint64_t steps = 20000000;
    struct pattern *pattern = compile("(a+)+$");
    struct text subject = repeat_text("a", 600, "!");
    assert_int_equal(pattern_find_within(pattern, scratch(), subject, 0, &at, &steps),
                     PATTERN_LIMIT);
    assert_in_range(steps, 15000000, 20000000);
    subject = repeat_text("a", 600, "");
    assert_int_equal(pattern_find_within(pattern, scratch(), subject, 0, &at, &steps),
                     PATTERN_MATCH);
    pattern_release(pattern);
}

/** More than the machine's stack holds is no reason to give up. */
static void test_deep(void **state) {
    (void)state;
    struct span at;
    struct pattern *pattern = compile("^(?:(a)|b)*$");
    struct text subject = repeat_text("ab", 1000, "");
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pattern_find(pattern, scratch(), subject, 0, &at),
                         PATTERN_MATCH);
        assert_int_equal(at.end, 2000);
    }
    subject = repeat_text("ab", 1000000, "");
    assert_int_equal(pattern_find(pattern, scratch(), subject, 0, &at), PATTERN_LIMIT);
    pattern_release(pattern);
}

/* ---- literals ---- */

/** The literals in one line, each in brackets. */
static const char *literals(const char *text) {
    struct literals found = pattern_literals(text_of(text), &arena);
    const char *line = "";
    for (size_t i = 0; i < found.n; i++)
        line = arena_print(&arena, "%s[%.*s]", line, TEXT_ARGUMENTS(found.at[i]));
    return line;
}

static const struct {
    const char *pattern, *literals;
} needed[] = {
    {"stolen", "[stolen]"},
    {"Sony", "[sony]"},
    {"at", ""},
    {"", ""},
    {"a.b", ""},
    {"2019", ""},
    /* a sequence: its best part */
    {"theft.{0,80}?{value}", "[theft]"},
    {"{value}.{0,60}\\bstolen\\b", "[stolen]"},
    {"the .* stolen", "[ stolen]"},
    {"\\bin\\s+{value}.{0,60}\\b(?:charged|indicted)\\b", "[charged][indicted]"},
    {"(?:one|two) were killed", "[ were killed]"},
    /* alternatives: all of them, or nothing */
    {"North Korea\\w*|DPRK|Pyongyang", "[dprk][north korea][pyongyang]"},
    {"theft|at", ""},
    {"theft|\\w+", ""},
    {"theft|", ""},
    {"\\b(?:st(?:ole|olen|eal\\w*)|theft|took)\\b", "[steal][stole][theft][took]"},
    {"(cat|dog)s? bark", "[ bark]"},
    {"(?:a|b)c(?:d|e) ", "[acd ][ace ][bcd ][bce ]"},
    {"(?:a|b)(?:c|d)?", ""},
    {"(?:un)?paid", "[paid]"},
    /* quantifiers */
    {"cyber-?attacks?", "[attack]"},
    {"stolen*", "[stole]"},
    {"(stolen)*", ""},
    {"(stolen)?", ""},
    {"(stolen){0,3}", ""},
    {"(stolen){,3}", ""},
    {"(stolen){ 0 , 3 }", ""},
    {"(stolen){1,3}", "[stolen]"},
    {"(stolen)+?", "[stolen]"},
    {"(stolen)++?", ""},
    {"(?:stolen){2}{0}", ""},
    {"stole{2}n", "[stole]"},
    {"stole{x}n", "[stole]"},
    /* what takes no room, and what is not looked into */
    {"\\bfoo\\bbar\\b", "[foobar]"},
    {"foo(?=stolen)bar", "[foobar]"},
    {"(?!stolen)x", ""},
    {"(?<!stolen|x)the cat", "[the cat]"},
    {"foo(?i)BAR", "[foobar]"},
    {"(?-i:Foo)bar", "[foobar]"},
    {"(?<city>rome)", "[rome]"},
    {"(?'city'rome)", "[rome]"},
    {"(?P<city>rome)(?P=city)", "[rome]"},
    {"(?>rome)", "[rome]"},
    {"(?|rome|milan)", "[milan][rome]"},
    {"(rome)\\1(?1)(?R)", "[rome]"},
    {"(a)?(?(1)stolen|theft) rome", "[ rome]"},
    {"[stolen]+", ""},
    {"[]stolen]+", ""},
    {"[^]stolen]", ""},
    {"[[:alpha:]]stolen", "[stolen]"},
    {"[\\]]stolen", "[stolen]"},
    {"\\dstolen\\.milan", "[stolen]"},
    {"\\x{41}stolen\\x41", "[stolen]"},
    {"\\p{Lu}stolen\\pL", "[stolen]"},
    {"caf\xC3\xA9?teria", "[teria]"},
    {"\\{value}", "[value]"},
    {"stolen{value}?theft", "[stolen]"},
    /* strange */
    {"(?x) st olen", ""},
    {"\\Qstolen*\\E", ""},
    {"stolen(*ACCEPT)", ""},
    {"stolen(?#x)*", ""},
    {"stolen\\K", ""},
    {"\\k<stolen>", ""},
    {"[[:<:]]stolen", ""},
    {"(?C'stolen')", ""},
    {"\\N{U+41}stolen", ""},
    {"stolen)", ""},
    {"(stolen", ""},
    {"stolen[", ""},
    {"stolen\\", ""},
};

static void test_literals(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        const char *got = literals(needed[i].pattern);
        if (strcmp(got, needed[i].literals) != 0)
            fail_msg("%s: %s, not %s", needed[i].pattern, got, needed[i].literals);
    }
}

static void test_literals_are_bounded(void **state) {
    (void)state;
    struct text many = repeat_text("(?:abcd|efgh)?", 1000, "");
    assert_int_equal(pattern_literals(many, &arena).n, 0);
    struct text deep = repeat_text("(", 100000, "stolen");
    assert_int_equal(pattern_literals(deep, &arena).n, 0);
    struct text long_one = repeat_text("stolen", 1000, "");
    struct literals found = pattern_literals(long_one, &arena);
    assert_int_equal(found.n, 1);
    assert_true(found.at[0].size <= 24);
}

/* ---- literals: whatever matches holds one of them ---- */

static uint64_t random_state = SEED;

static unsigned draw(unsigned n) {
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(random_state >> 33) % n;
}

static void put(char *to, const char *part) {
    if (strlen(to) + strlen(part) < MAX_TEXT)
        memcpy(to + strlen(to), part, strlen(part) + 1);
}

#define DRAW(table) ((table)[draw(sizeof(table) / sizeof *(table))])

static void put_pattern(char *to, int depth);

static void put_atom(char *to, int depth) {
    static const char *const atoms[] = {
        "abc",  "ABD", "bca ", "a",        "b",    "c",      "d",       ".",
        "\\w",  "\\b", "[ab]", "[^a]",     "ab",   "cab",    " ",       "\\s",
        "^",    "$",   "\\d",  "\xC3\xA9", "\\1",  "dab",    "cda",     "\\x61",
        "{,2}", "{",   "(?i)", "\\B",      "[]a]", "\\p{L}", "{value}", "bad"};
    static const char *const groups[] = {
        "(",    "(?:",  "(?>",   "(?=", "(?!",   "(?<=",
        "(?<!", "(?i:", "(?-i:", "(?|", "(?(1)", "(?<n>"};
    if (depth == 0 || draw(3)) {
        put(to, DRAW(atoms));
        return;
    }
    put(to, DRAW(groups));
    put_pattern(to, depth - 1);
    put(to, ")");
}

static void put_pattern(char *to, int depth) {
    static const char *const repeats[] = {"*",    "+",   "?",    "{0,2}", "{1,2}",
                                          "{2}",  "??",  "*+",   "+?",    "{0}",
                                          "{ 0}", "{1}", "{1,}", "{2}{0}"};
    for (unsigned n = 1 + draw(5); n; n--) {
        put_atom(to, depth);
        if (!draw(4))
            put(to, DRAW(repeats));
        if (!draw(6))
            put(to, "|");
    }
}

static void draw_subject(char *to) {
    static const char *const parts[] = {
        "abc", "abd", "bca ", "a", "b", "c",   "d",   " ",    "\xC3\xA9",
        "dab", "cda", "ABC",  "e", "1", "bad", "cab", "\1\1", "{,2}"};
    *to = '\0';
    for (unsigned n = draw(14); n; n--)
        put(to, DRAW(parts));
}

static bool holds_one(struct text subject, struct literals set) {
    for (size_t i = 0; i < set.n; i++)
        if (text_find(subject, set.at[i]) != SIZE_MAX)
            return true;
    return false;
}

static int check_matches(const struct pattern *pattern, const char *text,
                         struct literals set) {
    int matches = 0;
    for (int i = 0; i < SUBJECTS; i++) {
        char subject[MAX_TEXT];
        struct span at;
        draw_subject(subject);
        if (pattern_find(pattern, scratch(), text_of(subject), 0, &at) != PATTERN_MATCH)
            continue;
        matches++;
        if (!holds_one(text_of(subject), set))
            fail_msg("%s matches '%s', which holds none of %s", text, subject,
                     literals(text));
    }
    return matches;
}

static void test_literals_are_sound(void **state) {
    (void)state;
    int matches = 0;
    for (int i = 0; i < ROUNDS; i++) {
        char text[MAX_TEXT] = "";
        const char *error;
        size_t offset;
        put_pattern(text, 3);
        struct pattern *pattern =
            pattern_compile(text_of(text), false, &arena, &error, &offset);
        struct literals set = pattern_literals(text_of(text), &arena);
        if (pattern && set.n)
            matches += check_matches(pattern, text, set);
        pattern_release(pattern);
        arena_reset(&arena);
    }
    assert_true(matches > 1000);
}

/** Few letters, so that words overlap and stand in each other. */
static struct text random_letters(size_t least, size_t most) {
    size_t size = least + draw((unsigned)(most - least + 1));
    char *bytes = arena_get(&arena, size + 1);
    for (size_t i = 0; i < size; i++)
        bytes[i] = "abcAB -7"[draw(8)];
    return (struct text){bytes, size};
}

/** A word as gates hold it: three bytes or more, in lower case. */
static struct text random_gate(void) {
    struct text word = random_letters(3, 7);
    for (size_t i = 0; i < word.size; i++)
        ((char *)word.data)[i] = (char)(word.data[i] | 0x20);
    return word;
}

static bool stands_in(struct text text, struct text word) {
    for (size_t at = 0; at + word.size <= text.size; at++) {
        size_t same = 0;
        while (same < word.size && (text.data[at + same] | 0x20) == word.data[same])
            same++;
        if (same == word.size)
            return true;
    }
    return false;
}

/** The sieve finds just the words that a search for each alone finds. */
static void test_sieve(void **state) {
    (void)state;
    for (int round = 0; round < ROUNDS / 4; round++) {
        struct sieve sieve = {0};
        struct text words[6];
        size_t n = 1 + draw(6);
        for (size_t i = 0; i < n; i++)
            words[i] = random_gate();
        sieve_add(&sieve, (struct literals){words, n}, &arena);
        sieve_build(&sieve, &arena);
        struct text text = random_letters(0, 60);
        struct literals found = sieve_search(&sieve, text, &arena);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(literals_hold(found, words[i]), stands_in(text, words[i]));
        arena_reset(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matching),
        cmocka_unit_test(test_case),
        cmocka_unit_test(test_from),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_groups_of_one_name),
        cmocka_unit_test(test_value),
        cmocka_unit_test(test_value_is_whole),
        cmocka_unit_test(test_value_and_edges),
        cmocka_unit_test(test_value_as_text),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_refused_behind_value),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_one_place),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_literals),
        cmocka_unit_test(test_literals_are_bounded),
        cmocka_unit_test(test_literals_are_sound),
        cmocka_unit_test(test_sieve),
    };
    return cmocka_run_group_tests(tests, NULL, tear_down);
}
