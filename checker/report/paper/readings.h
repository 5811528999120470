/*
 * readings.h - what each text says for the claim of a card.
 */
#ifndef CHECKER_REPORT_PAPER_READINGS_H
#define CHECKER_REPORT_PAPER_READINGS_H

#include "report/paper/paper.h"

/** Give every card of the paper its readings: its own, those of its entry and findings,
    and what other sources say of the same. */
void readings_gather(struct paper *paper);

#endif
