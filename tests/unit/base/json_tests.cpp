// The one way JSON text comes in: what is refused, and reads that cannot fail loudly. With
// KAM_SHARED_DATA_DIR set, also the files of JSONTestSuite.
#include "shared/base/json.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace kam::base;

namespace {

bool is_refused(std::string_view text) {
    const auto result = json_from_text(text);
    return !result.ok() && result.error().code == ErrorCode::bad_json;
}

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += open;
    text += "1";
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return text;
}

std::string contents_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_tests)

BOOST_AUTO_TEST_CASE(depth_is_limited_before_parsing) {
    BOOST_TEST(json_from_text(nested(json_depth_max, "[", "]")).ok());
    BOOST_TEST(is_refused(nested(json_depth_max + 1, "[", "]")));
    BOOST_TEST(is_refused(nested(100'000, "[", "]")));
    BOOST_TEST(is_refused(nested(100'000, "{\"a\":", "}")));
    BOOST_TEST(is_refused(std::string(100'000, '[')));
    BOOST_TEST(json_from_text("\"" + std::string(100'000, '[') + "\"").ok());
    BOOST_TEST(json_from_text("\"\\\"" + std::string(100, '{') + "\"").ok());
}

BOOST_AUTO_TEST_CASE(duplicate_keys_are_refused_in_the_same_object_only) {
    BOOST_TEST(is_refused(R"({"a":1,"a":1})"));
    BOOST_TEST(is_refused(R"([{"x":{"a":1,"b":2,"a":3}}])"));
    BOOST_TEST(is_refused(R"({"a":1,"\u0061":2})"));
    BOOST_TEST(is_refused(R"({"a":{"b":1},"a":2})"));
    BOOST_TEST(json_from_text(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]})").ok());
}

BOOST_AUTO_TEST_CASE(only_plain_json_text_is_read) {
    BOOST_TEST(is_refused(""));
    BOOST_TEST(is_refused(" "));
    BOOST_TEST(is_refused("\xef\xbb\xbf{}"));
    BOOST_TEST(is_refused(std::string_view("{}\0", 3)));
    BOOST_TEST(is_refused(std::string_view("\"a\0b\"", 5)));
    BOOST_TEST(is_refused("{} x"));
    BOOST_TEST(is_refused("{}{}"));
    BOOST_TEST(is_refused("\"\xff\""));
    BOOST_TEST(is_refused("\"\xc0\x80\""));
    BOOST_TEST(is_refused(R"("\ud800")"));
    BOOST_TEST(is_refused("// no\n1"));
    BOOST_TEST(is_refused("NaN"));
    BOOST_TEST(is_refused("1e999"));
    BOOST_TEST(json_from_text(" {\"a\" : [ 1 , true , null ] } \n").ok());
}

BOOST_AUTO_TEST_CASE(large_integers_are_not_bent) {
    const auto number = [](std::string_view text) {
        return integer_from_json(json_from_text(text).value());
    };
    BOOST_TEST(number("9223372036854775807").value() == INT64_MAX);
    BOOST_TEST(number("-9223372036854775808").value() == INT64_MIN);
    BOOST_TEST(!number("9223372036854775808").has_value());
    BOOST_TEST(!number("18446744073709551616").has_value());
    BOOST_TEST(!number("-9223372036854775809").has_value());
    BOOST_TEST(!number("1.0").has_value());
    BOOST_TEST(!number("1e3").has_value());
    BOOST_TEST(!number("\"1\"").has_value());
    BOOST_TEST(!number("true").has_value());
    BOOST_TEST(number("-0").value() == 0);
}

BOOST_AUTO_TEST_CASE(reads_give_nothing_for_the_wrong_type) {
    const Json object = json_from_text(R"({"s":"x","i":7,"b":false,"n":null})").value();
    BOOST_TEST(string_at(object, "s").value() == "x");
    BOOST_TEST(integer_at(object, "i").value() == 7);
    BOOST_TEST(bool_at(object, "b").value() == false);
    BOOST_TEST(member_at(object, "n") != nullptr);
    for (const char* key : {"i", "b", "n", "absent"}) BOOST_TEST(!string_at(object, key));
    for (const char* key : {"s", "b", "n", "absent"}) BOOST_TEST(!integer_at(object, key));
    for (const char* key : {"s", "i", "n", "absent"}) BOOST_TEST(!bool_at(object, key));
    for (const Json& no_object : {Json(), Json(3), Json("s"), Json::array({1})}) {
        BOOST_TEST(member_at(no_object, "s") == nullptr);
        BOOST_TEST(!string_at(no_object, "s").has_value());
    }
}

BOOST_AUTO_TEST_CASE(equal_values_give_equal_bytes) {
    const Json one = json_from_text(R"({"b":1,"a":[2,{"d":4,"c":3}]})").value();
    const Json other = json_from_text(R"({ "a":[2,{"c":3,"d":4}], "b":1 })").value();
    BOOST_TEST(text_from_json(one) == R"({"a":[2,{"c":3,"d":4}],"b":1})");
    BOOST_TEST(text_from_json(one) == text_from_json(other));
    BOOST_TEST(text_from_json(Json("a\xff")) == "\"a\xef\xbf\xbd\"");
}

// y_ must be read, n_ refused; i_ is left open by the suite. On purpose we refuse a key that stands
// twice, which the suite allows: who reads the first and who the last would see two documents.
BOOST_AUTO_TEST_CASE(agrees_with_the_public_test_suite) {
    const char* root = std::getenv("KAM_SHARED_DATA_DIR");
    const std::filesystem::path folder =
        std::filesystem::path(root == nullptr ? "" : root) / "json/JSONTestSuite/test_parsing";
    std::error_code error;
    if (root == nullptr || !std::filesystem::is_directory(folder, error)) {
        BOOST_TEST_MESSAGE("JSONTestSuite is not there; skipped");
        return;
    }
    const std::set<std::string> stricter{"y_object_duplicated_key.json",
                                         "y_object_duplicated_key_and_value.json"};
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool is_ok = json_from_text(contents_of(entry.path())).ok();
        const bool wants_ok = name[0] == 'y' && stricter.count(name) == 0;
        if (name[0] != 'i') BOOST_TEST(is_ok == wants_ok, name);
        ++count;
    }
    BOOST_TEST(count > 300);
}

BOOST_AUTO_TEST_SUITE_END()
