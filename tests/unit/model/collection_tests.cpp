// The table of fields is consistent: names are unique, links and limits make sense.
#include "shared/model/collection.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace kam;
using model::Collection;
using model::FieldKind;
using model::FieldSpec;

BOOST_AUTO_TEST_SUITE(collection_tests)

BOOST_AUTO_TEST_CASE(collections_have_a_text_and_come_back) {
    std::set<std::string_view> seen;
    for (int i = 0; i < model::collection_count; ++i) {
        const auto collection = static_cast<Collection>(i);
        BOOST_TEST(seen.insert(model::collection_text(collection)).second);
        BOOST_TEST((model::collection_from_text(model::collection_text(collection)) == collection));
    }
    BOOST_TEST(!model::collection_from_text("accounts").has_value());
    BOOST_TEST(!model::collection_from_text("").has_value());
}

BOOST_AUTO_TEST_CASE(every_row_of_the_table_makes_sense) {
    std::set<std::pair<Collection, std::string_view>> seen;
    for (const FieldSpec& field : model::all_fields()) {
        BOOST_TEST(seen.insert({field.collection, field.name}).second, field.name);
        BOOST_TEST(model::find_field(field.collection, field.name) == &field);
        BOOST_TEST(field.minimum <= field.maximum, field.name);
        const bool has_limit = field.kind == FieldKind::line || field.kind == FieldKind::text ||
                               field.kind == FieldKind::people || field.kind == FieldKind::integer;
        BOOST_TEST((!has_limit || field.maximum > 0), field.name);
        BOOST_TEST((field.kind == FieldKind::choice) == !field.choices.empty(), field.name);
        if (field.kind == FieldKind::link) {
            BOOST_TEST(
                (model::space_kind_of(field.linked) == model::space_kind_of(field.collection)));
        }
    }
    BOOST_TEST(!model::find_field(Collection::insight, "title"));
}

BOOST_AUTO_TEST_CASE(lists_with_a_position_are_ordered) {
    for (const Collection collection :
         {Collection::insight, Collection::opportunity, Collection::threat, Collection::target,
          Collection::action, Collection::summary_target}) {
        BOOST_TEST(model::is_ordered(collection));
    }
    BOOST_TEST(!model::is_ordered(Collection::review));
    BOOST_TEST(!model::is_ordered(Collection::team_member));
    BOOST_TEST(model::is_singleton(Collection::account));
    BOOST_TEST(!model::is_singleton(Collection::summary));
}

BOOST_AUTO_TEST_SUITE_END()
