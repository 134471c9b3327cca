// Inputs beyond text fields and selects: searched lists, radio buttons, sliders, dates, tags, tabs.
// `Column&` versions take the full width and move the column down.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/widgets/controls.h"
#include "shared/base/time.h"

namespace kam::ui {

// As `select`, for long lists: a field that filters them while one types. What is typed and not in
// the list gives way to what was chosen.
std::optional<int> combo(Ui& ui, Column& column, std::string_view id, std::string_view label,
                         std::span<const std::string> labels, int chosen,
                         std::string_view none_label = {}, const FieldOptions& options = {});
// One or the other, by the length of the list.
std::optional<int> select_or_combo(Ui& ui, Column& column, std::string_view id,
                                   std::string_view label, std::span<const std::string> labels,
                                   int chosen, std::string_view none_label = {},
                                   const FieldOptions& options = {});

// --- choices ----------------------------------------------------------------------------------
struct CheckOptions {
    std::string_view help = {};
    std::string_view error = {};
    bool is_mixed = false;  // some of what it stands for; a press asks for all
    bool is_disabled = false;
};
std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                             bool is_checked, const CheckOptions& options);

// A few choices, all visible. Arrows move and choose; Tab stops once.
enum class Lie { below, beside };  // beside: wraps where it is narrow
std::optional<int> radio_group(Ui& ui, Column& column, std::string_view id, std::string_view label,
                               std::span<const std::string_view> labels, int chosen,
                               Lie lie = Lie::below, const FieldOptions& options = {});

struct SliderOptions {
    int min = 0, max = 100, step = 1;
    std::string_view value_words = {};  // "40%, in dialogue"; the number where empty
    std::string_view help = {};
    std::string_view error = {};
    bool is_disabled = false;
};
// Works by a native <input type=range>: keys, drag, touch. Tells each value on the way.
std::optional<int> slider(Ui& ui, Column& column, std::string_view id, std::string_view label,
                          int value, const SliderOptions& options = {});

// --- dates ------------------------------------------------------------------------------------
// A date as one types it ("14 mar", "+14", "next fri"), with a month to pick from. `text` is what
// the record says, or what could not be read; the caller reads `changed`.
FieldResult date_text_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                            std::string_view text, base::Day today,
                            const FieldOptions& options = {});
// The same with a date for a value; what cannot be read stays in the field with the reason.
struct DateResult {
    bool is_changed = false;
    std::optional<base::Day> day;  // nothing: cleared
};
DateResult date_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                      std::optional<base::Day> day, base::Day today,
                      const FieldOptions& options = {});

// --- tags -------------------------------------------------------------------------------------
// Words as chips, and a field that adds: by Enter, by a comma, and when it is left. Returns the
// whole list when it changed.
std::optional<std::vector<std::string>> tags(Ui& ui, Column& column, std::string_view id,
                                             std::string_view label,
                                             std::span<const std::string> chosen,
                                             const FieldOptions& options = {});

// --- tabs -------------------------------------------------------------------------------------
// Tabs over the panel that the chosen one shows; fill `inner` between begin and end.
struct Tabs {
    Column inner;
    std::optional<int> picked;
};
Tabs begin_tabs(Ui& ui, const Column& column, std::string_view id, std::string_view name,
                std::span<const std::string_view> labels, int chosen);
void end_tabs(Ui& ui, Column& column, const Tabs& tabs);

}  // namespace kam::ui
