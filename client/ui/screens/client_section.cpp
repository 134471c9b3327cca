// What of the plan the client may be given: each field with its words and a tick.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

void tick_text(const Screen& screen, Column& column, const AccountView& view,
               std::string_view ticked, std::string_view label, std::string_view words) {
    const auto changed = checkbox(screen.ui, column, ticked, label, view.account->is_true(ticked),
                                  {.help = words.empty() ? says::client_text_empty : words});
    if (changed) set_field({screen, view.space, *view.account}, ticked, *changed, label);
    column.skip(space::s);
}

void tick_records(const Screen& screen, Column& column, const AccountView& view,
                  Collection collection, std::string_view title) {
    Ui& ui = screen.ui;
    heading(ui, column, title, 3);
    const std::vector<view::ListRow>& rows = view.plan.of(collection);
    if (rows.empty()) text(ui, column, says::client_nothing, TextStyle::body, Tone::muted);
    ListSpot spot{0, static_cast<int>(rows.size())};
    for (const view::ListRow& row : rows) {
        ++spot.position;
        const std::size_t words = row.title.size();
        const float height = row_height(screen, row.record, words, column.w - 1, [&] {
            return text_height(ui, row.title, TextStyle::body, column.w - 40) + space::l;
        });
        // Of many only those near the view; the room is theirs all the same.
        if (!is_near_view(ui, {column.x, column.y, column.w, height}, spot)) {
            column.skip(height);
            continue;
        }
        const IdScope ids(ui, row.record->id.text);
        const float top = column.y;
        const auto changed =
            checkbox(ui, column, "is_for_client", row.title, row.record->is_true("is_for_client"));
        if (changed) {
            set_field({screen, view.space, *row.record}, "is_for_client", *changed,
                      says::client_version);
        }
        if (spot.is_long()) column.y = top + height;
    }
    column.skip(space::m);
}

}  // namespace

void draw_client_version(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "client-version", says::client_version, space::l);
    Column& inner = card.inner;
    inner.w = std::min(inner.w, size::reading_max);
    draw_card_heading(screen, inner, says::client_version);
    text(ui, inner, says::client_version_why, TextStyle::caption, Tone::muted);
    inner.skip(space::m);
    const Rect line = inner.take(28);
    link(ui, {line.x, line.y, text_width(ui, says::client_page, TextStyle::body) + 2, 24}, "page",
         says::client_page, "/accounts/" + view.id.text + "/client.html");
    inner.skip(space::m);
    heading(ui, inner, says::client_texts, 3);
    tick_text(screen, inner, view, "client_motivations", says::motivations,
              view.account->text("motivations"));
    tick_text(screen, inner, view, "client_challenges", says::challenges,
              view.account->text("challenges"));
    std::string names;
    for (const view::PersonOption& person : view.team_people) {
        names += (names.empty() ? "" : ", ") + person.name;
    }
    tick_text(screen, inner, view, "client_team", says::client_team_names, names);
    tick_text(screen, inner, view, "client_review", says::client_next_review, view.next_review);
    tick_records(screen, inner, view, Collection::objective, says::client_objectives);
    tick_records(screen, inner, view, Collection::action, says::client_actions);
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace kam::ui
