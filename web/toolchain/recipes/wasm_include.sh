# Header-only libraries for the wasm compiler. It must not see the whole of /usr/include, where the
# headers of the machine's own C library lie, so it gets these folders by themselves.
recipe_build() {
    [ -d /usr/include/nlohmann ] || { echo "nlohmann-json3-dev is not installed"; return 1; }
    ln -s /usr/include/nlohmann "$1/nlohmann"
}
