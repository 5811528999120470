/*
 * cases.c - a draft and its sources make a case; each is read, checked,
 * reported and forgotten before the next.
 */
#include "command/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command/changes.h"
#include "command/dates.h"
#include "command/drafts.h"
#include "command/outputs.h"
#include "command/pace.h"
#include "command/told.h"
#include "document/read.h"
#include "finding/decisions.h"

/** The sources that were read last, for the next draft if it has the same. */
struct shelf {
    struct arena arena; /* of all here */
    bool filled;
    struct paths paths; /* by name; none of them the draft */
    struct sources sources;
};

struct cases {
    struct run *run;
    struct shelf shelf;
    struct paths drafts, sources;
    struct paths configured; /* sources for drafts that name none of their own */
    struct dates dates;      /* that the configuration gives */
    struct outputs outputs;
    struct changes changes;    /* since --diff */
    bool *claimed;             /* by rule: it found its claim */
    bool nothing_left;         /* --force-exclude took all drafts */
    struct told_findings told; /* of the sources */
    struct pace pace;
    int told_none;      /* that the configured sources have no text */
    struct arena arena; /* of paths: lives as long as the run */
};

static void add_all(struct arena *arena, struct paths *to, const struct paths *from) {
    for (size_t i = 0; i < from->list.n; i++)
        *(struct path *)list_add(arena, &to->list) = from->list.at[i];
}

/** Its sources; what --source replaces is looked at for its dates alone. */
static void list_configured_sources(struct cases *cases) {
    struct options *options = cases->run->options;
    bool replaced = options->sources.n;
    struct paths unused = {0};
    struct diags ignored = {0};
    dates_read(&cases->dates, &cases->run->config,
               replaced ? &unused : &cases->configured, &cases->arena,
               replaced ? &ignored : &options->faults);
    diags_release(&ignored);
    dates_sort(&cases->dates, &options->faults);
    paths_sort(&cases->configured);
}

static void add_configured_drafts(struct cases *cases, struct paths *to) {
    const struct config *config = &cases->run->config;
    for (size_t i = 0; i < config->drafts.list.n; i++)
        configured_add(to, &path_draft, &config->drafts.list.at[i], &cases->arena,
                       &cases->run->options->faults);
}

/** What factlint.yaml names counts where the command line names nothing. */
static void list_configured(struct cases *cases) {
    const struct options *options = cases->run->options;
    if (!options->operands.n && !options->sources.n)
        add_configured_drafts(cases, &cases->drafts);
    list_configured_sources(cases);
}

/** What lies in the folders and is no text. */
static void note_left(struct cases *cases, const struct paths *paths) {
    for (size_t i = 0; i < paths->left.n; i++)
        omissions_add(&cases->run->omissions, paths->left.at[i].path,
                      paths->left.at[i].why);
}

/** Sources were named, and none is there: nothing would be compared with them. */
static void complain_of_none(struct cases *cases, struct place place) {
    diag_add(&cases->run->options->faults, DIAG_ERROR, place,
             "none of the sources can be read: there is no text (%s)",
             reader_extensions(&cases->arena));
}

/** "-" is standard input; its name is known by its address. */
static void add_draft(struct cases *cases, const char *path) {
    struct options *options = cases->run->options;
    if (strcmp(path, "-") == 0)
        *(struct path *)list_add(&cases->arena, &cases->drafts.list) =
            (struct path){.name = options->stdin_name};
    else
        paths_add(&cases->drafts, path, &cases->arena, &options->faults);
}

/** --force-exclude: a hook names what was changed, factlint.yaml says what is a draft.
 */
static void heed_config(struct cases *cases) {
    struct paths configured = {.exclude = &cases->run->config.exclude};
    struct diags *faults = &cases->run->options->faults;
    add_configured_drafts(cases, &configured);
    size_t all = cases->drafts.list.n;
    size_t n = drafts_heed_config(&cases->drafts, &configured, &cases->configured,
                                  cases->run, &cases->arena);
    cases->nothing_left = n == all;
    if (n && !cases->run->options->strict)
        diag_add(faults, DIAG_INFO, (struct place){0},
                 "%zu of %zu files named are no drafts here", n, all);
}

