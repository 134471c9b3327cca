// The demo loader on small inline files: authors act by their own role, days move with today, and a
// bad entry is named. The files in assets/demo must load, too.
#include "server/cli/demo.h"

#include <boost/test/unit_test.hpp>

#include "shared/model/collection.h"

namespace {

using namespace kam;
using namespace kam::server;

// 15 January 2027, 12:00 UTC.
const hub::Now now{base::TimeMs{20'833LL * 86'400'000 + 12 * 3'600'000}, base::Day{20'833}};

const std::string person_entry =
    R"({"at":-10,"time":"09:00","by":"server","space":"firm","n":"record.create",
    "a":{"c":"person","id":"p-ann","f":{"name":"Ann","programme_role":"leadership"}}})";
const std::string account_entry =
    R"({"at":-9,"time":"09:30","by":"p-ann","space":"account:norvale","n":"account.open",
    "a":{"lead":"p-ann","f":{"name":"Norvale"}}})";

std::string file_of(const std::vector<std::string>& entries) {
    std::string text = R"({"comment":"c","entries":[)";
    for (const std::string& entry : entries) text += (text.back() == '[' ? "" : ",") + entry;
    return text + "]}";
}

std::string action_entry(const std::string& by, const std::string& due) {
    return R"({"at":0,"time":"23:00","by":")" + by +
           R"(","space":"account:norvale","n":"record.create","a":{"c":"action","id":"a-1",
           "f":{"title":"Call @-3","owner":"p-ann","due":")" +
           due + R"("}}})";
}

struct HubFixture {
    HubFixture() { hub.load({}, now); }

    std::string refusal(const std::vector<std::string>& entries) {
        const auto loaded = cli::load_demo_text(hub, "x.json", file_of(entries), now);
        return loaded ? "" : loaded.error().detail;
    }

    hub::Hub hub{1, true};
};

BOOST_FIXTURE_TEST_SUITE(demo_tests, HubFixture)

BOOST_AUTO_TEST_CASE(loads_in_order_with_authors_and_days_of_today) {
    const auto loaded = cli::load_demo_text(
        hub, "x.json", file_of({person_entry, account_entry, action_entry("p-ann", "@+45")}), now);
    BOOST_REQUIRE_MESSAGE(loaded.ok(), (loaded ? "" : loaded.error().detail));
    BOOST_TEST(loaded.value() == 3);
    const model::Store* store = hub.find_store(model::account_space(base::AccountId{"norvale"}));
    BOOST_REQUIRE(store != nullptr);
    const auto action = store->find_alive(model::Collection::action, base::RecordId{"a-1"});
    BOOST_REQUIRE(action != nullptr);
    BOOST_TEST((action->day("due") == base::Day{20'878}));
    BOOST_TEST(action->text("title") == "Call @-3");
    BOOST_TEST(action->created_by.text == "p-ann");
    // This evening has not come yet.
    BOOST_TEST(action->created_at.value == now.at.value);
    const auto account = store->singleton(model::Collection::account);
    BOOST_TEST(account->created_at.value == (20'824LL * 24 * 60 + 9 * 60 + 30) * 60'000);
}

BOOST_AUTO_TEST_CASE(names_file_entry_and_reason) {
    BOOST_TEST(refusal({person_entry, account_entry, action_entry("p-bob", "@+1")}) ==
               "x.json: entry 2: p-bob has no role in account:norvale");
    BOOST_TEST(refusal({R"({"at":1,"time":"09:00"})"}) ==
               "x.json: entry 0: at is no day in the past");
    BOOST_TEST(refusal({R"({"at":0,"time":"9:00"})"}) ==
               "x.json: entry 0: time is not of the form 09:30");
    const std::string prefix = "x.json: entry 0: ";
    BOOST_TEST(refusal({action_entry("p-ann", "@soon")}).starts_with(prefix));
    BOOST_TEST(!cli::load_demo_text(hub, "x.json", "[]", now).ok());
    BOOST_TEST(!cli::load_demo(hub, "/nowhere", now).ok());
}

BOOST_AUTO_TEST_CASE(the_made_up_firm_loads) {
    const auto loaded = cli::load_demo(hub, std::string(KAM_SOURCE_DIR) + "/assets/demo", now);
    BOOST_REQUIRE_MESSAGE(loaded.ok(), (loaded ? "" : loaded.error().detail));
    BOOST_TEST(loaded.value() > 100);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
