// The chart as a widget: picture, read-out under pointer and arrow keys, table twin, downloads.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/chart_paint.h"
#include "client/ui/widgets/chart_table.h"
#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

const ChartHit* hit_at(const ChartPicture& picture, ChartPoint point) {
    const ChartHit* found = nullptr;
    float nearest = 0;
    for (const ChartHit& hit : picture.hits) {
        const bool is_in = point.x >= hit.reach.x && point.x < hit.reach.right() &&
                           point.y >= hit.reach.y && point.y < hit.reach.bottom();
        if (!is_in) continue;
        const float distance = std::hypot(hit.at.x - point.x, hit.at.y - point.y);
        if (found != nullptr && (!picture.is_reach_nearest || distance >= nearest)) continue;
        found = &hit;
        nearest = distance;
    }
    return found;
}

// True when the cursor has moved.
bool move_cursor(Ui& ui, NodeId id, const ChartPicture& picture, int& cursor) {
    const int count = static_cast<int>(picture.hits.size());
    const int before = cursor;
    std::string key;
    while (ui.take_event(id, PageEventKind::key, &key)) {
        const bool is_new = cursor < 0;
        int next = cursor;
        if (key == "ArrowRight") next = cursor + 1;
        if (key == "ArrowLeft") next = cursor - 1;
        if (key == "ArrowDown") next = cursor + picture.hits_across;
        if (key == "ArrowUp") next = cursor - picture.hits_across;
        if (key == "Home" || (is_new && next != cursor)) next = 0;
        if (key == "End") next = count - 1;
        if (next >= 0 && next < count) cursor = next;
    }
    return cursor != before;
}

void draw_mark(Ui& ui, const Chart& chart, const ChartHit& hit, float x, float y) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect reach{x + hit.reach.x, y + hit.reach.y, hit.reach.w, hit.reach.h};
    const ImVec2 at{x + hit.at.x, y + hit.at.y};
    if (chart.kind == ChartKind::line) {
        fill(ui, {at.x - 0.5F, reach.y, 1, reach.h}, theme.text);
    } else if (chart.kind == ChartKind::scatter) {
        list.AddCircle(at, 9, theme.text, 0, 2);
    } else {
        outline(ui, reach, theme.text, 4, 1.5F);
    }
}

// Beside the point, within the window, above everything; the same look as a tooltip.
void draw_reading(Ui& ui, NodeId id, const std::string& words, ImVec2 at) {
    const Theme& theme = ui.theme();
    const Face face = face_of(TextStyle::caption);
    const float most = std::min(280.0F, ui.width() - 48);
    const std::vector<TextLine> lines = wrap(face, words, most);
    float width = 0;
    for (const TextLine& line : lines) width = std::max(width, line.width);
    const float height = face.type.line * static_cast<float>(lines.size()) + 12;
    width += 20;
    const float x = std::clamp(at.x - width / 2, 8.0F, std::max(8.0F, ui.width() - width - 8));
    const float above = at.y - height - 14;
    const Rect box = snapped(Rect{x, above >= 4 ? above : at.y + 18, width, height});
    begin_layer(ui, mixed_id(id, "reading"), box, Layer::tooltip);
    fill(ui, box, theme.text, 6);
    float y = box.y + 6;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, box.x + 10, y, line, theme.surface);
        y += face.type.line;
    }
    end_layer(ui);
}

void draw_picture_control(Ui& ui, const Rect& rect, const Chart& chart, const ChartPicture& picture,
                          ChartState& state) {
    SemNode node;
    node.id = claim_id(ui, "picture");
    node.role = Role::button;
    node.rect = rect;
    node.name = chart.title;
    const NodeId own = node.id;
    const int count = static_cast<int>(picture.hits.size());
    if (state.cursor >= count) state.cursor = -1;
    const bool is_moved = move_cursor(ui, own, picture, state.cursor);
    if (is_moved) state.dismissed = -1;
    node.description =
        state.cursor < 0
            ? std::string(widget_says::chart_keys)
            : chart_reading(chart, picture.hits[static_cast<std::size_t>(state.cursor)].place);
    const std::string reading = node.description;
    const Control control = add_control(ui, std::move(node), {.lets_others_over = true});
    draw_picture(ui, picture, rect.x, rect.y);

    int shown = -1;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_read = ui.has_keyboard_focus(own) && ui.state().is_focus_visible;
    if (is_read || is_moved) shown = state.cursor;
    if (const ChartHit* hit =
            control.is_hovered ? hit_at(picture, {mouse.x - rect.x, mouse.y - rect.y}) : nullptr) {
        shown = static_cast<int>(hit - picture.hits.data());
        if (control.is_clicked) state.cursor = shown;
    }
    if (is_moved || (control.is_clicked && state.cursor >= 0)) ui.announce(reading);
    for (const PageEvent& event : ui.state().input.events) {
        if (event.kind == PageEventKind::escape && shown >= 0) state.dismissed = shown;
    }
    if (shown != state.dismissed && shown >= 0) state.dismissed = -1;
    if (shown < 0 || shown == state.dismissed) return;
    const ChartHit& hit = picture.hits[static_cast<std::size_t>(shown)];
    draw_mark(ui, chart, hit, rect.x, rect.y);
    draw_reading(ui, own, chart_reading(chart, hit.place), {rect.x + hit.at.x, rect.y + hit.at.y});
}

