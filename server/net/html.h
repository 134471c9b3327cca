// Text into HTML.
#pragma once

#include <string>
#include <string_view>

namespace kam::server::net {

// Safe as element content and inside double-quoted attributes.
std::string html_escaped(std::string_view text);

}  // namespace kam::server::net
