/*
 * check.c - how checks propose findings, and in what words.
 */
#include "checks/check.h"

#include "value/slip.h"

struct proposal *propose_site(const struct judgement *in, struct proposals *to,
                              const struct rule *rule, enum verdict verdict,
                              struct site site, const char *message) {
    bool compared = verdict != VERDICT_NOT_COMPARED;
    struct proposal *proposal = list_add(in->c->arena, &to->list);
    *proposal = (struct proposal){.rule = rule,
                                  .level = rule->level,
                                  .verdict = verdict,
                                  .message = message,
                                  .site = site,
                                  .yields = compared ? YIELDS_SITE : YIELDS_NEVER,
                                  .takes = compared ? TAKES_ALL : TAKES_NOTHING};
    return proposal;
}

struct proposal *propose_at(const struct judgement *in, struct proposals *to,
                            const struct rule *rule, enum verdict verdict,
                            struct figure figure, const char *message) {
    return propose_site(in, to, rule, verdict, figure_site(in->c, figure, NULL),
                        message);
}

void proposal_temper(struct proposal *proposal, double chance) {
    if (proposal->level == LEVEL_ERROR && chance < thresholds.error)
        proposal->level = LEVEL_WARNING;
}

void proposal_hint(struct proposal *proposal) {
    if (proposal->level > LEVEL_INFO)
        proposal->level = LEVEL_INFO;
}

struct evidence figures_evidence(const struct judgement *in, struct figure a,
                                 struct figure b) {
    return grounds_of(in->c, in->matches->rarity, a, b).evidence;
}

double sentences_alike(const struct judgement *in, struct figure a, struct figure b) {
    int there = figures_evidence(in, a, b).of[CUE_sentence],
        back = figures_evidence(in, b, a).of[CUE_sentence];
    return (there > back ? there : back) / 100.0;
}

bool figure_is_supported(const struct judgement *in, struct figure figure) {
    const struct match *match = figure_match(in->matches, figure);
    if (!match)
        return false;
    enum verdict verdict = in->alignments->at[match - in->matches->at].verdict;
    return verdict == VERDICT_AGREE || verdict == VERDICT_COMPATIBLE;
}

void ask_inside(const struct judgement *in, const struct rule *rule, ask_pair *ask,
                struct proposals *to) {
    for (size_t i = 0; i < in->inside->n; i++) {
        const struct match *match = &in->inside->at[i];
        for (size_t k = 0; k < match->n; k++)
            if (match->pairs[k].bar == BAR_none &&
                ask(in, rule, match->figure, &match->pairs[k], to))
                break;
    }
}

void sites_add(struct arena *arena, struct site **sites, size_t *n, struct site site) {
    bool full = (*n & (*n - 1)) == 0; /* at none, and at each power of two */
    if (full) {
        struct site *larger = arena_get(arena, (*n ? 2 * *n : 1) * sizeof *larger);
        if (*n)
            memcpy(larger, *sites, *n * sizeof *larger);
        *sites = larger;
    }
    (*sites)[(*n)++] = site;
}

void propose_related(const struct judgement *in, struct proposal *proposal,
                     struct figure figure, const char *note) {
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              figure_site(in->c, figure, note));
}

void proposal_bind(struct proposal *proposal, enum bearing bearing) {
    for (size_t i = 0; i < proposal->n_related; i++)
        proposal->related[i].bearing = bearing;
}

static struct site list_site(const struct check_case *c, const struct proof *proof) {
    const struct document *document = c->members[proof->list.member]->document;
    const struct token *first = &document->tokens.at[proof->list.first],
                       *last = &document->tokens.at[proof->list.past - 1];
    return (struct site){
        .document = document,
        .span = document_span(document, first->start, last->start + last->size)};
}

size_t proof_sites(const struct judgement *in, const struct proof *proof,
                   struct site to[MOST_OPERANDS]) {
    size_t n = 0;
    if (proof->n == 0)
        to[n++] = list_site(in->c, proof);
    for (size_t i = 0; i < proof->n && i < MOST_OPERANDS; i++)
        if (i == 0 || !figures_equal(proof->of[i], proof->of[i - 1]))
            to[n++] = figure_site(in->c, proof->of[i], NULL);
    for (size_t i = 0; i < n; i++)
        to[i].bearing = BEARING_OPERAND;
    return n;
}

enum { LONGEST_QUOTE = 80 };

const char *quoted_text(const struct check_case *c, struct text text) {
    return text_quote(c->arena, text, LONGEST_QUOTE);
}

const char *quoted(const struct check_case *c, struct figure figure) {
    struct text text = figure_phrase(c, figure);
    if (text.size > LONGEST_QUOTE)
        text = figure_quote(c, figure);
    return quoted_text(c, text);
}

const char *message_fill(const struct check_case *c, const char *words,
                         const char *value, const char *reading, const char *document) {
    const char *const names[] = {"{value}", "{reading}", "{document}"};
    const char *const values[] = {value, reading, document};
    const char *made = "";
    for (const char *at = words; *at;) {
        size_t i = 0;
        while (i < 3 && strncmp(at, names[i], strlen(names[i])) != 0)
            i++;
        size_t plain = i < 3 ? 0 : 1 + strcspn(at + 1, "{");
        made = i < 3 ? arena_print(c->arena, "%s%s", made, values[i])
                     : arena_print(c->arena, "%s%.*s", made, (int)plain, at);
        at += i < 3 ? strlen(names[i]) : plain;
    }
    return made;
}

const char *message_pair(const struct check_case *c, struct figure here,
                         struct figure there) {
    const char *slip = slip_name(figure_mention(c, here), figure_mention(c, there));
    const char *because = slip ? arena_print(c->arena, ": %s", slip) : "";
    if (here.member == there.member)
        return arena_print(c->arena, "%s here, %s elsewhere in the same text%s",
                           quoted(c, here), quoted(c, there), because);
    return arena_print(c->arena, "%s here, %s in %s%s", quoted(c, here),
                       quoted(c, there), figure_document(c, there)->name, because);
}
