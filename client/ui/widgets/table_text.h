// Rows of words as text for other programs, and back. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kam::ui {

using TextRow = std::vector<std::string>;
using TextRows = std::vector<TextRow>;

// Tab separated, for the clipboard; tabs and line breaks within a cell become spaces.
std::string tsv_of(const TextRows& rows);
// A table for word processors and mail; the first row is its header, if it has one.
std::string html_of(const TextRows& rows, bool has_header = true);
// RFC 4180 with a byte order mark, so that spreadsheets take it for UTF-8. Cells that a spreadsheet
// would run as a formula get an apostrophe in front; plain numbers with a sign do not.
// `header`: a line of its own that needs no quotes.
std::string csv_of(const TextRows& rows, std::string_view header = {});
// What was copied out of a spreadsheet: quoted cells may hold tabs and line breaks. Empty lines are
// left out, short rows filled up.
TextRows rows_of_tsv(std::string_view text);

}  // namespace kam::ui
