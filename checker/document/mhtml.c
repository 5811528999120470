/*
 * mhtml.c - reads a page that a browser saved as one file (.mhtml): a message whose
 * first part in HTML is the page.
 */
#include "document/html_encoding.h"
#include "document/mail_head.h"
#include "document/mail_parts.h"
#include "document/read.h"

enum { LONGEST_HEAD = 1 << 16 };

static struct text head_of(struct text bytes) {
    struct text rest =
        text_slice(bytes, 0, bytes.size < LONGEST_HEAD ? bytes.size : LONGEST_HEAD);
    return mail_cut_head(&rest);
}

/** Parts of one page, and nothing that only messages have which were sent. */
static bool knows(struct text bytes) {
    struct text head = head_of(bytes), type = mail_field(head, "Content-Type");
    bool sent = mail_field(head, "To").size || mail_field(head, "Received").size ||
                mail_field(head, "Message-ID").size;
    return mail_field(head, "MIME-Version").size && !sent &&
           text_spells(mail_main(type), "multipart/related");
}

static bool unpack_mhtml(const char *name, struct text bytes, struct arena *arena,
                         struct unpacked *to, struct diags *faults) {
    struct mail_text text;
    mail_find_text(bytes, arena, &text);
    to->url =
        mail_words(mail_field(head_of(bytes), "Snapshot-Content-Location"), arena);
    if (text.html.size)
        return html_unpack(name, text.html, arena, to, faults);
    diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0},
             "it holds no page; save the page as .html");
    return false;
}

static void read_mhtml(struct document *to, const struct language *language,
                       struct arena *arena, struct diags *faults) {
    reader_named(text_of("html"))->read(to, language, arena, faults);
    bool web = to->unpacked && text_begins(to->unpacked->url, text_of("http"));
    if (web)
        stated_take(&to->url, to->unpacked->url, "head of the file");
}

static const char *const extensions[] = {".mhtml", ".mht", NULL};

const struct reader reader_mhtml = {
    .name = "mhtml",
    .extensions = extensions,
    .read = read_mhtml,
    .unpack = unpack_mhtml,
    .knows = knows,
};
