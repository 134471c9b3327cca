// What others changed meanwhile: a line on the overview that opens into a list, and a dot with
// words on each row that has changed.
#include <boost/test/unit_test.hpp>
#include <variant>

#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {
namespace {

using ui::Role;
using State = view::NewsView::State;

struct NewsFixture : UiFixture {
    model::Store firm = firm_store();
    model::Store account = valid_account_store();
    view::ShellView shell;
    ui::UiState state;
    app::IntentList intents;
    std::map<std::string, std::string> field_errors;

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
    void show_tab(view::Tab tab) {
        shell.person_name = "Anna Holt";
        shell.save = view::SaveState::saved;
        shell.route = view::account_route({"acme"}, tab);
        show([this](ui::Ui& ui) {
            view::ViewContext context;
            context.firm = &firm;
            context.accounts = {
                {base::AccountId{"acme"}, &account, model::SpaceRole::account_lead}};
            context.today = test_day();
            const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
            const ui::Rect area = ui::draw_shell(screen);
            ui::draw_account(screen, area, view::account_view(context, context.accounts[0]));
        });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(news_tests, NewsFixture)

BOOST_AUTO_TEST_CASE(the_list_opens_leads_to_records_and_is_marked_as_seen) {
    add("target/target1", "Raise our share", "Changed: due date");
    add("target/target2", "Ten conversations", "Added");
    show_tab(view::Tab::overview);
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
    show_tab(view::Tab::overview);
    const float place = node(Role::region, "Next step").rect.y;
    const auto says = [&](State state_now, const char* words) {
        shell.news.state = state_now;
        shell.news.since = "24 Nov 2026";
        show_tab(view::Tab::overview);
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
    show_tab(view::Tab::plan);
    const ui::SemNode& dot = node(Role::image, "Changed: due date, by Ben Ode, not seen yet");
    BOOST_TEST(dot.rect.w == 8.0f);
    BOOST_TEST((parent_of(dot)->role == Role::listitem));
    shell.news = {};
    show_tab(view::Tab::plan);
    BOOST_TEST(find(Role::image, "Changed: due date, by Ben Ode, not seen yet") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
