#include <string>

#include "client/ui/screens/record_form.h"

namespace kam::ui {

std::string plain_text(std::string_view pasted, bool has_lines) {
    const char line_break = has_lines ? '\n' : ' ';
    constexpr std::string_view line_separator = "\xe2\x80\xa8";
    constexpr std::string_view paragraph_separator = "\xe2\x80\xa9";
    std::string plain;
    for (std::size_t i = 0; i < pasted.size(); ++i) {
        const std::string_view three = pasted.substr(i, 3);
        if (three == line_separator || three == paragraph_separator) {
            plain += line_break;
            i += 2;
        } else if (pasted[i] == '\t') {
            plain += ' ';
        } else if (pasted[i] == '\n') {
            plain += line_break;
        } else if (static_cast<unsigned char>(pasted[i]) >= 0x20 && pasted[i] != 0x7f) {
            plain += pasted[i];
        }
    }
    return plain;
}

}  // namespace kam::ui
