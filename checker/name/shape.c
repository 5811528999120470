/*
 * shape.c - a question for each shape, asked in the order of shapes.def.
 */
#include "name/shape.h"

bool naming_is_curly(const struct naming *in, uint32_t i) {
    return in->at[i].size == 3 &&
           memcmp(in->document->view.data + in->at[i].start, "\xE2\x80\x99", 3) == 0;
}

/** Has the name a word of that signal? */
static bool has_word(const struct naming *in, enum signal signal) {
    uint32_t past;
    for (uint32_t i = 0; i < in->name->n_words; i++)
        if (naming_tells(in, name_word(in->names, in->name, i)->token, signal, &past))
            return true;
    return false;
}

static bool has_part(const struct naming *in, enum name_part part) {
    for (uint32_t i = 0; i < in->name->n_words; i++)
        if (name_word(in->names, in->name, i)->part == part)
            return true;
    return false;
}

/** A double mark of either sort; curly ones have three bytes. */
static bool is_mark(const struct naming *in, uint32_t i) {
    if (i < in->first || i >= in->past || in->at[i].type != TOKEN_SIGN)
        return false;
    const char *bytes = in->document->view.data + in->at[i].start;
    return in->at[i].size == 1
               ? *bytes == '"'
               : in->at[i].size == 3 && memcmp(bytes, "\xE2\x80", 2) == 0 &&
                     (bytes[2] == '\x9C' || bytes[2] == '\x9D');
}

/** "Slow Boil," "The Slow Boil" */
static bool is_work(const struct naming *in) {
    uint32_t past = in->name->past + naming_sign(in, in->name->past, ",."),
             first = in->name->title;
    first -= first > in->first && token_is(&in->at[first - 1], CLASS_DETERMINER);
    return first > in->first && is_mark(in, first - 1) && is_mark(in, past);
}

static bool is_titled(const struct naming *in) {
    return in->name->title < in->name->first;
}

/** "Chapel Street": its last word tells what it is. */
static bool ends_in_street(const struct naming *in) {
    const struct token *last = &in->at[in->name->past - 1];
    return in->name->n_words > 1 && token_hints(last, HINT_STREET);
}

/** Harkness College */
static bool is_body(const struct naming *in) {
    return !is_titled(in) && has_word(in, SIGNAL_BODY) && !ends_in_street(in);
}

/** "in" before it: not "in Judge Roe's court". */
static bool is_behind_place(const struct naming *in) {
    if (in->name->first == in->first || in->name->n_words > 2)
        return false;
    const struct sense *leads =
        token_sense(&in->at[in->name->first - 1], CLASS_PREPOSITION);
    return leads && leads->number == PREPOSITION_PLACE;
}

/** "Hartstead, Pa." */
static bool has_region(const struct naming *in) {
    uint32_t past;
    return naming_sign(in, in->name->past, ",") &&
           naming_tells(in, in->name->past + 1, SIGNAL_REGION, &past);
}

/** Gull Island; the Long Bridge, and not Ada Bridge */
static bool has_landform(const struct naming *in) {
    uint32_t first = in->name->first;
    bool the = first > in->first && token_hints(&in->at[first - 1], HINT_THE);
    for (uint32_t i = 0; i < in->name->n_words; i++) {
        size_t length;
        const struct token *word = &in->at[name_word(in->names, in->name, i)->token];
        const struct sense *sense = phrase_signal(word, 1, SIGNAL_LANDFORM, &length);
        if (sense && (sense->number != LANDFORM_SURNAME || the || i == 0))
            return true;
    }
    return false;
}

/** The Pa. of "Hartstead, Pa." */
static bool is_region(const struct naming *in) {
    uint32_t past, first = in->name->first;
    return first > in->first && naming_sign(in, first - 1, ",") &&
           naming_tells(in, first, SIGNAL_REGION, &past) && past >= in->name->past;
}

bool naming_is_dateline(const struct naming *in) {
    const struct document *document = in->document;
    return document->dateline.size &&
           document->dateline.data ==
               document->view.data + in->at[in->name->first].start;
}

/** In Auburn; Hartstead, Pa.; Gull Island; GENEVA (Reuters) */
static bool is_place(const struct naming *in) {
    bool region = has_region(in) || is_region(in);
    return !is_titled(in) && (has_landform(in) || region || is_behind_place(in) ||
                              naming_is_dateline(in));
}

/** J. K. Roe, Ines de la Cruz */
static bool has_inner_part(const struct naming *in) {
    return in->name->n_words > 1 &&
           (has_part(in, PART_INITIAL) || has_part(in, PART_PARTICLE));
}

/** Ms. Roe; J. K. Roe; Jane Roe Jr. */
static bool is_person(const struct naming *in) {
    return is_titled(in) || has_part(in, PART_SUFFIX) || has_inner_part(in);
}

/** UN, N.R.W.A. */
static bool is_letters(const struct naming *in) {
    const struct token *token = &in->at[in->name->first];
    return in->name->n_words == 1 && token->size > 1 &&
           token->flags & TOKEN_ALL_CAPITALS;
}

enum { LONGEST_FULL = 5 };

/** Jane Roe */
static bool is_full(const struct naming *in) {
    return in->name->n_words > 1 && in->name->n_words <= LONGEST_FULL;
}

/** Roe, and what is too long for a person */
static bool is_single(const struct naming *in) {
    (void)in;
    return true;
}

enum name_shape shape_of(const struct naming *in) {
    static bool (*const asks[N_SHAPES])(const struct naming *) = {
#define SHAPE(id, called) is_##id,
#include "name/shapes.def"
#undef SHAPE
    };
    size_t i = 0;
    while (!asks[i](in))
        i++;
    return (enum name_shape)i;
}

const char *shape_called(enum name_shape shape) {
    static const char *const called[] = {
#define SHAPE(id, called) called,
#include "name/shapes.def"
#undef SHAPE
    };
    return called[shape];
}
