// Money is integer minor units plus an ISO 4217 code. No floating point anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kam::base {

struct Money {
    std::int64_t minor = 0;
    std::string currency;  // "GBP"

    bool operator==(const Money&) const = default;
};

// How many decimals the currency's minor unit has: GBP 2, JPY 0, KWD 3. 2 for codes not listed.
int currency_decimals(std::string_view currency);
// "£", "€", "US$"; the code and a space where there is no usual sign.
std::string currency_sign(std::string_view currency);
bool is_currency_code(std::string_view text);

// Tables: "£4,812,300", with pence only where there are any. Negative: "−£1,200".
std::string text_from_money(const Money& money);
// Tiles: "£4.8m", "£950k", "£2.1bn"; rounds half away from zero.
std::string short_text_from_money(const Money& money);
// What a person types: "4.8m", "£250k", "1,200.50", "1.2 bn", "-300". Nothing if unreadable or
// beyond ±9e15 minor units. The currency is given, not read, but its sign or code may stand there.
std::optional<Money> money_from_typed(std::string_view text, std::string_view currency);

// A number with a fixed count of decimals held as an integer: 1850 with 2 decimals = "18.5".
std::string text_from_decimal(std::int64_t scaled, int decimals, bool group_thousands);
// Reads "18.5", "1,850", "1 850", "−3"; at most `decimals` places are allowed.
std::optional<std::int64_t> decimal_from_typed(std::string_view text, int decimals);

}  // namespace kam::base
