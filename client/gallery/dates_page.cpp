// Dates, typed or picked from a month.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

// Pictures must be the same every day.
const base::Day today = base::day_from_date({.year = 2027, .month = 3, .day = 10});

void one_date(Ui& ui, Column& column, Memory& memory, std::string_view label,
              std::string_view start, const FieldOptions& options = {}) {
    std::string& iso = memory.texts.try_emplace(std::string(label), start).first->second;
    const DateResult result =
        date_field(ui, column, label, label, base::day_from_iso(iso), today, options);
    if (result.is_changed) iso = result.day ? base::iso_from_day(*result.day) : "";
    column.skip(space::l);
}

}  // namespace

void draw_dates(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Dates", [&](Column& inner) {
        text(ui, inner, "Today is Wednesday 10 March 2027.", TextStyle::body, Tone::muted);
        inner.skip(space::l);
        one_date(ui, inner, memory, "Due date", "2027-03-14",
                 {.help = "14 mar, +14, next fri, in 2 weeks"});
        one_date(ui, inner, memory, "Next review", "", {.placeholder = "e.g. next fri"});
        one_date(ui, inner, memory, "Date of the decision", "", {.is_required = true});
        one_date(ui, inner, memory, "Baseline date", "2026-12-31",
                 {.error = "Before the plan began"});
        one_date(ui, inner, memory, "Date of the contract", "2025-05-06", {.is_disabled = true});
    });
    section(ui, column, "Side by side", [&](Column& inner) {
        // On a phone there is not room enough for two dates.
        if (ui.is_phone()) {
            one_date(ui, inner, memory, "From", "2027-04-01");
            one_date(ui, inner, memory, "Until", "2027-06-30");
            return;
        }
        auto parts = split(inner, std::array{1.0F, 1.0F}, space::l);
        one_date(ui, parts[0], memory, "From", "2027-04-01");
        one_date(ui, parts[1], memory, "Until", "2027-06-30");
        inner.y = lowest(parts);
    });
}

}  // namespace kam::gallery
