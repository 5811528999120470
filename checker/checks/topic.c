/*
 * topic.c - the instances of a topic rule against each other.
 *
 * Readings whose values fit form a class.  Each class is held against the one
 * that stands nearest in the same text, else against the one most texts have:
 * one finding for one disagreement, with all readings in order of value.  Those that
 * drafts alone have come first.
 */
#include "checks/topic.h"

#include "checks/order.h"
#include "value/compare.h"

/** Figures of neighbouring sentences are compared first. */
enum { MOST_CLASSES = 64, SCALE_GAP = 1000, NEAR = 1 };

/** Readings of one rule that are held against each other, two by two; a quarter of a
    second. */
enum { MOST_COUPLES = 1 << 21 };

/** Readings of one rule that fit each other. */
struct class {
    LIST(const struct claim *) claims;
    size_t n_documents;
    bool sourced;       /* a text that is no draft has it */
    enum verdict shown; /* that a proposal gives it, or 0 */
};

struct topic {
    const struct judgement *in;
    const struct check_case *c; /* of it */
    struct proposals *to;
    const struct rule *rule;
    struct class classes[MOST_CLASSES];
    size_t n;
    const struct class *most; /* that most texts share */
    bool left_out;            /* there are more classes than that */
    size_t n_couples;         /* held against each other so far */
};

static const struct mention *mention_of(const struct topic *topic,
                                        const struct claim *claim) {
    return figure_mention(topic->c, claim->figure);
}

static bool is_of_draft(const struct topic *topic, const struct claim *claim) {
    return claim->figure.member < topic->c->n_drafts;
}

static bool same_captures(const struct claim *a, const struct claim *b) {
    for (size_t i = 0; i < MAX_SAME; i++)
        if (!text_equal_nocase(a->captures[i], b->captures[i]))
            return false;
    return true;
}

/** A tolerance that the rule sets, in percent or as an amount. */
static bool tolerates(const struct topic *topic, const struct mention *a,
                      const struct mention *b) {
    const struct claim_rule *rule = &topic->rule->claim;
    struct decimal difference, allowed = rule->tolerance;
    if (!rule->tolerance_set || mention_does(a, DOES_DATE) ||
        !decimal_subtract(a->amount.low, b->amount.low, &difference))
        return false;
    if (difference.coefficient < 0)
        difference.coefficient = -difference.coefficient;
    if (rule->tolerance_percent) {
        struct decimal base = decimal_shift(b->amount.low, -2);
        if (!decimal_multiply(base, rule->tolerance, &allowed))
            return false;
    }
    return decimal_compare(difference, allowed) <= 0;
}

/** The relation of two readings of one thing; NONE of others. */
static enum relation relate(const struct topic *topic, const struct claim *a,
                            const struct claim *b) {
    return same_captures(a, b)
               ? values_relate(mention_of(topic, a), mention_of(topic, b))
               : RELATION_NONE;
}

static bool fits(const struct topic *topic, const struct claim *a,
                 const struct claim *b) {
    enum relation relation = relate(topic, a, b);
    return relation == RELATION_DIFFERENT
               ? tolerates(topic, mention_of(topic, a), mention_of(topic, b))
               : relation != RELATION_NONE;
}

/** Claims come by document. */
static bool has_member(const struct class *class, uint32_t member) {
    size_t n = class->claims.n;
    return n && class->claims.at[n - 1]->figure.member == member;
}

static void classify(struct topic *topic, const struct claim *claim) {
    size_t i = 0;
    while (i < topic->n && !fits(topic, topic->classes[i].claims.at[0], claim))
        i++;
    topic->left_out |= i == MOST_CLASSES;
    if (i == MOST_CLASSES)
        return;
    struct class *class = &topic->classes[i];
    topic->n += i == topic->n;
    class->n_documents += !has_member(class, claim->figure.member);
    class->sourced |= !is_of_draft(topic, claim);
    *(const struct claim **)list_add(topic->c->arena, &class->claims) = claim;
}

/** Two readings side by side, and what their difference is. */
struct couple {
    const struct claim *here, *there; /* NULL: none is found */
    struct class *of_here, *of_there;
    enum scope scope; /* what makes it a matter of scope; N_SCOPES: nothing */
    bool open;        /* a scope that one side only states */
    uint32_t away;    /* sentences between them; UINT32_MAX in other texts */
};

