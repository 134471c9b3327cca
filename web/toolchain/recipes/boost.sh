# The include directory of Boost 1.81, used by its headers only. libboost1.81-dev conflicts with
# libboost1.74-dev, which other software of the machine may need: then the package is unpacked here
# and not installed.
boost_is_installed() {
    grep -qs 'BOOST_LIB_VERSION "1_81"' /usr/include/boost/version.hpp
}

recipe_inputs() { if boost_is_installed; then echo installed; else echo unpacked; fi; }

recipe_build() {
    if boost_is_installed; then
        ln -s /usr/include/boost "$1/boost"
        return
    fi
    apt-get -qq download libboost1.81-dev
    dpkg -x libboost1.81-dev_*.deb unpacked
    mv unpacked/usr/include/boost "$1/boost"
}
