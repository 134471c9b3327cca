#include "client/ui/widgets/ui.h"

#include <algorithm>

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/words.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "shared/base/check.h"
#include "shared/base/sort.h"

namespace kam::ui {
namespace {

constexpr NodeId root_scope = 0x9E3779B9;

// What our drawing needs of Dear ImGui's style; the rest of it we do not use.
void set_up_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.WindowRounding = 0;
    style.CircleTessellationMaxError = 0.15F;
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsResizeFromEdges = false;
}

void read_events(Ui& ui) {
    Ui::State& state = ui.state();
    state.reveal = 0;
    for (const PageEvent& event : state.input.events) {
        if (event.kind == PageEventKind::focus) {
            state.focused = event.id;
            state.is_focus_visible = event.value == "visible";
            // Under a press nothing may move away.
            if (event.value != "pointer") state.reveal = event.id;
        } else if (event.kind == PageEventKind::blur && state.focused == event.id) {
            state.focused = 0;
        }
    }
    state.escape_owner = 0;
    Layer top = Layer::panel;
    for (const Overlay& overlay : state.overlays) {
        if (overlay.layer >= top) {
            top = overlay.layer;
            state.escape_owner = overlay.id;
        }
    }
}

// Whatever was open and is no longer drawn gives the focus back to what opened it.
void close_overlays(Ui& ui) {
    Ui::State& state = ui.state();
    for (const Overlay& overlay : state.overlays) {
        const bool is_closed = overlay.seen_frame != state.frame;
        if (is_closed && overlay.opener != 0 && state.focus_wish == 0) ui.focus(overlay.opener);
    }
    std::erase_if(state.overlays,
                  [&](const Overlay& overlay) { return overlay.seen_frame != state.frame; });
}

void order_layers(Ui::State& state) {
    base::sort_rows(state.drawn_layers,
                    [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [layer, window] : state.drawn_layers) {
        ImGui::BringWindowToDisplayFront(window);
    }
}

void deliver_focus(Ui& ui) {
    Ui::State& state = ui.state();
    if (state.focus_wish == 0) return;
    // What is to be focused may be among the words that were left out.
    if (state.output.is_unread) return ui.wake_in(0);
    for (SemNode& node : state.output.nodes) {
        if (node.id != state.focus_wish) continue;
        node.wants_focus = true;
        state.focus_wish = 0;
        return;
    }
    // What is to be focused may appear in one of the next frames; then the wish is forgotten.
    if (state.frame - state.focus_wish_frame > 3) {
        state.focus_wish = 0;
    } else {
        ui.wake_in(0);
    }
}

void begin_root(Ui& ui) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ui.width(), ui.height()});
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list._FringeScale = 1 / std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.25F);
}

}  // namespace

Ui::Ui() : state_(std::make_unique<State>()) {}
Ui::~Ui() = default;

void Ui::begin(UiInput input) {
    State& state = *state_;
    ++state.frame;
    state.input = std::move(input);
    state.theme = &theme_of(state.input.theme);
    state.taken.assign(state.input.events.size(), false);
    state.output = {};
    state.output.is_unread = state.input.is_unread && state.input.events.empty() &&
                             !state.input.is_print && state.focus_wish == 0;
    // What scrolls in from one frame to the next is rarely more than this.
    state.output.nodes.reserve(state.nodes_before * 5 / 4 + 64);
    state.ids.assign(1, IdLevel{root_scope, 0});
    state.parents.assign(1, ParentLevel{});
    state.used_ids.clear();
    state.repeated_ids.clear();
    state.drawn_layers.clear();
    state.scroll_areas_before.swap(state.scroll_areas);
    state.scroll_areas.clear();
    state.tooltip.wish = 0;
    state.named_area = {};
    if (state.input.is_print) state.unprinted = state.scroll_positions;
    state.toast_bottom = 0;
    set_up_style();
    read_events(*this);
    scroll_by_wheel(*this);
    begin_root(*this);
}

UiOutput Ui::end() {
    State& state = *state_;
    KAM_ASSERT(state.ids.size() == 1 && state.parents.size() == 1);
    KAM_ASSERT(state.layers.empty() && state.scrolls.empty());
    move_between_rows(*this);
    copy_rows(*this);
    draw_said(*this);
    draw_tooltip(*this);
    scroll_by_keys(*this);
    ImGui::End();
    order_layers(state);
    close_overlays(*this);
    deliver_focus(*this);
    if (state.popup.owner != 0 && state.popup.opened_frame < state.frame &&
        std::none_of(state.overlays.begin(), state.overlays.end(),
                     [](const Overlay& overlay) { return overlay.layer == Layer::popup; })) {
        state.popup = {};
    }
    if (state.input.is_print) state.scroll_positions.swap(state.unprinted);
    if (!state.output.is_unread) state.nodes_before = state.output.nodes.size();
    return std::move(state.output);
}

