/*
 * date_fault.c - dates that are wrong in themselves.
 */
#include "checks/date_fault.h"

/** "2014-09" or "XXXX-09-25": is a month told? */
static bool names_month(const struct mention *mention) {
    const char *text = mention->time->text;
    return mention_does(mention, DOES_DATE) && strlen(text) >= strlen("2014-09") &&
           text[4] == '-' && ascii_is_digit(text[5]) && ascii_is_digit(text[6]);
}

/** "The fair is on March 9. He thought it was on the 2nd": in the paragraph before it.
 */
static bool follows_month(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    uint32_t block = document->sentences.at[figure_mention(c, figure)->sentence].block;
    while (figure.mention-- > 0) {
        const struct mention *before = figure_mention(c, figure);
        if (document->sentences.at[before->sentence].block != block)
            return false;
        if (names_month(before))
            return true;
    }
    return false;
}

void date_faults_propose(const struct judgement *in, const struct rule *rule,
                         struct proposals *to, enum time_fault fault,
                         const char *words) {
    const struct check_case *c = in->c;
    struct figure_walk walk = {0};
    while (figure_next(c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER))) {
        const struct mention *mention = figure_mention(c, walk.at);
        bool fails = mention_does(mention, DOES_DATE) && mention->time->fault == fault;
        if (fails && (fault != TIME_INCOMPLETE || !follows_month(c, walk.at)))
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, walk.at,
                       arena_print(c->arena, "%s %s", quoted(c, walk.at), words));
    }
}
