#include "shared/base/money.h"

#include <algorithm>
#include <array>

#include "shared/base/utf8.h"
#include "shared/base/wide.h"

namespace kam::base {
namespace {

// U+2212: as wide as a plus, so that columns of figures line up.
constexpr std::string_view minus_sign = "\xe2\x88\x92";
// U+00A0 and U+202F come with figures pasted from a spreadsheet or a web page.
constexpr std::string_view no_break_space = "\xc2\xa0";
constexpr std::string_view narrow_no_break_space = "\xe2\x80\xaf";

// The range of stored amounts, see the field table in shared/model/collection.cpp.
constexpr std::int64_t amount_max = 9'000'000'000'000'000;

struct CurrencySign {
    std::string_view code;
    std::string_view sign;
};
constexpr std::array<CurrencySign, 9> currency_signs{{
    {"GBP", "£"},
    {"EUR", "€"},
    {"USD", "US$"},
    {"JPY", "¥"},
    {"AUD", "A$"},
    {"CAD", "C$"},
    {"NZD", "NZ$"},
    {"HKD", "HK$"},
    {"SGD", "S$"},
}};

// ISO 4217 currencies whose minor unit is not a hundredth.
constexpr std::array<std::string_view, 16> without_decimals{
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
    "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> with_three_decimals{"BHD", "IQD", "JOD", "KWD",
                                                              "LYD", "OMR", "TND"};

template <class List>
bool has_code(const List& list, std::string_view code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::uint64_t magnitude_of(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::uint64_t power_of_ten(int exponent) {
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

std::string grouped(std::uint64_t value) {
    std::string out = std::to_string(value);
    for (std::size_t at = out.size(); at > 3;) {
        at -= 3;
        out.insert(at, 1, ',');
    }
    return out;
}

// `value` without its sign, with a decimal point `decimals` from the right.
std::string fixed_text(std::uint64_t value, int decimals, bool group_thousands) {
    const std::uint64_t unit = power_of_ten(decimals);
    std::string out = group_thousands ? grouped(value / unit) : std::to_string(value / unit);
    if (decimals == 0) return out;
    const std::string fraction = std::to_string(value % unit);
    out += '.';
    out.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    return out + fraction;
}

std::string without_trailing_zeros(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

// Removes the first of `prefixes` that `text` starts with; letters match in either case.
bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (prefix.empty() || text.size() < prefix.size()) return false;
    if (fold_for_search(text.substr(0, prefix.size())) != fold_for_search(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
    if (suffix.empty() || text.size() < suffix.size()) return false;
    std::string_view end = text.substr(text.size() - suffix.size());
    if (!take_prefix(end, suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

bool take_minus(std::string_view& text) {
    return take_prefix(text, "-") || take_prefix(text, minus_sign);
}

// Blanks become one ASCII space each, so that what follows needs to know one only.
std::string with_plain_blanks(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (take_prefix(text, no_break_space) || take_prefix(text, narrow_no_break_space)) {
            out += ' ';
            continue;
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return trimmed(out);
}

void skip_blanks(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
}

// Digits in groups of three behind commas or blanks, or in one piece: "1,200", "1 200", "1200".
std::optional<std::string> digits_from_groups(std::string_view text) {
    std::string digits;
    std::size_t group = 0;
    bool has_separator = false;
    for (const char c : text) {
        if (is_digit(c)) {
            digits += c;
            ++group;
            continue;
        }
        if (c != ',' && c != ' ') return std::nullopt;
        if (has_separator ? group != 3 : (group == 0 || group > 3)) return std::nullopt;
        has_separator = true;
        group = 0;
    }
    if (has_separator && group != 3) return std::nullopt;
    return digits;
}

// The number times 10^places, exactly; nothing when it has more decimals than that.
std::optional<std::int64_t> scaled_number(std::string_view text, int places) {
    const bool is_negative = take_minus(text);
    if (!is_negative) take_prefix(text, "+");
    skip_blanks(text);
    const std::size_t point = text.find('.');
    const auto whole = digits_from_groups(text.substr(0, point));
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (!whole || !std::all_of(fraction.begin(), fraction.end(), is_digit)) return std::nullopt;
    if (whole->empty() && fraction.empty()) return std::nullopt;
    if (fraction.size() > static_cast<std::size_t>(places)) return std::nullopt;
    std::string digits = *whole + std::string(fraction);
    digits.append(static_cast<std::size_t>(places) - fraction.size(), '0');
    Wide value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        if (value > amount_max) return std::nullopt;
    }
    return static_cast<std::int64_t>(is_negative ? -value : value);
}

// Takes "k", "m", "bn" and their like off the end; the power of ten they stand for.
int take_multiplier(std::string_view& text) {
    struct Multiplier {
        std::string_view word;
        int exponent;
    };
    constexpr std::array<Multiplier, 9> multipliers{{{"thousand", 3},
                                                     {"million", 6},
                                                     {"billion", 9},
                                                     {"bn", 9},
                                                     {"mn", 6},
                                                     {"th", 3},
                                                     {"k", 3},
                                                     {"m", 6},
                                                     {"b", 9}}};
    for (const Multiplier& multiplier : multipliers) {
        if (take_suffix(text, multiplier.word)) return multiplier.exponent;
    }
    return 0;
}

// Takes the currency's sign or code off either end.
void take_currency(std::string_view& text, std::string_view currency) {
    const std::string sign = trimmed(currency_sign(currency));
    const std::string_view dollar = !sign.empty() && sign.back() == '$' ? "$" : "";
    for (const std::string_view word : {currency, std::string_view(sign), dollar}) {
        if (take_prefix(text, word) || take_suffix(text, word)) break;
    }
    skip_blanks(text);
}

}  // namespace

int currency_decimals(std::string_view currency) {
    if (has_code(without_decimals, currency)) return 0;
    return has_code(with_three_decimals, currency) ? 3 : 2;
}

std::string currency_sign(std::string_view currency) {
    for (const CurrencySign& entry : currency_signs) {
        if (entry.code == currency) return std::string(entry.sign);
    }
    return currency.empty() ? std::string() : std::string(currency) + " ";
}

bool is_currency_code(std::string_view text) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 3 && std::all_of(text.begin(), text.end(), is_capital);
}

std::string text_from_money(const Money& money) {
    const int decimals = currency_decimals(money.currency);
    const std::uint64_t magnitude = magnitude_of(money.minor);
    const std::uint64_t unit = power_of_ten(decimals);
    std::string out(money.minor < 0 ? minus_sign : std::string_view());
    out += currency_sign(money.currency);
    return out + (magnitude % unit == 0 ? grouped(magnitude / unit)
                                        : fixed_text(magnitude, decimals, true));
}

// One decimal below 100 of the step, none above: "£4.8m", "£12.5k", "£950k".
std::string short_text_from_money(const Money& money) {
    constexpr std::array<std::string_view, 4> steps{"", "k", "m", "bn"};
    const Wide magnitude = magnitude_of(money.minor);
    Wide unit = static_cast<Wide>(power_of_ten(currency_decimals(money.currency)));
    std::string number;
    for (std::size_t step = 0; step < steps.size(); ++step, unit *= 1000) {
        // Whole major units at the bottom: nobody reads pence on a tile.
        const Wide tenths = step == 0 ? divided_half_away(magnitude, unit) * 10
                                      : divided_half_away(magnitude * 10, unit);
        const Wide whole = divided_half_away(magnitude, unit);
        if (whole >= 1000 && step + 1 < steps.size()) continue;
        number =
            tenths < 1000
                ? without_trailing_zeros(fixed_text(static_cast<std::uint64_t>(tenths), 1, false))
                : grouped(static_cast<std::uint64_t>(whole));
        number += steps[step];
        break;
    }
    const bool is_negative = money.minor < 0 && number != "0";
    return std::string(is_negative ? minus_sign : std::string_view()) +
           currency_sign(money.currency) + number;
}

std::optional<Money> money_from_typed(std::string_view text, std::string_view currency) {
    const std::string plain = with_plain_blanks(text);
    std::string_view rest = plain;
    const bool is_negative = take_minus(rest);
    skip_blanks(rest);
    take_currency(rest, currency);
    const int exponent = take_multiplier(rest);
    skip_blanks(rest);
    const auto minor = scaled_number(rest, currency_decimals(currency) + exponent);
    if (!minor || (is_negative && *minor < 0)) return std::nullopt;
    return Money{is_negative ? -*minor : *minor, std::string(currency)};
}

std::string text_from_decimal(std::int64_t scaled, int decimals, bool group_thousands) {
    std::string out(scaled < 0 ? minus_sign : std::string_view());
    return out +
           without_trailing_zeros(fixed_text(magnitude_of(scaled), decimals, group_thousands));
}

std::optional<std::int64_t> decimal_from_typed(std::string_view text, int decimals) {
    return scaled_number(with_plain_blanks(text), decimals);
}

}  // namespace kam::base
