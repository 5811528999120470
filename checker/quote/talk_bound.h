/*
 * talk_bound.h - a name is often the end of a longer one.
 */
#ifndef CHECKER_QUOTE_TALK_BOUND_H
#define CHECKER_QUOTE_TALK_BOUND_H

#include "quote/talk_name.h"

/**
 * The first token of what a name that begins at `from` is bound to by "of" or "for":
 * "Guild of Millers and Bakers", "Jane Roe of the Guild", "the mayor of Lund"; `from`
 * where it is bound to nothing from `first` on.
 */
uint32_t talk_bound_first(const struct talk *in, uint32_t first, uint32_t from);

/** Behind the names that go on at the comma `i`: the "Industry and Labour" of "Ministry
    of Trade, Industry and Labour"; `i` where no "and" ends them. */
uint32_t talk_list_past(const struct talk *in, uint32_t i, uint32_t past);

#endif
