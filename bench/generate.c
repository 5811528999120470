/*
 * generate.c - write news articles that nobody wrote, the same ones each time.
 *
 *     generate FOLDER [COUNT]
 *
 * COUNT articles (2,000), every second in Markdown, of 2 to 30 KB with five to six
 * figures a kilobyte.  A sentence is a pattern whose capital letters after % are
 * drawn from the tables below; an article repeats some sentences, as news does.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TARGET_LEAST = 2000, TARGET_MOST = 29000, REMEMBERED = 6 };

static const char *const towns[] = {
    "Harlow Bay",  "Tarnmouth",   "Velsk Hill",  "Port Omary",  "Brenning",
    "Lower Asket", "Quillan",     "Dorrance",    "Mirefield",   "Saint Ode",
    "Kestrel Gap", "Ostermoor",   "Pellworth",   "Ravenna Sud", "Ninebridge",
    "Callow",      "Upper Tessa", "Wintershall", "Yarrowgate",  "Zellin"};
static const char *const bodies[] = {
    "the city council",     "the ministry of transport", "the water board",
    "the regional court",   "the statistics office",     "the port authority",
    "the farmers' union",   "the energy regulator",      "the national museum",
    "the housing agency",   "the coast guard",           "the teachers' union",
    "the audit commission", "the savings bank",          "the weather service"};
static const char *const people[] = {
    "Ada Merrin",   "Tobias Quell", "Noor Halvard", "Jonas Pettibone", "Mira Osgood",
    "Edwin Talley", "Sofia Brandt", "Lucas Ferrow", "Hana Ilves",      "Peter Orlin"};
static const char *const posts[] = {"spokeswoman",    "director",     "treasurer",
                                    "chief engineer", "deputy mayor", "chair",
                                    "analyst",        "lawyer"};
static const char *const nouns[] = {
    "households", "passengers", "workers", "flats",   "hospital beds", "trees",
    "fishermen",  "pupils",     "lorries", "farms",   "turbines",      "visitors",
    "complaints", "ballots",    "bridges", "vessels", "shops",         "volunteers"};
static const char *const things[] = {
    "the new tram line",  "the flood wall",   "the concert hall",
    "the harbour basin",  "the ring road",    "the vaccination plan",
    "the school kitchen", "the wind farm",    "the rent allowance",
    "the ferry terminal", "the old brewery",  "the data centre",
    "the public library", "the sewage works", "the night bus",
    "the apple harvest"};
static const char *const deeds[] = {"approved",  "delayed",  "audited", "expanded",
                                    "cancelled", "reviewed", "praised", "inspected"};
static const char *const whys[] = {
    "because the ground was softer than the surveys had shown",
    "after residents had complained about noise and dust",
    "although two of the contractors had already left",
    "while negotiations with the neighbours went on",
    "so that the work can resume before the frost",
    "without a word about who is to pay for it",
    "in spite of warnings from its own engineers",
    "since nobody had applied for the permit in time"};
static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                   "Friday", "Saturday", "Sunday"};

/* With figures: %M money, %R percent, %C count and noun, %D date, %Y year. */
static const char *const told[] = {
    "%T will spend %M on %I, %B said on %W.",
    "%B put the cost of %I at %M, up %R from the first estimate.",
    "About %C in %T were affected, according to %B.",
    "%P, the %J of %B, said that %I had served %C by %D.",
    "The share of %N in %T rose to %R in %Y.",
    "On %D, %B %V %I, which had cost %M.",
    "More than %C signed a petition against %I in %T.",
    "Revenue from %I fell by %R to %M, the accounts of %B show.",
    "%B counted %C in %T, against %C the year before.",
    "Since %Y, %T has paid %M for %I.",
    "\"We expected %C and %I drew fewer,\" said %P of %B.",
    "Of the %M set aside for %I, %R has been spent, %B wrote on %D.",
    "%P told reporters in %T that the loan of %M would be repaid by %Y.",
    "Nearly %R of the %N in %T voted for %I."};
