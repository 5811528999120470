/*
 * measure.c - what an amount measures, by the nearest words that name it.
 */
#include "frame/frame.h"

const struct slot slot_measure = {
    .name = "measure", .signal = SIGNAL_MEASURE, .relate = sets_relate};
