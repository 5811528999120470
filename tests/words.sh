#!/bin/sh
# words.sh [FOLDER] - does code compare a text with words or letters of a language?
#
# Words are data: they stand in checker/language/NAME.lang, and the readers of texts ask
# for a class, a signal or a hint; what an ending tells stands in language/ too.  So in
# the folders that read texts
#
#   1. no function that compares texts is given a literal made of letters, an item of an
#      array that holds one, or, for the whole word, a string by name, which hides what
#      its callers ask for;
#   2. nothing is compared with a small letter.  Capitals are the codes of units and
#      times, which are no words.
#
# `allowed` and `formats` name the files that read a format, whose names are no language's.
set -eu
cd "${1:-checker}"

find document name value mention quote frame match derive verdict topic checks -name '*.[ch]' 2>/dev/null |
    LC_ALL=C sort | xargs awk '
BEGIN {
    allowed["document/furniture.c"]     # the tags of templates, the statements of MDX
    formats = "^document/(markdown|html_|entity|encoding|content|pdf|mail|mhtml|office|docx|odt|xlsx|ods|number_format)" # their tags, signs and names
    allowed["mention/run.c"]            # the e and x of 1e9 and 3x4: signs there
    whole = "text_equal|text_equal_nocase"
    compares = "text_of|text_spells|text_begins|text_ends|text_find|" whole
    word = "\"[A-Za-z][A-Za-z -]*\""
}
function wrong(why) { print "checker/" FILENAME ":" start ": " why; bad = 1 }
# Escapes are no letters: "\n", "\xE2\x80\x99".
function plain(line) {
    gsub(/\\x[0-9A-Fa-f][0-9A-Fa-f]|\\./, "#", line)
    gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, "", line)
    return line
}
# What stands between the parentheses behind each name of `names` in the statement.
function arguments(names, rest, found, depth, i, c) {
    rest = statement
    found = ""
    while (match(rest, "(^|[^A-Za-z0-9_])(" names ")\\(")) {
        rest = substr(rest, RSTART + RLENGTH)
        for (i = depth = 1; i <= length(rest) && depth > 0; i++) {
            c = substr(rest, i, 1)
            depth += (c == "(") - (c == ")")
        }
        found = found " " substr(rest, 1, i - 2)
    }
    return found
}
function finish(given, name) {
    if (match(statement, /char \*const [a-z_]+\[[^]]*\](\[[^]]*\])* = \{/) && statement ~ word) {
        name = substr(statement, RSTART + 12)
        sub(/\[.*/, "", name)
        words[name]
    }
    given = arguments(compares)
    if (given ~ word)
        wrong("a text is compared with a word; it belongs into a language file")
    for (name in words)
        if (given ~ "(^|[^A-Za-z0-9_])" name "\\[")
            wrong("a text is compared with the words of " name "[]; they belong into a language file")
    if (statement ~ "struct text [a-z_]+ = \\{" word)
        wrong("a text that holds a word; it belongs into a language file")
    if (arguments("text_spells") ~ /, *[a-z_]+ *$/ || arguments(whole) ~ /text_of\([a-z_]+\)/)
        wrong("a text is compared with a string by name; ask for a class, a signal or a hint")
    if (statement ~ /([=!]=|[<>]=?|case) *\047[a-z]\047/)
        wrong("a text is compared with a letter; language/ knows endings, base/text.h cases")
    statement = ""
}
FNR == 1 { statement = ""; comment = 0; delete words }
FILENAME in allowed || FILENAME ~ formats { next }
{
    line = plain($0)
    if (comment) { if (!sub(/^.*\*\//, "", line)) next; comment = 0 }
    if (sub(/\/\*.*$/, "", line)) comment = 1
    if (statement == "") start = FNR
    statement = statement " " line
    if (line ~ /[;}:][ \t]*$/ || line ~ /[){][ \t]*\{[ \t]*$/ || line ~ /^#/) finish()
}
END { exit bad }' || exit 1
