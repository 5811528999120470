#!/bin/sh
# exclude.test.sh - `exclude` means what .gitignore means: git itself is asked.  For each
# list of patterns the texts that are checked are those that git does not ignore, and
# what --force-exclude leaves of the same texts named one by one.  77: there is no git.
#
#     FACTLINT=build/factlint tests/exclude.test.sh
set -u
. "$(dirname "$0")/lib.sh"
command -v git >/dev/null || { echo 'exclude: there is no git'; exit 77; }
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done
export HOME="$work/home" XDG_CONFIG_HOME="$work/home" GIT_CONFIG_NOSYSTEM=1
mkdir "$HOME" "$work/news" && cd "$work/news" && git init -q . || exit 2

for file in a b ab abc a1 a-b é 'with blank' 'x[1]' old wip.a; do
    for folder in . a old old/a deep/old deep/er/still a/b/c/a wip.d; do
        mkdir -p "$folder"
        echo 'It happened on 31 June 2020.' >"$folder/$file.md"
    done
done
find . -name '*.md' | sed 's|^\./||' | LC_ALL=C sort >"$work/all"

# What is checked, by the findings of a check.
checked() {
    sed -n 's/^\(.*\):1:[0-9]*: error\[date-impossible\].*/\1/p' "$out" | LC_ALL=C sort
}

# excludes PATTERN...
excludes() {
    title="exclude $*"
    printf '%s\n' /factlint.yaml /.gitignore "$@" >.gitignore
    printf 'version: 1\nexclude:\n' >factlint.yaml
    for pattern; do printf "  - '%s'\n" "$pattern" >>factlint.yaml; done
    git -c core.quotePath=false ls-files --others --exclude-standard | LC_ALL=C sort >"$work/wanted"
    n=$((n + 1))
    "$FACTLINT" check -f concise . >"$out" 2>"$err"
    checked | diff "$work/wanted" - >"$work/.diff" || { fail 'git has others:' && cat "$work/.diff"; }
    tr '\n' '\0' <"$work/all" | xargs -0 "$FACTLINT" check -f concise --force-exclude >"$out" 2>"$err"
    checked | diff "$work/wanted" - >"$work/.diff" || { fail 'git has others of those named:' && cat "$work/.diff"; }
}

excludes old
excludes old/
excludes /old
excludes a
excludes a.md
excludes /a.md
excludes '*.md' '!a.md'
excludes 'a*.md'
excludes 'a?.md' '[ab].md'
excludes '[!a]*.md'
excludes '[[:alpha:]].md'
excludes 'wip.*'
excludes 'wip.*/'
excludes 'old/a'
excludes 'old/*'
excludes 'old/**'
excludes '**/old'
excludes '**/old/**'
excludes 'a/**/a.md'
excludes 'a/**/b/**/a.md'
excludes '**/c/*.md'
excludes '**'
excludes '*' '!*/' '!b.md'
excludes old '!old/a.md'
excludes 'old/*' '!old/a.md'
excludes 'old/*' '!old/a/' 'old/a/b*'
excludes '/deep/er' '!/deep/er/still/a.md'
excludes 'deep/*/still' 'a/*/c'
excludes 'x\[1\].md'
excludes 'x[1].md'
excludes 'with blank.md' 'é.md'
excludes 'a/b/../b' './a' 'a//b'
excludes '*a*b*' '!ab.md' 'ab.m[d]'

finish lists
