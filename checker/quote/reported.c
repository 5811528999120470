/*
 * reported.c - which part of a sentence a verb of saying, or "according to", covers.
 */
#include "quote/reported.h"

#include "document/name.h"
#include "quote/verb_order.h"
#include "quote/verb_subject.h"

enum {
    OPENING = 2,     /* tokens before "according to": "But" */
    ASIDE = 4,       /* and between commas: "In addition, " */
    PHRASE = 12,     /* from a noun of saying to its "that" */
    LONGEST_MARK = 3 /* of quotation, in bytes */
};

struct finding_reported {
    struct talk in; /* one sentence */
    uint32_t sentence;
    const struct quotations *quoted;
    size_t next;         /* of them, the first that does not end before the sentence */
    size_t within;       /* and before the token that is read */
    size_t before;       /* parts that sentences before have */
    struct speaker last; /* who says so of the sentence up to here */
    struct arena *arena;
    struct reported_list *to;
};

/** Is a part, but for its marks and stops, a quotation? */
static bool is_quoted(struct finding_reported *to, uint32_t start, uint32_t end) {
    const struct quotations *all = to->quoted;
    while (to->next < all->list.n && all->list.at[to->next].end < start)
        to->next++;
    for (size_t i = to->next; i < all->list.n && all->list.at[i].start < end; i++)
        if (all->list.at[i].start <= start + LONGEST_MARK &&
            all->list.at[i].end + 2 * LONGEST_MARK >= end)
            return true;
    return false;
}

/** The bracket that closes around what is read: "(as Roe, who said ...), he left". */
static uint32_t bracket_past(const struct talk *in, uint32_t first, uint32_t past) {
    int open = 0;
    for (uint32_t i = first; i < past; i++) {
        if (in->at[i].type != TOKEN_SIGN)
            continue;
        open += talk_sign(in, i, "(") - talk_sign(in, i, ")");
        if (open < 0)
            return i;
    }
    return past;
}

/** A dash between words, in bytes or as a hyphen by itself. */
static bool is_dash(const struct talk *in, uint32_t i) {
    const struct token *sign = &in->at[i];
    if (sign->type != TOKEN_SIGN)
        return false;
    const char *bytes = in->document->view.data + sign->start;
    bool spaced = i + 1 < in->past && in->at[i + 1].flags & TOKEN_SPACE_BEFORE;
    return sign->size == 3 ? memcmp(bytes, "\xE2\x80\x94", 3) == 0 ||
                                 (spaced && memcmp(bytes, "\xE2\x80\x93", 3) == 0)
                           : talk_sign(in, i, "-") && spaced;
}

static uint32_t next_dash(const struct talk *in, uint32_t i, uint32_t past) {
    while (i < past && (in->at[i].type != TOKEN_SIGN || !is_dash(in, i)))
        i++;
    return i;
}

/** Have tokens `first` up to `past` a verb of their own: "he was", "which left"? */
static bool has_clause(const struct talk *in, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++) {
        const struct sense *joint = token_sense(&in->at[i], CLASS_CONJUNCTION);
        bool clause =
            joint && (joint->number == JOINS_NAME || joint->number == JOINS_CLAUSE);
        if (clause || token_hints(&in->at[i], HINT_SPEAKER) ||
            token_is(&in->at[i], CLASS_AUXILIARY))
            return true;
    }
    return false;
}

/** False where it is a quotation, or nothing. */
static bool add(struct finding_reported *to, uint32_t first, uint32_t past,
                struct speaker speaker) {
    const struct talk *in = &to->in;
    while (first < past && talk_sign(in, first, ",:;-"))
        first++;
    past = bracket_past(in, first, past);
    while (past > first && talk_sign(in, past - 1, ",:;-"))
        past--;
    if (past <= first || (past == first + 1 && in->at[first].type == TOKEN_SIGN))
        return false;
    const struct token *last = &in->at[past - 1];
    if (is_quoted(to, in->at[first].start, last->start + last->size))
        return false;
    *(struct reported *)list_add(to->arena, &to->to->list) = (struct reported){
        in->at[first].start, last->start + last->size, to->sentence, speaker, false};
    return true;
}