void Ui::show_step(int depth, std::string place, bool keeps_scroll) {
    State& state = *state_;
    if (depth == state.step && place == state.step_place) return;
    // The first one: what was kept of the page before stays.
    keeps_scroll |= state.step_place.empty();
    const auto is_at = [](int there) {
        return [there](const Step& step) { return step.depth == there; };
    };
    std::erase_if(state.steps, is_at(state.step));
    state.steps.push_back({state.step, state.step_place, state.scroll_positions, state.focused});
    state.step = depth;
    state.step_place = std::move(place);
    const auto known = std::find_if(state.steps.begin(), state.steps.end(), is_at(depth));
    if (known != state.steps.end() && known->place == state.step_place) {
        state.scroll_positions = known->scroll_positions;
        if (known->focused != 0) focus(known->focused);
    } else if (!keeps_scroll) {
        state.scroll_positions.clear();
    }
}

const Theme& Ui::theme() const {
    return *state_->theme;
}
float Ui::width() const {
    return state_->input.width;
}
float Ui::height() const {
    return state_->input.height;
}
double Ui::now_ms() const {
    return state_->input.now_ms;
}
void Ui::set_title(std::string title) {
    state_->output.title = std::move(title);
}

void Ui::announce(std::string sentence) {
    std::string& all = state_->output.announce_politely;
    if (!all.empty()) all += ' ';
    all += sentence;
}

void Ui::copy(Clip clip, std::string said) {
    state_->output.clip = std::move(clip);
    say(said.empty() ? std::string(widget_says::copied) : std::move(said));
}

void Ui::say(std::string sentence) {
    constexpr double shown_ms = 3000;
    state_->said = sentence;
    state_->said_until_ms = now_ms() + shown_ms;
    announce(std::move(sentence));
}

void Ui::download(Download file) {
    state_->output.download = std::move(file);
}

bool Ui::has_slash_key() const {
    return state_->input.has_slash_key;
}

void Ui::set_slash_key(bool is_on) {
    state_->output.slash_key = is_on;
}

std::string Ui::command_key(std::string_view key) const {
    return std::string(state_->input.is_mac ? "⌘" : "Ctrl+") + std::string(key);
}

void Ui::wake_in(double ms) {
    double& wake = state_->output.wake_in_ms;
    wake = wake < 0 ? ms : std::min(wake, ms);
}

void Ui::push_id(std::string_view key) {
    state_->ids.push_back({id_of(key), 0});
}

void Ui::pop_id() {
    KAM_ASSERT(state_->ids.size() > 1);
    state_->ids.pop_back();
}

NodeId Ui::id_of(std::string_view key) const {
    return mixed_id(state_->ids.back().id, key);
}

bool Ui::take_event(NodeId id, PageEventKind kind, std::string* value) {
    State& state = *state_;
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.id != id || event.kind != kind) continue;
        state.taken[i] = true;
        if (value != nullptr) *value = event.value;
        return true;
    }
    return false;
}

bool Ui::take_shortcut(std::string_view name) {
    State& state = *state_;
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key || event.value != name) continue;
        state.taken[i] = true;
        return true;
    }
    return false;
}

bool Ui::has_keyboard_focus(NodeId id) const {
    return state_->focused == id && id != 0;
}

bool Ui::is_busy() const {
    const State& state = *state_;
    if (state.popup.owner != 0) return true;
    const auto is_dialog = [](const Overlay& overlay) { return overlay.layer == Layer::dialog; };
    if (std::any_of(state.overlays.begin(), state.overlays.end(), is_dialog)) return true;
    return std::any_of(state.output.nodes.begin(), state.output.nodes.end(), [&](const auto& node) {
        return node.id == state.focused && is_field(node.role);
    });
}

void Ui::focus(NodeId id) {
    state_->focus_wish = id;
    state_->focus_wish_frame = state_->frame;
    wake_in(0);
}

bool take_escape(Ui& ui, NodeId id) {
    Ui::State& state = ui.state();
    if (state.escape_owner != id) return false;
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::escape) continue;
        // A field used it up: it has its text of before back.
        if (event.value == "restored") continue;
        state.taken[i] = true;
        return true;
    }
    return false;
}

float ease(Ui& ui, NodeId key, bool is_on) {
    constexpr double duration_ms = 120;
    Ui::State& state = ui.state();
    const float target = is_on ? 1.0F : 0.0F;
    const auto found = state.eases.find(key);
    if (found == state.eases.end()) {
        if (!is_on) return 0;
        state.eases[key] = {0, ui.now_ms()};
    }
    Ease& moving = state.eases[key];
    const double elapsed = std::clamp(ui.now_ms() - moving.at_ms, 0.0, duration_ms);
    const float step = static_cast<float>(elapsed / duration_ms);
    moving.value =
        is_on ? std::min(1.0F, moving.value + step) : std::max(0.0F, moving.value - step);
    if (state.input.is_reduced_motion) moving.value = target;
    moving.at_ms = ui.now_ms();
    const float value = moving.value;
    if (value != target) {
        ui.wake_in(16);
    } else if (!is_on) {
        state.eases.erase(key);
    }
    return value;
}

}  // namespace kam::ui
