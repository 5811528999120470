#!/bin/sh
# install-packages.sh [--check] [GROUP...] - install what is missing to build factlint.
#
# Groups: build (default), test, tools, bench, profile, clang, fuzz, calibrate, fresh.
# Silent when nothing is missing.  Knows apt-get; elsewhere it names the packages and exits
# 2.  With --check it installs nothing, and exits 2 when something is missing.
set -eu

check=
[ "${1:-}" != --check ] || { check=yes && shift; }

# One line a package: its group, its Debian name, and what shows that it is there.
packages='
build   pkg-config      command pkg-config
build   libyaml-dev     library yaml-0.1
build   libjansson-dev  library jansson
build   libmd4c-dev     library md4c
build   libgumbo-dev    library gumbo
build   libpcre2-dev    library libpcre2-8
test    libcmocka-dev   library cmocka
test    uthash-dev      header  uthash.h
test    clang-format    command clang-format
test    mandoc          command mandoc
tools   git             command git
tools   pre-commit      command pre-commit
tools   units           command units
tools   python3-icu     python icu
bench   codespell       command codespell
bench   ripgrep         command rg
profile valgrind        command valgrind
clang   clang           command clang
fuzz    clang           command clang
fuzz    libclang-rt-dev sanitizer fuzzer
calibrate python3-numpy python numpy
calibrate python3-scipy python scipy
fresh   debootstrap     command debootstrap
'

present() {
    case $1 in
    command) command -v "$2" ;;
    library) pkg-config --exists "$2" ;;
    python) /usr/bin/python3 -c "import $2" ;;
    sanitizer)
        echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
            clang "-fsanitize=$2" -x c - -o /dev/null
        ;;
    header) echo "#include <$2>" | "${CC:-cc}" -E - ;;
    esac >/dev/null 2>&1
}

missing=$(echo "$packages" | while read -r group package how what; do
    case " ${*:-build} " in
    *" $group "*) present "$how" "$what" || printf ' %s' "$package" ;;
    esac
done)
[ "$missing" ] || exit 0

if [ "$check" ]; then
    echo "missing:$missing; run 'make demo' or scripts/install-packages.sh" >&2
    exit 2
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "factlint needs these packages (Debian's names), please install them:$missing" >&2
    exit 2
fi
as_root=
if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null 2>&1 || {
        echo "factlint needs these packages; as root, run: apt-get install$missing" >&2
        exit 2
    }
fi
echo "factlint needs packages that are missing here; installing with ${as_root:+sudo }apt-get:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -qq update || echo "apt-get update failed; trying with the lists at hand" >&2
# shellcheck disable=SC2086 # a list of words
$as_root apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends $missing </dev/null >/dev/null
