#!/bin/sh
# first.test.sh - the first things that README has a newsroom set up: each in fewer than
# ten lines, and the first as it is printed.  tests/pre_commit.sh tries the second, and
# tests/action.py the third.
#
#     FACTLINT=build/factlint tests/first.test.sh
set -u
. "$(dirname "$0")/lib.sh"
mkdir bin && ln -s "$FACTLINT" bin/factlint
PATH="$work/bin:$PATH"

awk '/^## The first three things/ { on = 1 } /^## / && !/three things/ { on = 0 }
    on && /^```[a-z]/ { n++; inside = 1; next } /^```$/ { inside = 0 }
    on && inside { print > (n ".block") }' "$project/README.md"
title='README' n=1
[ "$(ls ./*.block | wc -l)" = 3 ] || fail 'does not print three things'
for block in *.block; do
    [ "$(grep -c . "$block")" -lt 10 ] || fail "$block has ten lines and more"
done

mkdir news news/articles news/sources && cd news || exit 2
echo 'The dam cost $90 million, the ministry said.' >articles/old.md
echo 'The ministry said that the dam cost $40 million.' >sources/ministry.txt
title='the archive' n=2
sh -e ../1.block >"$out" 2>"$err" || fail 'what is known is told'
prints 'took articles/ for drafts'
prints '1 finding, 0 before'
prints '1 suppressed'
echo 'The dam cost $70 million, the ministry said.' >articles/new.md
try 'a new draft' 1 check -f concise
prints 'articles/new.md:1:14: error[figure-contradicted]'
prints_not 'articles/old.md'

finish questions
