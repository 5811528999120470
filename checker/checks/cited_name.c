/*
 * cited_name.c - reports and papers, by name, held against what the sources state.
 *
 * Only what one can add to a set of sources: "a Rystad report", "the Varn Herald".
 * Persons, offices and bodies that speak are none.
 */
#include "checks/cited_name.h"

#include "base/search.h"
#include "checks/cited.h"
#include "checks/quoted.h"
#include "document/name.h"
#include "quote/origin.h"

enum { SHORTEST_WORD = 3 /* bytes */, MOST_LISTED = 1000 };

/** What a word tells of publications. */
enum { PUBLICATION_NAME = 1, PUBLICATION_SORT = 2 };

/** The publications of one draft that are cited and are no source, each once. */
struct cited_names {
    const struct judgement *in;
    const struct document *draft;
    struct cited cited;
    LIST(struct origin) listed;
};

static struct text word_of(const struct document *draft, uint32_t i) {
    const struct token *token = &draft->tokens.at[i];
    return text_slice(draft->view, token->start, (size_t)token->start + token->size);
}

static int publication_of(const struct token *token) {
    size_t length;
    const struct sense *sense = phrase_signal(token, 1, SIGNAL_PUBLICATION, &length);
    return sense ? sense->number : 0;
}

/** "Polls show": a capital because the sentence opens, and no name. */
static bool only_opens(const struct document *draft, struct speaker speaker,
                       uint32_t i) {
    const struct token *token = &draft->tokens.at[i];
    bool opens = i == 0 || token[-1].flags & TOKEN_STOP || i == speaker.first;
    bool goes_on = i + 1 < speaker.past && token_names(token + 1);
    return opens && !goes_on && !(token->flags & TOKEN_ALL_CAPITALS) &&
           publication_of(token) != PUBLICATION_NAME;
}

/** Is it a word of a name that tells one report from others?  "UK" does not. */
static bool tells_apart(const struct document *draft, struct speaker speaker,
                        uint32_t i) {
    const struct token *token = &draft->tokens.at[i];
    size_t length;
    return token_may_name(token) && token->size >= SHORTEST_WORD &&
           !only_opens(draft, speaker, i) &&
           !phrase_signal(token, 1, SIGNAL_COUNTRY, &length) &&
           publication_of(token) != PUBLICATION_SORT;
}

/** A report, at the end or before "by" and "of": no "Research Service". */
static bool is_writing(const struct document *draft, struct speaker speaker,
                       uint32_t i) {
    const struct token *token = &draft->tokens.at[i];
    const struct sense *sense = token_sense(token, CLASS_WRITING);
    bool ends =
        i + 1 == speaker.past || token_is(&draft->tokens.at[i + 1], CLASS_PREPOSITION);
    return ends && ((sense && sense->number <= WRITING_REPORT) ||
                    publication_of(token) == PUBLICATION_SORT);
}

/** "The Rystad report" has a report and a name; "the Varn Herald" is all name. */
static bool is_publication(const struct document *draft, struct speaker speaker) {
    const struct token *tokens = draft->tokens.at;
    bool named = false, writing = false, all_named = true;
    for (uint32_t i = speaker.first; i < speaker.past; i++) {
        named |= tells_apart(draft, speaker, i);
        writing |= is_writing(draft, speaker, i);
        all_named &= token_may_name(&tokens[i]) ||
                     token_is(&tokens[i], CLASS_ARTICLE) ||
                     token_hints(&tokens[i], HINT_THE);
    }
    bool paper = publication_of(&tokens[speaker.past - 1]) == PUBLICATION_NAME;
    return named && (writing || (paper && all_named));
}

/* --- what sources state */

/** Has a text the word, in whatever letters, also within another: an address. */
static bool has_word(struct text text, struct text word) {
    for (size_t at = 0; at + word.size <= text.size; at++)
        if (text_equal_nocase(text_slice(text, at, at + word.size), word))
            return true;
    return false;
}

/** Are a word's letters the first ones of a name's words: WHO? */
static bool is_short_for(struct text word, struct text name) {
    size_t n = 0;
    for (size_t at = 0, end; at < name.size && n < word.size; at = end + 1) {
        end = text_next_of(name, at, " -");
        if (end > at && ascii_is_upper(name.data[at]) && name.data[at] == word.data[n])
            n++;
    }
    return n >= 2 && n == word.size;
}

