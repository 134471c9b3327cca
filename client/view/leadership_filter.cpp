#include "client/view/leadership_filter.h"

#include <algorithm>
#include <array>

namespace kam::view {
namespace {

constexpr std::array<std::string_view, tile_count> tile_keys{
    "clients",  "reviews", "specific",  "rag",      "basket",
    "pipeline", "risk",    "uncovered", "momentum", "readiness"};

constexpr std::array<std::string_view, 5> rag_keys{"not_started", "no_data", "green", "amber",
                                                   "red"};

// A sector may have a comma in its name; the rest of the address is escaped by the route.
std::string without_commas(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ',' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

// Up to the next comma that separates; `text` goes on behind it.
std::string take_part(std::string_view& text) {
    std::string part;
    std::size_t i = 0;
    for (; i < text.size() && text[i] != ','; ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        part += text[i];
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return part;
}

void read_part(const std::string& part, LeadershipFilter& filter) {
    const std::size_t colon = part.find(':');
    const std::string key = part.substr(0, colon);
    const std::string value = colon == std::string::npos ? "" : part.substr(colon + 1);
    const std::string& rag = key == "rag" ? value : key;
    for (std::size_t i = 0; i < rag_keys.size(); ++i) {
        if (rag == rag_keys[i]) filter.rag = static_cast<readmodel::Rag>(i);
    }
    if (key == "overdue") filter.is_overdue = true;
    if (key == "wall") filter.is_wall = true;
    if (key == "sector") filter.sector = value;
    if (key == "mode" && (value == "protect" || value == "grow")) filter.mode = value;
    if (key == "stage" && value.size() == 1 && value[0] >= '1' && value[0] <= '4') {
        filter.stage = value[0] - '0';
    }
    if (key == "tile") filter.tile = tile_from_key(value);
}

}  // namespace

std::string_view tile_key(TileKind kind) {
    return tile_keys[static_cast<std::size_t>(kind)];
}

std::optional<TileKind> tile_from_key(std::string_view key) {
    for (std::size_t i = 0; i < tile_keys.size(); ++i) {
        if (key == tile_keys[i]) return static_cast<TileKind>(i);
    }
    return std::nullopt;
}

std::string text_from_filter(const LeadershipFilter& filter) {
    std::string out;
    const auto add = [&](std::string_view key, std::string_view value = {}) {
        if (!out.empty()) out += ',';
        out += key;
        if (!value.empty()) out += ":" + without_commas(value);
    };
    if (filter.rag) add("rag", rag_keys[static_cast<std::size_t>(*filter.rag)]);
    if (filter.is_overdue) add("overdue");
    if (!filter.sector.empty()) add("sector", filter.sector);
    if (!filter.mode.empty()) add("mode", filter.mode);
    if (filter.stage > 0) add("stage", std::to_string(filter.stage));
    if (filter.tile) add("tile", tile_key(*filter.tile));
    if (filter.is_wall) add("wall");
    return out;
}

LeadershipFilter filter_from_text(std::string_view text) {
    LeadershipFilter filter;
    while (!text.empty()) read_part(take_part(text), filter);
    return filter;
}

}  // namespace kam::view
