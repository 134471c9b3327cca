// The save state in words, and the changes that were not taken: counted in the top bar, listed in a
// dialog that copies, tries again and dismisses.
#include <boost/test/unit_test.hpp>
#include <optional>

#include "client/ui/screens/screen.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct TrayFixture : UiFixture {
    view::ShellView shell;
    ui::UiState state;
    app::IntentList intents;
    std::map<std::string, std::string> field_errors;

    TrayFixture() {
        shell.person_name = "Anna Holt";
        shell.save = view::SaveState::saved;
    }
    void refuse(std::string id, std::string text, bool can_retry) {
        shell.refused.push_back({std::move(id), "Acme plc", "Target: Raise our share", "due date",
                                 "A colleague changed it meanwhile.", std::move(text), can_retry});
    }
    void show_shell() {
        show([this](ui::Ui& ui) {
            const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
            ui::draw_shell(screen);
            ui::draw_tray(screen);
        });
    }
    template <class Intent>
    std::optional<Intent> last() const {
        if (intents.empty()) return std::nullopt;
        const Intent* found = std::get_if<Intent>(&intents.back());
        return found == nullptr ? std::nullopt : std::optional<Intent>(*found);
    }
};

constexpr std::string_view item = ": Target: Raise our share, due date";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tray_tests, TrayFixture)

BOOST_AUTO_TEST_CASE(without_any_there_is_no_button) {
    show_shell();
    BOOST_TEST(find(Role::button, "1 change was not taken") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_count_is_in_the_top_bar_at_every_width) {
    refuse("a", "12 Mar 2027", true);
    for (const float width : {320.0F, 700.0F, 1280.0F}) {
        input.width = width;
        show_shell();
        const ui::SemNode& one = node(Role::button, "1 change was not taken");
        const ui::SemNode& saved = node(Role::status, "Saved");
        const bool is_apart =
            one.rect.right() <= saved.rect.x + 0.5F || saved.rect.right() <= one.rect.x + 0.5F;
        BOOST_TEST(is_apart, width);
        BOOST_TEST(one.rect.x >= node(Role::button, "Search and commands").rect.right(), width);
    }
    refuse("b", "", false);
    show_shell();
    node(Role::button, "2 changes were not taken");
}

BOOST_AUTO_TEST_CASE(the_list_says_what_and_why_and_what_can_be_done) {
    refuse("a", "12 Mar 2027", true);
    refuse("b", "", false);
    show_shell();
    activate(Role::button, "2 changes were not taken");
    settle();
    node(Role::dialog, "Changes not taken");
    BOOST_TEST(count(Role::listitem) >= 2);
    node(Role::text, "12 Mar 2027");
    activate(Role::button, std::string("Copy text") + std::string(item));
    BOOST_TEST(last<app::CopyText>().value().text == "12 Mar 2027");
    activate(Role::button, std::string("Try again") + std::string(item));
    BOOST_TEST(last<app::RetryRefused>().value().id == "a");
    shell.refused.erase(shell.refused.begin());
    show_shell();
    // Nothing was typed for the other, and it cannot be taken any more.
    BOOST_TEST(find(Role::button, std::string("Copy text") + std::string(item)) == nullptr);
    BOOST_TEST(find(Role::button, std::string("Try again") + std::string(item)) == nullptr);
    activate(Role::button, std::string("Dismiss") + std::string(item));
    BOOST_TEST(last<app::DismissRefused>().value().id == "b");
    shell.refused.clear();
    show_shell();
    BOOST_TEST(find(Role::dialog, "Changes not taken") == nullptr);
    BOOST_TEST(!state.is_tray_open);
}

BOOST_AUTO_TEST_CASE(the_save_state_is_said_in_words_on_a_phone_too) {
    shell.save = view::SaveState::offline;
    shell.waiting_changes = 3;
    for (const float width : {320.0F, 1280.0F}) {
        input.width = width;
        shell.is_kept = true;
        show_shell();
        node(Role::status, "Offline: 3 changes wait on this device");
        shell.is_kept = false;
        show_shell();
        node(Role::status, "Offline: 3 changes wait in this window. Keep it open");
    }
    shell.waiting_changes = 1;
    show_shell();
    node(Role::status, "Offline: 1 change waits in this window. Keep it open");
    shell.is_kept = true;
    show_shell();
    node(Role::status, "Offline: 1 change waits on this device");
    shell.waiting_changes = 0;
    show_shell();
    node(Role::status, "Offline");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
