/*
 * markup.c - entities for what is markup, names for what acts unseen.
 */
#include "report/markup/markup.h"

#include "report/escape.h"

static const char *const entities[128] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

/** Does the byte stand for itself, wherever it is written? */
static bool is_plain(char byte) {
    return is_printable(byte) && !entities[(unsigned char)byte];
}

static void write_cell(FILE *to, struct text text, size_t at, struct cell cell) {
    unsigned char byte = (unsigned char)text.data[at];
    if (ascii_is_space(text.data[at]))
        fputs(at && ascii_is_space(text.data[at - 1]) ? "" : " ", to);
    else if (byte < 0x80 && entities[byte])
        fputs(entities[byte], to);
    else
        cell_write(to, text, at, cell);
}

void markup_write(FILE *to, struct text text) {
    for (size_t at = 0; at < text.size;) {
        size_t past = at;
        while (past < text.size && is_plain(text.data[past]) && text.data[past] != ' ')
            past++;
        fwrite(text.data + at, 1, past - at, to);
        at = past;
        if (at == text.size)
            return;
        struct cell cell = cell_at(text, at);
        write_cell(to, text, at, cell);
        at += cell.size;
    }
}

void markup_put(FILE *to, const char *string) {
    markup_write(to, text_of(string));
}

void markup_write_cut(FILE *to, struct text text, size_t most) {
    size_t at = 0;
    for (size_t n = 0; n < most && at < text.size; n++)
        at += cell_at(text, at).size;
    markup_write(to, (struct text){text.data, at}); /* there may be none at all */
    fputs(at < text.size ? "\xE2\x80\xA6" : "", to);
}
