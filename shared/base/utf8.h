// The little Unicode we need: is it well formed, how long is it, and do two words match loosely.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kam::base {

// Well-formed UTF-8 without NUL. Overlong forms and surrogates are refused.
bool is_utf8(std::string_view text);
// Code points in well-formed UTF-8.
std::size_t utf8_length(std::string_view text);
// Lower case and without accents for Latin letters, so that "Lodz" finds "Łódź". Other scripts
// pass through unchanged. For search only, never stored.
std::string fold_for_search(std::string_view text);
bool contains_folded(std::string_view haystack, std::string_view folded_needle);
// Without blanks (ASCII and no-break space) at both ends.
std::string trimmed(std::string_view text);

}  // namespace kam::base
