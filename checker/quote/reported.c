/*
 * reported.c - which part of a sentence a verb of saying, or "according to", covers.
 */
#include "quote/reported.h"

#include "document/name.h"
#include "quote/cue.h"

enum {
    OPENING = 2,     /* tokens before "according to": "But" */
    ASIDE = 4,       /* and between commas: "In addition, " */
    NOUN = 4,        /* in "court documents" */
    PHRASE = 12,     /* before the last noun of who says so */
    WHERE = 12,      /* of where, and when, something was said */
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
        open += talk_sign(in, i, "(") - talk_sign(in, i, ")");
        if (open < 0)
            return i;
    }
    return past;
}

/** A dash between words, in bytes or as a hyphen by itself. */
static bool is_dash(const struct talk *in, uint32_t i) {
    const struct token *sign = &in->at[i];
    const char *bytes = in->document->view.data + sign->start;
    bool spaced = i + 1 < in->past && in->at[i + 1].flags & TOKEN_SPACE_BEFORE;
    if (sign->type != TOKEN_SIGN)
        return false;
    return sign->size == 3 ? memcmp(bytes, "\xE2\x80\x94", 3) == 0 ||
                                 (spaced && memcmp(bytes, "\xE2\x80\x93", 3) == 0)
                           : talk_sign(in, i, "-") && spaced;
}

static uint32_t next_dash(const struct talk *in, uint32_t i, uint32_t past) {
    while (i < past && !is_dash(in, i))
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

static bool token_is_noun(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CONTENT;
}

/** Behind whom it was told: "the Post", "reporters"; `i` where nobody stands there. */
static uint32_t past_addressee(const struct talk *in, uint32_t i) {
    uint32_t first = i;
    while (first < in->past && (token_is(&in->at[first], CLASS_ARTICLE) ||
                                token_hints(&in->at[first], HINT_THE)))
        first++;
    if (first >= in->past)
        return i;
    const struct sense *writing = token_sense(&in->at[first], CLASS_WRITING);
    uint32_t name = talk_name_past(in, first, in->past);
    return writing && writing->number == WRITING_AUDIENCE ? first + 1
           : name > first                                 ? name
                                                          : i;
}

/** Does nothing stand at `i`, or a sign that opens no quotation and is in no word? */
static bool ends_part(const struct talk *in, uint32_t i) {
    if (i + 1 >= in->past)
        return true;
    const struct token *sign = &in->at[i];
    bool leans =
        sign->flags & TOKEN_SPACE_BEFORE && !(in->at[i + 1].flags & TOKEN_SPACE_BEFORE);
    return sign->type == TOKEN_SIGN && !leans && !talk_is_glued(in, i + 1);
}

/** Does the sentence, or a part of it, end behind the verb, and to whom and where that
    was said?  "Roe told the Post in a letter on Monday, ..." */
static bool ends_behind(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, past_addressee(in, words.past)), most = i + WHERE;
    if (i < in->past && token_is(&in->at[i], CLASS_PREPOSITION))
        while (i < in->past && i < most && in->at[i].type == TOKEN_WORD &&
               !token_is(&in->at[i], CLASS_AUXILIARY))
            i++;
    return ends_part(in, i);
}

/** Is token `i` the mark behind words of somebody's own? */
static bool closes_quotation(const struct talk *in, uint32_t i) {
    bool glued = i + 1 < in->past && talk_is_glued(in, i + 1);
    return (talk_sign(in, i, "\"'") && !glued) ||
           (in->at[i].type == TOKEN_SIGN && in->at[i].size == 3 &&
            memcmp(in->document->view.data + in->at[i].start, "\xE2\x80\x9D", 3) == 0);
}

/** Does the sentence begin with the mark of a quotation? */
static bool opens_quotation(const struct talk *in) {
    const struct token *first = &in->at[in->first];
    return first->type == TOKEN_SIGN && !talk_sign(in, in->first, "([");
}

