#include "client/platform/mirror_patch.h"

#include "client/platform/mirror_fingerprint.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace kam::platform {
namespace {

using ui::NodeId;
using ui::Rect;
using ui::Role;
using ui::SemNode;

// The ARIA role, or what mirror.js makes an element of its own of.
std::string_view role_name(Role role) {
    switch (role) {
        case Role::banner:
            return "banner";
        case Role::navigation:
            return "navigation";
        case Role::main:
            return "main";
        case Role::region:
            return "region";
        case Role::group:
            return "group";
        case Role::dialog:
            return "dialog";
        case Role::complementary:
            return "complementary";
        case Role::list:
            return "list";
        case Role::listitem:
            return "listitem";
        case Role::table:
            return "table";
        case Role::row:
            return "row";
        case Role::columnheader:
            return "columnheader";
        case Role::cell:
            return "cell";
        case Role::menu:
            return "menu";
        case Role::listbox:
            return "listbox";
        case Role::tablist:
            return "tablist";
        case Role::tabpanel:
            return "tabpanel";
        case Role::radiogroup:
            return "radiogroup";
        case Role::toolbar:
            return "toolbar";
        case Role::tree:
            return "tree";
        case Role::grid:
            return "grid";
        case Role::figure:
            return "figure";
        case Role::scroll:
            return "scroll";
        case Role::status:
            return "status";
        case Role::alert:
            return "alert";
        case Role::text:
            return "text";
        case Role::heading1:
            return "h1";
        case Role::heading2:
            return "h2";
        case Role::heading3:
            return "h3";
        case Role::image:
            return "img";
        case Role::progressbar:
            return "progressbar";
        case Role::button:
            return "button";
        case Role::link:
            return "link";
        case Role::textbox:
            return "textbox";
        case Role::textarea:
            return "textarea";
        case Role::searchbox:
            return "searchbox";
        case Role::combobox:
            return "combobox";
        case Role::combobox_field:
            return "combofield";
        case Role::option:
            return "option";
        case Role::checkbox:
            return "checkbox";
        case Role::radio:
            return "radio";
        case Role::tab:
            return "tab";
        case Role::menuitem:
            return "menuitem";
        case Role::menuitemradio:
            return "menuitemradio";
        case Role::slider:
            return "slider";
        case Role::treeitem:
            return "treeitem";
        case Role::gridcell:
            return "gridcell";
        case Role::file_button:
            return "file";
    }
    return "text";
}

void add_text(std::string& json, std::string_view text) {
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            json += "\\u00";
            json += digits[byte >> 4];
            json += digits[byte & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

void add_number(std::string& json, std::int64_t value) {
    if (!json.empty() && json.back() != '[' && json.back() != ':') json += ',';
    json += std::to_string(value);
}

// In hundredths: finer than any device pixel, and short.
long hundredths(float css_px) {
    return std::lround(css_px * 100);
}

// How much is cut off at top, right, bottom and left.
void add_clip(std::string& json, const SemNode& node) {
    const Rect& r = node.rect;
    const Rect& c = node.clip;
    const bool is_hidden = c.w <= 0 || c.h <= 0;
    add_number(json, is_hidden ? hundredths(r.h) : hundredths(std::max(0.0F, c.y - r.y)));
    add_number(json, hundredths(std::max(0.0F, r.right() - c.right())));
    add_number(json, hundredths(std::max(0.0F, r.bottom() - c.bottom())));
    add_number(json, hundredths(std::max(0.0F, c.x - r.x)));
}

const char* popup_name(ui::Popup popup) {
    switch (popup) {
        case ui::Popup::none:
            return "";
        case ui::Popup::menu:
            return "menu";
        case ui::Popup::listbox:
            return "listbox";
        case ui::Popup::dialog:
            return "dialog";
        case ui::Popup::grid:
            return "grid";
    }
    return "";
}

// Attributes that few nodes have: name, value, name, value, …
class Extras {
  public:
    void text(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        if (json_.size() > 1) json_ += ',';
        add_text(json_, name);
        json_ += ',';
        add_text(json_, value);
    }
    void flag(std::string_view name, bool is_on) { text(name, is_on ? "true" : ""); }
    void number(std::string_view name, int value) {
        if (value != 0) text(name, std::to_string(value));
    }
    void reference(std::string_view name, NodeId id) {
        if (id != 0) text(name, "n" + std::to_string(id));
    }
    std::string json() const { return json_ + ']'; }

  private:
    std::string json_ = "[";
};

std::string extras_of(const SemNode& node) {
    Extras extras;
    extras.text("aria-haspopup", popup_name(node.popup));
    extras.reference("aria-controls", node.controls);
    extras.reference("aria-activedescendant", node.active);
    extras.number("aria-level", node.level);
    extras.number("aria-posinset", node.position);
    extras.number("aria-setsize", node.set_size);
    extras.number("aria-colindex", node.column_index);
    extras.number("aria-colcount", node.column_count);
    if (node.is_selectable) extras.text("aria-selected", node.is_checked ? "true" : "false");
    extras.flag("aria-multiselectable", node.is_multi_selectable);
    extras.flag("aria-busy", node.is_busy);
    if (node.is_expandable) extras.text("aria-expanded", node.is_expanded ? "true" : "false");
    if (node.is_mixed) extras.text("aria-checked", "mixed");
    if (node.role == Role::slider) {
        extras.text("min", std::to_string(node.value_min));
        extras.text("max", std::to_string(node.value_max));
        extras.text("step", std::to_string(node.value_step));
        extras.text("aria-valuetext", node.value_words);
    }
    if (node.is_skipped_by_tab) extras.text("tabindex", "-1");
    extras.text("inputmode", node.input_mode);
    extras.text("accept", node.accept);
    extras.flag("data-menu", node.has_menu);
    extras.flag("data-paste", node.takes_paste);
    extras.flag("data-files", node.takes_files);
    return extras.json();
}

// The order of the numbers is repeated in mirror.js. `origin` is the corner of what it stands in.
std::string encoded(const SemNode& node, const Rect& origin, bool has_children) {
    const bool can_be_seen = node.clip.w > 0 && node.clip.h > 0;
    std::string json = "[";
    add_number(json, node.id);
    json += ',';
    const bool is_menu_link = node.role == Role::menuitem && !node.value.empty();
    add_text(json, is_menu_link ? "menulink" : role_name(node.role));
    add_number(json, flag_bits(node, has_children, can_be_seen));
    add_number(json, hundredths(node.rect.x - origin.x));
    add_number(json, hundredths(node.rect.y - origin.y));
    add_number(json, hundredths(node.rect.w));
    add_number(json, hundredths(node.rect.h));
    add_clip(json, node);
    for (const std::string* text : {&node.name, &node.value, &node.description}) {
        json += ',';
        add_text(json, *text);
    }
    add_number(json, node.row_index);
    add_number(json, node.row_count);
    add_number(json, node.sort);
    add_number(json, hundredths(node.text_px));
    json += ',' + extras_of(node);
    if (node.role == Role::scroll) {
        add_number(json, hundredths(node.scroll_y));
        add_number(json, hundredths(node.scroll_height));
    } else if (ui::is_field(node.role)) {
        add_number(json, hundredths(node.line_px));
        add_number(json, hundredths(node.pad_left));
        add_number(json, hundredths(node.pad_right));
        add_number(json, hundredths(node.pad_top));
        add_number(json, node.characters_max);
        add_number(json, node.revision);
        add_number(json, node.sharing);
        json += ',';
        add_text(json, node.placeholder);
    }
    return json + "]";
}

}  // namespace

// Notes which nodes there are, what their elements stand in, and which hold others. Of nodes with
// equal ids the first counts; parents come before their children.
void MirrorPatcher::look_over(const std::vector<SemNode>& nodes) {
    ++frame_;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SemNode& node = nodes[i];
        Known& known = known_[node.id];
        if (known.frame == frame_) continue;
        known.frame = frame_;
        known.index = i;
        known.has_children = false;
        // The scroll area around it, unless the parent stands in the same one.
        const Known* parent = seen(node.parent);
        const NodeId outer = parent == nullptr ? 0 : nodes[parent->index].scroller;
        known.holder = node.scroller == outer ? node.parent : node.scroller;
        const auto holder = known_.find(known.holder);
        if (holder != known_.end()) holder->second.has_children = true;
    }
}

const MirrorPatcher::Known* MirrorPatcher::seen(NodeId id) const {
    const auto found = id == 0 ? known_.end() : known_.find(id);
    return found == known_.end() || found->second.frame != frame_ ? nullptr : &found->second;
}

std::string MirrorPatcher::take_changed(const std::vector<SemNode>& nodes) {
    std::string changed;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SemNode& node = nodes[i];
        Known& known = known_[node.id];
        if (known.index != i) continue;
        Rect origin;
        if (const Known* holder = seen(known.holder)) {
            origin = nodes[holder->index].rect;
            origin.y -= nodes[holder->index].scroll_y;
        }
        const std::uint64_t hash = fingerprint(node, origin, known.has_children);
        if (std::exchange(known.hash, hash) == hash) continue;
        if (!changed.empty()) changed += ',';
        changed += encoded(node, origin, known.has_children);
    }
    return changed;
}

