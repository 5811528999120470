/*
 * test_properties.c - what holds for every text, tried on texts made here.
 *
 * A text is sentences of figures, plain or Markdown, with letters and marks of
 * more than one byte, emoji, CRLF and a byte order mark.  The seed is fixed, so
 * a failure comes back; it names the text.
 *
 *   1. A figure's bytes, read alone, state the same value; spans lie inside the
 *      text, on characters, one behind the other.
 *   2. The parts of the coverage line sum to the number of figures.
 *   3. A draft that is its own source has no loud finding on figures.
 *   4. No bytes crash: texts and rule files with bytes exchanged at random.
 *   5. What stands behind a text in memory, or was read before it, changes nothing.
 *   6. No figure begins or ends inside a longer numeral.  RUNS and SEED look longer.
 */
#include <glob.h>

#include "bench.h"
#include "base/embedded.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "finding/ledger.h"
#include "mention/kinds.h"
#include "packing.h"
#include "chance.h"
#include "document/read.h"

enum { N_TEXTS = 400, N_MUTANTS = 1500, N_RULE_MUTANTS = 300, N_CORPUS_MUTANTS = 2000 };

static const char TODAY[] = "2021-03-05";

/* ---- texts ---- */

/** '%' stands for the figure. */
static const char *const sentences[] = {
    "The ferry “Möwe” carried % out of the harbour, officials said.",
    "Élodie’s bakery reported % to the tax office – and nobody asked why.",
    "According to the ministry, the quay needed % before the storm.",
    "“We counted %,” the captain said… “and then we left.”",
    "Police in São Paulo spoke of % at the gate 🚪 of the old mill.",
    "A court in Zürich heard of %, its clerk said.",
    "The union asked for %; the owner (who had left) laughed.",
    "No. 10 Harbour St. stood empty, but the census has % for it.",
    "The U.S. embassy wrote about % in a report to Mr. Hale.",
    "Nobody – not even Ms. Åberg – believed in % on the island.",
};

/** A figure, and the words between which it is read where it cannot stand alone. */
struct phrase {
    const char *text;
    const char *before, *behind;
};

static const struct phrase phrases[] = {
    {"$4.2 million", "", ""},
    {"€1.2bn", "", ""},
    {"£30m", "", ""},
    {"up to $2 billion", "", ""},
    {"two hundred euros", "", ""},
    {"USD 5,000", "", ""},
    {"$2-3 million", "", ""},
    {"4.5%", "", ""},
    {"nine percent", "", ""},
    {"0.25 percentage points", "", ""},
    {"25 basis points", "", ""},
    {"14 smugglers", "", ""},
    {"at least 35 reported cyberattacks", "", ""},
    {"12,400 inhabitants", "", ""},
    {"twenty-one cooks", "", ""},
    {"one hundred and five gulls", "", ""},
    {"3.5 million sailors", "", ""},
    {"a dozen boats", "", ""},
    {"two thirds of the crew", "", ""},
    {"2½ hams", "", ""},
    {"hundreds of gulls", "", ""},
    {"30–40 sailors", "", ""},
    {"4 March 2021", "on ", ""},
    {"March 9, 2021", "on ", ""},
    {"March 2020", "in ", ""},
    {"the spring of 2019", "in ", ""},
    {"the first quarter of 2020", "in ", ""},
    {"Tuesday", "on ", ""},
    {"last year", "", ""},
    {"three years ago", "", ""},
    {"between 2013 and 2015", "", ""},
    {"2016–2018", "in ", ""},
    {"the 1990s", "in ", ""},
    {"three days", "", ""},
    {"14 hours", "", ""},
    {"two to three weeks", "", ""},
    {"30 metres", "", ""},
    {"12 km", "", ""},
    {"400 tonnes of sand", "", ""},
    {"90 km/h", "", ""},
    {"30 degrees Celsius", "", ""},
    {"a 12-year-old boy", "", ""},
    {"a sailor aged 42", "", ""},
    {"the second ship", "", ""},
    {"the 14th crew", "", ""},
    {"$1,250,000", "", ""},
    {"half a million dollars", "", ""},
    {"a 20-million-dollar yacht", "", ""},
    {"a 10-percent cut", "", ""},
    {"¾ of the bread", "", ""},
    {"$4 million a year", "", ""},
    {"40 or more sailors", "", ""},
    {"9:30 p.m. on March 4, 2021", "at ", ""},
    {"the 19th century", "in ", ""},
    {"early 2020", "in ", ""},
    {"every Tuesday", "", ""},
    {"two and a half years", "", ""},
    {"the 31st of May", "on ", ""},
    {"Rs 40 crore", "", ""},
    {"₿3", "", ""},
    {"40,000 barrels of oil a day", "", ""},
    {"every two weeks", "", ""},
    {"every third day", "", ""},
    {"every April", "", ""},
    {"biweekly", "", ""},
    {"the second-largest port", "", ""},
    {"the biggest yard", "", ""},
    {"a record high", "", ""},
    {"1h 45m", "", ""},
    {"2h05m", "", ""},
    {"twice as many gulls", "", ""},
    {"a 4x rise", "", ""},
    {"a factor of six", "", ""},
    {"3Q 2019", "in ", ""},
    {"1H20", "in ", ""},
    {"32m2 of sand", "", ""},
    {"two quarters", "", ""},
    {"the past decade", "", ""},
    {"a boy of 12", "", ""},
};