/* Without. */
static const char *const filler[] = {
    "%B did not answer questions about %I.",
    "\"Nobody in %T wants to lose %I,\" said %P, the %J of %B.",
    "%B %V %I %X.",
    "In %T the decision on %I was received with relief %X.",
    "Critics of %I say that %B has moved too slowly %X.",
    "%P, who lives in %T, has followed the plans for %I from the first day.",
    "The %J of %B spoke of a good day for %T and for everybody who uses %I.",
    "What becomes of %I is for the courts to say, %P argued %X.",
    "Engineers from %T have offered their help with %I, and %B is thinking it over."};
/* For the rules of rules/dprk-cyber-theft.yaml; one article in ten has some. */
static const char *const theft[] = {
    "North Korea has stolen %M in cyberattacks since %Y, experts told %B.",
    "A panel is looking into at least %C and cyberattacks laid to Pyongyang, said %P.",
    "North Korea carried out a missile test on %D, %B said in %T."};

static uint64_t state;

/** The next draw below `below` (xorshift64*). */
static unsigned draw(unsigned below) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * 0x2545F4914F6CDD1DULL >> 33) % below);
}

#define PICK(table) ((table)[draw(sizeof(table) / sizeof *(table))])

/** Text that grows. */
struct page {
    char *text;
    size_t size, capacity;
};

static void put(struct page *page, const char *text) {
    size_t n = strlen(text);
    if (page->size + n + 1 > page->capacity) {
        page->capacity = 2 * (page->size + n + 1);
        page->text = realloc(page->text, page->capacity);
        if (!page->text)
            abort();
    }
    memcpy(page->text + page->size, text, n + 1);
    page->size += n;
}

static void put_money(struct page *page) {
    static const char *const forms[] = {"$%u million",    "%u million dollars",
                                        "$%u.%u billion", "%u.%u million euros",
                                        "$%u,%03u",       "%u,%03u pounds"};
    unsigned form = draw(6);
    char text[64];
    snprintf(text, sizeof text, forms[form], 1 + draw(form < 2 ? 900 : 90),
             form < 4 ? 1 + draw(9) : draw(1000));
    put(page, text);
}

static void put_number(struct page *page) {
    char text[32];
    switch (draw(4)) {
    case 0: snprintf(text, sizeof text, "%u", 13 + draw(900)); break;
    case 1: snprintf(text, sizeof text, "%u,%03u", 1 + draw(90), draw(1000)); break;
    case 2: snprintf(text, sizeof text, "%u,%u00", 1 + draw(9), 1 + draw(9)); break;
    default: snprintf(text, sizeof text, "%u.%u million", 1 + draw(9), 1 + draw(9));
    }
    put(page, text);
}

static void put_slot(struct page *page, char slot) {
    char text[64] = "";
    switch (slot) {
    case 'T': put(page, PICK(towns)); break;
    case 'B': put(page, PICK(bodies)); break;
    case 'P': put(page, PICK(people)); break;
    case 'J': put(page, PICK(posts)); break;
    case 'N': put(page, PICK(nouns)); break;
    case 'I': put(page, PICK(things)); break;
    case 'V': put(page, PICK(deeds)); break;
    case 'X': put(page, PICK(whys)); break;
    case 'W': put(page, PICK(days)); break;
    case 'M': put_money(page); break;
    case 'Y': snprintf(text, sizeof text, "%u", 1990 + draw(34)); break;
    case 'R':
        snprintf(text, sizeof text, draw(2) ? "%u.%u percent" : "%u.%u%%", 1 + draw(90),
                 draw(10));
        break;
    case 'D':
        snprintf(text, sizeof text, draw(2) ? "%s %u, %u" : "%s %u", PICK(months),
                 1 + draw(28), 1990 + draw(34));
        break;
    case 'C':
        put_number(page);
        put(page, " ");
        put(page, PICK(nouns));
        break;
    }
    put(page, text);
}

/** A sentence drawn from a pattern; its first letter is made a capital. */
static void put_sentence(struct page *page, const char *pattern) {
    size_t start = page->size;
    char one[2] = "";
    for (; *pattern; pattern++) {
        one[0] = *pattern;
        if (*pattern == '%')
            put_slot(page, *++pattern);
        else
            put(page, one);
    }
    char *first = page->text + start;
    if (*first >= 'a' && *first <= 'z')
        *first = (char)(*first - 'a' + 'A');
}

