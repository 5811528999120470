/*
 * test_judgement.c - what holds for every judgement, tried on the drawn cases and the
 * stories of the corpus.
 *
 *   1. Levels change no verdict: whatever they and the scope levels of topic rules are,
 *      ledger and coverage are the same.
 *   2. A rule that is turned off makes no other accuse a figure that was left alone.
 *   3. The evidence of a pair adds up to its score, and what `show` prints of it to
 *      what it prints.
 *   4. A case is read once: no stage writes into what an earlier one made.
 *   5. Drafts that share sources are told what each is told alone, in whatever order;
 *      and the memory of the sources is locked meanwhile.
 *
 * SEED and RUNS, the levels drawn for each case, look longer.
 */
#include <glob.h>
#include <math.h>

#include "document/read.h"
#include "builtin.h"
#include "drawn.h"
#include "frozen.h"
#include "checks/checks.h"
#include "finding/ledger.h"
#include "packs.h"

enum { MOST_RUNS = 4 };

/** A case under trial; what `made` is lives in the arena of `drawn`. */
struct trial {
    const char *name;
    struct drawn *drawn;
    struct input inputs[MOST_DOCUMENTS];
    size_t n, n_drafts;
};

typedef void trial_test(struct trial *trial);

static const struct checked *judge(struct trial *trial) {
    struct drawn *drawn = trial->drawn;
    struct setting setting = {&drawn->rules,  english(), &drawn->arena,
                              &drawn->faults, true,      NULL};
    return check(&setting, trial->inputs, trial->n, trial->n_drafts);
}

/* ---- the cases ---- */

static void try_case(const char *file, struct text written, trial_test *test) {
    struct drawn drawn = {.stage = stage_named("findings")};
    struct trial trial = {.drawn = &drawn};
    struct text title;
    size_t at = 0;
    text_next_line(written, &at, &title);
    trial.name = arena_print(&drawn.arena, "%s: %.*s", file, TEXT_ARGUMENTS(title));
    rules_copy_builtin(&drawn.rules, &drawn.faults);
    drawn_parse(&drawn, written);
    trial.n = drawn.n_pages;
    trial.n_drafts = drawn_inputs(&drawn, trial.inputs);
    test(&trial);
    drawn_release(&drawn);
}

static void try_file(const char *file, trial_test *test) {
    struct arena arena = {0};
    struct diags faults = {0};
    struct text written;
    assert_true(file_read(file, MOST_CASE, &arena, &written, &faults));
    for (size_t at = 0; at < written.size;) {
        struct text part = drawn_next(written, &at);
        if (is_title(part))
            try_case(file, part, test);
    }
    arena_release(&arena);
    diags_release(&faults);
}

/** Read the files of a pattern as documents of the case. */
static void add_files(struct trial *trial, const char *pattern) {
    struct drawn *drawn = trial->drawn;
    glob_t found;
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc && trial->n < MOST_DOCUMENTS; i++) {
        struct input *input = &trial->inputs[trial->n++];
        input->name = arena_print(&drawn->arena, "%s", found.gl_pathv[i]);
        assert_true(file_read(input->name, MOST_CASE, &drawn->arena, &input->bytes,
                              &drawn->faults));
    }
    globfree(&found);
}

/** A draft of the corpus with its sources, under the packs. */
static void try_story(const char *draft, trial_test *test) {
    struct drawn drawn = {0};
    struct trial trial = {.name = draft, .drawn = &drawn, .n_drafts = 1};
    int folder = (int)(strrchr(draft, '/') - draft);
    rules_copy_builtin(&drawn.rules, &drawn.faults);
    rules_read_path(&drawn.rules, "rules/dprk-cyber-theft.yaml", NULL, &drawn.faults);
    add_files(&trial, draft);
    add_files(&trial, arena_print(&drawn.arena, "%.*s/sources/*", folder, draft));
    test(&trial);
    drawn_release(&drawn);
}

static void try_each(const char *pattern, trial_test *test,
                     void (*try_one)(const char *path, trial_test *test)) {
    glob_t found;
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        try_one(found.gl_pathv[i], test);
    globfree(&found);
}

static void try_all(trial_test *test) {
    try_each("corpus/*/draft.md", test, try_story);
    try_each("tests/cases/*/*.case", test, try_file);
}

/* ---- 1: levels change no verdict ---- */

static uint64_t number_from(const char *name, uint64_t otherwise) {
    const char *value = getenv(name);
    return value ? strtoull(value, NULL, 10) : otherwise;
}

static uint64_t seed;

static void write_site(FILE *to, const struct site *site) {
    fprintf(to, " %s:%u-%u", site->document->name, site->span.start, site->span.end);
}

