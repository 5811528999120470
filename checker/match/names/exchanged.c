/*
 * exchanged.c - bonds of one key, and whose they are.
 */
#include "match/names/exchanged.h"

enum { MOST_BONDS = 64, ENOUGH = 2 };

/** All bonds of the sources with the key of one of the draft. */
struct asking_names {
    struct two_bonds two; /* `there` is one after another */
    const struct indexed_post *same;
    size_t n;
};

static void look_at(struct asking_names *of, size_t i) {
    of->two.source = of->two.in->sources->members[of->same[i].member];
    of->two.there = &of->two.source->names.bonds.list.at[of->same[i].post];
}

/** Does the word of the draft's bond give that signal? */
static bool tells(const struct two_bonds *two, enum signal signal) {
    size_t length;
    return phrase_signal(&two->in->draft->document->tokens.at[two->here->word], 1,
                         signal, &length);
}

/** How much says that the two clauses tell of one thing. */
static size_t evidence(const struct two_bonds *two) {
    if (bonds_figures_part(two))
        return 0;
    bool by = two->here->by && two->there->by && bonds_share_name(two);
    return ENOUGH * (size_t)(bonds_share_other(two) || by) + bonds_shared(two);
}

/** Do both tell of one thing that one alone does: "founded the mill", "the mill was
    founded by"? */
static bool is_about_one(const struct two_bonds *two) {
    bool others = two->here->other != NO_NAME && two->there->other != NO_NAME &&
                  !bonds_share_other(two);
    return bonds_beside(two) && bonds_definite(two) && !others;
}

/** "Lives in Varn": said of one place alone. */
static bool is_of_one_place(const struct two_bonds *two) {
    return tells(two, SIGNAL_ONCE) && bonds_lead_straight(two) &&
           bonds_share_other(two);
}

/** "A nurse at Orrin College": the only body that the sources tell so, and the draft
    not. */
static bool is_only_body(const struct asking_names *of) {
    const struct two_bonds *two = &of->two;
    const struct name *other = bond_name(two->source, two->there);
    const struct token *behind =
        &two->in->draft->document->tokens.at[two->here->word + 1];
    if (token_hints(behind, HINT_OF))
        return false; /* a branch of this bank, and of that */
    return of->n == 1 && bonds_of_bodies(two) && bonds_lead_straight(two) &&
           !name_index_has(two->in->own,
                           name_word(&two->source->names, other, 0)->hash);
}

/** "Roe, on loan from Varn": no verb leads to the names. */
static bool is_noun(const struct two_bonds *two) {
    const struct document *document = two->in->draft->document;
    const struct name *list = two->in->draft->names.list.at;
    if (two->here->other == NO_NAME || !bonds_lead_straight(two))
        return false;
    uint32_t behind = list[two->here->other].past;
    return document->view.data[document->tokens.at[behind].start] == ',' &&
           !(document->tokens.at[two->here->word].flags & TOKEN_PAST);
}

/** Does the same name stand on both sides, and enough else; or is it a noun's? */
static bool is_of_same_subject(const struct two_bonds *two) {
    return bonds_share_other(two) && (evidence(two) > ENOUGH || is_noun(two));
}

/** Words that two clauses share at least, where they share no other name. */
enum { LEAST_SHARED = 2 };

/** Do the two clauses share more than what leads to the names? */
static bool is_told_alike(const struct two_bonds *two) {
    return bonds_share_name(two) || bonds_shared(two) >= LEAST_SHARED;
}

/** Does what leads to the two names tell of one thing? */
static bool is_led_alike(const struct asking_names *of) {
    const struct two_bonds *two = &of->two;
    if (!is_told_alike(two))
        return false;
    bool one = is_about_one(two) && bonds_lead_straight(two) && bonds_of_named(two);
    return one || is_of_one_place(two) || is_only_body(of) || is_of_same_subject(two);
}

/** "Jack is played by": both in the passive, of one. */
static bool is_of_one_other(const struct two_bonds *two) {
    return two->here->by && two->there->by && bonds_share_other(two);
}

/** Have two names done, or suffered, one thing?  Many score 20 points, or are charged
    with murder; one wins the race. */
static bool is_done_alike(const struct asking_names *of) {
    const struct two_bonds *two = &of->two;
    bool one = is_about_one(two);
    if (bonds_figures_part(two))
        return false;
    if (two->here->by || two->there->by)
        return one || is_of_one_other(two);
    if (two->here->sort == BOND_PATIENT && bonds_beside(two) && bonds_share_figure(two))
        return true;
    if (!bonds_of_full(two))
        return false;
    return (one && (bonds_of_persons(two) || of->n == 1)) ||
           (bonds_share_other(two) && evidence(two) > ENOUGH + 1);
}

