/*
 * weak.c - a figure that nobody can be asked about: "experts say", "reportedly".
 *
 * The words are a language's: some cite nobody by themselves, others name a sort of
 * people or writings, and do where nothing says which of them, and they tell it.
 */
#include "base/search.h"
#include "checks/check.h"
#include "checks/worth.h"
#include "document/name.h"
#include "quote/origin.h"
#include "quote/talk.h"

/** What a word of the signal needs beside it. */
enum { WEAK_ALONE = 1, WEAK_GROUP = 2 };

/** Words that lead to who says so: "according to". */
enum { LEADING = 2 };

/** Words between a group and its verb, "experts now say", and before a figure. */
enum { ADVERBS = 2, REACH = 12 };

/** Words that cite nobody: tokens of a sentence, none where `past` is 0. */
struct weak_words {
    uint32_t first, past;
    bool group; /* they name a sort of those who say it */
};

/** A draft, and what it says in somebody's name, once that is asked. */
struct asking_vague {
    const struct judgement *in;
    const struct rule *rule;
    const struct document *document;
    const struct said *said;
    uint32_t sentence;       /* the last that was looked at; one past all: none */
    struct weak_words words; /* and its words, none where they were told of */
};

/** "Police experts", "the experts": which of them is told. */
static bool is_qualified(const struct talk *in, uint32_t first) {
    const struct token *before = first > in->first ? &in->at[first - 1] : NULL;
    if (!before || before->type == TOKEN_SIGN)
        return false;
    if (first > in->first + 1 && token_hints(before - 1, HINT_THAN))
        return true; /* "more than some experts expected" */
    return token_hints(before, HINT_THAN) || before->flags & TOKEN_CONTENT ||
           token_names(before) || token_is(before, CLASS_DETERMINER) ||
           token_hints(before, HINT_THE);
}

/** Is it no more than a sort of them, and do they tell it? */
static bool is_unspecified(const struct talk *in, uint32_t first, uint32_t past) {
    if (is_qualified(in, first))
        return false;
    for (uint32_t i = past; i < in->past && i < past + ADVERBS; i++) {
        if (in->at[i].type == TOKEN_SIGN) /* "analysts' estimate" */
            return false;
        if (talk_speech(in, i, in->past) || token_is(&in->at[i], CLASS_SAYING))
            return true;
        if (!(in->at[i].flags & TOKEN_ADVERB) && in->at[i].flags & TOKEN_CONTENT)
            return false;
    }
    return false;
}

/** "According to estimates." */
static bool is_led_to(const struct talk *in, uint32_t first, uint32_t past) {
    bool ends = past >= in->past || in->at[past].type == TOKEN_SIGN;
    if (!ends || first < in->first + LEADING)
        return false;
    size_t length;
    return phrase_sense(&in->at[first - LEADING], LEADING, CLASS_SAYING, &length) &&
           length == LEADING;
}

static struct weak_words weak_at(const struct talk *in, uint32_t i) {
    size_t length;
    const struct sense *weak =
        phrase_signal(&in->at[i], in->past - i, SIGNAL_WEAK, &length);
    struct weak_words none = {0, 0, false};
    if (!weak)
        return none;
    uint32_t past = i + (uint32_t)length;
    bool group = weak->number == WEAK_GROUP;
    return !group || is_unspecified(in, i, past) || is_led_to(in, i, past)
               ? (struct weak_words){i, past, group}
               : none;
}

/** The first ones of a sentence. */
static struct weak_words weak_words(const struct document *document,
                                    uint32_t sentence) {
    const struct sentence *of = &document->sentences.at[sentence];
    struct talk in = {document, document->tokens.at, of->own_token, of->past_token};
    struct weak_words found = {0, 0, false};
    for (uint32_t i = in.first; i < in.past && !found.past; i++)
        if (token_may_be(&in.at[i], SOUGHT_WEAK))
            found = weak_at(&in, i);
    return found;
}