/** Its article, where it has one. */
static uint32_t article_before(const struct talk *in, uint32_t i) {
    bool article = i > in->first && (token_is(&in->at[i - 1], CLASS_ARTICLE) ||
                                     token_hints(&in->at[i - 1], HINT_THE));
    return i - article;
}

/** Does a phrase go on through it: a word or number, or "Roe's" with its mark? */
static bool goes_on(const struct talk *in, uint32_t i) {
    return in->at[i].type != TOKEN_SIGN || talk_is_glued(in, i) ||
           (i + 1 < in->past && talk_is_glued(in, i + 1));
}

/** Where the phrase that `i` is in begins: "records filed with the town". */
static uint32_t phrase_first(const struct talk *in, uint32_t i) {
    uint32_t first = i;
    while (first > in->first && i - first < PHRASE && goes_on(in, first - 1) &&
           !token_is_one_of(&in->at[first - 1],
                            CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION)))
        first--;
    return first;
}

/** Where who says so begins: the whole phrase where the sentence ends behind the verb.
 */
static uint32_t words_first(const struct talk *in, struct citing_words words,
                            struct speaker speaker) {
    uint32_t i = cue_past_day(in, words.past);
    bool ends = i >= in->past || talk_sign(in, i, ".");
    return ends ? phrase_first(in, speaker.first) : article_before(in, speaker.first);
}

/** "In a speech on Monday, Roe said, ...": no words of Roe's stand before. */
static bool opens_with_when(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, words.past);
    bool goes_on = i + 1 < in->past && !talk_sign(in, i, ".");
    const struct token *first = &in->at[in->first];
    return goes_on && (token_is(first, CLASS_PREPOSITION) || cue_leads_to_day(first));
}

/** "..., Roe said, ...": the verb and its subject stand between two parts. */
static bool stands_between(const struct talk *in, struct citing_words words,
                           struct speaker speaker) {
    uint32_t first = words_first(in, words, speaker);
    if (first == in->first)
        return false;
    bool behind = closes_quotation(in, first - 1);
    if (behind && (ends_behind(in, words) || opens_quotation(in)))
        return true;
    return talk_sign(in, first - 1, ",") && ends_behind(in, words) &&
           !opens_with_when(in, words);
}

/** "Roe, 49, told The Post": whoever stands behind is told. */
static bool follows_age(const struct talk *in, uint32_t comma) {
    return comma > in->first + 2 && in->at[comma - 1].type == TOKEN_DIGITS &&
           talk_sign(in, comma - 2, ",");
}

/** "Roe, 40, a clerk in Varn, said the fire took 12", "an official, Max Roe, said": Roe
    does. */
static bool opens_with_subject(const struct talk *in, uint32_t verb,
                               struct speaker behind) {
    uint32_t past = talk_name_past(in, in->first, in->past);
    struct speaker before = talk_subject(in, in->first, verb);
    bool titled = before.sort == SPEAKER_NAME && before.past + 1 == verb &&
                  before.first > in->first + 1 &&
                  talk_sign(in, before.first - 1, ",") &&
                  token_is(&in->at[before.first - 2], CLASS_SOURCE);
    return titled || (past > in->first && talk_sign(in, past, ",") &&
                      behind.sort == SPEAKER_NOUN && behind.past - behind.first > NOUN);
}

/** Not of "called on Roe", nor of "said 40 men came"; "said two officials" does. */
static bool may_say(const struct talk *in, struct speaker of) {
    bool source = false;
    for (uint32_t i = of.first; of.sort && i < of.past; i++)
        source |= token_is(&in->at[i], CLASS_SOURCE);
    const struct token *first = &in->at[of.first];
    bool number = first->type == TOKEN_DIGITS || token_is(first, CLASS_CARDINAL);
    return of.sort && !token_is(first, CLASS_PREPOSITION) && (source || !number);
}

