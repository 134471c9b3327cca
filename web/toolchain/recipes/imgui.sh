# Dear ImGui 1.90.1, sources only; bookworm's 1.86 is too old. Debian's patches concern its own
# shared library, so the upstream tarball is taken as it is.
recipe_build() {
    fetch_source trixie imgui=1.90.1+ds-1 src \
        ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c \
            imgui_1.90.1+ds.orig.tar.xz \
        aff4f57eaca1679f24075ccec13c8b91fd994e31db7fbc17c8fc4e21913f6bc6 \
            imgui_1.90.1+ds-1.debian.tar.xz
    mkdir src/tree
    tar -xf src/imgui_1.90.1+ds.orig.tar.xz -C src/tree --strip-components=1
    cp -r src/tree/. "$1"
}
