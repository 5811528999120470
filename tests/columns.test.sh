#!/bin/sh
# columns.test.sh - where each format says that a figure stands, on lines with a byte
# order mark, CRLF, CR, tabs, accents, combining marks, emoji and what joins them.
#
#     FACTLINT=build/factlint tests/columns.test.sh
#
# JSON, the terminal, GNU lines, JUnit, Markdown and GitHub count code points; SARIF
# counts UTF-16 units, reviewdog bytes.  A byte order mark is no column but of bytes; CR,
# LF and CRLF end a line alike, and none of them is a column.
set -u
. "$(dirname "$0")/lib.sh"
input=/dev/null
mkdir sources
echo 'The ferry carried 74 passengers, the coast guard said.' >sources/guard.txt
fact='The ferry carried 78 passengers, the coast guard said.' # its figure: column 19, two signs

# at LINE BEFORE POINTS UNITS BYTES: behind `before`, in the last line, the figure stands
# so many code points, UTF-16 units and bytes further right than 19; it is line `line`.
at() {
    title="$2" line=$1
    printf "$2" >draft.txt
    start=$(($(wc -c <draft.txt) + 18))
    printf '%s\r\n' "$fact" >>draft.txt
    points=$((19 + $3)) units=$((19 + $4)) bytes=$((19 + $5))
    for format in terminal concise json jsonl sarif github gitlab junit rdjson rdjsonl markdown; do
        try "$2 $format" 1 check --isolated -s sources --format $format draft.txt
        $format
    done
}
terminal() {
    prints " --> draft.txt:$line:$points"
}
concise() {
    prints "draft.txt:$line:$points: error"
}
json() {
    prints "\"start\":$start,\"end\":$((start + 2)),\"line\":$line,\"column\":$points,\"end_line\":$line,\"end_column\":$((points + 2)),"
}
jsonl() {
    json
}
sarif() {
    prints '"columnKind":"utf16CodeUnits"'
    prints "{\"startLine\":$line,\"startColumn\":$units,\"endLine\":$line,\"endColumn\":$((units + 2)),\"snippet\":{\"text\":\"78\"}}"
}
github() {
    prints "file=draft.txt,line=$line,endLine=$line,col=$points,endColumn=$((points + 2))::"
}
gitlab() {
    prints "\"lines\":{\"begin\":$line,\"end\":$line}"
}
junit() {
    prints ">draft.txt:$line:$points: "
}
rdjson() {
    prints "\"path\":\"draft.txt\",\"range\":{\"start\":{\"line\":$line,\"column\":$bytes},\"end\":{\"line\":$line,\"column\":$((bytes + 2))}}"
}
rdjsonl() {
    rdjson
}
markdown() {
    prints "draft.txt:$line:$points"
}

at 1 '' 0 0 0
at 1 '\357\273\277' 0 0 3                        # a byte order mark
at 2 '\357\273\277One.\n' 0 0 0                  # ... is the first line's alone
at 3 'One.\r\nTwo.\r\n' 0 0 0                    # CRLF
at 4 'One.\rTwo.\n\r' 0 0 0                      # CR, LF, CR: three ends
at 1 '\t\t' 2 2 2                                # tabs
at 1 'Caf\303\251. ' 6 6 7                       # one sign of two bytes
at 1 'Cafe\314\201. ' 7 7 8                      # the same with a combining mark
at 1 '\342\202\254 \342\200\224 ' 4 4 8          # three bytes each
at 1 '\360\237\230\200 ' 2 3 5                   # a surrogate pair in UTF-16
at 1 '\360\237\221\251\342\200\215\360\237\221\247 ' 4 6 12 # two of them, joined
at 1 '\357\273\277\t\303\251\360\237\230\200 ' 4 5 11       # all at once
at 3 'One.\r\n\360\237\230\200\r\n\302\240\360\237\230\200\t' 3 4 7

finish
