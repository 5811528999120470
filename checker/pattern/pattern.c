/*
 * pattern.c - patterns as PCRE2 code, and what keeps them from running for ever.
 */
#include "pattern/pattern.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
    MAX_PATTERN = 8000,    /* bytes; PCRE2 has room for as many metered items */
    MATCH_LIMIT = 100000,  /* about 0.5 ms for each place where a match may begin */
    DEPTH_LIMIT = 10000,   /* only the interpreter heeds this one ... */
    HEAP_LIMIT = 20 << 10, /* ... and this one, in KiB */
    STACK_START = 64 << 10,
    STACK_LIMIT = 1 << 20,
    ERROR_TEXT = 256,
    PAGE_STEPS = 20000000,
    STEP_BYTES = 16, /* that a search passes over in the time of a step */
};

/**
 * What stands for {value}: the whole of one run of placeholders.  Possessive, as
 * half a value is none.
 */
#define VALUE_GROUP "(?<value>(?<!\1)\1++)"

static const struct text value_mark = {"{value}", 7};

struct scratch {
    pcre2_general_context *memory; /* an arena's */
    pcre2_match_context *context;
    pcre2_match_data *data;        /* NULL: no pattern was searched for */
    uint32_t n_groups;             /* that it has room for */
    const struct pattern *matched; /* whose match it holds; or NULL */
};

/** Compiling just in time, at the first search, by whichever thread comes first. */
struct once {
    pthread_mutex_t lock;
    atomic_bool done;
};

struct pattern {
    pcre2_code *code;
    struct once *compiled;
    bool has_value;
    size_t reach; /* bytes that one step may pass over unseen */
};

/** A pattern in PCRE2's words; each of its bytes knows where it was written. */
struct translation {
    char *bytes;
    size_t *origins;
    size_t size;
};

static void *get(size_t size, void *unused) {
    (void)unused;
    return memory_get(size);
}

static void give_back(void *memory, void *unused) {
    (void)unused;
    free(memory);
}

/** Does an odd number of backslashes stand before byte `at`? */
static bool is_escaped(struct text text, size_t at) {
    size_t n = 0;
    while (n < at && text.data[at - n - 1] == '\\')
        n++;
    return n % 2;
}

/** The first {value} from byte `from`; text.size if there is none. */
static size_t find_value(struct text text, size_t from) {
    for (size_t at = from; at + value_mark.size <= text.size; at++)
        if (memcmp(text.data + at, value_mark.data, value_mark.size) == 0 &&
            !is_escaped(text, at))
            return at;
    return text.size;
}

static void append(struct translation *to, const char *bytes, size_t size,
                   size_t origin, bool moves) {
    for (size_t i = 0; i < size; i++) {
        to->bytes[to->size] = bytes[i];
        to->origins[to->size++] = moves ? origin + i : origin;
    }
}

/** Does `\b` end at byte `at`? */
static bool has_edge_before(struct text text, size_t at) {
    return at >= 2 && text.data[at - 1] == 'b' && is_escaped(text, at - 1);
}

/** Does `\b` begin at byte `at`, to be met once? */
static bool has_edge_after(struct text text, size_t at) {
    return at + 2 <= text.size && memcmp(text.data + at, "\\b", 2) == 0 &&
           (at + 2 == text.size || !strchr("*+?{", text.data[at + 2]));
}

/**
 * `text` with the value's group for {value} at byte `value`.  A value ends
 * where words end, but its placeholders are no letters: `\b` beside it goes.
 */
static struct translation translate(struct text text, size_t value,
                                    struct arena *arena) {
    size_t room = text.size + sizeof VALUE_GROUP;
    struct translation to = {arena_get(arena, room),
                             arena_get(arena, (room + 1) * sizeof *to.origins), 0};
    if (value < text.size) {
        size_t before = has_edge_before(text, value) ? value - 2 : value;
        append(&to, text.data, before, 0, true);
        append(&to, VALUE_GROUP, sizeof VALUE_GROUP - 1, value, false);
        size_t past = value + value_mark.size;
        past += has_edge_after(text, past) ? 2 : 0;
        append(&to, text.data + past, text.size - past, past, true);
    } else
        append(&to, text.data, text.size, 0, true);
    to.origins[to.size] = text.size;
    return to;
}

/** PCRE2's code of `from`, or NULL with its error number and the offset in `from`. */
static pcre2_code *compile(const struct translation *from, bool exact_case,
                           pcre2_general_context *memory, int *fault, size_t *offset) {
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    pcre2_set_max_pattern_length(context, MAX_PATTERN);
    uint32_t options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT |
                       (exact_case ? 0 : PCRE2_CASELESS);
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)from->bytes, from->size, options,
                                     fault, offset, context);
    pcre2_compile_context_free(context);
    return code;
}

