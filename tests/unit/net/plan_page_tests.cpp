// The plan on a page: what stands on it, in which order, escaped, and how much finds room.
#include "server/net/plan_page.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;

namespace {

const base::Day today = test::day_of("2026-11-27");

void put(model::Store& store, Collection collection, std::string id, model::FieldMap fields) {
    model::Record record;
    record.collection = collection;
    record.id = {std::move(id)};
    record.fields = std::move(fields);
    store.load(std::move(record));
}

struct Plan {
    model::Store account, firm;

    Plan() {
        put(account, Collection::account, "self",
            {{"name", "Alder & Sons"}, {"currency", "GBP"}, {"mode", "grow"}});
        put(firm, Collection::person, "anna", {{"name", "Anna Ashe"}});
        put(account, Collection::team_member, "m1", {{"person", "anna"}, {"role", "account_lead"}});
    }
    std::string html() const { return server::net::plan_page(account, firm, today).html; }
    bool has(std::string_view words) const { return html().find(words) != std::string::npos; }
};

model::FieldMap insight(std::string statement, std::string date, std::string confirmed) {
    return {{"statement", std::move(statement)},
            {"so_what", "Act"},
            {"source", "A talk"},
            {"date", std::move(date)},
            {"confirmed", std::move(confirmed)},
            {"pos", "a"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plan_page_tests)

BOOST_AUTO_TEST_CASE(what_people_wrote_is_escaped) {
    Plan plan;
    BOOST_TEST(plan.has("<h1>Alder &amp; Sons</h1>"));
    put(plan.account, Collection::threat, "t1",
        {{"title", "<script>alert(1)</script>"}, {"pos", "a"}});
    BOOST_TEST(plan.has("&lt;script&gt;"));
    BOOST_TEST(!plan.has("<script>"));
    BOOST_TEST(server::net::plan_page(plan.account, plan.firm, today).title == "Alder & Sons");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_said_so) {
    Plan plan;
    put(plan.account, Collection::opportunity, "o1", {{"title", "Panel"}, {"pos", "a"}});
    put(plan.account, Collection::target, "t1",
        {{"statement", "Share"},
         {"kind", "share_of_spend"},
         {"unit", "percent"},
         {"target", 1800},
         {"pos", "a"}});
    BOOST_TEST(plan.has("value not known"));
    BOOST_TEST(plan.has("not known \u2192 18%, now not known"));
    BOOST_TEST(plan.has("no due date"));
    BOOST_TEST(plan.has("No review held yet \u00b7 No review planned"));
    BOOST_TEST(plan.has("Client partner Anna Ashe"));
}

BOOST_AUTO_TEST_CASE(confirmed_insights_come_first_then_the_newest_and_the_rest_is_counted) {
    Plan plan;
    for (int i = 1; i <= 5; ++i) {
        put(plan.account, Collection::insight, "i" + std::to_string(i),
            insight("Insight " + std::to_string(i), "2026-0" + std::to_string(i) + "-01",
                    i == 1 ? "confirmed" : "assumed"));
    }
    const std::string html = plan.html();
    const auto at = [&](std::string_view words) { return html.find(words); };
    BOOST_TEST(at("Insight 1") < at("Insight 5"));
    BOOST_TEST(at("Insight 5") < at("Insight 4"));
    BOOST_TEST(at("Insight 2") == std::string::npos);
    BOOST_TEST(plan.has("and 1 more in Rapport"));
}

BOOST_AUTO_TEST_CASE(next_actions_are_the_open_ones_by_date) {
    Plan plan;
    const auto action = [&](std::string id, model::FieldMap fields) {
        fields.emplace("owner", "anna");
        put(plan.account, Collection::action, std::move(id), std::move(fields));
    };
    action("a1", {{"title", "Undated"}, {"pos", "a"}});
    action("a2", {{"title", "Late"}, {"due", "2026-11-01"}, {"pos", "b"}});
    action("a3", {{"title", "Soon"}, {"due", "2026-12-01"}, {"pos", "c"}});
    action("a4", {{"title", "Over"}, {"due", "2026-10-01"}, {"state", "done"}, {"pos", "d"}});
    const std::string html = plan.html();
    BOOST_TEST(html.find("Late") < html.find("Soon"));
    BOOST_TEST(html.find("Soon") < html.find("Undated"));
    BOOST_TEST(html.find("Over<") == std::string::npos);
    BOOST_TEST(plan.has("Anna Ashe \u00b7 was due 1 Nov 2026"));
    BOOST_TEST(plan.has("Anna Ashe \u00b7 by 1 Dec 2026"));
    BOOST_TEST(plan.has("Anna Ashe \u00b7 no date"));
}

BOOST_AUTO_TEST_CASE(the_type_gets_smaller_with_the_text) {
    Plan plan;
    BOOST_TEST(plan.has("class=\"sheet d0\""));
    for (int i = 0; i < 4; ++i) {
        put(plan.account, Collection::insight, "i" + std::to_string(i),
            {{"statement", std::string(280, 'x')},
             {"so_what", std::string(280, 'y')},
             {"source", "A talk"},
             {"date", "2026-01-01"},
             {"pos", "a"}});
        put(plan.account, Collection::target, "t" + std::to_string(i),
            {{"statement", std::string(300, 'z')}, {"pos", "a"}});
    }
    BOOST_TEST(!plan.has("class=\"sheet d0\""));
}

BOOST_AUTO_TEST_CASE(without_an_account_there_is_nothing) {
    BOOST_TEST(server::net::plan_page(model::Store{}, model::Store{}, today).html.empty());
}

BOOST_AUTO_TEST_SUITE_END()
