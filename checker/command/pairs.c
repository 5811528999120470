/*
 * pairs.c - printing what was kept; it computes nothing.
 */
#include "command/pairs.h"

#include "report/json_parts.h"

#include "value/kind.h"

static void write_value(FILE *out, const struct mention *mention) {
    char value[160];
    bool known = mention->kind->value(mention, value, sizeof value);
    json_write_text(out, text_of(known ? value : ""));
}

static void write_pair(FILE *out, const struct check_case *c, const struct pair *pair) {
    const struct mention *there = figure_mention(c, pair->other);
    struct span span = figure_span(c, pair->other);
    fprintf(out, "{\"text\":%u,\"start\":%u,\"end\":%u,\"stance\":%d,\"value\":",
            pair->other.member, span.start, span.end, pair->stance);
    write_value(out, there);
    fprintf(out, ",\"bar\":%d,\"score\":%.4f,\"facts\":[", pair->bar,
            pair->grounds->score);
    for (size_t i = 0; i < N_CUES; i++)
        fprintf(out, "%s%d", i ? "," : "", pair->grounds->evidence.of[i]);
    fputs("]}", out);
}

static void write_figure(FILE *out, const struct check_case *c,
                         const struct match *match) {
    const struct mention *mention = figure_mention(c, match->figure);
    struct span span = figure_span(c, match->figure);
    fprintf(out, "{\"start\":%u,\"end\":%u,\"kind\":\"%s\",\"value\":", span.start,
            span.end, mention->kind->name);
    write_value(out, mention);
    fprintf(out, ",\"wrong\":%.6f,\"pairs\":[", match->wrong);
    for (size_t i = 0; i < match->n; i++) {
        if (i)
            fputc(',', out);
        write_pair(out, c, &match->pairs[i]);
    }
    fputs("]}", out);
}

void pairs_write(FILE *out, const struct check_case *c, const struct matches *matches) {
    fputs(",\"cues\":[", out);
    for (size_t i = 0; i < N_CUES; i++)
        fprintf(out, "%s\"%s\"", i ? "," : "", cue_name((enum cue)i));
    fputs("],\"figures\":[", out);
    for (size_t i = 0; i < matches->n; i++) {
        if (i)
            fputc(',', out);
        write_figure(out, c, &matches->at[i]);
    }
    fputs("]", out);
}