static bool names_who(const struct asking_vague *asking,
                      const struct speaker *speaker) {
    struct origin origin = {asking->document, *speaker};
    return origin_is_named(&origin);
}

static bool starts_before(const void *quotation, const void *start) {
    return ((const struct quotation *)quotation)->start < *(const uint32_t *)start;
}

/** Of the sentences `first` up to `past`, is any part retold of somebody with a name?
 */
static bool is_retold_by_name(const struct asking_vague *asking, uint32_t first,
                              uint32_t past) {
    const struct reported_list *retold = &asking->said->retold;
    for (size_t i = said_retold(asking->said, first);
         i < retold->list.n && retold->list.at[i].sentence < past; i++)
        if (names_who(asking, &retold->list.at[i].speaker))
            return true;
    return false;
}

static bool is_quoted_by_name(const struct asking_vague *asking, uint32_t start,
                              uint32_t end) {
    const struct quotations *quoted = &asking->said->quoted;
    for (size_t i = search_list(&quoted->list, &start, starts_before);
         i < quoted->list.n && quoted->list.at[i].start < end; i++)
        if (names_who(asking, &quoted->list.at[i].speaker))
            return true;
    return false;
}

/** Does the paragraph give anything to somebody who has a name? */
static bool is_named_around(struct asking_vague *asking, uint32_t sentence) {
    uint32_t first, past;
    document_paragraph(asking->document, sentence, &first, &past);
    const struct sentence *sentences = asking->document->sentences.at;
    return is_retold_by_name(asking, first, past) ||
           is_quoted_by_name(asking,
                             sentence_span(asking->document, &sentences[first]).start,
                             sentence_span(asking->document, &sentences[past - 1]).end);
}

/** Is it right behind them, with no sign between: "reportedly cost $40 million"? */
static bool is_behind(const struct document *document, const struct mention *mention,
                      const struct weak_words *words) {
    if (mention->hedge_first < words->past ||
        mention->hedge_first > words->past + REACH)
        return false;
    for (uint32_t i = words->past; i < mention->hedge_first; i++)
        if (document->tokens.at[i].type == TOKEN_SIGN)
            return false;
    return true;
}

/** Is the figure in the words that are given to them? */
static bool is_theirs(struct asking_vague *asking, const struct mention *mention,
                      const struct weak_words *words) {
    if (!words->group && !is_behind(asking->document, mention, words))
        return false;
    struct speaker speaker = said_by(asking->said, mention->start, mention->sentence);
    bool theirs = speaker.first <= words->first && words->past <= speaker.past;
    return speaker.sort ? theirs : !words->group;
}

static void look_at(struct asking_vague *asking, struct figure figure,
                    struct proposals *to) {
    const struct check_case *c = asking->in->c;
    const struct mention *mention = figure_mention(c, figure);
    if (asking->sentence != mention->sentence)
        asking->words = weak_words(asking->document, mention->sentence);
    asking->sentence = mention->sentence;
    struct weak_words words = asking->words;
    if (!words.past || mention_worth(asking->document, mention) < WORTH_NEWS ||
        !is_theirs(asking, mention, &words) ||
        is_named_around(asking, mention->sentence))
        return;
    asking->words.past = 0; /* a sentence is told of once */
    struct text text = document_words(asking->document, words.first, words.past);
    struct proposal *proposal =
        propose_at(asking->in, to, asking->rule, VERDICT_NOT_COMPARED, figure,
                   arena_print(c->arena, "%s rests on %s, and nobody is named",
                               quoted(c, figure), quoted_text(c, text)));
    proposal->yields = YIELDS_NEVER;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_drafts; i++) {
        struct asking_vague asking = {.in = in,
                                      .rule = rule,
                                      .document = in->c->members[i]->document,
                                      .said = in->c->members[i]->account.said,
                                      .sentence = UINT32_MAX};
        for (uint32_t k = 0; k < in->c->members[i]->mentions.list.n; k++)
            look_at(&asking, (struct figure){i, k}, to);
    }
}

const struct check check_weak = {"weak-attribution", propose};
