#!/bin/sh
# shells.sh - make install puts everything below PREFIX, and bash, zsh and fish find the
# completions there by themselves and complete with them; make uninstall leaves nothing.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
n=0
fail() {
    echo "shells: $1" >&2
    exit 1
}
unset MAKEFLAGS MFLAGS MAKELEVEL
make -s -C "$root" install "DESTDIR=$scratch" PREFIX=/opt/facts >"$scratch/said" 2>&1 || { cat "$scratch/said" && exit 1; }
prefix=$scratch/opt/facts share=$scratch/opt/facts/share
for file in bin/factlint share/man/man1/factlint.1 share/factlint/rules/dprk-cyber-theft.yaml \
    share/bash-completion/completions/factlint share/zsh/site-functions/_factlint \
    share/fish/vendor_completions.d/factlint.fish; do
    n=$((n + 1))
    [ -f "$prefix/$file" ] || fail "$file is not installed"
done
[ "$(find "$scratch/opt" -type f | wc -l)" = "$n" ] || fail "other files than these are installed"
PATH="$prefix/bin:$PATH"

# has SHELL WORDS EXPECTED...: what it offers for the words holds these, and not -x.
has() {
    shell=$1 words=$2 n=$((n + 1))
    shift 2
    for expected; do
        grep -qx -e "$expected" "$scratch/offered" || {
            cat "$scratch/offered"
            fail "$shell does not offer '$expected' for '$words'"
        }
    done
}

by_bash() { # WORDS EXPECTED...
    BASH_COMPLETION_USER_FILE=/dev/null XDG_DATA_DIRS="$share" bash --norc -c '
        source /usr/share/bash-completion/bash_completion
        _completion_loader factlint
        complete -p factlint >/dev/null || exit 1
        COMP_LINE="factlint $1" COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<<"$COMP_LINE"
        [[ $COMP_LINE != *" " ]] || COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _factlint
        printf "%s\n" "${COMPREPLY[@]}"' bash "$1" >"$scratch/offered" || fail 'bash does not load it'
    has bash "$@"
}

by_fish() {
    HOME="$scratch" XDG_DATA_DIRS="$share" fish --no-config -c \
        'set -p fish_complete_path $argv[2]; complete -C "factlint $argv[1]"' \
        "$1" "$share/fish/vendor_completions.d" | cut -f 1 >"$scratch/offered"
    has fish "$@"
}

# zsh offers only to somebody who types: it does so in a pseudo-terminal of its own.
by_zsh() {
    cat >"$scratch/ask.zsh" <<'END'
zmodload zsh/zpty
zpty asked zsh -f -i
zpty -w asked 'PS1=; unsetopt zle_bracketed_paste 2>/dev/null; fpath=($SITE $fpath); autoload -U compinit; compinit -u -d $DUMP; zstyle ":completion:*" list-separator "#"; zstyle ":completion:*" verbose no; LISTMAX=1000; stty -echo columns 400 rows 400'
zpty -w asked 'compadd() { if [[ ${@[1,(i)(-|--)]} = *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi; typeset -a __hits; builtin compadd -A __hits "$@"; local h; for h in $__hits; do print -r -- "OFFER $IPREFIX$h"; done; }; print READY'
local line
repeat 200 { zpty -r asked line || break; [[ $line = *READY* && $line != *print* ]] && break }
zpty -w -n asked "factlint $1"$'\t'
sleep 2
zpty -w asked $'\C-u'
zpty -w asked 'print FINI"SHED"'
repeat 4000 { zpty -r asked line || break; print -r -- "$line"; [[ $line = *FINISHED* ]] && break }
zpty -d asked
END
    SITE="$share/zsh/site-functions" DUMP="$scratch/dump" HOME="$scratch" \
        timeout 60 zsh -f "$scratch/ask.zsh" "$1" | tr -d '\r' | sed -n 's/.*OFFER //p' >"$scratch/offered"
    has zsh "$@"
}

for shell in bash fish zsh; do
    "by_$shell" '' check rules baseline completions
    "by_$shell" 'ch' check
    "by_$shell" 'check --' --format --fail-on --force-exclude
    "by_$shell" 'baseline --' --source
done
for shell in bash fish zsh; do
    "by_$shell" 'check --format sa' sarif
done

make -s -C "$root" uninstall "DESTDIR=$scratch" PREFIX=/opt/facts >/dev/null
[ -z "$(find "$scratch/opt" -type f)" ] || fail "uninstall leaves $(find "$scratch/opt" -type f)"
echo "shells: $n questions; $(bash --version | sed 1q), $(zsh --version), $(fish --version) completed"
