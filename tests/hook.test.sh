#!/bin/sh
# hook.test.sh - the manual's hook for git, as the manual prints it: it judges what is
# about to be committed, whatever lies in the folder.  77: there is no git.
set -u
. "$(dirname "$0")/lib.sh"
command -v git >/dev/null || { echo 'hook: there is no git'; exit 77; }
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done
export HOME="$work/home" XDG_CONFIG_HOME="$work/home" GIT_CONFIG_NOSYSTEM=1 TMPDIR="$work/tmp"
mkdir "$HOME" "$TMPDIR" "$work/bin" "$work/news"
ln -s "$FACTLINT" "$work/bin/factlint"
PATH="$work/bin:$PATH"
git config --global user.name editor
git config --global user.email editor@example.org
git config --global init.defaultBranch main

# goes / stops TITLE COMMAND...: the commit is made; or is not, and nothing with it.
commits() {
    title=$1 before=$(git rev-list --all --count)
    shift
    n=$((n + 1))
    "$@" >"$out" 2>&1
    after=$(git rev-list --all --count)
    [ "$(ls -A "$TMPDIR")" = '' ] || fail 'leaves its folder behind'
}
goes() {
    commits "$@"
    [ "$after" -gt "$before" ] || fail 'is stopped'
}
stops() {
    commits "$@"
    [ "$after" -eq "$before" ] || fail 'goes through'
    grep -q "^drafts/a dam.md:6:14: error\[figure-contradicted\]" "$out" ||
        fail 'does not name the place as the user knows it'
}

cd "$work/news" && git init -q || exit 2
awk '/git\/hooks\/pre-commit/ { there = 1 } there && /^```$/ { exit }
    inside { print } there && /^```sh$/ { inside = 1 }' "$project/docs/manual.md" >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
mkdir drafts sources
draft() {
    printf '%s\n' --- 'date: 2024-05-02' 'sources: [../sources/ministry.txt]' --- '' \
        "The dam cost $1 million dollars, the ministry said." >'drafts/a dam.md'
}
ministry() {
    echo "The ministry said that the dam cost $1 million dollars." >sources/ministry.txt
}

ministry 40
draft 40
git add .
goes 'a right draft' git commit -m one
draft 90
git add .
stops 'a wrong draft' git commit -m two
draft 40
stops 'a wrong draft, mended in the folder alone' git commit -m two
git add .
echo More. >notes.txt && git add notes.txt
draft 90
goes 'a right draft, made wrong in the folder alone' git commit -m two
stops 'a wrong draft by -a' git commit -am three
stops 'a wrong draft by name' git commit -m three 'drafts/a dam.md'
git checkout -q -- .
ministry 50
stops 'a changed source by -a' git commit -am three
git add sources
stops 'a changed source alone' git commit -m three
draft 50
git add .
goes 'the draft changed with it' git commit -m three
draft 90
git add .
mkdir -p deep
stops 'from a folder below' sh -c 'cd deep && git commit -m four'

# --- the hooks for pre-commit that the README names are those that ship
title='the shipped hooks' n=$((n + 1))
: >"$out"
for id in $(sed -n 's/^- id: //p' "$project/.pre-commit-hooks.yaml"); do
    grep -q "\`$id\`" "$project/README.md" || fail "README does not name $id"
done
for id in $(sed -n 's/^ *- id: \(factlint.*\)$/\1/p' "$project/README.md"); do
    grep -q "^- id: $id\$" "$project/.pre-commit-hooks.yaml" || fail "$id does not ship"
done

finish cases
