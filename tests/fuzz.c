/*
 * fuzz.c - strange bytes at every door of the program, for libFuzzer.
 *
 * ENTRY names the door; `make fuzz` runs each.  The sanitizers watch memory, a timer
 * the time.  What must hold besides: figures stand in order, on characters of their
 * text, and are whole; the coverage line adds up; no report shows what could act.
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "checks/checks.h"
#include "command/options.h"
#include "command/run.h"
#include "config/tracked.h"
#include "document/number_format.h"
#include "document/pdf_about.h"
#include "document/pdf_layout.h"
#include "document/read.h"
#include "packing.h"

static struct options options = {.isolated = true};
static struct run run;

static void hold(bool holds, const char *what) {
    if (holds)
        return;
    fprintf(stderr, "does not hold: %s\n", what);
    abort();
}

static struct input input_of(const char *name, struct text bytes, const char *reader) {
    return (struct input){
        .name = name, .bytes = bytes, .reader = reader_named(text_of(reader))};
}

/* ---- what must hold ---- */

static bool is_boundary(struct text source, size_t at) {
    return at == source.size || ((unsigned char)source.data[at] & 0xC0) != 0x80;
}

/** Between two digits of one number. */
static bool is_inside(struct text source, size_t at) {
    return at > 0 && at < source.size && ascii_is_digit(source.data[at - 1]) &&
           ascii_is_digit(source.data[at]);
}

static void hold_mentions(const struct member *member) {
    struct text source = member->document->source;
    size_t before = 0;
    for (size_t i = 0; i < member->mentions.list.n; i++) {
        struct span span = mention_span(member->document, &member->mentions.list.at[i]);
        hold(span.start < span.end && span.end <= source.size,
             "a figure is in its text");
        hold(span.start >= before, "one figure stands behind the other");
        hold(is_boundary(source, span.start) && is_boundary(source, span.end),
             "a figure ends on a character");
        hold(!is_inside(source, span.start) && !is_inside(source, span.end),
             "no figure is torn out of a number");
        before = span.end;
    }
}

static void hold_coverage(const struct outcome *outcome) {
    size_t sum = 0;
    for (int i = 0; i < N_VERDICTS; i++)
        sum += outcome->coverage.of[i];
    hold(sum == outcome->coverage.figures, "the coverage line adds up");
}

/** UTF-8 without controls: no text of a stranger moves a cursor or rings a bell. */
static void hold_shown(struct text shown) {
    hold(utf8_check(shown) == shown.size, "a report is UTF-8");
    for (size_t i = 0; i < shown.size; i++)
        hold((unsigned char)shown.data[i] >= ' ' || shown.data[i] == '\n',
             "a report has no controls");
}

/* ---- runs ---- */

static void print_report(const struct format *format, const struct outcome *outcome,
                         bool redact) {
    char *bytes;
    size_t size;
    struct report report = {.to = open_memstream(&bytes, &size),
                            .arena = &run.arena,
                            .redact = redact,
                            .ledger = format->for_report};
    format->begin(&report);
    format->add(&report, outcome);
    format->end(&report);
    fclose(report.to);
    hold_shown((struct text){bytes, size});
    free(bytes);
}

static void check_inputs(const struct setting *setting, const struct input *inputs,
                         size_t n) {
    const struct checked *made = check(setting, inputs, n, 1);
    for (size_t i = 0; i < made->c.n_members; i++)
        hold_mentions(made->c.members[i]);
    hold_coverage(&made->outcome);
    for (size_t i = 0; format_at(i); i++)
        print_report(format_at(i), &made->outcome, i % 2);
}

/* ---- doors ---- */

static void fuzz_markdown(struct text bytes) {
    struct input input = input_of("draft.md", bytes, "markdown");
    check_inputs(&run.setting, &input, 1);
}

static void fuzz_plain(struct text bytes) {
    struct input input = input_of("draft.txt", bytes, "plain");
    check_inputs(&run.setting, &input, 1);
}

static void check_file(const char *name, struct text bytes) {
    struct input input = {.name = name, .bytes = bytes};
    check_inputs(&run.setting, &input, 1);
}

/** A file as it comes, and one whose text is right as an archive. */
static void fuzz_docx(struct text bytes) {
    check_file("draft.docx", bytes);
    check_file("draft.docx", pack_word(bytes, &run.arena));
}

/** What a reader made of a file's bytes, which a stranger may have written as well. */
static void check_opened(struct text bytes, const char *reader) {
    struct input input = input_of("draft", bytes, reader);
    input.unpacked = true;
    check_inputs(&run.setting, &input, 1);
}

