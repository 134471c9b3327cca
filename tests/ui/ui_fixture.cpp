#include "tests/ui/ui_fixture.h"

#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/fonts.h"
#include "client/ui/widgets/ui_state.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace {

std::vector<kam::test::HookedItem> hooked_items;

}  // namespace

// Dear ImGui calls these when it is compiled with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& bb,
                                 const ImGuiLastItemData*) {
    // Windows report themselves too, and Dear ImGui's own fallback window its title bar; those are
    // no items.
    if (context->CurrentWindow != nullptr && context->CurrentWindow->IsFallbackWindow) return;
    for (const ImGuiWindow* window : context->Windows) {
        if (window->ID == id || window->MoveId == id) return;
    }
    hooked_items.push_back({id, {bb.Min.x, bb.Min.y, bb.GetWidth(), bb.GetHeight()}});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

namespace kam::test {

using ui::NodeId;
using ui::PageEvent;
using ui::PageEventKind;
using ui::Role;
using ui::SemNode;

UiFixture::UiFixture() {
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {1280, 800};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    context_->TestEngineHookItems = true;
    ui::FontSet fonts;
    for (int i = 0; i < ui::text_style_count; ++i) {
        ImFontConfig config;
        config.SizePixels = ui::type_size(static_cast<ui::TextStyle>(i)).size;
        fonts.by_style[static_cast<std::size_t>(i)] = io.Fonts->AddFontDefault(&config);
    }
    io.Fonts->Build();
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
    ui::set_fonts(fonts);
    input.width = 1280;
    input.height = 800;
    input.now_ms = 1000;
    input.is_reduced_motion = true;
}

UiFixture::~UiFixture() {
    ui::set_fonts({});
    ImGui::DestroyContext(context_);
}

void UiFixture::show(Draw draw) {
    draw_ = std::move(draw);
    settle();
}

void UiFixture::frame() {
    hooked_items.clear();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DeltaTime = 1.0F / 60;
    input.now_ms += 16;
    ImGui::NewFrame();
    if (before_frame) before_frame(ui_);
    ui_.begin(input);
    if (draw_) draw_(ui_);
    output = ui_.end();
    ImGui::Render();
    input.events.clear();
    input.wheel_x = input.wheel_y = 0;
    if (!output.announce_politely.empty()) announced.push_back(output.announce_politely);
    // The platform moves the real focus, and tells of it in the next frame.
    for (const SemNode& node : output.nodes) {
        if (!node.wants_focus) continue;
        if (focused_ != 0) input.events.push_back({PageEventKind::blur, focused_, {}});
        focused_ = node.id;
        input.events.push_back({PageEventKind::focus, node.id, {}});
    }
}

void UiFixture::settle() {
    frame();
    for (int i = 0; i < 30; ++i) {
        const bool is_calm = output.wake_in_ms < 0 || output.wake_in_ms > 20;
        if (is_calm && input.events.empty()) return;
        frame();
    }
    BOOST_FAIL("the frame never comes to rest");
}

void UiFixture::wait(double ms) {
    input.now_ms += ms;
    settle();
}

const SemNode* UiFixture::find(Role role, std::string_view name) const {
    for (const SemNode& node : output.nodes) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

const SemNode& UiFixture::node(Role role, std::string_view name) const {
    int found = 0;
    for (const SemNode& node : output.nodes) {
        if (node.role == role && node.name == name) ++found;
    }
    BOOST_REQUIRE_MESSAGE(found == 1, found << " nodes with the name \"" << name << "\"");
    return *find(role, name);
}

const SemNode* UiFixture::parent_of(const SemNode& child) const {
    for (const SemNode& node : output.nodes) {
        if (node.id == child.parent) return &node;
    }
    return nullptr;
}

int UiFixture::count(Role role) const {
    int found = 0;
    for (const SemNode& node : output.nodes) found += node.role == role ? 1 : 0;
    return found;
}

void UiFixture::move_to(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
    frame();
}

void UiFixture::click_at(float x, float y) {
    move_to(x, y);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    frame();
    settle();
}

void UiFixture::click(Role role, std::string_view name) {
    const ui::Rect rect = node(role, name).clip;
    click_at(rect.x + rect.w / 2, rect.y + rect.h / 2);
}

void UiFixture::drag(float x, float y, float to_x, float to_y) {
    move_to(x, y);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame();
    move_to(to_x, to_y);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    settle();
}

void UiFixture::wheel(float y) {
    input.wheel_y = y;
    settle();
}

void UiFixture::send(PageEventKind kind, NodeId id, std::string_view value) {
    input.events.push_back({kind, id, std::string(value)});
    settle();
}

void UiFixture::activate(Role role, std::string_view name) {
    send(PageEventKind::activate, node(role, name).id);
}

void UiFixture::focus(Role role, std::string_view name) {
    const NodeId id = node(role, name).id;
    if (focused_ != 0) input.events.push_back({PageEventKind::blur, focused_, {}});
    focused_ = id;
    send(PageEventKind::focus, id, "visible");
}

void UiFixture::type(Role role, std::string_view name, std::string_view words) {
    focus(role, name);
    for (std::size_t i = 1; i <= words.size(); ++i) {
        send(PageEventKind::draft, focused_, words.substr(0, i));
    }
    send(PageEventKind::input, focused_, words);
}

void UiFixture::key(std::string_view name) {
    send(PageEventKind::key, focused_, name);
}

void UiFixture::escape() {
    send(PageEventKind::escape, focused_);
}

const std::vector<HookedItem>& UiFixture::hooked() const {
    return hooked_items;
}

const std::vector<NodeId>& UiFixture::repeated_ids() {
    return ui_.state().repeated_ids;
}

}  // namespace kam::test
