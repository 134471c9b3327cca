// What came of a workshop, on one page that is printed or downloaded.
#include <algorithm>
#include <array>

#include "client/ui/screens/exports.h"
#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"

namespace kam::ui {
namespace {

using view::WorkshopItem;
using view::WorkshopView;

using Weights = std::array<float, 3>;
using Cells = std::array<std::string_view, 3>;

// A row as high as its longest cell.
void draw_row(Ui& ui, Column& column, std::string_view key, const Cells& cells,
              const Weights& weights, bool is_head) {
    const TextStyle style = is_head ? TextStyle::label : TextStyle::body;
    const Scope row(ui, Role::row, key, {});
    column.skip(space::s);
    const auto parts = split(column, weights, space::l);
    float bottom = column.y;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Role role = is_head ? Role::columnheader : Role::cell;
        Column part = parts[i];
        const std::string name = std::to_string(i);
        const float height = text_height(ui, cells[i], style, part.w);
        const Scope cell(ui, role, name, {}, {part.x, part.y, part.w, std::max(1.0F, height)});
        text(ui, part, cells[i], style, is_head ? Tone::muted : Tone::text);
        bottom = std::max(bottom, part.y);
    }
    column.y = bottom + space::s;
    rule(ui, column);
}

void begin_part(Ui& ui, Column& column, std::string_view title) {
    column.skip(space::xl);
    heading(ui, column, title, 2);
    column.skip(space::xs);
}

void draw_decided(Ui& ui, Column& column, const WorkshopView& view) {
    begin_part(ui, column, room_says::decided);
    if (view.decisions.empty()) {
        return text(ui, column, room_says::nothing_decided, TextStyle::body, Tone::muted);
    }
    const Scope table(ui, Role::table, "decided", room_says::decided);
    const Weights weights{2.4F, 1.2F, 1.0F};
    draw_row(ui, column, "head", {room_says::decision, room_says::owner_of, room_says::by_when},
             weights, true);
    for (const WorkshopItem& item : view.decisions) {
        draw_row(ui, column, item.record->id.text,
                 {item.text, item.owner_name.empty() ? room_says::owner_none : item.owner_name,
                  item.due.empty() ? says::not_known : item.due},
                 weights, false);
    }
}

void draw_line(Ui& ui, Column& column, const WorkshopItem& item, const std::string& note) {
    const Scope row(ui, Role::listitem, item.record->id.text, {});
    std::string words = item.text;
    add_fact(words, note);
    text(ui, column, words);
    column.skip(space::xs);
}

void draw_voted(Ui& ui, Column& column, const WorkshopView& view) {
    const auto is_voted = [](const WorkshopItem& item) { return !item.spread_words.empty(); };
    if (std::none_of(view.all_items.begin(), view.all_items.end(), is_voted)) return;
    begin_part(ui, column, room_says::voted);
    const Scope list(ui, Role::list, "voted", room_says::voted);
    for (const WorkshopItem& item : view.all_items) {
        if (is_voted(item)) draw_line(ui, column, item, item.spread_words);
    }
}

void draw_said(Ui& ui, Column& column, const WorkshopView& view) {
    if (view.all_items.empty()) return;
    begin_part(ui, column, room_says::said);
    for (std::size_t i = 0; i < view.steps.size(); ++i) {
        const auto is_here = [&](const WorkshopItem& item) {
            return item.record->integer("step").value_or(0) == static_cast<std::int64_t>(i);
        };
        if (std::none_of(view.all_items.begin(), view.all_items.end(), is_here)) continue;
        column.skip(space::s);
        heading(ui, column, view.steps[i].question, 3);
        const Scope list(ui, Role::list, "said" + std::to_string(i), view.steps[i].question);
        for (const WorkshopItem& item : view.all_items) {
            if (is_here(item)) draw_line(ui, column, item, item.author_name);
        }
    }
}

void draw_parked(Ui& ui, Column& column, const WorkshopView& view) {
    if (view.parked.empty()) return;
    begin_part(ui, column, room_says::parked);
    const Scope list(ui, Role::list, "parked", room_says::parked);
    for (const WorkshopItem& item : view.parked) draw_line(ui, column, item, item.author_name);
}

void draw_facts(Ui& ui, Column& column, const WorkshopView& view) {
    std::string facts = view.stage_name;
    add_fact(facts, view.date);
    if (!view.facilitator_name.empty()) {
        add_fact(facts, joined({room_says::led_by, view.facilitator_name}));
    }
    text(ui, column, facts, TextStyle::body, Tone::muted);
    if (!view.people.empty()) {
        text(ui, column, joined({room_says::present, names_of(view.people)}));
    }
}

}  // namespace

void draw_workshop_minutes(const Screen& screen, const Rect& area, const WorkshopView& view) {
    Ui& ui = screen.ui;
    ui.set_title(joined({room_says::minutes, " – ", view.title}));
    const Scope scope(ui, Role::main, "main", room_says::minutes, area);
    Column column =
        begin_scroll(ui, area, "minutes-scroll", ui.is_phone() ? space::l : space::xxl, space::xl);
    column.w = std::min(column.w, 820.0F);
    Column title = column;
    if (!view.decisions.empty()) {
        const DownloadButton csv = download_button(screen, column.x + column.w, column.y - 2,
                                                   room_says::minutes, column.w >= 600);
        if (csv.is_pressed) download_decisions(screen, view);
        title.w -= csv.width + space::m;
    }
    heading(ui, title, view.title, 1);
    column.y = title.y;
    draw_facts(ui, column, view);
    ButtonFlow links(ui, column);
    add_page_link(screen, links, view, "", room_says::back_to_workshop);
    add_plan_link(screen, links, view);
    links.end();
    draw_decided(ui, column, view);
    draw_voted(ui, column, view);
    draw_said(ui, column, view);
    draw_parked(ui, column, view);
    column.skip(space::xxl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
