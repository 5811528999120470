/*
 * post.h - what a text says a person is: an office, a relative, one of a body.
 *
 *     the mayor of Varn, Jane Roe        Jane Roe, a former judge in Varn,
 *     her mother, Jane                   Jane Roe, of Orrin College, ...
 *     Energy Commissioner Jane Roe       Jane Roe is chief economist of the bank.
 *
 * Nouns stand where an office does beside a name, so no list of offices is asked for,
 * but where no article shows it.  Only name/ includes this.
 */
#ifndef CHECKER_NAME_POST_H
#define CHECKER_NAME_POST_H

#include "name/name.h"

/** The posts of all names of the document, in the arena. */
struct posts posts_read(const struct document *document, const struct names *names,
                        struct arena *arena);

#endif
