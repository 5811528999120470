/*
 * attribution.c - looking for who says so.
 */
#include "quote/attribution.h"

#include "base/search.h"
#include "quote/talk.h"
#include "quote/voice.h"

enum {
    SUBJECT_BEFORE = 12,
    SUBJECT_BEHIND = 4,
    SUBJECT_FAR = 40,
    LONGEST_NAME = 6,
    REPORT_REACH = 8
};

/** What a word that tells needs of those who tell it. */
enum { TELLING_ALONE = 1, TELLING_FAR, TELLING_BESIDE, TELLING_NOUN };

struct told_clause {
    const struct document *document;
    const struct token *tokens;
    size_t n;
};

static struct text word_at(const struct told_clause *in, size_t i) {
    return text_slice(in->document->view, in->tokens[i].start,
                      (size_t)in->tokens[i].start + in->tokens[i].size);
}

/** A name inside a sentence, or a word for who can be cited. */
static bool is_somebody(const struct told_clause *in, size_t i) {
    const struct token *token = &in->tokens[i];
    if (token->type != TOKEN_WORD)
        return false;
    if (token_is(token, CLASS_SOURCE) || (i > 0 && token->flags & TOKEN_CAPITAL))
        return true;
    return token_hints(token, HINT_SPEAKER) ||
           (i == 0 && token->flags & TOKEN_CAPITAL && !token_is(token, CLASS_STARTER) &&
            !token_is(token, CLASS_FUNCTION));
}

static bool somebody_between(const struct told_clause *in, size_t from, size_t to) {
    for (size_t i = from; i < to && i < in->n; i++)
        if (is_somebody(in, i))
            return true;
    return false;
}

/** "Has been accused": the words are another's, and nobody is named as "by her". */
static bool is_said_by_others(const struct told_clause *in, size_t verb, size_t past) {
    size_t length;
    return verb > 0 &&
           phrase_signal(&in->tokens[verb - 1], 1, SIGNAL_PASSIVE, &length) &&
           !(past < in->n && token_hints(&in->tokens[past], HINT_BY));
}

/** "it showed" says nothing; "the report showed", "said the minister" do. */
static bool is_said(const struct told_clause *in, size_t verb, size_t past) {
    size_t from = verb > SUBJECT_BEFORE ? verb - SUBJECT_BEFORE : 0;
    if (verb > 0 && token_hints(&in->tokens[verb - 1], HINT_IT))
        return false;
    return (!is_said_by_others(in, verb, past) && somebody_between(in, from, verb)) ||
           somebody_between(in, past, past + SUBJECT_BEHIND);
}

/** "said", "according to", "it announced": somebody says it, whoever it is. */
static bool is_plain(const struct told_clause *in, size_t verb,
                     const struct sense *saying) {
    bool it = verb > 0 && token_hints(&in->tokens[verb - 1], HINT_IT);
    return saying->number == SAYING_PLAIN || (it && saying->number == SAYING_TELLS);
}

/** "Accounts show", "the minister, arguing that"; "was reported" needs nobody. */
static bool is_telling(const struct told_clause *in, size_t i) {
    size_t length;
    const struct sense *telling =
        phrase_signal(in->tokens + i, in->n - i, SIGNAL_TELLING, &length);
    if (!telling || telling->number == TELLING_ALONE)
        return telling;
    if (telling->number == TELLING_NOUN && i > 0 &&
        in->tokens[i - 1].flags & TOKEN_CONTENT)
        return true;
    if (telling->number == TELLING_BESIDE) /* and no name: "the United States" */
        return i > 0 && is_somebody(in, i - 1) &&
               !(in->tokens[i].flags & TOKEN_CAPITAL);
    if (telling->number != TELLING_FAR)
        return is_said(in, i, i + length);
    return i > 0 && (text_spells(word_at(in, i - 1), ",") ||
                     somebody_between(in, i > SUBJECT_FAR ? i - SUBJECT_FAR : 0, i));
}