static void fuzz_html(struct text bytes) {
    check_file("page.html", bytes);
}

/** Git's list of files, and where a name in it leads. */
static void fuzz_index(struct text bytes) {
    struct tracked tracked;
    struct text head = {"DIRC\0\0\0\4\0\0\0\2", 12};
    char *whole = arena_take(&run.arena, head.size + bytes.size);
    memcpy(whole, head.data, head.size);
    if (bytes.size)
        memcpy(whole + head.size, bytes.data, bytes.size);
    tracked_read(&tracked, bytes, &run.arena);
    tracked_read(&tracked, (struct text){whole, head.size + bytes.size}, &run.arena);
    for (size_t i = 0; i < tracked.names.n; i++)
        hold(tracked_has(&tracked, tracked.names.at[i]), "what is listed is found");
}

/** The boxes that pdftotext prints, and lines of text as they are. */
static void fuzz_pdf(struct text bytes) {
    struct unpacked about = {0};
    pdf_about(bytes, &run.arena, &about);
    check_opened(pdf_layout(bytes, &run.arena), "pdf");
    check_opened(bytes, "pdf");
}

/** A message as it comes; and what is behind any head. */
static void fuzz_mail(struct text bytes) {
    check_file("draft.eml", bytes);
    check_file("draft.eml",
               text_of(arena_print(&run.arena, "Content-Type: text/html\n\n%.*s",
                                   TEXT_ARGUMENTS(bytes))));
}

/** The page inside, behind the head that a browser writes, and another head. */
static void fuzz_mhtml(struct text bytes) {
    static const char head[] = "MIME-Version: 1.0\nContent-Type: multipart/related; "
                               "boundary=b\n\n--b\nContent-Type: text/html\n";
    check_file("draft.mhtml", bytes);
    check_file("draft.mhtml", text_of(arena_print(&run.arena, "%s\n%.*s", head,
                                                  TEXT_ARGUMENTS(bytes))));
}

static void fuzz_odt(struct text bytes) {
    struct part parts[] = {{"content.xml", bytes}, {"styles.xml", bytes}};
    check_file("draft.odt", pack(parts, 2, &run.arena));
}

static void fuzz_ods(struct text bytes) {
    struct part part = {"content.xml", bytes};
    check_file("draft.ods", pack(&part, 1, &run.arena));
}

/** Each part in turn is what was found. */
static void fuzz_xlsx(struct text bytes) {
    struct part parts[] = {
        {"xl/workbook.xml", text_of("<w xmlns:r='r'><sheet name='A' r:id='r1'/></w>")},
        {"xl/_rels/workbook.xml.rels",
         text_of("<R><Relationship Id='r1' Target='a.xml'/></R>")},
        {"xl/styles.xml", bytes},
        {"xl/sharedStrings.xml", bytes},
        {"xl/a.xml", bytes},
    };
    check_file("draft.xlsx", pack(parts, 5, &run.arena));
}

/** As a format and a number that it shows, too. */
static void fuzz_csv(struct text bytes) {
    check_file("draft.csv", bytes);
    const char *line = memchr(bytes.data, '\n', bytes.size);
    size_t at = line ? (size_t)(line - bytes.data) : bytes.size;
    number_format(text_slice(bytes, 0, at), text_slice(bytes, at, bytes.size), false,
                  &run.arena);
}

/** Read alone: many more texts a second. */
static void fuzz_mentions(struct text bytes) {
    struct input input = input_of("draft.txt", bytes, "plain");
    struct check_case c = check_read(&run.setting, &input, 1, 1, UP_TO_MENTIONS);
    for (size_t i = 0; i < c.n_members; i++)
        hold_mentions(c.members[i]);
}

enum { MOST_TEXTS = 4, NEXT_TEXT = '\f' };

/** A draft and its sources, a form feed between them. */
static void fuzz_sources(struct text bytes) {
    static const char *const names[MOST_TEXTS] = {"draft", "one", "two", "three"};
    struct input inputs[MOST_TEXTS];
    size_t n = 0;
    while (n < MOST_TEXTS && (n == 0 || bytes.size)) {
        const char *end = bytes.size ? memchr(bytes.data, NEXT_TEXT, bytes.size) : NULL;
        size_t size = end ? (size_t)(end - bytes.data) : bytes.size;
        inputs[n] = input_of(names[n], text_slice(bytes, 0, size),
                             n % 2 ? "plain" : "markdown");
        bytes = text_slice(bytes, end ? size + 1 : size, bytes.size);
        n++;
    }
    check_inputs(&run.setting, inputs, n);
}