/** "..., said Roe." */
static bool is_inverted(const struct talk *in, struct citing_words words,
                        struct speaker *speaker) {
    uint32_t before = words.first - 1;
    if (words.first == in->first || follows_age(in, before) ||
        !(talk_sign(in, before, ",") || closes_quotation(in, before)))
        return false;
    *speaker = talk_inverted(in, words.first, in->past);
    uint32_t past = speaker->past;
    if (!may_say(in, *speaker))
        return false;
    for (uint32_t i = speaker->first; speaker->sort && i < past; i++)
        if (token_is(&in->at[i], CLASS_AUXILIARY)) /* "said the vote would come" */
            return false;
    return speaker->sort && ends_part(in, past) &&
           !opens_with_subject(in, words.first, *speaker);
}

/** "Documents show": a writing, or people who can be cited, without an article. */
static struct speaker writing_before(const struct talk *in, uint32_t verb) {
    uint32_t first = verb;
    while (first > in->first && verb - first < NOUN &&
           token_is_noun(&in->at[first - 1]))
        first--;
    const struct sense *head =
        first < verb ? token_sense(&in->at[verb - 1], CLASS_SOURCE) : NULL;
    bool source = head && head->number == 0 && !token_names(&in->at[verb - 1]);
    return source ? speaker_of(SPEAKER_NOUN, first, verb)
                  : (struct speaker){.sort = SPEAKER_NONE};
}

/** "Many residents also fear": several of a sort, without an article. */
static struct speaker plural_before(const struct talk *in, uint32_t verb) {
    verb = talk_behind_subject(in, in->first, verb);
    uint32_t first = verb;
    while (first > in->first && verb - first < NOUN &&
           token_is_noun(&in->at[first - 1]))
        first--;
    bool plural = first < verb && in->at[verb - 1].flags & TOKEN_PLURAL;
    return plural ? speaker_of(SPEAKER_NOUN, first, verb)
                  : (struct speaker){.sort = SPEAKER_NONE};
}

/** "A study by the professor Ann Roe": a writing stands in the phrase before the verb.
 */
static bool names_writing(const struct talk *in, uint32_t verb) {
    for (uint32_t i = phrase_first(in, verb); i < verb; i++) {
        const struct sense *writing = token_sense(&in->at[i], CLASS_WRITING);
        if (writing && writing->number <= WRITING_REPORT)
            return true;
    }
    return false;
}

/** "Roe's campaign", "a clerk who was there": all that stands before a verb of saying,
    where it begins with an article or a capital. */
static struct speaker phrase_before(const struct talk *in, struct citing_words words) {
    uint32_t first = phrase_first(in, words.first);
    bool opens = first < words.first && (token_is(&in->at[first], CLASS_ARTICLE) ||
                                         token_hints(&in->at[first], HINT_THE) ||
                                         in->at[first].flags & TOKEN_CAPITAL);
    bool writing = names_writing(in, words.first);
    return first < words.first && ((opens && words.surely) || writing)
               ? speaker_of(SPEAKER_NOUN, first, words.first)
               : (struct speaker){.sort = SPEAKER_NONE};
}

/** "The Post quoted Roe as saying": Roe; but "Roe was quoted by the Post as saying". */
static struct speaker quoted_as(const struct talk *in, uint32_t verb) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (verb < in->first + 2 || !token_is(&in->at[verb - 1], CLASS_PREPOSITION) ||
        token_hints(&in->at[verb - 1], HINT_BY))
        return none;
    struct speaker found = talk_somebody_before(in, in->first, verb - 1);
    uint32_t by = article_before(in, found.first);
    bool is_told = by > in->first && token_hints(&in->at[by - 1], HINT_BY);
    return is_told ? none : found;
}

