#include "client/ui/screens/open_account_dialog.h"

#include "client/ui/text.h"

namespace kam::ui {

void draw_open_account_dialog(const Screen& screen, const view::AccountListView& view) {
    UiState& state = screen.state;
    if (state.candidate_to_open.empty() && !state.is_new_client_open) return;
    Ui& ui = screen.ui;
    const bool is_new = state.is_new_client_open;
    std::string name;
    for (const view::AccountRow& row : view.rows) {
        if (row.candidate == state.candidate_to_open && !is_new) name = row.name;
    }
    Dialog dialog =
        begin_dialog(ui, "open-account", is_new ? says::new_client : says::open_plan, 480);
    Column& column = dialog.inner;
    if (is_new) {
        const FieldResult typed = text_field(ui, column, "name", says::client_name,
                                             state.new_client_name, {.takes_focus = true});
        if (typed.changed) state.new_client_name = *typed.changed;
        if (typed.is_editing) state.new_client_name = typed.draft;
        name = state.new_client_name;
    } else {
        text(ui, column, name, TextStyle::strong);
    }
    column.skip(space::m);
    std::vector<std::string> labels;
    int chosen = -1;
    for (std::size_t i = 0; i < view.people.size(); ++i) {
        labels.push_back(view.people[i].name);
        if (view.people[i].id == state.lead_to_be) chosen = static_cast<int>(i);
    }
    const auto picked = select_or_combo(ui, column, "lead", says::client_partner, labels, chosen,
                                        {}, {.help = says::client_partner_help});
    if (picked && *picked >= 0)
        state.lead_to_be = view.people[static_cast<std::size_t>(*picked)].id;
    column.skip(space::l);
    const ButtonOptions primary{.kind = ButtonKind::primary,
                                .is_disabled = name.empty() || chosen < 0};
    bool is_over = dialog.is_close_asked;
    if (button(ui, column, "open", says::open_plan, primary)) {
        screen.intents.push_back(app::OpenAccount{state.candidate_to_open, name, state.lead_to_be});
        is_over = true;
    }
    end_dialog(ui, dialog);
    if (!is_over) return;
    state.candidate_to_open = {};
    state.is_new_client_open = false;
    state.new_client_name.clear();
}

}  // namespace kam::ui
