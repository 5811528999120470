/*
 * uncited.c - figures whose paragraph names no source.
 *
 * Asked of drafts, once a paragraph, where a reporter tells it and an editor would ask;
 * what an author counted himself, and what is small, needs none.  Of peers it is told
 * at level info.  Two rules ask so: of figures, and, more quietly, of the dates on
 * which something came about.
 */
#include "checks/check.h"

#include "checks/citation_carried.h"
#include "checks/own.h"
#include "checks/reference_list.h"
#include "checks/worth.h"
#include "derive/result.h"
#include "quote/attribution.h"
#include "quote/voice.h"

/** Figures that a message names. */
enum { MOST_NAMED = 3 };

/** Figures before one among which one like it is looked for. */
enum { MOST_CARRIED = 50 };

/** Of a hundred sentences, how many make a text ... */
enum {
    REPORTING = 15, /* one that reports: they cite somebody; small counts are news */
    GAMING = 10,    /* the report of a game */
    POLLING = 10,   /* one about a poll */
    VOICED = 10,    /* its author's own: they say "we" or "you" */
};

/** A text, and the last sentence and paragraph asked about: figures stand in order. */
struct asking {
    const struct judgement *in;
    const struct rule *rule;
    uint32_t member;
    const struct document *document;
    bool dates; /* or else figures are asked about */
    bool game;  /* it tells of one: its counts are its score */
    bool own_text;
    bool poll;       /* it tells of one: its shares are the answers */
    bool reports;    /* what others say */
    bool references; /* it ends in a list of what it rests on */
    bool split;      /* it has a sentence a paragraph */
    const struct candidate_index *figures; /* of the text; NULL: not asked for yet */
    struct quoting quoting;
    const struct said *said;
    bool *asked; /* by mention: it was asked about */
    const struct citing *citing;
    uint32_t sentence;
    bool known;           /* these three are found out: */
    bool prose;           /* the sentence is one, */
    bool foreign;         /* but of another language */
    bool score;           /* or tells of a game or a market */
    uint32_t first, past; /* sentences of the paragraph */
    uint32_t leader;      /* none before it says who says so */
    bool known_around;    /* these three are: */
    bool foreign_around;  /* it is of another language as a whole */
    bool own;             /* its author tells of himself or bids */
    bool record;          /* all can look it up */
    bool known_before;    /* this one is: */
    bool writing_before; /* the paragraph before cites a writing, or goes on with one */
    uint32_t carried_past; /* behind the last paragraph that goes on with one */
    struct figure named[MOST_NAMED];
    size_t n; /* figures of the paragraph without a source */
};

/** "'a', 'b' and 'c'", or with "and 4 more". */
static const char *names_of(const struct asking *asking) {
    const struct check_case *c = asking->in->c;
    size_t n = asking->n < MOST_NAMED ? asking->n : MOST_NAMED;
    const char *names = quoted(c, asking->named[0]);
    for (size_t i = 1; i < n; i++)
        names =
            arena_print(c->arena, "%s%s%s", names, i + 1 == asking->n ? " and " : ", ",
                        quoted(c, asking->named[i]));
    if (asking->n > n)
        names = arena_print(c->arena, "%s and %zu more", names, asking->n - n);
    return names;
}

/** Propose what the paragraph has, and forget it. */
static void tell(struct asking *asking, struct proposals *to) {
    if (!asking->n)
        return;
    const char *message =
        arena_print(asking->in->c->arena,
                    asking->n == 1 ? "%s has no source in its sentence or paragraph"
                                   : "%s have no source in their paragraph",
                    names_of(asking));
    struct proposal *proposal = propose_at(
        asking->in, to, asking->rule, VERDICT_NOT_COMPARED, asking->named[0], message);
    bool peer = asking->in->c->members[asking->member]->role == ROLE_PEER;
    if (peer && proposal->level > LEVEL_INFO)
        proposal->level = LEVEL_INFO;
    for (size_t i = 1; i < asking->n && i < MOST_NAMED; i++)
        propose_related(asking->in, proposal, asking->named[i], "nor has this");
    proposal_bind(proposal, BEARING_FELLOW);
    asking->n = 0;
}

static void note(struct asking *asking, struct figure figure) {
    asking->asked[figure.mention] = true;
    if (asking->n < MOST_NAMED)
        asking->named[asking->n] = figure;
    asking->n++;
}

static void know_paragraph(struct asking *asking) {
    if (asking->known_around)
        return;
    asking->known_around = true;
    asking->foreign_around =
        passage_is_foreign(asking->document, asking->first, asking->past);
    asking->own = passage_voice(asking->document, asking->first, asking->past) != 0;
    asking->record = passage_is_record(asking->document, asking->first, asking->past);
}