/** Ledger and coverage in words, in the arena; findings are no part of them. */
static const char *describe(struct trial *trial, const struct checked *made) {
    char *bytes;
    size_t size;
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    struct ledger_walk walk = {.of = made->outcome.ledger,
                               .arena = &trial->drawn->arena};
    while (ledger_next(&walk)) {
        const struct entry *entry = &walk.entry;
        write_site(to, &entry->site);
        fprintf(to, ": %s, %s, %s,", verdict_name(entry->verdict),
                entry->rule ? entry->rule->id : "no rule",
                entry->why ? entry->why : "");
        for (size_t k = 0; k < entry->n_readings; k++)
            write_site(to, &entry->readings[k]);
        fputc('\n', to);
    }
    for (int i = 0; i < N_VERDICTS; i++)
        fprintf(to, "%zu %s, ", made->outcome.coverage.of[i],
                verdict_name((enum verdict)i));
    fprintf(to, "%zu figures\n", made->outcome.coverage.figures);
    fclose(to);
    const char *said = arena_print(&trial->drawn->arena, "%s", bytes);
    free(bytes);
    return said;
}

static enum level draw_level(void) {
    return (enum level)draw_below(&seed, LEVEL_ERROR + 1);
}

static void draw_levels(struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++) {
        rules->list.at[i].level = draw_level();
        rules->list.at[i].claim.scope_level = draw_level();
    }
}

/** Topic rules beside those of the case. */
static void add_pack(struct trial *trial) {
    struct drawn *drawn = trial->drawn;
    if (!trial->n)
        return;
    struct text pack = draw_pack(&drawn->arena, &seed, trial->inputs, trial->n);
    assert_true(rules_read(&drawn->rules, pack, "drawn.yaml", false,
                           check_names(&drawn->arena), &drawn->faults));
}

static void check_levels(struct trial *trial) {
    add_pack(trial);
    const char *expected = describe(trial, judge(trial));
    for (uint64_t i = number_from("RUNS", MOST_RUNS); i-- > 0;) {
        draw_levels(&trial->drawn->rules);
        const char *got = describe(trial, judge(trial));
        if (strcmp(got, expected) != 0)
            fail_msg("%s: other levels, and not\n%s\nbut\n%s", trial->name, expected,
                     got);
    }
}

static void test_levels(void **state) {
    (void)state;
    seed = number_from("SEED", 271828);
    try_all(check_levels);
}

/* ---- 2: turning off ---- */

/** Does a finding of `before` speak of the place: at it, or as a related one? */
static bool is_accused(const struct outcome *before, const struct site *site) {
    for (size_t i = 0; i < before->findings.n; i++) {
        const struct finding *finding = &before->findings.at[i];
        if (same_place(&finding->site, site))
            return true;
        for (size_t k = 0; k < finding->n_related; k++)
            if (same_place(&finding->related[k], site))
                return true;
    }
    return false;
}

/** Levels are asked from the proposals on: what was judged before serves each rule. */
static void check_without(struct trial *trial, const struct checked *made,
                          struct rule *rule) {
    enum level level = rule->level;
    rule->level = LEVEL_OFF;
    struct proposals proposed = checks_propose(&made->judgement);
    struct outcome after = outcome_make(&made->judgement, &proposed);
    for (size_t i = 0; i < after.findings.n; i++)
        if (!is_accused(&made->outcome, &after.findings.at[i].site))
            fail_msg("%s: without %s, [%s] %s", trial->name, rule->id,
                     after.findings.at[i].rule->id, after.findings.at[i].message);
    rule->level = level;
}

/** From the levels as they are now. */
static void turn_off_each(struct trial *trial) {
    const struct checked *made = judge(trial);
    struct rules *rules = &trial->drawn->rules;
    for (size_t i = 0; i < rules->list.n; i++)
        if (rules->list.at[i].level > LEVEL_OFF)
            check_without(trial, made, &rules->list.at[i]);
}

static void check_turning_off(struct trial *trial) {
    turn_off_each(trial);
    draw_levels(&trial->drawn->rules);
    turn_off_each(trial);
}

static void test_turning_off(void **state) {
    (void)state;
    seed = number_from("SEED", 314159);
    try_all(check_turning_off);
}

/* ---- 3: evidence adds up ---- */

/* Pairs that were tried: of drafts with sources, of sources, of a text with itself. */
static size_t n_pairs, n_others, n_inside;

static void check_pair(const struct trial *trial, const struct pair *pair) {
    double sum = 0;
    for (int i = 0; i < N_CUES; i++)
        sum += cue_weight((enum cue)i) * pair->grounds->evidence.of[i] / 100;
    if (fabs(sum - pair->grounds->score) > 1e-6)
        fail_msg("%s: evidence of %.9f, a score of %.9f", trial->name, sum,
                 pair->grounds->score);
}

