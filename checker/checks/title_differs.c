/*
 * title_differs.c - a person whom the sources give another office, rank, relation or
 * body.
 *
 * What a source does not say of a person may be so.  So the draft's word must be what a
 * source says of somebody else, or exclude what it says of this person: deputy and
 * assistant, uncle and father.
 */
#include "checks/named.h"
#include "match/person.h"

/** A post of the draft, and what sources say of the same person. */
struct claimed {
    const struct asked_names *in;
    const struct post *post;
    const struct name *name;
    struct held mine[MOST_HELD];
    size_t n;
};

static const struct document *draft_of(const struct claimed *of) {
    return of->in->draft->document;
}

/** Which name of its signal the word at token `i` is; 0: none. */
static int told_as(const struct document *document, uint32_t i, enum signal signal) {
    size_t length;
    const struct sense *sense =
        phrase_signal(&document->tokens.at[i], 1, signal, &length);
    return sense ? sense->number : 0;
}

/** The ranks in tokens `first` up to `past`, those of another signal too, as bits. */
static uint64_t ranks_in(const struct document *document, uint32_t first, uint32_t past,
                         enum signal too) {
    uint64_t ranks = 0;
    for (uint32_t i = first; i < past; i++) {
        int rank = told_as(document, i, SIGNAL_RANK);
        if (rank && told_as(document, i, too))
            ranks |= (uint64_t)1 << rank;
    }
    return ranks;
}

/** The ranks before a post's head. */
static uint64_t ranks_of(const struct document *document, const struct post *post) {
    return ranks_in(document, post->first, post->head, SIGNAL_RANK);
}

/** What a chief is of: financial, executive; also of "CEO". */
static uint64_t branches_of(const struct document *document, const struct post *post) {
    return ranks_in(document, post->first, post->past, SIGNAL_BRANCH);
}

static uint64_t own_ranks(const struct claimed *of) {
    return ranks_of(draft_of(of), of->post);
}

static uint64_t held_ranks(const struct held *held) {
    return ranks_of(held->source->document, held->post);
}

static bool same_head(const struct claimed *of, const struct held *held) {
    return post_key(of->in->draft, of->post) == post_key(held->source, held->post);
}

/** Is one a party, and the other none? */
static bool parties_part(const struct claimed *of, const struct held *held) {
    return !told_as(draft_of(of), of->post->head, SIGNAL_PARTY) !=
           !told_as(held->source->document, held->post->head, SIGNAL_PARTY);
}

/** An office or a relative that the language knows: no "target". */
static bool is_told(const struct held *held) {
    size_t length;
    const struct token *head = &held->source->document->tokens.at[held->post->head];
    return phrase_signal(head, 1, SIGNAL_OFFICE, &length) ||
           phrase_signal(head, 1, SIGNAL_KIN, &length);
}

/** Has the person a post of that sort, and none with this head? */
static const struct held *other_of_sort(const struct claimed *of) {
    const struct held *other = NULL;
    for (size_t i = 0; i < of->n; i++) {
        if (same_head(of, &of->mine[i]))
            return NULL;
        if (!other && of->mine[i].post->sort == of->post->sort &&
            is_told(&of->mine[i]) && !parties_part(of, &of->mine[i]))
            other = &of->mine[i];
    }
    return other;
}

static bool is_same_person(const struct claimed *of, const struct held *held) {
    return persons_are_one(of->in->sources, of->in->draft, of->name, held->source,
                           post_name(held->source, held->post));
}

/** Have two posts bodies, and other ones? */
static bool bodies_part(const struct claimed *of, const struct held *held) {
    if (of->post->body == NO_NAME || held->post->body == NO_NAME)
        return false;
    const struct names *a = &of->in->draft->names, *b = &held->source->names;
    const struct name *x = &a->list.at[of->post->body],
                      *y = &b->list.at[held->post->body];
    if ((x->shape == SHAPE_letters) != (y->shape == SHAPE_letters))
        return false; /* the letters may stand for the words */
    return !bodies_are_one(of->in->draft, x, held->source, y);
}

enum { NEAR = 2 };

/** Do a source's posts stand within two sentences: persons of whom one is taken for the
    other? */
static bool are_near(const struct held *a, const struct held *b) {
    uint32_t x = post_name(a->source, a->post)->sentence,
             y = post_name(b->source, b->post)->sentence;
    return a->source == b->source && (x > y ? x - y : y - x) <= NEAR;
}

/** Somebody else of the sources who has the draft's post, rank for rank. */
static bool find_holder(const struct claimed *of, const struct held *mine,
                        struct held *to) {
    struct held all[MOST_HELD];
    size_t n = posts_of_head(of->in->sources, post_key(of->in->draft, of->post), all);
    for (size_t i = 0; i < n; i++) {
        if (is_same_person(of, &all[i]) || held_ranks(&all[i]) != own_ranks(of) ||
            bodies_part(of, &all[i]) || !are_near(mine, &all[i]))
            continue;
        *to = all[i];
        return true;
    }
    return false;
}

