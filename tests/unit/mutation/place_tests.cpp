// Places in lists: moves against the real neighbours, tombstones, and rebalancing of long keys.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "shared/mutation/place.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;

TestPlan plan_of(int count) {
    TestPlan plan = TestPlan::opened();
    for (int i = 1; i <= count; ++i) {
        plan.run(create(insight, "i" + std::to_string(i), {{"statement", "s"}}));
    }
    return plan;
}

bool has_unique_keys(const model::Store& store) {
    std::set<std::string> keys;
    for (const model::RecordPtr& record : store.list(insight)) {
        if (!keys.insert(std::string(record->text("pos"))).second) return false;
    }
    return true;
}

std::size_t longest_key(const model::Store& store) {
    std::size_t longest = 0;
    for (const model::RecordPtr& record : store.list(insight)) {
        longest = std::max(longest, record->text("pos").size());
    }
    return longest;
}

void give_key(TestPlan& plan, const std::string& id, const std::string& key) {
    model::Record record = *plan.at(insight, id);
    record.fields["pos"] = key;
    plan.store.load(record);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(place_tests)

BOOST_AUTO_TEST_CASE(a_move_writes_one_field_of_one_record) {
    TestPlan plan = plan_of(3);
    const auto changes = plan.judge(move(insight, "i3", "i1"));
    BOOST_REQUIRE(changes.ok());
    BOOST_TEST(changes.value().size() == 1u);
    BOOST_TEST(plan.run(move(insight, "i3", "i1")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i1 i3 i2");
    BOOST_TEST(plan.run(move(insight, "i2", "")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i2 i1 i3");
}

BOOST_AUTO_TEST_CASE(moving_to_where_it_stands_has_no_effect) {
    TestPlan plan = plan_of(3);
    BOOST_TEST(plan.run(move(insight, "i1", "")) == "no effect");
    BOOST_TEST(plan.run(move(insight, "i2", "i1")) == "no effect");
    BOOST_TEST(plan.run(move(insight, "i3", "i2")) == "no effect");
}

BOOST_AUTO_TEST_CASE(a_move_is_refused_where_it_makes_no_sense) {
    TestPlan plan = plan_of(2);
    BOOST_TEST(plan.run(move(insight, "i1", "i1")) == "bad_value");
    BOOST_TEST(plan.run(move(insight, "i1", "i9")) == "unknown_record");
    BOOST_TEST(plan.run(move(insight, "i9", "i1")) == "unknown_record");
    plan.run(create(Collection::review, "r1", {{"date", "2027-01-01"}}));
    BOOST_TEST(plan.run(move(Collection::review, "r1", "")) == "bad_value");
    BOOST_TEST(plan.run(create_after(Collection::review, "r2", {{"date", "2027-01-01"}}, "")) ==
               "bad_value");
}

BOOST_AUTO_TEST_CASE(a_deleted_neighbour_still_marks_its_place) {
    TestPlan plan = plan_of(4);
    plan.run(remove(insight, "i2"));
    BOOST_TEST(plan.run(move(insight, "i4", "i2")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i1 i4 i3");
    BOOST_TEST(plan.run(create_after(insight, "i5", {{"statement", "s"}}, "i2")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i1 i5 i4 i3");
}

BOOST_AUTO_TEST_CASE(a_restored_record_never_shares_a_key) {
    TestPlan plan = plan_of(3);
    plan.run(remove(insight, "i2"));
    plan.run(move(insight, "i3", "i1"));
    plan.run(create_after(insight, "i4", {{"statement", "s"}}, "i1"));
    // A key given while it was away.
    model::Record twin = *plan.at(insight, "i4");
    twin.fields["pos"] = plan.at(insight, "i2")->fields.find("pos")->second;
    plan.store.load(twin);
    BOOST_TEST(plan.run(restore(insight, "i2")) == "ok");
    BOOST_TEST(has_unique_keys(plan.store));
    BOOST_TEST(plan.store.list(insight).size() == 4u);
}

BOOST_AUTO_TEST_CASE(AU11_keys_in_a_busy_gap_stay_short_and_unique) {
    TestPlan plan = plan_of(6);
    // Always the same gap: two records change places behind a third.
    for (int i = 0; i < 400; ++i) {
        const bool is_even = i % 2 == 0;
        BOOST_REQUIRE_EQUAL(plan.run(move(insight, is_even ? "i4" : "i3", "i2")), "ok");
        const std::string expected = is_even ? "i1 i2 i4 i3 i5 i6" : "i1 i2 i3 i4 i5 i6";
        BOOST_REQUIRE_EQUAL(order_of(plan.store, insight), expected);
        BOOST_REQUIRE(has_unique_keys(plan.store));
        BOOST_REQUIRE(longest_key(plan.store) <= mutation::position_length_max);
    }
}

BOOST_AUTO_TEST_CASE(AU11_rebalancing_shortens_keys_and_keeps_the_order) {
    TestPlan plan = plan_of(40);
    // Between these two is no room for a key of the allowed length.
    const std::string low(mutation::position_length_max, 'V');
    give_key(plan, "i1", low);
    give_key(plan, "i2", low + "1");
    for (int i = 3; i <= 40; ++i)
        give_key(plan, "i" + std::to_string(i),
                 "z" + std::string(static_cast<std::size_t>(i), 'z'));
    const std::string before = order_of(plan.store, insight);
    const auto changes = plan.judge(move(insight, "i40", "i1"));
    BOOST_REQUIRE(changes.ok());
    BOOST_TEST(changes.value().size() > 30u);
    BOOST_TEST(plan.run(move(insight, "i40", "i1")) == "ok");
    BOOST_TEST("i1 i40" + before.substr(2, before.size() - 6) == order_of(plan.store, insight));
    BOOST_TEST(has_unique_keys(plan.store));
    BOOST_TEST(longest_key(plan.store) <= 4u);
}

BOOST_AUTO_TEST_CASE(records_without_keys_get_them_with_the_first_move) {
    TestPlan plan = plan_of(3);
    for (const char* id : {"i1", "i2", "i3"}) {
        model::Record bare = *plan.at(insight, id);
        bare.fields.erase("pos");
        plan.store.load(bare);
    }
    BOOST_TEST(plan.run(move(insight, "i3", "i1")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i1 i3 i2");
    BOOST_TEST(has_unique_keys(plan.store));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
