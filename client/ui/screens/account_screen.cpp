#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::Tab;

std::string stage_state_words(const view::StageStep& step) {
    if (step.missing.empty()) return std::string(says::stage_complete);
    if (!step.override_reason.empty()) return std::string(says::gate_overridden);
    return view::words::things_missing(step.missing_count);
}

void draw_step_mark(const Screen& screen, const Rect& circle, const view::StageStep& step) {
    Ui& ui = screen.ui;
    const Theme& theme = ui.theme();
    if (step.is_done) {
        fill(ui, circle, theme.accent, circle.w / 2);
        draw_icon(ui, Icon::check, circle.inset(5, 5), theme.on_accent);
        return;
    }
    outline(ui, circle, step.is_current ? theme.accent : theme.control_border, circle.w / 2, 2);
    text_in(ui, circle, std::to_string(step.number), TextStyle::strong,
            step.is_current ? Tone::accent : Tone::muted, Align::centre, Role::image);
}

void draw_step(const Screen& screen, const Rect& rect, const AccountView& view,
               const view::StageStep& step) {
    Ui& ui = screen.ui;
    const Tab tab = static_cast<Tab>(step.number);
    const view::Route route = view::account_route(view.id, tab);
    const bool is_chosen = screen.shell.route.tab == tab;
    const std::string name =
        std::to_string(step.number) + " " + step.name + ", " + stage_state_words(step);
    if (area(ui, rect, step.name, name, view::text_from_route(route), is_chosen, size::radius)
            .is_clicked) {
        screen.go(route);
    }
    const bool is_small = rect.w < 150;
    const Rect circle{rect.x + (is_small ? rect.w / 2 - 14 : 12),
                      rect.y + (is_small ? 3 : rect.h / 2 - 14), 28, 28};
    draw_step_mark(screen, circle, step);
    fill(ui, {rect.x + 12, rect.bottom() - 3, rect.w - 24, 3},
         ui.theme().stage[static_cast<std::size_t>(step.number) - 1], 1.5f);
    if (is_small) {
        text_in(ui, {rect.x + 2, rect.y + 32, rect.w - 4, 20}, step.name, TextStyle::caption,
                is_chosen ? Tone::accent : Tone::text, Align::centre, Role::image);
        return;
    }
    const float x = circle.right() + 10;
    const float width = rect.right() - x - 8;
    text_in(ui, {x, rect.y + 8, width, 24}, step.name, TextStyle::strong,
            is_chosen ? Tone::accent : Tone::text, Align::left, Role::image);
    text_in(ui, {x, rect.y + 31, width, 18}, stage_state_words(step), TextStyle::caption,
            Tone::muted, Align::left, Role::image);
}

// Of the button by which a workshop of this stage starts; 0 = the page is of no stage.
float start_width(const Screen& screen, float room) {
    if (screen.shell.route.tab == Tab::overview) return 0;
    return room < 700 ? 40
                      : button_width(screen.ui, room_says::start_workshop, {.icon = Icon::people});
}

void draw_start(const Screen& screen, const Rect& rect, const AccountView& view) {
    if (rect.w <= 0) return;
    const std::string_view label = room_says::start_workshop;
    const ButtonOptions options{.icon = Icon::people};
    const bool is_pressed =
        rect.w > 40 ? button(screen.ui, rect, "start-workshop", label, options)
                    : icon_button(screen.ui, rect, "start-workshop", Icon::people, label, options);
    if (!is_pressed) return;
    const int stage = static_cast<int>(screen.shell.route.tab);
    screen.intents.push_back(
        app::StartWorkshop{view.id, stage, view.name, base::iso_from_day(screen.today)});
}

void draw_header(const Screen& screen, Column& column, const AccountView& view,
                 bool is_line_covered) {
    Ui& ui = screen.ui;
    const Rect crumb = column.take(24);
    if (link(ui, {crumb.x, crumb.y, text_width(ui, says::nav_clients, TextStyle::caption) + 2, 24},
             "back", says::nav_clients, view::text_from_route(view::clients_route()),
             TextStyle::caption)) {
        screen.go(view::clients_route());
    }
    const float left = text_width(ui, says::nav_clients, TextStyle::caption) + space::l;
    if (!is_line_covered) draw_here_now(screen, {crumb.x + left, crumb.y, crumb.w - left, 24});
    // Below the colleagues' line, whose buttons are higher than the line.
    const float start = start_width(screen, column.w);
    const Rect start_rect{column.x + column.w - start, column.y + space::s, start, 40};
    Column title = column;
    if (start > 0) title.w -= start + space::m;
    heading(ui, title, view.name, 1);
    std::string facts = view.sector;
    const auto add = [&](const std::string& words) {
        if (!words.empty()) facts += (facts.empty() ? "" : "  ·  ") + words;
    };
    add(view.head_office);
    add(view.lead_name.empty() ? std::string()
                               : std::string(says::client_partner) + " " + view.lead_name);
    if (!view.mode.empty()) add(std::string(view::words::choice("mode", view.mode)));
    text(ui, title, facts, TextStyle::body, Tone::muted, 4);
    column.y = std::max(title.y, start_rect.y + (start > 0 ? start_rect.h : 0));
    draw_start(screen, start_rect, view);
    column.skip(space::l);
}

