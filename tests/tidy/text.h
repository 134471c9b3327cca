// Small text functions for the rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kam::tidy {

std::vector<std::string> lines_of(std::string_view text);

// Characters, not bytes: counts UTF-8 code points.
int columns_of(std::string_view line);

// Whether `word` occurs in `line` with no identifier character before or after it.
bool has_word(std::string_view line, std::string_view word);

bool starts_with_any(std::string_view text, const std::vector<std::string>& prefixes);

}  // namespace kam::tidy