/** What is printed: " 0.61 x 1.124," of each fact; " in all 1.28" is of two digits. */
static void check_printed(const struct trial *trial, const char *said) {
    const char *all = strstr(said, " in all ");
    double sum = 0;
    if (!all)
        return;
    for (const char *at = strstr(said, " x "); at && at < all;
         at = strstr(at + 1, " x ")) {
        const char *fact = at;
        while (fact > said && fact[-1] != ' ')
            fact--;
        sum += strtod(fact, NULL) * strtod(at + 3, NULL);
    }
    if (fabs(sum - strtod(all + 8, NULL)) > 0.005 + 1e-6)
        fail_msg("%s: printed facts add up to %.4f: %s", trial->name, sum, said);
}

static void check_pairs(const struct trial *trial, const struct matches *matches,
                        size_t *n) {
    for (size_t i = 0; i < matches->n; i++) {
        for (size_t k = 0; k < matches->at[i].n; k++)
            check_pair(trial, &matches->at[i].pairs[k]);
        *n += matches->at[i].n;
    }
}

static void check_sums(struct trial *trial) {
    const struct checked *made = judge(trial);
    struct labels labels = {0};
    check_pairs(trial, &made->matches, &n_pairs);
    check_pairs(trial, &made->sources.others, &n_others);
    check_pairs(trial, &made->inside, &n_inside);
    for (uint32_t i = 0; i < made->c.n_members; i++)
        stage_named("pairs")->label(made, i, &labels);
    for (size_t i = 0; i < labels.list.n; i++)
        check_printed(trial, labels.list.at[i].text);
}

static void test_sums(void **state) {
    (void)state;
    n_pairs = n_others = n_inside = 0;
    try_all(check_sums);
    assert_true(n_pairs > 500);
    assert_true(n_others > 100);
    assert_true(n_inside > 20);
}

/* ---- 4: nothing is written twice ---- */

/** FNV-1a over bytes, from `hash` on. */
static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

#define HASH(hash, at, n) hash_bytes(hash, at, (n) * sizeof *(at))

static uint64_t hash_frame(uint64_t hash, const struct frame *frame) {
    hash = HASH(hash, frame, 1);
    for (int slot = 0; slot < N_SLOTS; slot++)
        hash = HASH(hash, frame_slot(frame, (enum slot_id)slot), 1);
    return hash;
}

/** Its days and its text; what lies behind the text was never written. */
static uint64_t hash_time(uint64_t hash, const struct time *time) {
    hash = HASH(HASH(hash, &time->low, 1), &time->high, 1);
    return hash_bytes(hash, time->text, strlen(time->text));
}

static uint64_t hash_case(const struct check_case *c) {
    uint64_t hash = HASH(14695981039346656037u, c->members, c->n_members);
    for (size_t i = 0; i < c->n_members; i++) {
        const struct member *member = c->members[i];
        const struct account *of = &member->account;
        const struct document *document = member->document;
        hash = HASH(hash, member, 1);
        hash = HASH(hash, document, 1);
        hash = HASH(hash, document->tokens.at, document->tokens.n);
        hash = HASH(hash, document->sentences.at, document->sentences.n);
        hash = HASH(hash, document->blocks.at, document->blocks.n);
        hash = HASH(hash, of->mentions, of->n);
        for (uint32_t k = 0; k < of->n; k++)
            hash =
                hash_time(hash_frame(hash, account_frame(of, k)), of->mentions[k].time);
        for (uint32_t k = 0; k < document->sentences.n; k++) {
            const struct sentence_words *words = account_words(of, k);
            hash = HASH(hash, words->first, (size_t)(words->past - words->first));
        }
    }
    return hash;
}

static uint64_t hash_matches(const struct matches *matches) {
    uint64_t hash = HASH(0, matches->at, matches->n);
    for (size_t i = 0; i < matches->n; i++)
        hash = HASH(hash, matches->at[i].pairs, matches->at[i].n);
    return hash;
}

static uint64_t hash_alignments(const struct alignments *alignments) {
    uint64_t hash = HASH(0, alignments->at, alignments->n);
    for (size_t i = 0; i < alignments->n; i++)
        if (alignments->at[i].proofs)
            hash = HASH(hash, alignments->at[i].proofs, 1);
    return hash;
}

