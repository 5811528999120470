#!/bin/sh
# pre_commit.sh - the real pre-commit, with this project's hooks: a commit of a wrong
# draft is stopped and the finding shown, a right one goes through; a changed source
# that a draft contradicts is stopped too, and a changed rule; what lies in the folder
# alone counts for nothing; a source is no draft.  Needs no network.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Nothing of the user's git, pre-commit or CI settings counts, and nothing is fetched.
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\|PRE_COMMIT[A-Z_]*\|SKIP\)=.*/\1/p'); do
    unset "$variable"
done
export HOME="$scratch/home" XDG_CACHE_HOME="$scratch/cache" XDG_CONFIG_HOME="$scratch/config"
export GIT_CONFIG_NOSYSTEM=1 https_proxy=http://127.0.0.1:9 http_proxy=http://127.0.0.1:9
mkdir "$HOME" "$scratch/news"
git config --global user.name editor
git config --global user.email editor@example.org
git config --global init.defaultBranch main
git config --global --add safe.directory '*' # in CI the clone may be another user's

# The hooks as they stand in the tree, committed or not.
git init -q "$scratch/hooks"
cp "$root/.pre-commit-hooks.yaml" "$scratch/hooks"
git -C "$scratch/hooks" add . && git -C "$scratch/hooks" commit -qm hooks

cd "$scratch/news"
git init -q
cat >.pre-commit-config.yaml <<END
repos:
  - repo: file://$scratch/hooks
    rev: $(git -C "$scratch/hooks" rev-parse HEAD)
    hooks:
      - id: factlint
        exclude: ^sources/
      - id: factlint-all
END
mkdir sources
echo 'The ministry said that the dam had cost 40 million dollars.' >sources/ministry.txt
draft() {
    printf '%s\n' --- 'date: 2024-05-02' 'sources: [sources/ministry.txt]' --- '' \
        "The dam had cost $1 million dollars, the ministry said." >dam.md
}
fail() {
    cat "$scratch/said"
    echo "test-tools: $1" >&2
    exit 1
}

pre-commit install >"$scratch/said" 2>&1 || fail 'pre-commit install failed'
git add .pre-commit-config.yaml sources
git commit -qm 'Sources' >"$scratch/said" 2>&1 || fail 'a commit without drafts was stopped'

draft 90
git add dam.md
! git commit -qm 'A wrong draft' >"$scratch/said" 2>&1 || fail 'the wrong draft went through'
for word in Failed figure-contradicted dam.md:6 '90 million dollars' '40 million dollars'; do
    grep -q -e "$word" "$scratch/said" || fail "a wrong draft was stopped without '$word'"
done
[ "$(git rev-list --count HEAD)" = 1 ] || fail 'the wrong draft was committed'
echo 'pre-commit stopped a wrong draft:'
sed 's/^/    /' "$scratch/said"

draft 40
git add dam.md
git commit -qm 'A right draft' >"$scratch/said" 2>&1 || fail 'the right draft was stopped'
grep -q 'Passed' "$scratch/said" || fail 'the hook did not run on the right draft'
[ "$(git rev-list --count HEAD)" = 2 ] || fail 'the right draft was not committed'

echo 'The ministry said that the dam had cost 50 million dollars.' >sources/ministry.txt
! git commit -qam 'A changed source' >"$scratch/said" 2>&1 || fail 'the changed source went through'
grep -q 'dam.md:6' "$scratch/said" || fail 'the draft that the changed source contradicts is not named'
git reset -q --hard

# stops / goes TITLE: what is staged now.
stops() {
    before=$(git rev-list --count HEAD)
    ! git commit -qm "$1" >"$scratch/said" 2>&1 || fail "$1 went through"
    [ "$(git rev-list --count HEAD)" = "$before" ] || fail "$1 was committed"
}
goes() {
    git commit -qm "$1" >"$scratch/said" 2>&1 || fail "$1 was stopped"
}
echo 'The ministry said on 31 June 2023 that the dam had cost 40 million dollars.' >sources/ministry.txt
git add sources
goes 'a source that were a wrong draft'
echo 'The ministry said that the dam had cost 50 million dollars.' >sources/ministry.txt
echo 'Notes.' >notes.txt
git add notes.txt
goes 'a source changed in the folder alone'
git rm -q --cached sources/ministry.txt
stops 'a source taken away'
git reset -q --hard

cat >factlint.yaml <<'END'
version: 1
drafts: .
sources: sources
END
printf '%s\n' 'The dam had cost $40 million, the ministry said.' >dam.md
git add factlint.yaml dam.md
goes 'a configuration that names the sources'
printf 'levels: {redundant-currency: error}\n' >>factlint.yaml
printf '%s\n' 'The dam had cost $40 million dollars, the ministry said.' >dam.md
git add dam.md
goes 'a draft with a warning'
git add factlint.yaml
stops 'a level that makes it an error'
grep -q 'dam.md:1' "$scratch/said" || fail 'the draft with the error is not named'

echo "test-tools: $(pre-commit --version) stopped wrong drafts, changed sources and levels, and let right drafts through"
