// The frame's facilities, handed to every widget and screen. One object per app, made anew in
// spirit each frame: begin() takes what happened, end() gives the semantic tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/semantics.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/layout.h"

namespace kam::ui {

struct UiInput {
    float width = 0, height = 0;  // viewport, CSS px
    double now_ms = 0;            // monotonic
    ThemeKind theme = ThemeKind::light;
    bool is_reduced_motion = false;
    bool is_touch = false;
    bool is_print = false;           // nothing scrolls, so that every row is drawn; never seen
    bool has_slash_key = true;       // "/" is a shortcut; can be switched off
    bool is_mac = false;             // commands are given with Cmd
    float wheel_x = 0, wheel_y = 0;  // CSS px since the last frame, positive = content moves up
    // Nobody reads this frame's nodes if it is `UiOutput::is_unread`, too; no events may come with
    // it.
    bool is_unread = false;
    std::vector<PageEvent> events;
};

// What goes to the system's clipboard, in both flavours.
struct Clip {
    std::string text;  // tab separated where it is a table; a route ("#/…") becomes a whole address
    std::string html;  // may be empty
};
// A file for the person's downloads folder.
struct Download {
    std::string name;  // "Targets.csv"
    std::string type;  // "text/csv"
    std::string bytes;
};

struct UiOutput {
    std::vector<SemNode> nodes;  // in drawing order = reading order
    bool is_unread = false;      // `nodes` lack words: the next frame is to have them
    std::string title;           // of the document
    // Milliseconds until something moves by time (tooltip, toast, easing); < 0 = nothing.
    double wake_in_ms = -1;
    std::string announce_politely;  // a live-region sentence, or empty
    std::optional<Clip> clip;
    std::optional<Download> download;
    std::optional<bool> slash_key;  // switched on or off from now on
};

class Ui {
  public:
    Ui();
    ~Ui();
    // Between ImGui::NewFrame() and ImGui::Render().
    void begin(UiInput input);
    UiOutput end();

    // Which step of the browser's history is shown, and a name of what is there. Who comes back to
    // a step finds its scroll positions and its focus again; a new one starts at the top, unless it
    // `keeps_scroll` of the step before. Before begin().
    void show_step(int depth, std::string place, bool keeps_scroll);

    const Theme& theme() const;
    float width() const;
    float height() const;
    double now_ms() const;
    bool is_phone() const { return width() < size::phone; }
    bool is_narrow() const { return width() < size::narrow; }
    void set_title(std::string title);
    void announce(std::string sentence);
    void say(std::string sentence);  // announced, and shown for a moment
    // `said`: "Copied", or what was.
    void copy(Clip clip, std::string said = {});  // and says so
    void download(Download file);
    bool has_slash_key() const;
    void set_slash_key(bool is_on);
    // "Ctrl+K" or "⌘K"
    std::string command_key(std::string_view key) const;
    void wake_in(double ms);

    // Identity of widgets: ids inside a scope are told apart by the scope's key (a record's id).
    void push_id(std::string_view key);
    void pop_id();
    NodeId id_of(std::string_view key) const;

    // Containers nest; see Scope below.
    void open_node(SemNode node);
    void close_node();
    void add_node(SemNode&& node);

    // Was there an event of this kind for this widget? Consumes it.
    bool take_event(NodeId id, PageEventKind kind, std::string* value = nullptr);
    // App shortcuts ("undo", "redo", "search"), pressed outside fields.
    bool take_shortcut(std::string_view name);
    bool has_keyboard_focus(NodeId id) const;
    // Somebody writes in a field, or has a menu or dialog open. After all was drawn.
    bool is_busy() const;
    void focus(NodeId id);  // from the next frame on

    struct State;
    State& state() { return *state_; }  // for widgets only
    const State& state() const { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

class IdScope {
  public:
    IdScope(Ui& ui, std::string_view key) : ui_(ui) { ui_.push_id(key); }
    ~IdScope() { ui_.pop_id(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

  private:
    Ui& ui_;
};

// A semantic container that also scopes ids.
class Scope {
  public:
    Scope(Ui& ui, Role role, std::string_view key, std::string_view name, const Rect& rect = {});
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

  private:
    Ui& ui_;
};

}  // namespace kam::ui
