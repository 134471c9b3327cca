// Tables as text that other programs take in: CSV for a download, tabs and HTML for the clipboard.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kam::ui {

using TextTable = std::vector<std::vector<std::string>>;  // rows of cells, the header first

// RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. What they would take for
// a formula gets an apostrophe in front. `header`: a line of its own that needs no quotes.
std::string csv_text(const TextTable& table, std::string_view header = {});
// Line breaks and tabs inside a cell become blanks.
std::string tab_separated(const TextTable& table);
std::string html_table(const TextTable& table);

}  // namespace kam::ui
