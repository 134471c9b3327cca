#include "client/ui/widgets/calendar.h"

#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/popup_list.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

using base::Day;

constexpr float cell = 40;
constexpr float padding = 12;
constexpr float margin = 8;  // to the edges of the viewport
constexpr float names_height = 28;
constexpr int weeks = 6;
constexpr float wide = 7 * cell + 2 * padding;
constexpr float tall = 2 * padding + 2 * cell + names_height + weeks * cell + space::s;

struct Month {
    NodeId owner;
    Day active;
    std::optional<Day> chosen;
    Day today;

    NodeId id_of(Day day) const { return mixed_id(owner, static_cast<std::uint32_t>(day.value)); }
};

// The same day of another month, the last one where that is shorter.
Day months_on(Day day, int months) {
    const base::CalendarDate date = base::date_from_day(day);
    const int index = date.year * 12 + date.month - 1 + months;
    const Day first = base::day_from_date({.year = index / 12, .month = index % 12 + 1});
    const int length =
        base::day_from_date({.year = (index + 1) / 12, .month = (index + 1) % 12 + 1}) - first;
    return first + (std::min(date.day, length) - 1);
}

Day moved(std::string_view key, Day day) {
    if (key == "ArrowLeft") return day + -1;
    if (key == "ArrowRight") return day + 1;
    if (key == "ArrowUp") return day + -7;
    if (key == "ArrowDown") return day + 7;
    if (key == "Home") return day + -base::weekday(day);
    if (key == "End") return day + (6 - base::weekday(day));
    if (key == "PageUp") return months_on(day, -1);
    if (key == "PageDown") return months_on(day, 1);
    return day;
}

// Only of the days: on the other buttons arrows do nothing.
void read_keys(Ui& ui, Month& month) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key) continue;
        state.taken[i] = true;
        if (event.id != 0 && event.id != month.id_of(month.active)) continue;
        month.active = moved(event.value, month.active);
        ui.focus(month.id_of(month.active));
    }
}

bool draw_day(Ui& ui, const Rect& rect, const Month& month, Day day, bool is_of_month) {
    const Theme& theme = ui.theme();
    const bool is_chosen = month.chosen == std::optional<Day>(day);
    const bool is_today = day == month.today;
    SemNode node;
    node.id = month.id_of(day);
    node.role = Role::gridcell;
    node.rect = rect;
    node.name = long_day_words(day);
    if (is_today) node.name += widget_says::is_today;
    node.is_selectable = true;
    node.is_checked = is_chosen;
    node.is_skipped_by_tab = !(day == month.active);
    const Control control = add_control(ui, std::move(node));

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle{rect.x + rect.w / 2, rect.y + rect.h / 2};
    Colour ink = is_of_month ? theme.text : theme.muted;
    if (control.glow > 0) list.AddCircleFilled(middle, 18, faded(theme.hover, control.glow));
    if (is_chosen) {
        list.AddCircleFilled(middle, is_today ? 14 : 18, theme.accent);
        ink = theme.on_accent;
    }
    // A ring: today is told from the others not by colour alone.
    if (is_today) list.AddCircle(middle, 17, theme.accent, 0, 2);
    const bool is_strong = is_chosen || is_today;
    const TextStyle style = is_strong     ? TextStyle::strong
                            : is_of_month ? TextStyle::body
                                          : TextStyle::caption;
    const Face face = face_of(style);
    const std::string number = std::to_string(base::date_from_day(day).day);
    const TextLine line = fit(face, number, rect.w);
    draw_line(list, face, middle.x - line.width / 2, middle.y - face.type.line / 2, line, ink);
    return control.is_clicked;
}

void draw_names(Ui& ui, const Rect& strip) {
    const Scope row(ui, Role::row, "names", {}, strip);
    for (int i = 0; i < 7; ++i) {
        const std::string_view name = widget_says::weekdays[i];
        const Rect rect{strip.x + cell * static_cast<float>(i), strip.y, cell, strip.h};
        SemNode node;
        node.role = Role::columnheader;
        node.rect = rect;
        node.name = name;
        ui.add_node(std::move(node));
        const Face face = face_of(TextStyle::label);
        const TextLine line = fit(face, name.substr(0, 2), rect.w);
        draw_line(*ImGui::GetWindowDrawList(), face, rect.x + (rect.w - line.width) / 2, rect.y + 5,
                  line, ui.theme().muted);
    }
}

std::string month_words(Day day) {
    const base::CalendarDate date = base::date_from_day(day);
    return std::string(base::month_name_long(date.month)) + ' ' + std::to_string(date.year);
}

