// Dates: typed first, with a month to pick from behind the button at the end.
#include "client/ui/widgets/calendar.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float button_room = 40;

// While one types, the date that is meant: "Fri 4 Dec 2026".
std::string meant(const FieldResult& result, std::string_view text, base::Day today) {
    if (!result.is_editing || result.draft == text) return {};
    const auto day = base::day_from_typed(result.draft, today);
    if (!day) return {};
    return std::string(base::weekday_name_short(base::weekday(*day))) + ' ' +
           base::text_from_day(*day);
}

// As if it had been typed and left.
void put(Ui& ui, NodeId own, base::Day day, FieldResult& result) {
    FieldState& field = ui.state().fields[own];
    field.draft = field.settled = base::text_from_day(day);
    field.has_draft = true;
    field.settled_frame = ui.state().frame;
    result.changed = field.draft;
    ui.wake_in(0);
}

}  // namespace

FieldResult date_text_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                            std::string_view text, base::Day today, const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    const NodeId popup = mixed_id(own, "calendar");
    FieldResult result = keep_field(ui, own, text, options);
    FieldPart part;
    part.end_room = button_room;
    part.note = meant(result, text, today);
    const DrawnField drawn = draw_field(ui, column, own, label, text, options, part);

    const FieldState& field = ui.state().fields[own];
    const auto day = base::day_from_typed(field.has_draft ? field.draft : text, today);
    const Rect box{drawn.box.right() - button_room, drawn.box.y, button_room, drawn.box.h};
    const std::string name = std::string(widget_says::open_calendar) + std::string(label);
    ButtonOptions button;
    button.is_disabled = options.is_disabled;
    if (icon_button(ui, box.inset(3, 3), std::string(id) + "/calendar", Icon::calendar, name,
                    button)) {
        open_calendar(ui, popup, day.value_or(today));
    }
    draw_field_help(ui, column, own, options);
    if (const auto picked = calendar(ui, popup, name, drawn.box, day, today)) {
        put(ui, own, *picked, result);
    }
    return result;
}

DateResult date_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                      std::optional<base::Day> day, base::Day today, const FieldOptions& options) {
    // What was settled and cannot be read is known by the field itself.
    const FieldState& field = ui.state().fields[ui.id_of(id)];
    const bool is_settled = field.has_draft && field.draft == field.settled;
    const bool is_unreadable = is_settled && !base::trimmed(field.draft).empty() &&
                               !base::day_from_typed(field.draft, today);
    FieldOptions shown = options;
    if (is_unreadable) shown.error = widget_says::unreadable_date;
    const std::string text = day ? base::text_from_day(*day) : std::string();
    const FieldResult typed = date_text_field(ui, column, id, label, text, today, shown);
    DateResult result;
    if (!typed.changed) return result;
    result.day = base::day_from_typed(*typed.changed, today);
    const bool is_cleared = base::trimmed(*typed.changed).empty();
    result.is_changed = (result.day || is_cleared) && result.day != day;
    return result;
}

}  // namespace kam::ui