/** "Jane Roe: We have 40 of them": a talk as it is printed. */
static bool opens_with_speaker(const struct told_clause *in) {
    size_t i = 0;
    while (i < in->n && i < LONGEST_NAME &&
           (in->tokens[i].flags & TOKEN_CAPITAL || text_spells(word_at(in, i), ".")))
        i++;
    return i > 1 && i < in->n && text_spells(word_at(in, i), ":");
}

/** Marks of a link that the reader of its format may have left in the text. */
static bool has_raw_link(const struct document *document,
                         const struct sentence *sentence) {
    static const char *const marks[] = {
        "href=", "://", "](", "][", "{% link ", "{% post_url", "{{< ref", "{{< relref"};
    struct span in = sentence_span(document, sentence);
    struct span span = document_span(document, in.start, in.end);
    struct text source = text_slice(document->source, span.start, span.end);
    if (text_next_of(source, 0, "=/]{") == source.size) /* one of which each mark has */
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_find(source, text_of(marks[i])) < source.size)
            return true;
    return false;
}

/** "The river rose by 4 metres.[12]": a footnote of a plain text. */
static bool has_note(const struct told_clause *in) {
    for (size_t i = 1; i + 2 < in->n; i++)
        if (text_spells(word_at(in, i), "[") &&
            in->tokens[i + 1].type == TOKEN_DIGITS &&
            text_spells(word_at(in, i + 2), "]") &&
            !(in->tokens[i].flags & TOKEN_SPACE_BEFORE))
            return true;
    return false;
}

/** "in a UN report", "from police figures": a writing behind a preposition. */
static bool is_report(const struct told_clause *in, size_t i) {
    const struct sense *writing = token_sense(&in->tokens[i], CLASS_WRITING);
    /* "to Reuters' request" cites nobody, nor does "in a speech" */
    if (!writing || writing->number > WRITING_REPORT)
        return false;
    for (size_t back = 1; back <= REPORT_REACH && back <= i; back++)
        if (token_hints(&in->tokens[i - back], HINT_REPORT_IN))
            return true;
    return false;
}

static bool starts_before(const void *link, const void *at) {
    return ((const struct link *)link)->start < *(const uint32_t *)at;
}

/** Does a link begin in it?  Links stand in the order of the text. */
static bool has_link(const struct document *document, const struct sentence *sentence) {
    struct span in = sentence_span(document, sentence);
    size_t at = search_list(&document->links, &in.start, starts_before);
    return at < document->links.n && document->links.at[at].start <= in.end;
}

/** Words of refusing to answer cite nobody, though a name stands with them. */
static bool is_refusal(const struct told_clause *in, size_t i, size_t *past) {
    size_t length;
    const struct sense *refusal =
        phrase_signal(in->tokens + i, in->n - i, SIGNAL_REFUSAL, &length);
    *past = refusal ? i + length : i;
    return refusal;
}

static struct told_clause clause_of(const struct document *document, uint32_t index) {
    const struct sentence *sentence = &document->sentences.at[index];
    return (struct told_clause){document, document->tokens.at + sentence->own_token,
                                sentence->past_token - sentence->own_token};
}

/** Does it say in words whose claim it is? */
static bool sentence_tells_who(const struct document *document, uint32_t index) {
    struct told_clause in = clause_of(document, index);
    for (size_t i = 0, length; i < in.n; i++) {
        if (!token_may_be(&in.tokens[i], SOUGHT_SOURCE) ||
            talk_per_unit(in.tokens + i, in.n - i))
            continue;
        if (is_refusal(&in, i, &length)) {
            i = length - 1;
            continue;
        }
        const struct sense *saying =
            phrase_sense(in.tokens + i, in.n - i, CLASS_SAYING, &length);
        if ((saying && (is_plain(&in, i, saying) || is_said(&in, i, i + length))) ||
            is_report(&in, i) || is_telling(&in, i))
            return true;
    }
    return false;
}

