// What others changed meanwhile: a line on the overview that opens into a list, and a dot with
// words on each row that has changed.
#include <boost/test/unit_test.hpp>
#include <variant>

#include "tests/ui/account_screen_fixture.h"

namespace kam::test {
namespace {

using ui::Role;
using State = view::NewsView::State;

struct NewsFixture : AccountScreenFixture {
    void add(const char* key, const char* title, const char* what) {
        shell.news.state = State::some;
        shell.news.space = model::account_space({"acme"});
        shell.news.since = "24 Nov 2026";
        shell.news.who = "Ben Ode";
        view::Route route = view::account_route({"acme"}, view::Tab::plan);
        route.open = key;
        const std::string sentence = std::string(what) + ", by Ben Ode";
        shell.news.items.push_back({key, view::text_from_route(route), title, sentence,
                                    "Target  ·  " + sentence + "  ·  25 Nov 2026"});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(news_tests, NewsFixture)

BOOST_AUTO_TEST_CASE(the_list_opens_leads_to_records_and_is_marked_as_seen) {
    add("target/target1", "Raise our share", "Changed: due date");
    add("target/target2", "Ten conversations", "Added");
    show_account(view::Tab::overview);
    node(Role::heading3, "2 things changed by others since 24 Nov 2026");
    BOOST_TEST(find(Role::list, "What others changed") == nullptr);
    click(Role::button, "Show changes");
    settle();
    node(Role::list, "What others changed");
    node(Role::text, "Target  ·  Changed: due date, by Ben Ode  ·  25 Nov 2026");
    BOOST_TEST(node(Role::link, "Raise our share").value ==
               "#/client/acme/plan?open=target%2Ftarget1");
    activate(Role::link, "Ten conversations");
    BOOST_TEST(std::get<app::Navigate>(intents.back()).route.open == "target/target2");
    activate(Role::button, "Mark as seen");
    BOOST_TEST((std::get<app::MarkSeen>(intents.back()).space == model::account_space({"acme"})));
    BOOST_TEST(announced.back() == "Marked as seen");
    shell.news = {};
    frame();
    BOOST_TEST(find(Role::button, "Mark as seen") == nullptr);
}

BOOST_AUTO_TEST_CASE(unknown_and_offline_are_not_nothing_and_no_words_take_no_other_room) {
    show_account(view::Tab::overview);
    const float place = node(Role::region, "Next step").rect.y;
    const auto says = [&](State state_now, const char* words) {
        shell.news.state = state_now;
        shell.news.since = "24 Nov 2026";
        show_account(view::Tab::overview);
        BOOST_TEST(find(Role::text, words) != nullptr, words);
        BOOST_TEST(node(Role::region, "Next step").rect.y == place);
    };
    says(State::nothing, "Nothing changed by others since your last visit, 24 Nov 2026");
    says(State::unknown,
         "Your last visit is not known in this browser. What others change from now on is listed "
         "here.");
    says(State::offline, "What others changed is not known before you are online again.");
}

BOOST_AUTO_TEST_CASE(a_row_that_changed_has_a_dot_with_words) {
    add("target/target1", "Raise our share", "Changed: due date");
    show_account(view::Tab::plan);
    const ui::SemNode& dot = node(Role::image, "Changed: due date, by Ben Ode, not seen yet");
    BOOST_TEST(dot.rect.w == 8.0f);
    BOOST_TEST((parent_of(dot)->role == Role::listitem));
    shell.news = {};
    show_account(view::Tab::plan);
    BOOST_TEST(find(Role::image, "Changed: due date, by Ben Ode, not seen yet") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
