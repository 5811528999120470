/*
 * title_differs.c - a person whom the sources give another office, rank, relation or
 * body.
 *
 * What a source does not say of a person may be so.  So the draft's word must be what a
 * source says of somebody else, or exclude what it says of this person: deputy and
 * assistant, uncle and father.
 */
#include "checks/named.h"
#include "match/names/title_affiliation.h"
#include "match/names/title_office.h"
#include "match/names/title_relative.h"

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
    if (other && !asked_matter_differs(asked, other->source))
        propose_other(in, rule, to, &of, other, &holder);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_posts(in, rule, to, look_at);
}

const struct check check_title_differs = {"title-differs", propose};
