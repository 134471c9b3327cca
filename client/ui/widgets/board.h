// A kanban board: cards in columns, moved by dragging, and by a menu for everybody else. Where the
// columns find no room, or by choice, it is a list in groups.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/controls.h"
#include "client/ui/widgets/marks.h"

namespace kam::ui {

struct BoardCard {
    std::string_view id;  // the record's
    std::string_view title;
    std::string_view note = {};
    std::optional<RagMark> mark = {};
};
struct BoardColumn {
    std::string_view id;
    std::string_view name;
    std::span<const BoardCard> cards;
};

// The caller's; survives frames.
struct BoardState {
    bool is_list = false;
    // What the board remembers by itself.
    std::string held;  // the card under the pressed pointer
    bool is_dragging = false, is_cancelled = false;
    float press_x = 0, press_y = 0;  // where it was taken
    float grip_x = 0, grip_y = 0;    // from the card's corner
    float width = 0, height = 0;
    std::string menu_card;
};

struct BoardMove {
    std::string card, column;
    std::string after;  // the card above it; empty = it comes first
};
struct BoardResult {
    std::optional<BoardMove> move;
    std::optional<std::string> opened;  // a card's id
};

// The move is announced; doing it is the caller's.
BoardResult board(Ui& ui, Column& column, std::string_view id, std::string_view name,
                  std::span<const BoardColumn> columns, BoardState& state);

}  // namespace kam::ui
