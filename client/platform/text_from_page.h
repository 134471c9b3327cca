// Text that the page handed over.
#pragma once

#include <cstdlib>
#include <string>

namespace kam::platform {

// Takes over a text made by Rapport.copyOf (platform.js).
inline std::string text_from_page(char* copied) {
    std::string text(copied);
    std::free(copied);
    return text;
}

}  // namespace kam::platform
