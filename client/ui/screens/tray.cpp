// Changes that were not taken: how many stands in the top bar, what they are in a dialog.
#include "client/ui/screens/screen.h"
#include "client/ui/text.h"

namespace kam::ui {
namespace {

// Buttons side by side, or below each other where there is no room.
struct ButtonRow {
    Ui& ui;
    Column& column;
    float x = 0;

    bool add(std::string_view id, std::string_view label, const std::string& name) {
        const ButtonOptions options{.name = name};
        const float width = button_width(ui, label, options);
        if (x > 0 && x + width > column.w) {
            column.skip(40 + space::s);
            x = 0;
        }
        const bool is_pressed = button(ui, {column.x + x, column.y, width, 40}, id, label, options);
        x += width + space::s;
        return is_pressed;
    }
    void end() const { column.skip(40); }
};

void draw_kept_text(Ui& ui, Column& column, const std::string& words) {
    constexpr int lines_max = 8;
    const float width = column.w - 2 * space::m;
    const float height = text_height(ui, words, TextStyle::body, width, lines_max);
    const Rect box = column.take(height + 2 * space::s);
    fill(ui, box, ui.theme().page, size::radius);
    outline(ui, box, ui.theme().hairline, size::radius);
    Column inner{box.x + space::m, box.y + space::s, width};
    text(ui, inner, words, TextStyle::body, Tone::text, lines_max);
}

void draw_item(const Screen& screen, Column& column, const view::RefusedItem& item) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, item.id);
    std::string title = item.record.empty() ? std::string(says::lost_field) : item.record;
    const Scope entry(ui, Role::listitem, "item", title, {});
    if (!item.client.empty()) text(ui, column, item.client, TextStyle::caption, Tone::muted, 2);
    text(ui, column, title, TextStyle::strong, Tone::text, 3);
    std::string why = item.field.empty() ? item.reason : item.field + ": " + item.reason;
    // Fields are named as within a sentence; this one begins with it.
    if (!why.empty() && why[0] >= 'a' && why[0] <= 'z') why[0] = static_cast<char>(why[0] - 32);
    text(ui, column, why, TextStyle::body, Tone::muted);
    column.skip(space::s);
    if (!item.text.empty()) {
        draw_kept_text(ui, column, item.text);
        column.skip(space::s);
    }
    const std::string of = ": " + title + (item.field.empty() ? "" : ", " + item.field);
    ButtonRow row{ui, column};
    const std::string_view again = item.is_replaced ? says::use_this : says::try_again;
    if (item.can_retry && row.add("retry", again, std::string(again) + of)) {
        screen.intents.push_back(app::RetryRefused{item.id});
    }
    if (!item.text.empty() && row.add("copy", says::copy_text, std::string(says::copy_text) + of)) {
        screen.intents.push_back(app::CopyText{item.text});
        ui.announce(std::string(says::text_copied));
    }
    if (row.add("dismiss", says::dismiss, std::string(says::dismiss) + of)) {
        screen.intents.push_back(app::DismissRefused{item.id});
    }
    row.end();
}

}  // namespace

std::string tray_words(const view::ShellView& shell) {
    const std::size_t count = shell.refused.size();
    if (count == 1) return std::string(says::one_not_taken);
    return std::to_string(count) + std::string(says::some_not_taken);
}

float draw_tray_button(const Screen& screen, float right, float room) {
    if (screen.shell.refused.empty()) return 0;
    Ui& ui = screen.ui;
    const std::string words = tray_words(screen.shell);
    const std::string count = std::to_string(screen.shell.refused.size());
    ButtonOptions options{.kind = ButtonKind::quiet, .icon = Icon::warning, .name = words};
    const bool has_room = button_width(ui, words, options) <= room;
    if (!has_room) options.tooltip = words;
    // On a phone the icon alone stays, as the dot of the save state does.
    const float width = has_room ? button_width(ui, words, options) : 40;
    const Rect rect{right - width, 8, width, 40};
    const bool is_pressed = has_room ? button(ui, rect, "tray", words, options)
                                     : icon_button(ui, rect, "tray", Icon::warning, words, options);
    if (is_pressed) screen.state.is_tray_open = true;
    return width;
}

void draw_tray(const Screen& screen) {
    bool& is_open = screen.state.is_tray_open;
    if (screen.shell.refused.empty()) is_open = false;
    if (!is_open) return;
    Ui& ui = screen.ui;
    Dialog dialog = begin_dialog(ui, "tray-dialog", says::not_taken_title, 560);
    Column& inner = dialog.inner;
    text(ui, inner, says::not_taken_why, TextStyle::body, Tone::muted);
    inner.skip(space::m);
    {
        const Scope list(ui, Role::list, "items", says::not_taken_title);
        for (const view::RefusedItem& item : screen.shell.refused) {
            rule(ui, inner);
            inner.skip(space::m);
            draw_item(screen, inner, item);
            inner.skip(space::m);
        }
    }
    end_dialog(ui, dialog);
    if (dialog.is_close_asked) is_open = false;
}

}  // namespace kam::ui