/** What an article has told, to be told again. */
struct memory {
    size_t starts[REMEMBERED], sizes[REMEMBERED];
    unsigned n;
};

static void put_repeated(struct page *page, const struct memory *memory) {
    unsigned i = draw(memory->n < REMEMBERED ? memory->n : REMEMBERED);
    char again[1024];
    snprintf(again, sizeof again, "%.*s", (int)memory->sizes[i],
             page->text + memory->starts[i]);
    put(page, again);
}

static void put_fact(struct page *page, struct memory *memory, int on_theft) {
    size_t start = page->size;
    unsigned i = memory->n++ % REMEMBERED;
    put_sentence(page, on_theft && draw(6) == 0 ? PICK(theft) : PICK(told));
    memory->starts[i] = start;
    memory->sizes[i] = page->size - start;
}

static void put_paragraph(struct page *page, struct memory *memory, int on_theft) {
    for (unsigned left = 2 + draw(5); left > 0; left--) {
        if (memory->n && draw(14) == 0)
            put_repeated(page, memory);
        else if (draw(100) < 24)
            put_fact(page, memory, on_theft);
        else
            put_sentence(page, PICK(filler));
        put(page, left > 1 ? " " : "\n\n");
    }
}

static void put_list(struct page *page, struct memory *memory) {
    for (unsigned left = 3 + draw(4); left > 0; left--) {
        put(page, "- ");
        if (draw(4) == 0)
            put_fact(page, memory, 0);
        else
            put_sentence(page, PICK(filler));
        put(page, "\n");
    }
    put(page, "\n");
}

static void put_link(struct page *page) {
    put_sentence(page, "More on this in [a report on %I](https://news.example.org/");
    put_sentence(page, "%Y/report), written for **%B** in *%T*.\n\n");
}

static void put_article(struct page *page, unsigned number) {
    struct memory memory = {0};
    int markdown = number % 2 == 0, on_theft = number % 10 < 1 || number % 20 == 11;
    unsigned wide = draw(TARGET_MOST - TARGET_LEAST),
             narrow = draw(TARGET_MOST - TARGET_LEAST);
    size_t target = TARGET_LEAST + (wide < narrow ? wide : narrow) * 19 / 20;
    char date[64];
    snprintf(date, sizeof date, "date: 2024-%02u-%02u\n---\n\n", 1 + draw(12),
             1 + draw(28));
    if (markdown) {
        put_sentence(page, "---\ntitle: What %B says about %I\nauthor: %P\n");
        put(page, date);
        put(page, "# ");
    }
    put_sentence(page, "%B has %V %I\n\n");
    while (page->size < target) {
        if (markdown && draw(6) == 0)
            put_sentence(page, "## What is said in %T about %I\n\n");
        if (markdown && draw(8) == 0)
            put_list(page, &memory);
        if (markdown && draw(6) == 0)
            put_link(page);
        put_paragraph(page, &memory, on_theft);
    }
}

static int write_article(const char *folder, unsigned number, struct page *page) {
    char name[4096];
    snprintf(name, sizeof name, "%s/%04u.%s", folder, number,
             number % 2 ? "txt" : "md");
    FILE *file = fopen(name, "wb");
    if (!file || fwrite(page->text, 1, page->size, file) != page->size ||
        fclose(file)) {
        perror(name);
        return 1;
    }
    return 0;
}

int main(int n, char **arguments) {
    unsigned count = n > 2 ? (unsigned)strtoul(arguments[2], NULL, 10) : 2000;
    struct page page = {0};
    int failed = 0;
    if (n < 2) {
        fputs("usage: generate FOLDER [COUNT]\n", stderr);
        return 2;
    }
    if (mkdir(arguments[1], 0777) && errno != EEXIST) {
        perror(arguments[1]);
        return 2;
    }
    for (unsigned number = 0; number < count && !failed; number++) {
        state = 0x9E3779B97F4A7C15ULL * (number + 1);
        page.size = 0;
        put_article(&page, number);
        failed = write_article(arguments[1], number, &page);
    }
    free(page.text);
    return failed;
}
