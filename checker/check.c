/*
 * check.c - the whole way of the data, one call a stage.
 *
 *     bytes -> document -> mentions -> frames -> sources -> pairs and proofs ->
 *     verdicts -> proposals -> findings
 *
 * One direction: a stage gets what earlier ones made, read-only, and returns its own
 * product.  Read this first; each stage's header says what it promises.
 */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "checks/checks.h"
#include "document/content.h"
#include "document/front_matter.h"
#include "document/read.h"
#include "frame/account.h"
#include "match/event.h"

/** By its own reader, or the one that it asks for; NULL with a DIAG_ERROR. */
static struct document *read_document(const struct setting *setting,
                                      const struct input *input) {
    const struct reader *reader = input->reader;
    if (!reader)
        reader = content_reader(input->name, input->bytes, setting->faults);
    if (!reader)
        return NULL;
    struct document *document = (input->unpacked ? document_read : document_open)(
        input->name, input->bytes, reader, setting->language, setting->boilerplate,
        setting->arena, setting->faults);
    if (document)
        document->bytes = input->bytes;
    return document;
}

/** What the head of the text says itself stands. */
static void take_configured(struct stated *to, struct text text) {
    if (text.size && to->from != front_matter_states)
        *to = (struct stated){text, "configuration"};
}

static void take_named(struct document *document, const struct configured *named) {
    take_configured(&document->date, named->date);
    take_configured(&document->publisher, named->publisher);
    take_configured(&document->url, named->url);
    take_configured(&document->standing, named->standing);
}

const struct document *input_read(const struct setting *setting,
                                  const struct input *input) {
    size_t errors = setting->faults->n_errors;
    struct document *document = read_document(setting, input);
    if (!document)
        return NULL;
    if (input->named)
        take_named(document, input->named);
    if (input->date.text.size)
        document->date = input->date;
    if (!document->sentences.n && setting->faults->n_errors == errors)
        diag_add(setting->faults, DIAG_INFO, (struct place){input->name, 0, 0},
                 "there is no text in it to check");
    return document;
}

/** A text of numbers alone takes long and tells nothing. */
static void say_stopped(const struct setting *setting, const struct member *member) {
    const struct document *document = member->document;
    uint32_t next = member->mentions.n_sentences;
    if (next == document->sentences.n)
        return;
    struct span in = sentence_span(document, &document->sentences.at[next]);
    struct span span = document_span(document, in.start, in.end);
    struct location at = document_locate(document, span.start);
    diag_add(setting->faults, DIAG_WARNING,
             (struct place){document->name, at.line, at.column},
             "%d values and more stand before; none from here on is read",
             MOST_MENTIONS);
}

static const struct member *read_member(const struct setting *setting,
                                        const struct input *input, enum role role,
                                        size_t given, enum depth up_to) {
    const struct document *document =
        input->document ? input->document : input_read(setting, input);
    if (!document)
        return NULL;
    const struct member *member =
        member_read(document, role, given, up_to, setting->rules, setting->arena);
    say_stopped(setting, member);
    return member;
}

static int by_content(const void *left, const void *right) {
    const struct member *a = *(const struct member *const *)left,
                        *b = *(const struct member *const *)right;
    int by = text_order(a->document->date.text, b->document->date.text);
    by = by ? by : text_order(a->document->source, b->document->source);
    return by ? by : (a->given > b->given) - (a->given < b->given);
}

/** By day and text: of two figures that are alike in all, the same one comes first
    whatever the sources are called and in whatever order they are given. */
static void sort_sources(const struct member **members, const struct check_case *c) {
    qsort(members + c->n_drafts, c->n_members - c->n_drafts, sizeof *members,
          by_content);
}

static enum role role_of(size_t index, size_t n_drafts) {
    return index < n_drafts ? ROLE_DRAFT : n_drafts ? ROLE_SOURCE : ROLE_PEER;
}

