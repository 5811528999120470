/*
 * stages.c - what each stage made of a text, in words under it: what was kept is
 * printed, nothing is computed.
 */
#include "command/stages.h"

#include "command/read.h"
#include "quote/attribution.h"
#include "quote/reported.h"
#include "value/write.h"
#include "value/kind.h"

static void label_blocks(const struct checked *in, uint32_t member, struct labels *to) {
    static const char *const names[] = {"headline",  "heading",    "paragraph",
                                        "list item", "quote",      "table cell",
                                        "footnote",  "boilerplate"};
    const struct document *document = in->c.members[member]->document;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        label_add(to, in->c.arena, document_span(document, block->start, block->end),
                  names[block->kind]);
    }
}

static void label_sentences(const struct checked *in, uint32_t member,
                            struct labels *to) {
    const struct document *document = in->c.members[member]->document;
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        struct span span = sentence_span(document, &document->sentences.at[i]);
        label_add(to, in->c.arena, document_span(document, span.start, span.end),
                  sentence_cites(document, i) ? "sentence, with a source" : "sentence");
    }
}

static const char *describe_said(const struct checked *in,
                                 const struct document *document, const char *sort,
                                 const struct speaker *speaker) {
    if (!speaker->sort)
        return arena_print(in->c.arena, "%s, by nobody named", sort);
    const struct token *first = &document->tokens.at[speaker->first];
    const struct token *last = &document->tokens.at[speaker->past - 1];
    struct text name =
        text_slice(document->view, first->start, (size_t)last->start + last->size);
    return arena_print(in->c.arena, "%s, by '%.*s'", sort, TEXT_ARGUMENTS(name));
}

