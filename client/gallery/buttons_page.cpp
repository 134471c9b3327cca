// Buttons of each kind, alone, with an icon, chosen and not to be used; links; areas.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

struct Kind {
    std::string_view name;
    ButtonKind kind;
};
constexpr Kind kinds[] = {{"Primary", ButtonKind::primary},
                          {"Quiet", ButtonKind::quiet},
                          {"Ghost", ButtonKind::ghost},
                          {"Danger", ButtonKind::danger}};

// As many in a line as there is room for.
struct Flow {
    Column& column;
    float x = 0, height = 0;

    Rect place(float width, float line) {
        if (x > 0 && x + width > column.w) end();
        const Rect rect{column.x + x, column.y, width, line};
        x += width + space::m;
        height = std::max(height, line);
        return rect;
    }
    void end() {
        column.skip(height + space::m);
        x = height = 0;
    }
};

void draw_kind(Ui& ui, Column& column, const Kind& kind, Memory& memory) {
    const IdScope ids(ui, kind.name);
    Flow flow{column};
    const auto one = [&](std::string_view id, std::string label, ButtonOptions options) {
        options.kind = kind.kind;
        const float width = button_width(ui, label, options);
        if (button(ui, flow.place(width, size::control_height), id, label, options)) {
            ++memory.numbers["presses"];
        }
    };
    const std::string name(kind.name);
    one("plain", name, {});
    one("icon", name + " with icon", {.icon = Icon::plus});
    one("chosen", name + " chosen", {.is_selected = true});
    one("off", name + " disabled", {.is_disabled = true});
    flow.end();
}

}  // namespace

void draw_buttons(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Buttons", [&](Column& inner) {
        for (const Kind& kind : kinds) draw_kind(ui, inner, kind, memory);
        const int presses = memory.numbers["presses"];
        text(ui, inner, "Pressed " + std::to_string(presses) + (presses == 1 ? " time" : " times"),
             TextStyle::caption, Tone::muted);
    });
    section(ui, column, "Icon buttons", [&](Column& inner) {
        Flow flow{inner};
        const std::pair<Icon, std::string_view> all[] = {
            {Icon::undo, "Undo"},    {Icon::redo, "Redo"}, {Icon::edit, "Edit"},
            {Icon::trash, "Delete"}, {Icon::copy, "Copy"}, {Icon::search, "Search"}};
        for (const auto& [icon, name] : all) {
            icon_button(ui, flow.place(40, 40), name, icon, name, {.kind = ButtonKind::ghost});
        }
        flow.end();
    });
    section(ui, column, "Links", [&](Column& inner) {
        link(ui, inner.take(24), "inside", "The marks, on this page", "#/gallery/marks");
        inner.skip(space::s);
        link(ui, inner.take(18), "small", "A small link", "#/gallery/marks", TextStyle::caption);
        inner.skip(space::s);
        const Rect rect = inner.take(size::row_height);
        area(ui, rect, "area", "A whole area as one link", "#/gallery/marks", false, size::radius);
        text_in(ui, rect.inset(space::m, 0), "A whole area as one link", TextStyle::body,
                Tone::text, Align::left, Role::image);
    });
    section(ui, column, "One of a few", [&](Column& inner) {
        static constexpr std::string_view labels[] = {"Tree", "Board", "List"};
        int& chosen = memory.numbers["view"];
        const Rect rect = inner.take(size::control_height);
        if (const auto picked = segments(ui, {rect.x, rect.y, std::min(rect.w, 280.0F), rect.h},
                                         "view", "View", labels, chosen)) {
            chosen = *picked;
        }
    });
}

}  // namespace kam::gallery