/** A case with room for `n` members, none of them there. */
static struct check_case begin(const struct setting *setting, size_t n,
                               const struct member ***members) {
    *members = arena_get(setting->arena, (n + 1) * sizeof **members);
    return (struct check_case){.arena = setting->arena,
                               .rules = setting->rules,
                               .language = setting->language,
                               .faults = setting->faults,
                               .heeds_directives = setting->heeds_directives,
                               .members = *members};
}

struct check_case check_read(const struct setting *setting, const struct input *inputs,
                             size_t n, size_t n_drafts, enum depth up_to) {
    const struct member **members;
    struct check_case c = begin(setting, n, &members);
    for (size_t i = 0; i < n; i++) {
        enum role role = role_of(i, n_drafts);
        members[c.n_members] =
            read_member(setting, &inputs[i], role, c.n_members, up_to);
        c.n_drafts += members[c.n_members] && role == ROLE_DRAFT;
        c.n_members += members[c.n_members] != NULL;
    }
    sort_sources(members, &c);
    return c;
}

/** The drafts' places stay empty: figures are numbered behind them. */
struct sources sources_read(const struct setting *setting, const struct input *inputs,
                            size_t n, size_t n_drafts, bool quoted) {
    const struct member **members;
    struct check_case c = begin(setting, n_drafts + n, &members);
    c.n_members = c.n_drafts = n_drafts; /* room only */
    for (size_t i = 0; i < n; i++) {
        members[c.n_members] =
            read_member(setting, &inputs[i], role_of(n_drafts + i, n_drafts),
                        c.n_members, UP_TO_TELLINGS);
        if (members[c.n_members])
            account_complete(&members[c.n_members++]->account, !n_drafts);
    }
    sort_sources(members, &c);
    struct sources made = sources_make(&c, n_drafts ? quoted : case_quotes(&c));
    made.kin = sources_kin(&made, c.arena);
    return made;
}

static struct checked *judge(const struct check_case *c,
                             const struct sources *sources) {
    struct checked *to = arena_get(c->arena, sizeof *to);
    to->c = *c;
    to->c.matters = arena_get(c->arena, c->n_drafts * c->n_members + 1);
    to->sources = *sources;
    uint32_t n = (uint32_t)c->n_drafts, own = n ? n : (uint32_t)c->n_members;
    to->matches = drafts_match(c, sources->index, sources->rarity);
    to->inside = matches_find(c, AGAINST_ITSELF, 0, own, NULL, sources->rarity);
    to->topics = topics_find(&to->c);
    to->quotes = quotes_find(&to->c, to->sources.passages);
    to->unmarked = unmarked_find(&to->c, &to->sources.said);
    to->names = drafts_index_names(c);
    to->alignments = alignments_judge(&to->c, &to->matches, &sources->lists);
    to->judgement = (struct judgement){&to->c,      &to->sources,    &to->matches,
                                       &to->inside, &to->alignments, &to->topics,
                                       &to->quotes, &to->unmarked,   to->names};
    struct proposals proposed = checks_propose(&to->judgement);
    to->outcome = outcome_make(&to->judgement, &proposed);
    return to;
}

struct checked *check(const struct setting *setting, const struct input *inputs,
                      size_t n, size_t n_drafts) {
    struct check_case c = check_read(setting, inputs, n, n_drafts, UP_TO_TELLINGS);
    struct sources sources = sources_make(&c, case_quotes(&c));
    return judge(&c, &sources);
}

struct checked *check_drafts(const struct setting *setting, const struct input *drafts,
                             const struct sources *sources) {
    const struct member **members;
    struct check_case c = begin(setting, sources->n_drafts + sources->n, &members);
    enum depth up_to = sources->n ? UP_TO_TELLINGS : UP_TO_FRAMES;
    for (size_t i = 0; i < sources->n_drafts; i++)
        members[i] = read_member(setting, &drafts[i], ROLE_DRAFT, i, up_to);
    c.n_drafts = sources->n_drafts;
    c.n_members = sources->n_drafts + sources->n;
    memcpy(members + c.n_drafts, sources->members, sources->n * sizeof *members);
    return judge(&c, sources);
}
