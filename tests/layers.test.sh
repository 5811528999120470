#!/bin/sh
# layers.test.sh - layers.sh names the includes that break the order, and only those.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/base" "$tree/rule" "$tree/document" "$tree/odd"
echo '#include "rule/rule.h"' >"$tree/base/low.c"
printf '#include "base/text.h"\n#include "rule/rule.h"\n#include <stdio.h>\n' >"$tree/rule/good.c"
printf '#include <yaml.h>\n#include "rule.h"\n# include "check.h"\n' >"$tree/rule/bad.c"
echo '#include <md4c.h>' >"$tree/document/plain.c"
echo '#include <md4c.h>' >"$tree/document/markdown.c"
echo '#include "base/text.h"' >"$tree/odd/odd.c"
echo '#include "rule/rule.h"' >"$tree/check.c"
# a circle of three, found once; a diamond, which is none
printf '#include "rule/b.h"\n#include "rule/d.h"\n' >"$tree/rule/a.h"
printf '\n#include "rule/c.h"\n' >"$tree/rule/b.h"
printf '#include "base/text.h"\n#include "rule/d.h"\n#include "rule/a.h"\n' >"$tree/rule/c.h"
echo '#include "base/text.h"' >"$tree/rule/d.h"
echo '#include "rule/self.h"' >"$tree/rule/self.h"
# a file that calls one which needs its header; its own header is none
printf '#include "rule/e.h"\n#include "rule/f.h"\n' >"$tree/rule/e.c"
echo '#include "base/text.h"' >"$tree/rule/e.h"
echo '#include "rule/e.h"' >"$tree/rule/f.h"

status=0
sh "$here/layers.sh" "$tree" >"$tree/said" || status=$?
cut -d' ' -f1 "$tree/said" >"$tree/places"
printf 'checker/%s:\n' base/low.c:1 document/plain.c:1 odd/odd.c:1 rule/bad.c:1 rule/bad.c:2 \
    rule/bad.c:3 rule/self.h:1 rule/c.h:3 rule/f.h:1 >"$tree/expected"
diff "$tree/expected" "$tree/places"
[ "$status" = 1 ]
grep -q ':3: a cycle of includes: rule/a rule/b rule/c rule/a$' "$tree/said"
grep -q ':1: a cycle of includes: rule/e rule/f rule/e$' "$tree/said"
