# shellcheck shell=sh disable=SC2034
# lib.sh - what the scripts that try the program share.  They begin with
#
#     . "$(dirname "$0")/lib.sh"
#
# and are in $work then, an empty folder that goes when they end.  $FACTLINT is the
# program, $project the checkout, $script what it is called.  try() sets $title,
# which tells the fault, and writes $out and $err, of which the others speak.
script=${0##*/}
script=${script%.test.sh}
project=$(cd "$(dirname "$0")/.." && pwd) || exit 2
FACTLINT=${FACTLINT:-$project/build/factlint}
case $FACTLINT in /*) ;; *) FACTLINT=$PWD/$FACTLINT ;; esac
export FACTLINT
[ -x "$FACTLINT" ] || { echo "$script: no program at $FACTLINT" >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR COLUMNS
failed=0 n=0 title=start status=0 limit=60
out=$work/.out err=$work/.err
: >"$out" >"$err"

# fail WHAT: that is not as it should be.
fail() {
    failed=$((failed + 1))
    echo "$script: $title: $1"
    { cut -c 1-300 "$out"; cut -c 1-300 "$err"; } | sed 's/^/    /' | head -n 20
}

# try TITLE STATUS ARGUMENT...: run it, on $input if there is one, and look at the status.
try() {
    title=$1 wanted=$2 n=$((n + 1)) status=0
    shift 2
    timeout "$limit" "$FACTLINT" "$@" >"$out" 2>"$err" <"${input:-/dev/stdin}" || status=$?
    [ $status -eq "$wanted" ] || fail "exit status $status, not $wanted"
    if grep -q 'Sanitizer\|runtime error' "$err"; then fail 'crashed'; fi
}

# says TEXT: standard error holds it.  prints TEXT: standard output does.
says() {
    grep -qF -- "$1" "$err" || fail "does not say: $1"
}
prints() {
    grep -qF -- "$1" "$out" || fail "does not print: $1"
}
prints_not() {
    if grep -qF -- "$1" "$out"; then fail "prints: $1"; fi
}

# finish [WHAT]: the last line, which sums up, and the status.
finish() {
    echo "$script: $n ${1:-runs}, $failed failed"
    [ "$failed" = 0 ]
}
