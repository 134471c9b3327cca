// What of the leadership page is shown, as its address says it: "rag:red,sector:Energy,stage:3".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/readmodel/target_progress.h"

namespace kam::view {

// The tiles, in their order on the page.
enum class TileKind {
    clients,
    reviews,
    specific,
    rag,
    basket,
    pipeline,
    risk,
    uncovered,
    momentum,
    readiness,
};
constexpr int tile_count = 10;
std::string_view tile_key(TileKind kind);  // "reviews", as addresses name it
std::optional<TileKind> tile_from_key(std::string_view key);

struct LeadershipFilter {
    // Which clients the page is about.
    std::string sector, mode;
    int stage = 0;
    // Which of them are listed.
    std::optional<readmodel::Rag> rag;
    bool is_overdue = false;
    std::optional<TileKind> tile;
    // Without navigation and in larger type, for a screen on a wall.
    bool is_wall = false;

    bool operator==(const LeadershipFilter&) const = default;
};

// Whatever the first writes, the second reads back; parts that cannot be read are left out. The
// single words of earlier addresses ("red", "overdue") are read, too.
std::string text_from_filter(const LeadershipFilter& filter);
LeadershipFilter filter_from_text(std::string_view text);
// Of such a text; it is written last.
inline bool is_wall_text(std::string_view text) {
    return text == "wall" || text.ends_with(",wall");
}

}  // namespace kam::view