/**
 * Kinds that need their room: alone, a year is a number, an age in apposition
 * too, and 30-40 a score.  Their bytes are read between these words instead.
 */
static const struct phrase rooms[] = {
    {"date", "in ", ""},
    {"date", "on ", ""},
    {"age", "Anna Lind, ", ", ran the yard."},
    {"number", "", " sailors"},
    {"number", "", " of the sailors"},
    {"number", "between ", "of sailors"},
    {"date", "They met on ", " there."},
    {"date", "They met in '", " there."},
    {"date", "They met last week near ", " there."},
    {"date", "They will meet on ", " there."},
    {"label", "they saw ", " sailors there"},
    {"superlative", "the ", " port"},
};

/** How a text is dressed. */
struct dress {
    bool markdown, crlf, bom, wraps;
};

static struct dress draw_dress(uint64_t *seed) {
    return (struct dress){.markdown = draw_below(seed, 2),
                          .crlf = draw_below(seed, 3) == 0,
                          .bom = draw_below(seed, 5) == 0,
                          .wraps = draw_below(seed, 2)};
}

static void put_phrase(FILE *to, uint64_t *seed, struct dress dress) {
    const struct phrase *phrase = &phrases[draw_below(seed, COUNT(phrases))];
    static const char *const marks[] = {"", "", "*", "**", "_"};
    const char *mark = dress.markdown ? marks[draw_below(seed, COUNT(marks))] : "";
    if (dress.markdown && draw_below(seed, 6) == 0)
        fprintf(to, "[%s](https://example.org/a%%20b?n=12)", phrase->text);
    else
        fprintf(to, "%s%s%s", mark, phrase->text, mark);
}

static void put_sentence(FILE *to, uint64_t *seed, size_t which, struct dress dress) {
    const char *sentence = sentences[which], *hole = strchr(sentence, '%');
    fwrite(sentence, 1, (size_t)(hole - sentence), to);
    put_phrase(to, seed, dress);
    fputs(hole + 1, to);
}

static void put_gap(FILE *to, uint64_t *seed, struct dress dress) {
    const char *end = dress.crlf ? "\r\n" : "\n";
    static const char *const blocks[] = {"", "", "- ", "> ", "## Section\n\n"};
    if (draw_below(seed, 3))
        fputs(dress.wraps && draw_below(seed, 3) == 0 ? end : " ", to);
    else
        fprintf(to, "%s%s%s", end, end,
                dress.markdown ? blocks[draw_below(seed, COUNT(blocks))] : "");
}

/** Each sentence once at most: a text of ours does not contradict itself. */
static struct text make_text(uint64_t *seed, struct dress dress, struct arena *arena) {
    char *bytes;
    size_t size, first = draw_below(seed, COUNT(sentences));
    size_t n = 1 + draw_below(seed, COUNT(sentences));
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    if (dress.bom)
        fputs("\xEF\xBB\xBF", to);
    if (dress.markdown && draw_below(seed, 2))
        fputs("# Ferry resumes\n\n", to);
    for (size_t i = 0; i < n; i++) {
        if (i)
            put_gap(to, seed, dress);
        put_sentence(to, seed, (first + i) % COUNT(sentences), dress);
    }
    fputc('\n', to);
    fclose(to);
    struct text text = {arena_copy(arena, bytes, size), size};
    free(bytes);
    return text;
}

/* ---- runs ---- */

static void forget(struct bench *bench) {
    arena_reset(&bench->arena);
    diags_release(&bench->faults);
}

static struct input input_of(const char *name, struct text text, bool markdown) {
    return (struct input){.name = name,
                          .bytes = text,
                          .date = {text_of(TODAY), NULL},
                          .reader =
                              reader_named(text_of(markdown ? "markdown" : "plain"))};
}

/* ---- 1: spans ---- */

/** "money 4200000 USD": what must come back. */
static const char *describe(const struct mention *mention, struct arena *arena) {
    char value[160] = "unresolved";
    const char *unit = mention_unit(mention);
    mention->kind->value(mention, value, sizeof value);
    return arena_print(arena, "%s %s %s", mention_kind(mention), value,
                       unit ? unit : "");
}

/** The bytes of the span on one line, for reading them again. */
static struct text bytes_of(const struct document *document, struct span span,
                            struct arena *arena) {
    struct text bytes = text_slice(document->source, span.start, span.end);
    char *copy = arena_copy(arena, bytes.data, bytes.size);
    for (size_t i = 0; i < bytes.size; i++)
        if (ascii_is_space(copy[i]))
            copy[i] = ' ';
    return (struct text){copy, bytes.size};
}

