#!/bin/sh
# no_memory.test.sh - memory that is refused loses nothing in silence.
#
#     FACTLINT=build/factlint tests/no_memory.test.sh
#
# One allocation fails, ever later, then all from there on: either the output is that
# of a run with memory, or the exit status is 2.
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err

# The Nth call fails, and with ALL every later one.
cat >refuse.c <<'C'
#include <stddef.h>
#include <stdlib.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

static int refuses(void) {
    static long calls, nth = -1;
    if (nth < 0)
        nth = getenv("NTH") ? atol(getenv("NTH")) : 0;
    calls++;
    return nth && (calls == nth || (calls > nth && getenv("ALL")));
}
void *malloc(size_t n) { return refuses() ? NULL : __libc_malloc(n); }
void *calloc(size_t n, size_t m) { return refuses() ? NULL : __libc_calloc(n, m); }
void *realloc(void *p, size_t n) { return refuses() ? NULL : __libc_realloc(p, n); }
C
${CC:-cc} -shared -fPIC -o refuse.so refuse.c 2>err ||
    { echo 'no_memory: no way to refuse memory here'; exit 77; }
LD_PRELOAD=$work/refuse.so "$FACTLINT" --version >out 2>&1 ||
    { echo 'no_memory: the sanitizer has memory of its own'; exit 77; }

claim='The guards saw %d wolves by the mill, a ranger said.'
mkdir sources
printf "$claim\n" 12 >sources/a.txt
printf -- "---\nsources: [sources]\n---\n$claim\n" 14 >own.md
printf "$claim\n" 14 >draft.md
printf '{"id":1,"draft":"%s","meta":[1],"sources":[{"name":"a","text":"%s"}]}\n' \
    "$(cat draft.md)" "$(cat sources/a.txt)" >lines

# steps: every call of the first sixty, then ever fewer.
steps() {
    awk 'BEGIN { for (i = 1; i < 9000; i += i < 60 ? 1 : int(i / 15)) print i }'
}
# try ARGUMENT...
try() {
    "$FACTLINT" "$@" <lines >good 2>/dev/null
    wanted=$?
    title=$*
    [ $wanted -eq 1 ] || fail "exit status $wanted"
    for all in '' ALL=1; do
        for nth in $(steps); do
            n=$((n + 1))
            env LD_PRELOAD="$work/refuse.so" NTH="$nth" $all "$FACTLINT" "$@" <lines >out 2>err
            status=$?
            [ $status -eq 2 ] || { [ $status -eq $wanted ] && cmp -s good out; } && continue
            fail "call $nth $all: exit status $status"
        done
    done
}
try check --isolated -f concise own.md
try check --isolated -f json -s sources draft.md
try check --jsonl --fail-on error

finish
