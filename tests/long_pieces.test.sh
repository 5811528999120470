#!/bin/sh
# long_pieces.test.sh - four megabytes of one word, one number, letters with accents of
# their own or bare addresses take no longer than as much prose: none is looked at
# again for each of its parts.
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err most=1
case $FACTLINT in *asan*) most=15 ;; esac

# pieces PIECE N BEHIND: N of the piece, and what follows each hundred of them
pieces() {
    awk -v piece="$1" -v n="$2" -v behind="$3" 'BEGIN {
        printf "They saw "
        for (i = 1; i <= n; i++) printf "%s%s", piece, i % 100 ? "" : behind
        print " dogs." }'
}
# check TITLE FILE: within the time
check() {
    title=$1 n=$((n + 1)) status=0
    (ulimit -t $most && ulimit -c 0 &&
        "$FACTLINT" check --isolated --fail-on never -f concise "$2" >out 2>err) 2>killed ||
        status=$?
    [ $status = 0 ] || fail "status $status within $most s"
}
links='none in this text is read as a link'

pieces a 4000000 '' >text.txt
check 'a word' text.txt
pieces 1 4000000 '' >text.txt
check 'a number' text.txt
pieces a. 2000000 '' >text.txt
check 'an abbreviation' text.txt
pieces "$(printf 'a\314\201')" 1300000 '' >text.txt
check 'accents' text.txt
pieces 'http://a.b ' 350000 '' >text.md
check 'addresses' text.md
grep -q "text.md: warning: a paragraph has more than 10000 bare addresses; $links" err ||
    fail 'it is not said that no address is read'
pieces 'www.A.b ' 100000 '' >text.md
check 'addresses without a scheme' text.md
grep -q "$links" err || fail 'it is not said that no address is read'
pieces 'http://a.b ' 100000 '
 
' >text.md
check 'addresses in many paragraphs' text.md
grep "$links" err && fail 'it is said that no address is read'
pieces 'http://a.b ' 10000 '' >text.md
check 'as many as are read' text.md
grep "$links" err && fail 'it is said that no address is read'

finish