/** Is the whole of `bytes` the same figure, read between these words? */
static bool reads_as(struct bench *bench, struct text bytes, const struct phrase *room,
                     const struct reader *reader, const char *expected) {
    const char *before = room->before,
               *whole = arena_print(&bench->arena, "%s%.*s%s", before,
                                    TEXT_ARGUMENTS(bytes), room->behind);
    struct input input =
        input_of("again", text_of(whole), strchr(whole, '&') || strstr(whole, "**"));
    if (reader->unpack)
        input.reader = reader, input.unpacked = reader != reader_named(text_of("html"));
    struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
    size_t start = strlen(before);
    for (size_t i = 0; c.n_members && i < c.members[0]->mentions.list.n; i++) {
        const struct mention *mention = &c.members[0]->mentions.list.at[i];
        struct span span = mention_span(c.members[0]->document, mention);
        if (span.start == start && span.end == start + bytes.size &&
            strcmp(describe(mention, &bench->arena), expected) == 0)
            return true;
    }
    return false;
}

static bool reads_again(struct bench *bench, const struct document *document,
                        const struct mention *mention) {
    struct text bytes =
        bytes_of(document, mention_span(document, mention), &bench->arena);
    const char *expected = describe(mention, &bench->arena);
    static const struct phrase none = {"", "", ""};
    if (reads_as(bench, bytes, &none, document->reader, expected))
        return true;
    for (size_t i = 0; i < COUNT(rooms); i++)
        if (strcmp(rooms[i].text, mention->kind->name) == 0 &&
            reads_as(bench, bytes, &rooms[i], document->reader, expected))
            return true;
    return false;
}

static bool is_boundary(struct text source, uint32_t offset) {
    return offset == source.size || ((unsigned char)source.data[offset] & 0xC0) != 0x80;
}

static void check_span(const struct document *document, struct span span,
                       uint32_t before) {
    assert_true(span.start < span.end);
    assert_true(span.end <= document->source.size);
    assert_true(is_boundary(document->source, span.start));
    assert_true(is_boundary(document->source, span.end));
    assert_true(span.start >= before);
}

static size_t check_mentions(struct bench *bench, const struct member *member) {
    const struct document *document = member->document;
    uint32_t before = 0;
    size_t n_wrong = 0;
    for (size_t i = 0; i < member->mentions.list.n; i++) {
        const struct mention *mention = &member->mentions.list.at[i];
        struct span span = mention_span(document, mention);
        check_span(document, span, before);
        before = span.end;
        /* A carried measure stands in another mention: see mentions/carried.case; what
           is unread is so for what stands beside it. */
        if (mention->carried || mention->why || reads_again(bench, document, mention))
            continue;
        n_wrong++;
        print_error("'%.*s' is %s in its text, and not alone:\n%.*s\n",
                    TEXT_ARGUMENTS(bytes_of(document, mention_span(document, mention),
                                            &bench->arena)),
                    describe(mention, &bench->arena), TEXT_ARGUMENTS(document->source));
    }
    return n_wrong;
}

static void test_spans(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 20190807;
    size_t n_wrong = 0, n_mentions = 0;
    for (int i = 0; i < N_TEXTS; i++) {
        struct dress dress = draw_dress(&seed);
        struct input input =
            input_of("draft", make_text(&seed, dress, &bench->arena), dress.markdown);
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        assert_int_equal(c.n_members, 1);
        n_mentions += c.members[0]->mentions.list.n;
        n_wrong += check_mentions(bench, c.members[0]);
        forget(bench);
    }
    assert_true(n_mentions > N_TEXTS);
    assert_int_equal(n_wrong, 0);
}

/** Every figure of the generator is seen: else the properties prove nothing. */
static void test_phrases(void **state) {
    struct bench *bench = *state;
    size_t n_wrong = 0;
    for (size_t i = 0; i < COUNT(phrases); i++) {
        const char *text =
            arena_print(&bench->arena, "The captain spoke %s%s to the mayor.",
                        phrases[i].before, phrases[i].text);
        struct input input = input_of("draft", text_of(text), false);
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        if (c.members[0]->mentions.list.n == 1)
            continue;
        n_wrong++;
        print_error("%s: %zu mentions\n", text, c.members[0]->mentions.list.n);
    }
    assert_int_equal(n_wrong, 0);
}

/** The manual prints a kind's examples: they are read as that kind. */
static void test_examples(void **state) {
    struct bench *bench = *state;
    for (size_t i = 0; kind_at(i); i++) {
        struct input input = input_of("draft", text_of(kind_at(i)->example), false);
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        size_t n = 0;
        for (size_t k = 0; k < c.members[0]->mentions.list.n; k++)
            n += c.members[0]->mentions.list.at[k].kind == kind_at(i);
        if (n == 0)
            fail_msg("'%s' has no %s in it", kind_at(i)->example, kind_at(i)->name);
        forget(bench);
    }
}

/* ---- 2 and 3: findings ---- */

