// Each intent that changes data becomes the mutation it means; the others become none.
#include "client/app/intent_handler.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(intent_handler_tests)

using namespace kam;
using model::Collection;
using test::test_space;

namespace {

app::AskedChange asked(const app::Intent& intent) {
    base::Random random(1);
    auto change = app::change_from_intent(intent, random);
    BOOST_REQUIRE(change.has_value());
    BOOST_TEST((change->space == test_space()));
    BOOST_TEST(change->what == "what");
    return std::move(*change);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_field_becomes_record_set) {
    const auto change = asked(app::SetField{
        test_space(), Collection::insight, {"i1"}, "source", base::Json(nullptr), "what"});
    const auto* set = std::get_if<mutation::RecordSet>(&change.mutation);
    BOOST_REQUIRE(set != nullptr);
    BOOST_TEST(set->id.text == "i1");
    BOOST_TEST(set->fields.size() == 1u);
    BOOST_TEST(set->fields.at("source").is_null());
    BOOST_TEST(!set->is_undo);
    BOOST_TEST(!change.open.has_value());
}

BOOST_AUTO_TEST_CASE(fields_that_belong_together_become_one_record_set) {
    const auto change = asked(app::SetFields{test_space(),
                                             Collection::action,
                                             {"a1"},
                                             {{"state", "done"}, {"done_date", "2026-11-21"}},
                                             "what"});
    const auto* set = std::get_if<mutation::RecordSet>(&change.mutation);
    BOOST_REQUIRE(set != nullptr);
    BOOST_TEST(set->fields.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_new_record_gets_a_new_id_and_may_be_opened) {
    const app::AddRecord add{
        test_space(), Collection::insight, {{"statement", "They grow"}}, "what", true};
    base::Random random(1);
    const auto first = app::change_from_intent(add, random);
    const auto second = app::change_from_intent(add, random);
    const auto& create = std::get<mutation::RecordCreate>(first->mutation);
    BOOST_TEST(base::is_id_text(create.id.text));
    BOOST_TEST(create.id.text != std::get<mutation::RecordCreate>(second->mutation).id.text);
    BOOST_TEST(!create.after.has_value());
    BOOST_TEST(first->open.value_or("") == "insight/" + create.id.text);
}

BOOST_AUTO_TEST_CASE(delete_move_and_set_elements_become_theirs) {
    const auto gone = asked(app::DeleteRecord{test_space(), Collection::insight, {"i1"}, "what"});
    BOOST_TEST(std::get<mutation::RecordDelete>(gone.mutation).id.text == "i1");
    const auto moved =
        asked(app::MoveRecord{test_space(), Collection::insight, {"i1"}, {"i2"}, "what"});
    BOOST_TEST(std::get<mutation::ListMove>(moved.mutation).after.text == "i2");
    app::ChangeSetElement element{
        test_space(), Collection::review, {"r1"}, "attendees", "anna", true, "what"};
    BOOST_TEST(std::get<mutation::SetAdd>(asked(element).mutation).element == "anna");
    element.is_added = false;
    BOOST_TEST(std::get<mutation::SetRemove>(asked(element).mutation).element == "anna");
}

BOOST_AUTO_TEST_CASE(other_intents_change_no_record) {
    base::Random random(1);
    for (const app::Intent& intent :
         {app::Intent{app::Navigate{}}, app::Intent{app::OpenAccount{}}, app::Intent{app::Undo{}},
          app::Intent{app::Redo{}}, app::Intent{app::DismissToast{}},
          app::Intent{app::ActOnToast{}}, app::Intent{app::ChooseTheme{}},
          app::Intent{app::SignOut{}}}) {
        BOOST_TEST(!app::change_from_intent(intent, random).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
