/*
 * spelling.c - English: short forms, -ise and -ize, -our and -or, numbers and titles.
 */
#include "language/spelling.h"

#include "base/search.h"
#include "base/utf8.h"

enum { LONGEST = 48 };

/** A word in small letters, without signs that nobody sees, apostrophes, brackets
   ("[T]he") and the signs that part thousands ("1,200") and letters ("U.S"). */
struct folded {
    char at[LONGEST];
    size_t n;
    bool apostrophe, hyphen;
};

static bool is_dropped(struct text word, size_t i) {
    bool digit = i + 1 < word.size && ascii_is_digit(word.data[i + 1]);
    char c = word.data[i];
    return c == '[' || c == ']' || c == ',' || (c == '.' && !digit);
}

static struct folded fold(struct text word) {
    struct folded to;
    to.n = 0;
    to.apostrophe = to.hyphen = false;
    for (size_t i = 0; i < word.size && to.n < LONGEST; i++) {
        if (ascii_is_letter(word.data[i])) {
            to.at[to.n++] = (char)(word.data[i] | 0x20);
            continue;
        }
        size_t unseen = utf8_unseen(word, i);
        if (unseen) {
            i += unseen - 1;
            continue;
        }
        bool curly = i + 2 < word.size && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0;
        if (curly || word.data[i] == '\'') {
            to.apostrophe = true;
            i += curly ? 2 : 0;
        } else if (!is_dropped(word, i)) {
            to.hyphen |= word.data[i] == '-';
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
    char british[9], american[9];
    size_t size, becomes;
} endings[] = {
    ENDING("ise", "ize"),         ENDING("ised", "ized"),
    ENDING("ises", "izes"),       ENDING("ising", "izing"),
    ENDING("isation", "ization"), ENDING("isations", "izations"),
    ENDING("yse", "yze"),         ENDING("ysed", "yzed"),
    ENDING("our", "or"),          ENDING("ours", "ors"),
    ENDING("oured", "ored"),      ENDING("ouring", "oring"),
    ENDING("ourable", "orable"),  ENDING("tre", "ter"),
    ENDING("tres", "ters"),       ENDING("ogue", "og"),
    ENDING("lled", "led"),        ENDING("lling", "ling"),
    ENDING("ller", "ler"),        ENDING("ence", "ense"),
    ENDING("aemic", "emic"),      ENDING("paedia", "pedia"),
    ENDING("paedic", "pedic"),    ENDING("iser", "izer"),
    ENDING("isers", "izers"),     ENDING("ysing", "yzing"),
    ENDING("ourite", "orite"),    ENDING("ourites", "orites"),
    ENDING("ourful", "orful"),    ENDING("ourhood", "orhood"),
    ENDING("ourer", "orer"),      ENDING("ourers", "orers"),
    ENDING("tred", "tered"),      ENDING("ogues", "ogs"),
    ENDING("llers", "lers"),      ENDING("ences", "enses"),
    ENDING("wards", "ward"),
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
    const char *end, *stem, *second, *also;
} short_forms[] = {
    {"cant", "can", "not", NULL},    {"wont", "will", "not", NULL},
    {"shant", "shall", "not", NULL}, {"lets", "let", "us", NULL},
    {"nt", NULL, "not", NULL},       {"re", NULL, "are", NULL},
    {"ve", NULL, "have", NULL},      {"ll", NULL, "will", NULL},
    {"im", "i", "am", NULL},         {"d", NULL, "would", "had"},
};

static uint32_t key_of(const char *bytes, size_t n) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
}

static uint32_t key_of_word(const char *word) {
    return key_of(word, strlen(word));
}

static struct spelt split(const struct folded *word, const struct short_form *form) {
    size_t stem = word->n - strlen(form->end);
    uint32_t first = form->stem ? key_of_word(form->stem) : key_of(word->at, stem);
    return (struct spelt){{first, key_of_word(form->second)},
                          2,
                          form->also ? key_of_word(form->also) : 0};
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
    two; of both countries where no ending tells.  Nothing stands for a sound that
   writing leaves out.  By letter. */
static const struct written {
    const char *word, *first, *second;
} written[] = {
    {"%", "per", "cent"},
    {"&", "and", NULL},
    {"ageing", "aging", NULL},
    {"alright", "all", "right"},
    {"aluminium", "aluminum", NULL},
    {"amongst", "among", NULL},
    {"anymore", "any", "more"},
    {"burnt", "burned", NULL},
    {"cannot", "can", "not"},
    {"catalogue", "catalog", NULL},
    {"cheque", "check", NULL},
    {"cheques", "checks", NULL},
    {"col", "colonel", NULL},
    {"cosy", "cozy", NULL},
    {"counsellor", "counselor", NULL},
    {"counsellors", "counselors", NULL},
    {"dr", "doctor", NULL},
    {"draught", "draft", NULL},
    {"dreamt", "dreamed", NULL},
    {"eight", "8", NULL},
    {"eighteen", "18", NULL},
    {"eighteenth", "18th", NULL},
    {"eighth", "8th", NULL},
    {"eighty", "80", NULL},
    {"eleven", "11", NULL},
    {"eleventh", "11th", NULL},
    {"enquiry", "inquiry", NULL},
    {"enrol", "enroll", NULL},
    {"er", "", NULL},
    {"erm", "", NULL},
    {"fifteen", "15", NULL},
    {"fifteenth", "15th", NULL},
    {"fifth", "5th", NULL},
    {"fifty", "50", NULL},
    {"first", "1st", NULL},
    {"five", "5", NULL},
    {"forty", "40", NULL},
    {"four", "4", NULL},
    {"fourteen", "14", NULL},
    {"fourteenth", "14th", NULL},
    {"fourth", "4th", NULL},
    {"fulfil", "fulfill", NULL},
    {"gen", "general", NULL},
    {"gonna", "going", "to"},
    {"gov", "governor", NULL},
    {"grey", "gray", NULL},
    {"instalment", "installment", NULL},
    {"into", "in", "to"},
    {"jewellery", "jewelry", NULL},
    {"kerb", "curb", NULL},
    {"kerbs", "curbs", NULL},
    {"leant", "leaned", NULL},
    {"leapt", "leaped", NULL},
    {"learnt", "learned", NULL},
    {"lt", "lieutenant", NULL},
    {"manoeuvre", "maneuver", NULL},
    {"manoeuvres", "maneuvers", NULL},
    {"marvellous", "marvelous", NULL},
    {"mister", "mr", NULL},
    {"mould", "mold", NULL},
    {"mount", "mt", NULL},
    {"moustache", "mustache", NULL},
    {"nine", "9", NULL},
    {"nineteen", "19", NULL},
    {"nineteenth", "19th", NULL},
    {"ninety", "90", NULL},
    {"ninth", "9th", NULL},
    {"okay", "ok", NULL},
    {"one", "1", NULL},
    {"onto", "on", "to"},
    {"paediatric", "pediatric", NULL},
    {"percent", "per", "cent"},
    {"plough", "plow", NULL},
    {"practise", "practice", NULL},
    {"practised", "practiced", NULL},
    {"prof", "professor", NULL},
    {"programme", "program", NULL},
    {"programmes", "programs", NULL},
    {"pyjamas", "pajamas", NULL},
    {"rep", "representative", NULL},
    {"reverend", "rev", NULL},
    {"saint", "st", NULL},
    {"sceptic", "skeptic", NULL},
    {"sceptical", "skeptical", NULL},
    {"sceptics", "skeptics", NULL},
    {"second", "2nd", NULL},
    {"sen", "senator", NULL},
    {"seven", "7", NULL},
    {"seventeen", "17", NULL},
    {"seventeenth", "17th", NULL},
    {"seventh", "7th", NULL},
    {"seventy", "70", NULL},
    {"sgt", "sergeant", NULL},
    {"six", "6", NULL},
    {"sixteen", "16", NULL},
    {"sixteenth", "16th", NULL},
    {"sixth", "6th", NULL},
    {"sixty", "60", NULL},
    {"skilful", "skillful", NULL},
    {"spelt", "spelled", NULL},
    {"spilt", "spilled", NULL},
    {"spoilt", "spoiled", NULL},
    {"storey", "story", NULL},
    {"storeys", "stories", NULL},
    {"sulphur", "sulfur", NULL},
    {"ten", "10", NULL},
    {"tenth", "10th", NULL},
    {"third", "3rd", NULL},
    {"thirteen", "13", NULL},
    {"thirteenth", "13th", NULL},
    {"thirty", "30", NULL},
    {"three", "3", NULL},
    {"twelfth", "12th", NULL},
    {"twelve", "12", NULL},
    {"twentieth", "20th", NULL},
    {"twenty", "20", NULL},
    {"two", "2", NULL},
    {"tyre", "tire", NULL},
    {"tyres", "tires", NULL},
    {"uh", "", NULL},
    {"uhm", "", NULL},
    {"um", "", NULL},
    {"usa", "us", NULL},
    {"vs", "versus", NULL},
    {"wanna", "want", "to"},
    {"whilst", "while", NULL},
    {"wilful", "willful", NULL},
};

enum { LONGEST_WRITTEN = 11 };

static bool written_before(const void *of, const void *key) {
    const struct folded *word = key;
    const char *other = ((const struct written *)of)->word;
    return *other != *word->at ? *other < *word->at : strcmp(other, word->at) < 0;
}

static const struct written *find_written(struct folded *word) {
    if (word->n > LONGEST_WRITTEN)
        return NULL;
    word->at[word->n] = '\0';
    size_t n = sizeof written / sizeof *written;
    size_t i = search(word, written, n, sizeof *written, written_before);
    return i < n && strcmp(written[i].word, word->at) == 0 ? &written[i] : NULL;
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
        return (struct spelt){
            {key_of(word->at, word->n - 1), key_of_word("is")}, 2, key_of_word("has")};
    return (struct spelt){.n = 0};
}

/** The digits of a number's word, of so many of them; NULL for none. */
static const char *digits_of(struct text text, size_t n) {
    struct folded word = fold(text);
    const struct written *found = find_written(&word);
    const char *digits = found ? found->first : "";
    bool number = strlen(digits) == n && ascii_is_digit(digits[0]) &&
                  ascii_is_digit(digits[n - 1]);
    return number ? digits : NULL;
}

/** "Twenty-two" is 22. */
static struct spelt spell_number(struct text text) {
    const char *hyphen = memchr(text.data, '-', text.size);
    size_t at = hyphen ? (size_t)(hyphen - text.data) : text.size;
    const char *tens = hyphen ? digits_of(text_slice(text, 0, at), 2) : NULL,
               *unit = tens && tens[1] == '0'
                           ? digits_of(text_slice(text, at + 1, text.size), 1)
                           : NULL;
    if (!unit)
        return (struct spelt){.n = 0};
    char both[] = {tens[0], unit[0]};
    return (struct spelt){.keys = {key_of(both, sizeof both)}, .n = 1};
}

bool spelling_is_number(struct text text) {
    return spell_number(text).n;
}

struct spelt word_spelling(struct text text) {
    struct folded word = fold(text);
    struct spelt made = {.n = 0};
    if (word.apostrophe)
        made = spell_short(&word);
    else if (word.hyphen)
        made = spell_number(text);
    if (made.n)
        return made;
    const struct written *found = find_written(&word);
    if (found && found->second)
        return (struct spelt){
            {key_of_word(found->first), key_of_word(found->second)}, 2, 0};
    if (found)
        return (struct spelt){.keys = {key_of_word(found->first)},
                              .n = *found->first != '\0'};
    americanize(&word);
    return (struct spelt){.keys = {key_of(word.at, word.n)}, .n = 1};
}