/** The ranks among these that one excludes the other of: no "senior", "former". */
static uint64_t strict_ranks(const struct document *document, const struct post *post) {
    uint64_t loose = ranks_in(document, post->first, post->head, SIGNAL_LOOSE_RANK);
    return ranks_of(document, post) & ~loose;
}

/** Has one of the two a rank that the other lacks, and the other way round? */
static bool ranks_cross(const struct claimed *of, const struct held *held) {
    uint64_t a = own_ranks(of), b = held_ranks(held);
    uint64_t strict = strict_ranks(draft_of(of), of->post) |
                      strict_ranks(held->source->document, held->post);
    return (a & ~b) && (b & ~a) && ((a ^ b) & strict);
}

/** "Chief executive" for the chief financial officer. */
static const struct held *other_branch(const struct claimed *of) {
    const struct held *other = NULL;
    uint64_t here = branches_of(draft_of(of), of->post);
    for (size_t i = 0; here && i < of->n; i++) {
        uint64_t there = branches_of(of->mine[i].source->document, of->mine[i].post);
        if (there & here)
            return NULL;
        other = there ? &of->mine[i] : other;
    }
    return other;
}

/** "The superintendent", or "Superintendent Roe": of whom there is one. */
static bool is_definite(const struct claimed *of) {
    const struct token *tokens = draft_of(of)->tokens.at;
    const struct document *document = draft_of(of);
    bool opens =
        document->sentences.at[of->name->sentence].own_token == of->post->first;
    bool title = opens || tokens[of->post->head].flags & TOKEN_CAPITAL;
    return title ||
           (of->post->first > 0 && token_hints(&tokens[of->post->first - 1], HINT_THE));
}

/** Was what is left out a rank below: deputy, vice? */
static bool is_raised(const struct claimed *of, const struct held *held) {
    for (uint32_t i = held->post->first; i < held->post->head && !own_ranks(of); i++) {
        int raising = told_as(held->source->document, i, SIGNAL_RAISING);
        if (raising && (raising != RAISING_ONE || is_definite(of)))
            return true;
    }
    return false;
}

/** Have both posts bodies, which are one? */
static bool is_of_same_body(const struct claimed *of, const struct held *held) {
    return of->post->body != NO_NAME && held->post->body != NO_NAME &&
           !bodies_part(of, held);
}

/** With the same head: "assistant" for "deputy"; the former president as president,
    which another is. */
static const struct held *other_rank(const struct claimed *of, struct held *holder) {
    const struct held *other = NULL;
    bool crossed = true;
    for (size_t i = 0; i < of->n; i++) {
        if (!same_head(of, &of->mine[i]) || bodies_part(of, &of->mine[i]))
            continue;
        uint64_t here = own_ranks(of), there = held_ranks(&of->mine[i]);
        if (!(there & ~here))
            return NULL;
        crossed &= ranks_cross(of, &of->mine[i]);
        other = &of->mine[i];
    }
    if (!other || crossed || is_raised(of, other))
        return other;
    return is_of_same_body(of, other) && find_holder(of, other, holder) ? other : NULL;
}

/** Are both told to be relatives of one person, or of nobody who is named? */
static bool share_owner(const struct claimed *of, const struct held *held) {
    uint32_t here = of->post->owner, there = held->post->owner;
    if (here == NO_NAME || there == NO_NAME)
        return here == there && of->post->owned && of->post->owned == held->post->owned;
    return persons_are_one(of->in->sources, of->in->draft,
                           &of->in->draft->names.list.at[here], held->source,
                           &held->source->names.list.at[there]);
}

/** A wife who is a widow by now. */
static bool is_spouse(const struct claimed *of) {
    size_t length;
    return phrase_signal(&draft_of(of)->tokens.at[of->post->head], 1, SIGNAL_SPOUSE,
                         &length);
}

/** A relative of the same sort, as uncle and father are; or of the same person; or one
    whom another is. */
static const struct held *other_relative(const struct claimed *of,
                                         struct held *holder) {
    const struct held *other = other_of_sort(of);
    if (!other)
        return NULL;
    int here = told_as(draft_of(of), of->post->head, SIGNAL_KIN),
        there = told_as(other->source->document, other->post->head, SIGNAL_KIN);
    if ((here == there && !is_spouse(of)) || share_owner(of, other))
        return other;
    if (!of->post->owned != !other->post->owned)
        return NULL; /* "a mother", "her son" */
    return find_holder(of, other, holder) ? other : NULL;
}

