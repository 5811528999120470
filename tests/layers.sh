#!/bin/sh
# layers.sh [FOLDER] - does each folder of checker/ include only what it may?
#
# A folder includes itself and those before it in `order`; the files of checker/
# itself include all, and of those folders only command/ sees check.h.  A library
# is included by the one folder or file that hides it.  A header and its .c are one
# module: none includes itself by way of others, also inside one folder.
set -eu
cd "${1:-checker}"

order='base data pattern language document name value mention quote rule config frame match derive verdict topic checks finding report command'

find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs grep -nE '^[ \t]*#[ \t]*include' /dev/null |
    awk -v order="$order" '
BEGIN {
    n = split(order, folders, " ")
    for (i = 1; i <= n; i++) rank[folders[i]] = i
    hidden["yaml.h"] = hidden["jansson.h"] = "data/"
    hidden["zip.h"] = "data/archive.c"
    hidden["libxml/xmlreader.h"] = "data/xml.c"
    hidden["pcre2.h"] = "pattern/"
    hidden["md4c.h"] = "document/markdown.c"
    hidden["gumbo.h"] = "document/html"
}
function wrong(why) { print "checker/" file ":" line ": " why; bad = 1 }
function module(name) { sub(/\.[ch]$/, "", name); return name }
{
    match($0, /:[0-9]+:/)
    file = substr($0, 1, RSTART - 1)
    line = substr($0, RSTART + 1, RLENGTH - 2)
    match($0, /[<"][^>"]*[>"]/)
    name = substr($0, RSTART + 1, RLENGTH - 2)
    angled = substr($0, RSTART, 1) == "<"
}
name in hidden && index(file, hidden[name]) != 1 { wrong("only " hidden[name] " includes " name) }
angled { next }
name == file { wrong("it includes itself") }
{ from = module(file); to = module(name) }
from != to && !((from, to) in where) {
    if (!(from in includes)) modules[++n_modules] = from
    where[from, to] = file ":" line
    includes[from] = includes[from] to "\n"
}
file !~ "/" { next }
{
    from = file; sub("/.*", "", from)
    to = name; sub("/.*", "", to)
    if (!(from in rank)) wrong(from "/ has no place among the layers: " order)
    else if (name == "check.h") { if (from != "command") wrong("only command/ includes check.h") }
    else if (name !~ "/" || !(to in rank)) wrong("\"" name "\" is in no layer; write \"folder/file.h\"")
    else if (rank[to] > rank[from]) wrong(from "/ may not include " name ": " to "/ lies above it")
}
# Walk the includes of `at`; `path` is how it was come to.  A module is walked once.
function walk(at, path, names, n, i) {
    state[at] = "open"
    n = split(includes[at], names, "\n")
    for (i = 1; i < n; i++)
        if (!(names[i] in state))
            walk(names[i], path " " names[i])
        else if (state[names[i]] == "open") {
            file = line = where[at, names[i]]
            sub(/:.*/, "", file); sub(/.*:/, "", line)
            wrong("a cycle of includes: " substr(path, index(path " ", " " names[i] " ") + 1) " " names[i])
        }
    state[at] = "done"
}
END {
    for (k = 1; k <= n_modules; k++)
        if (!(modules[k] in state)) walk(modules[k], " " modules[k])
    exit bad
}'