static bool states(const struct cited_names *in, const struct document *source,
                   uint32_t i) {
    struct text word = word_of(in->draft, i);
    struct text parts[] = {source->publisher.text, source->title.text,
                           source->author.text, source->url.text,
                           text_of(source->name)};
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (has_word(parts[k], word) || is_short_for(word, parts[k]))
            return true;
    return false;
}

/** Is one of the sources what the speaker's words name, or may it be? */
static bool is_among_sources(const struct cited_names *in, struct speaker speaker) {
    for (size_t k = in->in->c->n_drafts; k < in->in->c->n_members; k++)
        for (uint32_t i = speaker.first; i < speaker.past; i++)
            if (tells_apart(in->draft, speaker, i) &&
                states(in, in->in->c->members[k]->document, i))
                return true;
    return false;
}

static bool all_are_known(const struct check_case *c) {
    for (size_t i = c->n_drafts; i < c->n_members; i++)
        if (!c->members[i]->document->publisher.text.size &&
            !c->members[i]->document->url.text.size)
            return false;
    return c->n_members > c->n_drafts;
}

/* --- the draft */

/** Whoever is cited for a figure in the fewest words. */
static struct speaker cited_for(const struct cited_names *in,
                                const struct mention *mention) {
    const struct reported_list *retold = &in->cited.said->retold;
    const struct reported *best = NULL;
    for (size_t i = said_retold(in->cited.said, mention->sentence);
         i < retold->list.n && retold->list.at[i].sentence == mention->sentence; i++) {
        const struct reported *at = &retold->list.at[i];
        bool around = at->start <= mention->start && mention->start < at->end;
        if (around && !at->meant &&
            (!best || at->end - at->start < best->end - best->start))
            best = at;
    }
    return best ? best->speaker : (struct speaker){.sort = SPEAKER_NONE};
}

/** "York Times" of "the New York Times": with the capitals before it. */
static struct speaker whole_name(const struct document *draft, struct speaker speaker,
                                 uint32_t first) {
    while (speaker.first > first &&
           draft->tokens.at[speaker.first - 1].flags & TOKEN_CAPITAL &&
           token_is(&draft->tokens.at[speaker.first - 1], CLASS_FUNCTION))
        speaker.first--;
    return speaker;
}

static bool is_listed(const struct cited_names *in, const struct origin *origin) {
    for (size_t i = 0; i < in->listed.n; i++)
        if (origins_same(&in->listed.at[i], origin))
            return true;
    return false;
}

static void ask_figure(struct cited_names *in, const struct alignment *of,
                       const struct rule *rule, struct proposals *to) {
    const struct mention *mention = figure_mention(in->in->c, alignment_figure(of));
    struct speaker speaker = cited_for(in, mention);
    bool day = mention_does(mention, DOES_DATE);
    if (!speaker.sort || day || in->listed.n >= MOST_LISTED)
        return;
    speaker = whole_name(in->draft, speaker,
                         in->draft->sentences.at[mention->sentence].own_token);
    struct origin origin = {in->draft, speaker};
    if (!is_publication(in->draft, speaker) || is_listed(in, &origin) ||
        is_among_sources(in, speaker))
        return;
    *(struct origin *)list_add(in->in->c->arena, &in->listed) = origin;
    const struct token *tokens = in->draft->tokens.at,
                       *last = &tokens[speaker.past - 1];
    struct span span = {tokens[speaker.first].start, last->start + last->size};
    const char *message = arena_print(
        in->in->c->arena,
        "%s is not among the sources, and %s, which it is cited for, is in none",
        quoted_text(in->in->c, speaker_words(in->draft, &speaker)),
        quoted(in->in->c, alignment_figure(of)));
    propose_site(in->in, to, rule, VERDICT_NOT_COMPARED,
                 view_site(in->draft, span, NULL), message);
}

void cited_names_propose(const struct judgement *in, const struct rule *rule,
                         struct proposals *to) {
    struct cited_names asking = {.in = in};
    if (!all_are_known(in->c))
        return;
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        const struct document *draft = figure_document(in->c, alignment_figure(of));
        if (of->verdict != VERDICT_UNSUPPORTED)
            continue;
        if (asking.draft != draft)
            asking = (struct cited_names){
                .in = in,
                .draft = draft,
                .cited = cited_read(in, alignment_figure(of).member)};
        ask_figure(&asking, of, rule, to);
    }
}
