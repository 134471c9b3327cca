#include "server/cli/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "shared/base/utf8.h"

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;

// Reads one row after the other.
class CsvReader {
  public:
    CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    bool is_at_end() const { return at_ >= text_.size(); }

    CsvRow read_row() {
        CsvRow row;
        row.line = line_;
        do {
            row.cells.push_back(read_cell(row));
        } while (take(delimiter_));
        take_line_end();
        return row;
    }

  private:
    bool take(char c) {
        if (is_at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    bool is_at_line_end() const { return is_at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }

    void take_line_end() {
        const bool is_return = take('\r');
        if (take('\n') || is_return) ++line_;
    }

    std::string read_cell(CsvRow& row) {
        if (take('"')) return read_quoted(row);
        const std::size_t start = at_;
        while (!is_at_line_end() && text_[at_] != delimiter_) ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    std::string read_quoted(CsvRow& row) {
        std::string cell;
        while (true) {
            if (is_at_end()) {
                row.problem = "a quote is opened and never closed";
                return cell;
            }
            if (take('"')) {
                if (!take('"')) break;
                cell += '"';
                continue;
            }
            if (is_at_line_end()) {
                cell += '\n';
                take_line_end();
                continue;
            }
            cell += text_[at_++];
        }
        if (!is_at_line_end() && text_[at_] != delimiter_) {
            row.problem = "there is text after a closing quote";
            while (!is_at_line_end() && text_[at_] != delimiter_) cell += text_[at_++];
        }
        return cell;
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    int line_ = 1;
};

bool is_blank(const CsvRow& row) {
    return row.cells.size() == 1 && base::trimmed(row.cells.front()).empty() && !row.problem;
}

// "Name;City, country": a comma inside a header's words is followed by a blank.
bool has_indented_cell(const CsvRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.starts_with(' '); });
}

// The delimiter that cuts the first rows into the most columns, all alike.
char guess_delimiter(std::string_view text) {
    constexpr int rows_looked_at = 20;
    char best = ',';
    std::size_t best_score = 0;
    for (const char candidate : {',', ';', '\t'}) {
        CsvReader reader(text, candidate);
        std::size_t columns = 0;
        std::size_t alike = 0;
        bool is_indented = false;
        for (int i = 0; i < rows_looked_at && !reader.is_at_end(); ++i) {
            const CsvRow row = reader.read_row();
            if (is_blank(row)) continue;
            if (columns == 0) {
                columns = row.cells.size();
                is_indented = has_indented_cell(row);
            }
            if (row.cells.size() == columns) ++alike;
        }
        if (columns < 2) continue;
        const std::size_t score =
            (alike * 1000 + std::min<std::size_t>(columns, 999)) * 2 + (is_indented ? 0 : 1);
        if (score > best_score) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

// Code points of the bytes 0x80 to 0x9f; 0 where there is none.
constexpr std::array<std::uint16_t, 32> windows_1252_high{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0u | (code >> 6));
        out += static_cast<char>(0x80u | (code & 0x3fu));
    } else {
        out += static_cast<char>(0xe0u | (code >> 12));
        out += static_cast<char>(0x80u | ((code >> 6) & 0x3fu));
        out += static_cast<char>(0x80u | (code & 0x3fu));
    }
}

}  // namespace

base::Result<CsvTable> csv_from_text(std::string_view text) {
    if (text.size() > csv_bytes_max) {
        return Error{ErrorCode::too_large, "the file is larger than 10 MiB"};
    }
    CsvTable table;
    table.delimiter = guess_delimiter(text);
    CsvReader reader(text, table.delimiter);
    while (!reader.is_at_end()) {
        CsvRow row = reader.read_row();
        if (is_blank(row)) continue;
        if (table.header.empty()) {
            table.header = std::move(row.cells);
            continue;
        }
        if (!row.problem && row.cells.size() != table.header.size()) {
            row.problem = "has " + std::to_string(row.cells.size()) + " cells, the header has " +
                          std::to_string(table.header.size());
        }
        table.rows.push_back(std::move(row));
        if (table.rows.size() > csv_rows_max) {
            return Error{ErrorCode::too_large, "the file has more than 100,000 rows"};
        }
    }
    if (table.header.empty()) {
        return Error{ErrorCode::missing_value,
                     "the file is empty; a row with column names is needed"};
    }
    return table;
}

base::Result<DecodedText> decode_text(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 2);
    if (start == "\xff\xfe" || start == "\xfe\xff") {
        return Error{ErrorCode::bad_value, "the file is UTF-16; save it as CSV UTF-8"};
    }
    if (bytes.find('\0') != std::string_view::npos) {
        return Error{ErrorCode::bad_value, "the file is no text; save it as CSV UTF-8"};
    }
    if (bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
    DecodedText decoded;
    if (base::is_utf8(bytes)) {
        decoded.text = std::string(bytes);
        return decoded;
    }
    decoded.was_windows_1252 = true;
    for (const char c : bytes) {
        unsigned code = static_cast<unsigned char>(c);
        if (code >= 0x80 && code < 0xa0) code = windows_1252_high[code - 0x80];
        if (code == 0) {
            return Error{ErrorCode::bad_value,
                         "the file is neither UTF-8 nor Windows-1252; save it as CSV UTF-8"};
        }
        append_utf8(decoded.text, code);
    }
    return decoded;
}

}  // namespace kam::server::cli
