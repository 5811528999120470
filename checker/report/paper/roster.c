/*
 * roster.c - figures by their addresses.
 */
#include "report/paper/roster.h"

#include <stdlib.h>

void roster_add(struct roster *to, const struct mention *mention, size_t card,
                struct arena *arena) {
    if (mention)
        *(struct roster_row *)list_add(arena, &to->rows) =
            (struct roster_row){mention, card};
}

static int by_mention(const void *left, const void *right) {
    uintptr_t a = (uintptr_t)((const struct roster_row *)left)->mention,
              b = (uintptr_t)((const struct roster_row *)right)->mention;
    return (a > b) - (a < b);
}

void roster_sort(struct roster *roster) {
    if (roster->rows.n)
        qsort(roster->rows.at, roster->rows.n, sizeof *roster->rows.at, by_mention);
}

size_t roster_card(const struct roster *roster, const struct mention *mention) {
    struct roster_row wanted = {mention, 0};
    const struct roster_row *found =
        mention && roster->rows.n ? bsearch(&wanted, roster->rows.at, roster->rows.n,
                                            sizeof wanted, by_mention)
                                  : NULL;
    return found ? found->card : SIZE_MAX;
}

bool figure_at(const struct check_case *c, const struct site *site, struct figure *to) {
    for (uint32_t i = 0; site->mention && i < c->n_members; i++) {
        const struct mentions *mentions = &c->members[i]->mentions;
        if (c->members[i]->document != site->document || !mentions->list.n)
            continue;
        ptrdiff_t at = site->mention - mentions->list.at;
        if (at < 0 || (size_t)at >= mentions->list.n)
            return false;
        *to = (struct figure){i, (uint32_t)at};
        return true;
    }
    return false;
}