static void list_paths(struct cases *cases) {
    struct options *options = cases->run->options;
    const struct globs *exclude = &cases->run->config.exclude;
    cases->drafts.exclude = cases->sources.exclude = cases->configured.exclude =
        exclude;
    for (size_t i = 0; i < options->operands.n; i++)
        add_draft(cases, options->operands.at[i]);
    for (size_t i = 0; i < options->sources.n; i++)
        paths_add(&cases->sources, options->sources.at[i], &cases->arena,
                  &options->faults);
    list_configured(cases);
    if (!options->operands.n && !options->sources.n && !cases->drafts.list.n &&
        !cases->configured.list.n && !options->faults.n_errors)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "nothing to check: %s",
                 cases->run->config.file
                     ? "factlint.yaml names no text that is there; put drafts and "
                       "sources where it says"
                     : "name drafts, or sources with --source; 'factlint init' makes "
                       "a factlint.yaml that does");
    if (options->sources.n && !cases->sources.list.n && !options->faults.n_errors)
        complain_of_none(cases, (struct place){0});
    paths_sort(&cases->drafts);
    paths_sort(&cases->sources);
    if (options->force_exclude && options->operands.n)
        heed_config(cases);
    drafts_part(&cases->drafts, &cases->configured, cases->run, &cases->arena);
    note_left(cases, &cases->drafts);
    note_left(cases, &cases->sources);
    note_left(cases, &cases->configured);
}

static void spare_all(struct cases *cases, const struct paths *paths) {
    for (size_t i = 0; i < paths->list.n; i++)
        outputs_spare(&cases->outputs, paths->list.at[i].name);
}

static void spare_decisions(struct cases *cases) {
    for (size_t i = 0; i < cases->drafts.list.n; i++)
        outputs_spare(&cases->outputs,
                      decisions_path(cases->drafts.list.at[i].name, &cases->arena));
}

static void begin_outputs(struct cases *cases, bool ledger) {
    outputs_plan(&cases->outputs, cases->run, ledger);
    spare_all(cases, &cases->drafts);
    spare_decisions(cases);
    spare_all(cases, &cases->sources);
    spare_all(cases, &cases->configured);
    if (cases->run->waivers.file)
        outputs_spare(&cases->outputs, cases->run->waivers.file);
    if (cases->run->decided)
        outputs_spare(&cases->outputs, cases->run->decided->file);
    if (cases->run->known.list.file)
        outputs_spare(&cases->outputs, cases->run->known.list.file);
    outputs_begin(&cases->outputs);
}

/**
 * Sources that the draft's own front matter names.  Each folder is read once, though
 * a head may name one a thousand times.
 */
static void add_own_sources(struct cases *cases, const struct document *draft,
                            struct paths *to) {
    struct run *run = cases->run;
    struct paths named = {0};
    size_t errors = run->options->faults.n_errors;
    for (size_t i = 0; i < draft->sources.n; i++) {
        const struct named_source *source = &draft->sources.at[i];
        const char *path =
            path_inside(&path_source, draft->name, source->path,
                        (struct place){draft->name, source->line, source->column},
                        &run->arena, &run->options->faults);
        if (path)
            paths_add_name(&named, path, &run->arena);
    }
    paths_sort(&named);
    for (size_t i = 0; i < named.list.n; i++)
        paths_add(to, named.list.at[i].name, &run->arena, &run->options->faults);
    if (draft->sources.n && !to->list.n && run->options->faults.n_errors == errors)
        complain_of_none(cases,
                         (struct place){draft->name, draft->sources.at[0].line, 0});
    note_left(cases, to);
    spare_all(cases, to);
}

static void report_outcome(struct cases *cases, struct outcome *outcome) {
    struct run *run = cases->run;
    if (run->options->since)
        cases->outputs.hidden.unchanged += changes_keep(&cases->changes, outcome);
    enum level loudest = findings_loudest(outcome);
    if (loudest > run->loudest)
        run->loudest = loudest;
    run->n_unchecked += outcome->coverage.of[VERDICT_NOT_COMPARED] +
                        outcome->coverage.of[VERDICT_NUMBER_ONLY];
    pace_wipe(&cases->pace);
    pace_start(&cases->pace);
    outputs_add(&cases->outputs, outcome);
    pace_stop(&cases->pace, PART_REPORTS, 1, NULL);
}

/** Which rules of one's own found their claim. */
static void note_claims(struct cases *cases, const struct checked *checked) {
    const struct rules *rules = &cases->run->rules;
    for (size_t i = 0; i < checked->topics.claims.n; i++)
        cases->claimed[checked->topics.claims.at[i].rule - rules->list.at] = true;
}

