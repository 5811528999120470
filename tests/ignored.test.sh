#!/bin/sh
# ignored.test.sh - what git ignores is none of the texts of a folder: git itself is asked
# what it lists, for patterns of every place, and for files that it keeps all the same.
# 77: there is no git.
#
#     FACTLINT=build/factlint tests/ignored.test.sh
set -u
. "$(dirname "$0")/lib.sh"
command -v git >/dev/null || { echo 'ignored: there is no git'; exit 77; }
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done
export HOME="$work/home" XDG_CONFIG_HOME="$work/home" GIT_CONFIG_NOSYSTEM=1
mkdir "$HOME" "$work/news" && cd "$work/news" && git init -q . || exit 2

text() { echo 'It happened on 31 June 2020.'; }
for file in a b old 'with blank' '#a' '!a' 'blank '; do
    for folder in . old old/a desk/old desk/er/still a/b/c; do
        mkdir -p "$folder"
        text >"$folder/$file.md"
        text >"$folder/$file.txt"
    done
done

# What is checked, by the findings of a check.
checked() {
    sed -n 's/^\(.*\):1:[0-9]*: error\[date-impossible\].*/\1/p' "$out" | sed 's|^\./||' |
        LC_ALL=C sort
}
listed() {
    git -c core.quotePath=false ls-files -z --cached --others --exclude-standard "${1:-.}" |
        tr '\0' '\n' | grep -E '(^|/)[^./][^/]*\.(md|txt)$' | LC_ALL=C sort -u
}

# as_git TITLE [FOLDER]: the same texts as git lists, in the work tree or a folder of it.
as_git() {
    title=$1 n=$((n + 1))
    listed "${2:-.}" >"$work/wanted"
    "$FACTLINT" check --isolated -f concise "${2:-.}" >"$out" 2>"$err"
    checked | diff "$work/wanted" - >"$work/.diff" || { fail 'git has others:' && cat "$work/.diff"; }
}

# ignores PATTERN...: at the top.
ignores() {
    printf '%s\n' "$@" >.gitignore
    as_git "$*"
}

as_git 'no pattern'
ignores old
ignores /old/ '!/old/a.md'
ignores '*.txt' '!a.txt'
ignores 'desk/*' '!desk/er'
ignores '#a.md' '\#a.txt'
ignores '!a.md' '\!a.txt'
ignores 'with blank.md   ' 'blank\ .md'
ignores '' '   ' '#' '!' '/' 'b.md'
ignores '**/c/*.md'
printf '\357\273\277a.md\r\nb.txt\r\n' >.gitignore
as_git 'a byte order mark, and lines as of Windows'
printf 'a.md' >.gitignore
as_git 'no end of the last line'

printf '*.txt\nstill/\n' >.gitignore
printf '!a.txt\n/b.md\n' >desk/.gitignore
printf '*.txt\n!/er/\n' >desk/er/.gitignore
printf '!old.*\n' >.git/info/exclude
as_git 'a .gitignore in folders'
as_git 'a folder of it' desk/
as_git 'a folder in it' desk/er
echo '*.md' >>.git/info/exclude
as_git 'what .git/info/exclude has'
rm desk/.gitignore desk/er/.gitignore .git/info/exclude
printf 'a.md\n' >"$work/others"
ln -s "$work/others" old/.gitignore
as_git 'a .gitignore that is a link is none'
rm old/.gitignore

# --- what git keeps, it does not ignore: a pattern hides no draft that was committed

printf 'old/\n*.txt\n' >.gitignore
git add -f old/a/b.md a.txt desk/old/b.md 2>/dev/null
for version in 2 3 4; do
    git update-index --index-version $version 2>/dev/null
    as_git "an index of version $version"
done
git add -N -f desk/old/a.txt 2>/dev/null
as_git 'an entry with more flags'
: >.git/index
try 'an index of nothing' 1 check --isolated .
prints_not 'old/a/b.md'
head -c 100000 /dev/urandom >.git/index
try 'an index of anything' 1 check --isolated .
{ printf 'DIRC\0\0\0\4\377\377\377\377' && head -c 4096 /dev/zero; } >.git/index
try 'an index of zeros' 1 check --isolated .
rm .git/index
if git init -q --object-format=sha256 "$work/long" 2>/dev/null; then
    cd "$work/long" && mkdir old && text >old/a.md && text >old/b.md && echo old >.gitignore
    git add -f old/b.md
    as_git 'an index with long names of objects'
    cd "$work/news" || exit 2
fi

# --- work trees beside the repository

git add desk .gitignore 2>/dev/null
git -c user.name=a -c user.email=a@b commit -qm one
git worktree add -q "$work/beside" 2>/dev/null && cd "$work/beside" || fail 'no work tree'
mkdir -p old && text >old/new.md && text >c.md && echo c.md >"$work/news/.git/info/exclude"
as_git 'a work tree beside it'
cd "$work/news" && rm -f .git/info/exclude || exit 2

# --- what is asked for by name

printf 'sources/*\nwip.md\nodd/\n' >.gitignore
mkdir -p sources drafts odd
echo 'The dam cost $40 million, the ministry said.' >sources/ministry.txt
echo 'The dam cost $90 million, the ministry said.' >drafts/dam.md
text >drafts/wip.md
text >odd/a.md
try 'a text named itself' 1 check --isolated drafts/wip.md
try 'a folder named itself' 1 check --isolated odd
prints 'odd/a.md'
try 'the folder around it' 0 check --isolated drafts
prints_not wip.md
try 'nothing but what is ignored' 2 check --isolated --source sources drafts
says 'no text (.md, '
says ") in it but what git ignores, by .gitignore:1; name it, or take it back in exclude, by '!'"
try 'sources named one by one' 1 check --isolated --source sources/ministry.txt drafts
printf "version: 1\ndrafts: drafts\nsources: sources\nexclude: ['!/sources/*']\n" >factlint.yaml
try 'taken back in exclude' 1 check
prints '90 million'
printf "version: 1\ndrafts: drafts\nsources: 'sources/*.txt'\n" >factlint.yaml
try 'a pattern asks git too' 2 check
says 'what git ignores'
rm factlint.yaml

mkdir "$work/bare" && cd "$work/bare" && text >a.md && echo a.md >.gitignore
try 'without a repository nothing is ignored' 1 check --isolated .

finish walks
