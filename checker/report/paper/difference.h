/*
 * difference.h - how two values differ, in words and in numbers.
 */
#ifndef CHECKER_REPORT_PAPER_DIFFERENCE_H
#define CHECKER_REPORT_PAPER_DIFFERENCE_H

#include "value/mention.h"

/** How a value goes with the one of the draft: "fits, by rounding or by a hedge";
 * static. */
const char *difference_words(const struct mention *here, const struct mention *there);

/** "32 more (+1,067%, about 12 times)" for one that is more than `here`'s; in the
   arena; NULL where nothing can be reckoned, or nothing differs. */
const char *difference_numbers(const struct mention *here, const struct mention *there,
                               struct arena *arena);

/** "2000000" as "2,000,000", each whole number of five digits and more in `from`; `to`
    has room for twice as many bytes. */
void digits_group(const char *from, char *to);

#endif
