#!/bin/sh
# chains.sh [FOLDER] - does a statement ask too much at once?
#
# A statement with five or more && and || is a rule without a name.  A predicate whose
# name says it, and whose comment gives an example, reads better.  `allowed` says how
# many a folder still has: no more come.
set -eu
cd "${1:-checker}"

allowed='checks 1 match 9 verdict 2'

find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs awk -v allowed="$allowed" '
BEGIN {
    most = 4
    n = split(allowed, words, " ")
    for (i = 1; i < n; i += 2) left[words[i]] = words[i + 1]
}
function finish(folder, n) {
    n = gsub(/&&|\|\|/, "", statement)
    statement = ""
    folder = FILENAME
    sub(/\/.*/, "", folder)
    if (n <= most) return
    said[folder] = said[folder] "checker/" FILENAME ":" start ": " n " times && or ||\n"
    if (--left[folder] < 0) bad[folder] = 1
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
END {
    for (folder in bad) { printf "%s", said[folder]; failed = 1 }
    exit failed
}' || exit 1
