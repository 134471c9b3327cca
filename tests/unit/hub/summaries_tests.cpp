// The programme's rows after any edits equal a fold of every account from scratch: random edits by
// the server and by members, random days, crashes in between.
#include "server/hub/summaries.h"

#include <boost/test/unit_test.hpp>

#include "shared/readmodel/account_summary.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(summaries_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::base::Json;
using kam::model::Collection;

namespace {

std::string text_of(const kam::model::FieldMap& fields) {
    std::string text;
    for (const auto& [name, value] : fields) text += name + "=" + value.dump() + " ";
    return text + "\n";
}

using Rows = std::map<std::string, std::string>;

Rows rows_held(const kam::server::hub::Hub& hub) {
    Rows rows;
    const kam::model::Store& programme = *hub.find_store(programme_space());
    for (const Collection collection : {Collection::summary, Collection::summary_target}) {
        for (const auto& row : programme.list(collection)) {
            rows[row->id.text] = text_of(row->fields);
        }
    }
    return rows;
}

Rows rows_from_scratch(const kam::server::hub::Hub& hub, kam::base::Day today) {
    Rows rows;
    for (const kam::model::SpaceId& space : hub.spaces()) {
        if (space.kind != kam::model::SpaceKind::account) continue;
        const auto wanted = kam::readmodel::account_summary(*hub.find_store(space), today);
        if (!wanted.summary.empty()) rows[space.account.text] = text_of(wanted.summary);
        for (const auto& [id, fields] : wanted.targets) {
            kam::model::FieldMap row = fields;
            row["account"] = space.account.text;
            rows[id.text] = text_of(row);
        }
    }
    return rows;
}

std::string day_text(kam::base::Random& random) {
    return kam::base::iso_from_day(test_day() + (static_cast<int>(random.below(60)) - 30));
}

kam::mutation::Mutation random_edit(kam::base::Random& random, const std::string& account) {
    const std::string number = std::to_string(random.below(6));
    const std::string target = account + "t" + number;
    const std::string action = account + "a" + number;
    switch (random.below(9)) {
        case 0:
            return create(Collection::target, target,
                          {{"statement", "More " + number},
                           {"kind", "fees"},
                           {"unit", "money"},
                           {"baseline", 0},
                           {"baseline_date", day_text(random)},
                           {"target", 100},
                           {"due", day_text(random)}});
        case 1:
            return set(Collection::target, target, "current", random.below(200));
        case 2:
            return set(Collection::target, target, "current", nullptr);
        case 3:
            return remove(Collection::target, target);
        case 4:
            return restore(Collection::target, target);
        case 5:
            return create(
                Collection::action, action,
                {{"title", "Do " + number}, {"owner", "anna"}, {"due", day_text(random)}});
        case 6:
            return set(Collection::action, action, "state", random.below(2) == 0 ? "done" : "open");
        case 7:
            return set(Collection::account, "self", "sector", "Sector " + number);
        default:
            break;
    }
    return create(Collection::review, account + "r" + number, {{"date", day_text(random)}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_equal_a_fold_from_scratch_after_random_edits) {
    kam::base::Random random(11);
    const kam::mutation::Actor server{{"admin"}, kam::model::SpaceRole::server};
    int accepted = 0;
    for (int step = 0; step < 400; ++step) {
        const std::string account = random.below(2) == 0 ? "acme" : "zeta";
        const auto space = kam::model::account_space({account});
        if (hub().submit({space, random_edit(random, account), server, now()}).ok()) ++accepted;
        if (random.below(40) == 0) {
            now().today = now().today + 1;
            hub().tick(now());
        }
        if (random.below(4) != 0) continue;
        commit();
        if (random.below(15) == 0) crash();
        const Rows held = rows_held(hub());
        const Rows wanted = rows_from_scratch(hub(), now().today);
        BOOST_TEST_CONTEXT("step " << step) {
            BOOST_REQUIRE((held == wanted));
        }
    }
    commit();
    BOOST_TEST(accepted > 100);
    BOOST_TEST(rows_held(hub()).size() > 5u);
    BOOST_TEST(log().check().value().problems.empty());
}

BOOST_AUTO_TEST_CASE(rows_change_in_the_very_commit_of_the_account) {
    submit(test_space(), set(Collection::account, "self", "sector", "Shipping"));
    BOOST_REQUIRE(take());
    std::size_t of_programme = 0;
    for (const auto& row : taken().log) {
        if (row.space == programme_space()) ++of_programme;
    }
    BOOST_TEST(of_programme == 1u);
    finish();
    BOOST_TEST(!hub().has_work());
}

BOOST_AUTO_TEST_CASE(edits_that_do_not_show_in_a_row_leave_the_programme_alone) {
    submit(test_space(), set(Collection::account, "self", "about", "A paragraph"));
    BOOST_REQUIRE(take());
    BOOST_TEST(taken().log.size() == 1u);
    finish();
}

BOOST_AUTO_TEST_SUITE_END()