// Of the title, whatever file systems take.
std::string file_name(const Chart& chart, std::string_view ending) {
    std::string name;
    for (const char c : chart.title) {
        const bool is_good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == ' ' || c == '-' ||
                             static_cast<unsigned char>(c) >= 0x80;
        name += is_good ? c : '-';
    }
    return name + std::string(ending);
}

void draw_tools(Ui& ui, Column& column, const Chart& chart, ChartState& state) {
    const std::string suffix = ", " + chart.title;
    const std::string table_name = std::string(widget_says::chart_as_table) + suffix;
    const std::string download_name = std::string(widget_says::chart_download) + suffix;
    ButtonOptions table{.kind = ButtonKind::quiet, .is_selected = state.is_table};
    table.name = table_name;
    const ButtonOptions download{.kind = ButtonKind::quiet, .name = download_name};
    const float first = button_width(ui, widget_says::chart_as_table, table);
    const float second = button_width(ui, widget_says::chart_download, download);
    Rect rect = column.take(size::control_height);
    if (button(ui, {rect.x, rect.y, std::min(first, rect.w), rect.h}, "table",
               widget_says::chart_as_table, table)) {
        state.is_table = !state.is_table;
        ui.wake_in(0);
    }
    // Under each other where there is no room beside.
    rect.x += first + space::s;
    if (rect.x + second > column.x + column.w) {
        column.skip(space::s);
        rect = column.take(size::control_height);
    }
    rect.w = std::min(second, column.w);
    if (button(ui, rect, "download", widget_says::chart_download, download)) open_menu(ui, "files");
    const MenuItem items[] = {{std::string(widget_says::chart_as_svg)},
                              {std::string(widget_says::chart_as_csv)}};
    const auto chosen = menu(ui, "files", download_name, rect, items);
    if (!chosen) return;
    if (*chosen == 0) ui.download({file_name(chart, ".svg"), "image/svg+xml", chart_svg(chart)});
    if (*chosen == 1) ui.download({file_name(chart, ".csv"), "text/csv", chart_csv(chart)});
}

// Said in sight too, so that a gap is not taken for nothing.
void draw_unknown_note(Ui& ui, Column& column, const Chart& chart) {
    int known = 0;
    int all = 0;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            ++all;
            known += chart.value({s, i}) ? 1 : 0;
        }
    }
    if (known == 0 || known == all) return;
    const std::string words = std::to_string(all - known) +
                              std::string(widget_says::chart_unknown_of) + std::to_string(all) +
                              std::string(widget_says::chart_values) + " " +
                              std::string(widget_says::chart_unknown);
    column.skip(space::s);
    text(ui, column, words, TextStyle::caption, Tone::muted);
}

}  // namespace

void chart(Ui& ui, Column& column, std::string_view id, const Chart& chart, float height) {
    SemNode figure;
    figure.id = claim_id(ui, id);
    figure.role = Role::figure;
    figure.name = chart_summary(chart);
    const NodeId own = figure.id;
    ui.open_node(std::move(figure));
    ui.push_id(id);
    ChartState& state = ui.state().charts[own];
    const bool has_known =
        std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
            return std::any_of(series.values.begin(), series.values.end(),
                               [](const auto& value) { return value.has_value(); });
        });
    const bool has_figures = !chart.categories.empty() && !chart.series.empty();
    if (state.is_table && has_figures) {
        draw_chart_table(ui, column, chart);
    } else {
        const ChartPicture picture = chart_picture(chart, ui.theme(), column.w, height);
        const Rect rect = column.take(std::ceil(picture.height));
        if (picture.hits.empty()) {
            draw_picture(ui, picture, rect.x, rect.y);
        } else {
            draw_picture_control(ui, rect, chart, picture, state);
        }
        if (has_figures) state_chart_table(ui, chart, rect);
        draw_unknown_note(ui, column, chart);
    }
    if (has_known) {
        column.skip(space::s);
        draw_tools(ui, column, chart, state);
    }
    ui.pop_id();
    ui.close_node();
}

void sparkline(Ui& ui, const Rect& rect, const Chart& chart) {
    draw_picture(ui, sparkline_picture(chart, ui.theme(), rect.w, rect.h), rect.x, rect.y);
    SemNode node;
    node.role = Role::image;
    node.rect = rect;
    node.name = chart_summary(chart);
    ui.add_node(std::move(node));
}

}  // namespace kam::ui
