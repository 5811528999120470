#!/bin/sh
# doors.test.sh - what a draft or a factlint.yaml may name, and what it says of it.
#
#     FACTLINT=build/factlint tests/doors.test.sh
#
# A draft comes from a stranger: nothing hidden, nothing outside its project and nothing
# that is no text is read because it says so.  Each refusal has its twin that is read.
set -eu
. "$(dirname "$0")/lib.sh"

# run STATUS ARGUMENT...: run it; that exit status.
run() {
    wanted=$1 n=$((n + 1)) status=0
    shift
    title="$part: $*"
    "$FACTLINT" "$@" >"$out" 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "exit status $status, not $wanted"
}

source='Police held 12 smugglers in the old harbour, a spokeswoman said.'
secret='SECRET held 12 smugglers in the old harbour, a spokeswoman said.'
draft='Police held 14 smugglers in the old harbour, a spokeswoman said.'
found='draft.md:4:13: error[figure-contradicted]'

# front SOURCE: a draft that names this source in its second line.
front() {
    printf -- '---\nsources: [%s]\n---\n%s\n' "$1" "$draft" >draft.md
}
# refused SOURCE WHY, taken SOURCE: from drafts/ of the project.
refused() {
    front "$1"
    run 2 check -f concise draft.md
    prints "draft.md:2:11: error: source "
    prints "$2"
    prints_not SECRET
    prints_not 'figure-contradicted'
}
taken() {
    front "$1"
    run 1 check -f concise draft.md
    prints "$found"
    prints_not 'error: source'
}

part='what is hidden'
mkdir -p a/b/.git a/b/drafts a/b/.cache a/b/drafts/.private a/b/texts a/bc
for file in a/b/.env a/b/.env.txt a/b/.git/config a/b/.cache/s.txt a/b/drafts/.private/s.txt a/b/drafts/.s.md; do
    echo "$secret" >$file
done
echo "$source" >a/b/texts/s.txt
cd a/b/drafts
ln -s ../.env.txt visible.txt
ln -s ../texts .link
ln -s ../texts .l
ln -s ../texts ..l
for path in ../.env ../.env.txt ../.git/config ../.git ../.cache/s.txt ../.cache .private/s.txt \
    ./.private/../.private/s.txt .private .s.md .link/s.txt .l/s.txt ..l/s.txt .l ..l visible.txt "$work/a/b/.env.txt"; do
    refused "$path" 'is hidden; name it with --source instead'
done
taken ../texts/s.txt
taken ./../texts/./s.txt
taken ../texts
taken "$work/a/b/texts/s.txt"
run 1 check -f concise --isolated -s ../.env.txt draft.md # the command line may
prints "$found"
mkdir -p "$work/.cache/project/.git" # above the project all may be hidden
echo "$source" >"$work/.cache/project/s.txt"
cd "$work/.cache/project"
taken s.txt
taken "$work/.cache/project/s.txt"

part='what lies outside'
cd "$work"
echo "$secret" >a/bc/s.txt
echo "$secret" >a/s.txt
echo "$secret" >a/b.txt
cd a/b/drafts
ln -s ../../bc/s.txt out.txt
ln -s ../../bc out
ln -s ../texts/s.txt in.txt
for path in ../../bc/s.txt ../../bc "$work/a/bc/s.txt" "$work/a/b/../bc/s.txt" ../../s.txt ../../b.txt ../.. \
    / /etc/passwd /etc out.txt out/s.txt out; do
    refused "$path" 'lies outside the project; name it with --source instead'
done
taken in.txt
taken ../../b/texts/s.txt
taken ../../bc/../b/texts/s.txt
rm -rf ../.git # without it: the working directory, where it holds the draft
echo "$source" >own.txt
for path in ../texts/s.txt own.txt; do
    front $path
    (cd .. && "$FACTLINT" check -f concise drafts/draft.md >/dev/null 2>&1) && fail 'is not taken' || [ $? = 1 ] ||
        fail 'is not taken'
