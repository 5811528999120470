/*
 * passed.c - why digits are in no value.
 */
#include "mention/passed.h"

#include "mention/amount.h"
#include "mention/label_list.h"
#include "mention/numerals.h"

/** "5. What will they do?": digits that open a sentence, and a stop or a bracket. */
static bool opens_item(const struct reading *in, const struct numeral *numeral) {
    return numeral->first == 0 && is_sign(in, numeral->past, ".)");
}

static const char *why(const struct reading *in, size_t at) {
    struct numeral numeral;
    if (!numeral_read(in, at, &numeral))
        return "no number begins here";
    const char *name = amount_why_name(in, &numeral);
    size_t word;
    if (amount_is_labelled(in, &numeral) || label_list_has(in, &numeral, &word))
        return "a word before it makes it a name";
    if (amount_is_idiom(in, at))
        return "part of an idiom";
    if (opens_item(in, &numeral))
        return "it opens an item of a list";
    return name ? name : "it counts and measures nothing";
}

void passed_add(const struct reading *in, size_t at, struct mentions *to) {
    const struct token *token = &in->tokens[at];
    uint32_t start = token->start, end = token->start + token->size;
    struct passed *last = to->passed.n ? &to->passed.at[to->passed.n - 1] : NULL;
    bool joined = last && at > 1 && is_joint(in, at - 1) &&
                  in->tokens[at - 2].start + in->tokens[at - 2].size == last->end;
    if (joined) {
        last->end = end;
        return;
    }
    *(struct passed *)list_add(in->arena, &to->passed) =
        (struct passed){start, end, why(in, at)};
}
