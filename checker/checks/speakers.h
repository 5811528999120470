/*
 * speakers.h - who says it, and whether two texts name two for it.
 */
#ifndef CHECKER_CHECKS_SPEAKERS_H
#define CHECKER_CHECKS_SPEAKERS_H

#include "checks/check.h"
#include "quote/said.h"

/** Who says what in the texts of a case; a text is read when it is first asked for. */
struct speakers {
    const struct judgement *in;
    const struct said **said; /* of each member; NULL before it is asked for */
};

/** None is read yet; in the arena of the case. */
struct speakers speakers_of(const struct judgement *in);

/** Who says that figure; SPEAKER_NONE: its text names nobody for it. */
struct speaker speaker_of_figure(const struct speakers *of, struct figure figure);

/** Does each of their clauses name who says it, and are these two: as
    speakers_are_two() has it, or of two sorts ("the police", "two hospitals")? */
bool figures_have_two_speakers(const struct speakers *of, struct figure a,
                               struct figure b);

/** "'the police'" or "no speaker stated"; in the arena of the case. */
const char *figure_speaker_note(const struct speakers *of, struct figure figure);

/**
 * Are they two people, or two offices, without a name in common?  A person may speak
 * for an office, and who has no name may be anybody; the newsroom's aliases make one.
 */
bool speakers_are_two(const struct judgement *in, const struct document *x,
                      const struct speaker *a, const struct document *y,
                      const struct speaker *b);

/** The words that name a speaker, who is one: bytes of the view. */
struct span speaker_span(const struct document *document,
                         const struct speaker *speaker);

/** The same in quotation marks, in the arena of the case. */
const char *speaker_shown(const struct judgement *in, const struct document *document,
                          const struct speaker *speaker);

#endif
