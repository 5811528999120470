/*
 * relation.h - how two values go together.
 */
#ifndef CHECKER_VALUE_RELATION_H
#define CHECKER_VALUE_RELATION_H

enum relation {
    RELATION_NONE,       /* not comparable: other kinds, currencies, rates */
    RELATION_SAME,       /* equal as written, hedges alike */
    RELATION_COMPATIBLE, /* one is a rounding of the other, or hedges meet */
    RELATION_ALLOWED,    /* a bound allows the other, but does not state it */
    RELATION_DIFFERENT,
};

#endif