/** Or does it show a source in another way? */
static bool sentence_shows_source(const struct document *document, uint32_t index) {
    const struct sentence *sentence = &document->sentences.at[index];
    struct told_clause in = clause_of(document, index);
    return opens_with_speaker(&in) || has_note(&in) || has_link(document, sentence) ||
           has_raw_link(document, sentence);
}

bool sentence_cites(const struct document *document, uint32_t index) {
    return sentence_tells_who(document, index) ||
           sentence_shows_source(document, index);
}

static const struct block *block_of(const struct document *document,
                                    uint32_t sentence) {
    return &document->blocks.at[document->sentences.at[sentence].block];
}

/** Does the block that ends before sentence `first` lead to it: "Figures of 2020:"? */
static bool leads_in(const struct document *document, uint32_t first) {
    struct span before = sentence_span(document, &document->sentences.at[first - 1]);
    enum block_kind kind = block_of(document, first)->kind;
    bool item = kind == BLOCK_LIST_ITEM || kind == BLOCK_CELL;
    return block_of(document, first - 1)->kind != BLOCK_BOILERPLATE &&
           (item ||
            (before.end > before.start && document->view.data[before.end - 1] == ':'));
}

/** Does a block hold the mark of a quotation that a paragraph before may have opened?
 */
static bool holds_quotation(const struct document *document,
                            const struct block *block) {
    struct text text = text_slice(document->view, block->start, block->end);
    return memchr(text.data, '"', text.size) ||
           text_find(text, text_of("\xE2\x80\x9C")) < text.size;
}

/** Does a quotation go on here that the paragraph before began? */
static bool goes_on(const struct document *document, uint32_t first) {
    struct text view = document->view;
    const struct block *block = block_of(document, first);
    struct text text = text_slice(view, block->start, block->end);
    return (text_begins(text, text_of("\"")) ||
            text_begins(text, text_of("\xE2\x80\x9C"))) &&
           holds_quotation(document, block_of(document, first - 1));
}

/** Does any sentence from `first` up to `past`?  `tells`: what each says in words. */
static bool passage_cites(const struct document *document, const bool *tells,
                          uint32_t first, uint32_t past) {
    if (first < past && memchr(tells + first, true, past - first))
        return true;
    for (uint32_t i = first; i < past; i++)
        if (sentence_shows_source(document, i))
            return true;
    return false;
}

/** "It showed", "in all": the source that the paragraph before names goes on. */
static bool goes_on_telling(const struct document *document, uint32_t first) {
    struct told_clause in = clause_of(document, first);
    size_t length;
    if (in.n > 0 && phrase_signal(in.tokens, in.n, SIGNAL_GOES_ON, &length))
        return true;
    return in.n > 2 && token_hints(&in.tokens[0], HINT_IT) &&
           (phrase_sense(in.tokens + 1, in.n - 1, CLASS_SAYING, &length) ||
            phrase_signal(in.tokens + 1, in.n - 1, SIGNAL_TELLING, &length));
}

/** Do two lines of a plain text follow each other without an empty one between, which
    may be one paragraph? */
static bool is_next_line(const struct document *document, uint32_t first) {
    const struct sentence *sentences = document->sentences.at;
    uint32_t from = sentence_span(document, &sentences[first - 1]).end,
             to = sentence_span(document, &sentences[first]).start, n = 0;
    for (uint32_t i = from; i < to; i++)
        n += document->view.data[i] == '\n';
    return n == 1 && block_of(document, first)->kind == BLOCK_PARAGRAPH &&
           block_of(document, first - 1)->kind == BLOCK_PARAGRAPH;
}

/** The paragraph that leads to this one cites for it. */
static bool lead_cites(const struct document *document, const bool *tells,
                       uint32_t first) {
    uint32_t from, past;
    if (first > 0 && tells[first - 1] && is_next_line(document, first))
        return true;
    if (first == 0 || !(leads_in(document, first) || goes_on(document, first) ||
                        goes_on_telling(document, first)))
        return false;
    document_paragraph(document, first - 1, &from, &past);
    return passage_cites(document, tells, from, past);
}