done
front ../../bc/s.txt
cd ..
run 2 check drafts/draft.md
prints 'lies outside the project'
cd drafts
refused ../texts/s.txt 'lies outside the project' # else the draft's own folder
cd ../../bc
sed 's|\[.*]|[../texts/s.txt]|' ../b/drafts/draft.md >../b/drafts/other.md
run 2 check -f concise ../b/drafts/other.md
prints 'lies outside the project'
sed 's|\[.*]|[own.txt]|' ../b/drafts/draft.md >../b/drafts/other.md
run 1 check -f concise ../b/drafts/other.md
cd ../b/drafts
rm other.md own.txt
touch ../factlint.yaml
echo 'version: 1' >../factlint.yaml
taken ../texts/s.txt
mkdir ../.git

part='what is no text'
echo "$secret" | tee ../texts/s.log ../texts/s.txt.bak ../texts/id_rsa ../texts/txt >/dev/null
ln -s ../texts/id_rsa key.txt
ln -s ../texts/s.txt text.log
for path in ../texts/s.log ../texts/s.txt.bak ../texts/id_rsa ../texts/txt key.txt text.log; do
    refused "$path" 'is no text that is read; name it with --source instead'
done
sed 1,3d draft.md >bare.md
run 1 check -f concise --isolated -s ../texts/s.log bare.md # the command line may
prints 'in ../texts/s.log'
rm -f key.txt text.log out out.txt

part='what is no path'
refused '"s\0.txt"' "source 's?.txt' has a NUL in its name"
refused '"../texts/s.txt\0.md"' 'has a NUL in its name'
refused '"\e[31m.txt"' "source '?[31m.txt': No such file"
refused missing.txt ': No such file'

part='what factlint.yaml names'
cd "$work/a/b"
echo "$draft" >drafts/draft.txt
rm drafts/draft.md
# config LINE...: a factlint.yaml of these lines.
config() {
    { echo 'version: 1' && printf '%s\n' "$@"; } >factlint.yaml
}
config 'drafts: drafts' 'sources: texts'
run 1 check -f concise
config 'drafts: .env.txt'
run 2 check
prints "factlint.yaml:2:9: error: draft '.env.txt' is hidden; name it on the command line instead"
config 'drafts: drafts' 'sources: [{path: ../bc/s.txt}]'
run 2 check
prints "factlint.yaml:3:11: error: source '../bc/s.txt' lies outside the project"
config 'drafts: drafts' 'sources: texts/s.log'
run 2 check
prints "factlint.yaml:3:10: error: source 'texts/s.log' is no text"
config 'drafts: drafts' 'rules: texts/s.txt'
run 2 check
prints "factlint.yaml:3:8: error: rules 'texts/s.txt' is no rule file (.yaml); name it with --rules instead"
config 'drafts: drafts' 'rules: ../bc'
run 2 rules list
prints "error: rules '../bc' lies outside the project"
config 'drafts: drafts' 'sources: ""'
run 2 check
prints 'factlint.yaml:3:10: error: expected a path'
config 'drafts: drafts' 'sources: "texts\0"'
run 2 check
prints 'has a NUL in its name'

part='a factlint.yaml above'
config 'drafts: drafts' 'sources: texts' 'fail-on: never'
mkdir -p texts/deeper
echo "$source" >texts/deeper/s.txt
cd texts/deeper
run 0 check -f concise -s s.txt ../../drafts # of the repository
prints 'error[figure-contradicted]'
echo 'version: 1' >../factlint.yaml # a nearer one
run 1 check -f concise -s s.txt ../../drafts
cd ..
rm -r deeper factlint.yaml
run 0 check -f concise ../drafts
prints 'error[figure-contradicted]'
rm -r ../.git
run 0 check -f concise --fail-on error -s s.txt s.txt
prints '../factlint.yaml: note: not read: '
run 0 check -f concise ../drafts # without sources
prints_not 'figure-contradicted'
run 1 check -f concise ../drafts -s s.txt # fail-on is not taken
run 0 check -f concise --config ../factlint.yaml ../drafts
prints 'error[figure-contradicted]'
run 0 check -f concise --isolated ../drafts
prints_not 'note: not read'
mkdir .git # a repository of its own: what is above it is another's
run 1 check -f concise ../drafts -s s.txt
echo 'version: 1' >factlint.yaml # the nearest counts alone
run 1 check -f concise ../drafts -s s.txt
prints_not 'note: not read'
rm -r .git factlint.yaml
run 2 check --config missing.yaml ../drafts
prints 'missing.yaml: error: No such file'
run 2 check --config ../factlint.yaml --isolated ../drafts
prints '--config does not go with --isolated'
run 2 check --config ../factlint.yaml --jsonl
prints '--jsonl does not go with --config'

