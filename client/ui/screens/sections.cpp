// The pages of a stage: their links below the rail, and which of them is drawn.
#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::Tab;

struct Section {
    Tab tab;
    std::string_view name;  // in the address; "" = the first of its tab
    std::string_view label;
    void (*draw)(const Screen&, Column&, const AccountView&);
};

constexpr auto sections = std::to_array<Section>({
    {Tab::insight, "", says::section_insights, nullptr},
    {Tab::insight, "drivers", says::section_drivers, draw_drivers},
    {Tab::insight, "position", says::section_position, draw_position},
    {Tab::insight, "swot", says::section_swot, draw_swot},
    {Tab::insight, "issues", says::section_issues, draw_issues},
    {Tab::insight, "summary", says::section_summary, draw_summary},
    {Tab::opportunities, "", says::section_list, nullptr},
    {Tab::opportunities, "whitespace", says::section_whitespace, draw_whitespace},
    {Tab::opportunities, "chart", says::section_chart, draw_opportunity_chart},
    {Tab::plan, "", says::section_targets, nullptr},
    {Tab::plan, "strategy", says::section_strategy, draw_strategy},
    {Tab::plan, "people", says::section_people, draw_people_section},
    {Tab::plan, "team", says::section_team, draw_team_section},
    {Tab::plan, "approval", says::section_approval, draw_approval},
    {Tab::plan, "client", says::section_client, draw_client_version},
    {Tab::follow_up, "", says::section_reviews, nullptr},
    {Tab::follow_up, "progress", says::section_progress, draw_progress},
    {Tab::follow_up, "lessons", says::section_lessons, draw_lessons},
});

}  // namespace

void draw_sections(const Screen& screen, Column& column, const AccountView& view) {
    const view::Route& here = screen.shell.route;
    if (here.tab == Tab::overview) return;
    constexpr float height = 40;
    constexpr float padding = 14;
    Ui& ui = screen.ui;
    const Scope group(ui, Role::navigation, "sections", says::sections);
    float x = column.x;
    for (const Section& section : sections) {
        if (section.tab != here.tab) continue;
        const bool is_chosen = section.name == here.section;
        const float width =
            std::min(text_width(ui, section.label, TextStyle::strong) + 2 * padding, column.w);
        if (x > column.x && x + width > column.x + column.w) {
            x = column.x;
            column.skip(height + space::xs);
        }
        view::Route route = view::account_route(view.id, here.tab);
        route.section = section.name;
        const Rect rect{x, column.y, width, height};
        if (is_chosen) fill(ui, rect, ui.theme().accent_soft, height / 2);
        if (area(ui, rect, section.label, section.label, view::text_from_route(route), is_chosen,
                 height / 2)
                .is_clicked) {
            screen.go(route);
        }
        text_in(ui, rect, section.label, is_chosen ? TextStyle::strong : TextStyle::body,
                is_chosen ? Tone::accent : Tone::text, Align::centre, Role::image);
        x += width + space::xs;
    }
    column.skip(height + space::l);
}

bool draw_section(const Screen& screen, Column& column, const AccountView& view) {
    for (const Section& section : sections) {
        const bool is_it =
            section.tab == screen.shell.route.tab && section.name == screen.shell.route.section;
        if (!is_it || section.draw == nullptr) continue;
        section.draw(screen, column, view);
        return true;
    }
    return false;
}

}  // namespace kam::ui
