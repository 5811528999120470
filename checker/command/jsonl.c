/*
 * jsonl.c - JSON lines in, JSON lines out: one case a line, answered in order.
 *
 * A broken line is answered too, with its error, and makes the status 2 at the
 * end; all the others are still answered.  Each answer is written out before the
 * next line is read: who asks over a pipe waits for it.
 */
#include <errno.h>
#include <stdio.h>

#include "command/jsonl_keys.h"
#include "command/pairs.h"
#include "command/run.h"
#include "data/json.h"
#include "data/lines.h"
#include "document/read.h"
#include "report/json_parts.h"
#include "rule/budget.h"
#include "value/civil.h"

enum { LONGEST_LINE = 64 << 20, MOST_SOURCES = 10000 };

/** One line being answered. */
struct jsonl_line {
    struct run *run;
    FILE *out;
    const struct node *root;
    const char *error;   /* set by the first mistake */
    bool unfinished;     /* answered, but for what rules were too slow to look for */
    struct diags faults; /* of this line's texts and keys; those that break it not are
                            its notes */
};

static void refuse(struct jsonl_line *line, const char *why) {
    if (!line->error)
        line->error = why;
}

/** The first complaint that breaks the line becomes its error. */
static void take_fault(struct jsonl_line *line) {
    size_t n = line->faults.n_errors ? line->faults.list.n : 0;
    for (size_t i = 0; i < n && !line->error; i++) {
        const struct diag *diag = &line->faults.list.at[i];
        if (diag->level == DIAG_ERROR)
            line->error =
                arena_print(&line->run->arena, "%s%s%s", diag->file ? diag->file : "",
                            diag->file ? ": " : "", diag->message);
    }
}

/** What is wrong with the keys comes before what is wrong with their values. */
static void check_keys(struct jsonl_line *line, const struct node *map,
                       const struct key *keys, const char *document) {
    keys_check(map, keys, document, &line->faults);
    take_fault(line);
}

static struct text text_field(struct jsonl_line *line, const struct node *map,
                              const char *key, bool required) {
    const struct node *node = node_get(map, key);
    if (!node || node->kind == NODE_NULL) {
        if (required)
            refuse(line, arena_print(&line->run->arena, "'%s' is missing", key));
        return (struct text){"", 0};
    }
    if (node->kind != NODE_TEXT) {
        refuse(line, arena_print(&line->run->arena, "'%s' is no string", key));
        return (struct text){"", 0};
    }
    return node->text;
}

static struct text date_field(struct jsonl_line *line, const struct node *map) {
    int days;
    struct text date = text_field(line, map, "date", false);
    if (date.size > 10)
        date.size = 10;
    if (date.size && !civil_parse(date, &days))
        refuse(line, "'date' is not YYYY-MM-DD");
    return date;
}

static const struct reader *format_field(struct jsonl_line *line,
                                         const struct node *map) {
    struct text name = text_field(line, map, "format", false);
    const struct reader *reader = reader_named(name.size ? name : text_of("plain"));
    if (!reader)
        refuse(line, arena_print(&line->run->arena, "'format' is none of %s",
                                 reader_names(&line->run->arena)));
    return reader;
}

static struct input read_input(struct jsonl_line *line, const struct node *map,
                               const char *text, const char *name) {
    struct input input = {.name = name,
                          .bytes = text_field(line, map, text, true),
                          .date = {date_field(line, map), "JSON"},
                          .reader = format_field(line, map),
                          .unpacked = true};
    return input;
}

static bool is_taken(const struct input *inputs, size_t n, const char *name) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(inputs[i].name, name) == 0)
            return true;
    return false;
}

