#!/bin/sh
# pre_commit.sh [newest] - the real pre-commit with this project's hooks: Debian's, and
# with `newest` the newest on PyPI too.
#
# A commit of a wrong draft is stopped and the finding shown, a right one goes through; so
# is a changed source that an unchanged draft contradicts, and a changed rule; what is
# staged counts, not what lies in the folder; a source is no draft; 300 names give what a
# check of the 300 gives.  No hook has a network, or root's rights.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

fail() {
    cat "$scratch/said" 2>/dev/null || true
    echo "test-tools: $1" >&2
    exit 1
}

# --- outside: what the hooks may use is laid into a folder of its own, for nobody
if [ "${1:-}" != inside ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mkdir "$scratch/bin" "$scratch/hooks"
    cp "$(command -v factlint)" "$scratch/bin/factlint"
    cp "$root/tests/pre_commit.sh" "$scratch/"
    # The hooks as they stand in the tree, committed or not.
    cp "$root/.pre-commit-hooks.yaml" "$scratch/hooks"
    # What README prints, which counts with a factlint.yaml.
    awk '/^```yaml$/ { text = ""; on = 1; next } /^```$/ { if (on && text ~ /- repo: /) printf "%s", text; on = 0 }
        on { text = text $0 "\n" }' "$root/README.md" >"$scratch/printed.yaml"
    set -- "${1:-}" /usr/bin/pre-commit
    [ -x "$2" ] || set -- "$1" "$(command -v pre-commit)"
    if [ "$1" = newest ]; then
        /usr/bin/python3 -m venv "$scratch/venv"
        "$scratch/venv/bin/pip" install --quiet --disable-pip-version-check pre-commit ||
            fail 'the newest pre-commit cannot be installed'
        set -- "$@" "$scratch/venv/bin/pre-commit"
    fi
    shift
    chmod -R a+rX "$scratch"
    for program; do
        mkdir "$scratch/work" && chmod 777 "$scratch/work"
        if [ "$(id -u)" = 0 ]; then
            set -- unshare -n setpriv --reuid=65534 --regid=65534 --clear-groups
        else
            set -- unshare -rn
        fi
        (cd "$scratch/work" && PATH="$scratch/bin:$(dirname "$program"):$PATH" \
            "$@" sh "$scratch/pre_commit.sh" inside "$scratch") || exit 1
        rm -rf "$scratch/work"
    done
    exit
fi

# --- inside: without root's rights and without a network, in the folder at hand
hooks=$2/hooks printed=$2/printed.yaml scratch=$PWD
if [ "$(id -u)" = 0 ] && ! grep -q '^ *0 *[1-9]' /proc/self/uid_map; then fail 'this is root'; fi
if grep ':' /proc/net/dev | grep -qv '^ *lo:'; then fail 'there is a network'; fi
# Nothing of the user's git, pre-commit or CI settings counts.
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\|PRE_COMMIT[A-Z_]*\|SKIP\|XDG_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done
export HOME="$scratch/home" GIT_CONFIG_NOSYSTEM=1
mkdir "$HOME" "$scratch/news"
git config --global user.name editor
git config --global user.email editor@example.org
git config --global init.defaultBranch main
git config --global --add safe.directory '*'
cp -r "$hooks" "$scratch/hooks"
git init -q "$scratch/hooks"
git -C "$scratch/hooks" add . && git -C "$scratch/hooks" commit -qm hooks
rev=$(git -C "$scratch/hooks" rev-parse HEAD)

cd "$scratch/news"
git init -q
hook() { # ID [ARGS]
    printf '      - id: %s\n%s' "$1" "${2:+        $2
}"
}
settings() {
    printf 'repos:\n  - repo: file://%s\n    rev: %s\n    hooks:\n' "$scratch/hooks" "$rev"
    hook factlint 'exclude: ^sources/'
    hook factlint-all
}
settings >.pre-commit-config.yaml
pre-commit validate-manifest "$scratch/hooks/.pre-commit-hooks.yaml" >"$scratch/said" 2>&1 ||
    fail 'the manifest is refused'