static struct once *make_once(struct arena *arena) {
    struct once *once = arena_get(arena, sizeof *once);
    pthread_mutex_init(&once->lock, NULL);
    return once;
}

/** The number at byte `at`, 0 if there is none; as large as PCRE2 reads one. */
static size_t number_at(struct text text, size_t at) {
    size_t number = 0;
    for (; at < text.size && ascii_is_digit(text.data[at]) && number <= UINT16_MAX;
         at++)
        number = number * 10 + (size_t)(text.data[at] - '0');
    return number;
}

/** How often an item must repeat at the most: the largest number behind a brace. */
static size_t most_repeats(struct text text) {
    size_t most = 0;
    for (size_t i = 0; i < text.size; i++) {
        size_t number = text.data[i] == '{' ? number_at(text, i + 1) : 0;
        most = number > most ? number : most;
    }
    return most;
}

/**
 * Steps are seen only between two items: one that must repeat, or must equal what a
 * group holds, may pass over so many bytes before it fails.
 */
static size_t reach_of(const pcre2_code *code, struct text text) {
    uint32_t reference;
    pcre2_pattern_info(code, PCRE2_INFO_BACKREFMAX, &reference);
    return reference ? SIZE_MAX : most_repeats(text);
}

static const char *error_text(int fault, struct arena *arena) {
    char text[ERROR_TEXT];
    pcre2_get_error_message(fault, (PCRE2_UCHAR *)text, sizeof text);
    return arena_print(arena, "%s", text);
}

/** Compile `text`, in which {value} stands at byte `value` at most. */
static struct pattern *make_pattern(struct text text, size_t value, bool exact_case,
                                    struct arena *arena, int *fault, size_t *offset) {
    struct translation translation = translate(text, value, arena);
    pcre2_general_context *memory = pcre2_general_context_create(get, give_back, NULL);
    pcre2_code *code = compile(&translation, exact_case, memory, fault, offset);
    struct pattern *pattern = NULL;
    if (code) {
        pattern = arena_get(arena, sizeof *pattern);
        *pattern = (struct pattern){code, make_once(arena), value < text.size,
                                    reach_of(code, text)};
    } else
        *offset = translation
                      .origins[*offset < translation.size ? *offset : translation.size];
    pcre2_general_context_free(memory);
    return pattern;
}

struct pattern *pattern_compile(struct text text, bool exact_case, struct arena *arena,
                                const char **error, size_t *offset) {
    int fault;
    size_t value = find_value(text, 0);
    size_t second = value < text.size ? find_value(text, value + 1) : value;
    if (second < text.size) {
        *error = "'{value}' stands here a second time; keep one";
        *offset = second;
        return NULL;
    }
    struct pattern *pattern =
        make_pattern(text, value, exact_case, arena, &fault, offset);
    if (!pattern)
        *error = error_text(fault, arena);
    else if (pattern->has_value && !pattern_has_group(pattern, "value")) {
        *error = "'{value}' cannot stand in a character class, a quote or a comment";
        *offset = value;
        pattern_release(pattern);
        return NULL;
    }
    return pattern;
}

void pattern_release(struct pattern *pattern) {
    if (!pattern)
        return;
    pthread_mutex_destroy(&pattern->compiled->lock);
    pcre2_code_free(pattern->code);
}

bool pattern_has_value(const struct pattern *pattern) {
    return pattern->has_value;
}

size_t pattern_size(const struct pattern *pattern) {
    size_t size;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_SIZE, &size);
    return size;
}

bool pattern_has_group(const struct pattern *pattern, const char *name) {
    int number = pcre2_substring_number_from_name(pattern->code, (PCRE2_SPTR)name);
    return number > 0 || number == PCRE2_ERROR_NOUNIQUESUBSTRING;
}

static void *take_from(size_t size, void *arena) {
    return arena_take(arena, size);
}

static void leave(void *memory, void *arena) {
    (void)memory, (void)arena;
}

struct scratch *scratch_make(struct arena *arena) {
    struct scratch *scratch = arena_get(arena, sizeof *scratch);
    scratch->memory = pcre2_general_context_create(take_from, leave, arena);
    scratch->context = pcre2_match_context_create(scratch->memory);
    pcre2_set_match_limit(scratch->context, MATCH_LIMIT);
    pcre2_set_depth_limit(scratch->context, DEPTH_LIMIT);
    pcre2_set_heap_limit(scratch->context, HEAP_LIMIT);
    return scratch;
}

/** Room for what a match of the pattern captures. */
static void make_room(struct scratch *scratch, const struct pattern *pattern) {
    uint32_t n;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &n);
    if (scratch->data && n < scratch->n_groups)
        return;
    scratch->n_groups = n + 1;
    scratch->data = pcre2_match_data_create(n + 1, scratch->memory);
}

