#include "client/platform/mirror_patch.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace kam::platform {
namespace {

using ui::NodeId;
using ui::Rect;
using ui::Role;
using ui::SemNode;

// The ARIA role, or what mirror.js makes an element of its own of.
std::string_view role_name(Role role) {
    switch (role) {
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

// Where the children of a node have their origin.
using Parents = std::map<NodeId, Rect>;

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

std::int64_t flag_bits(const SemNode& node, bool has_children, bool can_be_seen) {
    std::int64_t bits = 0;
    bits |= node.is_disabled ? 1 : 0;
    bits |= node.is_checked ? 2 : 0;
    bits |= node.is_expanded ? 4 : 0;
    bits |= node.is_invalid ? 8 : 0;
    bits |= node.is_modal ? 16 : 0;
    bits |= node.is_required ? 32 : 0;
    bits |= has_children ? 64 : 0;
    bits |= can_be_seen ? 0 : 128;
    return bits;
}

bool is_field(Role role) {
    return role == Role::textbox || role == Role::textarea || role == Role::searchbox;
}

// The order of the numbers is repeated in mirror.js.
std::string encoded(const SemNode& node, const Parents& parents) {
    const auto parent = parents.find(node.parent);
    const Rect origin = parent == parents.end() ? Rect{} : parent->second;
    const bool has_children = parents.contains(node.id);
    const bool can_be_seen = node.clip.w > 0 && node.clip.h > 0;
    std::string json = "[";
    add_number(json, node.id);
    json += ',';
    add_text(json, role_name(node.role));
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
    if (is_field(node.role)) {
        add_number(json, hundredths(node.line_px));
        add_number(json, hundredths(node.pad_left));
        add_number(json, hundredths(node.pad_right));
        add_number(json, hundredths(node.pad_top));
        add_number(json, node.characters_max);
        add_number(json, node.revision);
        json += ',';
        add_text(json, node.placeholder);
    }
    return json + "]";
}

// Those with children. The first node of an id counts.
Parents parents_of(const std::vector<SemNode>& nodes) {
    Parents parents;
    for (const SemNode& node : nodes) {
        if (node.parent != 0) parents.try_emplace(node.parent);
    }
    std::set<NodeId> seen;
    for (const SemNode& node : nodes) {
        const auto found = parents.find(node.id);
        if (found != parents.end() && seen.insert(node.id).second) found->second = node.rect;
    }
    return parents;
}

}  // namespace

std::optional<std::string> MirrorPatcher::patch(const std::vector<SemNode>& nodes) {
    const Parents parents = parents_of(nodes);
    std::map<NodeId, std::string> fresh;
    std::vector<std::pair<NodeId, NodeId>> order;
    std::set<NodeId> wanted_focus;
    std::string changed;
    NodeId focus = 0;
    for (const SemNode& node : nodes) {
        const auto [place, is_first] = fresh.try_emplace(node.id);
        if (!is_first) continue;
        place->second = encoded(node, parents);
        order.emplace_back(node.id, node.parent);
        const auto before = sent_.find(node.id);
        if (before == sent_.end() || before->second != place->second) {
            if (!changed.empty()) changed += ',';
            changed += place->second;
        }
        if (!node.wants_focus) continue;
        wanted_focus.insert(node.id);
        if (!wanted_focus_.contains(node.id)) focus = node.id;
    }
    std::string json = R"({"nodes":[)" + changed + ']';
    std::string gone;
    for (const auto& [id, text] : sent_) {
        if (!fresh.contains(id)) add_number(gone, id);
    }
    if (!gone.empty()) json += R"(,"gone":[)" + gone + ']';
    if (order != order_) {
        json += R"(,"order":[)";
        for (const auto& [id, parent] : order) {
            add_number(json, id);
            add_number(json, parent);
        }
        json += ']';
    }
    if (focus != 0) json += R"(,"focus":)" + std::to_string(focus);
    const bool is_same = changed.empty() && gone.empty() && order == order_ && focus == 0;
    sent_.swap(fresh);
    order_.swap(order);
    wanted_focus_.swap(wanted_focus);
    if (is_same) return std::nullopt;
    return json + '}';
}

}  // namespace kam::platform