/** What is asked of few sentences is found out where it is. */
static void know_sentence(struct asking *asking) {
    if (asking->known)
        return;
    know_paragraph(asking);
    asking->known = true;
    asking->prose = sentence_is_prose(asking->document, asking->sentence);
    asking->score =
        asking->game || sentence_tells_score(asking->document, asking->sentence);
    asking->foreign =
        asking->foreign_around ||
        passage_is_foreign(asking->document, asking->sentence, asking->sentence + 1);
}

static void enter(struct asking *asking, uint32_t sentence, struct proposals *to) {
    if (asking->past && sentence == asking->sentence)
        return;
    if (sentence < asking->first || sentence >= asking->past) {
        tell(asking, to);
        document_paragraph(asking->document, sentence, &asking->first, &asking->past);
        asking->known_around = asking->known_before = false;
        asking->leader = asking->first;
    }
    asking->sentence = sentence;
    asking->known = false;
}

/** Headings need no source; a quotation set off is its own. */
static bool is_running_text(const struct asking *asking,
                            const struct mention *mention) {
    uint32_t block = asking->document->sentences.at[mention->sentence].block;
    enum block_kind kind = asking->document->blocks.at[block].kind;
    return kind != BLOCK_HEADLINE && kind != BLOCK_HEADING && kind != BLOCK_FOOTNOTE &&
           kind != BLOCK_QUOTE;
}

/** Are they of one kind, unit and noun? */
static bool are_alike(const struct mention *x, const struct mention *y) {
    return x->kind == y->kind && x->noun == y->noun &&
           strings_equal(mention_unit(x), mention_unit(y));
}

/** Does a figure of the text that states the same answer a question? */
static bool is_retold(struct asking *asking, struct figure figure,
                      bool (*is)(const struct asking *asking, struct figure other)) {
    const struct check_case *c = asking->in->c;
    const struct mention *x = figure_mention(c, figure);
    uint32_t equal[MOST_EQUAL];
    if (!asking->figures)
        asking->figures =
            candidates_by_number(c, asking->member, asking->member + 1, c->arena);
    size_t n = candidates_equal(c, asking->figures, figure, equal);
    for (size_t i = 0; i < n; i++) {
        struct figure other = asking->figures->figures[equal[i]];
        const struct mention *y = figure_mention(c, other);
        if (other.mention != figure.mention && are_alike(x, y) && is(asking, other))
            return true;
    }
    return false;
}

static bool is_in_cited(const struct asking *asking, struct figure other) {
    return asking->citing->paragraph[figure_mention(asking->in->c, other)->sentence];
}

/** Is it in quotation marks?  Who says so no other paragraph can tell. */
static bool is_quoted(struct asking *asking, struct figure figure) {
    const struct mention *mention = figure_mention(asking->in->c, figure);
    uint32_t block = asking->document->sentences.at[mention->sentence].block;
    return quoting_at(&asking->quoting, block, mention->start);
}

static bool is_asked(const struct asking *asking, struct figure other) {
    return asking->asked[other.mention];
}

/** Is it worth it, in this text?  An answer of a poll is cited with the poll. */
static bool is_worth_citing(const struct asking *asking, struct figure figure,
                            enum worth worth) {
    bool answer =
        asking->poll && mention_does(figure_mention(asking->in->c, figure), DOES_SHARE);
    if (asking->dates)
        return worth == WORTH_DATE;
    return !answer &&
           (worth == WORTH_CITING || (worth == WORTH_NEWS && asking->reports));
}

/** Is its source told, or asked for, where the text states it again? */
static bool is_elsewhere(struct asking *asking, struct figure figure) {
    return (!is_quoted(asking, figure) && is_retold(asking, figure, is_in_cited)) ||
           is_retold(asking, figure, is_asked);
}

/** Is it due to say who says so, in this text? */
static bool is_due(struct asking *asking, struct figure figure, enum worth worth) {
    return !asking->score && !asking->own_text &&
           is_worth_citing(asking, figure, worth) && !is_elsewhere(asking, figure);
}

/** Is the figure in that phrase, whatever its case? */
static bool is_in_phrase(const struct document *document, const struct mention *mention,
                         struct text phrase) {
    size_t from = mention->start > phrase.size ? mention->start - phrase.size + 1 : 0;
    for (size_t at = from; at <= mention->start; at++)
        if (at + phrase.size <= document->view.size &&
            text_equal_nocase(text_slice(document->view, at, at + phrase.size), phrase))
            return true;
    return false;
}