/** "Roe left and has later said": the verb is of whom the sentence is about. */
static bool joins_verb(const struct talk *in, struct citing_words words) {
    uint32_t verb = words.first;
    bool sure = words.surely || words.stance ||
                (words.past < in->past && token_hints(&in->at[words.past], HINT_THAT));
    while (verb > in->first + 1 && (in->at[verb - 1].flags & TOKEN_ADVERB ||
                                    token_is(&in->at[verb - 1], CLASS_AUXILIARY)))
        verb--;
    const struct sense *joint =
        verb > in->first + 1 ? token_sense(&in->at[verb - 1], CLASS_CONJUNCTION) : NULL;
    return sure && joint && joint->number == JOINS_LIKE;
}

static struct speaker verb_subject(const struct talk *in, struct citing_words words) {
    bool aim =
        words.first > in->first && token_hints(&in->at[words.first - 1], HINT_TO);
    if (aim) /* "Roe went on to say" */
        return talk_first_name(in, in->first, words.first);
    if (talk_participle(in, words.first, in->past)) {
        struct speaker quoted = quoted_as(in, words.first);
        return quoted.sort ? quoted : talk_first_name(in, in->first, words.first);
    }
    struct speaker writing = writing_before(in, words.first);
    if (writing.sort)
        return writing;
    if (joins_verb(in, words))
        return talk_first_name(in, in->first, words.first);
    struct speaker subject = talk_subject(in, in->first, words.first);
    if (!subject.sort)
        subject = plural_before(in, words.first);
    bool time = subject.sort && token_is(&in->at[subject.past - 1], CLASS_TIME_UNIT);
    return subject.sort && !time ? subject : phrase_before(in, words);
}

/** What somebody wants ends where the sentence goes on: "..., but it was late". */
static uint32_t will_past(const struct talk *in, uint32_t first) {
    for (uint32_t i = first; i + 1 < in->past; i++)
        if (talk_sign(in, i, ",;") && token_is(&in->at[i + 1], CLASS_CONJUNCTION))
            return i;
    return in->past;
}

/** "If Roe said that 40 came, he was wrong": what is said ends at the comma. */
static uint32_t clause_past(const struct talk *in, struct citing_words words,
                            struct speaker speaker, uint32_t clause) {
    const struct sense *joint = token_sense(&in->at[in->first], CLASS_CONJUNCTION);
    bool aside = (joint && joint->number == JOINS_CLAUSE) ||
                 (token_is(&in->at[in->first], CLASS_PREPOSITION) &&
                  token_is(&in->at[speaker.past - 1], CLASS_CONJUNCTION));
    if (words.stance)
        return will_past(in, clause);
    return aside && next_sign(in, in->first, ",") > words.first
               ? next_sign(in, clause, ",")
               : in->past;
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

static void read_verb(struct finding_reported *to, struct citing_words words) {
    const struct talk *in = &to->in;
    struct speaker speaker;
    if (is_inverted(in, words, &speaker)) {
        add_before(to, words.first, speaker);
        to->last = speaker;
        return;
    }
    bool joined = to->last.sort && joins_verb(in, words);
    speaker = joined ? to->last : verb_subject(in, words);
    if (!speaker.sort || is_unsaid(in, speaker))
        return;
    to->last = speaker;
    words.surely |= token_is(&in->at[speaker.past - 1], CLASS_SOURCE) ||
                    names_writing(in, words.first) || is_writing_told_of(to, speaker);
    if (!joined && stands_between(in, words, speaker)) {
        if ((words.tells || words.stance) &&
            add_before(to, words_first(in, words, speaker), speaker))
            add(to, next_sign(in, words.past, ","), in->past, speaker);
        return;
    }
    if (words.surely && words.first > in->first && talk_sign(in, words.first - 1, ","))
        end_parts(to, words.first); /* "Roe, who said that, said on Monday" */
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
    static const uint64_t most = CLASS_BIT(SAYING) | SIGNAL_BIT;
    while (i < in->past &&
           !(token_may(&in->at[i], most) &&
             (token_may_tell(&in->at[i], SIGNAL_CLAIM) || cue_may_begin(&in->at[i]))))
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
