/*
 * kind.c - the list of kinds, and what their readers share.
 */
#include "value/kind.h"

const struct kind *const kind_list[] = {
#define KIND(name) &kind_##name,
#include "value/kinds.def"
#undef KIND
    NULL};

const struct kind *kind_named(struct text name) {
    for (const struct kind *const *kind = kind_list; *kind; kind++)
        if (text_equal(name, text_of((*kind)->name)))
            return *kind;
    return NULL;
}

const char *mention_kind(const struct mention *mention) {
    static const char *const sorts[] = {"date", "daterange", "datetime", "time", "set"};
    return mention_does(mention, DOES_DATE) ? sorts[mention->time.sort]
                                            : mention->kind->name;
}

const char *mention_unit(const struct mention *mention) {
    return mention->kind->unit ? mention->kind->unit(mention) : mention->unit;
}

bool is_dash(const struct reading *in, size_t i) {
    if (i >= in->n || in->tokens[i].type != TOKEN_SIGN)
        return false;
    struct text sign = token_text(in, i);
    if (sign.size != 3)
        return sign.size == 1 && sign.data[0] == '-';
    unsigned char last = (unsigned char)sign.data[2];
    return memcmp(sign.data, "\xE2\x88\x92", 3) == 0 ||
           (memcmp(sign.data, "\xE2\x80", 2) == 0 && last >= 0x90 && last <= 0x95);
}
