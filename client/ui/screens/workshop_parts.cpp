#include "client/ui/screens/workshop_parts.h"

#include <algorithm>

#include "client/ui/screens/account_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"

namespace kam::ui {

using model::Collection;
using view::WorkshopView;

const view::WorkshopStep* current_step(const WorkshopView& view) {
    const auto index = static_cast<std::size_t>(view.step);
    return view.step >= 0 && index < view.steps.size() ? &view.steps[index] : nullptr;
}

StepClock step_clock(const Screen& screen, const WorkshopView& view) {
    StepClock clock;
    if (!view.step_started || view.step_minutes <= 0 || view.is_closed) return clock;
    const std::int64_t end = view.step_started->value + std::int64_t{view.step_minutes} * 60'000;
    const std::int64_t left = end - screen.now.value;
    clock.is_over = left <= 0;
    if (clock.is_over) {
        clock.words = room_says::time_is_up;
        return clock;
    }
    const std::int64_t seconds = (left + 999) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    clock.words = std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
    screen.ui.wake_in(1000);
    return clock;
}

std::string voted_words(const WorkshopView& view) {
    return std::to_string(view.vote.voted) + std::string(says::of) +
           std::to_string(view.vote.present) + std::string(room_says::have_voted);
}

std::string owner_and_date(const view::WorkshopItem& decision) {
    std::string words = decision.owner_name;
    if (!decision.due.empty())
        words += (words.empty() ? "" : ", ") + std::string(says::by) + decision.due;
    if (decision.lacks.empty()) return words;
    return words + (words.empty() ? "" : "  ·  ") + std::string(room_says::lacks) + decision.lacks;
}

void set_workshop(const Screen& screen, const WorkshopView& view, model::FieldMap fields,
                  std::string_view what) {
    if (view.record == nullptr) return;
    screen.intents.push_back(app::SetFields{view.space, Collection::workshop, view.record->id,
                                            std::move(fields), std::string(what)});
}

void set_item(const Screen& screen, const WorkshopView& view, const base::RecordId& item,
              model::FieldMap fields, std::string_view what) {
    screen.intents.push_back(app::SetFields{view.space, Collection::workshop_item, item,
                                            std::move(fields), std::string(what)});
}

void delete_of_workshop(const Screen& screen, const WorkshopView& view,
                        const model::RecordPtr& record, std::string_view what) {
    if (record == nullptr) return;
    screen.intents.push_back(
        app::DeleteRecord{view.space, record->collection, record->id, std::string(what)});
}

namespace {

model::FieldMap item_fields(const Screen& screen, const WorkshopView& view, std::string_view kind) {
    model::FieldMap fields;
    fields.emplace("author", screen.shell.person.text);
    fields.emplace("kind", kind);
    fields.emplace("step", view.step);
    return fields;
}

}  // namespace

void add_item(const Screen& screen, const WorkshopView& view, std::string_view text,
              std::string_view kind, std::string_view what) {
    model::FieldMap fields = item_fields(screen, view, kind);
    fields.emplace("text", text);
    screen.intents.push_back(app::AddRecord{view.space, Collection::workshop_item,
                                            std::move(fields), std::string(what), false});
}

void draw_answer_line(const Screen& screen, Column& column, const WorkshopView& view) {
    const view::WorkshopStep* step = current_step(view);
    if (step == nullptr || step->is_for_decisions) return;
    AddLine line{.id = "answer",
                 .label = room_says::your_answer,
                 .placeholder = room_says::your_answer,
                 .button = room_says::add,
                 .collection = Collection::workshop_item,
                 .title_field = "text",
                 .what = room_says::add,
                 .more_fields = item_fields(screen, view, step->item_kind),
                 .opens = false};
    int& measure = screen.state.workshop.measure;
    const bool is_target = step->item_kind == "target";
    if (is_target) {
        if (const auto chosen = measure_select(screen, column, measure)) measure = *chosen;
        column.skip(space::s);
        line.more_fields.merge(fields_of_measure(measure));
    }
    const std::size_t before = screen.intents.size();
    draw_add_line(screen, column, view.space, line);
    if (is_target && screen.intents.size() > before) measure = -1;
}

void draw_item_line(const Screen& screen, Column& column, const WorkshopView& view,
                    std::string_view kind, bool is_parked) {
    AddLine line{.id = is_parked ? "parked" : kind,
                 .label = is_parked ? room_says::park_thought : room_says::new_decision,
                 .placeholder = is_parked ? room_says::park_placeholder : room_says::new_decision,
                 .button = is_parked ? room_says::park_add : room_says::add_decision,
                 .collection = Collection::workshop_item,
                 .title_field = "text",
                 .what = is_parked ? room_says::park_thought : room_says::add_decision,
                 .more_fields = item_fields(screen, view, kind),
                 .opens = false};
    if (is_parked) line.more_fields.emplace("is_parked", true);
    draw_add_line(screen, column, view.space, line);
}

std::optional<int> measure_select(const Screen& screen, Column& column, int chosen) {
    std::vector<std::string> labels;
    for (const room_says::Measure& each : room_says::measures) labels.emplace_back(each.words);
    return select(screen.ui, column, "measure", room_says::measured_as, labels, chosen,
                  room_says::measure_none, {.help = room_says::measure_help});
}

model::FieldMap fields_of_measure(int measure) {
    model::FieldMap fields;
    if (measure < 0 || measure >= static_cast<int>(room_says::measures.size())) return fields;
    const room_says::Measure& chosen = room_says::measures[static_cast<std::size_t>(measure)];
    fields.emplace("target_kind", chosen.kind);
    fields.emplace("unit", chosen.unit);
    return fields;
}

Rect ButtonFlow::place(float width) {
    if (x_ > column_.x && x_ + width > column_.x + column_.w) {
        x_ = column_.x;
        column_.skip(size::control_height + space::xs);
    }
    const Rect rect{x_, column_.y, std::min(width, column_.w), size::control_height};
    x_ += width + space::s;
    return rect;
}

bool ButtonFlow::add(std::string_view id, std::string_view label, const ButtonOptions& options) {
    return button(ui_, place(button_width(ui_, label, options)), id, label, options);
}

bool ButtonFlow::add_link(std::string_view id, std::string_view label, std::string_view href) {
    const Rect rect = place(text_width(ui_, label, TextStyle::body) + space::s);
    return link(ui_, {rect.x, rect.y + 8, rect.w, 24}, id, label, href);
}

void ButtonFlow::end() {
    if (x_ > column_.x) column_.skip(size::control_height);
    x_ = column_.x;
}

}  // namespace kam::ui