static void check_coverage(const struct outcome *outcome) {
    size_t sum = 0;
    for (int i = 0; i < N_VERDICTS; i++)
        sum += outcome->coverage.of[i];
    assert_int_equal(sum, outcome->coverage.figures);
    struct ledger_walk walk = {.of = outcome->ledger};
    while (ledger_next(&walk))
        continue;
    assert_int_equal(walk.n, outcome->coverage.figures);
}

static size_t count_figures(const struct check_case *c) {
    size_t n = 0;
    for (size_t i = 0; i < (c->n_drafts ? c->n_drafts : c->n_members); i++)
        n += c->members[i]->mentions.list.n;
    return n;
}

static void test_coverage(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 42;
    for (int i = 0; i < N_TEXTS; i++) {
        struct input inputs[3];
        size_t n = 1 + draw_below(&seed, 3), n_drafts = draw_below(&seed, 2);
        static const char *const names[] = {"a", "b", "c"};
        for (size_t k = 0; k < n; k++) {
            struct dress dress = draw_dress(&seed);
            inputs[k] = input_of(names[k], make_text(&seed, dress, &bench->arena),
                                 dress.markdown);
        }
        const struct checked *made = check(&bench->setting, inputs, n, n_drafts);
        check_coverage(&made->outcome);
        assert_int_equal(made->outcome.coverage.figures, count_figures(&made->c));
        forget(bench);
    }
}

static size_t count_loud(const struct outcome *outcome) {
    size_t n = 0;
    for (size_t i = 0; i < outcome->findings.n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        if (strcmp(finding->rule->category, "figures") != 0 ||
            finding->level < LEVEL_WARNING)
            continue;
        n++;
        print_error("[%s] %s, in its own source:\n%.*s\n", finding->rule->id,
                    finding->message, TEXT_ARGUMENTS(finding->site.document->source));
    }
    return n;
}

static void test_own_source(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 7;
    size_t n_loud = 0;
    for (int i = 0; i < N_TEXTS; i++) {
        struct dress dress = draw_dress(&seed);
        struct text text = make_text(&seed, dress, &bench->arena);
        struct input inputs[] = {input_of("draft", text, dress.markdown),
                                 input_of("source", text, dress.markdown)};
        n_loud += count_loud(&check(&bench->setting, inputs, 2, 1)->outcome);
        forget(bench);
    }
    assert_int_equal(n_loud, 0);
}

/* ---- 4: mutants ---- */

/** What stands between figures and marks, and what readers trip over. */
static const char *const splinters[] = {
    "\n",
    "\r",
    "\t",
    " ",
    "-",
    "–",
    "$",
    "%",
    ".",
    ",",
    "0",
    "9",
    "99999999999999999",
    "million",
    "of",
    "to",
    "*",
    "_",
    "[",
    "](",
    "`",
    "```\n",
    "> ",
    "|",
    "\n---\n",
    "<!--",
    "“",
    "”",
    "’",
    "é",
    "😀",
    "½",
    "\xEF\xBB\xBF",
    "\xE2\x80",
    "\xFF",
    "&nbsp;",
    "#",
    "March",
    "31",
    "st",
    "(",
    ")",
    "{value}",
    ": ",
    "&a ",
    "*a",
    "'",
    "\"",
    "year",
    "ago",
    "a",
    "U.S.",
};

/** A copy with some bytes taken out and some splinters put in. */
static struct text mutate(uint64_t *seed, struct text text, struct arena *arena) {
    char *bytes;
    size_t size, n = 1 + draw_below(seed, 12);
    for (size_t i = 0; i < n && text.size; i++) {
        size_t at = draw_below(seed, text.size), gone = draw_below(seed, 6);
        const char *splinter = splinters[draw_below(seed, COUNT(splinters))];
        FILE *to = open_memstream(&bytes, &size);
        assert_non_null(to);
        gone = at + gone > text.size ? text.size - at : gone;
        fwrite(text.data, 1, at, to);
        fputs(splinter, to);
        fwrite(text.data + at + gone, 1, text.size - at - gone, to);
        fclose(to);
        text = (struct text){arena_copy(arena, bytes, size), size};
        free(bytes);
    }
    return text;
}

static struct token first_token(struct text text) {
    struct token token = {0};
    uint32_t at = 0;
    assert_true(token_next(english(), text, &at, (uint32_t)text.size, &token));
    assert_int_equal(at, text.size);
    return token;
}

