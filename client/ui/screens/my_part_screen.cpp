// What I have to do, over all clients: actions, people I look after, targets.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::MyClient;
using view::MyRow;

void draw_row(const Screen& screen, Column& column, const MyRow& row, const ListSpot& spot) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.href);
    const float width = column.w - 2 * space::m;
    const std::size_t words = row.title.size() + row.facts.size();
    const Rect rect = column.take(row_height(screen, row.record, words, width, [&] {
        const float facts =
            row.facts.empty() ? 0 : text_height(ui, row.facts, TextStyle::caption, width, 2) + 2;
        return text_height(ui, row.title, TextStyle::body, width, 3) + facts + 2 * space::s;
    }));
    if (!is_near_view(ui, rect, spot)) return;
    const ListItem item(ui, "row", row.title, rect, spot);
    if (area(ui, rect, "open", row.title, row.href, false, size::radius).is_clicked) {
        screen.go(row.route);
    }
    Column lines{rect.x + space::m, rect.y + space::s, width};
    text(ui, lines, row.title, TextStyle::body, Tone::text, 3);
    lines.skip(2);
    if (!row.facts.empty()) {
        text(ui, lines, row.facts, TextStyle::caption, row.is_overdue ? Tone::bad : Tone::muted, 2);
    }
}

void draw_rows(const Screen& screen, Column& column, std::string_view title,
               const std::vector<MyRow>& rows) {
    if (rows.empty()) return;
    Ui& ui = screen.ui;
    column.skip(space::s);
    heading(ui, column, title, 3);
    const Scope list(ui, Role::list, title, title);
    ListSpot spot{0, static_cast<int>(rows.size())};
    for (const MyRow& row : rows) {
        rule(ui, column);
        ++spot.position;
        draw_row(screen, column, row, spot);
    }
    column.skip(space::s);
}

void draw_client(const Screen& screen, Column& column, const MyClient& client) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, client.id.text);
    Card card = begin_card(ui, column, "client", client.name, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, client.name);
    draw_rows(screen, inner, says::my_actions, client.actions);
    draw_rows(screen, inner, says::my_touches, client.touches);
    draw_rows(screen, inner, says::my_targets, client.targets);
    const view::Route route = view::account_route(client.id);
    const Rect line = inner.take(28);
    if (link(ui, {line.x, line.y, text_width(ui, says::open_client, TextStyle::body) + 2, 24},
             "open", says::open_client, view::text_from_route(route))) {
        screen.go(route);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_my_part(const Screen& screen, const Rect& area, const view::MyPartView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(says::my_part));
    const Scope scope(ui, Role::main, "main", says::my_part, area);
    const float padding = ui.is_phone() ? space::l : space::xxl;
    Column column = begin_scroll(ui, area, "mine-scroll", padding, space::xl);
    const float width = std::min(column.w, 820.0F);
    column = {column.x, column.y, width};
    heading(ui, column, says::my_part, 1);
    if (view.actions > 0) {
        std::string words = view::words::count_of(view.actions, "open action", "open actions");
        if (view.overdue > 0) {
            words += ", " + std::to_string(view.overdue) + std::string(says::overdue);
        }
        text(ui, column, words, TextStyle::body, Tone::muted);
    }
    column.skip(space::l);
    for (const MyClient& client : view.clients) draw_client(screen, column, client);
    if (view.clients.empty()) {
        if (view.is_loading) {
            skeleton(ui, column, 4);
        } else {
            empty_state(ui, column, "none", Icon::today, says::my_part_none, says::my_part_none_why,
                        {}, 2);
        }
    }
    column.skip(space::xxl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