/** Words that tell who says so are nobody's: what is said before ends at token `i`. */
static void end_parts(struct finding_reported *to, uint32_t i) {
    while (i > to->in.first && talk_sign(&to->in, i - 1, ",:;-"))
        i--;
    if (i == to->in.first)
        return;
    const struct token *last = &to->in.at[i - 1];
    uint32_t end = last->start + last->size;
    for (size_t k = to->before; k < to->to->list.n; k++) {
        struct reported *part = &to->to->list.at[k];
        if (part->start < end && end < part->end)
            part->end = end;
    }
}

/** All before token `i`, where words that tell who says so begin, is said by him. */
static bool add_before(struct finding_reported *to, uint32_t i,
                       struct speaker speaker) {
    end_parts(to, i);
    return add(to, to->in.first, i, speaker);
}

/** The first such sign from `i` on; past the sentence where there is none. */
static uint32_t next_sign(const struct talk *in, uint32_t i, const char *signs) {
    while (i < in->past && !talk_sign(in, i, signs))
        i++;
    return i;
}

/** "According to Roe, ..." covers what follows, "..., according to Roe" what stands
    before.  Behind who says so. */
static uint32_t read_leading(struct finding_reported *to, struct citing_words words) {
    const struct talk *in = &to->in;
    uint32_t end = talk_phrase_past(in, words.past, in->past);
    struct speaker speaker = talk_phrase_as(in, words.past, end);
    bool goes_on = next_sign(in, end, ",") < in->past;
    bool opens = words.first <= in->first + OPENING;
    if (!speaker.sort || (opens && !goes_on))
        return words.past; /* "data from Roe show" */
    bool aside = goes_on && talk_sign(in, words.first - 1, ",") &&
                 words.first <= in->first + ASIDE;
    if (words.surely)
        end_parts(to, words.first);
    if (!opens && !aside)
        add(to, in->first, words.first, speaker);
    if (opens || talk_sign(in, words.first - 1, ","))
        add(to, next_sign(in, end, ","), in->past, speaker);
    return end;
}

/** What somebody wants ends where the sentence goes on: "..., but it was late". */
static uint32_t will_past(const struct talk *in, uint32_t first) {
    for (uint32_t i = first; i + 1 < in->past; i++)
        if (talk_sign(in, i, ",;") && token_is(&in->at[i + 1], CLASS_CONJUNCTION))
            return i;
    return in->past;
}

/** "If Roe", "even as some polls": does the sentence open with a clause beside its own,
    which `subject` is of? */
static bool opens_aside(const struct talk *in, struct speaker subject) {
    uint32_t i = in->first;
    for (; i < subject.first && i < in->first + OPENING; i++) {
        const struct sense *joint = token_sense(&in->at[i], CLASS_CONJUNCTION);
        if (joint && joint->number == JOINS_CLAUSE)
            return true;
        if (!(in->at[i].flags & TOKEN_FUNCTION) ||
            token_is_one_of(&in->at[i], CLASS_BIT(PREPOSITION) | CLASS_BIT(ARTICLE)))
            break;
    }
    if (!token_is(&in->at[i], CLASS_PREPOSITION))
        return false;
    if (token_is(&in->at[subject.past - 1], CLASS_CONJUNCTION))
        return true;
    while (++i < subject.first &&
           token_is_one_of(&in->at[i], CLASS_BIT(FUNCTION) | CLASS_BIT(ARTICLE)))
        ;
    return i == subject.first;
}

/** "Roe, citing the cost, left": between the subject and the sentence's own verb. */
static bool stands_aside(const struct talk *in, struct citing_words words,
                         struct speaker subject) {
    return in->at[words.first].flags & TOKEN_GERUND &&
           subject.past + 1 == words.first && subject.first <= in->first + OPENING &&
           talk_sign(in, subject.past, ",");
}

