#include "shared/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace kam::base {

void check_failed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "Broken promise: %s at %s:%d\n", expression, file, line);
    std::abort();
}

}  // namespace kam::base
