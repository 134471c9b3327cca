// The cards of the demo's sign-in page.
#include "server/net/demo_people.h"

#include <boost/test/unit_test.hpp>

#include "server/net/html.h"
#include "shared/model/collection.h"

namespace {

using namespace kam;
using namespace kam::server;
using model::Collection;

const hub::Now now{base::TimeMs{1'800'000'000'000}, base::Day{20'833}};

struct FirmFixture {
    FirmFixture() {
        hub.load({}, now);
        add("p-ann", {{"name", "Ann O'Hara"},
                      {"title", "Managing partner"},
                      {"practice", "Corporate"},
                      {"office", "Leeds"},
                      {"programme_role", "leadership"}});
        add("p-bob", {{"name", "Bob <b>"}});
        add("p-cyd", {{"name", "Cyd"}, {"has_left", true}});
        submit(model::account_space(base::AccountId{"norvale"}),
               mutation::AccountOpen{{{"name", "Norvale plc"}}, base::PersonId{"p-bob"}});
        // Grants follow what is durable.
        while (hub.take_commit()) hub.committed(now);
    }
    void add(const std::string& id, model::FieldMap fields) {
        submit(model::SpaceId{}, mutation::RecordCreate{Collection::person, base::RecordId{id},
                                                        std::move(fields), std::nullopt});
    }
    void submit(const model::SpaceId& space, mutation::Mutation mutation) {
        const mutation::Actor server{{}, model::SpaceRole::server};
        const auto done = hub.submit({space, std::move(mutation), server, now});
        BOOST_REQUIRE_MESSAGE(done.ok(), (done ? "" : done.error().detail));
    }
    bool shows(std::string_view piece) const {
        return net::demo_people_html(hub).find(piece) != std::string::npos;
    }

    hub::Hub hub{1, true};
};

BOOST_FIXTURE_TEST_SUITE(demo_people_tests, FirmFixture)

BOOST_AUTO_TEST_CASE(cards_say_who_and_what_they_will_see) {
    BOOST_TEST(shows("Sign in as </span>Ann O&#39;Hara"));
    BOOST_TEST(shows("<h2>Firm leadership</h2>"));
    BOOST_TEST(shows("Corporate · Leeds"));
    BOOST_TEST(shows("<h2>Client partners</h2>"));
    BOOST_TEST(shows("Leads Norvale plc"));
}

BOOST_AUTO_TEST_CASE(names_cannot_become_html_and_leavers_are_not_offered) {
    BOOST_TEST(shows("Bob &lt;b&gt;"));
    BOOST_TEST(!shows("<b>"));
    BOOST_TEST(!shows("Cyd"));
    BOOST_TEST(net::is_person_here(hub, base::PersonId{"p-bob"}));
    BOOST_TEST(!net::is_person_here(hub, base::PersonId{"p-cyd"}));
    BOOST_TEST(!net::is_person_here(hub, base::PersonId{"p-nobody"}));
    BOOST_TEST(net::html_escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
}

BOOST_AUTO_TEST_CASE(initials_are_first_and_last) {
    BOOST_TEST(net::initials("Amara Okafor") == "AO");
    BOOST_TEST(net::initials("Ann Mary O'Hara-Łuk") == "AŁ");
    BOOST_TEST(net::initials("Éva") == "É");
    BOOST_TEST(net::initials("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
