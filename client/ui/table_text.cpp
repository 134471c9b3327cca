#include "client/ui/table_text.h"

namespace kam::ui {
namespace {

// As the standard advice on CSV injection has it; numbers with a sign stay numbers.
bool is_formula(std::string_view cell) {
    if (cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos) {
        return false;
    }
    const bool is_signed = cell[0] == '+' || cell[0] == '-';
    return !is_signed || cell.size() == 1 ||
           cell.find_first_not_of("0123456789.,", 1) != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
    const std::string guarded = is_formula(cell) ? "'" + cell : cell;
    if (guarded.find_first_of("\",\r\n") == std::string::npos) return guarded;
    std::string out = "\"";
    for (const char c : guarded) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string on_one_line(const std::string& cell) {
    std::string out;
    for (const char c : cell) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return out;
}

std::string as_cell(const std::string& cell) {
    std::string out = "<td>";
    for (const char c : cell) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '\n') {
            out += "<br>";
        } else {
            out += c;
        }
    }
    return out + "</td>";
}

struct Writing {
    const char* start;
    const char* separator;
    const char* end;
    std::string (*cell)(const std::string&);
};

std::string written(const TextTable& table, const Writing& how) {
    std::string out;
    for (const auto& row : table) {
        out += how.start;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += how.separator;
            out += how.cell(row[i]);
        }
        out += how.end;
    }
    return out;
}

}  // namespace

std::string csv_text(const TextTable& table, std::string_view header) {
    std::string out = "\xEF\xBB\xBF";
    out += header;
    if (!header.empty()) out += "\r\n";
    return out + written(table, {"", ",", "\r\n", quoted});
}

std::string tab_separated(const TextTable& table) {
    std::string out = written(table, {"", "\t", "\n", on_one_line});
    if (!out.empty()) out.pop_back();
    return out;
}

std::string html_table(const TextTable& table) {
    return "<table>" + written(table, {"<tr>", "", "</tr>", as_cell}) + "</table>";
}

}  // namespace kam::ui