/** With --unchecked: a rule that nothing matches any more would guard nothing. */
static void tell_idle_rules(const struct cases *cases) {
    struct options *options = cases->run->options;
    const struct rules *rules = &cases->run->rules;
    for (size_t i = 0; options->unchecked && i < rules->list.n; i++) {
        const struct rule *rule = &rules->list.at[i];
        bool idle = rule->sort == RULE_CLAIM && !rule->builtin && !cases->claimed[i];
        if (idle && rule->level != LEVEL_OFF)
            diag_add(&options->faults, DIAG_INFO, rule->place,
                     "rule '%s' found its claim in no text", rule->id);
    }
}

/** The rule that speaks of what suppresses nothing; NULL: nobody asks. */
static const struct rule *rule_unused(const struct run *run) {
    return run->known.use == KNOWN_SUPPRESS
               ? rule_of_check(&run->rules, "unused-directive")
               : NULL;
}

/** The decisions of a file that apply no longer. */
static void report_stale(struct cases *cases, const struct decisions *decisions) {
    struct run *run = cases->run;
    const struct rule *rule = rule_unused(run);
    if (!rule)
        return;
    struct outcome outcome =
        decisions_close(decisions, rule, run->setting.language, &run->arena);
    if (outcome.findings.n)
        report_outcome(cases, &outcome);
}

static void report_case(struct cases *cases, struct outcome *outcome) {
    if (outcome->n_drafts)
        told_once(&cases->told, outcome);
    run_suppress(cases->run, outcome);
    report_outcome(cases, outcome);
    if (outcome->decisions[ON_DRAFT])
        report_stale(cases, outcome->decisions[ON_DRAFT]);
}

/** Behind all cases: the waivers, and decisions on sources, that they have no more use
    for. */
static void report_unused(struct cases *cases) {
    struct run *run = cases->run;
    const struct rule *rule = rule_unused(run);
    if (!rule)
        return;
    struct outcome outcome =
        waivers_close(&run->waivers, rule, run->setting.language, &run->arena);
    if (outcome.findings.n)
        report_outcome(cases, &outcome);
    if (run->decided)
        report_stale(cases, run->decided);
}

/** Read a text with an arena's setting; one that cannot be read is an omission too. */
static bool read_text(struct cases *cases, const struct setting *setting,
                      const char *path, struct stated date,
                      const struct configured *named, struct input *to) {
    struct run *run = cases->run;
    bool is_stdin = path == run->options->stdin_name;
    if ((is_stdin ? run_read_stdin : run_read)(setting, path, to)) {
        to->date = date;
        to->named = named;
        to->document = input_read(setting, to);
    }
    if (!to->document)
        omissions_add_failed(&run->omissions, path);
    else
        omissions_add_document(&run->omissions, to->document);
    return to->document;
}

/** The sources of a case: those its draft names, or all drafts share; never itself. */
static void find_sources(struct cases *cases, const struct path *draft,
                         const struct document *document, struct paths *to) {
    struct run *run = cases->run;
    struct paths all = {.exclude = &run->config.exclude};
    if (document)
        add_own_sources(cases, document, &all);
    add_all(&run->arena, &all, &cases->sources);
    if (!all.list.n)
        add_all(&run->arena, &all, &cases->configured);
    if (!all.list.n && !run->options->sources.n && run->config.sources.list.n &&
        !cases->told_none++)
        complain_of_none(
            cases, (struct place){run->config.sources.list.at[0].place.file, 0, 0});
    if (document && document->sources.n) /* the others are in order */
        paths_sort(&all);
    for (size_t i = 0; i < all.list.n; i++)
        if (!(draft && identity_equal(all.list.at[i].file, draft->file)))
            *(struct path *)list_add(&run->arena, &to->list) = all.list.at[i];
}

static bool holds(const struct shelf *shelf, const struct paths *paths) {
    if (!shelf->filled || shelf->paths.list.n != paths->list.n)
        return false;
    for (size_t i = 0; i < paths->list.n; i++) {
        const struct path *a = &shelf->paths.list.at[i], *b = &paths->list.at[i];
        if (!identity_equal(a->file, b->file) || strcmp(a->name, b->name) != 0)
            return false;
    }
    return true;
}

/** Do drafts quote the sources that this one shares with those to come?  It alone is
    asked where none comes. */
static bool may_quote(struct cases *cases, const struct document *draft) {
    return cases->drafts.list.n > 1 ||
           (draft && quotations_find(draft, &cases->run->arena).list.n);
}