static uint32_t sentences_between(const struct topic *topic, const struct claim *a,
                                  const struct claim *b) {
    uint32_t x = mention_of(topic, a)->sentence, y = mention_of(topic, b)->sentence;
    return a->figure.member != b->figure.member ? UINT32_MAX : x > y ? x - y : y - x;
}

/** What a rule can have as scope, in the order in which they are asked. */
static const struct {
    const char *name;
    enum slot_id slot;
} scopes[] = {[SCOPE_PERIOD] = {"period", SLOT_period},
              [SCOPE_PLACE] = {"place", SLOT_place},
              [SCOPE_SUBJECT] = {"subject", SLOT_subject},
              [SCOPE_SPEAKER] = {"speaker", SLOT_speaker}};

/** A period that one side alone states, or in part, or that no date resolves ("to
   date"), may be another; nothing else may, nor what is carried from another clause. */
static bool slot_parts(const struct topic *topic, enum slot_id slot, struct figure a,
                       struct figure b, struct likeness like) {
    if (slot == SLOT_period)
        return like.same < 1 &&
               (figure_period(topic->c, a) || figure_period(topic->c, b));
    return like.differs > 0 && !figure_slot(topic->c, a, slot)->carried &&
           !figure_slot(topic->c, b, slot)->carried;
}

static bool parts(const struct topic *topic, enum scope scope, struct couple *pair) {
    struct figure a = pair->here->figure, b = pair->there->figure;
    enum slot_id slot = scopes[scope].slot;
    pair->open = false;
    struct likeness like = figures_relate(topic->c, slot, a, b);
    pair->open = like.open > 0;
    return slot_parts(topic, slot, a, b, like);
}

/** The first of the rule's scope that tells the two apart. */
static void find_scope(const struct topic *topic, struct couple *pair) {
    pair->scope = 0;
    while (pair->scope < N_SCOPES &&
           (!topic->rule->claim.scope[pair->scope] || !parts(topic, pair->scope, pair)))
        pair->scope++;
}

static void set_difference(const struct topic *topic, struct couple *pair) {
    find_scope(topic, pair);
    pair->away = sentences_between(topic, pair->here, pair->there);
}

static enum verdict verdict_of(const struct couple *pair) {
    return pair->scope != N_SCOPES ? VERDICT_SCOPE : VERDICT_CONTRADICTION;
}

/** A contradiction before a scope, then the nearer, then the class of more texts. */
static bool is_better(const struct couple *pair, const struct couple *best) {
    if (!best->here || verdict_of(pair) != verdict_of(best))
        return !best->here || verdict_of(pair) == VERDICT_CONTRADICTION;
    bool near = pair->away <= NEAR, best_near = best->away <= NEAR;
    if (near != best_near || near)
        return near && (!best_near || pair->away < best->away);
    if ((pair->away == UINT32_MAX) != (best->away == UINT32_MAX))
        return pair->away != UINT32_MAX;
    return pair->of_there->n_documents > best->of_there->n_documents;
}

static void try_couple(const struct topic *topic, struct couple pair,
                       struct couple *best) {
    if (relate(topic, pair.here, pair.there) == RELATION_NONE)
        return;
    set_difference(topic, &pair);
    if (is_better(&pair, best))
        *best = pair;
}

/** Each reading of a class with each of another, as long as the rule may. */
static void try_classes(struct topic *topic, struct class *class, struct class *other,
                        struct couple *best) {
    for (size_t i = 0; i < class->claims.n; i++)
        for (size_t j = 0; j < other->claims.n && topic->n_couples < MOST_COUPLES;
             j++, topic->n_couples++)
            try_couple(topic,
                       (struct couple){.here = class->claims.at[i],
                                       .there = other->claims.at[j],
                                       .of_here = class,
                                       .of_there = other},
                       best);
}

/** The sources' readings are held against each other: a draft's own had their turn. */
static struct couple find_partner(struct topic *topic, struct class *class) {
    struct couple best = {0};
    for (size_t k = 0; k < topic->n; k++) {
        struct class *other = &topic->classes[k];
        if (other != class && (other->sourced || !class->sourced))
            try_classes(topic, class, other, &best);
    }
    return best;
}

