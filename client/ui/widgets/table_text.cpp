#include "client/ui/widgets/table_text.h"

#include <algorithm>

namespace kam::ui {
namespace {

bool is_line_break(char c) {
    return c == '\n' || c == '\r';
}

void add_plain(std::string& out, std::string_view cell) {
    for (const char c : cell) out += c == '\t' || is_line_break(c) ? ' ' : c;
}

void add_html(std::string& out, std::string_view cell) {
    for (const char c : cell) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
                out += "<br>";
                break;
            default:
                out += c;
        }
    }
}

bool is_plain_number(std::string_view cell) {
    const bool is_numeric = cell.find_first_not_of("+-0123456789.,% ") == std::string_view::npos;
    // One sign at most, in front: "1-2" is a sum.
    return is_numeric && cell.find_last_of("+-") == 0 && cell.size() > 1;
}

bool runs_as_formula(std::string_view cell) {
    if (cell.empty()) return false;
    const bool is_suspect = std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
    return is_suspect && !is_plain_number(cell);
}

void add_csv(std::string& out, std::string_view cell) {
    const bool is_guarded = runs_as_formula(cell);
    const bool is_quoted = cell.find_first_of("\",\r\n") != std::string_view::npos;
    if (is_quoted) out += '"';
    if (is_guarded) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    if (is_quoted) out += '"';
}

// Takes one cell off the front and says what ended it: '\t', '\n', or 0 at the end of the text.
char take_cell(std::string_view& rest, std::string& cell) {
    bool is_in_quotes = rest.starts_with('"');
    if (is_in_quotes) rest.remove_prefix(1);
    while (!rest.empty()) {
        const char c = rest[0];
        rest.remove_prefix(1);
        if (is_in_quotes && c == '"') {
            if (!rest.starts_with('"')) {
                is_in_quotes = false;
                continue;
            }
            rest.remove_prefix(1);
        } else if (!is_in_quotes && c == '\r') {
            continue;
        } else if (!is_in_quotes && (c == '\t' || c == '\n')) {
            return c;
        }
        cell += c;
    }
    return 0;
}

}  // namespace

std::string tsv_of(const TextRows& rows) {
    std::string out;
    for (const TextRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += '\t';
            add_plain(out, row[i]);
        }
        out += '\n';
    }
    // A single cell lands as a word rather than a line.
    if (!out.empty()) out.pop_back();
    return out;
}

std::string html_of(const TextRows& rows, bool has_header) {
    std::string out = "<table>";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view tag = i == 0 && has_header ? "th" : "td";
        out += "<tr>";
        for (const std::string& cell : rows[i]) {
            out.append("<").append(tag).append(">");
            add_html(out, cell);
            out.append("</").append(tag).append(">");
        }
        out += "</tr>";
    }
    return out + "</table>";
}

std::string csv_of(const TextRows& rows, std::string_view header) {
    std::string out = "\xEF\xBB\xBF";
    out += header;
    if (!header.empty()) out += "\r\n";
    for (const TextRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            add_csv(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

TextRows rows_of_tsv(std::string_view text) {
    TextRows rows;
    std::size_t widest = 0;
    char end = '\n';
    while (end != 0) {
        TextRow row;
        do {
            end = take_cell(text, row.emplace_back());
        } while (end == '\t');
        const bool is_empty =
            std::all_of(row.begin(), row.end(), [](const auto& cell) { return cell.empty(); });
        if (is_empty) continue;
        widest = std::max(widest, row.size());
        rows.push_back(std::move(row));
    }
    for (TextRow& row : rows) row.resize(widest);
    return rows;
}

}  // namespace kam::ui