mkdir sources
ministry() {
    echo "The ministry said that the dam had cost $1 million dollars." >sources/ministry.txt
}
draft() {
    printf '%s\n' --- 'date: 2024-05-02' 'sources: [sources/ministry.txt]' --- '' \
        "The dam had cost $1 million dollars, the ministry said." >dam.md
}
# stops / goes TITLE: what is staged now.
stops() {
    before=$(git rev-list --all --count)
    ! git commit -qm "$1" >"$scratch/said" 2>&1 || fail "$1 went through"
    [ "$(git rev-list --all --count)" = "$before" ] || fail "$1 was committed"
}
goes() {
    before=$(git rev-list --all --count)
    git commit -qm "$1" >"$scratch/said" 2>&1 || fail "$1 was stopped"
    [ "$(git rev-list --all --count)" -gt "$before" ] || fail "$1 was not committed"
}
shown() {
    for word; do
        grep -q -e "$word" "$scratch/said" || fail "it was stopped without '$word'"
    done
}

pre-commit install >"$scratch/said" 2>&1 || fail 'pre-commit install failed'
ministry 40
git add .pre-commit-config.yaml sources
goes 'a commit without drafts'

draft 90
git add dam.md
stops 'a wrong draft'
shown Failed figure-contradicted dam.md:6 '90 million dollars' '40 million dollars'
echo 'pre-commit stopped a wrong draft:'
sed 's/^/    /' "$scratch/said"

# --- what is staged differs from what lies in the folder, both ways
draft 40
stops 'a wrong draft that is mended in the folder alone'
git add dam.md
draft 90
goes 'a right draft that is wrong in the folder alone'
shown Passed
grep -q '90 million' dam.md || fail 'what lay in the folder is lost'
git checkout -q dam.md

# --- a source makes an unchanged draft wrong
ministry 50
git add sources
stops 'a changed source'
shown dam.md:6 'factlint, all drafts'
git reset -q --hard
echo 'The ministry said on 31 June 2023 that the dam had cost 40 million dollars.' >sources/ministry.txt
git add sources
goes 'a source that were a wrong draft'
ministry 50
echo 'Notes.' >notes.txt
git add notes.txt
goes 'a source changed in the folder alone'
git rm -q --cached sources/ministry.txt
stops 'a source taken away'
git reset -q --hard

# --- a factlint.yaml: it says what is a draft, and no hook needs to
cat >factlint.yaml <<'END'
version: 1
drafts: ['*.md', desk]
sources: sources
exclude: ['*.wip.md']
END
printf '%s\n' 'The dam had cost $40 million, the ministry said.' >dam.md
sed "s|repo: .*|repo: file://$scratch/hooks|; s|rev: .*|rev: $rev|" "$printed" >.pre-commit-config.yaml
[ "$(grep -c 'id: factlint' .pre-commit-config.yaml)" = 2 ] || fail 'README does not print both hooks'
mkdir desk
echo 'It rained.' >desk/rain.md
git add factlint.yaml dam.md desk .pre-commit-config.yaml
goes 'a configuration that names the sources'
printf '%s\n' 'The dam had cost $90 million, the ministry said.' | tee new.wip.md >letter.txt
printf '\211PNG' >chart.png
echo 'all:' >Makefile
git add new.wip.md letter.txt chart.png Makefile
goes 'what is excluded, no draft, or no text'
ministry 50
git add sources
stops 'a changed source that factlint.yaml names'
shown dam.md:1
git reset -q --hard
printf 'levels: {redundant-currency: error}\n' >>factlint.yaml
printf '%s\n' 'The dam had cost $40 million dollars, the ministry said.' >dam.md
git add dam.md
goes 'a draft with a warning'
git add factlint.yaml
stops 'a level that makes it an error'
shown dam.md:1
git reset -q --hard

# --- 300 names: the findings are those of a check of the 300
i=0
while [ $i -lt 300 ]; do
    i=$((i + 1))
    echo "The dam had cost \$$((i % 3 * 10 + 30)) million, the ministry said." >"desk/a draft, number $i.md"
done
printf 'repos:\n  - repo: file://%s\n    rev: %s\n    hooks:\n%s\n' "$scratch/hooks" "$rev" \
    "$(hook factlint 'args: [--format, concise]')" >.pre-commit-config.yaml
git add .
stops '300 drafts'
sed -n '/^desk.*error\[/p' "$scratch/said" | LC_ALL=C sort >"$scratch/by-hook"
factlint check --format concise desk | sed -n '/^desk.*error\[/p' | LC_ALL=C sort >"$scratch/by-check"
[ "$(wc -l <"$scratch/by-check")" = 200 ] || fail 'a check of 300 does not find 200'
cmp "$scratch/by-hook" "$scratch/by-check" >"$scratch/said" 2>&1 || fail 'the hook finds others'

echo "test-tools: $(pre-commit --version), without root's rights and a network, stopped wrong drafts, changed sources and levels, and let right drafts through; 300 names gave the findings of one check"
