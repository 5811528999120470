/*
 * pace.c - a clock, and the last line of a terminal.
 */
#include "command/pace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "report/escape.h"

/** Seconds: when work counts as long, and how often its line changes. */
static const double long_work = .5, between = .1;

static double now(void) {
    struct timespec at = {0};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value;
}

void pace_begin(struct pace *pace, bool quiet) {
    const char *terminal = getenv("TERM");
    bool dumb = terminal && strcmp(terminal, "dumb") == 0;
    *pace = (struct pace){.began = now()};
    pace->shows = !quiet && !dumb && !is_set("CI") && isatty(STDERR_FILENO);
}

void pace_start(struct pace *pace) {
    pace->since = now();
}

void pace_stop(struct pace *pace, enum part part, size_t n, const char *name) {
    double spent = now() - pace->since;
    pace->spent[part] += spent;
    pace->n[part] += n;
    if (!name || spent < pace->slowest)
        return;
    pace->slowest = spent;
    snprintf(pace->slowest_name, sizeof pace->slowest_name, "%s", name);
}

void pace_show(struct pace *pace, size_t done, size_t all, const char *what) {
    if (!pace->shows)
        return;
    double at = now();
    if (at - pace->began < long_work || at - pace->shown < between)
        return;
    pace->shown = at;
    fprintf(stderr, "\r%zu of %zu %s\033[K", done, all, what);
}

void pace_wipe(struct pace *pace) {
    if (pace->shown > 0)
        fputs("\r\033[K", stderr);
    pace->shown = 0;
}

static void print_part(const struct pace *pace, enum part part, const char *name,
                       const char *what) {
    fprintf(stderr, "timing: %-8s %8.3f s, %zu %s%s", name, pace->spent[part],
            pace->n[part], what, pace->n[part] == 1 ? "" : "s");
    if (part == PART_DRAFTS && *pace->slowest_name) {
        fprintf(stderr, "; the slowest %.3f s: ", pace->slowest);
        escape_write(stderr, text_of(pace->slowest_name));
    }
    fputc('\n', stderr);
}

void pace_print(const struct pace *pace) {
    print_part(pace, PART_SOURCES, "sources", "text");
    print_part(pace, PART_DRAFTS, "drafts", "draft");
    print_part(pace, PART_REPORTS, "reports", "case");
    fprintf(stderr, "timing: %-8s %8.3f s\n", "in all", now() - pace->began);
}
