// Results carry a value or an error, and every reason has one name both ways.
#include "shared/base/result.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace kam::base;

BOOST_AUTO_TEST_SUITE(result_tests)

BOOST_AUTO_TEST_CASE(a_result_is_a_value_or_an_error) {
    const Result<int> good = 3;
    BOOST_TEST(good.ok());
    BOOST_TEST(good.value() == 3);
    const Result<int> bad = Error{ErrorCode::gap, "skipped"};
    BOOST_TEST(!bad.ok());
    BOOST_TEST((bad.error() == Error{ErrorCode::gap, "skipped"}));
    BOOST_TEST(Result<void>().ok());
    BOOST_TEST(!Result<void>(Error{ErrorCode::io, {}}).ok());
}

BOOST_AUTO_TEST_CASE(every_code_has_its_own_name) {
    std::set<std::string_view> seen;
    for (int i = 0; i <= static_cast<int>(ErrorCode::busy); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        BOOST_TEST(seen.insert(code_text(code)).second);
        BOOST_TEST((code_from_text(code_text(code)) == code));
    }
    BOOST_TEST(!code_from_text("").has_value());
    BOOST_TEST(!code_from_text("BUSY").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
