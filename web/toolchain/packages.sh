# Sourced by ./run and ./test: the Debian packages needed, and installing those that are missing.

build_packages=(g++ cmake ninja-build emscripten nlohmann-json3-dev libsodium-dev libsqlite3-dev
    libspdlog-dev libcli11-dev fonts-inter fonttools python3-brotli terser ca-certificates
    dpkg-dev xz-utils)

is_installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# missing_packages NAME...: those not installed. npm is wanted as a command, since Debian's package
# conflicts with the nodejs of other vendors. Boost 1.81 is not asked for where 1.74 is in use: the
# two conflict, and the boost recipe then unpacks 1.81 into the cache.
missing_packages() {
    local name
    for name in "$@"; do
        case "$name" in
            npm) command -v npm >/dev/null || echo npm ;;
            boost) is_installed libboost1.81-dev || is_installed libboost1.74-dev ||
                echo libboost1.81-dev ;;
            *) is_installed "$name" || echo "$name" ;;
        esac
    done
}

# install_packages NAME...: installs what is missing; silent and quick when nothing is.
install_packages() {
    local missing
    command -v apt-get >/dev/null || {
        echo "This needs Debian 12: apt-get was not found."
        return 1
    }
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -gt 0 ]; then
        if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
            echo "Missing packages, and no sudo. As root: apt-get install ${missing[*]}"
            return 1
        fi
        as_root apt-get -o DPkg::Lock::Timeout=300 update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
                install -y --no-install-recommends "${missing[@]}" || return 1
    fi
    # The boost recipe may have to download; then apt must know the package.
    if is_installed libboost1.74-dev && ! apt-cache show libboost1.81-dev >/dev/null 2>&1; then
        as_root apt-get -o DPkg::Lock::Timeout=300 update
    fi
}
