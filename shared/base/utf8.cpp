#include "shared/base/utf8.h"

#include <array>
#include <cstdint>

namespace kam::base {
namespace {

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t size = 0;  // 0 = not well formed
};

bool is_continuation(unsigned char byte) {
    return (byte & 0xc0u) == 0x80u;
}

// Least code point of each sequence length: anything below it is an overlong form.
constexpr std::array<std::uint32_t, 5> least_by_size{0, 0, 0x80, 0x800, 0x10000};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {.value = first, .size = 1};
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc0 || first > 0xf4 || text.size() - at < size) return {};
    std::uint32_t value = first & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if (!is_continuation(next)) return {};
        value = (value << 6) | (next & 0x3fu);
    }
    const bool is_surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < least_by_size[size] || value > 0x10ffff || is_surrogate) return {};
    return {.value = value, .size = size};
}

// The letter under the accents, one for each code point from `first` on. '*' marks what has no
// single one: signs, and the letters that `several_letters` spells out.
struct FoldRange {
    std::uint32_t first;
    std::string_view letters;
};
constexpr std::array<FoldRange, 3> fold_ranges{{
    // Latin-1 Supplement from À, and Latin Extended-A.
    {0xc0,
     "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
     "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
     "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
    // The Romanian letters with comma below, from Latin Extended-B.
    {0x218, "sstt"},
    // Latin Extended Additional, with all of Vietnamese.
    {0x1e00,
     "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
     "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
     "wwwwwwwwwwxxxxyyzzzzzzhtwyasss*daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
     "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy**vvyy"},
}};

std::string_view several_letters(std::uint32_t code_point) {
    switch (code_point) {
        case 0xc6:  // Æ
        case 0xe6:
            return "ae";
        case 0xde:  // Þ
        case 0xfe:
            return "th";
        case 0xdf:  // ß
        case 0x1e9e:
            return "ss";
        case 0x132:  // Ĳ
        case 0x133:
            return "ij";
        case 0x152:  // Œ
        case 0x153:
            return "oe";
    }
    return {};
}

// Empty when the code point stays as it is.
std::string_view folded_letter(std::uint32_t code_point) {
    for (const FoldRange& range : fold_ranges) {
        if (code_point < range.first) break;
        const std::size_t at = code_point - range.first;
        if (at >= range.letters.size()) continue;
        if (range.letters[at] == '*') return several_letters(code_point);
        return range.letters.substr(at, 1);
    }
    return {};
}

// Accents that stand as code points of their own after the letter.
bool is_combining_mark(std::uint32_t code_point) {
    return code_point >= 0x300 && code_point <= 0x36f;
}

constexpr std::string_view no_break_space = "\xc2\xa0";

bool is_ascii_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.size == 0 || point.value == 0) return false;
        at += point.size;
    }
    return true;
}

std::size_t utf8_length(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if (!is_continuation(static_cast<unsigned char>(c))) ++count;
    }
    return count;
}

std::string fold_for_search(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::size_t size = point.size == 0 ? 1 : point.size;
        const char c = text[at];
        const std::string_view letter = folded_letter(point.value);
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (!letter.empty()) {
            out += letter;
        } else if (!is_combining_mark(point.value)) {
            out += text.substr(at, size);
        }
        at += size;
    }
    return out;
}

bool contains_folded(std::string_view haystack, std::string_view folded_needle) {
    return fold_for_search(haystack).find(folded_needle) != std::string::npos;
}

std::string trimmed(std::string_view text) {
    while (!text.empty()) {
        if (is_ascii_blank(text.front())) {
            text.remove_prefix(1);
        } else if (text.substr(0, no_break_space.size()) == no_break_space) {
            text.remove_prefix(no_break_space.size());
        } else {
            break;
        }
    }
    while (!text.empty()) {
        if (is_ascii_blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.size() >= no_break_space.size() &&
                   text.substr(text.size() - no_break_space.size()) == no_break_space) {
            text.remove_suffix(no_break_space.size());
        } else {
            break;
        }
    }
    return std::string(text);
}

}  // namespace kam::base
