// Well-formedness against every code point and a list of broken forms; folding against names as
// they stand in client lists.
#include "shared/base/utf8.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>

using namespace kam::base;

namespace {

std::string encoded(std::uint32_t code_point) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (code_point < 0x80) return {byte(code_point)};
    const char last = byte(0x80 | (code_point & 0x3f));
    if (code_point < 0x800) return {byte(0xc0 | code_point >> 6), last};
    const char third = byte(0x80 | (code_point >> 6 & 0x3f));
    if (code_point < 0x10000) return {byte(0xe0 | code_point >> 12), third, last};
    return {byte(0xf0 | code_point >> 18), byte(0x80 | (code_point >> 12 & 0x3f)), third, last};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8_tests)

BOOST_AUTO_TEST_CASE(every_code_point_but_nul_and_surrogates_is_well_formed) {
    for (std::uint32_t point = 1; point <= 0x10ffff; ++point) {
        const bool is_surrogate = point >= 0xd800 && point <= 0xdfff;
        const std::string text = encoded(point);
        if (is_utf8(text) == is_surrogate || utf8_length(text) != 1) {
            BOOST_FAIL("wrong at " << point);
        }
        if (text.size() > 1 && is_utf8(text.substr(0, text.size() - 1))) {
            BOOST_FAIL("cut short, yet accepted: " << point);
        }
    }
}

BOOST_AUTO_TEST_CASE(broken_forms_are_refused) {
    for (const char* text : {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xe0\x9f\xbf",
                             "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80",
                             "\xfe", "\xff", "a\xc3", "\xc3\x28", "\xe2\x82", "\xed\xa0\x80"}) {
        BOOST_TEST(!is_utf8(text));
    }
    BOOST_TEST(!is_utf8(std::string_view("a\0b", 3)));
    BOOST_TEST(is_utf8(""));
}

BOOST_AUTO_TEST_CASE(search_ignores_case_and_accents) {
    BOOST_TEST(fold_for_search("Łódź") == "lodz");
    BOOST_TEST(fold_for_search("ÀÉÎÕÜÇÑ") == "aeioucn");
    BOOST_TEST(fold_for_search("Großmann Æther Œuvre Þór Ĳssel") ==
               "grossmann aether oeuvre thor ijssel");
    BOOST_TEST(fold_for_search("Dvořák Őry Şahin Żółć") == "dvorak ory sahin zolc");
    BOOST_TEST(fold_for_search("Nguyễn Đặng") == "nguyen dang");
    BOOST_TEST(fold_for_search("București, Timișoara") == "bucuresti, timisoara");
    BOOST_TEST(fold_for_search("STRAẞE") == "strasse");
    BOOST_TEST(fold_for_search("e\xcc\x81te\xcc\x81") == "ete");
    BOOST_TEST(fold_for_search("3×4÷2") == "3×4÷2");
    BOOST_TEST(fold_for_search("Москва 東京 €") == "Москва 東京 €");
    BOOST_TEST(fold_for_search("a\xff\xc3") == "a\xff\xc3");
    BOOST_TEST(contains_folded("Kancelaria Łódź sp. k.", "lodz"));
    BOOST_TEST(!contains_folded("Kancelaria", "lodz"));
    BOOST_TEST(contains_folded("anything", ""));
}

BOOST_AUTO_TEST_CASE(folding_twice_changes_nothing_more) {
    for (std::uint32_t point = 1; point <= 0x2fff; ++point) {
        const std::string once = fold_for_search(encoded(point));
        if (fold_for_search(once) != once || !is_utf8(once)) BOOST_FAIL("wrong at " << point);
    }
}

BOOST_AUTO_TEST_CASE(blanks_are_trimmed_at_both_ends) {
    BOOST_TEST(trimmed(" \t a b \r\n") == "a b");
    BOOST_TEST(trimmed("\xc2\xa0 x \xc2\xa0") == "x");
    BOOST_TEST(trimmed(" \xc2\xa0\n").empty());
    BOOST_TEST(trimmed("").empty());
    BOOST_TEST(trimmed("à") == "à");
    BOOST_TEST(trimmed("x\xa0") == "x\xa0");
}

BOOST_AUTO_TEST_SUITE_END()