part='a factlint.yaml above, of another user'
if [ "$(id -u)" = 0 ]; then
    mkdir -p "$work/planted/.git" "$work/planted/mine/deeper"
    cd "$work/planted"
    config 'fail-on: never'
    echo "$source" >s.txt
    front ../s.txt
    mv draft.md mine
    cd mine
    run 0 check -f concise draft.md
    prints 'error[figure-contradicted]'
    chown 4321 ../factlint.yaml ../.git
    run 2 check -f concise draft.md # nor does it say where the project ends
    prints '../factlint.yaml: note: not read: it lies above the working directory, and it belongs to another user; name it with --config'
    prints 'lies outside the project'
    sed 1,3d draft.md >bare.md
    run 1 check -f concise -s ../s.txt bare.md
    run 0 check -f concise --config ../factlint.yaml -s ../s.txt bare.md
    chown 4321 .. . deeper # in a stranger's folder what a stranger set is meant
    run 0 check -f concise draft.md
    prints 'error[figure-contradicted]'
    prints_not 'not read'
    cd deeper
    run 0 check -f concise ../draft.md
    cd ../..
    run 0 check -f concise mine/draft.md # nor does it lie above
fi

part='a date that is configured'
cd "$work"
mkdir -p dated/wire dated/x dated/.git
cd dated
echo 'The ferry sank in 2018, police said.' >draft.txt
old='The ferry sank last year, police said.'
against="last year' in"
config 'drafts: draft.txt' 'sources:' '  - {path: a.txt, date: 2020-01-01}' '  - ba.txt'
echo 'The ferry will be new.' >a.txt
echo "$old" >ba.txt
run 0 check -f concise # a.txt is not ba.txt: its date is unknown
prints_not "$against"
echo "$old" >a.txt
run 1 check -f concise --fail-on warning
prints "$against a.txt"
config 'drafts: draft.txt' 'sources:' '  - a.txt' '  - {path: ba.txt, date: 2020-01-01}'
echo 'The ferry will be new.' >ba.txt
run 0 check -f concise
prints_not "$against"
config 'drafts: draft.txt' 'sources: [{path: missing.txt, date: 2020-01-01}]'
run 0 check -f concise -s a.txt draft.txt # what --source replaces may be missing
prints_not missing
run 2 check -f concise draft.txt
prints "factlint.yaml:3:11: error: source 'missing.txt': No such file"
cp a.txt wire/a.txt
config 'drafts: draft.txt' 'sources: [wire/a.txt, {path: a.txt, date: 2020-01-01}]'
rm a.txt && echo 'The ferry will be new.' >a.txt
run 0 check -f concise
prints_not "$against"
for path in wire/a.txt ./wire/a.txt x/../wire/a.txt wire "$PWD/wire/a.txt" wire/ .; do
    config 'drafts: draft.txt' "sources: [wire/a.txt, {path: '$path', date: 2020-01-01}]"
    run 1 check -f concise --fail-on warning
    prints "$against"
    run 1 check -f concise --fail-on warning -s wire draft.txt # --source takes the place of sources, not of dates
    prints "$against"
