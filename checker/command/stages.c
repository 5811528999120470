/*
 * stages.c - what each stage made of a text, in words under it.
 */
#include "command/stages.h"

#include "claim/comparative.h"
#include "claim/candidates.h"
#include "claim/place.h"
#include "claim/scene.h"
#include "claim/stance.h"
#include "quote/attribution.h"

static void label_blocks(struct check_case *c, uint32_t member, struct labels *to) {
    static const char *const names[] = {"headline",  "heading",    "paragraph",
                                        "list item", "quote",      "table cell",
                                        "footnote",  "boilerplate"};
    const struct document *document = c->members[member].document;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        label_add(to, c->arena, document_span(document, block->start, block->end),
                  names[block->kind]);
    }
}

static void label_sentences(struct check_case *c, uint32_t member, struct labels *to) {
    const struct document *document = c->members[member].document;
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        const struct sentence *sentence = &document->sentences.at[i];
        label_add(to, c->arena, document_span(document, sentence->start, sentence->end),
                  sentence_cites(document, i) ? "sentence, with a source" : "sentence");
    }
}

/** "money 2000000000 USD, up-to, a rate of 1M, of attacks". */
static const char *describe(const struct check_case *c, struct figure figure) {
    const struct mention *m = figure_mention(c, figure);
    if (m->why)
        return arena_print(c->arena, "%s: %s", mention_kind(m), m->why);
    char value[160];
    bool known = m->kind->value(m, value, sizeof value);
    const char *unit = mention_unit(m);
    const char *text =
        arena_print(c->arena, "%s %s%s%s", mention_kind(m),
                    known ? value : "unresolved", unit ? " " : "", unit ? unit : "");
    if (m->hedge != HEDGE_NONE)
        text = arena_print(c->arena, "%s, %s", text, hedge_name(m->hedge));
    if (m->rate)
        text = arena_print(c->arena, "%s, per %s", text, m->rate);
    if (m->noun_past > m->noun_first) {
        const struct token *tokens = figure_document(c, figure)->tokens.at;
        const struct token *last = &tokens[m->noun_past - 1];
        struct text noun =
            text_slice(figure_document(c, figure)->view, tokens[m->noun_first].start,
                       (size_t)last->start + last->size);
        text = arena_print(c->arena, "%s, of %.*s", text, TEXT_ARGUMENTS(noun));
    }
    return text;
}

static void label_mentions(struct check_case *c, uint32_t member, struct labels *to) {
    for (uint32_t i = 0; i < c->members[member].mentions.list.n; i++) {
        struct figure figure = {member, i};
        label_add(to, c->arena, figure_mention(c, figure)->span, describe(c, figure));
    }
}

static void label_claims(struct check_case *c, uint32_t member, struct labels *to) {
    for (size_t i = 0; i < c->claims.n; i++) {
        const struct claim *claim = &c->claims.at[i];
        if (claim->figure.member != member)
            continue;
        label_add(to, c->arena, figure_mention(c, claim->figure)->span,
                  arena_print(c->arena, "%s: %s, %s", claim->rule->id,
                              describe(c, claim->figure),
                              period_note(c, claim->figure, claim->period)));
    }
}

/** "rival 'X' in S: shared rare words 0.61 x 1.00, counted noun 1.00 x 0.35 in all". */
static const char *describe_pair(const struct check_case *c, const char *name,
                                 struct figure other, const struct evidence *evidence) {
    struct text quote = figure_phrase(c, other);
    const char *text =
        arena_print(c->arena, "%s '%.*s' in %s:", name, TEXT_ARGUMENTS(quote),
                    figure_document(c, other)->name);
    for (int i = 0; i < N_CUES; i++)
        if (evidence->of[i] != 0)
            text =
                arena_print(c->arena, "%s %s %.2f x %.2f,", text, cue_name((enum cue)i),
                            evidence->of[i], cue_weight((enum cue)i));
    return arena_print(c->arena, "%s in all %.2f", text, evidence->total);
}

