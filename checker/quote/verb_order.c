/*
 * verb_order.c - does a verb of saying stand behind what is said, or between its parts?
 */
#include "quote/verb_order.h"

#include "document/name.h"
#include "quote/verb_subject.h"

enum {
    NOUN = 4,  /* tokens of a short phrase for who says so */
    WHERE = 12 /* of where, and when, something was said */
};

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
    if (words.stance)
        return ends_part(in, cue_past_day(in, words.past));
    uint32_t i = cue_past_day(in, cue_past_addressee(in, words.past)), most = i + WHERE;
    if (i < in->past && token_is(&in->at[i], CLASS_PREPOSITION))
        while (i < in->past && i < most && in->at[i].type == TOKEN_WORD &&
               !token_is(&in->at[i], CLASS_AUXILIARY))
            i++;
    return ends_part(in, i);
}

/** Is token `i` the mark behind words of somebody's own? */
static bool closes_quotation(const struct talk *in, uint32_t i) {
    if (in->at[i].type != TOKEN_SIGN)
        return false;
    bool glued = i + 1 < in->past && talk_is_glued(in, i + 1);
    return (talk_sign(in, i, "\"'") && !glued) ||
           (in->at[i].size == 3 &&
            memcmp(in->document->view.data + in->at[i].start, "\xE2\x80\x9D", 3) == 0);
}

/** Does the sentence begin with the mark of a quotation? */
static bool opens_quotation(const struct talk *in) {
    const struct token *first = &in->at[in->first];
    return first->type == TOKEN_SIGN && !talk_sign(in, in->first, "([");
}

/** The phrase that `i` is in begins here, also where two are told of: "witnesses and
    town officials". */
static uint32_t phrases_first(const struct talk *in, uint32_t i) {
    uint32_t first = talk_phrase_first(in, i);
    if (first < in->first + 2 || !token_is(&in->at[first - 1], CLASS_AND))
        return first;
    uint32_t before = talk_phrase_first(in, first - 1);
    bool two = before > in->first && before + 1 < first;
    return two && talk_sign(in, before - 1, ",") ? before : first;
}

uint32_t verb_words_first(const struct talk *in, struct citing_words words,
                          struct speaker speaker) {
    uint32_t i = cue_past_day(in, cue_past_addressee(in, words.past));
    bool ends = i >= in->past || talk_sign(in, i, ".");
    return ends ? phrases_first(in, speaker.first)
                : talk_article_before(in, speaker.first);
}

/** "In a speech on Monday, Roe said, ...": no words of Roe's stand before. */
static bool opens_with_when(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, words.past);
    bool goes_on = i + 1 < in->past && !talk_sign(in, i, ".");
    const struct token *first = &in->at[in->first];
    return goes_on && (token_is(first, CLASS_PREPOSITION) || cue_leads_to_day(first));
}

bool verb_stands_between(const struct talk *in, struct citing_words words,
                         struct speaker speaker) {
    uint32_t first = verb_words_first(in, words, speaker);
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

bool verb_is_inverted(const struct talk *in, struct citing_words words,
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
