#!/bin/sh
# chains.sh [FOLDER] - does a statement ask too much at once?
#
# A statement with five or more && and || is a rule without a name.  A predicate whose
# name says it, and whose comment gives an example, reads better.
set -eu
cd "${1:-checker}"

find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs awk '
function finish(n) {
    n = gsub(/&&|\|\|/, "", statement)
    statement = ""
    if (n < 5) return
    print "checker/" FILENAME ":" start ": " n " times && or ||"
    bad = 1
}
FNR == 1 { statement = ""; comment = 0 }
{
    line = $0
    gsub(/"([^"\\]|\\.)*"|\047([^\047\\]|\\.)+\047/, "", line)
    gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "", line)
    if (comment) { if (!sub(/^.*\*\//, "", line)) next; comment = 0 }
    if (sub(/\/\*.*$/, "", line)) comment = 1
    gsub(/(^|[^A-Za-z0-9_])return([^A-Za-z0-9_]|$)/, ";", line) # apart from its `if`
    n = split(line, parts, /[;{}]/)
    for (i = 1; i <= n; i++) {
        if (statement == "") start = FNR
        statement = statement parts[i]
        if (i < n) finish()
    }
}
END { exit bad }' || exit 1
