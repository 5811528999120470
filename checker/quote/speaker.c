/*
 * speaker.c - who says a quotation: behind it, before it, or as the one before.
 *
 *     "...," said Ms. Roe.        Roe, who runs the mill, said: "..."
 *     "...," Roe told reporters.  According to Roe, "..."
 *     "...," she said. "..."      Roe called it "a start".
 */
#include "document/name.h"
#include "quote/talk.h"
#include "quote/talk_bound.h"

/** Tokens that are looked at. */
enum { REACH = 24, APPOSITION = 20, ADVERBS = 3 };

/** Behind "(R-Wis.)" and ", who runs the mill,", where they stand at `i`. */
static uint32_t skip_aside(const struct talk *in, uint32_t i, uint32_t past) {
    const char *closes = talk_sign(in, i, "(")   ? ")"
                         : talk_sign(in, i, ",") ? ","
                                                 : NULL;
    for (uint32_t k = i + 1; closes && k < past && k < i + APPOSITION; k++)
        if (talk_sign(in, k, closes))
            return k + 1;
    return i;
}

/** "Roe said", "state attorney Jane Roe, who runs the mill, later said". */
static struct speaker direct_at(const struct talk *in, uint32_t i, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    uint32_t end = talk_list_past(in, talk_phrase_past(in, i, past), past);
    uint32_t verb = skip_aside(in, end, past);
    verb = skip_aside(in, verb, past);
    for (uint32_t k = verb; k < past && k < verb + ADVERBS; k++)
        if (talk_speech(in, k, past))
            return talk_named_behind(in, talk_phrase_as(in, i, end), past);
    return none;
}

static struct talk talk_of(const struct document *document, uint32_t block) {
    const struct block *of = &document->blocks.at[block];
    const struct sentence *first = &document->sentences.at[of->first_sentence];
    struct talk talk = {.document = document, .at = document->tokens.at};
    uint32_t n = block_sentences(document, of);
    if (!n)
        return talk;
    talk.first = first->own_token;
    talk.past = first[n - 1].past_token;
    return talk;
}

/** "..." - Jane Roe */
static struct speaker signed_at(const struct talk *in, uint32_t i, uint32_t past) {
    bool dash = i < past && in->at[i].type == TOKEN_SIGN &&
                (in->at[i].size > 1 || talk_sign(in, i, "-~"));
    uint32_t end = dash ? talk_name_past(in, i + 1, past) : i;
    return dash && end > i + 1 ? speaker_of(SPEAKER_NAME, i + 1, end)
                               : (struct speaker){.sort = SPEAKER_NONE};
}

/** Does the quotation end as a sentence, so that what follows is another's? */
static bool ends_sentence(const struct document *document,
                          const struct quotation *quotation) {
    uint32_t end = quotation->end;
    return end > quotation->start && document->view.data[end - 1] == '.';
}

/** Does the second sign of a mark that is made of two stand at `i`? */
static bool is_two_signs(const struct talk *in, uint32_t i) {
    return i > in->first && talk_sign(in, i, "'`") && talk_sign(in, i - 1, "'`") &&
           !(in->at[i].flags & TOKEN_SPACE_BEFORE);
}

/** The same in a paragraph of its own, behind one that is all quotation. */
static struct speaker signed_below(const struct document *document,
                                   const struct quotation *of) {
    struct talk in = talk_of(document, of->block);
    struct speaker none = {.sort = SPEAKER_NONE};
    if (of->block + 1 >= document->blocks.n || in.first + 1 < of->first)
        return none;
    struct talk next = talk_of(document, of->block + 1);
    return of->past + 2 >= in.past ? signed_at(&next, next.first, next.past) : none;
}

static struct speaker find_behind(const struct talk *in, const struct quotation *of,
                                  uint32_t past) {
    uint32_t i = of->past + (of->past < past && in->at[of->past].type == TOKEN_SIGN);
    i += is_two_signs(in, i);
    struct speaker found = signed_at(in, i, past), none = {.sort = SPEAKER_NONE};
    if (found.sort)
        return found;
    if (!of->closed || ends_sentence(in->document, of))
        return none;
    i += talk_sign(in, i, ",");
    found = talk_inverted(in, i, past);
    return found.sort ? found : direct_at(in, i, past);
}

/** The sentence's first token before `at`, or what stands behind the last quotation. */
static uint32_t sentence_first(const struct talk *in, uint32_t first, uint32_t at) {
    while (at > first && !(in->at[at - 1].flags & TOKEN_STOP) &&
           !talk_sign(in, at - 1, "!?"))
        at--;
    return at;
}

/** The first who is named; behind its comma where the sentence opens with when or
   where: "Hours later, Roe". */
