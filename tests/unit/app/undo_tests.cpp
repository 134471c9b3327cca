// The stack of steps alone: order, names, one step out of the middle, and its limit.
#include "client/app/undo.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(undo_tests)

using kam::app::UndoStack;
using kam::app::UndoStep;
using kam::model::Collection;
using kam::test::test_space;

namespace {

const kam::model::SpaceId other_space = kam::model::account_space({"zeta"});

UndoStep step(std::string what, kam::model::SpaceId space = test_space()) {
    return {std::move(what), std::move(space), {kam::test::remove(Collection::insight, "i1")}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(takes_the_newest_first_and_names_it) {
    UndoStack stack;
    BOOST_TEST(stack.undo_label() == "");
    stack.did(step("first"));
    stack.did(step("second"));
    BOOST_TEST(stack.undo_label() == "second");
    UndoStep taken;
    BOOST_TEST(stack.take_undo(taken));
    BOOST_TEST(taken.what == "second");
    BOOST_TEST(taken.inverse.size() == 1u);
    BOOST_TEST(stack.undo_label() == "first");
}

BOOST_AUTO_TEST_CASE(typing_without_a_pause_is_one_step) {
    const auto typed = [](std::string to, const std::string& from, std::int64_t at) {
        kam::mutation::TextEdit back{
            Collection::insight, {"i1"}, "so_what", to, kam::text::difference(to, from)};
        return UndoStep{"typing", test_space(), {back}, 0, {at}};
    };
    UndoStack stack;
    stack.did(typed("They", "", 1'000));
    stack.did(typed("They pay", "They", 2'900));
    UndoStep taken;
    BOOST_TEST(stack.take_undo(taken));
    const auto& back = std::get<kam::mutation::TextEdit>(taken.inverse.front());
    BOOST_TEST(back.from == "They pay");
    BOOST_TEST(kam::text::spliced(back.from, back.splices).value() == "");
    BOOST_TEST(!stack.take_undo(taken));

    stack.did(typed("They", "", 1'000));
    stack.did(typed("They pay", "They", 3'100));             // after a pause
    stack.did(typed("They pay. Why?", "They pay.", 3'200));  // a colleague's full stop
    for (int i = 0; i < 3; ++i) BOOST_TEST(stack.take_undo(taken));
    BOOST_TEST(!stack.take_undo(taken));
}

BOOST_AUTO_TEST_CASE(redo_is_there_until_something_new_is_done) {
    UndoStack stack;
    UndoStep taken;
    BOOST_TEST(!stack.take_redo(taken));
    stack.did(step("typing"));
    BOOST_TEST(stack.take_undo(taken));
    stack.undid(step("typing"));
    BOOST_TEST(stack.redo_label() == "typing");
    BOOST_TEST(stack.take_redo(taken));
    stack.redid(step("typing"));
    BOOST_TEST(stack.undo_label() == "typing");
    BOOST_TEST(stack.take_undo(taken));
    stack.undid(step("typing"));
    stack.did(step("news"));
    BOOST_TEST(stack.redo_label() == "");
}

BOOST_AUTO_TEST_CASE(one_step_can_be_taken_out_of_the_middle_once) {
    UndoStack stack;
    const auto number = stack.did(step("insight deleted"));
    stack.did(step("change of name"));
    UndoStep taken;
    BOOST_TEST(stack.take_undo_of(number, taken));
    BOOST_TEST(taken.what == "insight deleted");
    BOOST_TEST(!stack.take_undo_of(number, taken));
    BOOST_TEST(stack.undo_label() == "change of name");
}

BOOST_AUTO_TEST_CASE(a_space_that_is_left_takes_its_steps_along) {
    UndoStack stack;
    stack.did(step("here"));
    stack.did(step("there", other_space));
    stack.undid(step("there too", other_space));
    stack.forget(other_space);
    BOOST_TEST(stack.undo_label() == "here");
    BOOST_TEST(stack.redo_label() == "");
}

BOOST_AUTO_TEST_CASE(only_so_many_steps_are_kept) {
    UndoStack stack;
    for (int i = 0; i < 1'000; ++i) stack.did(step(std::to_string(i)));
    UndoStep taken;
    int count = 0;
    while (stack.take_undo(taken)) ++count;
    BOOST_TEST(count == 100);
    BOOST_TEST(taken.what == "900");
}

BOOST_AUTO_TEST_SUITE_END()
