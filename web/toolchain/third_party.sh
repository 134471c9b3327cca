#!/usr/bin/env bash
# Makes the third-party parts that Debian does not ship ready, once, and prints where they are.
#
#   web/toolchain/third_party.sh NAME...      one directory per line, in the order asked for
#
# NAME is a recipe: a file that sets pins and defines `recipe_build OUT`. The result lives in
# ${XDG_CACHE_HOME:-$HOME/.cache}/rapport/NAME-HASH, where HASH covers the recipe with its pinned
# SHA-256 sums, and what the recipe names as inputs (such as the compiler's version). It is built
# beside and renamed into place, so two runs at once cost time and nothing else.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
cache="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/rapport"
work=""
trap '[ -z "$work" ] || rm -rf "$work"' EXIT

# Debian's emscripten finds its JavaScript modules by itself only with Debian's own node.
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"

say() { printf '%s\n' "$*" >&2; }
die() { say "third_party: $*"; exit 1; }

recipe_file() {
    case "$1" in
        fonts) echo "$root/assets/fonts/recipe.sh" ;;
        *) echo "$here/recipes/$1.sh" ;;
    esac
}

# The Debian archives this machine already uses, likeliest first: deb822 `.sources` and one-line
# `.list` files, without security entries. Other vendors' archives may remain in the list; a wrong
# guess cannot do harm, because every download must match a pinned SHA-256.
debian_archives() {
    {
        awk -v RS='' '/(^|\n)Types:[^\n]*deb/ && !/(^|\n)Enabled: *no/ {
            n = split($0, lines, "\n")
            for (i = 1; i <= n; i++)
                if (lines[i] ~ /^URIs:/) { sub(/^URIs: */, "", lines[i]); print lines[i] }
        }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true
        sed -nE 's/^deb(-src)? +(\[[^]]*\] +)?([^ ]+) .*/\3/p' \
            /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true
    } | tr ' ' '\n' | grep -v security | grep . | awk '!seen[$0]++ {
        rank = ($0 ~ /\/debian(\.list)?\/?$/ || $0 ~ /archive\/debian\//) ? 0 : 1
        print rank, NR, $0
    }' | sort -n -k1,1 -k2,2 | awk '{ print $3 }'
}

# fetch_source SUITE PACKAGE=VERSION DIR SHA256 FILE [SHA256 FILE...]
#
# Uses a private apt configuration, so the user's sources, lists and keys stay as they are.
# `trusted=yes`: bookworm's keyring need not know the keys of a later suite. What we trust are the
# pinned SHA-256 sums below, of the .orig and the .debian tarball, and those are mandatory. With the
# .orig alone, nothing else is downloaded: its Debian part is not used.
fetch_source() {
    local suite="$1" package="$2" dir="$PWD/$3" archive apt parts=()
    shift 3
    [ "$#" -gt 2 ] || parts=(--tar-only)
    apt="$dir/.apt"
    mkdir -p "$dir"
    while read -r archive; do
        rm -rf "$apt"
        mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
        echo "deb-src [trusted=yes] $archive $suite main" >"$apt/sources.list"
        local options=(
            -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
            -o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache"
            -o APT::Sandbox::User=root -o Acquire::Languages=none
            -o Acquire::Check-Valid-Until=false
        )
        if (cd "$dir" && apt-get -qq "${options[@]}" update &&
            apt-get -qq "${options[@]}" source --download-only "${parts[@]}" "$package") >&2 &&
            (cd "$dir" && printf '%s  %s\n' "$@" | sha256sum --check --quiet --strict) >&2; then
            rm -rf "$apt"
            return 0
        fi
        say "third_party: $package was not to be had from $archive"
    done < <(debian_archives)
    die "no Debian archive of this machine gave the source package $package (suite $suite)"
}

fingerprint() {
    local file="$1"
    {
        cat "$file"
        (recipe_inputs() { :; }; . "$file"; recipe_inputs)
    } | sha256sum | cut -c1-16
}

provide() {
    local name="$1" file out status
    file="$(recipe_file "$name")"
    [ -f "$file" ] || die "no recipe called $name"
    out="$cache/$name-$(fingerprint "$file")"
    if [ ! -d "$out" ]; then
        mkdir -p "$cache"
        work="$(mktemp -d "$cache/.$name.XXXXXX")"
        # Not as the left side of `||`, where bash would ignore failures inside.
        set +e
        (set -e; . "$file"; cd "$work"; mkdir out; recipe_build "$work/out") >&2
        status=$?
        set -e
        [ "$status" = 0 ] || die "building $name failed"
        # Someone else may have been faster; theirs is as good as ours.
        mv -T "$work/out" "$out" 2>/dev/null || [ -d "$out" ]
        rm -rf "$work"
        work=""
    fi
    echo "$out"
}

for name in "$@"; do provide "$name"; done
