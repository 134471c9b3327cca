// The tree from objectives to actions, and what hangs loose.
#include <optional>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_kinds.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

constexpr float indent = 28;

// What is pursued and has no objective yet.
std::vector<model::RecordPtr> without_objective(const AccountView& view) {
    std::vector<model::RecordPtr> out;
    for (const auto& row : view.opportunities) {
        if (!row.record->is_true("is_strategic")) continue;
        bool has_one = false;
        for (const view::ListRow& objective : view.plan.of(Collection::objective)) {
            has_one |= objective.record->link("opportunity") == row.record->id;
        }
        if (!has_one) out.push_back(row.record);
    }
    return out;
}

void draw_make_objectives(const Screen& screen, Column& inner, const AccountView& view) {
    const std::vector<model::RecordPtr> waiting = without_objective(view);
    if (waiting.empty()) return;
    inner.skip(space::m);
    if (!button(screen.ui, inner, "make", says::make_objectives, {.icon = Icon::target})) return;
    for (const model::RecordPtr& record : waiting) {
        screen.intents.push_back(app::AddRecord{view.space,
                                                Collection::objective,
                                                {{"statement", std::string(record->text("title"))},
                                                 {"level", "objective"},
                                                 {"mode", "grow"},
                                                 {"opportunity", record->id.text}},
                                                std::string(says::make_objectives),
                                                false});
    }
}

}  // namespace

void draw_strategy(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const RecordKind& kind = *find_kind(Collection::objective);
    {
        Card card = begin_card(ui, column, "strategy", kind.many, space::l);
        Column& inner = card.inner;
        draw_card_heading(screen, inner, kind.many);
        if (view.plan.tree.empty()) {
            text(ui, inner, kind.empty_why, TextStyle::body, Tone::muted);
        } else {
            const Scope list(ui, Role::list, "tree", kind.many);
            ListSpot spot{0, static_cast<int>(view.plan.tree.size())};
            for (const view::TreeRow& row : view.plan.tree) {
                if (row.depth == 0) rule(ui, inner);
                ++spot.position;
                RowLook look;
                look.spot = spot;
                look.indent = static_cast<float>(std::min(row.depth, 6)) * indent;
                if (row.is_action) look.tone = Tone::muted;
                if (row.is_thin) look.note = says::needs_two;
                draw_record_row(screen, inner, view, row.row, look);
            }
        }
        draw_make_objectives(screen, inner, view);
        inner.skip(space::m);
        draw_add_line(screen, inner, view.space,
                      {.id = "new-objective",
                       .label = kind.add_label,
                       .placeholder = kind.placeholder,
                       .button = kind.add_button,
                       .collection = Collection::objective,
                       .title_field = "statement",
                       .what = kind.add_button,
                       .more_fields = {{"level", "objective"}}});
        end_card(ui, column, card);
        column.skip(space::l);
    }
    Card card = begin_card(ui, column, "unassigned", says::unassigned, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::unassigned);
    if (view.plan.unassigned.empty()) {
        text(ui, inner, says::all_assigned, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "unassigned-list", says::unassigned);
        RowLook look;
        look.spot.count = static_cast<int>(view.plan.unassigned.size());
        for (const view::ListRow& row : view.plan.unassigned) {
            rule(ui, inner);
            ++look.spot.position;
            draw_record_row(screen, inner, view, row, look);
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace kam::ui
