#!/bin/sh
# shared.test.sh - drafts that share their sources are told what each is told alone, and
# of the sources all is told once.
#
#     FACTLINT=build/factlint tests/shared.test.sh
set -u
. "$(dirname "$0")/lib.sh"
mkdir project && cd project && mkdir .git || exit 2

# report TEXT...: what is found in them, and not how much
report() {
    "$FACTLINT" check -f concise --fail-on never --source sources "$@" 2>"$err" |
        sed '/^factlint: /d'
}

# same TITLE TEXT...: all at once is each after the other, and of their sources once
same() {
    title=$1
    shift
    for text in "$@"; do report "$text"; done | awk '!/^(sources|own)\// || !seen[$0]++' >../alone
    report "$@" >../together
    n=$((n + 1))
    diff ../alone ../together >"$out" && [ -s ../alone ] || fail 'together it is another'
}

mkdir sources own drafts
echo 'The flood drowned 40 cows in Varn, and 12 barns were lost.' >sources/a.txt
echo 'In Varn the flood drowned 41 cows. It cost 3 million euros.' >sources/b.txt
echo 'The flood drowned 44 cows in Varn.' >own/c.txt
echo 'The flood drowned 50 cows in Varn.' >drafts/1.md
echo 'The flood drowned 40 cows in Varn and cost 4 million euros.' >drafts/2.md
{ printf -- '---\nsources: [../own]\n---\n' && cat drafts/1.md; } >drafts/3.md
echo 'In Varn, 13 barns were lost.' >drafts/4.md

same 'sources given for all' drafts/1.md drafts/2.md drafts/4.md
same 'sources of its own between them' drafts/1.md drafts/3.md drafts/4.md
same 'a draft that is a source of the others' drafts/1.md sources/a.txt sources/b.txt

title='the sources, once'
[ "$(report drafts/1.md drafts/2.md drafts/4.md | grep -c '^sources/a.txt.*sources-disagree')" = 1 ] ||
    fail 'told not once'
cat >../levels.yaml <<'END'
version: 1
levels: {sources-disagree: warning}
per-file:
  - files: drafts/2.md
    levels: {sources-disagree: error}
END
title='the sources, at the louder level too'
cp ../levels.yaml factlint.yaml
report drafts/1.md drafts/2.md >"$out"
grep -q '^sources/a.txt.* error.sources-disagree' "$out" || fail 'a warning hides the error'
rm factlint.yaml
printf '\377' >sources/bad.txt
report drafts/1.md drafts/2.md >/dev/null
title='a bad source'
[ "$(grep -c 'invalid UTF-8' "$err")" = 1 ] || fail 'is not told once'

finish cases
