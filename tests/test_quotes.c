/*
 * test_quotes.c - what is quoted word for word is never blamed, however it is
 * shortened or spelt.
 *
 * Every quotation of the stories and drawn cases is quoted back to its own text by
 * "she", in each way in which editors may shorten one: a part, an ellipsis, brackets, a
 * small letter, another sign at the joint, a tag between two parts, another way of
 * writing a word, letters hidden, signs that nobody sees.
 */
#include "bench.h"

#include <glob.h>

#include "document/read.h"
#include "match/quotes/quotes.h"

enum { MOST_TEXT = 1 << 20, FEWEST_WORDS = 6, LONGEST = 2000 };

/** Words of the quotation, as the text has them. */
struct words {
    struct text at[400];
    size_t n;
};

static struct words words_of(struct text text) {
    struct words words = {.n = 0};
    for (size_t at = 0; at < text.size && words.n < 400;) {
        size_t from = at;
        while (at < text.size && !ascii_is_space(text.data[at]))
            at++;
        if (at > from)
            words.at[words.n++] = text_slice(text, from, at);
        at += at == from;
    }
    return words;
}

static void put(struct bench *bench, const char **to, struct text word) {
    *to = arena_print(&bench->arena, "%s%s%.*s", *to, **to ? " " : "",
                      TEXT_ARGUMENTS(word));
}

/** Words `first` up to `past`, and something instead of those between. */
static const char *shorten(struct bench *bench, const struct words *words, size_t first,
                           size_t gap, size_t gap_past, size_t past, const char *sign) {
    const char *to = "";
    for (size_t i = first; i < past; i++) {
        if (i == gap && gap < gap_past)
            put(bench, &to, text_of(sign));
        if (i < gap || i >= gap_past)
            put(bench, &to, words->at[i]);
    }
    return to;
}

/** Ways of writing one word: short forms, spellings of both countries, numbers, titles,
    one word or two. */
static const char *const written[][2] = {
    {"do not", "don't"},
    {"did not", "didn't"},
    {"was not", "wasn't"},
    {"will not", "won't"},
    {"cannot", "can't"},
    {"can not", "cannot"},
    {"is not", "isn't"},
    {"it is", "it's"},
    {"he is", "he's"},
    {"she is", "she's"},
    {"that is", "that's"},
    {"we are", "we're"},
    {"they are", "they're"},
    {"I am", "I'm"},
    {"we have", "we've"},
    {"I have", "I've"},
    {"we will", "we'll"},
    {"I will", "I'll"},
    {"I would", "I'd"},
    {"harbour", "harbor"},
    {"colour", "color"},
    {"labour", "labor"},
    {"centre", "center"},
    {"organise", "organize"},
    {"realised", "realized"},
    {"defence", "defense"},
    {"travelled", "traveled"},
    {"two", "2"},
    {"three", "3"},
    {"ten", "10"},
    {"twenty", "20"},
    {"percent", "per cent"},
    {" percent", "%"},
    {"into", "in to"},
    {"Sen.", "Senator"},
    {"Dr.", "Doctor"},
    {"\xE2\x80\x99", "'"},
    {"\xE2\x80\x94", " - "},
    {"\xE2\x80\x94", ", "},
    {"let us", "let's"},
    {"I had", "I'd"},
    {"he has", "he's"},
    {"it has", "it's"},
    {"and", "&"},
    {"US", "U.S."},
    {"thirty-five", "35"},
    {"third", "3rd"},
    {"neighbourhood", "neighborhood"},
    {"towards", "toward"},
    {"programme", "program"},
    {"learnt", "learned"},
    {"grey", "gray"},
    {"email", "e-mail"},
    {"healthcare", "health care"},
    {"cooperate", "co-operate"},
    {"caf\xC3\xA9", "cafe"},
};

/** Does a letter or a digit stand on each side of `at`, so that no word ends there? */
static bool is_inside(const char *text, const char *at) {
    return at > text && (ascii_is_letter(at[-1]) || ascii_is_digit(at[-1])) &&
           (ascii_is_letter(*at) || ascii_is_digit(*at));
}

/** The text with each `from` that is whole words made `to`. */
static const char *rewrite(struct bench *bench, const char *text, const char *from,
                           const char *to) {
    const char *made = "";
    size_t size = strlen(from);
    const char *at = text;
    for (const char *next; (next = strstr(at, from)) != NULL; at = next + size) {
        bool whole = !is_inside(text, next) && !is_inside(text, next + size);
        made = arena_print(&bench->arena, "%s%.*s%s", made, (int)(next - at), at,
                           whole ? to : from);
    }
    return arena_print(&bench->arena, "%s%s", made, at);
}

/** Without the stop at its end, and with a sign there; or in small letters at the
 * start.
 */
static const char *end_in(struct bench *bench, const char *text, const char *sign) {
    size_t size = strlen(text);
    while (size > 0 && strchr(".,;:!?", text[size - 1]))
        size--;
    return arena_print(&bench->arena, "%.*s%s", (int)size, text, sign);
}

static const char *begin_small(struct bench *bench, const char *text) {
    return arena_print(&bench->arena, "%c%s", ascii_lower(*text), text + (*text != 0));
}