static int search_once(const struct pattern *pattern, struct scratch *scratch,
                       struct text subject, size_t from) {
    return pcre2_match(pattern->code, (PCRE2_SPTR)subject.data, subject.size, from,
                       PCRE2_NO_UTF_CHECK, scratch->data, scratch->context);
}

/** Where compiling just in time is forbidden, the interpreter takes over. */
static void prepare(const struct pattern *pattern) {
    struct once *once = pattern->compiled;
    if (atomic_load(&once->done))
        return;
    pthread_mutex_lock(&once->lock);
    if (!atomic_load(&once->done))
        pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
    atomic_store(&once->done, true);
    pthread_mutex_unlock(&once->lock);
}

/** With a larger stack than the machine's, for this one search. */
static int search_deep(const struct pattern *pattern, struct scratch *scratch,
                       struct text subject, size_t from) {
    pcre2_jit_stack *stack = pcre2_jit_stack_create(STACK_START, STACK_LIMIT, NULL);
    if (!stack)
        return PCRE2_ERROR_JIT_STACKLIMIT;
    pcre2_jit_stack_assign(scratch->context, NULL, stack);
    int result = search_once(pattern, scratch, subject, from);
    pcre2_jit_stack_assign(scratch->context, NULL, NULL);
    pcre2_jit_stack_free(stack);
    return result;
}

/** What is left of the steps, and where the last one was seen. */
struct meter {
    uint64_t left, price;
    size_t at;
};

/** PCRE2 calls this between any two items of the pattern; below 0 ends the search. */
static int take_step(pcre2_callout_block *block, void *data) {
    struct meter *meter = data;
    size_t here = block->current_position;
    uint64_t price =
        meter->price + (here > meter->at ? (here - meter->at) / STEP_BYTES : 0);
    meter->at = here;
    if (price > meter->left)
        return PCRE2_ERROR_CALLOUT;
    meter->left -= price;
    return 0;
}

/** Also what is passed over where no match can begin is not for nothing. */
static void take_way(struct meter *meter, size_t bytes) {
    uint64_t price = 1 + bytes / STEP_BYTES;
    meter->left -= price < meter->left ? price : meter->left;
}

static int search_metered(const struct pattern *pattern, struct scratch *scratch,
                          struct text subject, size_t from, struct meter *meter) {
    pcre2_set_callout(scratch->context, take_step, meter);
    int result = search_once(pattern, scratch, subject, from);
    if (result == PCRE2_ERROR_JIT_STACKLIMIT)
        result = search_deep(pattern, scratch, subject, from);
    return result;
}

enum pattern_result pattern_find_within(const struct pattern *pattern,
                                        struct scratch *scratch, struct text subject,
                                        size_t from, struct span *at, uint64_t *steps) {
    size_t reach = pattern->reach < subject.size ? pattern->reach : subject.size;
    struct meter meter = {*steps, 1 + reach / STEP_BYTES, from};
    if (!subject.data)
        subject = text_of("");
    scratch->matched = NULL;
    if (from > subject.size)
        return PATTERN_NO_MATCH;
    if (!*steps)
        return PATTERN_LIMIT;
    if (subject.size)
        prepare(pattern);
    make_room(scratch, pattern);
    int result = search_metered(pattern, scratch, subject, from, &meter);
    const size_t *ends = pcre2_get_ovector_pointer(scratch->data);
    scratch->matched = result >= 0 ? pattern : NULL;
    take_way(&meter, (scratch->matched ? ends[1] : subject.size) - from);
    *steps = result == PCRE2_ERROR_CALLOUT ? 0 : meter.left;
    if (!scratch->matched)
        return result == PCRE2_ERROR_NOMATCH ? PATTERN_NO_MATCH : PATTERN_LIMIT;
    *at = (struct span){(uint32_t)ends[0], (uint32_t)ends[1]};
    return PATTERN_MATCH;
}

enum pattern_result pattern_find(const struct pattern *pattern, struct scratch *scratch,
                                 struct text subject, size_t from, struct span *at) {
    uint64_t steps = PAGE_STEPS;
    return pattern_find_within(pattern, scratch, subject, from, at, &steps);
}

struct text pattern_group(const struct pattern *pattern, const struct scratch *scratch,
                          struct text subject, const char *name) {
    PCRE2_SPTR first, last;
    int size =
        pcre2_substring_nametable_scan(pattern->code, (PCRE2_SPTR)name, &first, &last);
    if (scratch->matched != pattern || size <= 0)
        return text_of("");
    const size_t *ends = pcre2_get_ovector_pointer(scratch->data);
    for (; first <= last; first += size) { /* several under (?J): the one that is set */
        size_t group = (size_t)(first[0] << 8 | first[1]);
        if (ends[2 * group] != PCRE2_UNSET && ends[2 * group] <= ends[2 * group + 1])
            return text_slice(subject, ends[2 * group], ends[2 * group + 1]);
    }
    return text_of("");
}