/** Does the draft give the person the source's office, too? */
static bool is_both_told(const struct claimed *of, const struct held *other) {
    size_t n;
    const struct posts *posts = &of->in->draft->names.posts;
    uint32_t key = post_key(other->source, other->post);
    for (n = 0; n < posts->list.n; n++)
        if (post_key(of->in->draft, &posts->list.at[n]) == key &&
            post_name(of->in->draft, &posts->list.at[n])->entity == of->name->entity)
            return true;
    return false;
}

enum { NEAR_TELLS = 1 };

/** Do sentences of the source around `held` tell of the draft's office: of a captain
    who became a major? */
static bool is_office_near(const struct claimed *of, const struct held *held,
                           enum signal signal) {
    const struct document *document = held->source->document;
    uint32_t at = post_name(held->source, held->post)->sentence;
    const struct sentence *last =
        &document->sentences
             .at[at + NEAR_TELLS < document->sentences.n ? at + NEAR_TELLS : at];
    int office = told_as(draft_of(of), of->post->head, signal);
    for (uint32_t i = document->sentences.at[at].first_token; i < last->past_token; i++)
        if (told_as(document, i, signal) == office)
            return true;
    return false;
}

/** A major for a colonel, a Democrat for a Republican: one excludes the other. */
static const struct held *other_of_signal(const struct claimed *of,
                                          enum signal signal) {
    const struct held *other = NULL;
    int here = told_as(draft_of(of), of->post->head, signal);
    for (size_t i = 0; here && i < of->n; i++) {
        int there =
            told_as(of->mine[i].source->document, of->mine[i].post->head, signal);
        if (there == here || (there && is_office_near(of, &of->mine[i], signal)))
            return NULL;
        other = there ? &of->mine[i] : other;
    }
    return other;
}

/** A Democrat for a Republican; the office of somebody who stands near there. */
static const struct held *other_office(const struct claimed *of, struct held *holder) {
    const struct held *other = other_branch(of);
    other = other ? other : other_of_signal(of, SIGNAL_SERVICE);
    other = other ? other : other_of_signal(of, SIGNAL_PARTY);
    if (other)
        return other;
    other = other_of_sort(of);
    if (!other || is_both_told(of, other) || !find_holder(of, other, holder))
        return other_rank(of, holder);
    return other;
}

/** Who of the sources is of the body that the draft's post names; not this person. */
static bool find_of_body(const struct claimed *of, struct held *to) {
    for (size_t m = 0; m < of->in->sources->n; m++) {
        const struct member *source = of->in->sources->members[m];
        for (size_t i = 0; i < source->names.posts.list.n; i++) {
            *to = (struct held){source, &source->names.posts.list.at[i]};
            if (to->post->body != NO_NAME && !bodies_part(of, to) &&
                !is_same_person(of, to))
                return true;
        }
    }
    return false;
}

/** "The Varn Pilots" */
static bool is_behind_the(const struct member *member, const struct name *name) {
    return name->title > 0 &&
           token_hints(&member->document->tokens.at[name->title - 1], HINT_THE);
}

/** Are both told of a body, as "of the Varn Pilots" and "of Orrin College" tell? */
static bool are_of_bodies(const struct claimed *of, const struct held *held,
                          const struct name *body) {
    const struct name *other = &held->source->names.list.at[held->post->body];
    if (of->post->sort != POST_BODY || held->post->sort != POST_BODY)
        return false;
    return (body->shape == SHAPE_body && other->shape == SHAPE_body) ||
           (is_behind_the(of->in->draft, body) && is_behind_the(held->source, other));
}

/** Of bodies both: is the draft's told of in the sources, and never beside the person?
 */
static bool is_body_elsewhere(const struct claimed *of, const struct held *held) {
    const struct names *names = &of->in->draft->names;
    const struct name *body = &names->list.at[of->post->body];
    bool both = are_of_bodies(of, held, body);
    size_t n;
    const struct indexed_word *same =
        name_index_find(of->in->sources, name_word(names, body, 0)->hash, &n);
    bool elsewhere = false;
    for (size_t i = 0; both && i < n; i++) {
        const struct member *source = of->in->sources->members[same[i].member];
        const struct name *there = indexed_name(of->in->sources, &same[i]);
        if (source == held->source &&
            there->sentence == post_name(source, held->post)->sentence)
            return false;
        elsewhere |= name_holds(&source->names, there, names, body);
    }
    return elsewhere;
}

/** A word that texts write small, too: "Writings", "History". */
static bool is_common_word(const struct claimed *of, const struct name_word *word) {
    const struct token *token = &draft_of(of)->tokens.at[word->token];
    return token->word || name_index_small(of->in->own, token->key) ||
           name_index_small(of->in->sources, token->key);
}

