#include "shared/readmodel/wording_scan.h"

#include <array>

#include "shared/base/utf8.h"

namespace kam::readmodel {
namespace {

using Kind = WordingToken::Kind;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string utf8_of(std::uint32_t point) {
    if (point < 0x80) return {static_cast<char>(point)};
    if (point < 0x800) {
        return {static_cast<char>(0xC0U | (point >> 6U)), static_cast<char>(0x80U | (point & 63U))};
    }
    return {static_cast<char>(0xE0U | (point >> 12U)),
            static_cast<char>(0x80U | ((point >> 6U) & 63U)),
            static_cast<char>(0x80U | (point & 63U))};
}

// Decodes one code point of well-formed UTF-8 and moves `at` behind it.
std::uint32_t next_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const std::uint32_t first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t point = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) point = (point << 6U) | (byte(at + i) & 63U);
    at += length;
    return point;
}

// The part of NFKC that a keyboard or a pasted table brings: wide forms, blanks, dashes, quotes.
std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::uint32_t point = next_point(text, at);
        if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;
        const bool is_blank =
            point == 0xA0 || point == 0x202F || (point >= 0x2000 && point <= 0x200A);
        const bool is_dash = (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
        if (is_blank || point == 0x3000) point = ' ';
        if (is_dash) point = '-';
        if (point == 0x2018 || point == 0x2019) point = '\'';
        out += point < 0x10000 ? utf8_of(point) : std::string(" ");
    }
    return base::fold_for_search(out);
}

class Scanner {
  public:
    explicit Scanner(std::string text) : text_(std::move(text)) {}

    std::vector<WordingToken> run() {
        while (at_ < text_.size()) step();
        tokens_.push_back({Kind::sign, "", "", true});
        return std::move(tokens_);
    }

  private:
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    void step() {
        if (is_digit(peek())) return number();
        for (const std::string_view sign : {"$", "£", "€", "¥"}) {
            if (std::string_view(text_).substr(at_).starts_with(sign)) {
                at_ += sign.size();
                tokens_.push_back({Kind::currency, std::string(sign), "", false});
                return;
            }
        }
        if (is_letter(peek())) return word();
        if (peek() == '%') tokens_.push_back({Kind::sign, "%", "", false});
        ++at_;
    }
    // Of one word are a hyphen, an apostrophe and, behind letters, digits: "lock-up", "fy2027".
    void word() {
        const std::size_t start = at_;
        while (is_letter(peek()) || is_digit(peek()) ||
               ((peek() == '-' || peek() == '\'') && is_letter(peek(1)))) {
            ++at_;
        }
        tokens_.push_back({Kind::word, text_.substr(start, at_ - start), "", false});
    }
    void number() {
        const std::size_t start = at_;
        const auto part = [&](char separator) { return peek() == separator && is_digit(peek(1)); };
        while (is_digit(peek()) || part(',') || part('.')) ++at_;
        WordingToken token{Kind::number, text_.substr(start, at_ - start), "", false};
        // 2027-04-30, 30/4/2027, 30.4.2027 is read above; 2026/27 and 2026-27 are years.
        if (part('-') || part('/')) {
            while (is_digit(peek()) || part('-') || part('/')) ++at_;
            token.text = text_.substr(start, at_ - start);
            token.kind = is_range() ? Kind::number : Kind::date;
            if (!is_date(token.text)) token.kind = Kind::number;
        }
        if (is_dotted_date(token.text)) token.kind = Kind::date;
        const std::size_t behind = at_;
        while (is_letter(peek()) || peek() == '%' || peek() == '+') ++at_;
        token.suffix = text_.substr(behind, at_ - behind);
        tokens_.push_back(std::move(token));
    }
    // "10-15%" is a quantity.
    bool is_range() const { return peek() == '%'; }
    static bool is_date(std::string_view text) {
        const std::size_t first = text.find_first_of("-/");
        const std::size_t last = text.find_last_of("-/");
        const bool has_year = first == 4 || text.size() - last == 5;
        return has_year && (first != last || (first == 4 && text.size() == 7));
    }
    static bool is_dotted_date(std::string_view text) {
        const std::size_t first = text.find('.');
        const std::size_t last = text.rfind('.');
        return first != text.npos && first != last && text.size() - last == 5;
    }

    std::string text_;
    std::size_t at_ = 0;
    std::vector<WordingToken> tokens_;
};

}  // namespace

std::optional<int> WordingToken::whole() const {
    if (kind != Kind::number || text.empty() || text.size() > 6) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::vector<WordingToken> wording_tokens(std::string_view text) {
    return Scanner(plain(text)).run();
}

bool is_foreign_script(std::string_view text) {
    int latin = 0;
    int other = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t point = next_point(text, at);
        const bool is_ascii_letter =
            (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
        const bool is_mark = point >= 0x2000 && point <= 0x2BFF;  // punctuation, signs, arrows
        if (is_ascii_letter || (point >= 0xC0 && point <= 0x24F)) ++latin;
        if (point >= 0x370 && !is_mark && !(point >= 0xFF01 && point <= 0xFF5E)) ++other;
    }
    return other > latin;
}

}  // namespace kam::readmodel
