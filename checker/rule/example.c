/*
 * example.c - reading the tests that a rule carries with it.
 */
#include "rule/load.h"
#include "value/civil.h"

static const char how_to_write[] =
    "an example is 'text' with 'claim', or 'draft', 'sources' or both with 'finding'";

static void load_sources(const struct load *load, const struct node *map,
                         struct example *to) {
    struct texts texts = load_texts(load, map, "sources", SIZE_MAX);
    to->sources = arena_get(&load->to->arena, texts.n * sizeof *to->sources);
    for (size_t i = 0; i < texts.n; i++)
        if (node_text(&texts.at[i]).data)
            to->sources[to->n_sources++] = texts.at[i].text;
}

static void load_finding(const struct node *map, const struct rule *rule,
                         struct example *to) {
    const struct node *finding = node_get(map, "finding");
    if (!finding)
        return;
    to->none = finding->kind != NODE_MAP;
    to->verdict = node_text(node_get(finding, "verdict"));
    to->rule = node_text(node_get(finding, "rule"));
    if (!to->none && !to->rule.data)
        to->rule = text_of(rule->id);
}

static void check_date(const struct load *load, const struct node *map) {
    int day;
    const struct node *date = node_get(map, "date");
    if (node_text(date).data && !civil_parse(date->text, &day))
        diag_add(load->faults, DIAG_ERROR, place_of(load, date),
                 "'date' must be a day such as 2019-08-07, but is '%s'",
                 node_show(&load->faults->arena, date->text));
}

/** A text with its claim, or a draft or sources with a finding: nothing between. */
static void check_form(const struct load *load, const struct node *map,
                       enum rule_sort sort) {
    bool text = node_get(map, "text"), claim = node_get(map, "claim");
    bool draft = node_get(map, "draft"), finding = node_get(map, "finding");
    bool sources = node_get(map, "sources");
    bool compared = draft || sources;
    if (text == compared || text != claim || compared != finding)
        diag_add(load->faults, DIAG_ERROR, place_of(load, map), "%s", how_to_write);
    else if (text && sort != RULE_CLAIM)
        diag_add(
            load->faults, DIAG_ERROR, place_of(load, map),
            "only a claim rule has examples with 'text' and 'claim'; write 'draft' "
            "and 'finding'");
}

static void load_example(const struct load *load, const struct node *map,
                         struct rule *rule) {
    struct example *to = &rule->examples[rule->n_examples++];
    to->place = place_of(load, map);
    check_form(load, map, rule->sort);
    check_date(load, map);
    to->text = node_text(node_get(map, "text"));
    to->claim = node_text(node_get(map, "claim"));
    to->draft = node_text(node_get(map, "draft"));
    to->date = node_text(node_get(map, "date"));
    load_sources(load, map, to);
    load_finding(map, rule, to);
}

void load_examples(const struct load *load, const struct node *map, struct rule *to) {
    const struct node *list = node_get(map, "examples");
    size_t n = list && list->kind == NODE_LIST ? list->n : 0;
    to->examples = arena_get(&load->to->arena, n * sizeof *to->examples);
    for (size_t i = 0; i < n; i++)
        if (list->items[i].kind == NODE_MAP)
            load_example(load, &list->items[i], to);
    if (!n && to->sort != RULE_CHECK)
        diag_add(load->faults, DIAG_WARNING, to->place,
                 "rule '%s' has no example; add one text that it finds and one that it "
                 "does not",
                 node_show(&load->faults->arena, text_of(to->id)));
}