/** "If Roe said that 40 came, he was wrong": what is said ends at the comma. */
static uint32_t clause_past(const struct talk *in, struct citing_words words,
                            struct speaker speaker, uint32_t clause) {
    if (words.stance && !stands_aside(in, words, speaker))
        return will_past(in, clause);
    bool aside =
        opens_aside(in, speaker) && next_sign(in, in->first, ",") > words.first;
    aside |= stands_aside(in, words, speaker);
    return aside ? next_sign(in, clause, ",") : in->past;
}

/** "It is believed": by nobody who is told. */
static bool is_unsaid(const struct talk *in, struct speaker subject) {
    size_t length;
    return token_hints(&in->at[subject.first], HINT_IT) && subject.past < in->past &&
           phrase_signal(&in->at[subject.past], 1, SIGNAL_PASSIVE, &length);
}

/** A report, or "view" and "estimate": what stands in or by it is its owner's. */
static bool is_account(const struct token *token) {
    const struct sense *writing = token_sense(token, CLASS_WRITING);
    size_t length;
    return (writing && writing->number <= WRITING_REPORT) ||
           phrase_signal(token, 1, SIGNAL_CLAIM, &length);
}

/** "A poll of Roe's asked 40. It found": "it" opens the sentence behind a writing's. */
static bool is_writing_told_of(const struct finding_reported *to,
                               struct speaker speaker) {
    struct talk before = to->in;
    if (to->sentence == 0 || speaker.first != to->in.first ||
        !token_hints(&to->in.at[speaker.first], HINT_IT))
        return false;
    const struct sentence *sentence = &to->in.document->sentences.at[to->sentence - 1];
    before.first = sentence->own_token;
    before.past = sentence->past_token;
    for (uint32_t i = before.first; i < before.past; i++)
        if (is_account(&before.at[i]))
            return true;
    return false;
}

/** Where the words that tell how it is said begin, before the verb: "later saying". */
static uint32_t talk_behind_adverbs(const struct talk *in, uint32_t verb) {
    while (verb > in->first && in->at[verb - 1].flags & TOKEN_ADVERB)
        verb--;
    return verb;
}

static void read_verb(struct finding_reported *to, struct citing_words words) {
    const struct talk *in = &to->in;
    struct speaker speaker;
    if (verb_is_inverted(in, words, &speaker)) {
        add_before(to, words.first, speaker);
        to->last = speaker;
        return;
    }
    bool joined = to->last.sort && verb_is_joined(in, words);
    speaker = joined ? to->last : verb_subject(in, words);
    if (!speaker.sort || is_unsaid(in, speaker))
        return;
    to->last = speaker;
    words.surely |= token_is(&in->at[speaker.past - 1], CLASS_SOURCE) ||
                    subject_is_writing(in, words.first) ||
                    is_writing_told_of(to, speaker);
    if (!joined && verb_stands_between(in, words, speaker)) {
        if ((words.tells || words.stance) &&
            add_before(to, verb_words_first(in, words, speaker), speaker))
            add(to, next_sign(in, words.past, ","), in->past, speaker);
        return;
    }
    uint32_t before = talk_behind_adverbs(in, words.first);
    if (words.surely && before > in->first && talk_sign(in, before - 1, ","))
        end_parts(to, before); /* "Roe, who said that, said on Monday" */
    uint32_t clause = cue_clause(in, words);
    uint32_t past = clause_past(in, words, speaker, clause);
    uint32_t dash = next_dash(in, clause, past);
    uint32_t again = dash < past ? next_dash(in, dash + 1, past) : past;
    if (!has_clause(in, dash, again))
        dash = again = past;
    if (add(to, clause, dash, speaker))
        to->to->list.at[to->to->list.n - 1].meant = cue_means(in, words);
    if (again < past && !words.stance)
        add(to, again + 1, past, speaker);
}

/** The quotation that token `i` is inside of; those before it are passed. */
static const struct quotation *quotation_at(struct finding_reported *to, uint32_t i) {
    const struct quotations *all = to->quoted;
    while (to->within < all->list.n && all->list.at[to->within].past <= i)
        to->within++;
    const struct quotation *at =
        to->within < all->list.n ? &all->list.at[to->within] : NULL;
    return at && at->first <= i ? at : NULL;
}

/** "In a poll of May, 38 percent said so", "by Roe's count, 40 came": up to the comma.
 */
