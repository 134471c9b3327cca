// The programme's rows after any edits equal a fold of every account from scratch: random edits by
// the server and by members, random days, crashes in between.
#include "server/hub/summaries.h"

#include <boost/test/unit_test.hpp>

#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/summary_groups.h"
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
    for (const Collection collection :
         {Collection::summary, Collection::summary_target, Collection::summary_group}) {
        for (const auto& row : programme.list(collection)) {
            rows[row->id.text] = text_of(row->fields);
        }
    }
    return rows;
}

Rows rows_from_scratch(const kam::server::hub::Hub& hub, kam::base::Day today) {
    Rows rows;
    kam::readmodel::GroupParts parts;
    for (const kam::model::SpaceId& space : hub.spaces()) {
        if (space.kind != kam::model::SpaceKind::account) continue;
        const kam::model::Store& account = *hub.find_store(space);
        const auto wanted = kam::readmodel::account_summary(*hub.find_store(space), today);
        if (!wanted.summary.empty()) rows[space.account.text] = text_of(wanted.summary);
        for (const auto& [id, fields] : wanted.targets) {
            kam::model::FieldMap row = fields;
            row["account"] = space.account.text;
            rows[id.text] = text_of(row);
        }
        if (wanted.summary.empty()) continue;
        parts.emplace(space.account, kam::readmodel::group_part(account, today));
    }
    for (const auto& [id, row] : kam::readmodel::summary_groups(parts)) {
        rows[id.text] = text_of(row);
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
    switch (random.below(11)) {
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
        case 8:
            return set(Collection::account, "self", "is_confidential", random.below(2) == 0);
        case 9:
            return create(Collection::contact, account + "c" + number,
                          {{"name", "Boss " + number}, {"is_decision_maker", true}});
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
    submit(test_space(), set(Collection::account, "self", "head_office", "Rotterdam"));
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

// Also not of what had been deleted before, and not in tombstones.
BOOST_AUTO_TEST_CASE(of_a_confidential_client_nothing_is_left_in_the_programme) {
    const auto target = [](const std::string& id) {
        return create(Collection::target, id,
                      {{"statement", "More of " + id},
                       {"kind", "fees"},
                       {"unit", "money"},
                       {"baseline", 0},
                       {"baseline_date", "2026-01-01"},
                       {"target", 100},
                       {"due", "2027-01-01"}});
    };
    submit(test_space(), target("gone1"));
    submit(test_space(), target("kept1"));
    commit();
    submit(test_space(), remove(Collection::target, "gone1"));
    commit();
    submit(test_space(), set(Collection::account, "self", "is_confidential", true));
    commit();
    const auto is_of_client = [](const kam::model::Record& row) {
        return row.collection == Collection::summary ||
               row.collection == Collection::summary_target ||
               row.collection == Collection::summary_group;
    };
    std::set<std::string> others;
    for (const auto& row : hub().find_store(programme_space())->all()) {
        if (!is_of_client(*row)) continue;
        if (!row->is_deleted) others.insert(row->id.text);
        if (row->is_deleted) BOOST_TEST(row->fields.empty(), row->id.text);
    }
    BOOST_TEST(others.count(test_space().account.text) == 0u);
    BOOST_TEST(others.count("kept1") == 0u);
    // Nothing that is done in the plan makes an entry there.
    submit(test_space(), set(Collection::account, "self", "sector", "Secret"));
    submit(test_space(), target("new1"));
    submit(test_space(), set(Collection::target, "kept1", "current", 50));
    BOOST_REQUIRE(take());
    for (const auto& row : taken().log) BOOST_TEST((row.space != programme_space()));
    finish();
    crash();
    BOOST_TEST(!hub().has_work());
    submit(test_space(), set(Collection::account, "self", "is_confidential", nullptr));
    commit();
    BOOST_TEST((rows_held(hub()) == rows_from_scratch(hub(), now().today)));
    BOOST_TEST(rows_held(hub()).count("new1") == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
