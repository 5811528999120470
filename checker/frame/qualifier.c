/*
 * qualifier.c - adjusted, net, average: of which sort the measure is.
 */
#include "frame/frame.h"

const struct slot slot_qualifier = {
    .name = "qualifier", .signal = SIGNAL_QUALIFIER, .relate = sets_relate};
