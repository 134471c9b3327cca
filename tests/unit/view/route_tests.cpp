// Addresses: fixed examples, and a property: whatever a route says comes back from its text.
#include "client/view/route.h"

#include <boost/test/unit_test.hpp>

#include <string_view>
#include <utility>

#include "shared/base/random.h"
#include "shared/base/utf8.h"

BOOST_AUTO_TEST_SUITE(route_tests)

using namespace kam::view;
using kam::base::Random;

namespace {

constexpr std::string_view pieces[] = {"a",  "Z", "0",  "/", "?", "&",  "=",    "#",  "%",
                                       "%2", "+", " ",  "é", "Ł", "漢", "\"",   "<",  "\\",
                                       "'",  ";", "\n", ":", "@", "😀",  "%252", "\t", "~"};

std::string odd_text(Random& random) {
    std::string text;
    for (auto left = random.below(8); left > 0; --left) {
        text += pieces[random.below(std::size(pieces))];
    }
    return text;
}

Route random_route(Random& random) {
    Route route;
    route.place = static_cast<Place>(random.below(4));
    if (route.place == Place::account) {
        route.account.text = kam::base::make_id_text(random);
        route.tab = static_cast<Tab>(random.below(5));
        const auto sections = sections_of(route.tab);
        const auto chosen = random.below(static_cast<std::uint32_t>(sections.size()) + 1);
        if (chosen < sections.size()) route.section = sections[chosen];
    }
    route.open = odd_text(random);
    route.search = odd_text(random);
    route.filter = odd_text(random);
    route.sort = odd_text(random);
    return route;
}

}  // namespace

BOOST_AUTO_TEST_CASE(texts_are_readable) {
    BOOST_TEST(text_from_route(clients_route()) == "#/clients");
    BOOST_TEST(text_from_route(leadership_route()) == "#/leadership");
    BOOST_TEST(text_from_route(account_route({"acme"})) == "#/client/acme");
    BOOST_TEST(text_from_route(account_route({"acme"}, Tab::follow_up)) ==
               "#/client/acme/follow-up");
    Route grid = account_route({"acme"}, Tab::opportunities);
    grid.section = section_of(kam::model::Collection::whitespace_cell);
    BOOST_TEST(text_from_route(grid) == "#/client/acme/opportunities/whitespace");
    BOOST_TEST(route_from_text("#/client/acme/plan/whitespace").section == "");
    Route route = clients_route();
    route.search = "north & co";
    route.filter = "mine";
    BOOST_TEST(text_from_route(route) == "#/clients?q=north%20%26%20co&show=mine");
}

BOOST_AUTO_TEST_CASE(what_a_route_says_comes_back) {
    Random random(20'261'121);
    for (int i = 0; i < 3'000; ++i) {
        const Route route = random_route(random);
        const std::string text = text_from_route(route);
        BOOST_TEST_REQUIRE((route_from_text(text) == route), "came back changed: " + text);
    }
}

BOOST_AUTO_TEST_CASE(any_text_gives_a_route_that_comes_back) {
    Random random(7);
    constexpr std::string_view parts[] = {
        "#",    "#/",         "/",       "client", "clients", "?",      "q=",    "open=",
        "&",    "=",          "plan",    "%",      "%FF",     "%00",    "%e2%8", "acme",
        "\xff", "leadership", "insight", "sort=",  "show=",   "%C3%A9", "..",    " "};
    for (int i = 0; i < 3'000; ++i) {
        std::string text = random.below(4) == 0 ? "" : "#/";
        for (auto left = random.below(9); left > 0; --left) {
            text += parts[random.below(std::size(parts))];
        }
        const Route route = route_from_text(text);
        BOOST_TEST_REQUIRE((route_from_text(text_from_route(route)) == route), text);
        BOOST_TEST_REQUIRE(kam::base::is_utf8(route.search + route.open));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_the_list_of_clients) {
    for (const char* text : {"", "#", "#/", "nonsense", "#/nowhere", "#/client", "#/client/",
                             "#/client/no such id", "https://example.test/"}) {
        BOOST_TEST((route_from_text(text) == clients_route()), text);
    }
    BOOST_TEST((route_from_text("#/client/acme/nowhere") == account_route({"acme"})));
    BOOST_TEST((route_from_text("#/clients?q&x=1&=2") == clients_route()));
}

BOOST_AUTO_TEST_CASE(filters_are_the_same_place_and_panels_another) {
    Route filtered = clients_route();
    filtered.search = "x";
    filtered.filter = "mine";
    filtered.sort = "due";
    BOOST_TEST(!filtered.is_other_place(clients_route()));
    BOOST_TEST(leadership_route().is_other_place(clients_route()));
    BOOST_TEST(account_route({"a"}).is_other_place(account_route({"b"})));
    BOOST_TEST(account_route({"a"}).is_other_place(account_route({"a"}, Tab::plan)));
    Route open = account_route({"a"});
    open.open = "insight/i1";
    BOOST_TEST(open.is_other_place(account_route({"a"})));
}

BOOST_AUTO_TEST_CASE(a_tab_is_the_same_for_all_pages) {
    const std::pair<Tab, std::string_view> tabs[] = {{Tab::overview, "overview"},
                                                     {Tab::insight, "insight"},
                                                     {Tab::opportunities, "opportunities"},
                                                     {Tab::plan, "plan"},
                                                     {Tab::follow_up, "follow_up"}};
    for (const auto& [tab, text] : tabs) {
        BOOST_TEST(kam::protocol::plan_tab_text(plan_tab_of(tab)) == text);
        BOOST_TEST((tab_of(plan_tab_of(tab)) == tab));
    }
}

BOOST_AUTO_TEST_SUITE_END()