static void read_opening(struct finding_reported *to) {
    const struct talk *in = &to->in;
    if (in->first >= in->past || !token_hints(&in->at[in->first], HINT_REPORT_IN))
        return;
    uint32_t comma = next_sign(in, in->first, ",");
    for (uint32_t i = in->first + 1; i < comma && comma < in->past; i++)
        if (is_account(&in->at[i])) {
            add(to, comma, in->past, speaker_of(SPEAKER_NOUN, in->first + 1, comma));
            return;
        }
}

/** Does somebody, or a number, stand at `i`?  Not in "a report that tracks it". */
static bool opens_subject(const struct talk *in, uint32_t i) {
    return i < in->past &&
           (in->at[i].type == TOKEN_DIGITS || talk_name_past(in, i, in->past) > i ||
            token_is_one_of(&in->at[i], CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER) |
                                            CLASS_BIT(CARDINAL) | CLASS_BIT(FUNCTION)));
}

/** Whose "admission by Roe", "Roe's claim", "Post report" it is: the noun stands at
   `noun`, and `that` behind it. */
static struct speaker noun_owner(const struct talk *in, uint32_t noun, uint32_t that) {
    if (that > noun + 2 && token_is(&in->at[noun + 1], CLASS_PREPOSITION))
        return talk_phrase_as(in, noun + 2, that);
    if (talk_is_glued(in, noun - 1) && noun > in->first + 2)
        return talk_somebody_before(in, in->first, noun - 2);
    if (token_names(&in->at[noun - 1]) && opens_subject(in, that + 1))
        return talk_somebody_before(in, in->first, noun);
    return (struct speaker){.sort = SPEAKER_NONE};
}

/** "The admission by Roe that 40 came", "Roe's belief that". */
static void read_noun(struct finding_reported *to, uint32_t noun) {
    const struct talk *in = &to->in;
    uint32_t that = noun + 1;
    while (that < in->past && that < noun + PHRASE && in->at[that].type == TOKEN_WORD &&
           !token_hints(&in->at[that], HINT_THAT))
        that++;
    if (noun == in->first || that >= in->past || !token_hints(&in->at[that], HINT_THAT))
        return;
    struct speaker speaker = noun_owner(in, noun, that);
    if (speaker.sort)
        add(to, that + 1, in->past, speaker);
}

/** The next token from `i` on with which a claim's noun, or words that cite, may begin.
 */
static uint32_t next_report(const struct talk *in, uint32_t i) {
    while (i < in->past && !token_may_be(&in->at[i], SOUGHT_REPORT))
        i++;
    return i;
}

static void read_sentence(struct finding_reported *to) {
    const struct talk *in = &to->in;
    to->before = to->to->list.n;
    to->last.sort = SPEAKER_NONE;
    read_opening(to);
    for (uint32_t i = in->first; (i = next_report(in, i)) < in->past; i++) {
        const struct quotation *quotation = quotation_at(to, i);
        if (quotation) {
            i = quotation->past - 1;
            continue;
        }
        size_t length;
        if (phrase_signal(&in->at[i], in->past - i, SIGNAL_CLAIM, &length))
            read_noun(to, i);
        if (!cue_may_begin(&in->at[i]))
            continue;
        struct citing_words words = cue_at(in, i);
        if (words.past == i)
            continue;
        if (words.leads)
            words.past = read_leading(to, words);
        else
            read_verb(to, words);
        i = words.past - 1;
    }
}

struct reported_list reported_find(const struct document *document,
                                   const struct quotations *quoted,
                                   struct arena *arena) {
    struct reported_list all = {0};
    struct finding_reported to = {.quoted = quoted, .arena = arena, .to = &all};
    to.in = (struct talk){.document = document, .at = document->tokens.at};
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        const struct sentence *sentence = &document->sentences.at[i];
        if (document->blocks.at[sentence->block].kind == BLOCK_BOILERPLATE)
            continue;
        to.sentence = i;
        to.in.first = sentence->own_token;
        to.in.past = sentence->past_token;
        read_sentence(&to);
    }
    return all;
}