/** Of a scope its own level, or that of a scale gap where it is one. */
static enum level scope_level(const struct topic *topic, const struct couple *pair) {
    const struct rule *gap = rule_of_check(topic->c->rules, "scale-gap");
    enum level level = topic->rule->claim.scope_level;
    bool apart = values_ratio(mention_of(topic, pair->here),
                              mention_of(topic, pair->there)) >= SCALE_GAP;
    return apart && gap && gap->level > level ? gap->level : level;
}

/** A fault of the sources does not stop the draft; a rule that is off stays so. */
static enum level level_of(const struct topic *topic, const struct couple *pair) {
    bool scope = verdict_of(pair) == VERDICT_SCOPE;
    enum level level = scope ? scope_level(topic, pair) : topic->rule->level;
    if (topic->rule->level == LEVEL_OFF)
        return LEVEL_OFF;
    bool milder = topic->c->n_drafts && !is_of_draft(topic, pair->here);
    return milder && level > LEVEL_WARNING ? LEVEL_WARNING : level;
}

/** The rule's own message with what it names, or the common one. */
static const char *words_of(const struct topic *topic, struct figure here,
                            struct figure there) {
    const struct check_case *c = topic->c;
    return topic->rule->message
               ? message_fill(c, topic->rule->message, quoted(c, here),
                              quoted(c, there), figure_document(c, there)->name)
               : message_pair(c, here, there);
}

static const char *message_of(const struct topic *topic, const struct couple *pair) {
    const struct check_case *c = topic->c;
    struct figure here = pair->here->figure, there = pair->there->figure;
    const char *words = words_of(topic, here, there);
    if (pair->scope == N_SCOPES)
        return words;
    return arena_print(c->arena, "%s: another %s? (%s here, %s there)", words,
                       scopes[pair->scope].name,
                       slot_note(topic->c, here, scopes[pair->scope].slot),
                       slot_note(topic->c, there, scopes[pair->scope].slot));
}

/** All other readings of both classes, in order of value. */
static void relate_readings(struct topic *topic, struct proposal *proposal,
                            const struct couple *pair) {
    LIST(struct figure) figures = {0};
    const struct class *both[] = {pair->of_here, pair->of_there};
    for (size_t b = 0; b < 2; b++)
        for (size_t i = 0; i < both[b]->claims.n; i++)
            if (both[b]->claims.at[i] != pair->here)
                *(struct figure *)list_add(topic->c->arena, &figures) =
                    both[b]->claims.at[i]->figure;
    figures_sort(topic->c, figures.at, figures.n);
    for (size_t i = 0; i < figures.n; i++)
        propose_related(topic->in, proposal, figures.at[i],
                        pair->scope == N_SCOPES ? NULL
                                                : slot_note(topic->c, figures.at[i],
                                                            scopes[pair->scope].slot));
}

/** The draft's reading is the one to show; else that of fewer texts. */
static void turn(const struct topic *topic, struct couple *pair) {
    bool fewer = pair->of_there->n_documents < pair->of_here->n_documents;
    if (is_of_draft(topic, pair->here) || (!is_of_draft(topic, pair->there) && !fewer))
        return;
    struct couple other = *pair;
    pair->here = other.there, pair->of_here = other.of_there;
    pair->there = other.here, pair->of_there = other.of_here;
}

static void accuse(struct topic *topic, struct couple pair) {
    enum level level = level_of(topic, &pair);
    turn(topic, &pair);
    struct proposal *proposal =
        propose_at(topic->in, topic->to, topic->rule, verdict_of(&pair),
                   pair.here->figure, message_of(topic, &pair));
    proposal->level = level;
    proposal->yields = YIELDS_NEVER;
    relate_readings(topic, proposal, &pair);
}

/** Has a proposal told as much of the class?  That both may stand is less. */
static bool is_shown(const struct class *class, const struct couple *pair) {
    return class->shown == VERDICT_CONTRADICTION || class->shown == verdict_of(pair);
}

static void note_shown(struct class *class, const struct couple *pair) {
    if (!is_shown(class, pair))
        class->shown = verdict_of(pair);
}

/** The sources' classes may all differ from the main one, and one of them from any
    draft. */
