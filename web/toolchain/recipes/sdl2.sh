# SDL2 2.26.5 for the browser: window, events and OpenGL ES only. Everything unused is off, because
# SDL would otherwise be half of what a user downloads. Its configure step alone takes minutes.
# sed reads to the end, unlike head: em++ fails on a pipe that closes early.
recipe_inputs() { em++ --version | sed -n 1p; }

recipe_build() {
    local log="$PWD/build.log" sub off=()
    fetch_source bookworm libsdl2=2.26.5+dfsg-1 src \
        b3f2c822151804125d08db94c65852f711c2e5df2145a59da120748dc32eb9c3 \
            libsdl2_2.26.5+dfsg.orig.tar.gz \
        45a0454e18b1bea85960d090e691c39216442610e600a6aec7cc99de525f4158 \
            libsdl2_2.26.5+dfsg-1.debian.tar.xz
    mkdir src/tree
    tar -xf src/libsdl2_2.26.5+dfsg.orig.tar.gz -C src/tree --strip-components=1
    for sub in AUDIO HAPTIC HIDAPI JOYSTICK POWER RENDER SENSOR LOCALE MISC FILESYSTEM; do
        off+=("-DSDL_$sub=OFF")
    done
    # SDL_LEAN_AND_MEAN has no CMake option; it drops blitters, RLE and the software renderer.
    {
        emcmake cmake -S src/tree -B build -G Ninja -DCMAKE_BUILD_TYPE=MinSizeRel \
            -DCMAKE_C_FLAGS="-DSDL_LEAN_AND_MEAN=1" \
            -DCMAKE_C_FLAGS_MINSIZEREL="-Oz -DNDEBUG" \
            -DCMAKE_INSTALL_PREFIX="$1" -DCMAKE_INSTALL_LIBDIR=lib \
            -DSDL_SHARED=OFF -DSDL_STATIC=ON -DSDL_TEST=OFF -DSDL2_DISABLE_SDL2MAIN=ON \
            -DSDL_DUMMYVIDEO=OFF -DSDL_OFFSCREEN=OFF -DSDL_VULKAN=OFF \
            -DSDL_CCACHE=OFF "${off[@]}" &&
            cmake --build build -j2 && cmake --install build
    } >"$log" 2>&1 || { tail -n 40 "$log"; return 1; }
    rm -rf "$1/share" "$1/bin" "$1/lib/cmake" "$1/lib/pkgconfig"
}
