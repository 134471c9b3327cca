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

std::string join_address(const WorkshopView& view, std::string_view href) {
    std::string address = view.join_origin;
    if (!address.empty() && !address.ends_with('/')) address += '/';
    return address + std::string(href);
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string words;
    for (const std::string_view part : parts) words += part;
    return words;
}

void add_fact(std::string& facts, std::string_view words) {
    if (words.empty()) return;
    if (!facts.empty()) facts += "  ·  ";
    facts += words;
}

std::string names_of(const std::vector<view::WorkshopPerson>& people) {
    std::string names;
    for (const view::WorkshopPerson& person : people) {
        if (!names.empty()) names += ", ";
        names += person.name;
    }
    return names;
}

Card begin_titled_card(Ui& ui, const Column& column, std::string_view id, std::string_view title) {
    Card card = begin_card(ui, column, id, title, space::l);
    heading(ui, card.inner, title, 2);
    card.inner.skip(space::s);
    return card;
}

void end_titled_card(Ui& ui, Column& column, Card& card) {
    end_card(ui, column, card);
    column.skip(space::l);
}

std::string voted_words(const WorkshopView& view) {
    return joined({std::to_string(view.vote.voted), says::of, std::to_string(view.vote.present),
                   room_says::have_voted});
}

std::string owner_and_date(const view::WorkshopItem& decision) {
    std::string words = decision.owner_name;
    if (!decision.due.empty()) {
        words += joined({words.empty() ? std::string_view() : ", ", says::by, decision.due});
    }
    if (!decision.lacks.empty()) add_fact(words, joined({room_says::lacks, decision.lacks}));
    return words;
}

Fields& Fields::put(std::string_view name, base::Json value) {
    map.emplace(std::string(name), std::move(value));
    return *this;
}

Fields& Fields::text(std::string_view name, std::string_view value) {
    return put(name, value);
}

Fields& Fields::number(std::string_view name, std::int64_t value) {
    return put(name, value);
}

Fields& Fields::yes(std::string_view name) {
    return put(name, true);
}

Fields& Fields::none(std::string_view name) {
    return put(name, nullptr);
}

namespace {

void set_fields(const Screen& screen, const WorkshopView& view, Collection collection,
                const base::RecordId& id, const Fields& fields, std::string_view what) {
    screen.intents.push_back(
        app::SetFields{view.space, collection, id, fields.map, std::string(what)});
}

}  // namespace

void set_workshop(const Screen& screen, const WorkshopView& view, const Fields& fields,
                  std::string_view what) {
    if (view.record == nullptr) return;
    set_fields(screen, view, Collection::workshop, view.record->id, fields, what);
}

void set_item(const Screen& screen, const WorkshopView& view, const base::RecordId& item,
              const Fields& fields, std::string_view what) {
    set_fields(screen, view, Collection::workshop_item, item, fields, what);
}

void delete_of_workshop(const Screen& screen, const WorkshopView& view,
                        const model::RecordPtr& record, std::string_view what) {
    if (record == nullptr) return;
    screen.intents.push_back(
        app::DeleteRecord{view.space, record->collection, record->id, std::string(what)});
}

namespace {

Fields item_fields(const Screen& screen, const WorkshopView& view, std::string_view kind) {
    Fields fields;
    fields.text("author", screen.shell.person.text).text("kind", kind).number("step", view.step);
    return fields;
}

}  // namespace

void add_item(const Screen& screen, const WorkshopView& view, std::string_view text,
              std::string_view kind, std::string_view what) {
    Fields fields = item_fields(screen, view, kind);
    fields.text("text", text);
    screen.intents.push_back(app::AddRecord{view.space, Collection::workshop_item,
                                            std::move(fields.map), std::string(what), false});
}

void draw_answer_line(const Screen& screen, Column& column, const WorkshopView& view) {
    const view::WorkshopStep* step = current_step(view);
    if (step == nullptr || step->is_for_decisions) return;
    Fields fields = item_fields(screen, view, step->item_kind);
    AddLine line{.id = "answer",
                 .label = room_says::your_answer,
                 .placeholder = room_says::your_answer,
                 .button = room_says::add,
                 .collection = Collection::workshop_item,
                 .title_field = "text",
                 .what = room_says::add,
                 .more_fields = {},
                 .opens = false};
    int& measure = screen.state.workshop.measure;
    const bool is_target = step->item_kind == "target";
    if (is_target) {
        if (const auto chosen = measure_select(screen, column, measure)) measure = *chosen;
        column.skip(space::s);
        add_measure(fields, measure);
    }
    line.more_fields = std::move(fields.map);
    const std::size_t before = screen.intents.size();
    draw_add_line(screen, column, view.space, line);
    if (is_target && screen.intents.size() > before) measure = -1;
}

void draw_item_line(const Screen& screen, Column& column, const WorkshopView& view,
                    std::string_view kind, bool is_parked) {
    Fields fields = item_fields(screen, view, kind);
    if (is_parked) fields.yes("is_parked");
    const AddLine line{
        .id = is_parked ? "parked" : kind,
        .label = is_parked ? room_says::park_thought : room_says::new_decision,
        .placeholder = is_parked ? room_says::park_placeholder : room_says::new_decision,
        .button = is_parked ? room_says::park_add : room_says::add_decision,
        .collection = Collection::workshop_item,
        .title_field = "text",
        .what = is_parked ? room_says::park_thought : room_says::add_decision,
        .more_fields = std::move(fields.map),
        .opens = false};
    draw_add_line(screen, column, view.space, line);
}

std::optional<int> measure_select(const Screen& screen, Column& column, int chosen) {
    std::vector<std::string> labels;
    for (const room_says::Measure& each : room_says::measures) labels.emplace_back(each.words);
    return select(screen.ui, column, "measure", room_says::measured_as, labels, chosen,
                  room_says::measure_none, {.help = room_says::measure_help});
}

void add_measure(Fields& fields, int measure) {
    if (measure < 0 || measure >= static_cast<int>(room_says::measures.size())) return;
    const room_says::Measure& chosen = room_says::measures[static_cast<std::size_t>(measure)];
    fields.text("target_kind", chosen.kind).text("unit", chosen.unit);
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

void ButtonFlow::add_link(const Screen& screen, std::string_view id, std::string_view label,
                          const std::string& href) {
    const Rect rect = place(text_width(ui_, label, TextStyle::body) + space::s);
    if (link(ui_, {rect.x, rect.y + 8, rect.w, 24}, id, label, href)) {
        screen.go(view::route_from_text(href));
    }
}

void add_page_link(const Screen& screen, ButtonFlow& flow, const WorkshopView& view,
                   std::string_view section, std::string_view label) {
    flow.add_link(screen, section.empty() ? "back" : section, label,
                  view::text_from_route(view::workshop_route(view.id, std::string(section))));
}

void add_plan_link(const Screen& screen, ButtonFlow& flow, const WorkshopView& view) {
    if (!view.plan_href.empty()) flow.add_link(screen, "plan", room_says::to_plan, view.plan_href);
}

void ButtonFlow::end() {
    if (x_ > column_.x) column_.skip(size::control_height);
    x_ = column_.x;
}

}  // namespace kam::ui
