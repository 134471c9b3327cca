// Tables of text as spreadsheets write them: RFC 4180 with the usual liberties (semicolon or tab,
// any line ending, blank lines). Every row keeps the number of the line it begins on, so that a
// person finds it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace kam::server::cli {

constexpr std::size_t csv_bytes_max = 10 * 1024 * 1024;
constexpr std::size_t csv_rows_max = 100'000;

struct CsvRow {
    int line = 0;  // 1 is the first line of the file
    std::vector<std::string> cells;
    std::optional<std::string> problem;  // why it cannot be used
};

struct CsvTable {
    char delimiter = ',';
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};

// `text` is UTF-8 without a byte-order mark. Errors: too_large, missing_value (no header).
base::Result<CsvTable> csv_from_text(std::string_view text);

struct DecodedText {
    std::string text;  // UTF-8, without byte-order mark
    bool was_windows_1252 = false;
};
// UTF-8 if it is that, strictly; else Windows-1252, which is what old spreadsheets write. Errors:
// bad_value for UTF-16 and for files that are no text.
base::Result<DecodedText> decode_text(std::string_view bytes);

}  // namespace kam::server::cli