/** The stages as check.c calls them, with a look at what each left behind. */
static void check_const(struct trial *trial) {
    struct drawn *drawn = trial->drawn;
    struct setting setting = {&drawn->rules,  english(), &drawn->arena,
                              &drawn->faults, true,      NULL};
    struct check_case c =
        check_read(&setting, trial->inputs, trial->n, trial->n_drafts, UP_TO_TELLINGS);
    uint64_t read = hash_case(&c);
    struct sources sources = sources_make(&c, case_quotes(&c));
    uint32_t n = (uint32_t)c.n_drafts;
    struct matches matches =
        matches_find(&c, AGAINST_SOURCES, 0, n, sources.index, sources.rarity);
    struct matches inside = matches_find(
        &c, AGAINST_ITSELF, 0, n ? n : (uint32_t)c.n_members, NULL, sources.rarity);
    uint64_t matched = hash_matches(&matches);
    struct topics topics = topics_find(&c);
    struct alignments alignments = alignments_judge(&c, &matches, &sources.lists);
    uint64_t aligned = hash_alignments(&alignments);
    struct quotes quotes = quotes_find(&c, sources.passages);
    struct unmarked_list unmarked = unmarked_find(&c, &sources.said);
    struct judgement judgement = {&c,      &sources,    &matches,
                                  &inside, &alignments, &topics,
                                  &quotes, &unmarked,   drafts_index_names(&c)};
    struct proposals proposed = checks_propose(&judgement);
    outcome_make(&judgement, &proposed);
    if (hash_case(&c) != read)
        fail_msg("%s: a later stage wrote into the case", trial->name);
    if (hash_matches(&matches) != matched)
        fail_msg("%s: a later stage wrote into the matches", trial->name);
    if (hash_alignments(&alignments) != aligned)
        fail_msg("%s: a later stage wrote into the alignments", trial->name);
}

static void test_const(void **state) {
    (void)state;
    try_all(check_const);
}

/* ---- 5: drafts share sources, and nothing else ---- */

static size_t n_shared; /* trials with sources */

/** The findings in words, one a line. */
static const char *describe_findings(struct trial *trial, const struct checked *made) {
    char *bytes;
    size_t size;
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        fprintf(to, "%s %d", finding->rule->id, (int)finding->level);
        write_site(to, &finding->site);
        for (size_t k = 0; k < finding->n_related; k++)
            write_site(to, &finding->related[k]);
        fprintf(to, ": %s\n", finding->message);
    }
    fclose(to);
    const char *said = arena_print(&trial->drawn->arena, "%s", bytes);
    free(bytes);
    return said;
}

static const char *describe_all(struct trial *trial, const struct checked *made) {
    return arena_print(&trial->drawn->arena, "%s%s", describe_findings(trial, made),
                       describe(trial, made));
}

/** The sources of a trial, in an arena that may be their own. */
static struct sources read_sources(struct trial *trial, struct arena *arena) {
    struct drawn *drawn = trial->drawn;
    struct setting setting = {&drawn->rules,  english(), arena,
                              &drawn->faults, true,      NULL};
    return sources_read(&setting, trial->inputs + 1, trial->n - 1, 1, true);
}

/** What a draft is told beside sources that others may have had before it. */
static const char *judge_beside(struct trial *trial, size_t draft,
                                const struct sources *sources) {
    struct drawn *drawn = trial->drawn;
    struct setting setting = {&drawn->rules,  english(), &drawn->arena,
                              &drawn->faults, true,      NULL};
    return describe_all(trial, check_drafts(&setting, &trial->inputs[draft], sources));
}

/** Once more, beside sources that others had before: it is told the same? */
static void expect_told(struct trial *trial, size_t draft,
                        const struct sources *sources, const char *alone) {
    const char *after = judge_beside(trial, draft, sources);
    if (strcmp(alone, after) != 0)
        fail_msg("%s: text %zu after another draft\n%s\nalone\n%s", trial->name, draft,
                 after, alone);
}

/** Each text of the case as a draft before and after the first of them, which is told
    the same beside sources of its own. */
static void judge_each(struct trial *trial, const struct sources *sources,
                       const char *first) {
    for (size_t i = 0; i < trial->n; i++) {
        struct sources own = read_sources(trial, &trial->drawn->arena);
        expect_told(trial, i, sources, judge_beside(trial, i, &own));
        expect_told(trial, 0, sources, first);
    }
}

/** Two threads may judge beside one set of sources: who writes into it is stopped. */
static void check_shared(struct trial *trial) {
    struct frozen shelf;
    if (trial->n_drafts != 1)
        return;
    const char *first = describe_all(trial, judge(trial));
    frozen_begin(&shelf);
    struct sources sources = read_sources(trial, &shelf.arena);
    assert_true(frozen_lock(&shelf));
    judge_each(trial, &sources, first);
    frozen_end(&shelf);
    n_shared += trial->n > 1;
}

static void test_shared(void **state) {
    (void)state;
    n_shared = 0;
    try_all(check_shared);
    assert_true(n_shared > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels), cmocka_unit_test(test_turning_off),
        cmocka_unit_test(test_sums),   cmocka_unit_test(test_const),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests_name("judgement", tests, NULL, NULL);
}