static struct input read_source(struct jsonl_line *line, const struct node *map,
                                const struct input *before, size_t n) {
    if (map->kind != NODE_MAP)
        refuse(line, "an item of 'sources' is no object with 'name' and 'text'");
    struct text name = text_field(line, map, "name", true);
    const char *copy = arena_copy(&line->run->arena, name.data, name.size);
    check_keys(line, map, keys_of_source, copy);
    if (strcmp(copy, "draft") == 0)
        refuse(line, "a source cannot be named 'draft'");
    if (is_taken(before, n, copy))
        refuse(line, "two sources have one name");
    return read_input(line, map, "text", copy);
}

/** The texts of a line: the draft, if there is one, and its sources. */
static struct input *read_case(struct jsonl_line *line, size_t *n, size_t *n_drafts) {
    const struct node *sources = node_get(line->root, "sources");
    const struct node *draft = node_get(line->root, "draft");
    bool listed = sources && sources->kind == NODE_LIST;
    *n = *n_drafts = 0;
    if (sources && sources->kind != NODE_NULL && !listed)
        refuse(line, "'sources' is no list");
    if (!listed && !draft)
        refuse(line, "neither 'draft' nor 'sources' is given");
    if (listed && sources->n > MOST_SOURCES)
        refuse(line, "too many sources");
    if (line->error)
        return NULL;
    size_t most = (listed ? sources->n : 0) + 1;
    struct input *inputs = arena_get(&line->run->arena, most * sizeof *inputs);
    if (draft) {
        inputs[(*n)++] = read_input(line, line->root, "draft", "draft");
        *n_drafts = 1;
    }
    for (size_t i = 0; listed && i < sources->n && !line->error; i++) {
        inputs[*n] = read_source(line, &sources->items[i], inputs, *n);
        ++*n;
    }
    return inputs;
}

/** What every answer begins with: the id and the meta of the line, as they came. */
static void write_head(struct jsonl_line *line) {
    const struct node *id = node_get(line->root, "id");
    const struct node *meta = node_get(line->root, "meta");
    fputs("{\"id\":", line->out);
    json_write_node(line->out, id);
    if (meta) {
        fputs(",\"meta\":", line->out);
        json_write_node(line->out, meta);
    }
}

static void write_error(struct jsonl_line *line) {
    write_head(line);
    fputs(",\"error\":", line->out);
    json_write_text(line->out, text_of(line->error));
    fputs("}\n", line->out);
}

/** What was not read, cut or not understood; it ends the answer. */
static void write_notes(struct jsonl_line *line) {
    const char *between = "";
    fputs(",\"notes\":[", line->out);
    for (size_t i = 0; i < line->faults.list.n; i++) {
        fputs(between, line->out);
        json_write_diag(line->out, &line->faults.list.at[i]);
        between = ",";
    }
    fputs("]}\n", line->out);
}

static void write_extract(struct jsonl_line *line, const struct checked *made) {
    const struct member *member = made->c.members[0];
    write_head(line);
    fputs(",\"mentions\":[", line->out);
    for (size_t i = 0; i < member->mentions.list.n; i++) {
        if (i)
            fputc(',', line->out);
        json_write_mention(line->out, &member->mentions.list.at[i], member->document);
    }
    fputs("],", line->out);
    json_write_said(line->out, member->document, &line->run->arena);
    write_notes(line);
}

static void write_check(struct jsonl_line *line, const struct checked *made) {
    write_head(line);
    fputs(",\"findings\":[", line->out);
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        if (i)
            fputc(',', line->out);
        json_write_finding(line->out, &made->outcome.findings.at[i], false);
    }
    putc(']', line->out);
    if (line->run->options->evidence)
        pairs_write(line->out, &made->c, &made->matches);
    fputs(",\"coverage\":", line->out);
    json_write_coverage(line->out, &made->outcome.coverage);
    write_notes(line);
}