/** Jane Roe, or Ms. Roe; no "Duke", who is of many places, and no "Selected Writings".
 */
static bool is_person_in_full(const struct claimed *of) {
    const struct names *names = &of->in->draft->names;
    const struct name *whole = &names->list.at[of->name->entity];
    if (of->name->courtesy)
        return true;
    return !is_behind_the(of->in->draft, of->name) && name_is_full(names, whole) &&
           !is_common_word(of, name_surname(names, whole));
}

/** "Director of Operations" is of no body: the texts write the word small, too. */
static bool is_written_small(const struct claimed *of, const struct member *member,
                             const struct name *name) {
    uint32_t key = member->document->tokens.at[name->first].key;
    return name->n_words == 1 && (name_index_small(of->in->own, key) ||
                                  name_index_small(of->in->sources, key));
}

/** Two towns, or two bodies; "of" for "of", "at" for "at". */
static bool are_bodies_alike(const struct claimed *of, const struct held *held) {
    const struct name *here = &of->in->draft->names.list.at[of->post->body],
                      *there = &held->source->names.list.at[held->post->body];
    bool body = (here->shape == SHAPE_body) == (there->shape == SHAPE_body),
         place = (here->shape == SHAPE_place) == (there->shape == SHAPE_place);
    bool both = of->post->sort == POST_BODY && held->post->sort == POST_BODY;
    if (!body || !place || (both && !same_head(of, held)))
        return false;
    return !is_written_small(of, of->in->draft, here) &&
           !is_written_small(of, held->source, there);
}

/** Of "Roe, of Alban" and "a nurse in Alban": the sources have other bodies, and that
    one of somebody else. */
static const struct held *other_body(const struct claimed *of, struct held *holder) {
    const struct held *other = NULL;
    for (size_t i = 0; of->post->body != NO_NAME && i < of->n; i++) {
        if (of->mine[i].post->body == NO_NAME)
            continue;
        if (!bodies_part(of, &of->mine[i]))
            return NULL;
        bool alike = same_head(of, &of->mine[i]) || of->post->sort == POST_BODY ||
                     of->mine[i].post->sort == POST_BODY;
        other = alike && are_bodies_alike(of, &of->mine[i]) ? &of->mine[i] : other;
    }
    if (!other || !is_person_in_full(of))
        return NULL;
    if (find_of_body(of, holder))
        return other;
    return is_body_elsewhere(of, other) ? other : NULL;
}

/** What the sources say of the person that the draft's post cannot be; NULL. */
static const struct held *find_other(const struct claimed *of, struct held *holder) {
    const struct held *other = NULL;
    *holder = (struct held){0};
    if (of->post->sort == POST_KIN)
        other = other_relative(of, holder);
    if (of->post->sort == POST_OFFICE)
        other = other_office(of, holder);
    return other ? other : other_body(of, holder);
}

/** The words of a post, and its body where that is what differs. */
static const char *post_quoted(const struct judgement *in, const struct member *member,
                               const struct post *post, bool body) {
    uint32_t past = body ? member->names.list.at[post->body].past : post->past;
    return quoted_text(in->c, document_words(member->document, post->first, past));
}

static struct site post_site(const struct member *member, const struct post *post,
                             bool body) {
    const struct document *document = member->document;
    uint32_t past = body ? member->names.list.at[post->body].past : post->past;
    const struct token *last = &document->tokens.at[past - 1];
    return (struct site){.document = document,
                         .span = document_span(document,
                                               document->tokens.at[post->first].start,
                                               last->start + last->size)};
}

static void propose_other(const struct judgement *in, const struct rule *rule,
                          struct proposals *to, const struct claimed *of,
                          const struct held *other, const struct held *holder) {
    bool body = of->post->body != NO_NAME && other->post->body != NO_NAME;
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, post_site(of->in->draft, of->post, body),
        arena_print(in->c->arena, "%s is %s here, %s in %s",
                    name_quoted(in, of->in->draft, of->name),
                    post_quoted(in, of->in->draft, of->post, body),
                    post_quoted(in, other->source, other->post, body),
                    other->source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              post_site(other->source, other->post, body));
    if (!holder->source)
        return;
    struct site site =
        name_site(holder->source, post_name(holder->source, holder->post));
    site.note = "who is so there";
    sites_add(in->c->arena, &proposal->related, &proposal->n_related, site);
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct post *post) {
    struct claimed of = {
        .in = asked, .post = post, .name = post_name(asked->draft, post)};
    struct held holder;
    of.n = posts_of_person(asked->sources, asked->draft, of.name, of.mine);
    const struct held *other = of.n ? find_other(&of, &holder) : NULL;
    if (other)
        propose_other(in, rule, to, &of, other, &holder);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_posts(in, rule, to, look_at);
}

const struct check check_title_differs = {"title-differs", propose};
