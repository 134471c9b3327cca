// The screen of one client, drawn from stores, as its client partner sees it.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {

struct AccountScreenFixture : UiFixture {
    model::Store firm = firm_store();
    model::Store account = valid_account_store();
    view::ShellView shell;
    ui::UiState state;
    app::IntentList intents;
    std::map<std::string, std::string> field_errors;

    // `open`: key of the record whose panel stands beside the list, "" = none. `section`: of the
    // tab, "" = its first.
    void show_account(view::Tab tab, std::string open = {}, std::string section = {}) {
        shell.person_name = "Anna Holt";
        shell.save = view::SaveState::saved;
        shell.route = view::account_route(base::AccountId{"acme"}, tab);
        shell.route.open = std::move(open);
        shell.route.section = std::move(section);
        show([this](ui::Ui& ui) {
            view::ViewContext context;
            context.firm = &firm;
            context.accounts = {
                {base::AccountId{"acme"}, &account, model::SpaceRole::account_lead}};
            context.today = test_day();
            state.editing = {};
            const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
            const ui::Rect area = ui::draw_shell(screen);
            ui::draw_account(screen, area, view::account_view(context, context.accounts[0]));
        });
    }
};

}  // namespace kam::test