/** Words of one meaning have one key, short or long, in capitals or not. */
static void test_word_keys(void **state) {
    (void)state;
    static const char *const alike[][5] = {
        {"knit", "knits", "KNIT", "Knit", "KNITS"},
        {"paint", "paints", "painted", "PAINTING", "Paint"},
        {"city", "cities", "CITY", "Cities", "CITIES"},
        {"box", "boxes", "Box", "BOXES", "BOX"},
        {"launch", "launches", "launched", "Launching", "LAUNCH"},
    };
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        for (size_t k = 1; k < 5; k++)
            assert_int_equal(first_token(text_of(alike[i][0])).key,
                             first_token(text_of(alike[i][k])).key);
    assert_ptr_equal(first_token(text_of("million")).word,
                     first_token(text_of("MILLION")).word);
    assert_true(first_token(text_of("ABC")).flags & TOKEN_ALL_CAPITALS);
    assert_false(first_token(text_of("AbC")).flags & TOKEN_ALL_CAPITALS);
    assert_true(first_token(text_of("tunnels")).flags & TOKEN_CONTENT);
    assert_false(first_token(text_of("with")).flags & TOKEN_CONTENT);
}

static void test_mutants(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 99;
    for (int i = 0; i < N_MUTANTS; i++) {
        struct dress dress = draw_dress(&seed);
        struct text text = make_text(&seed, dress, &bench->arena);
        struct input inputs[] = {
            input_of("draft", mutate(&seed, text, &bench->arena), dress.markdown),
            input_of("source", mutate(&seed, text, &bench->arena), !dress.markdown)};
        const struct checked *made = check(&bench->setting, inputs, 2, 1);
        const struct check_case *c = &made->c;
        check_coverage(&made->outcome);
        for (size_t k = 0; k < c->n_members; k++)
            for (size_t m = 0; m < c->members[k]->mentions.list.n; m++)
                check_span(c->members[k]->document,
                           figure_span(c, (struct figure){(uint32_t)k, (uint32_t)m}),
                           0);
        forget(bench);
    }
}

static bool is_page(const char *path) {
    return reader_for(path) == reader_named(text_of("html"));
}

/** A file that holds its text as it is, or a page of the web. */
static bool is_text(const char *path) {
    return is_page(path) || !reader_for(path)->unpack;
}