std::optional<Day> draw_grid(Ui& ui, Column& column, const Month& month) {
    std::optional<Day> picked;
    const base::CalendarDate shown = base::date_from_day(month.active);
    const Day first = month.active + (1 - shown.day);
    Day day = first + -base::weekday(first);
    const Scope grid(ui, Role::grid, "grid", month_words(month.active));
    draw_names(ui, column.take(names_height));
    for (int week = 0; week < weeks; ++week) {
        const Rect strip = column.take(cell);
        const Scope row(ui, Role::row, std::to_string(week), {}, strip);
        for (int i = 0; i < 7; ++i, day = day + 1) {
            const Rect rect{strip.x + cell * static_cast<float>(i), strip.y, cell, cell};
            const bool is_of_month = base::date_from_day(day).month == shown.month;
            if (draw_day(ui, rect, month, day, is_of_month)) picked = day;
        }
    }
    return picked;
}

// "March 2027" between the buttons to other months.
void draw_head(Ui& ui, const Rect& strip, Month& month) {
    int by = 0;
    if (icon_button(ui, {strip.x, strip.y, cell, cell}, "before", Icon::chevron_left,
                    widget_says::previous_month)) {
        by = -1;
    }
    if (icon_button(ui, {strip.right() - cell, strip.y, cell, cell}, "after", Icon::chevron_right,
                    widget_says::next_month)) {
        by = 1;
    }
    text_in(ui, strip.inset(cell, 0), month_words(month.active), TextStyle::strong, Tone::text,
            Align::centre, Role::heading2);
    if (by == 0) return;
    month.active = months_on(month.active, by);
    ui.announce(month_words(month.active));
    ui.wake_in(0);
}

std::optional<Day> draw_month(Ui& ui, const Rect& rect, Month& month) {
    Column column = begin_scroll(ui, rect, "month", padding, padding);
    draw_head(ui, column.take(cell), month);
    std::optional<Day> picked = draw_grid(ui, column, month);
    column.skip(space::s);
    const Rect foot = column.take(cell);
    const ButtonOptions ghost{.kind = ButtonKind::ghost};
    const float width = button_width(ui, widget_says::today, ghost);
    if (button(ui, {foot.x, foot.y, width, cell}, "today", widget_says::today, ghost)) {
        picked = month.today;
    }
    const float close_width = button_width(ui, widget_says::close, ghost);
    if (button(ui, {foot.right() - close_width, foot.y, close_width, cell}, "close",
               widget_says::close, ghost)) {
        close_popup(ui);
    }
    end_scroll(ui, column);
    return picked;
}

// Below the field or above it; over it where there is room for neither.
Rect place_of(Ui& ui, const Rect& anchor) {
    const float width = std::min(wide, ui.width() - 2 * margin);
    const float height = std::min(tall, ui.height() - 2 * margin);
    const float x = std::clamp(anchor.right() - width, margin, ui.width() - margin - width);
    float y = anchor.bottom() + 4;
    if (y + height > ui.height() - margin && anchor.y - 4 - height >= margin) {
        y = anchor.y - 4 - height;
    }
    return snapped(Rect{x, std::min(y, ui.height() - margin - height), width, height});
}

}  // namespace

std::string long_day_words(Day day) {
    const base::CalendarDate date = base::date_from_day(day);
    return std::string(widget_says::weekdays[base::weekday(day)]) + ' ' + std::to_string(date.day) +
           ' ' + month_words(day);
}

void open_calendar(Ui& ui, NodeId owner, Day day) {
    open_popup(ui, owner);
    ui.state().popup.active = day.value;
    ui.focus(mixed_id(owner, static_cast<std::uint32_t>(day.value)));
}

std::optional<Day> calendar(Ui& ui, NodeId owner, std::string_view name, const Rect& anchor,
                            std::optional<Day> chosen, Day today) {
    if (!is_popup_open(ui, owner)) return std::nullopt;
    keep_overlay(ui, owner, Layer::popup);
    if (take_escape(ui, owner) || is_pressed_beside(ui, owner)) {
        close_popup(ui);
        return std::nullopt;
    }
    Month month{owner, Day{ui.state().popup.active}, chosen, today};
    read_keys(ui, month);
    const Rect rect = place_of(ui, anchor);
    begin_layer(ui, owner, rect, Layer::popup);
    draw_popup_surface(ui, rect, size::card_radius);
    SemNode node;
    node.id = mixed_id(owner, "dialog");
    node.role = Role::dialog;
    node.name = name;
    node.rect = rect;
    node.is_modal = true;
    ui.open_node(std::move(node));
    ui.state().ids.push_back({owner, 0});
    const std::optional<Day> picked = draw_month(ui, rect, month);
    ui.pop_id();
    ui.close_node();
    end_layer(ui);
    if (picked) close_popup(ui);
    if (is_popup_open(ui, owner)) ui.state().popup.active = month.active.value;
    return picked;
}

}  // namespace kam::ui
