#include "client/ui/widgets/kept.h"

#include <algorithm>
#include <cstdlib>

#include "client/ui/widgets/ui_state.h"

namespace kam::ui {
namespace {

// A field holds far less; more is no draft but an accident.
constexpr std::size_t draft_bytes_max = 64 * 1024;

void add_draft(std::string& text, NodeId id, const std::string& draft) {
    if (draft.size() > draft_bytes_max) return;
    text += 'f' + std::to_string(id) + '\t' + kept_value(draft) + '\n';
}

}  // namespace

std::string kept_value(std::string_view value) {
    std::string text;
    for (const char c : value) {
        if (c == '\\') {
            text += "\\\\";
        } else if (c == '\n') {
            text += "\\n";
        } else {
            text += c == '\t' ? ' ' : c;
        }
    }
    return text;
}

std::string take_kept_value(std::string_view& line) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    std::string value;
    for (std::size_t i = 0; i < end; ++i) {
        const bool is_escape = line[i] == '\\' && i + 1 < end;
        if (is_escape) ++i;
        value += is_escape && line[i] == 'n' ? '\n' : line[i];
    }
    line.remove_prefix(std::min(end + 1, line.size()));
    return value;
}

void add_kept_lines(std::string& text, const Ui& ui) {
    const Ui::State& state = ui.state();
    for (const auto& [id, field] : state.fields) {
        const bool is_told = !field.has_draft || field.draft == field.settled;
        if (!is_told && state.frame - field.seen_frame <= 1) add_draft(text, id, field.draft);
    }
    for (const auto& [id, draft] : state.kept_drafts) add_draft(text, id, draft);
    for (const auto& [id, position] : state.scroll_positions) {
        if (position.y <= 0) continue;
        text += 's' + std::to_string(id) + '\t' + std::to_string(static_cast<int>(position.y)) +
                '\t' + std::to_string(static_cast<int>(position.extent)) + '\n';
    }
}

void take_kept_line(Ui& ui, std::string_view line, bool is_scrolled) {
    if (line.empty() || (line[0] != 'f' && line[0] != 's')) return;
    const bool is_field = line[0] == 'f';
    line.remove_prefix(1);
    const auto id = static_cast<NodeId>(std::strtoul(take_kept_value(line).c_str(), nullptr, 10));
    if (is_field) {
        ui.state().kept_drafts[id] = take_kept_value(line);
    } else if (is_scrolled) {
        ScrollPosition& position = ui.state().scroll_positions[id];
        position.y = std::strtof(take_kept_value(line).c_str(), nullptr);
        position.extent = std::strtof(take_kept_value(line).c_str(), nullptr);
    }
}

}  // namespace kam::ui
