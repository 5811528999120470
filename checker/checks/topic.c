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

/** Readings of one rule that fit each other, as indices into the claims. */
struct class {
    LIST(uint32_t) claims;
    size_t n_documents;
    bool sourced; /* a text that is no draft has it */
};

struct topic {
    const struct judgement *in;
    const struct check_case *c; /* of it */
    struct proposals *to;
    const struct rule *rule;
    struct class classes[MOST_CLASSES];
    size_t n;
    size_t most;                      /* the class that most texts share */
    enum verdict shown[MOST_CLASSES]; /* that a proposal gives it, or 0 */
    bool left_out;                    /* there are more classes than that */
    size_t n_couples;                 /* held against each other so far */
};

static const struct claim *claim_at(const struct topic *topic, uint32_t index) {
    return &topic->in->topics->claims.at[index];
}

static const struct mention *mention_of(const struct topic *topic, uint32_t index) {
    return figure_mention(topic->c, claim_at(topic, index)->figure);
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

static bool fits(const struct topic *topic, uint32_t a, uint32_t b) {
    const struct mention *x = mention_of(topic, a), *y = mention_of(topic, b);
    enum relation relation = values_relate(x, y);
    if (!same_captures(claim_at(topic, a), claim_at(topic, b)))
        return false;
    return relation == RELATION_SAME || relation == RELATION_COMPATIBLE ||
           relation == RELATION_ALLOWED ||
           (relation == RELATION_DIFFERENT && tolerates(topic, x, y));
}

/** Claims come by document. */
static bool has_member(const struct topic *topic, const struct class *class,
                       uint32_t member) {
    size_t n = class->claims.n;
    return n && claim_at(topic, class->claims.at[n - 1])->figure.member == member;
}

static void add_to(struct topic *topic, struct class *class, uint32_t index) {
    class->n_documents +=
        !has_member(topic, class, claim_at(topic, index)->figure.member);
    class->sourced |= claim_at(topic, index)->figure.member >= topic->c->n_drafts;
    *(uint32_t *)list_add(topic->c->arena, &class->claims) = index;
}

static void classify(struct topic *topic, uint32_t index) {
    for (size_t i = 0; i < topic->n; i++)
        if (fits(topic, topic->classes[i].claims.at[0], index)) {
            add_to(topic, &topic->classes[i], index);
            return;
        }
    if (topic->n < MOST_CLASSES)
        add_to(topic, &topic->classes[topic->n++], index);
    else
        topic->left_out = true;
}

/** Two readings side by side, and what their difference is. */
struct couple {
    uint32_t here, there;
    size_t class_there;
    bool scope, open; /* periods differ; one side only states one */
    uint32_t away;    /* sentences between them; UINT32_MAX in other texts */
    bool found;
};

static uint32_t sentences_between(const struct topic *topic, uint32_t a, uint32_t b) {
    if (claim_at(topic, a)->figure.member != claim_at(topic, b)->figure.member)
        return UINT32_MAX;
    uint32_t x = mention_of(topic, a)->sentence, y = mention_of(topic, b)->sentence;
    return x > y ? x - y : y - x;
}

static struct couple make_pair(const struct topic *topic, uint32_t here,
                               uint32_t there) {
    struct couple pair = {.here = here, .there = there, .found = true};
    bool dates = mention_does(mention_of(topic, here), DOES_DATE);
    if (topic->rule->claim.scope_period && !dates)
        pair.scope = periods_differ(
            figure_period(topic->c, claim_at(topic, here)->figure),
            figure_period(topic->c, claim_at(topic, there)->figure), &pair.open);
    pair.away = sentences_between(topic, here, there);
    return pair;
}

static bool comparable(const struct topic *topic, uint32_t a, uint32_t b) {
    return same_captures(claim_at(topic, a), claim_at(topic, b)) &&
           values_relate(mention_of(topic, a), mention_of(topic, b)) != RELATION_NONE;
}

/** A contradiction before a scope, then the nearer, then the class of more texts. */
static bool is_better(const struct topic *topic, const struct couple *pair,
                      const struct couple *best) {
    if (!best->found || pair->scope != best->scope)
        return !best->found || !pair->scope;
    bool near = pair->away <= NEAR, best_near = best->away <= NEAR;
    if (near != best_near || near)
        return near && (!best_near || pair->away < best->away);
    if ((pair->away == UINT32_MAX) != (best->away == UINT32_MAX))
        return pair->away != UINT32_MAX;
    return topic->classes[pair->class_there].n_documents >
           topic->classes[best->class_there].n_documents;
}

/** The sources' readings are held against each other: a draft's own had their turn. */
static bool may_be_partner(const struct topic *topic, size_t class, size_t other) {
    return other != class &&
           (topic->classes[other].sourced || !topic->classes[class].sourced);
}

static void try_couple(struct topic *topic, uint32_t here, uint32_t there,
                       size_t class_there, struct couple *best) {
    if (!comparable(topic, here, there))
        return;
    struct couple pair = make_pair(topic, here, there);
    pair.class_there = class_there;
    if (is_better(topic, &pair, best))
        *best = pair;
}

/** Each reading of a class with each of another, as long as the rule may. */
static void try_classes(struct topic *topic, size_t class, size_t other,
                        struct couple *best) {
    const struct class *here = &topic->classes[class], *there = &topic->classes[other];
    for (size_t i = 0; i < here->claims.n; i++)
        for (size_t j = 0; j < there->claims.n; j++) {
            if (topic->n_couples == MOST_COUPLES)
                return;
            topic->n_couples++;
            try_couple(topic, here->claims.at[i], there->claims.at[j], other, best);
        }
}

static struct couple find_partner(struct topic *topic, size_t class) {
    struct couple best = {0};
    for (size_t k = 0; k < topic->n; k++)
        if (may_be_partner(topic, class, k))
            try_classes(topic, class, k, &best);
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

static enum verdict verdict_of(const struct couple *pair) {
    return pair->scope ? VERDICT_SCOPE : VERDICT_CONTRADICTION;
}

static bool says_as_much(enum verdict shown, const struct couple *pair) {
    return shown == VERDICT_CONTRADICTION || shown == verdict_of(pair);
}

/** A fault of the sources does not stop the draft; a rule that is off stays so. */
static enum level level_of(const struct topic *topic, const struct couple *pair) {
    enum level level = pair->scope ? scope_level(topic, pair) : topic->rule->level;
    bool sources = claim_at(topic, pair->here)->figure.member >= topic->c->n_drafts;
    if (topic->rule->level == LEVEL_OFF)
        return LEVEL_OFF;
    return topic->c->n_drafts && sources && level > LEVEL_WARNING ? LEVEL_WARNING
                                                                  : level;
}

/** The rule's own message with what it names. */
static const char *own_message(const struct topic *topic, const struct couple *pair) {
    const struct check_case *c = topic->c;
    struct figure here = claim_at(topic, pair->here)->figure;
    struct figure there = claim_at(topic, pair->there)->figure;
    return message_fill(c, topic->rule->message, quoted(c, here), quoted(c, there),
                        figure_document(c, there)->name);
}

static const char *message_of(const struct topic *topic, const struct couple *pair) {
    const struct check_case *c = topic->c;
    const struct claim *here = claim_at(topic, pair->here),
                       *there = claim_at(topic, pair->there);
    const char *words = topic->rule->message
                            ? own_message(topic, pair)
                            : message_pair(c, here->figure, there->figure);
    if (!pair->scope)
        return words;
    return arena_print(c->arena, "%s: another period? (%s here, %s there)", words,
                       period_note(c, here->figure), period_note(c, there->figure));
}

/** All other readings of both classes, in order of value. */
static void relate_readings(struct topic *topic, struct proposal *proposal,
                            const struct couple *pair, size_t class) {
    LIST(struct figure) figures = {0};
    const size_t both[] = {class, pair->class_there};
    for (size_t b = 0; b < 2; b++)
        for (size_t i = 0; i < topic->classes[both[b]].claims.n; i++) {
            uint32_t index = topic->classes[both[b]].claims.at[i];
            if (index != pair->here)
                *(struct figure *)list_add(topic->c->arena, &figures) =
                    claim_at(topic, index)->figure;
        }
    figures_sort(topic->c, figures.at, figures.n);
    for (size_t i = 0; i < figures.n; i++)
        propose_related(topic->in, proposal, figures.at[i],
                        pair->scope ? period_note(topic->c, figures.at[i]) : NULL);
}

/** The draft's reading is the one to show; else that of fewer texts. */
static void turn(struct topic *topic, struct couple *pair, size_t *class) {
    bool there_draft = claim_at(topic, pair->there)->figure.member < topic->c->n_drafts;
    bool here_draft = claim_at(topic, pair->here)->figure.member < topic->c->n_drafts;
    bool fewer = topic->classes[pair->class_there].n_documents <
                 topic->classes[*class].n_documents;
    if (here_draft || (!there_draft && !fewer))
        return;
    uint32_t index = pair->here;
    pair->here = pair->there;
    pair->there = index;
    size_t other = pair->class_there;
    pair->class_there = *class;
    *class = other;
}

static void accuse(struct topic *topic, struct couple pair, size_t class) {
    enum level level = level_of(topic, &pair);
    turn(topic, &pair, &class);
    struct proposal *proposal =
        propose_at(topic->in, topic->to, topic->rule, verdict_of(&pair),
                   claim_at(topic, pair.here)->figure, message_of(topic, &pair));
    proposal->level = level;
    proposal->yields = YIELDS_NEVER;
    relate_readings(topic, proposal, &pair, class);
}

/** Has a proposal told as much of it?  The sources' classes may all differ from the
    main one, and one of them from any draft. */
static bool is_told(const struct topic *topic, size_t class,
                    const struct couple *pair) {
    return says_as_much(topic->shown[class], pair) ||
           (says_as_much(topic->shown[pair->class_there], pair) &&
            pair->class_there != topic->most && topic->classes[class].sourced);
}

/** That periods differ is less than that both cannot stand. */
static void note_shown(struct topic *topic, size_t class, const struct couple *pair) {
    if (!says_as_much(topic->shown[class], pair))
        topic->shown[class] = verdict_of(pair);
}

static void report(struct topic *topic, size_t class) {
    struct couple pair = find_partner(topic, class);
    if (!pair.found || is_told(topic, class, &pair))
        return;
    note_shown(topic, class, &pair);
    if (topic->classes[class].sourced == topic->classes[pair.class_there].sourced)
        note_shown(topic, pair.class_there, &pair);
    accuse(topic, pair, class);
}

/** A source's before a draft's alone, then that of more texts. */
static bool is_more(const struct topic *topic, size_t a, size_t b) {
    if (topic->classes[a].sourced != topic->classes[b].sourced)
        return topic->classes[a].sourced;
    return topic->classes[a].n_documents > topic->classes[b].n_documents;
}

/** The class that most texts share: the others are held against it. */
static size_t main_class(const struct topic *topic) {
    size_t best = 0;
    for (size_t i = 1; i < topic->n; i++)
        if (is_more(topic, i, best))
            best = i;
    return best;
}

/** Another text's reading, for no other period, within the tolerance; or NULL. */
static const struct claim *find_equal(const struct topic *topic,
                                      const struct class *class, uint32_t here) {
    for (size_t i = 0; i < class->claims.n; i++) {
        uint32_t there = class->claims.at[i];
        const struct mention *a = mention_of(topic, here),
                             *b = mention_of(topic, there);
        struct couple pair = make_pair(topic, here, there);
        if (claim_at(topic, there)->figure.member >= topic->c->n_drafts &&
            values_relate(a, b) == RELATION_DIFFERENT && tolerates(topic, a, b) &&
            (!pair.scope || pair.open))
            return claim_at(topic, there);
    }
    return NULL;
}

/** A rule that states a tolerance decides what it makes equal. */
static void accept_equals(struct topic *topic, const struct class *class) {
    for (size_t i = 0; topic->rule->claim.tolerance_set && i < class->claims.n; i++) {
        struct figure here = claim_at(topic, class->claims.at[i])->figure;
        const struct claim *there = here.member < topic->c->n_drafts
                                        ? find_equal(topic, class, class->claims.at[i])
                                        : NULL;
        if (!there)
            continue;
        struct proposal *proposal = propose_at(
            topic->in, topic->to, topic->rule, VERDICT_COMPATIBLE, here,
            "a topic rule finds both equal, by the tolerance that it states");
        proposal->level = LEVEL_OFF;
        proposal->yields = YIELDS_NEVER;
        proposal->takes = TAKES_SITE;
        propose_related(topic->in, proposal, there->figure, NULL);
    }
}

/** Put the instances of the rule into classes. */
static void classify_all(struct topic *topic) {
    size_t n;
    const struct claim *const *claims = claims_of(topic->in->topics, topic->rule, &n);
    for (size_t i = 0; i < n; i++)
        classify(topic, (uint32_t)(claims[i] - topic->in->topics->claims.at));
    if (topic->left_out && topic->rule->level != LEVEL_OFF)
        diag_add(topic->c->faults, DIAG_WARNING, topic->rule->place,
                 "'%s' reads more than %d different values here; the later ones are "
                 "not compared",
                 topic->rule->id, MOST_CLASSES);
    topic->most = topic->n ? main_class(topic) : 0;
}

/** What the draft says goes before a conflict inside a source. */
static void compare_topic(struct topic *topic) {
    classify_all(topic);
    for (size_t i = 0; i < topic->n; i++)
        accept_equals(topic, &topic->classes[i]);
    for (size_t i = 0; i < topic->n; i++)
        if (!topic->classes[i].sourced)
            report(topic, i);
    for (size_t i = 0; i < topic->n; i++)
        if (i != topic->most && topic->classes[i].sourced)
            report(topic, i);
}

static void say_stopped(const struct topic *topic) {
    if (topic->n_couples == MOST_COUPLES && topic->rule->level != LEVEL_OFF)
        diag_add(topic->c->faults, DIAG_WARNING, topic->rule->place,
                 "'%s' has too many readings here: not each is held against each other",
                 topic->rule->id);
}

void topics_propose(const struct judgement *in, struct proposals *to) {
    const struct check_case *c = in->c;
    for (size_t i = 0; in->topics->claims.n && i < c->rules->list.n; i++) {
        if (c->rules->list.at[i].sort != RULE_CLAIM)
            continue;
        struct topic *topic = arena_get(c->arena, sizeof *topic);
        topic->in = in;
        topic->c = c;
        topic->to = to;
        topic->rule = &c->rules->list.at[i];
        compare_topic(topic);
        say_stopped(topic);
    }
}
