// What a page says of where it is, and what it takes from what it is told of colleagues.
#include <boost/test/unit_test.hpp>
#include <variant>

#include "client/app/app.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

// The spots said in these frames, as the wire has them.
std::string said_in(const app::AppOutput& output) {
    std::string said;
    for (const std::string& frame : output.frames) {
        const auto messages = protocol::client_messages_from_text(frame);
        if (!messages || !std::holds_alternative<protocol::Here>(messages.value()[0])) continue;
        said += frame;
    }
    return said;
}

struct PresenceFixture : AppFixture {
    std::string said_by(TestTab& tab, std::int64_t after_ms) {
        now().at = now().at + after_ms;
        tab.app.tick(at());
        return said_in(tab.app.take_output());
    }
};

constexpr std::int64_t a_moment = 300;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_presence_tests, PresenceFixture)

BOOST_AUTO_TEST_CASE(PR7_where_it_is_is_said_on_change) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    BOOST_TEST(said_by(anna, a_moment) == "");  // said when it was opened
    anna.app.route_changed("#/client/acme/plan?open=target%2Ft1", 1);
    BOOST_TEST(said_by(anna, a_moment) ==
               R"({"c":"target","r":"t1","s":"account:acme","t":"here","tab":"plan"})");
    anna.app.set_editing({Collection::target, {"t1"}, "due"});
    BOOST_TEST(said_by(anna, 1) == "");  // not field by field
    BOOST_TEST(said_by(anna, a_moment) ==
               R"({"c":"target","f":"due","r":"t1","s":"account:acme","t":"here","tab":"plan"})");
    anna.app.set_editing({});
    anna.app.route_changed("#/clients", 0);
    BOOST_TEST(said_by(anna, a_moment) == R"({"t":"here"})");
    BOOST_TEST(said_by(anna, protocol::presence_repeat_ms) == "");
}

BOOST_AUTO_TEST_CASE(PR7_it_is_said_again_only_while_the_page_is_seen) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    static_cast<void>(said_by(anna, protocol::presence_repeat_ms));
    BOOST_TEST(said_by(anna, protocol::presence_repeat_ms - 1) == "");
    BOOST_TEST(anna.app.ms_until_tick(at()) <= 1);
    BOOST_TEST(said_by(anna, 1) == R"({"s":"account:acme","t":"here","tab":"overview"})");
    anna.app.set_visible(false);
    BOOST_TEST(said_by(anna, 5'000) == "");
    anna.app.route_changed("#/client/acme/plan?open=target%2Ft1", 1);
    BOOST_TEST(said_by(anna, 5'000) == "");
    anna.app.set_visible(true);
    BOOST_TEST(said_by(anna, 0) != "");
}

BOOST_AUTO_TEST_CASE(PR7_saying_it_again_draws_nothing_and_hearing_the_same_neither) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    const auto before = anna.app.revision();
    BOOST_TEST(said_by(anna, protocol::presence_repeat_ms) != "");
    BOOST_TEST(anna.app.revision() == before);
    const protocol::Who alone{test_space(), {{{"anna"}, {}}}};
    const auto hear = [&](const protocol::Who& who) {
        anna.app.socket_received(protocol::text_from_message(protocol::ServerMessage(who)), at());
    };
    hear(alone);
    BOOST_TEST(anna.app.revision() == before);
    protocol::Who both = alone;
    both.people.push_back({{"ben"}, {Collection::target, {"t1"}, "due"}});
    hear(both);
    BOOST_TEST(anna.app.revision() == before + 1);
    hear(both);
    BOOST_TEST(anna.app.revision() == before + 1);
    BOOST_REQUIRE_EQUAL(anna.app.others_in(test_space()).size(), 1u);
    BOOST_TEST(anna.app.others_in(test_space())[0].person.text == "ben");
}

BOOST_AUTO_TEST_CASE(PR7_what_is_not_shown_of_a_list_draws_nothing) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    const auto draws = [&](protocol::Someone ben, protocol::Someone cleo) {
        const auto before = anna.app.revision();
        const protocol::Who who{test_space(), {std::move(ben), std::move(cleo)}};
        anna.app.socket_received(protocol::text_from_message(protocol::ServerMessage(who)), at());
        return anna.app.revision() - before;
    };
    BOOST_TEST(draws({{"ben"}, {}}, {{"cleo"}, {}}) == 1u);
    BOOST_TEST(draws({{"ben"}, {}, protocol::PlanTab::plan}, {{"cleo"}, {}}) == 0u);
    BOOST_TEST(draws({{"ben"}, {}, {}, {"cleo"}}, {{"cleo"}, {}}) == 0u);
    // Who follows me, and who is led by me and so cannot be followed.
    BOOST_TEST(draws({{"ben"}, {}, {}, {"anna"}}, {{"cleo"}, {}}) == 1u);
    BOOST_TEST(draws({{"ben"}, {}, {}, {"anna"}}, {{"cleo"}, {}, {}, {"ben"}}) == 1u);
    // A second window at the same record, on another tab.
    BOOST_TEST(draws({{"ben"}, {}}, {{"ben"}, {}, protocol::PlanTab::plan}) == 1u);
    BOOST_TEST(draws({{"ben"}, {}}, {{"ben"}, {}, protocol::PlanTab::insight}) == 0u);
}

BOOST_AUTO_TEST_CASE(PR4_a_list_is_not_kept_and_goes_with_the_link) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    const protocol::Who who{test_space(), {{{"ben"}, {}}}};
    anna.app.socket_received(protocol::text_from_message(protocol::ServerMessage(who)), at());
    BOOST_TEST(anna.app.take_output().kept.empty());
    BOOST_TEST(anna.app.others_in(test_space()).size() == 1u);
    cut(anna);
    BOOST_TEST(anna.app.others_in(test_space()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
