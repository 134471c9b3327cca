// Money and decimals as people read and type them; typed texts come back as the same amounts.
#include "shared/base/money.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "shared/base/random.h"
#include "shared/base/wide.h"

using namespace kam::base;

namespace {

std::string typed(std::string_view text, std::string_view currency = "GBP") {
    const auto money = money_from_typed(text, currency);
    return money ? std::to_string(money->minor) : "nothing";
}

std::string decimal(std::string_view text, int decimals) {
    const auto value = decimal_from_typed(text, decimals);
    return value ? std::to_string(*value) : "nothing";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(money_tests)

BOOST_AUTO_TEST_CASE(tables_show_pence_only_where_there_are_any) {
    BOOST_TEST(text_from_money({481'230'000, "GBP"}) == "£4,812,300");
    BOOST_TEST(text_from_money({-120'000, "GBP"}) == "−£1,200");
    BOOST_TEST(text_from_money({120'050, "EUR"}) == "€1,200.50");
    BOOST_TEST(text_from_money({5, "USD"}) == "US$0.05");
    BOOST_TEST(text_from_money({0, "GBP"}) == "£0");
    BOOST_TEST(text_from_money({123'456, "JPY"}) == "¥123,456");
    BOOST_TEST(text_from_money({1'234'567, "KWD"}) == "KWD 1,234.567");
    BOOST_TEST(text_from_money({99'900, "CHF"}) == "CHF 999");
    BOOST_TEST(text_from_money({100, ""}) == "1");
    BOOST_TEST(text_from_money({std::numeric_limits<std::int64_t>::min(), "GBP"}) ==
               "−£92,233,720,368,547,758.08");
}

BOOST_AUTO_TEST_CASE(tiles_round_half_away_from_zero) {
    const auto tile = [](std::int64_t minor) { return short_text_from_money({minor, "GBP"}); };
    BOOST_TEST(tile(481'230'000) == "£4.8m");
    BOOST_TEST(tile(95'000'000) == "£950k");
    BOOST_TEST(tile(210'000'000'000) == "£2.1bn");
    BOOST_TEST(tile(485'000'000) == "£4.9m");
    BOOST_TEST(tile(-485'000'000) == "−£4.9m");
    BOOST_TEST(tile(500'000'000) == "£5m");
    BOOST_TEST(tile(1'250'000) == "£12.5k");
    BOOST_TEST(tile(99'949'999) == "£999k");
    BOOST_TEST(tile(99'950'000) == "£1m");
    BOOST_TEST(tile(99'950) == "£1k");
    BOOST_TEST(tile(99'949) == "£999");
    BOOST_TEST(tile(49) == "£0");
    BOOST_TEST(tile(-49) == "£0");
    BOOST_TEST(tile(50) == "£1");
    BOOST_TEST(tile(9'000'000'000'000'000) == "£90,000bn");
    BOOST_TEST(short_text_from_money({950'000, "JPY"}) == "¥950k");
}

BOOST_AUTO_TEST_CASE(typed_amounts_are_read) {
    BOOST_TEST(typed("4.8m") == "480000000");
    BOOST_TEST(typed("£250k") == "25000000");
    BOOST_TEST(typed("1,200.50") == "120050");
    BOOST_TEST(typed("1.2 bn") == "120000000000");
    BOOST_TEST(typed("-300") == "-30000");
    BOOST_TEST(typed("−£1,200") == "-120000");
    BOOST_TEST(typed("£-300") == "-30000");
    BOOST_TEST(typed("gbp 12") == "1200");
    BOOST_TEST(typed("12 GBP") == "1200");
    BOOST_TEST(typed("1 200") == "120000");
    BOOST_TEST(typed("1\xc2\xa0"
                     "200") == "120000");
    BOOST_TEST(typed(".5") == "50");
    BOOST_TEST(typed("2 million") == "200000000");
    BOOST_TEST(typed("$5", "USD") == "500");
    BOOST_TEST(typed("US$5", "USD") == "500");
    BOOST_TEST(typed("1.234", "KWD") == "1234");
    BOOST_TEST(typed("¥1,200", "JPY") == "1200");
    BOOST_TEST(typed("90000000000000") == "9000000000000000");
}

BOOST_AUTO_TEST_CASE(what_is_no_amount_is_refused) {
    for (const char* text : {"",
                             " ",
                             "£",
                             "m",
                             "-",
                             ".",
                             "1,20",
                             "1,2000",
                             ",200",
                             "1,,200",
                             "1.234",
                             "1.2.3",
                             "€5",
                             "4.8x",
                             "--3",
                             "-£-3",
                             "12e3",
                             "1.123456789m",
                             "90000000000000.01",
                             "9999999999999bn",
                             "NaN",
                             "1 2",
                             "five",
                             "0x10",
                             "1_000",
                             "1,200 300 4"}) {
        BOOST_TEST(typed(text) == "nothing", text);
    }
    BOOST_TEST(typed("1.5", "JPY") == "nothing");
}

BOOST_AUTO_TEST_CASE(shown_amounts_can_be_typed_back) {
    Random random(11);
    for (int i = 0; i < 3000; ++i) {
        for (const char* currency : {"GBP", "EUR", "USD", "JPY", "KWD", "CHF"}) {
            const auto bound = std::uint64_t{1} << random.below(53);
            const auto minor = static_cast<std::int64_t>(random.below(bound)) -
                               static_cast<std::int64_t>(bound / 2);
            const Money money{minor, currency};
            const auto back = money_from_typed(text_from_money(money), currency);
            BOOST_REQUIRE_MESSAGE(back, text_from_money(money));
            BOOST_TEST(back->minor == minor);
        }
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_an_amount_or_nothing) {
    Random random(3);
    constexpr std::string_view alphabet = "0123456789,. -+kmbn£−GBP\xff";
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (auto left = random.below(14); left > 0; --left) {
            text += alphabet[static_cast<std::size_t>(random.below(alphabet.size()))];
        }
        const auto money = money_from_typed(text, "GBP");
        if (!money) continue;
        BOOST_TEST((money_from_typed(text_from_money(*money), "GBP") == *money), text);
        BOOST_TEST(!short_text_from_money(*money).empty());
    }
}

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    BOOST_TEST(text_from_decimal(1850, 2, true) == "18.5");
    BOOST_TEST(text_from_decimal(185000, 2, true) == "1,850");
    BOOST_TEST(text_from_decimal(185000, 2, false) == "1850");
    BOOST_TEST(text_from_decimal(-3, 1, true) == "−0.3");
    BOOST_TEST(text_from_decimal(5, 2, true) == "0.05");
    BOOST_TEST(text_from_decimal(0, 2, true) == "0");
    BOOST_TEST(text_from_decimal(1000, 0, true) == "1,000");
    BOOST_TEST(decimal("18.5", 2) == "1850");
    BOOST_TEST(decimal("1,850", 0) == "1850");
    BOOST_TEST(decimal("1 850", 0) == "1850");
    BOOST_TEST(decimal("−3", 0) == "-3");
    BOOST_TEST(decimal("18.555", 2) == "nothing");
    BOOST_TEST(decimal("18.5", 0) == "nothing");
    BOOST_TEST(decimal("-", 0) == "nothing");
}

BOOST_AUTO_TEST_CASE(currencies_have_their_decimals) {
    BOOST_TEST(currency_decimals("GBP") == 2);
    BOOST_TEST(currency_decimals("JPY") == 0);
    BOOST_TEST(currency_decimals("KWD") == 3);
    BOOST_TEST(currency_decimals("XYZ") == 2);
    BOOST_TEST(is_currency_code("GBP"));
    for (const char* text : {"", "gbp", "GB", "GBPX", "G1P"}) BOOST_TEST(!is_currency_code(text));
}

BOOST_AUTO_TEST_CASE(wide_numbers_round_and_narrow) {
    const auto rounded = [](std::int64_t value, std::int64_t divisor) {
        return saturated(divided_half_away(value, divisor));
    };
    BOOST_TEST(rounded(5, 2) == 3);
    BOOST_TEST(rounded(-5, 2) == -3);
    BOOST_TEST(rounded(7, 3) == 2);
    BOOST_TEST(rounded(-7, 3) == -2);
    BOOST_TEST(rounded(8, 3) == 3);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    BOOST_TEST(saturated(Wide{most} + 1) == most);
    BOOST_TEST(saturated(Wide{least} - 1) == least);
    BOOST_TEST(saturated(Wide{-7}) == -7);
}

BOOST_AUTO_TEST_SUITE_END()