static void report(struct topic *topic, struct class *class) {
    struct couple pair = find_partner(topic, class);
    if (!pair.here || is_shown(class, &pair) ||
        (class->sourced && pair.of_there != topic->most &&
         is_shown(pair.of_there, &pair)))
        return;
    note_shown(class, &pair);
    if (class->sourced == pair.of_there->sourced)
        note_shown(pair.of_there, &pair);
    accuse(topic, pair);
}

/** A source's before a draft's alone, then that of more texts: the others are held
    against it. */
static const struct class *main_class(const struct topic *topic) {
    const struct class *best = &topic->classes[0];
    for (const struct class *at = best; at < topic->classes + topic->n; at++)
        if (at->sourced != best->sourced ? at->sourced
                                         : at->n_documents > best->n_documents)
            best = at;
    return best;
}

/** Another text's reading, for no other period, within the tolerance; or NULL. */
static const struct claim *find_equal(const struct topic *topic,
                                      const struct class *class,
                                      const struct claim *here) {
    for (size_t i = 0; is_of_draft(topic, here) && i < class->claims.n; i++) {
        const struct claim *there = class->claims.at[i];
        struct couple pair = {.here = here, .there = there};
        find_scope(topic, &pair);
        if (!is_of_draft(topic, there) && fits(topic, here, there) &&
            relate(topic, here, there) == RELATION_DIFFERENT &&
            (pair.scope == N_SCOPES || pair.open))
            return there;
    }
    return NULL;
}

/** A rule that states a tolerance decides what it makes equal. */
static void accept_equals(struct topic *topic, const struct class *class) {
    for (size_t i = 0; topic->rule->claim.tolerance_set && i < class->claims.n; i++) {
        const struct claim *here = class->claims.at[i],
                           *there = find_equal(topic, class, here);
        if (!there)
            continue;
        struct proposal *proposal = propose_at(
            topic->in, topic->to, topic->rule, VERDICT_COMPATIBLE, here->figure,
            "a topic rule finds both equal, by the tolerance that it states");
        proposal->level = LEVEL_OFF;
        proposal->yields = YIELDS_NEVER;
        proposal->takes = TAKES_SITE;
        propose_related(topic->in, proposal, there->figure, NULL);
    }
}

/** Say what was left out, unless nobody hears the rule. */
static void say_left_out(const struct topic *topic) {
    const struct rule *rule = topic->rule;
    if (rule->level == LEVEL_OFF)
        return;
    if (topic->left_out)
        diag_add(topic->c->faults, DIAG_WARNING, rule->place,
                 "'%s' reads more than %d different values here; the later ones are "
                 "not compared",
                 rule->id, MOST_CLASSES);
    if (topic->n_couples == MOST_COUPLES)
        diag_add(topic->c->faults, DIAG_WARNING, rule->place,
                 "'%s' has too many readings here: not each is held against each other",
                 rule->id);
}

/** What the draft says goes before a conflict inside a source. */
static void compare_topic(struct topic *topic) {
    topic->most = main_class(topic);
    for (size_t i = 0; i < topic->n; i++)
        accept_equals(topic, &topic->classes[i]);
    for (size_t i = 0; i < topic->n; i++)
        if (!topic->classes[i].sourced)
            report(topic, &topic->classes[i]);
    for (size_t i = 0; i < topic->n; i++)
        if (&topic->classes[i] != topic->most && topic->classes[i].sourced)
            report(topic, &topic->classes[i]);
    say_left_out(topic);
}

void topics_propose(const struct judgement *in, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct rule *rules = c->rules->list.at;
    size_t n = in->topics->claims.n ? c->rules->list.n : 0;
    struct topic **topics = arena_get(c->arena, (n + 1) * sizeof *topics);
    for (size_t i = 0; i < in->topics->claims.n; i++) {
        const struct claim *claim = &in->topics->claims.at[i];
        struct topic **of = &topics[claim->rule - rules];
        if (!*of) {
            *of = arena_get(c->arena, sizeof **of);
            (*of)->in = in, (*of)->c = c, (*of)->to = to, (*of)->rule = claim->rule;
        }
        classify(*of, claim);
    }
    for (size_t i = 0; i < n; i++)
        if (topics[i])
            compare_topic(topics[i]);
}