/** Words in quotation marks, and those that are retold. */
static void label_quotes(const struct checked *in, uint32_t member, struct labels *to) {
    const struct document *document = in->c.members[member]->document;
    struct quotations quoted = quotations_find(document, in->c.arena);
    struct reported_list retold = reported_find(document, &quoted, in->c.arena);
    for (size_t i = 0; i < quoted.list.n; i++) {
        const struct quotation *at = &quoted.list.at[i];
        label_add(
            to, in->c.arena, document_span(document, at->start, at->end),
            describe_said(in, document, at->name ? "named" : "quoted", &at->speaker));
    }
    for (size_t i = 0; i < retold.list.n; i++) {
        const struct reported *at = &retold.list.at[i];
        label_add(to, in->c.arena, document_span(document, at->start, at->end),
                  describe_said(in, document, at->meant ? "meant" : "reported",
                                &at->speaker));
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

/** Digits that are in no value, each with its reason. */
static void label_passed(const struct checked *in, uint32_t member, struct labels *to) {
    const struct member *of = in->c.members[member];
    for (size_t i = 0; i < of->mentions.passed.n; i++) {
        const struct passed *at = &of->mentions.passed.at[i];
        label_add(to, in->c.arena, document_span(of->document, at->start, at->end),
                  arena_print(in->c.arena, "no value: %s", at->why));
    }
}

static void label_mentions(const struct checked *in, uint32_t member,
                           struct labels *to) {
    for (uint32_t i = 0; i < in->c.members[member]->mentions.list.n; i++) {
        struct figure figure = {member, i};
        label_add(to, in->c.arena, figure_span(&in->c, figure),
                  describe(&in->c, figure));
    }
    label_passed(in, member, to);
}

/** "person, of 'Jane Roe'": the name that stands for all of its entity, if another. */
static const char *describe_name(const struct check_case *c,
                                 const struct member *member, const struct name *name) {
    const char *text = shape_called((enum name_shape)name->shape);
    const struct name *entity = &member->names.list.at[name->entity];
    if (!name->sure)
        text = arena_print(c->arena, "%s, not sure", text);
    if (entity != name)
        text = arena_print(c->arena, "%s, of '%.*s'", text,
                           TEXT_ARGUMENTS(name_text(member->document, entity)));
    return text;
}

/** "; 'former mayor' of 'Varn'": each post that is told beside the name. */
static const char *describe_posts(const struct check_case *c,
                                  const struct member *member, uint32_t name) {
    const char *text = "";
    for (size_t i = 0; i < member->names.posts.list.n; i++) {
        const struct post *post = &member->names.posts.list.at[i];
        if (post->name != name)
            continue;
        text = arena_print(
            c->arena, "%s; '%.*s'", text,
            TEXT_ARGUMENTS(document_words(member->document, post->first, post->past)));
        if (post->body != NO_NAME)
            text =
                arena_print(c->arena, "%s %.*s", text,
                            TEXT_ARGUMENTS(name_text(
                                member->document, &member->names.list.at[post->body])));
    }
    return text;
}

static void label_names(const struct checked *in, uint32_t member, struct labels *to) {
    const struct member *of = in->c.members[member];
    for (size_t i = 0; i < of->names.list.n; i++) {
        const struct name *name = &of->names.list.at[i];
        const struct token *last = &of->document->tokens.at[name->past - 1];
        label_add(to, in->c.arena,
                  document_span(of->document,
                                of->document->tokens.at[name->title].start,
                                last->start + last->size),
                  arena_print(in->c.arena, "%s%s", describe_name(&in->c, of, name),
                              describe_posts(&in->c, of, (uint32_t)i)));
    }
}

static void label_claims(const struct checked *in, uint32_t member, struct labels *to) {
    const struct check_case *c = &in->c;
    for (size_t i = 0; i < in->topics.claims.n; i++) {
        const struct claim *claim = &in->topics.claims.at[i];
        if (claim->figure.member != member)
            continue;
        label_add(to, c->arena, figure_span(c, claim->figure),
                  arena_print(c->arena, "%s: %s, %s", claim->rule->id,
                              describe(c, claim->figure),
                              slot_note(c, claim->figure, SLOT_period)));
    }
}

/** "rival 'X' in S: near 0.61 x 1.124, noun same 1.00 x 0.590, in all 1.28". */
static const char *describe_pair(const struct check_case *c, const char *name,
                                 const struct pair *pair) {
    struct text quote = figure_phrase(c, pair->other);
    const char *text =
        arena_print(c->arena, "%s '%.*s' in %s:", name, TEXT_ARGUMENTS(quote),
                    figure_document(c, pair->other)->name);
    for (int i = 0; i < N_CUES; i++)
        if (pair->grounds->evidence.of[i])
            text = arena_print(
                c->arena, "%s %s %.2f x %.3f,", text, cue_name((enum cue)i),
                pair->grounds->evidence.of[i] / 100.0, cue_weight((enum cue)i));
    return arena_print(c->arena, "%s in all %.2f", text, pair->grounds->score);
}

static const char *describe_side(const struct check_case *c, const char *name,
                                 const struct pair *pair) {
    return pair ? describe_pair(c, name, pair) : arena_print(c->arena, "no %s", name);
}

static const char *describe_proof(const struct check_case *c,
                                  const struct proof *proof) {
    return proof ? arena_print(c->arena, "; %s: %s", proof->by->name, proof->message)
                 : "";
}

static void label_alignments(const struct checked *in, uint32_t member,
                             struct labels *to) {
    const struct check_case *c = &in->c;
    for (size_t i = 0; i < in->alignments.n; i++) {
        const struct alignment *at = &in->alignments.at[i];
        if (alignment_figure(at).member != member)
            continue;
        label_add(to, c->arena, figure_span(c, alignment_figure(at)),
                  arena_print(c->arena, "%s: %s; doubt %.3f; %s; %s%s",
                              verdict_name(at->verdict), because_says(at->because),
                              at->doubt,
                              describe_side(c, "supporter", match_supporter(at->match)),
                              describe_side(c, "rival", match_rival(at->match)),
                              describe_proof(c, alignment_proof(at))));
    }
}

static void label_pair(const struct check_case *c, struct figure figure,
                       const struct pair *pair, struct labels *to) {
    static const char *const names[] = {[STANCE_SAME] = "the very value",
                                        [STANCE_FITS] = "fits",
                                        [STANCE_ECHO] = "the same number",
                                        [STANCE_RETOLD] = "the same, retold",
                                        [STANCE_RIVAL] = "another value"};
    label_add(to, c->arena, figure_span(c, figure),
              arena_print(c->arena, "%s%s%s",
                          describe_pair(c, names[pair->stance], pair),
                          pair->bar ? "; passed over: " : "", bar_says(pair->bar)));
}

static void label_matches(const struct check_case *c, const struct matches *matches,
                          uint32_t member, struct labels *to) {
    for (size_t i = 0; i < matches->n; i++) {
        const struct match *match = &matches->at[i];
        for (size_t k = 0; match->figure.member == member && k < match->n; k++)
            label_pair(c, match->figure, &match->pairs[k], to);
    }
}

static void label_pairs(const struct checked *in, uint32_t member, struct labels *to) {
    const struct matches *const all[] = {&in->matches, &in->sources.others,
                                         &in->inside};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        label_matches(&in->c, all[i], member, to);
}

/** "noun 'bridges'; period 'last year'": the slots of a frame that are known. */
static const char *describe_frame(const struct check_case *c, struct figure figure) {
    const char *text = "";
    for (int i = 0; i < N_SLOTS; i++) {
        const struct filler *filler = figure_slot(c, figure, (enum slot_id)i);
        if (filler->known == SLOT_ABSENT)
            continue;
        struct text words = figure_tokens(c, figure, filler->first, filler->past);
        text = arena_print(c->arena, "%s%s%s %s%s%s", text, *text ? "; " : "",
                           slots[i]->name, text_quote(c->arena, words, words.size),
                           filler->carried ? ", carried" : "",
                           filler->known == SLOT_AMBIGUOUS ? ", ambiguous" : "");
    }
    return *text ? text : "nothing is told";
}

static void label_frames(const struct checked *in, uint32_t member, struct labels *to) {
    const struct member *of = in->c.members[member];
    for (uint32_t i = 0; i < of->account.n; i++) {
        struct figure figure = {member, i};
        bool saying = account_frame(&of->account, i)->of_saying;
        label_add(to, in->c.arena, figure_span(&in->c, figure),
                  saying ? "a time of saying" : describe_frame(&in->c, figure));
    }
}

static void label_findings(const struct checked *in, uint32_t member,
                           struct labels *to) {
    for (size_t i = 0; i < in->outcome.findings.n; i++) {
        const struct finding *finding = &in->outcome.findings.at[i];
        if (finding->site.document == in->c.members[member]->document)
            label_add(to, in->c.arena, finding->site.span,
                      arena_print(in->c.arena, "%s[%s] %s", level_name(finding->level),
                                  finding->rule->id, finding->message));
    }
}

const struct stage stages[] = {
    {"text", "the text as it was read, a block a line", NULL, read_print_text},
    {"document", "title, dates, author and the like, and where each is stated", NULL,
     read_print_about},
    {"blocks", "headlines, paragraphs, boilerplate", label_blocks, NULL},
    {"sentences", "where sentences end, and which name a source", label_sentences,
     NULL},
    {"quotes", "quotations and reported speech, and who says them", label_quotes, NULL},
    {"mentions", "every value that is read, and why other digits are none",
     label_mentions, NULL},
    {"names", "names, and which of them stand for one", label_names, NULL},
    {"frames", "the slots of each figure's clause", label_frames, NULL},
    {"claims", "instances of topic rules, with their period", label_claims, NULL},
    {"alignments", "each figure, its best supporter and its best rival",
     label_alignments, NULL},
    {"pairs", "each figure with every other one that it may be", label_pairs, NULL},
    {"findings", "what the checks found", label_findings, NULL},
    {0},
};

const struct stage *stage_named(const char *name) {
    for (const struct stage *stage = stages; stage->name; stage++)
        if (strcmp(stage->name, name) == 0)
            return stage;
    return NULL;
}