/** The texts of the corpus, as tests run in the project's folder; or its pages. */
static size_t read_corpus(struct bench *bench, bool pages, struct text *texts,
                          size_t most) {
    static const char *const patterns[] = {"corpus/*/draft.md", "corpus/*/sources/*"};
    glob_t found;
    size_t n = 0;
    for (size_t i = 0; i < COUNT(patterns); i++)
        assert_int_equal(glob(patterns[i], i ? GLOB_APPEND : 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc && n < most; i++)
        if (is_text(found.gl_pathv[i]) && is_page(found.gl_pathv[i]) == pages)
            assert_true(file_read(found.gl_pathv[i], 1 << 20, &bench->kept, &texts[n++],
                                  &bench->faults));
    globfree(&found);
    return n;
}

/** What stands in the corpus, and in texts made of it by exchanging bytes. */
static void test_corpus_spans(void **state) {
    struct bench *bench = *state;
    struct text texts[64];
    size_t n = read_corpus(bench, false, texts, COUNT(texts)), n_wrong = 0,
           n_mentions = 0;
    uint64_t seed = 5;
    for (size_t i = 0; i < n + N_CORPUS_MUTANTS; i++) {
        struct text text =
            i < n ? texts[i] : mutate(&seed, texts[i % n], &bench->arena);
        struct input input = input_of("draft", text, true);
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        for (size_t k = 0; k < c.n_members; k++) {
            n_mentions += c.members[k]->mentions.list.n;
            n_wrong += check_mentions(bench, c.members[k]);
        }
        forget(bench);
    }
    assert_true(n_mentions > 1000);
    assert_int_equal(n_wrong, 0);
}

/** The same of pages: the place is found again among the tags. */
static void test_page_spans(void **state) {
    enum { N_PAGE_MUTANTS = 500 };
    struct bench *bench = *state;
    struct text pages[8];
    size_t n = read_corpus(bench, true, pages, COUNT(pages)), n_wrong = 0,
           n_mentions = 0;
    uint64_t seed = 31;
    for (size_t i = 0; i < n + N_PAGE_MUTANTS; i++) {
        struct text page =
            i < n ? pages[i] : mutate(&seed, pages[i % n], &bench->arena);
        struct input input = input_of("page.html", page, false);
        input.reader = reader_named(text_of("html"));
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        for (size_t k = 0; k < c.n_members; k++) {
            n_mentions += c.members[k]->mentions.list.n;
            n_wrong += check_mentions(bench, c.members[k]);
        }
        forget(bench);
    }
    assert_true(n_mentions > 1000);
    assert_int_equal(n_wrong, 0);
}

/** The same of what stands in files of other sorts, once they are opened. */
static void test_opened_spans(void **state) {
    enum { N_OPENED_MUTANTS = 200 };
    static const char *const names[] = {"pdf", "mail"};
    struct bench *bench = *state;
    struct text texts[64];
    size_t n = read_corpus(bench, false, texts, COUNT(texts)), n_wrong = 0,
           n_mentions = 0;
    uint64_t seed = 7;
    for (size_t i = 0; i < n + N_OPENED_MUTANTS; i++) {
        struct text text =
            i < n ? texts[i] : mutate(&seed, texts[i % n], &bench->arena);
        struct input input = input_of("opened", text, false);
        input.reader = reader_named(text_of(names[i % COUNT(names)]));
        input.unpacked = true;
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        for (size_t k = 0; k < c.n_members; k++) {
            n_mentions += c.members[k]->mentions.list.n;
            n_wrong += check_mentions(bench, c.members[k]);
        }
        forget(bench);
    }
    assert_true(n_mentions > 1000);
    assert_int_equal(n_wrong, 0);
}

/* ---- office files ---- */

/** The lines of a text, each between two strings, signs of XML left out. */
static struct text wrap_lines(struct text text, const char *before, const char *behind,
                              struct arena *arena) {
    struct text line;
    char *bytes;
    size_t size;
    FILE *to = open_memstream(&bytes, &size);
    for (size_t at = 0; text_next_line(text, &at, &line);) {
        fputs(before, to);
        for (size_t i = 0; i < line.size; i++)
            if (!strchr("<>&", line.data[i]) && (unsigned char)line.data[i] >= ' ')
                putc(line.data[i], to);
        fputs(behind, to);
    }
    fclose(to);
    struct text all = {arena_copy(arena, bytes, size), size};
    free(bytes);
    return all;
}

static struct text between(const char *before, struct text text, const char *behind,
                           struct arena *arena) {
    return text_of(
        arena_print(arena, "%s%.*s%s", before, TEXT_ARGUMENTS(text), behind));
}

static struct text make_docx(struct text text, struct arena *arena) {
    struct text lines =
        wrap_lines(text, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", arena);
    return pack_word(between("<w:document" WORD_SPACES "><w:body>", lines,
                             "</w:body></w:document>", arena),
                     arena);
}

static struct text make_odt(struct text text, struct arena *arena) {
    struct text lines = wrap_lines(text, "<t:p>", "</t:p>", arena);
    struct part part = {"content.xml", between("<o xmlns:t='t'><t:text>", lines,
                                               "</t:text></o>", arena)};
    return pack(&part, 1, arena);
}

static struct text make_ods(struct text text, struct arena *arena) {
    struct text lines = wrap_lines(
        text,
        "<t:table-row><t:table-cell><t:p>7</t:p></t:table-cell><t:table-cell><t:p>",
        "</t:p></t:table-cell></t:table-row>", arena);
    struct part part = {"content.xml", between("<o xmlns:t='t'><t:table>", lines,
                                               "</t:table></o>", arena)};
    return pack(&part, 1, arena);
}

static struct text make_xlsx(struct text text, struct arena *arena) {
    struct text lines =
        wrap_lines(text, "<row><c><v>2024</v></c><c t='inlineStr'><is><t>",
                   "</t></is></c></row>", arena);
    struct part parts[] = {
        {"xl/workbook.xml", text_of("<w xmlns:r='r'><sheet name='A' r:id='r1'/></w>")},
        {"xl/_rels/workbook.xml.rels",
         text_of("<R><Relationship Id='r1' Target='a.xml'/></R>")},
        {"xl/a.xml", between("<w>", lines, "</w>", arena)},
    };
    return pack(parts, COUNT(parts), arena);
}

/** Text as it is: each comma parts two fields. */
static struct text make_csv(struct text text, struct arena *arena) {
    (void)arena;
    return text;
}

/** The same texts in every format that is no text, and as a table. */
static void test_office_spans(void **state) {
    static const struct {
        const char *reader;
        struct text (*make)(struct text text, struct arena *arena);
    } formats[] = {{"docx", make_docx},
                   {"odt", make_odt},
                   {"xlsx", make_xlsx},
                   {"ods", make_ods},
                   {"csv", make_csv}};
    struct bench *bench = *state;
    struct text texts[64];
    size_t n = read_corpus(bench, false, texts, COUNT(texts)), n_wrong = 0,
           n_mentions = 0;
    for (size_t i = 0; i < n * COUNT(formats); i++) {
        size_t format = i % COUNT(formats);
        struct input input = input_of(
            "office", formats[format].make(texts[i / COUNT(formats)], &bench->arena),
            false);
        input.reader = reader_named(text_of(formats[format].reader));
        struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
        assert_int_equal(c.n_members, 1);
        n_mentions += c.members[0]->mentions.list.n;
        n_wrong += check_mentions(bench, c.members[0]);
        forget(bench);
    }
    assert_true(n_mentions > 1000);
    assert_int_equal(n_wrong, 0);
}

/** The catalogue's entries in turn. */
static struct text entry_at(struct bench *bench, size_t i) {
    struct check_names checks = check_names(&bench->arena);
    const char *path =
        arena_print(&bench->arena, "rules/builtin/%s.yaml", checks.names[i % checks.n]);
    struct text text;
    assert_true(embedded_file(path, &text));
    return text;
}

/** All that is read in a text, in words that outlive the run. */
static const char *read_all(struct bench *bench, struct text text, bool markdown) {
    struct input input = input_of("draft", text, markdown);
    struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
    const char *all = "";
    for (size_t i = 0; c.n_members && i < c.members[0]->mentions.list.n; i++) {
        const struct mention *mention = &c.members[0]->mentions.list.at[i];
        struct span span = mention_span(c.members[0]->document, mention);
        all = arena_print(&bench->arena, "%s%u-%u %s; ", all, span.start, span.end,
                          describe(mention, &bench->arena));
    }
    return all;
}

/** What is read of `text` where nothing is behind it: its room ends with it. */
static const char *read_alone(struct bench *bench, struct text text, bool markdown) {
    char *room = malloc(text.size + 1); /* ASan and valgrind watch its end ... */
    assert_non_null(room);
    memcpy(room + 1, text.data, text.size);
    const char *all = read_all(bench, (struct text){room + 1, text.size}, markdown);
    all = arena_copy(&bench->kept, all, strlen(all));
    forget(bench);
    free(room);
    return all;
}

/** The text up to a place where a figure may be torn: behind a digit, if it has one. */
static struct text cut(uint64_t *seed, struct text text) {
    size_t at = 1 + draw_below(seed, text.size);
    for (size_t i = at; i < text.size && i < at + 200; i++)
        if (ascii_is_digit(text.data[i - 1]))
            return text_slice(text, 0, i);
    while (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at++;
    return text_slice(text, 0, at);
}

/** What other texts may have where this one ends. */
static const char *const tails[] = {
    "5",   "51 people", "/4",       "th of May",    "%",
    ":30", "-19",       " million", "999999999999", "s"};

static void test_bytes_behind(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 17;
    for (int i = 0; i < 3 * N_TEXTS; i++) {
        struct dress dress = draw_dress(&seed);
        struct text whole = make_text(&seed, dress, &bench->kept);
        struct text text = cut(&seed, whole);
        const char *alone = read_alone(bench, text, dress.markdown);
        const char *longer = arena_print(&bench->kept, "%.*s%s", TEXT_ARGUMENTS(text),
                                         tails[draw_below(&seed, COUNT(tails))]);
        struct text inside = {longer, text.size};
        read_all(bench, whole, dress.markdown); /* leaves its bytes in the arena */
        arena_reset(&bench->arena);
        if (strcmp(alone, read_all(bench, inside, dress.markdown)) != 0)
            fail_msg("'%s' is not read as its first %zu bytes alone", longer,
                     text.size);
        forget(bench);
        arena_reset(&bench->kept);
    }
}

/* ---- 6: whole numerals ---- */

/** What may stand between two digits of one numeral. */
static const char *const joints[] = {
    "",  ".", ",", "'", "’", "_", "~", "/", ":", "-", "‑", "‒",
    "–", "−", "·", "⁄", "^", "*", "=", "+", "×", "e", "x", "±",
};

static const char *const unseen[] = {"", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xC2\xAD",
                                     "\xE2\x80\xAE"};

/** Digits, and what else makes numerals or the room for them. */
static const char *const numeric[] = {
    "0",         "1",         "7",        "12",
    "250",       "2016",      "999",      "$",
    "€",         "£",         "%",        "‰",
    "½",         "²",         "１",       "٣",
    " ",         " ",         " million", "bn",
    " km",       "m",         " people",  " March ",
    "(",         ")",         "\xC2\xA0", "\xE2\x80\x89",
    "s",         "th",        " to ",     " and a half",
    "a ",        "US$",       "minus ",   " percent",
    "two",       "-year-old", "\n",       " of ",
    "at least ", "No. ",      "p.m.",
};

static const char *draw_from(uint64_t *seed, const char *const *of, size_t n) {
    return of[draw_below(seed, n)];
}

/** A text that is little else than digits and what joins them. */
static struct text make_numerals(uint64_t *seed, struct arena *arena) {
    const char *text = "They saw ";
    size_t n = 1 + draw_below(seed, 24);
    for (size_t i = 0; i < n; i++) {
        const char *part = draw_below(seed, 2)
                               ? draw_from(seed, numeric, COUNT(numeric))
                               : draw_from(seed, joints, COUNT(joints));
        text = arena_print(
            arena, "%s%s%s", text, part,
            draw_below(seed, 8) ? "" : draw_from(seed, unseen, COUNT(unseen)));
    }
    return text_of(arena_print(arena, "%s there.", text));
}

/** Does `joint`, with what nobody sees on both sides, lead from a digit to `digit`? */
static bool joins_numeral(struct text between, const char *joint) {
    for (size_t i = 0; i < COUNT(unseen); i++)
        for (size_t k = 0; k < COUNT(unseen); k++) {
            size_t a = strlen(unseen[i]), b = strlen(joint), c = strlen(unseen[k]);
            if (between.size == a + b + c && memcmp(between.data, unseen[i], a) == 0 &&
                memcmp(between.data + a, joint, b) == 0 &&
                memcmp(between.data + a + b, unseen[k], c) == 0)
                return true;
        }
    return false;
}

/** Is what lies between two digits such that they are one numeral? */
static bool joins(struct text between) {
    for (size_t i = 0; i < COUNT(joints); i++)
        if (joins_numeral(between, joints[i]))
            return true;
    return false;
}

enum { LONGEST_JOINT = 12 };

/** Is the place a joint in a numeral, with a digit at both its ends? */
static bool is_torn_at(struct text view, size_t at) {
    for (size_t left = at; left > 0 && at - left < LONGEST_JOINT; left--) {
        if (!ascii_is_digit(view.data[left - 1]))
            continue;
        for (size_t right = at; right < view.size && right - at < LONGEST_JOINT;
             right++)
            if (ascii_is_digit(view.data[right]))
                return joins(text_slice(view, left, right));
        return false;
    }
    return false;
}

/** A sign that belongs to what begins at `at`: "-5", " −$5". */
static bool has_sign(struct text view, size_t at) {
    static const char *const signs[] = {"-", "–", "−", "+", "±"};
    struct text before = text_slice(view, 0, at);
    for (size_t i = 0; i < COUNT(signs); i++)
        if (text_ends(before, text_of(signs[i])) && before.size > strlen(signs[i]))
            return ascii_is_space(before.data[before.size - strlen(signs[i]) - 1]);
    return false;
}

/** A sentence may end inside a run, after a full stop and a blank without width. */
static bool fills_sentence(const struct document *document,
                           const struct mention *mention) {
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    return mention->why && (mention->first == sentence->first_token ||
                            mention->past + 1 >= sentence->past_token);
}

static bool is_torn(const struct document *document, const struct mention *mention) {
    struct text view = document->view;
    uint32_t start = mention->start, end = mention->end;
    bool digit = ascii_is_digit(view.data[start]) || view.data[start] == '$';
    bool before = digit && (is_torn_at(view, start) || has_sign(view, start));
    bool behind = ascii_is_digit(view.data[end - 1]) && is_torn_at(view, end);
    return (before || behind) && !fills_sentence(document, mention);
}

static size_t count_torn(const struct member *member) {
    struct text view = member->document->view;
    size_t n = 0;
    for (size_t i = 0; i < member->mentions.list.n; i++) {
        const struct mention *mention = &member->mentions.list.at[i];
        if (!is_torn(member->document, mention))
            continue;
        n++;
        print_error("'%.*s' is torn out of:\n%.*s\n",
                    TEXT_ARGUMENTS(text_slice(view, mention->start, mention->end)),
                    TEXT_ARGUMENTS(view));
    }
    return n;
}

static size_t torn_in(struct bench *bench, struct text text, bool markdown) {
    struct input input = input_of("draft", text, markdown);
    struct check_case c = check_read(&bench->setting, &input, 1, 1, UP_TO_MENTIONS);
    return c.n_members ? count_torn(c.members[0]) : 0;
}

/** RUNS=1000000 SEED=7 looks longer, elsewhere. */
static uint64_t number_from(const char *name, uint64_t usual) {
    const char *given = getenv(name);
    return given ? strtoull(given, NULL, 10) : usual;
}

static void test_whole_numerals(void **state) {
    struct bench *bench = *state;
    uint64_t seed = number_from("SEED", 1618), runs = number_from("RUNS", 20000);
    struct text texts[64];
    size_t n = read_corpus(bench, false, texts, COUNT(texts)), n_torn = 0;
    for (size_t i = 0; i < n; i++)
        n_torn += torn_in(bench, texts[i], true);
    for (uint64_t i = 0; i < runs; i++) {
        struct text text = i % 4 ? make_numerals(&seed, &bench->arena)
                                 : mutate(&seed, texts[i / 4 % n], &bench->arena);
        if (i % 4 || i < 4 * N_TEXTS)
            n_torn += torn_in(bench, text, i % 8 == 1);
        forget(bench);
    }
    assert_int_equal(n_torn, 0);
}

static void test_rule_mutants(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 1234;
    struct check_names none = {NULL, 0};
    for (int i = 0; i < N_RULE_MUTANTS; i++) {
        struct rules rules = {0};
        struct text yaml = mutate(&seed, entry_at(bench, (size_t)i), &bench->arena);
        bool well = rules_read(&rules, yaml, "mutant.yaml", true, none, &bench->faults);
        assert_true(well || bench->faults.n_errors);
        rules_release(&rules);
        forget(bench);
    }
}

int main(void) {
#define TEST(name)                                                                     \
    cmocka_unit_test_setup_teardown(name, bench_set_up_rules, bench_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_phrases),      TEST(test_spans),          TEST(test_coverage),
        TEST(test_examples),     TEST(test_corpus_spans),   TEST(test_page_spans),
        TEST(test_office_spans), TEST(test_opened_spans),   TEST(test_own_source),
        TEST(test_word_keys),    TEST(test_mutants),        TEST(test_rule_mutants),
        TEST(test_bytes_behind), TEST(test_whole_numerals),
    };
    return cmocka_run_group_tests_name("properties", tests, NULL, NULL);
}
