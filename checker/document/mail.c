/*
 * mail.c - reads a message: its subject as a headline, and its text.
 *
 * MIME is taken apart here: GMime, which could, would bring GLib and GnuPG's library
 * into a program that starts in two milliseconds.
 */
#include "document/html.h"
#include "document/mail_head.h"
#include "document/mail_parts.h"
#include "document/read.h"
#include "document/stated_date.h"
#include "document/typing.h"

/* ---- opening ---- */

/** The text in the making: the subject, an empty line, the body. */
struct opening {
    const char *name;
    struct arena *arena;
    struct unpacked *to;
    struct diags *faults;
};

static void set_text(struct opening *in, struct text subject, struct text body) {
    char *bytes = arena_take(in->arena, subject.size + body.size + 3);
    memcpy(bytes, subject.data, subject.size);
    memcpy(bytes + subject.size, "\n\n", 2);
    memcpy(bytes + subject.size + 2, body.data, body.size);
    bytes[subject.size + 2 + body.size] = '\0';
    in->to->text = (struct text){bytes, subject.size + 2 + body.size};
}

/** Blocks and links of the page, which stands behind the subject. */
static void take_blocks(struct opening *in, const struct document *page,
                        uint32_t shift) {
    struct unpacked *to = in->to;
    if (shift > 2)
        *(struct block *)list_add(in->arena, &to->blocks) =
            (struct block){.kind = BLOCK_HEADLINE, .end = shift - 2};
    uint32_t first = (uint32_t)to->blocks.n;
    for (size_t i = 0; i < page->blocks.n; i++) {
        struct block block = page->blocks.at[i];
        block.start += shift;
        block.end += shift;
        block.scope += first;
        *(struct block *)list_add(in->arena, &to->blocks) = block;
    }
    for (size_t i = 0; i < page->links.n; i++) {
        struct link link = page->links.at[i];
        *(struct link *)list_add(in->arena, &to->links) =
            (struct link){link.start + shift, link.end + shift, link.target};
    }
}

static void take_page(struct opening *in, struct text subject, struct text html) {
    struct document page = {.name = in->name, .source = html};
    document_count(&page, in->arena);
    html_read_all(&page, in->arena, in->faults);
    set_text(in, subject, page.view);
    take_blocks(in, &page, (uint32_t)subject.size + 2);
}

/** "> " of words that were in another message. */
static size_t mark_size(struct text line) {
    size_t n = 0;
    while (n < line.size && line.data[n] == '>')
        n += n + 1 < line.size && line.data[n + 1] == ' ' ? 2 : 1;
    return n;
}

/** Without the marks of answered lines, and without the signature. */
static struct text clean(struct text plain, struct arena *arena) {
    char *bytes = arena_take(arena, plain.size + 1);
    struct text line;
    size_t n = 0;
    for (size_t at = 0; text_next_line(plain, &at, &line);) {
        if (text_equal(line, text_of("-- ")))
            break;
        line = text_slice(line, mark_size(line), line.size);
        memcpy(bytes + n, line.data, line.size);
        n += line.size;
        bytes[n] = '\n';
        n += n < plain.size;
    }
    return (struct text){bytes, n};
}

/** "Ann Lee" of "Ann Lee <ann@a.example>", else the address. */
static struct text sender(struct text from) {
    const char *open = from.size ? memchr(from.data, '<', from.size) : NULL;
    struct text name =
        text_slice(from, 0, open ? (size_t)(open - from.data) : from.size);
    name = text_trim(name);
    if (name.size > 1 && name.data[0] == '"' && name.data[name.size - 1] == '"')
        name = text_slice(name, 1, name.size - 1);
    return name.size ? name : from;
}

/** Without what stands in parentheses: "(CEST)". */
static struct text day(struct text date) {
    const char *open = date.size ? memchr(date.data, '(', date.size) : NULL;
    return text_slice(date, 0, open ? (size_t)(open - date.data) : date.size);
}

static void take_head(struct opening *in, struct text head) {
    struct unpacked *to = in->to;
    to->title = mail_words(mail_field(head, "Subject"), in->arena);
    to->author = sender(mail_words(mail_field(head, "From"), in->arena));
    to->publisher = mail_words(mail_field(head, "Organization"), in->arena);
    to->date = day(mail_words(mail_field(head, "Date"), in->arena));
}

static void say_rest(struct opening *in, const struct mail_text *text) {
    struct place place = {in->name, 0, 0};
    if (text->n_attached)
        diag_add(in->faults, DIAG_INFO, place,
                 "%zu attachment%s not read%s%s; save %s beside the message",
                 text->n_attached, text->n_attached == 1 ? " is" : "s are",
                 *text->attached ? ": " : "", text->attached,
                 text->n_attached == 1 ? "it" : "them");
    if (text->deep)
        diag_add(in->faults, DIAG_WARNING, place,
                 "of more than 1000 parts, and those nested deeper than 16, none is "
                 "read");
}

/** Behind the line that parts the messages of a mailbox. */
static struct text skip_envelope(struct text bytes) {
    struct text line = {"", 0};
    size_t at = 0;
    if (text_begins(bytes, text_of("From ")))
        text_next_line(bytes, &at, &line);
    return text_slice(bytes, at, bytes.size);
}

static bool unpack_mail(const char *name, struct text bytes, struct arena *arena,
                        struct unpacked *to, struct diags *faults) {
    struct opening in = {name, arena, to, faults};
    struct text message = skip_envelope(bytes), rest = message;
    struct mail_text text;
    take_head(&in, mail_cut_head(&rest));
    mail_find_text(message, arena, &text);
    say_rest(&in, &text);
    if (text.plain.size || !text.html.size)
        set_text(&in, to->title, text_trim(clean(text.plain, arena)));
    else
        take_page(&in, to->title, text.html);
    return true;
}

/* ---- reading ---- */

static void read_mail(struct document *to, const struct language *language,
                      struct arena *arena, struct diags *faults) {
    const struct unpacked *from = to->unpacked;
    static const char head[] = "head of the message";
    struct text date = {"", 0};
    if (from) {
        stated_date_read(from->date, language, arena, &date);
        stated_take(&to->title, from->title, head);
        stated_take(&to->date, date, head);
        stated_take(&to->author, from->author, head);
        stated_take(&to->publisher, from->publisher, head);
    }
    if (from && from->blocks.n)
        typing_read(to, language, arena, faults);
    else
        reader_named(text_of("plain"))->read(to, language, arena, faults);
}

/** A head that only messages have: who wrote it, and what machines put there. */
static bool knows(struct text bytes) {
    enum { LONGEST_HEAD = 1 << 16 };
    static const char *const marks[] = {"Message-ID", "Received", "MIME-Version"};
    struct text rest = skip_envelope(bytes);
    if (rest.size > LONGEST_HEAD)
        rest.size = LONGEST_HEAD;
    struct text head = mail_cut_head(&rest);
    bool marked = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        marked = marked || mail_field(head, marks[i]).size;
    return marked && mail_field(head, "From").size && mail_field(head, "Date").size;
}

static const char *const extensions[] = {".eml", NULL};

const struct reader reader_mail = {
    .name = "mail",
    .extensions = extensions,
    .read = read_mail,
    .unpack = unpack_mail,
    .knows = knows,
};
