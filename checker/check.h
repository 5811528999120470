/*
 * check.h - one case, from bytes to findings.
 */
#ifndef CHECKER_CHECK_H
#define CHECKER_CHECK_H

#include "config/config.h"
#include "finding/arbiter.h"
#include "match/sources.h"

/** A text as the caller has it; all of it borrowed until the case is done. */
struct input {
    const char *name;
    struct text bytes;
    struct stated date;             /* overrides what the text says; empty: not given */
    const struct configured *named; /* what the configuration states of it, which yields
                                       to front matter; NULL: nothing */
    const struct reader *reader;    /* NULL: by the name's extension, else plain text */
    bool unpacked; /* the bytes are the text that a reader would unpack from a file */
    const struct document *document; /* from input_read(); NULL: not read yet */
};

/** What a run brings to each of its cases. */
struct setting {
    const struct rules *rules;
    const struct language *language;
    struct arena *arena; /* the case's; reset by the caller when done with it */
    struct diags *faults;
    bool heeds_directives; /* a draft may say what it accepts; finding/directives.h */
    const struct boilerplate *boilerplate; /* the newsroom's own; NULL: none */
};

/** All that was made of a case, a stage a member. */
struct checked {
    struct check_case c;
    struct sources sources;
    struct matches matches; /* of the drafts, by their sources */
    struct matches inside;  /* of the drafts or peers, each by itself */
    struct alignments alignments;
    struct topics topics;
    struct quotes quotes;
    struct unmarked_list unmarked;
    struct name_index *names;   /* of each draft */
    struct judgement judgement; /* all of the above */
    struct outcome outcome;
};

/**
 * The text of `input`, in the setting's arena, for who has to know what its head says
 * before the case is made; NULL with a DIAG_ERROR if it cannot be read.
 */
const struct document *input_read(const struct setting *setting,
                                  const struct input *input);

/**
 * Read `n` inputs, of which the first `n_drafts` are drafts and the others
 * their sources (peers, if there is no draft), and check them.  A text that
 * cannot be read is a DIAG_ERROR and left out.  The result is arena memory.
 */
struct checked *check(const struct setting *setting, const struct input *inputs,
                      size_t n, size_t n_drafts);

/**
 * Read `n` sources that cases of `n_drafts` drafts will share (0: peers), in the
 * setting's arena, which has to outlive those cases.  A draft that quotes anybody may
 * come only where they are read to be `quoted`.
 */
struct sources sources_read(const struct setting *setting, const struct input *inputs,
                            size_t n, size_t n_drafts, bool quoted);

/** Check drafts, as many as the sources were read for, all with their documents. */
struct checked *check_drafts(const struct setting *setting, const struct input *drafts,
                             const struct sources *sources);

/** Only reading, so far: the case with its texts, nothing compared. */
struct check_case check_read(const struct setting *setting, const struct input *inputs,
                             size_t n, size_t n_drafts, enum depth up_to);

#endif
