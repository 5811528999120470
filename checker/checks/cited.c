/*
 * cited.c - links and publishers' names, held against what the sources state.
 */
#include "checks/cited.h"

#include "base/search.h"
#include "document/name.h"
#include "rule/alias.h"

struct cited cited_read(const struct judgement *in, uint32_t draft) {
    const struct member *member = in->c->members[draft];
    return (struct cited){
        .in = in, .draft = member->document, .said = member->account.said};
}

/* --- links */

static struct text behind(struct text text, const char *part) {
    size_t at = text_find(text, text_of(part));
    return at == SIZE_MAX ? text : text_slice(text, at + strlen(part), text.size);
}

/** An address without its scheme, "www.", fragment and last slash. */
static struct text bare_address(struct text url) {
    url = behind(url, "://");
    if (text_begins(url, text_of("www.")))
        url = text_slice(url, 4, url.size);
    size_t fragment = text_next_of(url, 0, "#");
    url = text_slice(url, 0, fragment);
    while (url.size && url.data[url.size - 1] == '/')
        url.size--;
    return url;
}

/* What a source's file is called decides nothing: see test_names_and_order. */
bool link_leads_to(const struct link *link, const struct document *document) {
    struct text url = document->url.text;
    return url.size && text_equal_nocase(bare_address(link->target), bare_address(url));
}

static bool link_before(const void *link, const void *start) {
    return ((const struct link *)link)->start < *(const uint32_t *)start;
}

static bool sentence_links_to(const struct cited *cited, uint32_t sentence,
                              const struct document *document) {
    struct span at = sentence_span(cited->draft, &cited->draft->sentences.at[sentence]);
    size_t i = search_list(&cited->draft->links, &at.start, link_before);
    for (; i < cited->draft->links.n && cited->draft->links.at[i].start <= at.end; i++)
        if (link_leads_to(&cited->draft->links.at[i], document))
            return true;
    return false;
}

/* --- names */

static struct text token_text(const struct document *draft, const struct token *token) {
    return text_slice(draft->view, token->start, (size_t)token->start + token->size);
}

/** Is it one of the words of a name?  `last` of all: it tells what the name is of. */
static bool name_has(const struct rules *rules, struct text name, struct text word,
                     bool *last) {
    for (size_t at = 0, end; at < name.size; at = end + 1) {
        end = text_next_of(name, at, " ,.");
        *last = end >= name.size;
        struct text part = text_slice(name, at, end);
        if (text_equal_nocase(part, word) || aliases_join_words(rules, part, word))
            return true;
    }
    return false;
}

/** "The Herald", "AP": a publisher's name or short name, and nobody else's: of "the
    mayor of Varn" the Varn Herald has a word. */
static bool speaker_is(const struct cited *cited, const struct speaker *speaker,
                       struct text name) {
    const struct document *draft = cited->draft;
    bool told = false, last;
    for (uint32_t i = speaker->first; i < speaker->past; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (!token_names(token) || token_is(token, CLASS_ARTICLE))
            continue;
        if (!name_has(cited->in->c->rules, name, token_text(draft, token), &last))
            return false;
        told |= last || (token->flags & TOKEN_ALL_CAPITALS && token->size > 1);
    }
    return told;
}

static bool quoted_says(const struct cited *cited, uint32_t offset,
                        struct text publisher) {
    const struct quotation *at = said_quoted(cited->said, offset);
    return at && at->speaker.sort && speaker_is(cited, &at->speaker, publisher);
}

static bool reported_says(const struct cited *cited, const struct mention *mention,
                          struct text publisher) {
    const struct reported_list *retold = &cited->said->retold;
    for (size_t i = said_retold(cited->said, mention->sentence); i < retold->list.n;
         i++) {
        const struct reported *at = &retold->list.at[i];
        if (at->sentence != mention->sentence)
            return false;
        if (at->start <= mention->start && mention->start < at->end &&
            speaker_is(cited, &at->speaker, publisher))
            return true;
    }
    return false;
}

bool figure_cites(const struct cited *cited, const struct mention *mention,
                  uint32_t member) {
    const struct document *document = cited->in->c->members[member]->document;
    struct text publisher = document->publisher.text;
    bool named = publisher.size && (quoted_says(cited, mention->start, publisher) ||
                                    reported_says(cited, mention, publisher));
    return named || (document->url.text.size &&
                     sentence_links_to(cited, mention->sentence, document));
}
