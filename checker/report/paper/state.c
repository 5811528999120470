/*
 * state.c - the rows of states.def.
 */
#include "report/paper/paper.h"

static const struct {
    const char *key, *sign, *words, *means;
} rows[] = {
#define STATE(name, sign, words, means) {#name, sign, words, means},
#include "report/paper/states.def"
#undef STATE
};

const char *state_key(enum state state) {
    return rows[state].key;
}

const char *state_sign(enum state state) {
    return rows[state].sign;
}

const char *state_words(enum state state) {
    return rows[state].words;
}

const char *state_means(enum state state) {
    return rows[state].means;
}
