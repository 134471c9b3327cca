// Draws widgets or screens without a window and acts as a user does: by pointer at the rectangle a
// node states, or by the page events that keyboard and assistive technology cause.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/widgets/ui.h"

struct ImGuiContext;

namespace kam::test {

// What Dear ImGui itself took for interactive in the last frame (by its test engine hooks).
struct HookedItem {
    ui::NodeId id = 0;
    ui::Rect rect;
};

class UiFixture {
  public:
    using Draw = std::function<void(ui::Ui&)>;

    UiFixture();
    ~UiFixture();
    UiFixture(const UiFixture&) = delete;
    UiFixture& operator=(const UiFixture&) = delete;

    // What each frame draws from now on; draws until nothing moves.
    void show(Draw draw);
    void frame();
    // Frames until nothing asks for another at once.
    void settle();
    void wait(double ms);

    // Fails the test if there is not exactly one.
    const ui::SemNode& node(ui::Role role, std::string_view name) const;
    const ui::SemNode* find(ui::Role role, std::string_view name) const;
    const ui::SemNode* parent_of(const ui::SemNode& node) const;
    int count(ui::Role role) const;

    void move_to(float x, float y);
    void click_at(float x, float y);
    void click(ui::Role role, std::string_view name);
    void drag(float x, float y, float to_x, float to_y);
    void wheel(float y);

    void send(ui::PageEventKind kind, ui::NodeId id, std::string_view value = {});
    void activate(ui::Role role, std::string_view name);
    void focus(ui::Role role, std::string_view name);
    // As the platform does: focus, one draft for each character, the settled text.
    void type(ui::Role role, std::string_view name, std::string_view words);
    // To the node that has the focus.
    void key(std::string_view name);
    void escape();
    ui::NodeId focused() const { return focused_; }

    Draw before_frame;    // run before each begins
    ui::UiInput input;    // for the next frame; keeps size, theme and settings
    ui::UiOutput output;  // of the last frame
    std::vector<std::string> announced;
    const std::vector<HookedItem>& hooked() const;
    const std::vector<ui::NodeId>& repeated_ids();

  private:
    ui::Ui ui_;
    Draw draw_;
    ImGuiContext* context_ = nullptr;
    ui::NodeId focused_ = 0;
};

}  // namespace kam::test
