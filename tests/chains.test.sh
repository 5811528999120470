#!/bin/sh
# chains.test.sh - chains.sh names the statements that ask five things, and only those.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/base" "$tree/rule"
cat >"$tree/base/bad.c" <<'END'
bool a = b && c && d && e;
bool f =
    b && c &&
    d || e || f && g;
if (b && c && d && e && f && g) { a = b || c || d || e || f || g; }
for (; b && c && d; e && f && g)
    return b /* && c && d && e && f */ && g && strcmp(h, "&&||&&||&&") && '"' == i;
END
printf 'bool is(void) {\n    return b && c && d && e;\n}\nbool a = c && d && e; /* &&\n&& */\n' >"$tree/rule/good.c"

status=0
sh "$here/chains.sh" "$tree" >"$tree/said" || status=$?
sort "$tree/said" | cut -d' ' -f1,2 >"$tree/found"
printf 'checker/base/bad.c:%s\n' '2: 5' '5: 5' '5: 5' >"$tree/expected"
diff "$tree/expected" "$tree/found"
[ "$status" = 1 ]
