// Life of the hub: its first start, the server's own mutations, a new day, and starting again on
// what the log holds.
#include "server/hub/hub.h"

#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(hub_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
namespace hub_space = kam::server::hub;
namespace protocol = kam::protocol;

namespace {

const kam::model::SpaceId acme = test_space();

kam::mutation::Mutation insight(std::string_view id) {
    return create(Collection::insight, id, {{"statement", "They reorganise"}});
}

std::string everything(const hub_space::Hub& hub) {
    std::string text;
    for (const auto& space : hub.spaces()) {
        text += kam::model::space_text(space) + "\n" + dump(*hub.find_store(space));
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_start_makes_firm_and_programme) {
    hub_space::Hub fresh(1, true);
    fresh.load({}, now());
    BOOST_TEST((fresh.spaces() == std::vector{firm_space(), programme_space()}));
    auto batch = fresh.take_commit();
    BOOST_REQUIRE(batch.has_value());
    BOOST_TEST(batch->spaces.size() == 2u);
    BOOST_TEST(fresh.committed(now()).empty());
    BOOST_TEST(!fresh.has_work());
}

BOOST_AUTO_TEST_CASE(demo_servers_say_so) {
    hub_space::Hub demo(1, true);
    demo.load({}, now());
    demo.open({1}, {"anna"});
    const protocol::Hello hello{protocol::protocol_version, protocol::schema_version, {"tab"}};
    const auto out = demo.receive({1}, protocol::text_from_message(hello), now());
    BOOST_REQUIRE(out.size() == 1u);
    const auto welcome = protocol::server_message_from_text(*out[0].frame);
    BOOST_TEST(std::get<protocol::Welcome>(welcome.value()).is_demo);
}

BOOST_AUTO_TEST_CASE(the_servers_own_mutations_bear_their_own_time_and_author) {
    const kam::base::TimeMs then{1'700'000'000'000};
    const auto done =
        hub().submit({acme, insight("i1"), actor("anna"), {then, kam::base::day_from_time(then)}});
    BOOST_REQUIRE(done.ok());
    commit();
    const auto record =
        hub().find_store(acme)->find(Collection::insight, kam::base::RecordId{"i1"});
    BOOST_REQUIRE(record != nullptr);
    BOOST_TEST(record->created_at.value == then.value);
    BOOST_TEST(record->created_by.text == "anna");
}

BOOST_AUTO_TEST_CASE(the_servers_own_mutations_can_fail_without_a_trace) {
    const auto server = kam::mutation::Actor{{"admin"}, kam::model::SpaceRole::server};
    const auto empty = kam::model::account_space({"empty"});
    BOOST_TEST(
        !hub().submit({empty, set(Collection::insight, "x", "so_what", "y"), server, now()}).ok());
    BOOST_TEST(hub().find_store(empty) == nullptr);
    BOOST_TEST(!hub().has_work());
}

BOOST_AUTO_TEST_CASE(ST4_a_new_hub_on_the_log_is_the_old_one) {
    HubSession& anna = join("anna", "tab");
    push(anna, acme, insight("i1"), 1);
    push(anna, acme, remove(Collection::insight, "i1"), 2);
    push(anna, acme, set(Collection::insight, "i1", "so_what", "late"), 3);
    commit();
    const std::string before = everything(hub());
    crash();
    BOOST_TEST(everything(hub()) == before);
    BOOST_TEST(!hub().has_work());
    BOOST_TEST(log().check().value().problems.empty());
    // Answers survive as well.
    HubSession& again = join("anna", "tab");
    forget(again);
    push(again, acme, set(Collection::insight, "i1", "so_what", "late"), 3);
    push(again, acme, insight("i2"), 4);
    BOOST_TEST(heard(again) == "rejected 3 gone");
    commit();
    BOOST_TEST(heard(again) == "rejected 3 gone, accepted 4");
}

BOOST_AUTO_TEST_CASE(ST1_a_crash_before_the_disk_leaves_no_trace) {
    HubSession& anna = reader("anna", acme);
    const std::string before = everything(hub());
    push(anna, acme, insight("i1"));
    BOOST_REQUIRE(take());
    BOOST_TEST(heard(anna) == "");
    crash();
    BOOST_TEST(everything(hub()) == before);
}

BOOST_AUTO_TEST_CASE(a_new_day_moves_summary_rows_once) {
    submit(acme, create(Collection::action, "a1",
                        {{"title", "Call"}, {"owner", "ben"}, {"due", "2026-11-21"}}));
    commit();
    hub().tick(now());
    BOOST_TEST(!hub().has_work());
    const auto overdue = [this] {
        const auto row = hub()
                             .find_store(programme_space())
                             ->find(Collection::summary, kam::base::RecordId{"acme"});
        return row->integer("actions_overdue").value_or(-1);
    };
    BOOST_TEST(overdue() == 0);
    HubSession& lena = reader("lena", programme_space());
    now().today = now().today + 1;
    hub().tick(now());
    BOOST_TEST(hub().has_work());
    commit();
    BOOST_TEST(overdue() == 1);
    BOOST_TEST(count_of<protocol::Batch>(lena) == 1u);
    hub().tick(now());
    BOOST_TEST(!hub().has_work());
}

BOOST_AUTO_TEST_CASE(starting_on_a_later_day_heals_summary_rows) {
    submit(acme, create(Collection::action, "a1",
                        {{"title", "Call"}, {"owner", "ben"}, {"due", "2026-11-21"}}));
    commit();
    now().today = now().today + 3;
    crash();
    BOOST_TEST(hub().has_work());
    commit();
    const auto row =
        hub().find_store(programme_space())->find(Collection::summary, kam::base::RecordId{"acme"});
    BOOST_TEST(row->integer("actions_overdue").value_or(-1) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