/** "The Varn CEO": an office, and no name. */
static bool ends_in_office(const struct two_bonds *two) {
    size_t length;
    const struct name *name = bond_name(two->in->draft, two->here);
    return name->n_words > 1 &&
           phrase_signal(&two->in->draft->document->tokens.at[name->past - 1], 1,
                         SIGNAL_OFFICE, &length);
}

/** Is another in the draft's place? */
static bool is_other(const struct asking_names *of) {
    const struct two_bonds *two = &of->two;
    if (bonds_of_one(two) || !bonds_of_one_sort(two) || bonds_tangled(two))
        return false;
    if (bonds_denied(two) || !bond_name(two->source, two->there)->sure ||
        ends_in_office(two))
        return false;
    return two->here->sort == BOND_LED ? is_led_alike(of) : is_done_alike(of);
}

/** The same names, each where the draft has the other. */
static bool is_crossed(const struct two_bonds *two) {
    const struct bond *here = two->here, *there = two->there;
    return here->other != NO_NAME && there->other != NO_NAME &&
           names_share_word(two->in->draft, here->name, two->source, there->other) &&
           names_share_word(two->in->draft, here->other, two->source, there->name);
}

/** Is it done to whom does it in the draft? */
static bool is_reversed(const struct two_bonds *two) {
    bool one = bonds_of_one(two) || bonds_share_other(two);
    return two->here->sort == BOND_AGENT && is_crossed(two) && !one &&
           !tells(two, SIGNAL_MUTUAL) && !bonds_denied(two);
}

/** Does the source's bond tell of something else, where `other` has the draft's object?
 */
static bool is_something_else(const struct two_bonds *two, bool object) {
    bool parts = two->here->other != NO_NAME && two->there->other != NO_NAME &&
                 !bonds_share_other(two);
    return parts || (object && evidence(two) == 0);
}

/** Does a source say of the draft's name what the draft does? */
static bool is_supported(const struct asking_names *other) {
    struct asking_names of = *other;
    bool by = other->two.here->by && other->two.there->by;
    bool object = (by || bonds_beside(&other->two)) && evidence(&other->two) >= ENOUGH;
    for (size_t i = 0; i < of.n; i++) {
        look_at(&of, i);
        if (bonds_of_one(&of.two) && !is_something_else(&of.two, object))
            return true;
    }
    return false;
}

/** Has the draft that name in this place, too? */
static bool is_told_here(const struct asking_names *of) {
    size_t n;
    const struct name_index *own = of->two.in->own;
    const struct indexed_post *same = name_index_bonds(own, of->two.here->key, &n);
    for (size_t i = 0; i < n; i++) {
        struct two_bonds two = of->two;
        two.here = &own->members[0]->names.bonds.list.at[same[i].post];
        if (bonds_of_one(&two) && evidence(&two) >= evidence(&of->two))
            return true;
    }
    return false;
}

/** Do the sources tell of the draft's name at all: of a person the surname? */
static bool is_known_there(const struct asking_names *of) {
    const struct names *names = &of->two.in->draft->names;
    const struct name *name =
        &names->list.at[bond_name(of->two.in->draft, of->two.here)->entity];
    const struct name_word *surname = name_surname(names, name);
    if (!surname)
        return false;
    return name->shape == SHAPE_body
               ? name_index_holds(of->two.in->sources, &of->two.in->draft->names, name)
               : name_index_has(of->two.in->sources, surname->hash);
}

bool name_is_exchanged(const struct asked_names *in, const struct bond *bond,
                       struct exchanged *to) {
    struct asking_names of = {.two = {.in = in, .here = bond}};
    *to = (struct exchanged){0};
    of.same = name_index_bonds(in->sources, bond->key, &of.n);
    if (!of.n || of.n > MOST_BONDS || !bond_name(in->draft, bond)->sure ||
        !is_known_there(&of))
        return false;
    for (size_t i = 0; i < of.n; i++) {
        look_at(&of, i);
        bool other = is_reversed(&of.two) || (is_other(&of) && !is_told_here(&of));
        if (!other || !asked_event_is_likely(in, of.two.source) || is_supported(&of))
            continue;
        *to = (struct exchanged){of.two.source, of.two.there};
        return true;
    }
    return false;
}
