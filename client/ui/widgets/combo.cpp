// A field that searches a long list. The focus stays in the field; `active` says which option its
// arrows have reached.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/popup_list.h"
#include "client/ui/widgets/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float label_height = 24;
constexpr float rows_seen = 7.5F;
constexpr int rows_a_page = 7;
constexpr int on_nothing = -2;         // `active` before an arrow is pressed; −1 = just opened
constexpr std::size_t long_list = 12;  // from here on, searching is quicker than looking

struct Combo {
    Ui& ui;
    NodeId id;
    NodeId popup;
    std::span<const std::string> labels;
    std::string_view none_label;
    int chosen;
    FieldState& field;
    std::vector<int> entries = {};  // of the open list: indexes of labels, −1 = none
    bool is_filled = false;

    std::string_view text_of(int index) const {
        const bool is_one = index >= 0 && index < static_cast<int>(labels.size());
        return is_one ? std::string_view(labels[static_cast<std::size_t>(index)])
                      : std::string_view{};
    }
    NodeId option_id(int index) const {
        return mixed_id(popup, static_cast<std::uint32_t>(index + 2));
    }
    bool is_open() const { return is_popup_open(ui, popup); }
    bool is_filtered() const {
        return field.has_draft && !field.is_entered && field.draft != text_of(chosen);
    }
    PopupState& list() const { return ui.state().popup; }
};

// Those with a word that begins with what was typed come first.
void fill_entries(Combo& combo) {
    combo.is_filled = true;
    const std::string sought =
        combo.is_filtered() ? base::fold_for_search(base::trimmed(combo.field.draft)) : "";
    if (!combo.none_label.empty() && sought.empty()) combo.entries.push_back(-1);
    std::vector<int> within;
    for (int i = 0; i < static_cast<int>(combo.labels.size()); ++i) {
        const std::string words = base::fold_for_search(combo.text_of(i));
        const std::size_t at = words.find(sought);
        if (at == std::string::npos) continue;
        const bool is_start =
            at == 0 || words[at - 1] == ' ' || words.find(' ' + sought) != std::string::npos;
        (is_start ? combo.entries : within).push_back(i);
    }
    combo.entries.insert(combo.entries.end(), within.begin(), within.end());
}

void open(Combo& combo) {
    combo.ui.state().pressed = combo.id;
    open_popup(combo.ui, combo.popup);
}

// The field shows it from now on, and the record some frames later.
void take(Combo& combo, int index) {
    combo.field.typed_before = combo.field.draft;
    combo.field.draft = combo.text_of(index);
    combo.field.has_draft = combo.field.is_entered = true;
    combo.field.settled_frame = combo.ui.state().frame;
    ++combo.field.revision;
    if (combo.is_open()) close_popup(combo.ui);
}

void give_text_back(Combo& combo) {
    combo.field.has_draft = combo.field.is_entered = false;
    ++combo.field.revision;
}

bool read_typing(Combo& combo) {
    bool is_typed = false;
    std::string words;
    FieldState& field = combo.field;
    for (const PageEventKind kind : {PageEventKind::draft, PageEventKind::input}) {
        while (combo.ui.take_event(combo.id, kind, &words)) {
            const std::string_view shown =
                field.has_draft ? std::string_view(field.draft) : combo.text_of(combo.chosen);
            if (words == shown) continue;
            // Of before the choice, told by the page before it knew of that.
            if (field.is_entered && words == field.typed_before) continue;
            field.draft = words;
            field.has_draft = is_typed = true;
            field.is_entered = false;
        }
    }
    return is_typed;
}

// What was picked waits for the record to say the same.
void await_record(Combo& combo) {
    FieldState& field = combo.field;
    if (!field.is_entered) return;
    const bool is_taken = field.draft == combo.text_of(combo.chosen);
    if (!is_taken && combo.ui.state().frame - field.settled_frame < 4) {
        combo.ui.wake_in(0);
        return;
    }
    field.has_draft = field.is_entered = false;
    if (!is_taken) ++field.revision;
}

bool has_focus(const Combo& combo) {
    const Ui::State& state = combo.ui.state();
    if (state.focused == combo.id) return true;
    if (!combo.is_open()) return false;
    if (state.focused == 0 && state.frame - state.popup.opened_frame < 4) {
        combo.ui.wake_in(0);
        return true;  // it is on its way to the field
    }
    // Assistive technology may have put it on an option.
    return std::any_of(combo.entries.begin(), combo.entries.end(),
                       [&](int index) { return state.focused == combo.option_id(index); });
}