void draw_tab(const Screen& screen, Column& column, const AccountView& view) {
    draw_sections(screen, column, view);
    if (draw_section(screen, column, view)) return;
    switch (screen.shell.route.tab) {
        case Tab::overview:
            return draw_overview(screen, column, view);
        case Tab::insight:
            return draw_insight(screen, column, view);
        case Tab::opportunities:
            return draw_opportunities(screen, column, view);
        case Tab::plan:
            return draw_plan(screen, column, view);
        case Tab::follow_up:
            return draw_follow_up(screen, column, view);
    }
}

std::string title_of(const Screen& screen, const AccountView& view) {
    if (screen.shell.route.tab == Tab::overview) return view.name;
    const auto index = static_cast<std::size_t>(screen.shell.route.tab) - 1;
    return view.name + " – " + view.rail[index].name;
}

}  // namespace

namespace {

void draw_overview_step(const Screen& screen, const Rect& rect, const AccountView& view,
                        bool is_small) {
    Ui& ui = screen.ui;
    const bool is_chosen = screen.shell.route.tab == Tab::overview;
    const view::Route route = view::account_route(view.id);
    if (area(ui, rect, "overview", says::overview, view::text_from_route(route), is_chosen,
             size::radius)
            .is_clicked) {
        screen.go(route);
    }
    text_in(ui, rect, says::overview, is_small ? TextStyle::caption : TextStyle::strong,
            is_chosen ? Tone::accent : Tone::text, Align::centre, Role::image);
}

}  // namespace

void draw_stage_rail(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    constexpr float height = 62;
    // Five in a row; on a phone three and two, so that no stage's name is cut.
    const bool is_two_rows = column.w < 480;
    const bool is_small = column.w < 700;
    const Rect rail = column.take(is_two_rows ? 2 * height : height);
    const Scope scope(ui, Role::navigation, "rail", says::stages, rail);
    fill(ui, rail, ui.theme().surface, size::card_radius);
    outline(ui, rail, ui.theme().hairline, size::card_radius);
    const float overview_width = is_two_rows ? rail.w / 3 : is_small ? 84.0f : 130.0f;
    draw_overview_step(screen, {rail.x + 4, rail.y + 2, overview_width - 4, height - 4}, view,
                       is_small);
    const float width = is_two_rows ? rail.w / 3 : (rail.w - overview_width - 4) / 4;
    float x = rail.x + overview_width;
    float y = rail.y;
    for (const view::StageStep& step : view.rail) {
        if (x + width > rail.right() + 1) {
            x = rail.x;
            y += height;
        }
        if (x > rail.x) fill(ui, {x - 1, y + 14, 1, 34}, ui.theme().hairline);
        draw_step(screen, {x + 2, y + 2, width - 4, height - 4}, view, step);
        x += width;
    }
    column.skip(space::xl);
}

void draw_account(const Screen& screen, const Rect& area, const AccountView& view) {
    Ui& ui = screen.ui;
    // Fields of two clients are never one and the same widget, whatever is being typed.
    const IdScope ids(ui, view.id.text);
    ui.set_title(title_of(screen, view));
    auto& recent = screen.state.palette.recent;
    if (recent.empty() || recent.front() != view.id) {
        std::erase(recent, view.id);
        recent.insert(recent.begin(), view.id);
        if (recent.size() > 6) recent.pop_back();
    }
    const bool has_panel = has_open_record(screen, view);
    const bool is_beside = has_panel && area.w >= 1000;
    const bool is_over_list = has_panel && !is_beside;
    const float panel_width = is_beside ? size::panel_width : std::min(area.w, size::panel_width);
    Rect main = area;
    if (is_beside) main.w -= panel_width;
    {
        const Scope scope(ui, Role::main, "main", view.name, main);
        const float padding = ui.is_phone() ? space::l : space::xxl;
        Column column = begin_scroll(ui, main, "account-scroll", padding, space::xl);
        // A panel takes its room from the right; where there is enough, nothing moves.
        const float whole = column.w + area.w - main.w;
        const float width = std::min(content_width(whole), column.w);
        column = {column.x + std::min((whole - width) / 2, column.w - width), column.y, width};
        draw_header(screen, column, view, is_over_list && has_follow_notice(screen));
        draw_stage_rail(screen, column, view);
        draw_tab(screen, column, view);
        column.skip(space::xxl);
        end_scroll(ui, column);
    }
    if (has_panel) {
        draw_record_panel(screen, {area.right() - panel_width, area.y, panel_width, area.h}, view,
                          is_over_list);
    }
}

}  // namespace kam::ui