/** Does everybody know it, as the newsroom has it? */
static bool is_common_knowledge(const struct asking *asking,
                                const struct mention *mention) {
    const struct rules *rules = asking->in->c->rules;
    for (size_t i = 0; i < rules->common_knowledge.n; i++)
        if (is_in_phrase(asking->document, mention, rules->common_knowledge.at[i]))
            return true;
    return false;
}

/** Is a share so much of two counts that stand right before it: "70 of 378 left. This
   is 18.5 percent"?  Who doubts it asks for those. */
static bool is_share_of_both(const struct asking *asking, struct figure figure) {
    const struct mention *all =
        asking->in->c->members[asking->member]->mentions.list.at;
    const struct mention *share = &all[figure.mention];
    if (figure.mention < 2 || !value_is_percent(share, "%") || !own_is_plain(share) ||
        share[-2].sentence < asking->first ||
        !values_are_counts(&share[-1], &share[-2]))
        return false;
    struct extent stated = extent_stated(share);
    double a = decimal_double(share[-2].amount.low),
           b = decimal_double(share[-1].amount.low);
    double part = a < b ? a : b, whole = a < b ? b : a;
    return whole > 0 && stated.low <= 100 * part / whole &&
           100 * part / whole <= stated.high;
}

static enum verdict verdict_of(const struct judgement *in, struct figure figure) {
    const struct match *match =
        in->alignments->n ? figure_match(in->matches, figure) : NULL;
    return match ? in->alignments->at[match - in->matches->at].verdict
                 : VERDICT_NOT_COMPARED;
}

/** Does its verdict tell where it is from?  A figure is reckoned from others of the
    sources; of a date beside sources any verdict tells enough. */
static bool is_traced(const struct asking *asking, struct figure figure) {
    enum verdict verdict = verdict_of(asking->in, figure);
    return asking->dates ? verdict != VERDICT_NOT_COMPARED
                         : verdict == VERDICT_COMPUTED;
}

/** Does its sentence, or one before it in the paragraph, say who says so? */
static bool is_led_by_source(struct asking *asking) {
    while (asking->leader <= asking->sentence &&
           !citing_at(asking->document, asking->citing, asking->leader))
        asking->leader++;
    return asking->leader <= asking->sentence;
}

/** Its source is named, or nobody asks for one of what stands there.  Who is named
    behind a date seldom tells it too. */
static bool is_exempt(struct asking *asking, const struct mention *mention) {
    bool cited = asking->citing->paragraph[asking->sentence];
    return asking->references || !is_running_text(asking, mention) ||
           (asking->dates && cited ? is_led_by_source(asking) : cited);
}

/** Does the paragraph before cite a writing, or go on with one? */
static bool follows_writing(struct asking *asking) {
    if (!asking->known_before) {
        uint32_t first = 0, past = 0;
        if (asking->first > 0)
            document_paragraph(asking->document, asking->first - 1, &first, &past);
        asking->known_before = true;
        asking->writing_before =
            past && (asking->carried_past == past ||
                     passage_writes(asking->document, asking->citing, first, past));
    }
    return asking->writing_before;
}

/** Is it a share, or of the sort of a figure of the paragraph before? */
static bool is_of_writing(const struct asking *asking, struct figure figure) {
    const struct mentions *all = &asking->in->c->members[asking->member]->mentions;
    const struct mention *mention = &all->list.at[figure.mention];
    uint32_t first, past;
    if (mention_does(mention, DOES_SHARE))
        return true;
    document_paragraph(asking->document, asking->first - 1, &first, &past);
    uint32_t least = figure.mention > MOST_CARRIED ? figure.mention - MOST_CARRIED : 0;
    for (uint32_t i = figure.mention; i-- > least && all->list.at[i].sentence >= first;)
        if (all->list.at[i].sentence < past && are_alike(&all->list.at[i], mention))
            return true;
    return false;
}

/** Does the writing that the paragraph before cites go on, with shares or figures of
   the same sort?  Then it does for the next paragraph too. */
static bool is_carried(struct asking *asking, struct figure figure) {
    if (!follows_writing(asking) || is_quoted(asking, figure) ||
        !is_of_writing(asking, figure))
        return false;
    asking->carried_past = asking->past;
    return true;
}

/** Does somebody say it, or want, urge or deny it, whoever that is, here or on both
    sides of the paragraph, on one of a text that is split? */
static bool is_said(struct asking *asking, const struct mention *mention) {
    return said_by(asking->said, mention->start, mention->sentence).sort ||
           source_speaks_on(asking->document, asking->said, asking->first,
                            asking->past) ||
           (asking->split && source_speaks_beside(asking->document, asking->citing,
                                                  asking->first, asking->past));
}

/** Does a figure stand in the first sentence behind the paragraph? */
static bool is_right_behind(const struct asking *asking, struct figure other) {
    return figure_mention(asking->in->c, other)->sentence == asking->past;
}