// Left with text in it: a whole label is meant, emptiness clears, anything else was no choice.
std::optional<int> leave(Combo& combo) {
    if (combo.is_open()) combo.list() = {};
    if (!combo.field.has_draft || combo.field.is_entered) return std::nullopt;
    const std::string typed = base::fold_for_search(base::trimmed(combo.field.draft));
    std::optional<int> meant;
    for (int i = 0; i < static_cast<int>(combo.labels.size()) && !typed.empty(); ++i) {
        if (base::fold_for_search(combo.text_of(i)) == typed) meant = i;
    }
    if (typed.empty() && !combo.none_label.empty()) meant = -1;
    if (meant && *meant != combo.chosen) {
        take(combo, *meant);
        return meant;
    }
    if (!meant && !typed.empty()) {
        combo.ui.announce(combo.field.draft + std::string(widget_says::not_in_list));
    }
    give_text_back(combo);
    return std::nullopt;
}

void read_arrows(Combo& combo) {
    Ui::State& state = combo.ui.state();
    const int count = static_cast<int>(combo.entries.size());
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key) continue;
        state.taken[i] = true;
        if (count == 0) continue;
        int& active = state.popup.active;
        if (event.value == "ArrowDown") active = (std::max(active, -1) + 1) % count;
        if (event.value == "ArrowUp") active = (std::max(active, 0) + count - 1) % count;
        if (event.value == "PageDown") active = std::min(active + rows_a_page, count - 1);
        if (event.value == "PageUp") active = std::max(active - rows_a_page, 0);
        if (state.focused != combo.id) combo.ui.focus(combo.id);
    }
}

std::optional<int> read_keys(Combo& combo) {
    Ui& ui = combo.ui;
    const bool is_entered = ui.take_event(combo.id, PageEventKind::enter);
    if (!combo.is_open()) {
        std::string key;
        const bool is_keyed = ui.take_event(combo.id, PageEventKind::key, &key);
        if (is_entered || is_keyed) open(combo);
        return std::nullopt;
    }
    read_arrows(combo);
    const std::size_t active = static_cast<std::size_t>(combo.list().active);
    if (is_entered && active < combo.entries.size()) return combo.entries[active];
    return std::nullopt;
}

// "3 of 500"
std::string count_words(const Combo& combo) {
    if (combo.entries.empty()) return std::string(widget_says::no_match);
    return std::to_string(combo.entries.size()) + std::string(widget_says::of_all) +
           std::to_string(combo.labels.size());
}

std::optional<int> draw_options(Combo& combo, const Rect& rect) {
    Ui& ui = combo.ui;
    PopupState& list = combo.list();
    const int count = static_cast<int>(combo.entries.size());
    Column column = begin_scroll(ui, rect, "items", popup_padding, popup_padding);
    const VisibleRange seen = visible_range(ui);
    std::optional<int> picked;
    for (int i = 0; i < count; ++i) {
        const Rect row = column.take(popup_item_height);
        const bool is_active = i == list.active;
        if (is_active && list.revealed != i) {
            list.revealed = i;
            reveal(ui, row);
        }
        // The one that is pointed to by `active` has to be there.
        if (!is_active && (row.bottom() < seen.top || row.y > seen.bottom)) continue;
        const int index = combo.entries[static_cast<std::size_t>(i)];
        SemNode node;
        node.id = combo.option_id(index);
        node.role = Role::option;
        node.position = i + 1;
        node.set_size = count;
        node.is_skipped_by_tab = true;
        const PopupItem item{.label = index < 0 ? combo.none_label : combo.text_of(index),
                             .is_chosen = index == combo.chosen};
        if (draw_popup_item(ui, row, std::move(node), item, is_active)) picked = index;
    }
    if (count == 0) {
        SemNode node;
        node.id = mixed_id(combo.popup, "none");
        node.role = Role::option;
        const PopupItem item{.label = widget_says::no_match, .is_disabled = true};
        draw_popup_item(ui, column.take(popup_item_height), std::move(node), item, false);
    }
    end_scroll(ui, column);
    return picked;
}

std::optional<int> draw_list(Combo& combo, std::string_view label, const Rect& box) {
    Ui& ui = combo.ui;
    keep_overlay(ui, combo.popup, Layer::popup);
    if (is_pressed_beside(ui, combo.popup, box)) {
        close_popup(ui);
        return std::nullopt;
    }
    const float rows = std::clamp(static_cast<float>(combo.entries.size()), 1.0F, rows_seen);
    // Above the field it leaves the label free, where the number of matches stands.
    const Rect anchor{box.x, box.y - label_height, box.w, box.h + label_height};
    const Rect rect = popup_place(ui, anchor, box.w, rows * popup_item_height + 2 * popup_padding);
    begin_layer(ui, combo.popup, rect, Layer::popup);
    draw_popup_surface(ui, rect, 10);
    SemNode node;
    node.id = mixed_id(combo.popup, "list");
    node.role = Role::listbox;
    node.name = label;
    node.rect = rect;
    ui.open_node(std::move(node));
    ui.state().ids.push_back({combo.popup, 0});
    const std::optional<int> picked = draw_options(combo, rect);
    ui.pop_id();
    ui.close_node();
    end_layer(ui);
    return picked;
}

