/*
 * subject.c - the name that begins a clause, or what stands for it.
 *
 * No verb is known as such: a clause begins with the sentence, behind a comma, a
 * conjunction or "said", and its subject is the name, pronoun or description there
 * that words follow which may be a verb.
 */
#include "frame/subject.h"

#include "document/name.h"
#include "frame/meet.h"
#include "name/name.h"

/** What the number of a pronoun and of who can be cited tells. */
enum subject_sort { SORT_ANY, SORT_PERSON, SORT_THING };

/** The tokens of one sentence. */
struct subject_words {
    const struct document *document;
    const struct token *at; /* all tokens of the document */
    size_t first, past;
};

/** A name, a pronoun or a description at the head of a clause. */
struct head {
    size_t first, past; /* first < past where one was found */
    enum subject_sort sort;
    bool anaphor; /* it stands for a name told before */
    bool opens;   /* one word that begins its sentence: it may be no name */
};

static bool is_mark(const struct subject_words *in, size_t i, const char *signs) {
    return in->at[i].type == TOKEN_SIGN && in->at[i].size == 1 &&
           byte_is_one_of(in->document->view.data[in->at[i].start], signs);
}

static int number_as(const struct token *token, enum word_class class) {
    const struct sense *sense = token_sense(token, class);
    return sense ? sense->number : 0;
}

/** "of", "for the": what follows may belong to the name before. */
static size_t skip_joint(const struct subject_words *in, size_t at) {
    if (at >= in->past || !token_hints(&in->at[at], HINT_JOINT))
        return at;
    at++;
    return at + (at < in->past && token_is(&in->at[at], CLASS_DETERMINER));
}

/** Past the words of a name that begin at `at`; `at` where none do. */
static size_t past_name(const struct subject_words *in, size_t at) {
    if (at == in->first && !token_may_name(&in->at[at]))
        return at;
    while (at < in->past && token_names(&in->at[at]))
        at++;
    return at;
}

/** "Acme Motors", "Bank of Varn": the name at `at`; its sort by a word like "Bank". */
static struct head name_at(const struct subject_words *in, size_t at) {
    struct head head = {.first = at, .past = past_name(in, at)};
    if (head.past == at)
        return head;
    size_t more = skip_joint(in, head.past);
    if (more > head.past)
        head.past = past_name(in, more) > more ? past_name(in, more) : head.past;
    for (size_t i = at; i < head.past; i++)
        if (number_as(&in->at[i], CLASS_SOURCE) == SORT_THING)
            head.sort = SORT_THING;
    head.opens = at == in->first && head.past == at + 1;
    return head;
}

/** Words of a description between its article and its noun. */
enum { DESCRIPTION_WORDS = 3 };

/** "the company", "the Swedish company", "Minister Carla Vestin" from `at` on. */
static struct head described_at(const struct subject_words *in, size_t at) {
    bool definite = token_is(&in->at[at], CLASS_DETERMINER);
    size_t i = at + definite, end = i + DESCRIPTION_WORDS;
    for (; i < in->past && i < end && in->at[i].type == TOKEN_WORD; i++) {
        int sort = number_as(&in->at[i], CLASS_SOURCE);
        if (!sort)
            continue;
        struct head name = i + 1 < in->past ? name_at(in, i + 1) : (struct head){0};
        if (name.first < name.past) {
            name.sort = (enum subject_sort)sort;
            return name;
        }
        if (definite && !(in->at[i].flags & TOKEN_CAPITAL))
            return (struct head){at, i + 1, (enum subject_sort)sort, true, false};
    }
    return (struct head){0};
}

static struct head head_at(const struct subject_words *in, size_t at) {
    int pronoun = number_as(&in->at[at], CLASS_FUNCTION);
    if (pronoun)
        return (struct head){at, at + 1, (enum subject_sort)(pronoun % 3), true, false};
    struct head head = described_at(in, at);
    return head.first < head.past ? head : name_at(in, at);
}

/** Tokens of an apposition, "Acme, the maker of cars, sold". */
enum { APPOSITION = 14 };

/** Behind "(…)" or ", …,": where a verb may come. */
static size_t skip_apposition(const struct subject_words *in, size_t at) {
    const char *close = is_mark(in, at, "(") ? ")" : ",";
    if (!is_mark(in, at, "(,"))
        return at;
    for (size_t i = at + 1; i < in->past && i < at + APPOSITION; i++)
        if (is_mark(in, i, close))
            return i + 1;
    return at;
}

/** May what follows the head be its verb, or what belongs to it: "Acme's sales"? */
static bool governs(const struct subject_words *in, const struct head *head) {
    size_t at = skip_apposition(in, head->past);
    if (at >= in->past)
        return false;
    const struct token *token = &in->at[at];
    if (is_mark(in, at, "'") || (token->type == TOKEN_SIGN && token->size == 3))
        return at == head->past; /* the apostrophe of either sort */
    return token->type == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL) &&
           !token_is_one_of(token, CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) |
                                       CLASS_BIT(AND) | CLASS_BIT(DETERMINER));
}

/** Does a clause begin at `i`: with the sentence, behind a comma, "and", "said"? */
static bool opens_clause(const struct subject_words *in, size_t i) {
    if (i == in->first)
        return true;
    const struct token *before = &in->at[i - 1];
    if (is_mark(in, i - 1, "-") && !(in->at[i].flags & TOKEN_SPACE_BEFORE))
        return false; /* "Clean-Up" is one word */
    return is_mark(in, i - 1, ",;:(-\"") || token_is(before, CLASS_CONJUNCTION) ||
           token_is(before, CLASS_AND) || number_as(before, CLASS_SAYING) == 1;
}

