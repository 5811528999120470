#!/bin/sh
# words.test.sh - words.sh names what compares a text with a word, and only that.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/value" "$tree/report" "$tree/document"
cat >"$tree/value/bad.c" <<'END'
bool a = text_spells(token_text(in, i), "of");
bool b = text_ends(token_text(in, past - 1), text_of("s")) &&
         !is_class(in, i, CLASS_PLURAL);
static const char *const ways[] = {"high",
                                   "tall"};
for (size_t i = 0; i < 2; i++)
    if (text_spells(word, ways[i]))
        return true;
static bool is_word(struct text text, const char *word) {
    return text_spells(text, word);
}
char last = text.data[text.size - 1]; if (last == 's' || last == 'S') return;
static const struct text running = {"ing", 3};
END
cat >"$tree/value/good.c" <<'END'
/* text_spells(word, "of"), and
   last == 's' */
bool a = text_spells(token_text(in, i), "\xE2\x80\x99"); /* text_spells(word, "of") */
static const char *const marks[] = {"\xC2\xA0", "("};
static const char *const units[] = {"foot", "inch"};
struct text none = {"", 0};
bool b = text_ends(line, text_of(marks[i])) && unit[0] == 'T' && sign == '.';
snprintf(text, size, "%s of", text_of(marks[0]).data);
bool c = hints(in, i, HINT_OF) && strcmp(value, units[i]) == 0;
END
echo 'bool d = text_spells(name, "draft");' >"$tree/report/names.c"
echo 'bool e = text_spells(tag, "code");' >"$tree/document/markdown.c"

status=0
sh "$here/words.sh" "$tree" >"$tree/said" || status=$?
cut -d' ' -f1 "$tree/said" >"$tree/found"
printf 'checker/value/bad.c:%s:\n' 1 2 6 10 12 13 >"$tree/expected"
diff "$tree/expected" "$tree/found"
[ "$status" = 1 ]
