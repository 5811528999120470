#!/bin/sh
# fresh.sh - does the committed tree work where nothing is installed?
#
# `make demo` in an empty Debian 12, `make test` in another, each from a clone; then an
# install that is used with the clone gone, and undone.  The roots hold git, make, gcc
# and ca-certificates, and apt's settings of this machine.  Making them takes root, or a
# user with subordinate ids.  Elsewhere fresh.sh says so, and only empties the environment.
set -eu
suite=bookworm
story=corpus/cyber-theft
pack=dprk-cyber-theft.yaml

step() { echo "==> $*"; }
fail() { echo "fresh: FAILED: $*" >&2 && exit 1; }
run() { step "$*" && "$@"; }

# installed FOLDER: install the clone in FOLDER, use that without the clone, uninstall.
installed() {
    cd "$1"
    at=$1/stage/opt/f
    run make -C clone --no-print-directory install PREFIX=/opt/f DESTDIR="$1/stage"
    cp -R "clone/$story" story
    run mv clone away
    status=0
    (cd story && run "$at/bin/factlint" check --format concise \
        --rules "$at/share/factlint/rules/$pack" draft.md) || status=$?
    [ $status = 1 ] || fail "the installed factlint exited $status, not 1"
    run make -C away --no-print-directory uninstall PREFIX=/opt/f DESTDIR="$1/stage"
    left=$(find stage ! -type d && ls "$at")
    [ -z "$left" ] || fail "make uninstall left: $left"
    echo 'uninstall left nothing'
}

# inside demo|test FOLDER: what runs in a root; FOLDER holds the clone.
if [ "${1:-}" = inside ]; then
    step "$(git --version), $(make --version | head -n 1), $(gcc --version | head -n 1)"
    run make -C "$3/clone" --no-print-directory "$2"
    [ "$2" = demo ] || installed "$3"
    exit
fi

cd "$(dirname "$0")/.."
export PATH="$PATH:/usr/sbin:/sbin"
start=$(date +%s)
work=$(mktemp -d)
chmod 755 "$work"
log=$work/log enter=
trap '$enter rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Every mount is made in a mount namespace, and ends with it.
for enter in unshare 'unshare --map-root-user --map-auto' ''; do
    enter=${enter:+$enter --mount --pid --fork --kill-child}
    # shellcheck disable=SC2086 # a list of words
    ! $enter chroot / true 2>/dev/null || break
done

# empty_root: make $work/root, with the first mirror of this machine that has the suite.
empty_root() {
    [ "$enter" ] || { echo 'no mount namespace and chroot here' && return 1; }
    scripts/install-packages.sh fresh || return 1
    apt() { apt-get indextargets --format "\$($1)" 'Created-By: Packages' "Codename: $suite"; }
    [ "$(apt REPO_URI)" ] || apt-get -qq update || return 1
    mirror=$(apt REPO_URI | head -n 1)
    [ "$mirror" ] || { echo "apt here has no mirror of $suite" && return 1; }
    step "debootstrap --variant=minbase --include=git,make,gcc,ca-certificates $suite"
    [ "$(id -u)" = 0 ] || export container=lxc # has debootstrap bind devices
    $enter debootstrap --variant=minbase --include=git,make,gcc,ca-certificates \
        "$suite" "$work/root" "$mirror" >"$log" 2>&1 || { tail -n 5 "$log" && return 1; }
    # shellcheck disable=SC2016 # for the inner shell
    $enter sh -euc 'rm -rf "$1/etc/apt" && cp -R /etc/apt "$1/etc/apt"
        cp /etc/resolv.conf "$1/etc/resolv.conf" && cp -R /usr/share/keyrings "$1/usr/share"' sh "$work/root"
}

# in_clone WHAT: clone into a new root and run inside there.
in_clone() {
    folder=$work/$1
    if [ "$rooted" ]; then
        $enter cp -a "$work/root" "$folder"
        # shellcheck disable=SC2016 # for the inner shell
        set -- "$1" $enter sh -euc 'mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc"
            exec chroot "$@"' sh "$folder"
        inner=/tmp
    else
        set -- "$1"
        inner=$folder/tmp
        mkdir -p "$inner"
    fi
    git clone -q --no-hardlinks "$work/clone" "$folder/tmp/clone"
    what=$1
    shift
    "$@" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$inner" \
        ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
        sh "$inner/clone/scripts/fresh.sh" inside "$what" "$inner" </dev/null
    $enter rm -rf "$folder"
}

[ -z "$(git status --porcelain)" ] || echo 'fresh: what is not committed is left out'
git clone -q --no-hardlinks . "$work/clone" # one commit for all, whatever is committed meanwhile
step "git clone: $(git -C "$work/clone" log -1 --format='%h %s')"
where='in empty Debian roots' rooted=yes
empty_root || {
    echo 'fresh: no empty root can be made here; taking new clones and an empty environment'
    where='in an empty environment, not in empty roots' rooted=
}
in_clone demo
in_clone test
echo "fresh: demo, test, install and uninstall passed $where in $(($(date +%s) - start)) s"
