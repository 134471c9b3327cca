// Each value of a target that has a date leaves a point of that day beside it, made by the same
// code on both sides; undo takes the point of its own date back.
#include "shared/mutation/value_points.h"

#include <boost/test/unit_test.hpp>

#include "shared/mutation/apply.h"
#include "shared/readmodel/target_history.h"
#include "shared/sync/inverse.h"
#include "tests/support/records.h"
#include "tests/support/sync_makers.h"

using namespace kam;
using model::Collection;

namespace {

struct Plan {
    model::Store store = test::valid_account_store();
    std::int64_t version = 100;
    model::ChangeSet last;

    mutation::Mutation apply(const mutation::Mutation& asked) {
        const mutation::ApplyContext context{
            test::test_space(), {{"anna"}, model::SpaceRole::account_lead}, {version}, nullptr};
        const auto changes = mutation::apply(store, asked, context);
        BOOST_REQUIRE(changes.ok());
        last = changes.value();
        const auto undo = sync::inverse_of(asked, last, store);
        store.apply(last, {.version = {++version}, .person = {"anna"}, .at = {version}});
        return undo.empty() ? asked : undo.front();
    }
    mutation::Mutation set(const model::FieldMap& fields) {
        return apply(mutation::RecordSet{Collection::target, {"target1"}, fields, false});
    }
    std::string history() const {
        const auto values = readmodel::values_by_target(store);
        const auto found = values.find({"target1"});
        return found == values.end() ? "" : readmodel::text_from_values(found->second);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(value_points_tests)

BOOST_AUTO_TEST_CASE(a_value_with_a_date_leaves_a_point) {
    Plan plan;
    BOOST_TEST(plan.history() == "");
    // What was known before there were points is kept.
    plan.set({{"current", 1450}, {"current_date", "2026-11-05"}});
    BOOST_TEST(plan.history() == "2026-11-01:1400,2026-11-05:1450");
    plan.set({{"current", 1500}, {"current_date", "2026-11-20"}});
    BOOST_TEST(plan.history() == "2026-11-01:1400,2026-11-05:1450,2026-11-20:1500");
    plan.set({{"current", 1550}});
    BOOST_TEST(plan.history() == "2026-11-01:1400,2026-11-05:1450,2026-11-20:1550");
    plan.set({{"statement", "Something else"}});
    BOOST_TEST(plan.last.size() == 1u);
}

BOOST_AUTO_TEST_CASE(without_a_date_or_a_value_there_is_none) {
    Plan plan;
    plan.set({{"current", nullptr}, {"current_date", nullptr}});
    plan.set({{"current", 1400}});
    BOOST_TEST(plan.history() == "");
    plan.set({{"current_date", "2026-11-02"}});
    BOOST_TEST(plan.history() == "2026-11-02:1400");
}

BOOST_AUTO_TEST_CASE(a_new_target_brings_its_first_point) {
    Plan plan;
    plan.apply(mutation::RecordCreate{Collection::target,
                                      {"t9"},
                                      {{"statement", "More"},
                                       {"kind", "fees"},
                                       {"unit", "money"},
                                       {"current", 7},
                                       {"current_date", "2026-10-01"}},
                                      std::nullopt});
    BOOST_TEST(readmodel::values_by_target(plan.store).at({"t9"}).front().value == 7);
}

BOOST_AUTO_TEST_CASE(undo_takes_the_point_of_its_own_date_back) {
    Plan plan;
    plan.set({{"current", 1450}, {"current_date", "2026-11-05"}});
    const std::string before = plan.history();
    const auto redo = plan.apply(plan.set({{"current", 1500}, {"current_date", "2026-11-20"}}));
    BOOST_TEST(plan.history() == before);
    plan.apply(redo);
    BOOST_TEST(plan.history() == before + ",2026-11-20:1500");
    plan.apply(plan.set({{"current", 1550}}));
    BOOST_TEST(plan.history() == before + ",2026-11-20:1500");
}

BOOST_AUTO_TEST_SUITE_END()