/** Does a sentence name a writing, or whom it goes on according to? */
static bool names_writing(const struct document *document, uint32_t index) {
    struct told_clause in = clause_of(document, index);
    for (size_t i = 0, length; i < in.n; i++) {
        const struct sense *writing = token_sense(&in.tokens[i], CLASS_WRITING);
        const struct sense *saying =
            phrase_sense(in.tokens + i, in.n - i, CLASS_SAYING, &length);
        if ((writing && writing->number <= WRITING_REPORT) ||
            (saying && length > 1 &&
             token_is(&in.tokens[i + length - 1], CLASS_PREPOSITION)))
            return true;
    }
    return false;
}

bool citing_at(const struct document *document, const struct citing *citing,
               uint32_t index) {
    return citing->telling[index] || sentence_shows_source(document, index);
}

bool passage_writes(const struct document *document, const struct citing *citing,
                    uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++)
        if (citing->telling[i] && names_writing(document, i))
            return true;
    return false;
}

/** Does a single mark open or close a quotation, whose "we" is another's?  One behind a
    letter may be an apostrophe. */
static bool has_single_mark(const struct document *document, uint32_t index) {
    static const char *const marks[] = {"'", "\xE2\x80\x98", "\xE2\x80\x99"};
    struct span in = sentence_span(document, &document->sentences.at[index]);
    struct text view = text_slice(document->view, 0, in.end);
    for (size_t i = in.start; i < view.size; i++) {
        if (i > in.start && !strchr(" ,.!?", view.data[i - 1]))
            continue;
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
            if (text_begins(text_slice(view, i, view.size), text_of(marks[k])))
                return true;
    }
    return false;
}

/** "We expect", "I said": a claim of the author's own. */
static bool is_own_telling(struct quoting *quoting, uint32_t index) {
    return sentence_voice(quoting, index) & VOICE_OWN &&
           !has_single_mark(quoting->document, index);
}

/** Sentences in their author's own voice; of those that `tells` has, or of all. */
static uint32_t count_own(const struct document *document, const bool *tells) {
    struct quoting quoting = {.document = document};
    uint32_t n = 0;
    for (uint32_t i = 0; i < document->sentences.n; i++)
        n += (!tells || tells[i]) && is_own_telling(&quoting, i);
    return n;
}

/** Of sentences that tell whose claim it is, how many tell another's?  Two of an author
    who tells of himself stand against one: his firm's name is his own, too. */
static uint32_t count_reporting(const struct document *document, const bool *tells) {
    uint32_t n = 0, own = count_own(document, tells);
    for (uint32_t i = 0; i < document->sentences.n; i++)
        n += tells[i];
    n -= own;
    uint32_t against = own ? count_own(document, NULL) / 2 : 0;
    return n > against ? n - against : 0;
}

struct citing citing_read(const struct document *document, struct arena *arena) {
    uint32_t n = (uint32_t)document->sentences.n;
    bool *tells = arena_take(arena, n + 1), *cites = arena_take(arena, n + 1);
    for (uint32_t i = 0; i < n; i++)
        tells[i] = sentence_tells_who(document, i);
    for (uint32_t i = 0, first, past; i < n; i = past) {
        document_paragraph(document, i, &first, &past);
        memset(cites + i,
               passage_cites(document, tells, first, past) ||
                   lead_cites(document, tells, first),
               past - i);
    }
    uint64_t reporting = count_reporting(document, tells);
    return (struct citing){cites, tells, n ? (uint32_t)(100 * reporting / n) : 0};
}

bool document_cites(const struct document *document) {
    for (uint32_t i = 0; i < document->sentences.n; i++)
        if (sentence_cites(document, i))
            return true;
    return false;
}
