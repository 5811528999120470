/*
 * ambiguous.c - words given to a short name that two may own: "the Bureau".
 *
 * Two bodies have the word in their names, and what is nearest before the short name
 * tells of both, or of neither.  Where a text calls one by the short name before it
 * tells of the other, it means that one from then on.  People are left alone: a surname
 * stands for whoever the story is about.
 */
#include "base/search.h"
#include "checks/citation_carried.h"
#include "checks/named.h"
#include "document/name.h"

/** Sentences before the short name in which its owner may be told. */
enum { NEAR = 2 };

/** Names with one word that are looked at. */
enum { MOST_TRIED = 200 };

/** The first who may own a short name, and another; NULL: there is none. */
struct owners {
    const struct name *first, *second;
};

/** The words of names that are the short one's, as they stand in the text. */
struct same_words {
    const struct document *document;
    const struct names *names;
    const struct name_word *const *at;
    size_t n; /* those before the short name */
};

static bool stands_before(const void *word, const void *token) {
    return (*(const struct name_word *const *)word)->token < *(const uint32_t *)token;
}

static struct same_words words_before(const struct member *draft,
                                      const struct name *name) {
    const struct names *names = &draft->names;
    struct same_words found = {.document = draft->document, .names = names};
    found.at =
        postings_find(&names->postings, name_word(names, name, 0)->hash, &found.n);
    found.n = search(&name->first, found.at, found.n, sizeof *found.at, stands_before);
    return found;
}

/** "Weather Bureau", "Bureau of Mines": a body of that sort; "Bureau Awards" are none,
    nor is a "Mandate for the Bureau". */
static bool may_own(const struct document *document, const struct name *name,
                    uint32_t word) {
    const struct token *tokens = document->tokens.at;
    if (!name->sure || name->titled || name->n_words < 2 || name->shape == SHAPE_person)
        return false;
    for (uint32_t i = name->first; i < word; i++)
        if (token_hints(&tokens[i], HINT_JOINT))
            return false;
    return word + 1 == name->past || token_hints(&tokens[word + 1], HINT_JOINT);
}

/** Have two names a word in common beside the short one, as a fund that changed its
    name has? */
static bool share_another(const struct names *names, const struct name *a,
                          const struct name *b, uint32_t short_hash) {
    for (size_t i = 0; i < a->n_words; i++)
        for (size_t k = 0; k < b->n_words; k++) {
            uint32_t hash = name_word(names, a, i)->hash;
            if (hash != short_hash && hash == name_word(names, b, k)->hash)
                return true;
        }
    return false;
}

/** Are the two surely different ones? */
static bool are_two(const struct names *names, const struct name *a,
                    const struct name *b, uint32_t short_hash) {
    return a->entity != b->entity && !name_holds(names, a, names, b) &&
           !name_holds(names, b, names, a) && !share_another(names, a, b, short_hash);
}

/** Two that may own the word, of those from `from` up to `past` of the same words. */
static struct owners find_owners(const struct same_words *in, size_t from,
                                 size_t past) {
    struct owners found = {NULL, NULL};
    for (size_t i = from; i < past && i < from + MOST_TRIED; i++) {
        const struct name *name = &in->names->list.at[in->at[i]->name];
        if (!may_own(in->document, name, in->at[i]->token))
            continue;
        if (!found.first)
            found.first = name;
        else if (are_two(in->names, found.first, name, in->at[i]->hash))
            found.second = name;
    }
    return found;
}

/** Of the words before the short name, the first in the sentences right before it. */
static size_t first_near(const struct same_words *in, uint32_t sentence) {
    size_t i = in->n;
    while (i > 0 && in->n - i < MOST_TRIED &&
           in->names->list.at[in->at[i - 1]->name].sentence + NEAR >= sentence)
        i--;
    return i;
}

/** Has the text used the short name before?  Then its reader knows it. */
static bool is_known(const struct same_words *in) {
    for (size_t i = 0; i < in->n; i++)
        if (in->names->list.at[in->at[i]->name].n_words == 1)
            return true;
    return false;
}

static bool begins_before(const void *name, const void *token) {
    return ((const struct name *)name)->first < *(const uint32_t *)token;
}

/** The one name that a speaker is called by, where it is one word: "the Bureau". */
static const struct name *short_name(const struct member *draft,
                                     const struct speaker *speaker) {
    const struct names *names = &draft->names;
    size_t at = search_list(&names->list, &speaker->first, begins_before);
    if (at == names->list.n)
        return NULL;
    const struct name *name = &names->list.at[at];
    bool alone = name->n_words == 1 && name->past == speaker->past;
    return alone && !name->courtesy && name->title == name->first ? name : NULL;
}

static bool is_of_body(const struct member *draft, const struct name *name) {
    size_t length;
    const struct token *token = &draft->document->tokens.at[name->first];
    return phrase_signal(token, 1, SIGNAL_BODY, &length);
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    const struct member *draft, const struct speaker *speaker,
                    struct proposals *to) {
    const struct name *name =
        speaker->sort == SPEAKER_NAME || speaker->sort == SPEAKER_NOUN
            ? short_name(draft, speaker)
            : NULL;
    if (!name || !is_of_body(draft, name))
        return;
    struct same_words same = words_before(draft, name);
    struct owners all = find_owners(&same, 0, same.n),
                  last = find_owners(&same, first_near(&same, name->sentence), same.n);
    if (is_known(&same) || !all.second || (last.first && !last.second))
        return;
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_NOT_COMPARED, name_site(draft, name),
        arena_print(in->c->arena, "%s may be %s or %s",
                    quoted_text(in->c, name_text(draft->document, name)),
                    quoted_text(in->c, name_text(draft->document, all.first)),
                    quoted_text(in->c, name_text(draft->document, all.second))));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(draft, all.first));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(draft, all.second));
}

/** Do two entities share a word at all, one alone, one as its surname?  Most drafts
   have none, and are not read. */
static bool may_be_ambiguous(const struct names *names) {
    const struct name_postings *words = &names->postings;
    bool alone = false, surname = false;
    for (size_t i = 0; i < words->n && !(alone && surname); i++) {
        const struct name *name = &names->list.at[words->at[i]->name];
        if (i > 0 && words->at[i]->hash != words->at[i - 1]->hash)
            alone = surname = false;
        alone = alone || name->n_words == 1;
        surname =
            surname || (name->n_words > 1 && words->at[i] == name_surname(names, name));
    }
    return alone && surname;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_drafts; i++) {
        const struct member *draft = in->c->members[i];
        if (!may_be_ambiguous(&draft->names))
            continue;
        const struct said *said = draft->account.said;
        for (size_t k = 0; k < said->retold.list.n; k++)
            if (speaker_says(draft->document, &said->retold.list.at[k].speaker))
                look_at(in, rule, draft, &said->retold.list.at[k].speaker, to);
        for (size_t k = 0; k < said->quoted.list.n; k++)
            if (!said->quoted.list.at[k].speaker.carried)
                look_at(in, rule, draft, &said->quoted.list.at[k].speaker, to);
    }
}

const struct check check_ambiguous = {"ambiguous-attribution", propose};
