/*
 * spelling.c - English: short forms, -ise and -ize, -our and -or, numbers and titles.
 */
#include "language/spelling.h"

#include "base/search.h"

enum { LONGEST = 48 };

/** A word in small letters, without apostrophes. */
struct folded {
    char at[LONGEST];
    size_t n;
    bool apostrophe;
};

static struct folded fold(struct text word) {
    struct folded to = {.n = 0};
    for (size_t i = 0; i < word.size && to.n < LONGEST; i++) {
        bool curly = i + 2 < word.size && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0;
        if (curly || word.data[i] == '\'') {
            to.apostrophe = true;
            i += curly ? 2 : 0;
        } else {
            to.at[to.n++] = ascii_lower(word.data[i]);
        }
    }
    return to;
}

static bool ends_in(const struct folded *word, const char *end) {
    size_t size = strlen(end);
    return word->n > size && memcmp(word->at + word->n - size, end, size) == 0;
}

#define ENDING(british, american)                                                      \
    { british, american, sizeof british - 1, sizeof american - 1 }

/** British endings, and what American writing has for them. */
static const struct ending {
    char british[8], american[8];
    size_t size, becomes;
} endings[] = {
    ENDING("ise", "ize"),         ENDING("ised", "ized"),
    ENDING("ises", "izes"),       ENDING("ising", "izing"),
    ENDING("isation", "ization"), ENDING("yse", "yze"),
    ENDING("ysed", "yzed"),       ENDING("our", "or"),
    ENDING("ours", "ors"),        ENDING("oured", "ored"),
    ENDING("ouring", "oring"),    ENDING("ourable", "orable"),
    ENDING("tre", "ter"),         ENDING("tres", "ters"),
    ENDING("ogue", "og"),         ENDING("lled", "led"),
    ENDING("lling", "ling"),      ENDING("ller", "ler"),
    ENDING("ence", "ense"),       ENDING("aemic", "emic"),
    ENDING("paedia", "pedia"),    ENDING("paedic", "pedic"),
    ENDING("grey", "gray"),
};

/** The last two letters first: they tell most words apart from all endings. */
static bool has_ending(const struct folded *word, const struct ending *ending) {
    const char *end = word->at + word->n, *british = ending->british + ending->size;
    return word->n > ending->size && end[-1] == british[-1] && end[-2] == british[-2] &&
           memcmp(end - ending->size, ending->british, ending->size) == 0;
}

static void americanize(struct folded *word) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (!has_ending(word, &endings[i]))
            continue;
        word->n -= endings[i].size;
        memcpy(word->at + word->n, endings[i].american, endings[i].becomes);
        word->n += endings[i].becomes;
        return;
    }
}

/** Short forms behind an apostrophe; 's is "is" behind the words below. */
static const struct short_form {
    const char *end, *stem, *second;
} short_forms[] = {
    {"cant", "can", "not"}, {"wont", "will", "not"}, {"shant", "shall", "not"},
    {"nt", NULL, "not"},    {"re", NULL, "are"},     {"ve", NULL, "have"},
    {"ll", NULL, "will"},   {"im", "i", "am"},       {"d", NULL, "would"},
};

static uint32_t key_of(const char *bytes, size_t n) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
}

static struct spelt split(const struct folded *word, const struct short_form *form) {
    size_t stem = word->n - strlen(form->end);
    uint32_t first =
        form->stem ? key_of(form->stem, strlen(form->stem)) : key_of(word->at, stem);
    return (struct spelt){{first, key_of(form->second, strlen(form->second))}, 2};
}

/** Behind these 's is "is"; elsewhere it is of somebody. */
static const char *const subjects[] = {"he",    "here", "how",  "it",    "she", "that",
                                       "there", "what", "when", "where", "who"};

static bool is_subject(const struct folded *word) {
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++)
        if (strlen(subjects[i]) == word->n - 1 &&
            memcmp(subjects[i], word->at, word->n - 1) == 0)
            return true;
    return false;
}

/** Words that are written in two ways: numbers to twelve and tens, titles, one word or
    two.  By letter. */
static const struct written {
    const char *word, *first, *second;
} written[] = {
    {"%", "per", "cent"},        {"alright", "all", "right"},
    {"anymore", "any", "more"},  {"cannot", "can", "not"},
    {"col", "colonel", NULL},    {"dr", "doctor", NULL},
    {"eight", "8", NULL},        {"eighty", "80", NULL},
    {"eleven", "11", NULL},      {"fifty", "50", NULL},
    {"five", "5", NULL},         {"forty", "40", NULL},
    {"four", "4", NULL},         {"gen", "general", NULL},
    {"gonna", "going", "to"},    {"gov", "governor", NULL},
    {"into", "in", "to"},        {"lt", "lieutenant", NULL},
    {"nine", "9", NULL},         {"ninety", "90", NULL},
    {"okay", "ok", NULL},        {"one", "1", NULL},
    {"onto", "on", "to"},        {"percent", "per", "cent"},
    {"prof", "professor", NULL}, {"rep", "representative", NULL},
    {"sen", "senator", NULL},    {"seven", "7", NULL},
    {"seventy", "70", NULL},     {"sgt", "sergeant", NULL},
    {"six", "6", NULL},          {"sixty", "60", NULL},
    {"ten", "10", NULL},         {"thirty", "30", NULL},
    {"three", "3", NULL},        {"twelve", "12", NULL},
    {"twenty", "20", NULL},      {"two", "2", NULL},
    {"vs", "versus", NULL},      {"wanna", "want", "to"},
};

enum { LONGEST_WRITTEN = 7 };

static bool written_before(const void *of, const void *key) {
    const struct folded *word = key;
    return strcmp(((const struct written *)of)->word, word->at) < 0;
}

static const struct written *find_written(struct folded *word) {
    if (word->n > LONGEST_WRITTEN)
        return NULL;
    word->at[word->n] = '\0';
    size_t n = sizeof written / sizeof *written;
    size_t i = search(word, written, n, sizeof *written, written_before);
    return i < n && strcmp(written[i].word, word->at) == 0 ? &written[i] : NULL;
}

static uint32_t key_of_word(const char *word) {
    return key_of(word, strlen(word));
}

static struct spelt spell_short(const struct folded *word) {
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++) {
        const struct short_form *form = &short_forms[i];
        bool whole =
            word->n == strlen(form->end) && memcmp(word->at, form->end, word->n) == 0;
        if (form->stem ? whole : ends_in(word, form->end))
            return split(word, form);
    }
    if (ends_in(word, "s") && is_subject(word))
        return (struct spelt){{key_of(word->at, word->n - 1), key_of_word("is")}, 2};
    return (struct spelt){.n = 0};
}

struct spelt word_spelling(struct text text) {
    struct folded word = fold(text);
    struct spelt made = {.n = 0};
    if (word.apostrophe)
        made = spell_short(&word);
    if (made.n)
        return made;
    const struct written *found = find_written(&word);
    if (found && found->second)
        return (struct spelt){{key_of_word(found->first), key_of_word(found->second)},
                              2};
    if (found)
        return (struct spelt){{key_of_word(found->first), 0}, 1};
    americanize(&word);
    return (struct spelt){{key_of(word.at, word.n), 0}, 1};
}
