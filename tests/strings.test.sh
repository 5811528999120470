#!/bin/sh
# strings.test.sh - strings.sh names the calls that read past a text, and only those.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/data" "$tree/value"
cat >"$tree/value/bad.c" <<'END'
int a = atoi(token_text(in, i).data);
size_t b = strlen(text.data);
bool c = text_spells(
    text, strchr(document->view.data + at, '/') ? "a" : "b");
double d = strtod(name, NULL);
bool e = !strstr(name, "a)") && strcmp(token_text(in, 2).data, "\"") == 0;
END
cat >"$tree/value/good.c" <<'END'
/* atoi(text.data) is what
   strtol(text.data) is */
const char *f = "atoi(text.data)"; /* strlen(text.data) */
bool g = strchr(",;", document->view.data[token->start]) && atoi_like(text.data);
size_t h = strlen(unit->value), i = in->event.data.alias.size, j = text_number(text.data);
END
echo 'double k = strtod(text, NULL);' >"$tree/data/json.c"

status=0
sh "$here/strings.sh" "$tree" >"$tree/said" || status=$?
sed 's/() .*//' "$tree/said" | sort >"$tree/found"
printf 'checker/value/bad.c:%s\n' '1: atoi' '2: strlen' '3: strchr' '5: strtod' '6: strcmp' \
    '6: strstr' >"$tree/expected"
diff "$tree/expected" "$tree/found"
[ "$status" = 1 ]