/** "[T]he": the first letter is the editor's. */
static const char *bracket_first(struct bench *bench, const char *text, bool small) {
    char first = small ? ascii_lower(*text) : *text;
    return ascii_is_letter(*text) && ascii_is_letter(text[1])
               ? arena_print(&bench->arena, "[%c]%s", first, text + 1)
               : text;
}

/** "want[ed]": the ending of a word that ends in a letter is the editor's. */
static const char *bracket_ending(struct bench *bench, const struct words *words,
                                  size_t at) {
    struct words changed = *words;
    struct text word = words->at[at];
    if (word.size > 2 && ascii_is_letter(word.data[word.size - 1]))
        changed.at[at] =
            text_of(arena_print(&bench->arena, "%.*s[ed]", TEXT_ARGUMENTS(word)));
    return shorten(bench, &changed, 0, words->n, words->n, words->n, "");
}

/** The words with something put in before word `at`. */
static const char *put_in(struct bench *bench, const struct words *words, size_t at,
                          const char *what) {
    const char *to = "";
    for (size_t i = 0; i < words->n; i++) {
        if (i == at)
            put(bench, &to, text_of(what));
        put(bench, &to, words->at[i]);
    }
    return to;
}

/** Signs that hide the letters of a word, all but the first, or the last one too. */
static const struct hiding {
    const char *signs;
    bool last;
} hidings[] = {
    {"---", false},
    {"***", false},
    {"____", false},
    {"\xE2\x80\x94", false},
    {"\xE2\x80\x93\xE2\x80\x93", true},
    {"--", true},
    {"*", true},
};

/** Is it four small letters or more, the first no vowel: "bridge"? */
static bool can_hide(struct text word) {
    for (size_t i = 0; i < word.size; i++)
        if (word.data[i] < 'a' || word.data[i] > 'z')
            return false;
    return word.size >= 4 && !strchr("aeiou", word.data[0]);
}

/** The words with letters hidden in the first from `at` on that can be. */
static const char *hide(struct bench *bench, const struct words *words, size_t at,
                        const struct hiding *as) {
    struct words changed = *words;
    while (at < words->n && !can_hide(words->at[at]))
        at++;
    if (at < words->n) {
        struct text word = words->at[at];
        changed.at[at] =
            text_of(arena_print(&bench->arena, "%c%s%.*s", word.data[0], as->signs,
                                as->last ? 1 : 0, word.data + word.size - 1));
    }
    return shorten(bench, &changed, 0, words->n, words->n, words->n, "");
}

/** The words with a sign that nobody sees in the midst of each of plain letters. */
static const char *part_words(struct bench *bench, const struct words *words,
                              const char *unseen) {
    struct words changed = *words;
    for (size_t i = 0; i < words->n; i++) {
        struct text word = words->at[i];
        int half = (int)word.size / 2;
        if (can_hide(word))
            changed.at[i] =
                text_of(arena_print(&bench->arena, "%.*s%s%.*s", half, word.data,
                                    unseen, (int)word.size - half, word.data + half));
    }
    return shorten(bench, &changed, 0, words->n, words->n, words->n, "");
}

/** Marks and a tag: before, behind, a part of a sentence, a block that is set off. */
static const char *const settings[] = {
    "\xE2\x80\x9C%s,\xE2\x80\x9D she said.\n",
    "She said: \"%s\"\n",
    "\xE2\x80\x98%s\xE2\x80\x99, she said.\n",
    "The paper has \xC2\xAB%s\xC2\xBB of hers.\n",
    "She put it so:\n\n> %s\n",
};

static size_t count_faults_in(struct bench *bench, const struct sources *sources,
                              const char *name, const char *draft) {
    struct input input = {.name = "draft.md", .bytes = text_of(draft)};
    size_t n = 0;
    input.document = input_read(&bench->setting, &input);
    assert_non_null(input.document);
    const struct checked *made = check_drafts(&bench->setting, &input, sources);
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        if (strncmp(finding->rule->id, "quote-", 6) != 0 ||
            strcmp(finding->rule->id, "quote-unpaired") == 0 ||
            strcmp(finding->site.document->name, "draft.md") != 0)
            continue;
        print_error("%s: %s: %s\n  %s", name, finding->rule->id, finding->message,
                    draft);
        n++;
    }
    return n;
}

static size_t count_faults(struct bench *bench, const struct sources *sources,
                           const char *name, const char *quotation) {
    return count_faults_in(bench, sources, name,
                           arena_print(&bench->arena, settings[0], quotation));
}

/** Each setting of the whole. */
static size_t try_settings(struct bench *bench, const struct sources *sources,
                           const char *name, const char *quotation) {
    size_t faults = 0;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        faults += count_faults_in(bench, sources, name,
                                  arena_print(&bench->arena, settings[i], quotation));
    return faults;
}

