// Text fields in every state, sliders and tags.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

void one_field(Ui& ui, Column& column, Memory& memory, std::string_view label,
               std::string_view start, const FieldOptions& options = {}) {
    std::string& value = memory.texts.try_emplace(std::string(label), start).first->second;
    const FieldResult result = text_field(ui, column, label, label, value, options);
    if (result.changed) value = *result.changed;
    column.skip(space::l);
}

void draw_text_fields(Ui& ui, Column& inner, Memory& memory) {
    one_field(ui, inner, memory, "Client", "Norvale Shipping");
    one_field(ui, inner, memory, "With help", "31",
              {.help = "Who told you, and when?", .suffix = "%", .input_mode = "decimal"});
    one_field(ui, inner, memory, "Empty", "", {.placeholder = "e.g. Annual report"});
    one_field(ui, inner, memory, "Owner’s name", "", {.is_required = true});
    one_field(ui, inner, memory, "Fees", "a lot",
              {.error = "Give an amount, e.g. 1.2m", .suffix = "GBP", .input_mode = "decimal"});
    one_field(ui, inner, memory, "Short title", "A title that is nearly as long as it may be",
              {.characters_max = 48});
    one_field(ui, inner, memory, "Too long", "A title that is longer than it may be",
              {.error = "Shorten it to 24 characters", .characters_max = 24});
    one_field(ui, inner, memory, "Number of the client", "NOR-0042",
              {.help = "Set by the firm’s records", .is_disabled = true});
    one_field(ui, inner, memory, "Waiting", "Not yet on the server", {.is_pending = true});
}

void draw_one_slider(Ui& ui, Column& inner, Memory& memory, std::string_view label, int start,
                     SliderOptions options) {
    int& value = memory.numbers.try_emplace(std::string(label), start).first->second;
    if (const auto moved = slider(ui, inner, label, label, value, options)) value = *moved;
    inner.skip(space::m);
}

void draw_sliders(Ui& ui, Column& inner, Memory& memory) {
    static constexpr std::string_view words[] = {"0%, an idea",      "20%, qualified",
                                                 "40%, in dialogue", "60%, proposed",
                                                 "80%, preferred",   "100%, won"};
    const auto known = memory.numbers.find("Likelihood");
    const int value = known == memory.numbers.end() ? 40 : known->second;
    draw_one_slider(ui, inner, memory, "Likelihood", 40,
                    {.step = 20, .value_words = words[static_cast<std::size_t>(value) / 20]});
    draw_one_slider(ui, inner, memory, "Days between reviews", 30,
                    {.min = 7, .max = 90, .help = "From a week to a quarter"});
    draw_one_slider(ui, inner, memory, "Share of wallet", 0, {.error = "Say how much of it"});
    draw_one_slider(ui, inner, memory, "Set by the firm", 65, {.is_disabled = true});
}

void draw_tags(Ui& ui, Column& inner, Memory& memory) {
    using Words = std::vector<std::string>;
    auto& kept = memory.sets;
    const bool is_new = kept.find("Practices") == kept.end();
    if (is_new) kept["Practices"] = {"Admiralty", "Customs", "Employment", "Ports and terminals"};
    const Words practices(kept["Practices"].begin(), kept["Practices"].end());
    if (const auto changed =
            tags(ui, inner, "practices", "Practices", practices,
                 {.help = "Enter or a comma adds one", .placeholder = "Add a practice"})) {
        kept["Practices"] = {changed->begin(), changed->end()};
    }
    inner.skip(space::l);
    const Words sectors(kept["Sectors"].begin(), kept["Sectors"].end());
    if (const auto changed = tags(ui, inner, "sectors", "Sectors", sectors,
                                  {.placeholder = "Add a sector", .is_required = true})) {
        kept["Sectors"] = {changed->begin(), changed->end()};
    }
    inner.skip(space::l);
    const Words offices{"London", "Rotterdam"};
    tags(ui, inner, "offices", "Offices", offices, {.is_disabled = true});
}

}  // namespace

void draw_fields(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Text fields", [&](Column& inner) { draw_text_fields(ui, inner, memory); });
    section(ui, column, "Text areas", [&](Column& inner) {
        one_field(ui, inner, memory, "Why it matters",
                  "They move their fleet to the new port, which wants charter, customs and "
                  "employment work within the year.",
                  {.help = "Two or three sentences", .lines = 3, .characters_max = 400});
        one_field(ui, inner, memory, "Agreed last year", "Two lines\nthat stay as they are.",
                  {.lines = 2, .is_disabled = true});
    });
    section(ui, column, "Search", [&](Column& inner) {
        one_field(ui, inner, memory, "Search clients", "",
                  {.placeholder = "Search clients", .is_search = true, .is_label_hidden = true});
    });
    section(ui, column, "Sliders", [&](Column& inner) { draw_sliders(ui, inner, memory); });
    section(ui, column, "Tags", [&](Column& inner) { draw_tags(ui, inner, memory); });
}

}  // namespace kam::gallery