static struct speaker guess_subject(const struct talk *in, uint32_t from,
                                    uint32_t mark) {
    uint32_t i = from;
    while (i < mark && !talk_sign(in, i, ","))
        i++;
    bool aside = from < mark &&
                 (token_is_one_of(&in->at[from],
                                  CLASS_BIT(PREPOSITION) | CLASS_BIT(TIME_UNIT)) ||
                  !token_may_name(&in->at[from]));
    if (aside && i < mark && talk_name_past(in, i + 1, mark) > i + 1)
        return speaker_of(SPEAKER_NAME, i + 1, talk_name_past(in, i + 1, mark));
    return talk_first_name(in, from, mark);
}

/** Whose verb of saying stands at `verb`. */
static struct speaker subject_of(const struct talk *in, uint32_t from, uint32_t verb,
                                 uint32_t mark) {
    return talk_participle(in, verb, mark) ? talk_first_name(in, from, verb)
                                           : talk_subject(in, from, verb);
}

/** "The ministry replied, saying it calls": it is whoever says so. */
static struct speaker who_it_is(const struct talk *in, uint32_t from,
                                struct speaker it) {
    if (it.sort != SPEAKER_PRONOUN || it.first < from + 2)
        return it;
    uint32_t verb = it.first - 1 - token_hints(&in->at[it.first - 1], HINT_THAT);
    if (!talk_speech(in, verb, it.first))
        return it;
    struct speaker found = subject_of(in, from, verb, it.first);
    return found.sort ? found : it;
}

static struct speaker find_before(const struct talk *in, uint32_t first,
                                  uint32_t mark) {
    uint32_t from = sentence_first(in, first, mark);
    for (uint32_t i = mark; i > from && mark - i < REACH; i--) {
        uint32_t length = talk_speech(in, i - 1, mark);
        if (!length)
            continue;
        struct speaker found = who_it_is(in, from, subject_of(in, from, i - 1, mark));
        if (!found.sort)
            found = talk_prefer_name(in, talk_somebody_at(in, i - 1 + length, mark));
        if (found.sort)
            return found;
    }
    struct speaker found = guess_subject(in, from, mark);
    found.guessed = true;
    return found.sort || !talk_sign(in, mark - 1, ":")
               ? found
               : talk_somebody_before(in, from, mark - 1);
}

/** Does a verb of saying, or a sign behind one, stand right before the mark? */
static bool leads(const struct talk *in, uint32_t first, uint32_t mark) {
    if (mark <= first)
        return false;
    uint32_t from = sentence_first(in, first, mark);
    bool sign = talk_sign(in, mark - 1, ":,");
    for (uint32_t i = mark; i > from && mark - i < (sign ? REACH : ADVERBS); i--)
        if (talk_speech(in, i - 1, mark))
            return true;
    return false;
}

/** "Now, the bureau adds:", and a block that begins with a mark. */
static struct speaker find_above(const struct document *document,
                                 const struct quotation *of) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (of->block == 0)
        return none;
    struct talk above = talk_of(document, of->block - 1);
    bool colon = above.past > above.first && talk_sign(&above, above.past - 1, ":");
    return colon && leads(&above, above.first, above.past)
               ? find_before(&above, above.first, above.past)
               : none;
}

/** What a block begins with is said by who spoke last, where nobody else is named. */
static struct speaker find_carried(const struct quotations *all, size_t index,
                                   bool begins_block) {
    const struct quotation *at = &all->list.at[index];
    const struct quotation *before = index ? at - 1 : NULL;
    bool near = before && (before->block == at->block ||
                           (begins_block && before->block + 1 == at->block));
    struct speaker found = {.sort = SPEAKER_NONE};
    if (near) {
        found = before->speaker;
        found.carried = true;
    }
    return found;
}

struct speaker speaker_find(const struct document *document,
                            const struct quotations *all, size_t index) {
    const struct quotation *of = &all->list.at[index];
    struct talk in = talk_of(document, of->block);
    const struct quotation *before = index ? of - 1 : NULL,
                           *next = index + 1 < all->list.n ? of + 1 : NULL;
    uint32_t first = before && before->block == of->block ? before->past + 1 : in.first;
    uint32_t past =
        next && next->block == of->block && next->first ? next->first - 1 : in.past;
    uint32_t mark = of->first ? of->first - 1 : 0; /* the token of the opening mark */
    mark -= is_two_signs(&in, mark);
    struct speaker found = leads(&in, first, mark) ? find_before(&in, first, mark)
                                                   : find_behind(&in, of, past);
    if (!found.sort && mark > first)
        found = find_before(&in, first, mark);
    if (!found.sort)
        found = signed_below(document, of);
    if (!found.sort && mark <= in.first)
        found = find_above(document, of);
    return found.sort ? found : find_carried(all, index, mark <= in.first);
}
