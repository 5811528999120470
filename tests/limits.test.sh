#!/bin/sh
# limits.test.sh - what is too large, too deep or too slow to be read is said, in its own
# words, and is no matter of minutes.  Limits of archives and XML are in test_docx.c, of
# pages in bad_input.test.sh, of rules in rule_budget.test.sh.
#
#     FACTLINT=build/factlint tests/limits.test.sh
set -u
. "$(dirname "$0")/lib.sh"
limit=20
case $FACTLINT in *asan*) limit=120 ;; esac

# --- files, and what the newsroom says of lines

truncate -s 65M large.txt
try 'a file of 65 MiB' 2 show text large.txt
says 'large.txt: error: larger than 64 MiB; split it or leave it out'
rm large.txt
{ echo 'version: 1' && echo 'boilerplate:' && echo '  drop:' && seq -f "    - 'line %g'" 201; } >factlint.yaml
echo 'It took 12 men.' >a.txt
try 'two hundred patterns and one' 2 check a.txt
says 'error: more than 200 patterns'
rm factlint.yaml a.txt

# --- Markdown

awk 'BEGIN {
    printf "[a]: http://a.example/"
    for (i = 0; i < 1000000; i++) printf "b"
    print "\n"
    for (i = 0; i < 100000; i++) print "It cost [12 men][a] and [a].\n"
}' >bomb.md
try 'an address of a megabyte, linked often' 2 show text bomb.md
says 'bomb.md: error: the document expands beyond its bounds'
awk 'BEGIN {
    for (i = 0; i < 100000; i++) print "[a" i "]: http://a.example/" i
    print ""
    for (i = 0; i < 100000; i++) print "[a" i "]"
}' >labels.md
try 'a paragraph of links' 2 show text labels.md
says 'labels.md: error: a paragraph has too many lines with links; part it by blank lines'
awk 'BEGIN {
    for (i = 0; i < 20000; i++) print "[a" i "]: b" i
    print ""
    for (i = 0; i < 20000; i++) print "[a" i "]"
}' >labels.md
try 'as many as may be' 0 show text labels.md

# --- tables

awk 'BEGIN { for (i = 0; i < 125001; i++) print "a,b,c,d" }' >cells.csv
try 'half a million cells' 0 check --isolated cells.csv
prints 'not read: cells.csv:125001, 1 line: behind the 500,000 cells of a table that are read'

# --- mail

awk 'BEGIN {
    print "From: a@b.c\nSubject: a\nContent-Type: multipart/mixed; boundary=b\n"
    for (i = 0; i < 1001; i++) print "--b\nContent-Type: text/plain\n\nIt took " i " men.\n"
    print "--b--"
}' >parts.eml
try 'a thousand parts' 0 show text parts.eml
says 'parts.eml: warning: of more than 1000 parts, and those nested deeper than 16, none is read'
prints 'It took 990 men.'
prints_not 'It took 1000 men.'
awk 'BEGIN {
    print "From: a@b.c\nSubject: a"
    for (i = 0; i < 20; i++) print "Content-Type: multipart/mixed; boundary=b" i "\n\n--b" i
    print "Content-Type: text/plain\n\nIt took 12 men.\n"
}' >deep.eml
try 'parts in parts' 0 show text deep.eml
says 'deep.eml: warning: of more than 1000 parts, and those nested deeper than 16'

# --- PDF, by a program called pdftotext

mkdir bin && printf '%%PDF-1.4\n' >a.pdf
# fake SCRIPT
fake() { printf '#!/bin/sh\n%s\n' "$1" >bin/pdftotext && chmod +x bin/pdftotext; }
PATH=$work/bin:$PATH
fake 'kill -XCPU $$'
try 'its time is over' 2 show text a.pdf
says 'a.pdf: error: pdftotext took more than 10 seconds; split it or leave it out'
fake 'exec awk "BEGIN { s = \"x\"; while (1) s = s s }"'
try 'its memory is too small' 2 show text a.pdf
says 'a.pdf: error: pdftotext cannot read it; it may be cut off or broken'
fake 'ulimit -v; ulimit -t; ulimit -f; ulimit -n; ulimit -c' && sed -i 's/^ulimit.*/says=$(ulimit -v; ulimit -t; ulimit -f; ulimit -n; ulimit -c)\
echo "<page><block x><line x><word x>"$says"<\/word><\/line><\/block><\/page>"/' bin/pdftotext
try 'its limits' 0 show text a.pdf
prints '524288 10 0 64 0'

finish
