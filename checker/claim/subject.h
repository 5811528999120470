/*
 * subject.h - who or what the clause of a figure tells of.
 *
 * "Acme sold 300 cars" tells of Acme; so does "It sold 300 cars" behind a sentence
 * that does, and "The company sold 300 cars".
 */
#ifndef CHECKER_CLAIM_SUBJECT_H
#define CHECKER_CLAIM_SUBJECT_H

#include "claim/case.h"

/** A name in a member of the case. */
struct subject {
    uint32_t member;
    uint32_t first, past; /* tokens of the document; the same: none is told */
    bool carried;         /* from another clause, by a pronoun or a description */
    bool sure;            /* no word that the text has only at the start of sentences */
};

/** The subject of the figure's clause, if it is a name or stands for one. */
struct subject figure_subject(const struct check_case *c, struct figure figure);

/** Whom "the 58-year-old" stands for: the person told before, if any. */
struct subject figure_person(const struct check_case *c, struct figure figure);

/** 1: one name; -1: surely two; 0: not told. */
double subjects_relate(const struct check_case *c, const struct subject *a,
                       const struct subject *b);

#endif
