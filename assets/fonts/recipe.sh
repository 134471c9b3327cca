# Inter 400 and 600 as woff2, cut to what a business tool in Europe and the Americas writes; other
# scripts come from the system's fonts. One of web/toolchain/third_party.sh's recipes.
#
# The licence of Inter is in assets/LICENSES.md.
font_dir=/usr/share/fonts/opentype/inter

recipe_inputs() {
    sha256sum "$font_dir/Inter-Regular.otf" "$font_dir/Inter-SemiBold.otf" 2>/dev/null ||
        echo "no fonts-inter"
}

recipe_build() {
    local unicodes weight
    # Latin, its extensions; Greek; Cyrillic; Vietnamese; punctuation;
    # super- and subscripts; currency; letterlike; number forms; arrows; mathematics; shapes; ticks.
    unicodes="U+0000-024F,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF"
    unicodes+=",U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-218F,U+2190-21FF,U+2200-22FF"
    unicodes+=",U+25A0-25FF,U+2713-2718,U+FB01-FB02,U+FEFF,U+FFFD"
    for weight in Regular SemiBold; do
        pyftsubset "$font_dir/Inter-$weight.otf" --flavor=woff2 --unicodes="$unicodes" \
            --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum,case,zero,ss03,cv11 \
            --no-hinting --desubroutinize --output-file="$weight.woff2" || return 1
    done
    mv Regular.woff2 "$1/inter-400.woff2"
    mv SemiBold.woff2 "$1/inter-600.woff2"
}