/** The case that a line holds, read or checked; NULL if it has a mistake. */
static struct checked *take_case(struct jsonl_line *line, bool checks) {
    struct setting setting = line->run->setting;
    setting.faults = &line->faults;
    size_t n = 1, n_drafts = 1;
    struct input one, *inputs = &one;
    check_keys(line, line->root, checks ? keys_of_check : keys_of_extract, NULL);
    if (checks)
        inputs = read_case(line, &n, &n_drafts);
    else
        one = read_input(line, line->root, "text", "text");
    struct checked *made = NULL;
    if (!line->error && checks) {
        made = check(&setting, inputs, n, n_drafts);
    } else if (!line->error) {
        made = arena_get(setting.arena, sizeof *made);
        made->c = check_read(&setting, inputs, n, n_drafts, UP_TO_MENTIONS);
    }
    size_t given_up = made && checks ? budget_given_up(made->topics.budget) : 0;
    line->unfinished = given_up > 0;
    if (!made || line->faults.n_errors > given_up)
        take_fault(line);
    return line->error ? NULL : made;
}

/** What the readers of the texts left out, among the notes. */
static void note_omissions(struct jsonl_line *line, const struct check_case *c) {
    struct omissions omissions = {0};
    for (size_t i = 0; i < c->n_members; i++)
        omissions_add_document(&omissions, c->members[i]->document);
    for (size_t i = 0; i < omissions.list.n; i++) {
        const struct omitted *one = &omissions.list.at[i];
        diag_add(&line->faults, DIAG_WARNING,
                 (struct place){one->document, one->line, 0},
                 "not read, %zu line%s: %s", one->lines, one->lines == 1 ? "" : "s",
                 one->why);
    }
    omissions_release(&omissions);
}

static void answer_case(struct jsonl_line *line, bool checks) {
    const struct checked *made = take_case(line, checks);
    if (!made)
        return;
    if (findings_loudest(&made->outcome) > line->run->loudest)
        line->run->loudest = findings_loudest(&made->outcome);
    note_omissions(line, &made->c);
    line->run->n_notes += line->faults.list.n;
    (checks ? write_check : write_extract)(line, made);
}

/** Why a line could not be had. */
static const char *const line_faults[N_LINE_FAULTS] = {
    [LINE_TOO_LONG] = "the line is longer than 64 MiB",
    [LINE_NO_MEMORY] = "there is no memory for the line",
    [LINE_CUT] = "the line could not be read to its end",
};

/** Answer one line; false if it had a mistake, or a rule was given up. */
static bool answer(struct run *run, const struct lines *lines, FILE *out, bool checks) {
    struct jsonl_line line = {
        .run = run, .out = out, .error = line_faults[lines->fault]};
    if (!line.error)
        line.root = json_read(lines->line, &run->arena, &line.error);
    if (line.root && line.root->kind != NODE_MAP)
        refuse(&line, "the line is no JSON object");
    if (!line.error)
        answer_case(&line, checks);
    if (line.error)
        write_error(&line);
    diags_release(&line.faults);
    arena_reset(&run->arena);
    return !line.error && !line.unfinished;
}

/** Standard input or output failed: nothing more can be answered. */
static bool give_up(struct run *run, const char *what, int error) {
    diag_add(&run->options->faults, DIAG_ERROR, (struct place){0}, "cannot %s: %s",
             what, strerror(error));
    return false;
}

int jsonl_run(struct run *run, FILE *in, FILE *out, bool checks) {
    struct lines lines = {.from = in, .most = LONGEST_LINE};
    bool well = true, open = true;
    if (!run->options->fail_on_given)
        run->options->fail_on = LEVEL_OFF;
    while (open && lines_next(&lines)) {
        if (lines.fault == LINE_WHOLE && text_trim(lines.line).size == 0)
            continue;
        well = answer(run, &lines, out, checks) && well;
        open = fflush(out) == 0 || give_up(run, "write to standard output", errno);
    }
    if (lines.error)
        open = give_up(run, "read standard input to its end", lines.error);
    lines_release(&lines);
    run_be_strict(run);
    return well && open ? EXIT_CLEAN : EXIT_FAULT;
}
