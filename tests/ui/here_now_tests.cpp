// The line of colleagues at the top of a client: each can be followed, a following can be stopped,
// and whoever is followed is told.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <variant>

#include "tests/ui/account_screen_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct HereNowFixture : AccountScreenFixture {
    view::PresentPerson& come(const char* id, const char* name) {
        shell.present.push_back(
            {base::PersonId{id}, name, std::string(name) + " is writing here", "", ""});
        return shell.present.back();
    }
    void follow(const char* id, const char* name) {
        shell.following = base::PersonId{id};
        shell.following_name = name;
    }
    template <class Intent>
    const Intent* asked() const {
        return intents.empty() ? nullptr : std::get_if<Intent>(&intents.back());
    }
    bool is_announced(const char* words) const {
        return std::any_of(announced.begin(), announced.end(), [&](const std::string& each) {
            return each.find(words) != std::string::npos;
        });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(here_now_tests, HereNowFixture)

BOOST_AUTO_TEST_CASE(each_colleague_is_a_button_to_follow_them) {
    come("ben", "Ben Ode");
    come("ben", "Ben Ode");
    come("cleo", "Cleo Marsh");
    for (const float width : {1280.0F, 390.0F}) {
        input.width = width;
        show_account(view::Tab::plan);
        const ui::Rect ben = node(Role::button, "Follow Ben Ode").rect;
        const ui::Rect cleo = node(Role::button, "Follow Cleo Marsh").rect;
        for (const ui::Rect& rect : {ben, cleo}) BOOST_TEST(std::min(rect.w, rect.h) >= 32);
        BOOST_TEST(ben.right() <= cleo.x);
        click(Role::button, "Follow Cleo Marsh");
        BOOST_REQUIRE(asked<app::FollowPerson>() != nullptr);
        BOOST_TEST(asked<app::FollowPerson>()->person.text == "cleo");
    }
}

BOOST_AUTO_TEST_CASE(a_following_is_said_and_can_be_stopped) {
    come("ben", "Ben Ode");
    come("cleo", "Cleo Marsh");
    show_account(view::Tab::plan);
    const float before = node(Role::heading1, "Northwind Shipping").rect.y;
    // As the app does it, between two frames.
    before_frame = [&](ui::Ui&) {
        if (asked<app::FollowPerson>() != nullptr) follow("ben", "Ben Ode");
        if (asked<app::StopFollowing>() != nullptr) follow("", "");
    };
    focus(Role::button, "Follow Ben Ode");
    activate(Role::button, "Follow Ben Ode");
    node(Role::text, "Following Ben Ode");
    BOOST_TEST(is_announced("Following Ben Ode"));
    BOOST_TEST(find(Role::button, "Follow Cleo Marsh") == nullptr);
    BOOST_TEST(node(Role::heading1, "Northwind Shipping").rect.y == before);
    // Where the keyboard was has gone; it is on what came in its place.
    BOOST_TEST(focused() == node(Role::button, "Stop following").id);
    activate(Role::button, "Stop following");
    BOOST_TEST(asked<app::StopFollowing>() != nullptr);
    BOOST_TEST(focused() == node(Role::button, "Follow Ben Ode").id);
    BOOST_TEST(is_announced("No longer following Ben Ode"));
}

BOOST_AUTO_TEST_CASE(who_is_followed_is_told) {
    come("ben", "Ben Ode");
    come("cleo", "Cleo Marsh");
    shell.present[0].follows_me = true;
    shell.present[0].can_be_followed = false;
    show_account(view::Tab::plan);
    node(Role::text, "Ben Ode follows you");
    node(Role::text, "Here now: Cleo Marsh");
    BOOST_TEST(is_announced("Ben Ode follows you"));
    BOOST_TEST(find(Role::button, "Follow Ben Ode") == nullptr);
    shell.present[1].follows_me = true;
    show_account(view::Tab::plan);
    node(Role::text, "Ben Ode and 1 other follow you");
}

BOOST_AUTO_TEST_CASE(on_a_phone_first_names_do_and_nothing_leaves_the_page) {
    come("ben", "Ana Bellamy-Fitzwilliam-Carruthers");
    shell.present[0].follows_me = true;
    input.width = 390;
    show_account(view::Tab::plan);
    node(Role::text, "Ana follows you");
    shell.present[0].follows_me = false;
    follow("ben", "Ana Bellamy-Fitzwilliam-Carruthers");
    show_account(view::Tab::plan);
    node(Role::text, "Following Ana");
    const ui::Rect stop = node(Role::button, "Stop following").rect;
    BOOST_TEST(stop.h >= 32);
    BOOST_TEST(stop.right() <= 390);
    BOOST_TEST(node(Role::text, "Following Ana").rect.right() <= stop.x);
}

BOOST_AUTO_TEST_CASE(a_panel_over_the_line_has_it_in_its_header) {
    come("ben", "Ben Ode");
    follow("ben", "Ben Ode");
    for (const float width : {1400.0F, 800.0F, 390.0F}) {
        input.width = width;
        show_account(view::Tab::plan, "target/target1");
        const ui::Rect panel = node(Role::complementary, "Target").rect;
        const ui::Rect stop = node(Role::button, "Stop following").rect;
        BOOST_TEST((width < 1000) == (stop.x >= panel.x && stop.right() <= panel.right()));
        const ui::Rect close = node(Role::button, "Close").rect;
        BOOST_TEST((stop.right() <= close.x || stop.y > close.bottom()));
    }
    // Where there is hardly any room: a face, and the button.
    BOOST_TEST(find(Role::text, "Following Ben Ode") == nullptr);
    BOOST_TEST(node(Role::image, "Ben Ode").rect.w > 0);
    // Without a following, the panel says nothing.
    follow("", "");
    show_account(view::Tab::plan, "target/target1");
    BOOST_TEST(node(Role::button, "Follow Ben Ode").rect.y > 0);
}

BOOST_AUTO_TEST_CASE(who_has_not_come_back_yet_can_be_left_all_the_same) {
    follow("ben", "Ben Ode");
    show_account(view::Tab::plan);
    node(Role::text, "Following Ben Ode");
    click(Role::button, "Stop following");
    BOOST_TEST(asked<app::StopFollowing>() != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