/** Words that may stand before: "Last year Acme", "Sales of the firm". */
enum { LEAD_WORDS = 4 };

/** The head of the clause that opens at `i`, which a verb may follow. */
static struct head clause_head(const struct subject_words *in, size_t i,
                               size_t before) {
    for (size_t at = i; at < before && at <= i + LEAD_WORDS; at++) {
        struct head head = head_at(in, at);
        if (head.first < head.past)
            return head.past <= before && governs(in, &head) ? head : (struct head){0};
        if (in->at[at].type != TOKEN_WORD || token_is(&in->at[at], CLASS_VERB) ||
            token_is(&in->at[at], CLASS_AUXILIARY))
            break;
    }
    return (struct head){0};
}

/** The head of a clause that opens at `i`; none where none does. */
static struct head head_opening(const struct subject_words *in, size_t i,
                                size_t before) {
    return opens_clause(in, i) ? clause_head(in, i, before) : (struct head){0};
}

/** Tokens of a sentence in which a clause is looked for. */
enum { CLAUSE_REACH = 64 };

/** The nearest clause before `before` that a name, or what stands for one, begins. */
static struct head find_head(const struct subject_words *in, size_t before) {
    struct head head = {0};
    for (size_t i = before;
         head.first == head.past && i-- > in->first && i + CLAUSE_REACH > before;)
        head = head_opening(in, i, before);
    return head;
}

/** The first clause of the sentence that a name begins, up to `before`. */
static struct head first_head(const struct subject_words *in, size_t before) {
    struct head head = {0};
    size_t past = in->first + CLAUSE_REACH < before ? in->first + CLAUSE_REACH : before;
    for (size_t i = in->first; head.first == head.past && i < past; i++)
        head = head_opening(in, i, before);
    return head;
}

static struct subject_words sentence_words(const struct document *document,
                                           uint32_t index) {
    const struct sentence *in = &document->sentences.at[index];
    return (struct subject_words){document, document->tokens.at, in->first_token,
                                  in->past_token};
}

static bool sorts_fit(enum subject_sort a, enum subject_sort b) {
    return a == SORT_ANY || b == SORT_ANY || a == b;
}

/** Sentences back that a pronoun is followed. */
enum { CARRY_REACH = 3 };

/** The name that `head`, of sentence `index`, stands for. */
static struct head resolve(const struct document *document, uint32_t index,
                           struct head head) {
    struct subject_words in = sentence_words(document, index);
    enum subject_sort sort = head.sort;
    size_t before = head.first;
    for (int step = 0; step <= CARRY_REACH; step++) {
        head = first_head(&in, before);
        if (head.first < head.past && !head.anaphor && sorts_fit(sort, head.sort))
            return head;
        if (index == 0)
            break;
        in = sentence_words(document, --index);
        before = in.past;
    }
    return (struct head){0};
}

static struct filler filler_of(const struct account *of, const struct head *head,
                               bool carried) {
    if (head->first == head->past)
        return (struct filler){0};
    bool sure =
        !head->opens || name_is_known(of->document, of->names, (uint32_t)head->first);
    return (struct filler){.first = (uint32_t)head->first,
                           .past = (uint32_t)head->past,
                           .known = sure ? SLOT_KNOWN : SLOT_AMBIGUOUS,
                           .carried = carried};
}

static void read(const struct clause *clause, struct filler *to) {
    const struct document *document = clause->of->document;
    struct subject_words in = sentence_words(document, clause->mention->sentence);
    if (clause->of->titled[clause->mention->sentence])
        return;
    struct head head = find_head(&in, clause->mention->hedge_first);
    bool carried = head.anaphor;
    if (carried)
        head = resolve(document, clause->mention->sentence, head);
    *to = filler_of(clause->of, &head, carried);
}

/** Are the tokens from `at` to `past` of the name that the head is? */
static bool is_of_head(const struct document *document, const struct head *head,
                       size_t at, size_t past) {
    for (; at < past; at++)
        for (size_t k = head->first; k < head->past; k++)
            if (document->tokens.at[k].key == document->tokens.at[at].key)
                return true;
    return false;
}

/** Is a second person named, with two names or more, from `i` up to `past`? */
static bool is_another_named(const struct document *document, const struct head *head,
                             size_t i, size_t past) {
    const struct token *tokens = document->tokens.at;
    while (i < past) {
        size_t end = i;
        while (end < past && token_may_name(&tokens[end]))
            end++;
        if (end >= i + 2 && !is_of_head(document, head, i, end))
            return true;
        i = end > i ? end : i + 1;
    }
    return false;
}

/** Sentences before in which only one person may be named. */
enum { PERSONS_REACH = 2 };

struct filler clause_person(const struct clause *clause) {
    const struct document *document = clause->of->document;
    const struct mention *mention = clause->mention;
    struct head age = {.first = mention->hedge_first, .sort = SORT_PERSON};
    struct head head = resolve(document, mention->sentence, age);
    uint32_t from =
        mention->sentence > PERSONS_REACH ? mention->sentence - PERSONS_REACH : 0;
    if (is_another_named(document, &head, document->sentences.at[from].first_token,
                         mention->first))
        head = (struct head){0};
    return filler_of(clause->of, &head, true);
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    bool same = names_meet(a, x, b, y);
    return (struct likeness){.same = same, .differs = !same};
}

const struct slot slot_subject = {.name = "subject", .read = read, .relate = relate};