static void read_sources(struct cases *cases, const struct document *draft) {
    struct shelf *shelf = &cases->shelf;
    struct setting setting = cases->run->setting;
    setting.arena = &shelf->arena;
    size_t n = 0;
    struct input *inputs =
        arena_get(&shelf->arena, (shelf->paths.list.n + 1) * sizeof *inputs);
    pace_start(&cases->pace);
    for (size_t i = 0; i < shelf->paths.list.n; i++) {
        const struct path *path = &shelf->paths.list.at[i];
        pace_show(&cases->pace, i, shelf->paths.list.n, "sources");
        const struct configured *named =
            dates_of(&cases->dates, path->file, &shelf->arena);
        struct stated date = {0};
        n += read_text(cases, &setting, path->name, date, named, &inputs[n]);
    }
    shelf->sources =
        sources_read(&setting, inputs, n, draft ? 1 : 0, may_quote(cases, draft));
    pace_stop(&cases->pace, PART_SOURCES, n, NULL);
}

/** Put these sources on the shelf, if they are not there from the draft before. */
static const struct sources *shelve(struct cases *cases, const struct paths *paths,
                                    const struct document *draft) {
    struct shelf *shelf = &cases->shelf;
    if (holds(shelf, paths))
        return &shelf->sources;
    arena_reset(&shelf->arena);
    shelf->filled = true;
    shelf->paths = (struct paths){0};
    for (size_t i = 0; i < paths->list.n; i++) {
        const struct path *path = &paths->list.at[i];
        *(struct path *)list_add(&shelf->arena, &shelf->paths.list) = (struct path){
            arena_copy(&shelf->arena, path->name, strlen(path->name)), path->file};
    }
    read_sources(cases, draft);
    return &shelf->sources;
}

/** One case: a draft, or none, and the sources it shares. */
static void run_case(struct cases *cases, const struct path *draft) {
    struct run *run = cases->run;
    struct paths paths = {0};
    struct input input = {0};
    struct stated date = {run->options->date, "option"};
    pace_start(&cases->pace);
    if (draft && !read_text(cases, &run->setting, draft->name, date, NULL, &input))
        return;
    pace_stop(&cases->pace, PART_DRAFTS, draft ? 1 : 0, NULL);
    find_sources(cases, draft, input.document, &paths);
    const struct sources *sources = shelve(cases, &paths, input.document);
    config_apply_per_file(&run->config, draft ? draft->name : NULL, run->levels,
                          &run->rules);
    pace_start(&cases->pace);
    struct checked *checked = check_drafts(&run->setting, &input, sources);
    pace_stop(&cases->pace, PART_DRAFTS, 0, draft ? draft->name : NULL);
    note_claims(cases, checked);
    report_case(cases, &checked->outcome);
    config_apply_per_file(&run->config, NULL, run->levels, &run->rules);
}

/** Sources and no draft are held against each other. */
static bool has_peers(const struct cases *cases) {
    bool any = cases->sources.list.n || cases->configured.list.n;
    return any && !cases->drafts.list.n && !cases->nothing_left;
}

static bool has_work(const struct cases *cases) {
    return cases->drafts.list.n || cases->nothing_left || has_peers(cases);
}

void cases_run(struct run *run, bool ledger) {
    struct cases cases = {.run = run};
    arena_bound(&cases.shelf.arena, CASE_MEGABYTES);
    pace_begin(&cases.pace, run->options->quiet);
    /* A rule with a mistake stops the run; a path that is missing only itself. */
    if (run->options->since)
        changes_read(&cases.changes, run->options->since, &cases.arena,
                     &run->options->faults);
    bool well = run->options->faults.n_errors == 0;
    cases.claimed = arena_get(&cases.arena, run->rules.list.n + 1);
    list_paths(&cases);
    if (well && has_work(&cases))
        begin_outputs(&cases, ledger);
    if (cases.outputs.n || (well && run->known.use != KNOWN_SUPPRESS)) {
        if (has_peers(&cases))
            run_case(&cases, NULL);
        for (size_t i = 0; i < cases.drafts.list.n; i++) {
            pace_show(&cases.pace, i, cases.drafts.list.n, "drafts");
            run_case(&cases, &cases.drafts.list.at[i]);
            arena_reset(&run->arena);
        }
        tell_idle_rules(&cases);
    }
    report_unused(&cases);
    pace_wipe(&cases.pace);
    outputs_close(&cases.outputs);
    if (run->options->timing)
        pace_print(&cases.pace);
    run_close_suppressions(run);
    run_be_strict(run);
    told_release(&cases.told);
    arena_release(&cases.shelf.arena);
    arena_release(&cases.arena);
}