/** "More than 340 sacks lost at the mill.", and again in the sentence behind it: a
   first line that ends like one may be a headline. */
static bool is_of_headline(struct asking *asking, struct figure figure) {
    return asking->first == 0 && asking->past == 1 &&
           asking->past < asking->document->sentences.n &&
           is_retold(asking, figure, is_right_behind);
}

/** Is its source told beside the paragraph, or asked for there? */
static bool is_told_elsewhere(struct asking *asking, struct figure figure) {
    return is_carried(asking, figure) ||
           is_said(asking, figure_mention(asking->in->c, figure)) ||
           is_of_headline(asking, figure);
}

/** Is it told in a sentence, of our language, by one who reports? */
static bool is_reported(struct asking *asking) {
    know_sentence(asking);
    return asking->prose && !asking->own && !asking->foreign && !asking->record;
}

/** Does a figure that no topic rule speaks of lack a source? */
static bool lacks_source(struct asking *asking, struct figure figure) {
    const struct mention *mention = figure_mention(asking->in->c, figure);
    if (is_exempt(asking, mention) || is_common_knowledge(asking, mention) ||
        is_traced(asking, figure) || is_share_of_both(asking, figure))
        return false;
    enum worth worth = mention_worth(asking->document, mention);
    if (mention_is_supposed(asking->document, mention))
        return false;
    return worth != WORTH_NOTHING && is_reported(asking) &&
           is_due(asking, figure, worth) && !is_told_elsewhere(asking, figure);
}

/** Where a topic rule asks for a citation, it says how near. */
static bool is_cited(const struct asking *asking, enum cite cite) {
    switch (cite) {
    case CITE_NONE: return true;
    case CITE_SENTENCE: return sentence_cites(asking->document, asking->sentence);
    case CITE_DOCUMENT: return asking->references || document_cites(asking->document);
    default: return asking->citing->paragraph[asking->sentence];
    }
}

static bool is_uncited(struct asking *asking, struct figure figure) {
    const struct claim *claim = figure_claim(asking->in->topics, figure);
    const struct mention *mention = figure_mention(asking->in->c, figure);
    if (asking->dates && (claim || !mention_does(mention, DOES_DATE)))
        return false;
    if (claim && claim->rule->level != LEVEL_OFF)
        return !is_cited(asking, claim->rule->claim.cite) &&
               is_running_text(asking, mention);
    return lacks_source(asking, figure);
}

/** Does an author tell of himself, or a source of its own doing? */
static bool is_own(const struct document *document, const struct manner *manner) {
    return manner->tone.sentences[TONE_RELEASE] ||
           (manner->citing.reporting < REPORTING && document_voice(document) >= VOICED);
}

/** Do so many of a hundred sentences have that tone? */
static bool has_tone(const struct document *document, uint32_t sentences,
                     uint32_t least) {
    size_t n = document->sentences.n;
    return n && 100 * (uint64_t)sentences / n >= least;
}

static void ask_member(const struct judgement *in, uint32_t member,
                       const struct rule *rule, bool dates, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct document *document = c->members[member]->document;
    const struct manner *manner = account_manner(&c->members[member]->account);
    struct asking asking = {
        .in = in,
        .rule = rule,
        .member = member,
        .document = document,
        .dates = dates,
        .said = c->members[member]->account.said,
        .quoting = {.document = document},
        .own_text = is_own(document, manner),
        .game = has_tone(document, manner->tone.sentences[TONE_GAME], GAMING),
        .poll = has_tone(document, manner->tone.sentences[TONE_POLL], POLLING),
        .reports = manner->citing.reporting >= REPORTING,
        .references = document_has_references(document),
        .split = document_is_split(document),
        .asked = arena_get(c->arena, c->members[member]->mentions.list.n + 1),
        .citing = &manner->citing};
    for (uint32_t k = 0; k < c->members[member]->mentions.list.n; k++) {
        struct figure figure = {member, k};
        enter(&asking, figure_mention(c, figure)->sentence, to);
        if (is_uncited(&asking, figure))
            note(&asking, figure);
    }
    tell(&asking, to);
}

static void ask_members(const struct judgement *in, const struct rule *rule, bool dates,
                        struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        if (in->c->members[i]->role != ROLE_SOURCE)
            ask_member(in, i, rule, dates, to);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    ask_members(in, rule, false, to);
}

static void propose_dates(const struct judgement *in, const struct rule *rule,
                          struct proposals *to) {
    ask_members(in, rule, true, to);
}

const struct check check_uncited = {"uncited-figure", propose};
const struct check check_uncited_date = {"uncited-date", propose_dates};