void start_list(Combo& combo, bool is_typed) {
    PopupState& list = combo.list();
    if (is_typed) {
        const bool is_nothing_meant = combo.field.draft.empty() && combo.none_label.empty();
        list.active = combo.entries.empty() || is_nothing_meant ? on_nothing : 0;
        list.revealed = -1;
        combo.ui.announce(count_words(combo));
    } else if (list.active == -1) {
        const auto at = std::find(combo.entries.begin(), combo.entries.end(), combo.chosen);
        const bool is_there = at != combo.entries.end();
        list.active = is_there ? static_cast<int>(at - combo.entries.begin()) : 0;
    }
}

FieldPart part_of(const Combo& combo) {
    FieldPart part;
    part.node.role = Role::combobox_field;
    part.end_icon = 26;
    part.node.popup = Popup::listbox;
    if (!combo.is_open()) return part;
    part.node.is_expanded = true;
    part.node.controls = mixed_id(combo.popup, "list");
    const std::size_t active = static_cast<std::size_t>(combo.list().active);
    if (active < combo.entries.size()) part.node.active = combo.option_id(combo.entries[active]);
    if (combo.is_filtered()) part.note = count_words(combo);
    return part;
}

// The page knows what a press was meant for. Where what stands above has changed its height in this
// frame, Dear ImGui would find the field elsewhere, and it would have the focus without its list.
void read_press(Combo& combo) {
    std::string how;
    while (combo.ui.take_event(combo.id, PageEventKind::focus, &how)) {
        if (how == "pointer" && !combo.is_open()) open(combo);
    }
}

// What was done in this frame before it is drawn.
std::optional<int> act(Combo& combo) {
    Ui& ui = combo.ui;
    read_press(combo);
    const bool is_typed = read_typing(combo) && combo.is_filtered();
    await_record(combo);
    if (combo.is_open() &&
        (ui.take_event(combo.id, PageEventKind::escape) || take_escape(ui, combo.popup))) {
        close_popup(ui);
        give_text_back(combo);
        return std::nullopt;
    }
    if (is_typed && !combo.is_open()) open(combo);
    if (combo.is_open()) fill_entries(combo);
    if (!has_focus(combo)) return leave(combo);
    if (combo.is_open()) start_list(combo, is_typed);
    std::optional<int> picked = read_keys(combo);
    if (picked) take(combo, *picked);
    return picked;
}

}  // namespace

std::optional<int> combo(Ui& ui, Column& column, std::string_view id, std::string_view label,
                         std::span<const std::string> labels, int chosen,
                         std::string_view none_label, const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    FieldState& field = touch_field(ui, own, options);
    Combo combo{ui, own, mixed_id(own, "popup"), labels, none_label, chosen, field};
    std::optional<int> picked;
    if (!options.is_disabled) picked = act(combo);

    FieldOptions drawn_options = options;
    if (options.placeholder.empty()) drawn_options.placeholder = none_label;
    const DrawnField drawn =
        draw_field(ui, column, own, label, combo.text_of(chosen), drawn_options, part_of(combo));
    draw_icon(ui, Icon::chevron_down,
              {drawn.box.right() - 30, drawn.box.y + (drawn.box.h - 18) / 2, 18, 18},
              ui.theme().muted);
    draw_field_help(ui, column, own, options);
    if (drawn.is_clicked && !combo.is_open()) open(combo);
    if (combo.is_open() && combo.is_filled) {
        const std::optional<int> pressed = draw_list(combo, label, drawn.box);
        if (pressed) {
            picked = pressed;
            take(combo, *pressed);
        }
    }
    if (picked == chosen || (picked && *picked < 0 && chosen < 0)) return std::nullopt;
    return picked;
}

std::optional<int> select_or_combo(Ui& ui, Column& column, std::string_view id,
                                   std::string_view label, std::span<const std::string> labels,
                                   int chosen, std::string_view none_label,
                                   const FieldOptions& options) {
    return (labels.size() > long_list ? combo : select)(ui, column, id, label, labels, chosen,
                                                        none_label, options);
}

}  // namespace kam::ui
