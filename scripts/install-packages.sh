#!/bin/sh
# install-packages.sh [--check] [GROUP...] - install what is missing to build factlint.
#
# Groups: build (default), demo, test, tools, bench, profile, clang, fuzz, calibrate, fresh.
# Silent when nothing is missing.  Knows apt-get; elsewhere it names the packages and exits
# 2.  With --check it installs nothing, and exits 2 when something is missing.  What npm,
# Go and PyPI give lies in build/tools, of exactly the version named here.
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
build   libzip-dev      library libzip
build   libxml2-dev     library libxml-2.0
build   libpcre2-dev    library libpcre2-8
demo    poppler-utils   command pdftotext
test    poppler-utils   command pdftotext
tools   poppler-utils   command pdftotext
test    libcmocka-dev   library cmocka
test    uthash-dev      header  uthash.h
test    clang-format    command clang-format
test    mandoc          command mandoc
tools   git             command git
tools   pre-commit      command pre-commit
tools   units           command units
tools   python3-icu     python icu
tools   pandoc          command pandoc
tools   libreoffice-writer-nogui file /usr/lib/libreoffice/program/libswlo.so
tools   libreoffice-calc-nogui file /usr/lib/libreoffice/program/libsclo.so
tools   python3-jsonschema python jsonschema
tools   libxml2-utils   command xmllint
tools   nodejs          command node
tools   npm             command npm
tools   golang-go       command go
tools   python3-venv    python ensurepip
tools   python3-yaml    python yaml
tools   bash-completion file /usr/share/bash-completion/bash_completion
tools   zsh             command zsh
tools   fish            command fish
tools   chromium        command chromium
tools   fonts-dejavu-core file /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
tools   playwright-core npm 1.65.1
tools   axe-core        npm 4.14.1
tools   html-validate   npm 10.17.0
tools   @actions/core   npm 3.0.1
tools   @microsoft/sarif-multitool-linux npm 5.7.0
tools   mocha-junit-reporter npm 2.2.1
tools   check-jsonschema pypi 0.39.0
tools   quantulum3      pypi 0.10.0
tools   github.com/rhysd/actionlint/cmd/actionlint go v1.7.12
tools   github.com/reviewdog/reviewdog/cmd/reviewdog go v0.21.0
bench   codespell       command codespell
bench   ripgrep         command rg
bench   zip             command zip
profile valgrind        command valgrind
clang   clang           command clang
fuzz    clang           command clang
fuzz    libclang-rt-dev sanitizer fuzzer
calibrate python3-numpy python numpy
calibrate python3-scipy python scipy
fresh   debootstrap     command debootstrap
'

tools=$(cd "$(dirname "$0")/.." && pwd)/build/tools

# present HOW WHAT PACKAGE: is it there?
present() {
    case $1 in
    command) command -v "$2" ;;
    file) [ -f "$2" ] ;;
    library) pkg-config --exists "$2" ;;
    python) /usr/bin/python3 -c "import $2" ;;
    sanitizer)
        echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
            clang "-fsanitize=$2" -x c - -o /dev/null
        ;;
    file) [ -e "$2" ] ;;
    header) echo "#include <$2>" | "${CC:-cc}" -E - ;;
    npm) grep -q "\"version\": \"$2\"" "$tools/node_modules/$3/package.json" ;;
    pypi) "$tools/venv/bin/pip" show "$3" | grep -q "^Version: $2\$" ;;
    go) go version -m "$tools/bin/${3##*/}" | grep -q "mod.*$2" ;;
    esac >/dev/null 2>&1
}

# missing_of SORT GROUP...: what is missing, of npm's, Go's, PyPI's or (apt) all other packages.
missing_of() {
    sort=$1
    shift
    echo "$packages" | while read -r group package how what; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        case $how in
        npm | go) from=$how version=@$what ;;
        pypi) from=$how version===$what ;;
        *) from=apt version= ;;
        esac
        [ $from = "$sort" ] || continue
        present "$how" "$what" "$package" || printf ' %s%s' "$package" $version
    done
}

# install_others GROUP...: what npm, Go and PyPI have; no package's own scripts run.
install_others() {
    modules=$(missing_of npm "$@") programs=$(missing_of go "$@") wheels=$(missing_of pypi "$@")
    [ ! "$modules$programs$wheels" ] || echo "installing into build/tools:$modules$programs$wheels"
    # shellcheck disable=SC2086 # lists of words
    [ ! "$modules" ] || npm install --prefix "$tools" --ignore-scripts --no-audit \
        --no-fund --no-save --silent $modules $(installed)
    [ ! "$wheels" ] || [ -x "$tools/venv/bin/pip" ] || /usr/bin/python3 -m venv "$tools/venv"
    # shellcheck disable=SC2086
    [ ! "$wheels" ] || "$tools/venv/bin/pip" install --quiet --disable-pip-version-check \
        --only-binary :all: $wheels
    for program in $programs; do
        GOBIN=$tools/bin go install "$program"
    done
}

# installed: npm takes away what it is not asked for, so ask for all.
installed() {
    echo "$packages" | while read -r group package how what; do
        [ "$how" != npm ] || ! present npm "$what" "$package" || printf ' %s@%s' "$package" "$what"
    done
}

[ $# -gt 0 ] || set -- build
missing=$(missing_of apt "$@")
others=$(missing_of npm "$@")$(missing_of go "$@")$(missing_of pypi "$@")
[ "$missing$others" ] || exit 0

if [ "$check" ]; then
    echo "missing:$missing$others; run 'make demo' or scripts/install-packages.sh" >&2
    exit 2
fi
if [ ! "$missing" ]; then
    install_others "$@"
    exit
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
install_others "$@"