std::string MirrorPatcher::take_gone() {
    std::string gone;
    for (auto at = known_.begin(); at != known_.end();) {
        if (at->second.frame == frame_) {
            ++at;
            continue;
        }
        add_number(gone, at->first);
        at = known_.erase(at);
    }
    return gone;
}

std::optional<std::string> MirrorPatcher::patch(const std::vector<SemNode>& nodes) {
    look_over(nodes);
    const std::string changed = take_changed(nodes);
    const std::string gone = take_gone();
    std::vector<std::pair<NodeId, NodeId>> order;
    order.reserve(nodes.size());
    std::vector<NodeId> wanted_focus;
    NodeId focus = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SemNode& node = nodes[i];
        const Known& known = known_[node.id];
        if (known.index != i) continue;
        order.emplace_back(node.id, known.holder);
        if (!node.wants_focus) continue;
        wanted_focus.push_back(node.id);
        const auto before = std::find(wanted_focus_.begin(), wanted_focus_.end(), node.id);
        if (before == wanted_focus_.end()) focus = node.id;
    }
    std::string json = R"({"nodes":[)" + changed + ']';
    if (!gone.empty()) json += R"(,"gone":[)" + gone + ']';
    const bool is_rearranged = order != order_;
    if (is_rearranged) {
        json += R"(,"order":[)";
        for (const auto& [id, holder] : order) {
            add_number(json, id);
            add_number(json, holder);
        }
        json += ']';
    }
    if (focus != 0) json += R"(,"focus":)" + std::to_string(focus);
    const bool is_same = changed.empty() && gone.empty() && !is_rearranged && focus == 0;
    order_.swap(order);
    wanted_focus_.swap(wanted_focus);
    if (is_same) return std::nullopt;
    return json + '}';
}

}  // namespace kam::platform
