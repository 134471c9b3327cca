# QR Code generator 1.8.0, the one C file and its header. Debian's part concerns its own shared
# libraries and is not taken.
recipe_build() {
    fetch_source bookworm qr-code-generator=1.8.0-1.1 src \
        2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60 \
            qr-code-generator_1.8.0.orig.tar.gz
    mkdir src/tree
    tar -xf src/qr-code-generator_1.8.0.orig.tar.gz -C src/tree --strip-components=1
    cp src/tree/c/qrcodegen.c src/tree/c/qrcodegen.h "$1"
}