done
ln -s wire/a.txt link.txt
config 'drafts: draft.txt' 'sources: [wire/a.txt, {path: link.txt, date: "January 1, 2020"}]'
run 1 check -f concise --fail-on warning
config 'drafts: draft.txt' 'sources: [{path: wire, date: 2019-01-01}, {path: wire/a.txt, date: 2020-01-01}]'
run 1 check -f concise --fail-on warning # what names the file goes before what names its folder
config 'drafts: draft.txt' 'sources: [{path: wire/a.txt, date: 2019-01-01}, {path: wire, date: 2020-01-01}]'
run 0 check -f concise --fail-on warning
config 'drafts: draft.txt' 'sources:' '  - {path: wire/a.txt, date: 2019-01-01}' '  - {path: link.txt, date: 2020-01-01}'
run 2 check -f concise
prints 'factlint.yaml:5:5: error: the source has another date in line 4'
config 'drafts: draft.txt' 'sources:' '  - {path: wire/a.txt, date: 2019-1-1}' '  - {path: link.txt, date: 1 January 2019}'
run 0 check -f concise --fail-on warning
for date in tomorrow 2019 2019-02-30 1/2/2019; do
    config 'drafts: draft.txt' "sources: [{path: wire/a.txt, date: $date}]"
    run 2 check -f concise
    why='write YYYY-MM-DD'
    [ $date != 2019-02-30 ] || why='there is no such day'
    prints "factlint.yaml:3:36: error: date '$date' is not read: $why"
done

part='one source spelt two ways'
rm factlint.yaml
echo 'The ferry sank in 2018 with 74 passengers, police said.' >wire/a.txt
echo 'The ferry sank in 2018 with 78 passengers, police said.' >b.txt
ln wire/a.txt wire-hard.txt
cp wire/a.txt copy.txt
run 0 check -f concise -s wire/a.txt -s b.txt
prints '4 figures'
for other in ./wire/a.txt wire/../wire/a.txt x/../wire/a.txt "$PWD/wire/a.txt" wire wire/../wire wire-hard.txt; do
    run 0 check -f concise -s "$other" -s b.txt -s wire/a.txt
    prints '4 figures'
    prints wire/a.txt # the shortest name
    prints_not wire-hard.txt
    prints_not ../wire
    prints_not "$PWD"
    first=$(cat "$out")
    run 0 check -f concise -s wire/a.txt -s b.txt -s "$other"
    [ "$(cat "$out")" = "$first" ] || fail 'depends on the order'
done
run 0 check -f concise -s wire/a.txt -s b.txt -s link.txt
prints '4 figures'
prints link.txt
prints_not wire/a.txt
run 0 check -f concise -s wire/a.txt -s b.txt -s copy.txt # a copy is another source
prints '6 figures'
for i in 9 8 7 6 5 4 3 2 1; do echo "Part $i." >"n$i.txt"; done
run 0 extract n3.txt n9.txt n1.txt n2.txt n8.txt n4.txt n7.txt n5.txt n6.txt
[ "$(grep -o 'n[0-9].txt' "$out" | uniq)" = "$(ls n?.txt)" ] || fail 'is in another order'

part='folders in folders'
cd "$work"
# deep N: a folder deep/d/d/... with a text in the Nth below it.
deep() {
    rm -rf deep && mkdir deep
    (cd deep && i=0 && while [ $i -lt "$1" ]; do mkdir d && cd d && i=$((i + 1)); done && echo "$draft" >t.txt)
}
echo "$source" >s.txt
deep 64
run 1 check -f concise -s s.txt deep
prints 'd/t.txt:1:13: error[figure-contradicted]'
deep 65
run 2 check -f concise -s s.txt deep
prints 'd/d: error: folders nested too deep'
prints_not 'figure-contradicted'
echo "$draft" >deep/t.txt
run 2 check -f concise -s s.txt deep
prints 'deep/t.txt:1:13: error[figure-contradicted]' # what is less deep is still checked
ln -s . deep/loop
ln -s loop deep/self
deep 3 && ln -s .. deep/d/up
run 1 check -f concise -s s.txt deep

part='one folder a thousand times'
mkdir many && cd many && mkdir .git
i=0
while [ $i -lt 900 ]; do i=$((i + 1)) && echo "Part $i." >"$i.txt"; done
front "$(yes . | head -n 15000 | tr '\n' ',')../many"
status=0 n=$((n + 1)) title='a head of 15,000 folders'
(ulimit -t 15 && "$FACTLINT" check -f concise draft.md) >"$out" 2>&1 || status=$?
[ "$status" = 0 ] || fail "exit status $status"
prints '1 unsupported'

finish