/** The rules of a stranger, beside the built-in ones, on two texts that have claims. */
static void fuzz_rules(struct text bytes) {
    static const char draft[] = "The flood took 2,100 houses in May 2021, up to $3 "
                                "million, and 4 per cent of 12 people drowned.",
                      source[] = "The flood swept away 3,400 homes, police said. At "
                                 "least 13 people died, and $4 million went.";
    struct rules rules = {0};
    struct setting setting = run.setting;
    struct input inputs[] = {input_of("draft", text_of(draft), "plain"),
                             input_of("source", text_of(source), "plain")};
    rules_read_builtin(&rules, setting.faults);
    setting.rules = &rules;
    if (rules_read(&rules, bytes, "rules.yaml", false, check_names(&rules.arena),
                   setting.faults))
        check_inputs(&setting, inputs, 2);
    rules_release(&rules);
}

/** A file without a name, which the configuration is read from. */
static void fuzz_config(struct text bytes) {
    static int file = -1;
    struct config config;
    if (file < 0)
        file = memfd_create("factlint.yaml", 0);
    const char *path = arena_print(&run.arena, "/dev/fd/%d", file);
    hold(ftruncate(file, 0) == 0 &&
             pwrite(file, bytes.data, bytes.size, 0) == (ssize_t)bytes.size,
         "the file is written");
    config_read(&config, path, run.setting.language, run.setting.faults);
    enum level *usual;
    config_apply_levels(&config, &run.rules, run.setting.faults, &usual);
    config_release(&config);
}

/** The same head as YAML and as TOML. */
static void fuzz_front_matter(struct text bytes) {
    static const char *const fences[] = {"---", "+++"};
    for (size_t i = 0; i < sizeof fences / sizeof *fences; i++) {
        const char *whole = arena_print(&run.arena, "%s\n%.*s\n%s\nHe saw 5 gulls.\n",
                                        fences[i], TEXT_ARGUMENTS(bytes), fences[i]);
        struct input input = input_of("draft.md", text_of(whole), "markdown");
        check_inputs(&run.setting, &input, 1);
    }
}

static void answer_lines(struct text bytes, bool checks) {
    char *answers;
    size_t size;
    FILE *in = fmemopen((char *)bytes.data, bytes.size, "r"),
         *out = open_memstream(&answers, &size);
    jsonl_run(&run, in, out, checks);
    fclose(in);
    fclose(out);
    hold_shown((struct text){answers, size});
    free(answers);
}

static void fuzz_jsonl(struct text bytes) {
    for (int checks = 0; bytes.size && checks < 2; checks++)
        answer_lines(bytes, checks);
}

static const struct door {
    const char *name;
    void (*take)(struct text bytes);
} doors[] = {
    {"markdown", fuzz_markdown}, {"plain", fuzz_plain},
    {"docx", fuzz_docx},         {"odt", fuzz_odt},
    {"xlsx", fuzz_xlsx},         {"ods", fuzz_ods},
    {"csv", fuzz_csv},           {"mentions", fuzz_mentions},
    {"pdf", fuzz_pdf},           {"mail", fuzz_mail},
    {"sources", fuzz_sources},   {"rules", fuzz_rules},
    {"config", fuzz_config},     {"front-matter", fuzz_front_matter},
    {"jsonl", fuzz_jsonl},       {"html", fuzz_html},
    {"index", fuzz_index},       {"mhtml", fuzz_mhtml},
};

static const struct door *door; /* the one that ENTRY names */

/** Seconds of the processor that an input may take: a machine may be busy elsewhere. */
enum { MOST_SECONDS = 5 };

static void too_long(int signal) {
    (void)signal;
    hold(false, "no text takes so long");
}

static void watch(int seconds) {
    const struct itimerval limit = {.it_value.tv_sec = seconds};
    setitimer(ITIMER_PROF, &limit, NULL);
}

int LLVMFuzzerInitialize(int *n, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerInitialize(int *n, char ***arguments) {
    (void)n, (void)arguments;
    const char *name = getenv("ENTRY");
    for (size_t i = 0; name && i < sizeof doors / sizeof *doors; i++)
        if (strcmp(doors[i].name, name) == 0)
            door = &doors[i];
    hold(door, "ENTRY names one of the doors of tests/fuzz.c");
    signal(SIGPROF, too_long);
    run_begin(&run, &options);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    watch(MOST_SECONDS);
    door->take((struct text){(const char *)bytes, size});
    diags_release(&options.faults);
    arena_reset(&run.arena);
    watch(0);
    return 0;
}