/** Each way of writing, to and fro. */
static size_t try_written(struct bench *bench, const struct sources *sources,
                          const char *name, const char *quotation) {
    size_t faults = 0;
    for (size_t i = 0; i < sizeof written / sizeof *written; i++)
        for (size_t k = 0; k < 2; k++) {
            const char *other =
                rewrite(bench, quotation, written[i][k], written[i][1 - k]);
            if (strcmp(other, quotation) != 0)
                faults += count_faults(bench, sources, name, other);
        }
    return faults;
}

/** Each way of hiding letters, and each sign that nobody sees.  Of stories only: in
    drawn cases sentences stand side by side that differ in the word hidden. */
static size_t try_hidden(struct bench *bench, const struct sources *sources,
                         const char *name, const struct words *words) {
    static const char *const unseen[] = {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0"};
    size_t faults = 0;
    if (strncmp(name, "corpus/", 7) != 0)
        return 0;
    for (size_t i = 0; i < sizeof hidings / sizeof *hidings; i++)
        faults += count_faults(bench, sources, name,
                               hide(bench, words, words->n / 3, &hidings[i]));
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
        faults +=
            count_faults(bench, sources, name, part_words(bench, words, unseen[i]));
    return faults;
}

static size_t try_all(struct bench *bench, const struct sources *sources,
                      const char *name, struct text quotation) {
    struct words words = words_of(quotation);
    size_t n = words.n, third = n / 3, faults = 0;
    if (n < FEWEST_WORDS || quotation.size > LONGEST ||
        memchr(quotation.data, '[', quotation.size))
        return 0;
    const char *whole = shorten(bench, &words, 0, n, n, n, "");
    const char *head = shorten(bench, &words, 0, third, n, n, ""),
               *tail = shorten(bench, &words, third, n, n, n, "");
    const char *ways[] = {
        whole,
        tail,
        begin_small(bench, whole),
        begin_small(bench, tail),
        end_in(bench, whole, ""),
        end_in(bench, whole, "."),
        end_in(bench, whole, "!"),
        end_in(bench, whole, " ..."),
        shorten(bench, &words, 0, third, 2 * third, n, "..."),
        shorten(bench, &words, 0, third, 2 * third, n, ". . ."),
        shorten(bench, &words, 0, third, 2 * third, n, "\xE2\x80\xA6"),
        shorten(bench, &words, 0, third, 2 * third, n, "[\xE2\x80\xA6]"),
        shorten(bench, &words, 0, third, third + 1, n, "[this]"),
        shorten(bench, &words, 0, 0, 1, n, "[It]"),
        shorten(bench, &words, 0, n, n, 2 * third, ""),
        shorten(bench, &words, third, n, n, 2 * third + 3, ""),
        arena_print(&bench->arena, "... %s", tail),
        arena_print(&bench->arena, "%s [the mill] %s", head, tail),
        bracket_first(bench, whole, false),
        bracket_first(bench, tail, true),
        bracket_ending(bench, &words, third),
        put_in(bench, &words, third, "[sic]"),
        put_in(bench, &words, third, "(the mill)"),
        put_in(bench, &words, third, "[the mill]"),
        put_in(bench, &words, third, "uh,"),
        put_in(bench, &words, third, "\n"),
        arena_print(&bench->arena, "%s,\xE2\x80\x9D she said. \xE2\x80\x9C%s", head,
                    tail),
        arena_print(&bench->arena, "%s,\xE2\x80\x9D she said, \xE2\x80\x9C... %s", head,
                    shorten(bench, &words, 2 * third, n, n, n, "")),
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        faults += count_faults(bench, sources, name, ways[i]);
    faults += try_settings(bench, sources, name, whole);
    faults += try_hidden(bench, sources, name, &words);
    return faults + try_written(bench, sources, name, whole);
}

static size_t quote_back(struct bench *bench, const char *path) {
    struct text source;
    size_t faults = 0;
    assert_true(file_read(path, MOST_TEXT, &bench->kept, &source, &bench->faults));
    struct input input = {.name = "source.txt", .bytes = source};
    struct setting kept = bench->setting;
    kept.arena = &bench->kept;
    input.document = input_read(&kept, &input);
    assert_non_null(input.document);
    const struct sources sources = sources_read(&kept, &input, 1, 1, true);
    struct quotations all = quotations_find(input.document, &bench->kept);
    struct text view = input.document->view;
    for (size_t i = 0; i < all.list.n; i++) {
        arena_reset(&bench->arena);
        faults += try_all(bench, &sources, path,
                          text_slice(view, all.list.at[i].start, all.list.at[i].end));
    }
    arena_reset(&bench->arena);
    return faults;
}

static void test_shortened(void **state) {
    static const char *const texts[] = {"corpus/*/draft.md", "corpus/*/sources/*.md",
                                        "corpus/*/sources/*.txt",
                                        "tests/cases/findings/quote-*.case"};
    struct bench *bench = *state;
    size_t faults = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        glob_t files;
        assert_int_equal(glob(texts[i], 0, NULL, &files), 0);
        for (size_t k = 0; k < files.gl_pathc; k++)
            faults += quote_back(bench, files.gl_pathv[k]);
        globfree(&files);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(
        test_shortened, bench_set_up_rules, bench_tear_down)};
    return cmocka_run_group_tests_name("quotes", tests, NULL, NULL);
}
