#!/bin/sh
# strings.sh [FOLDER] - does code ask of a text what only a string can answer?
#
# A text (base/text.h) is a slice: no NUL ends it, and what stands behind it is
# another text's.  So in checker/
#
#   1. nothing reads numbers with the C library, which reads on over the slice's end,
#      but what `allowed` names; text_number() is for that;
#   2. no string function is given a slice: the data of a struct text, a token's text.
#      One byte of it (data[i]) is no slice.  gcc refuses most of these itself, for
#      text.h marks `data` as no string; it does not see through its own list's end.
#   3. what looks for a string in a string, and gcc does not watch, stands where
#      `allowed` says why its strings end in a NUL.
set -eu
cd "${1:-checker}"

find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs awk '
BEGIN {
    # file:function, and why it is sound
    allowed["base/child.c:strcspn"]             # in PATH
    allowed["data/json.c:strtod"]               # of digits that it has just printed
    allowed["document/number_format.c:strtod"]  # of a copy, which has its NUL
    allowed["document/number_format.c:strcspn"] # in digits that snprintf() wrote
    allowed["data/yaml.c:strstr"]               # in a message of libyaml
    allowed["mention/amount.c:strstr"]          # in the value of a language file
    allowed["value/compare_time.c:strstr"]      # in a time as EDTF, an array with its NUL
    allowed["value/slip.c:strcspn"]             # in a number that decimal_write() wrote
    allowed["checks/check.c:strcspn"]           # in the message of a rule, from its arena
    allowed["command/options.c:strcspn"]        # in an argument of the command line
    allowed["command/options.c:strspn"]         # likewise

    number = "ato[a-z]+|strto[a-z]+|v?s?scanf|vfscanf|fscanf|strfmon"
    unwatched = "strstr|strcasestr|strspn|strcspn|strpbrk|strcasecmp|strncasecmp|" \
                "strcoll|strxfrm|strtok|strtok_r|strsep|strdup|strndup|strchrnul|" \
                "rawmemchr|index|rindex|strcpy|strncpy|strcat|strncat|stpcpy|sprintf"
    watched = "strlen|strnlen|strcmp|strncmp|strchr|strrchr|text_of|string_number|fputs|puts"
    slice = "(\\.|->)data([^[.A-Za-z0-9_]|$)|token_text\\(|document_token\\(|text_slice\\("
}
function wrong(why) { print "checker/" FILENAME ":" start ": " why; bad = 1 }
# The calls of one of `names` in the statement, each with its parentheses.
function check(names, rest, name, call, depth, i, c) {
    rest = statement
    while (match(rest, "(^|[^A-Za-z0-9_])(" names ")[ ]*\\(")) {
        name = substr(rest, RSTART, RLENGTH)
        gsub(/[^A-Za-z0-9_]/, "", name)
        rest = substr(rest, RSTART + RLENGTH)
        depth = 1
        for (i = 1; i <= length(rest) && depth > 0; i++) {
            c = substr(rest, i, 1)
            depth += (c == "(") - (c == ")")
        }
        call = substr(rest, 1, i - 2)
        if (names != watched && !((FILENAME ":" name) in allowed))
            wrong(name "() reads on to a NUL, which a text has not; see base/text.h")
        else if (call ~ slice)
            wrong(name "() is given a slice, which no NUL ends")
    }
}
function finish() {
    check(number "|" unwatched)
    check(watched)
    statement = ""
}
FNR == 1 { statement = ""; comment = 0 }
{
    line = $0
    gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
    gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "", line)
    if (comment) { if (!sub(/^.*\*\//, "", line)) next; comment = 0 }
    if (sub(/\/\*.*$/, "", line)) comment = 1
    if (statement == "") start = FNR
    statement = statement " " line
    if (line ~ /[;{}][ \t]*$/ || line ~ /^#/) finish()
}
END { exit bad }' || exit 1
