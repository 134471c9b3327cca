// Each kind of field with values just inside and just outside of what it takes; required fields;
// links and people.
#include "shared/model/validate.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using base::ErrorCode;
using base::Json;
using model::Collection;
using model::FieldMap;

namespace {

// "ok" or the name of the error.
std::string verdict(const base::Result<void>& result) {
    return result.ok() ? "ok" : std::string(base::code_text(result.error().code));
}

std::string value_verdict(Collection collection, std::string_view field, const Json& value) {
    const model::FieldSpec* spec = model::find_field(collection, field);
    BOOST_REQUIRE(spec != nullptr);
    return verdict(model::validate_value(*spec, value));
}

std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(validate_tests)

BOOST_AUTO_TEST_CASE(lines_are_one_line_of_utf8_within_their_length) {
    const auto line = [](const Json& value) {
        return value_verdict(Collection::account, "name", value);
    };
    for (const char* text : {"Acme", "", "Łódź €",
                             "a\xc2\xa0"
                             "b",
                             "=1+1", "<b>"}) {
        BOOST_TEST(line(text) == "ok", text);
    }
    BOOST_TEST(line(repeated("é", 160)) == "ok");
    BOOST_TEST(line(repeated("é", 161)) == "too_large");
    for (const char* text : {"a\nb", "a\rb", "a\tb", "\x7f", "\x1b[0m",
                             "a\xc2\x85"
                             "b",
                             "a\xe2\x80\xa8"
                             "b",
                             "a\xe2\x80\xa9"
                             "b",
                             "\xff", "\xc0\x80"}) {
        BOOST_TEST(line(text) == "bad_value", text);
    }
    BOOST_TEST(line(std::string("a\0b", 3)) == "bad_value");
    for (const Json& value : {Json(1), Json(true), Json(1.5), Json::array(), Json::object()}) {
        BOOST_TEST(line(value) == "bad_value");
    }
    BOOST_TEST(line(nullptr) == "ok");
}

BOOST_AUTO_TEST_CASE(texts_may_have_line_feeds_and_no_other_control) {
    const auto text = [](const Json& value) {
        return value_verdict(Collection::account, "about", value);
    };
    BOOST_TEST(text("one\ntwo\n\nthree") == "ok");
    BOOST_TEST(text("one\r\ntwo") == "bad_value");
    BOOST_TEST(text("one\ttwo") == "bad_value");
    BOOST_TEST(text(repeated("€", 1200)) == "ok");
    BOOST_TEST(text(repeated("€", 1201)) == "too_large");
}

BOOST_AUTO_TEST_CASE(the_detail_names_the_field_and_the_limit) {
    const model::FieldSpec* spec = model::find_field(Collection::insight, "statement");
    const auto result = model::validate_value(*spec, repeated("x", 281));
    BOOST_TEST(result.error().detail == "insight.statement is longer than 280 characters");
}

BOOST_AUTO_TEST_CASE(other_kinds_are_strict) {
    const auto check = [](std::string_view field, const Json& value) {
        return value_verdict(Collection::target, field, value);
    };
    BOOST_TEST(check("due", "2027-03-12") == "ok");
    for (const char* text : {"", "2027-02-30", "12/3/2027", "2027-03-12T00:00Z"}) {
        BOOST_TEST(check("due", text) == "bad_value", text);
    }
    BOOST_TEST(check("unit", "percent") == "ok");
    BOOST_TEST(check("unit", "Percent") == "bad_value");
    BOOST_TEST(check("unit", "") == "bad_value");
    BOOST_TEST(check("owner", "anna") == "ok");
    BOOST_TEST(check("owner", "") == "bad_value");
    BOOST_TEST(check("owner", "a b") == "bad_value");
    BOOST_TEST(check("pos", "V") == "ok");
    BOOST_TEST(check("pos", "V0") == "bad_value");
    BOOST_TEST(check("pos", repeated("V", 65)) == "bad_value");
    for (const char* field : {"due", "unit", "owner", "pos"}) {
        BOOST_TEST(check(field, 3) == "bad_value", field);
        BOOST_TEST(check(field, nullptr) == "ok", field);
    }
    BOOST_TEST(value_verdict(Collection::opportunity, "insight", "insight1") == "ok");
    BOOST_TEST(value_verdict(Collection::opportunity, "insight", "") == "bad_value");
    BOOST_TEST(value_verdict(Collection::review, "is_held", true) == "ok");
    BOOST_TEST(value_verdict(Collection::review, "is_held", 1) == "bad_value");
    BOOST_TEST(value_verdict(Collection::review, "is_held", "true") == "bad_value");
}

BOOST_AUTO_TEST_CASE(integers_are_json_integers_in_range) {
    const auto check = [](const Json& value) {
        return value_verdict(Collection::opportunity, "value", value);
    };
    BOOST_TEST(check(0) == "ok");
    BOOST_TEST(check(9'000'000'000'000'000) == "ok");
    BOOST_TEST(check(9'000'000'000'000'001) == "bad_value");
    BOOST_TEST(check(-1) == "bad_value");
    BOOST_TEST(check(1.0) == "bad_value");
    BOOST_TEST(check("1") == "bad_value");
    BOOST_TEST(check(true) == "bad_value");
    BOOST_TEST(check(UINT64_MAX) == "bad_value");
    BOOST_TEST(value_verdict(Collection::opportunity, "fit", 0) == "bad_value");
    BOOST_TEST(value_verdict(Collection::opportunity, "fit", 5) == "ok");
    BOOST_TEST(value_verdict(Collection::target, "baseline", -9'000'000'000'000'000) == "ok");
}

BOOST_AUTO_TEST_CASE(people_are_a_list_of_different_ids) {
    const auto check = [](const Json& value) {
        return value_verdict(Collection::review, "attendees", value);
    };
    BOOST_TEST(check(Json::array()) == "ok");
    BOOST_TEST(check(Json::array({"anna", "ben"})) == "ok");
    BOOST_TEST(check(Json::array({"anna", "anna"})) == "bad_value");
    BOOST_TEST(check(Json::array({"anna", 3})) == "bad_value");
    BOOST_TEST(check(Json::array({""})) == "bad_value");
    BOOST_TEST(check("anna") == "bad_value");
    Json many = Json::array();
    for (int i = 0; i < 60; ++i) many.push_back("p" + std::to_string(i));
    BOOST_TEST(check(many) == "ok");
    many.push_back("p60");
    BOOST_TEST(check(many) == "too_large");
}

BOOST_AUTO_TEST_CASE(required_fields_are_there_and_not_blank) {
    const auto check = [](const FieldMap& fields) {
        return verdict(model::validate_fields(Collection::insight, fields));
    };
    BOOST_TEST(check({{"statement", "x"}}) == "ok");
    BOOST_TEST(check({}) == "missing_value");
    BOOST_TEST(check({{"statement", nullptr}}) == "missing_value");
    BOOST_TEST(check({{"statement", " \n\xc2\xa0 "}}) == "missing_value");
    BOOST_TEST(check({{"statement", "x"}, {"so_what", nullptr}}) == "ok");
    BOOST_TEST(check({{"statement", "x"}, {"title", "y"}}) == "unknown_field");
    BOOST_TEST(check({{"statement", "x"}, {"", "y"}}) == "unknown_field");
    BOOST_TEST(check({{"statement", 1}}) == "bad_value");
}

BOOST_AUTO_TEST_CASE(links_point_to_records_of_the_right_collection) {
    const model::Store store =
        test::without_record(test::valid_account_store(), Collection::insight, "insight3");
    const auto check = [&store](const FieldMap& fields) {
        return verdict(model::validate_links(
            test::make_record(Collection::opportunity, "o", fields), store, nullptr));
    };
    BOOST_TEST(check({}) == "ok");
    BOOST_TEST(check({{"insight", "insight1"}}) == "ok");
    BOOST_TEST(check({{"insight", "insight3"}}) == "ok");
    BOOST_TEST(check({{"insight", "nowhere"}}) == "bad_value");
    BOOST_TEST(check({{"insight", "target1"}}) == "bad_value");
    model::Record with_null = test::make_record(Collection::opportunity, "o", {});
    with_null.fields["insight"] = nullptr;
    BOOST_TEST(model::validate_links(with_null, store, nullptr).ok());
}

BOOST_AUTO_TEST_CASE(people_belong_to_the_firm_when_it_is_known) {
    const model::Store firm = test::firm_store();
    const model::Store store = test::valid_account_store();
    const auto review = [](const Json& attendees) {
        return test::make_record(Collection::review, "r", {{"attendees", attendees}});
    };
    BOOST_TEST(model::validate_links(review(Json::array({"anna", "dan"})), store, &firm).ok());
    BOOST_TEST(!model::validate_links(review(Json::array({"anna", "zoe"})), store, &firm).ok());
    BOOST_TEST(model::validate_links(review(Json::array({"zoe"})), store, nullptr).ok());
    const auto action = test::make_record(Collection::action, "a", {{"owner", "zoe"}});
    BOOST_TEST(verdict(model::validate_links(action, store, &firm)) == "bad_value");
}

BOOST_AUTO_TEST_CASE(the_shared_test_stores_are_valid) {
    const model::Store firm = test::firm_store();
    for (const model::Store& store : {test::valid_account_store(), firm}) {
        for (const model::RecordPtr& record : store.all()) {
            const auto fields = model::validate_fields(record->collection, record->fields);
            BOOST_TEST(fields.ok(), record->id.text);
            BOOST_TEST(model::validate_links(*record, store, &firm).ok(), record->id.text);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
