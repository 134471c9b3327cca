// Assertions that stay on in every build. They state what our own code promises and never judge
// input: input gets `validate` and an Error.
#pragma once

namespace kam::base {

// Prints the broken promise and ends the process (in the browser: the crash card).
[[noreturn]] void check_failed(const char* expression, const char* file, int line);

}  // namespace kam::base

#define KAM_ASSERT(expression) \
    ((expression) ? (void)0 : ::kam::base::check_failed(#expression, __FILE__, __LINE__))
