/*
 * mail_parts.c - parts inside parts, each with a head of its own.
 */
#include "document/mail_parts.h"

#include "base/list.h"
#include "document/encoding.h"
#include "document/mail_coding.h"
#include "document/mail_head.h"

enum {
    MOST_DEEP = 16,
    MOST_PARTS = 1000,
    MOST_NAMED = 10, /* of what is attached */
    LONGEST_BOUNDARY = 200,
};

struct mail_search {
    struct mail_text *to;
    struct arena *arena;
    LIST(struct text) plain;
    size_t n_parts;
};

static void see_part(struct mail_search *search, struct text part, int deep);

/* ---- one part ---- */

/** The bytes that its coding stands for, as UTF-8. */
static struct text decode(struct mail_search *search, struct text head,
                          struct text body) {
    struct text coding = mail_main(mail_field(head, "Content-Transfer-Encoding"));
    struct text charset = mail_parameter(mail_field(head, "Content-Type"), "charset");
    if (text_spells(coding, "base64"))
        body = mail_base64(body, search->arena);
    else if (text_spells(coding, "quoted-printable"))
        body = mail_quoted(body, false, search->arena);
    return encoding_convert(body, charset, search->arena);
}

static void name_attached(struct mail_search *search, struct text head) {
    struct text name =
        mail_parameter(mail_field(head, "Content-Disposition"), "filename");
    if (!name.size)
        name = mail_parameter(mail_field(head, "Content-Type"), "name");
    if (search->to->n_attached++ >= MOST_NAMED || !name.size)
        return;
    name = mail_words(name, search->arena);
    search->to->attached =
        arena_print(search->arena, "%s%s%.*s", search->to->attached,
                    *search->to->attached ? ", " : "", TEXT_ARGUMENTS(name));
}

static void take_leaf(struct mail_search *search, struct text head, struct text body,
                      struct text type) {
    struct text disposition = mail_main(mail_field(head, "Content-Disposition"));
    bool attached = text_spells(disposition, "attachment");
    if (!attached && text_spells(type, "text/plain"))
        *(struct text *)list_add(search->arena, &search->plain) =
            decode(search, head, body);
    else if (!attached && text_spells(type, "text/html") && !search->to->html.size)
        search->to->html = decode(search, head, body);
    else if (!text_spells(type, "text/html"))
        name_attached(search, head);
}

/* ---- parts of parts ---- */

/** Is a line the boundary, and not one that begins alike?  *last if it is the one
   behind all parts. */
static bool is_boundary(struct text line, struct text boundary, bool *last) {
    if (line.size < boundary.size + 2 || line.data[0] != '-' || line.data[1] != '-' ||
        memcmp(line.data + 2, boundary.data, boundary.size) != 0)
        return false;
    struct text rest = text_slice(line, 2 + boundary.size, line.size);
    bool closes = text_begins(rest, text_of("--"));
    bool whole = text_trim(text_slice(rest, closes ? 2 : 0, rest.size)).size == 0;
    *last = whole && closes;
    return whole;
}

static void see_parts(struct mail_search *search, struct text body,
                      struct text boundary, int deep) {
    struct text line;
    size_t start = SIZE_MAX;
    bool last = false;
    for (size_t at = 0, before = 0; !last && text_next_line(body, &at, &line);
         before = at) {
        if (!is_boundary(line, boundary, &last))
            continue;
        if (start != SIZE_MAX)
            see_part(search, text_slice(body, start, before), deep + 1);
        start = last ? SIZE_MAX : at;
    }
    if (start != SIZE_MAX && start < body.size) /* it is cut off */
        see_part(search, text_slice(body, start, body.size), deep + 1);
}

/** A part without a type is plain text. */
static struct text type_of(struct text head) {
    struct text type = mail_main(mail_field(head, "Content-Type"));
    return type.size ? type : text_of("text/plain");
}

static void see_part(struct mail_search *search, struct text part, int deep) {
    struct text head = mail_cut_head(&part), type = type_of(head);
    struct text boundary = mail_parameter(mail_field(head, "Content-Type"), "boundary");
    if (deep > MOST_DEEP || search->n_parts++ >= MOST_PARTS) {
        search->to->deep = true;
        return;
    }
    bool many = text_begins(type, text_of("multipart/")) && boundary.size &&
                boundary.size <= LONGEST_BOUNDARY;
    if (many)
        see_parts(search, part, boundary, deep);
    else if (text_spells(type, "message/rfc822"))
        see_part(search, part, deep + 1);
    else
        take_leaf(search, head, part, type);
}

/** All that is plain, empty lines between; empty where it has no words. */
static struct text join(const struct mail_search *search) {
    size_t size = 0, n = 0;
    for (size_t i = 0; i < search->plain.n; i++)
        size += search->plain.at[i].size + 2;
    char *bytes = arena_take(search->arena, size + 1);
    for (size_t i = 0; i < search->plain.n; i++) {
        struct text part = search->plain.at[i];
        memcpy(bytes + n, part.data, part.size);
        memcpy(bytes + n + part.size, "\n\n", 2);
        n += part.size + 2;
    }
    struct text all = {bytes, n};
    return text_trim(all).size ? all : (struct text){"", 0};
}

void mail_find_text(struct text message, struct arena *arena, struct mail_text *to) {
    struct mail_search search = {.to = to, .arena = arena};
    *to = (struct mail_text){.plain = {"", 0}, .html = {"", 0}, .attached = ""};
    see_part(&search, message, 0);
    to->plain = join(&search);
}