static const char *describe_side(const struct check_case *c, const char *name,
                                 const struct counterpart *side) {
    return side->found ? describe_pair(c, name, side->figure, &side->evidence)
                       : arena_print(c->arena, "no %s", name);
}

static void label_alignments(struct check_case *c, uint32_t member, struct labels *to) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->figure.member != member)
            continue;
        label_add(to, c->arena, figure_mention(c, alignment->figure)->span,
                  arena_print(
                      c->arena, "%s%s%s; %s; %s", verdict_name(alignment->verdict),
                      alignment->why ? ": " : "", alignment->why ? alignment->why : "",
                      describe_side(c, "supporter", &alignment->supporter),
                      describe_side(c, "rival", &alignment->rival)));
    }
}

/** Why a rival is passed over; empty where it is not. */
static const char *passed_over(struct check_case *c, struct figure figure,
                               struct figure other, const struct evidence *evidence) {
    if (evidence->of[CUE_ROLE] < 0)
        return "; passed over: another fate befell them";
    if (place_is_taken(c, figure, other))
        return "; passed over: another figure of the sentence stands in its place";
    if (figure_is_comparative(c, other) && !figure_is_comparative(c, figure))
        return "; passed over: its sentence only compares with it";
    if (evidence->of[CUE_SUBJECT] < 0 || names_differ(c, figure, other, true))
        return "; contradicts nothing: the sentences name others";
    return "";
}

static void label_pair(struct check_case *c, struct figure figure, struct figure other,
                       struct labels *to) {
    static const char *const names[] = {[STANCE_SAME] = "the very value",
                                        [STANCE_FITS] = "fits",
                                        [STANCE_ECHO] = "the same number",
                                        [STANCE_RETOLD] = "the same, retold",
                                        [STANCE_RIVAL] = "another value"};
    enum stance stance = figure_stance(c, figure, other);
    if (stance == STANCE_NONE)
        return;
    struct evidence evidence = figures_evidence(c, figure, other);
    label_add(
        to, c->arena, figure_mention(c, figure)->span,
        arena_print(c->arena, "%s%s", describe_pair(c, names[stance], other, &evidence),
                    stance == STANCE_RIVAL ? passed_over(c, figure, other, &evidence)
                                           : ""));
}

static void label_pairs(struct check_case *c, uint32_t member, struct labels *to) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        struct figure figure = c->alignments[i].figure;
        if (figure.member != member || c->n_members == c->n_drafts)
            continue;
        struct candidates candidates = candidates_of(c, c->index, figure);
        for (size_t k = 0; k < candidates.n; k++)
            label_pair(c, figure, candidates.figures[k], to);
    }
}

static void label_findings(struct check_case *c, uint32_t member, struct labels *to) {
    for (size_t i = 0; i < c->outcome.findings.n; i++) {
        const struct finding *finding = &c->outcome.findings.at[i];
        if (finding->site.document == c->members[member].document)
            label_add(to, c->arena, finding->site.span,
                      arena_print(c->arena, "%s[%s] %s", level_name(finding->level),
                                  finding->rule->id, finding->message));
    }
}

const struct stage stages[] = {
    {"blocks", "headlines, paragraphs, boilerplate", label_blocks},
    {"sentences", "where sentences end, and which name a source", label_sentences},
    {"mentions", "every value that is read", label_mentions},
    {"claims", "instances of topic rules, with their period", label_claims},
    {"alignments", "each figure, its best supporter and its best rival",
     label_alignments},
    {"pairs", "each figure with every one of the sources that it may be", label_pairs},
    {"findings", "what the checks found", label_findings},
    {0},
};

const struct stage *stage_named(const char *name) {
    for (const struct stage *stage = stages; stage->name; stage++)
        if (strcmp(stage->name, name) == 0)
            return stage;
    return NULL;
}
