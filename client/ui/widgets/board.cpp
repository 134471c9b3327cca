#include "client/ui/widgets/board.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr float column_min = 200;
constexpr float gap = 8;
constexpr float padding = 12;
constexpr float threshold = 6;
constexpr float menu_side = 40;

struct BoardFrame {
    Ui& ui;
    std::span<const BoardColumn> columns;
    BoardState& state;
    BoardResult result{};
    NodeId scope = 0;
    bool is_list = false;
    // While dragging: where the card would come to stand.
    int target_column = -1, target_place = 0;
    Rect ghost{};
};

struct Found {
    int column = -1, place = -1;
};

Found find(const BoardFrame& board, std::string_view card) {
    for (std::size_t i = 0; i < board.columns.size(); ++i) {
        const auto& cards = board.columns[i].cards;
        for (std::size_t j = 0; j < cards.size(); ++j) {
            if (cards[j].id == card) return {static_cast<int>(i), static_cast<int>(j)};
        }
    }
    return {};
}

// `place` counts the cards of the column without the one that moves.
void ask_to_move(BoardFrame& board, std::string_view card, int column, int place) {
    const Found from = find(board, card);
    if (from.column < 0 || (from.column == column && from.place == place)) return;
    const BoardColumn& to = board.columns[static_cast<std::size_t>(column)];
    BoardMove move{std::string(card), std::string(to.id), {}};
    int seen = 0;
    for (const BoardCard& other : to.cards) {
        if (other.id == card) continue;
        if (seen++ < place) move.after = other.id;
    }
    const auto& title = board.columns[static_cast<std::size_t>(from.column)]
                            .cards[static_cast<std::size_t>(from.place)]
                            .title;
    std::string sentence(widget_says::moved);
    sentence.append(title).append(widget_says::to).append(to.name).append(", ");
    sentence += std::to_string(place + 1);
    sentence.append(widget_says::of).append(std::to_string(seen + 1));
    board.ui.announce(std::move(sentence));
    board.result.move = std::move(move);
}

float card_height(BoardFrame& board, const BoardCard& card, float width) {
    const float room = width - 2 * padding - menu_side + 8;
    float height = 2 * padding + text_height(board.ui, card.title, TextStyle::strong, room, 3);
    if (!card.note.empty()) height += 22;
    return std::max(height, 64.0F);
}

void draw_card(BoardFrame& board, const BoardCard& card, const Rect& rect, float lift) {
    Ui& ui = board.ui;
    draw_surface(ui, rect, size::radius, lift, ui.theme().surface);
    Column inner{rect.x + padding, rect.y + padding, rect.w - 2 * padding - menu_side + 8};
    text(ui, inner, card.title, TextStyle::strong, Tone::text, 3);
    if (card.note.empty()) return;
    Rect note{inner.x, inner.y + 2, inner.w, 18};
    if (card.mark) {
        draw_rag_shape(ui, *card.mark, snapped(note.x + 6), snapped(note.y + 9));
        note.x += 18;
        note.w -= 18;
    }
    text_in(ui, note, card.note, TextStyle::caption, Tone::muted);
}

// Presses become drags once they have moved far enough; false while it is (or was) one.
bool follow_pointer(BoardFrame& board, const BoardCard& card, const Rect& rect,
                    const Control& control) {
    BoardState& state = board.state;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_ours = state.held == card.id;
    if (control.is_held && !is_ours) {
        state.held = card.id;
        state.is_dragging = state.is_cancelled = false;
        state.press_x = mouse.x;
        state.press_y = mouse.y;
        state.grip_x = mouse.x - rect.x;
        state.grip_y = mouse.y - rect.y;
        state.width = rect.w;
        state.height = rect.h;
    }
    if (state.held != card.id || board.is_list) return true;
    const float moved = std::hypot(mouse.x - state.press_x, mouse.y - state.press_y);
    if (control.is_held && !state.is_cancelled && moved > threshold && !state.is_dragging) {
        state.is_dragging = true;
        board.ui.wake_in(0);
    }
    return !state.is_dragging && !state.is_cancelled;
}

void draw_card_menu(BoardFrame& board, const BoardCard& card, const Found& at, const Rect& anchor) {
    Ui& ui = board.ui;
    const auto& own = board.columns[static_cast<std::size_t>(at.column)];
    const int last = static_cast<int>(own.cards.size()) - 1;
    std::vector<MenuItem> items{
        {std::string(widget_says::move_up), Icon::arrow_up, at.place == 0},
        {std::string(widget_says::move_down), Icon::arrow_down, at.place == last}};
    std::vector<int> others;
    for (int i = 0; i < static_cast<int>(board.columns.size()); ++i) {
        if (i == at.column) continue;
        others.push_back(i);
        items.push_back({std::string(widget_says::move_to)
                             .append(board.columns[static_cast<std::size_t>(i)].name)});
    }
    const std::string name = std::string(widget_says::move).append(" ").append(card.title);
    const auto picked = menu(ui, "menu", name, anchor, items);
    if (!picked) return;
    if (*picked < 2) {
        ask_to_move(board, card.id, at.column, at.place + (*picked == 0 ? -1 : 1));
        return;
    }
    const int column = others[static_cast<std::size_t>(*picked) - 2];
    const auto count = board.columns[static_cast<std::size_t>(column)].cards.size();
    ask_to_move(board, card.id, column, static_cast<int>(count));
}

void add_card(BoardFrame& board, const BoardCard& card, const Found& at, const Rect& rect) {
    Ui& ui = board.ui;
    const bool is_moving = board.state.is_dragging && board.state.held == card.id;
    // The same wherever it stands, so that the focus goes with it.
    ui.state().ids.push_back({mixed_id(board.scope, card.id), 0});
    {
        const Rect place = is_moving ? board.ghost : rect;
        const Scope item(ui, Role::listitem, "item", {}, place);
        SemNode node;
        node.id = ui.id_of("open");
        node.role = Role::button;
        node.rect = place;
        node.name = card.title;
        if (card.mark) node.name.append(", ").append(rag_word(*card.mark));
        const Rect corner{place.right() - menu_side, place.y + 4, menu_side, menu_side};
        const Control control = add_control(ui, std::move(node), {.lets_others_over = true});
        const bool is_press = follow_pointer(board, card, place, control);
        if (control.is_clicked && is_press) board.result.opened = card.id;
        if (!is_moving) {
            draw_card(board, card, rect, 3 + 3 * control.glow);
            if (ui.theme().kind == ThemeKind::high_contrast && control.is_hovered) {
                outline(ui, rect, ui.theme().accent, size::radius, 2);
            }
        }
        const std::string name = std::string(widget_says::move).append(" ").append(card.title);
        if (!is_moving) {
            if (icon_button(ui, corner.inset(2, 2), "move", Icon::menu, name))
                open_menu(ui, "menu");
            draw_card_menu(board, card, at, corner);
        }
    }
    ui.pop_id();
}

void draw_placeholder(BoardFrame& board, const Rect& rect) {
    const Theme& theme = board.ui.theme();
    fill(board.ui, rect, theme.accent_soft, size::radius);
    outline(board.ui, rect, theme.accent, size::radius, 2);
}

// Where the middle of the dragged card is now.
void aim(BoardFrame& board, int column, const Column& cards, float top) {
    const float x = board.ghost.x + board.ghost.w / 2;
    if (!board.state.is_dragging || x < cards.x - gap || x > cards.x + cards.w + gap) return;
    board.target_column = column;
    board.target_place = 0;
    float y = top;
    const float middle = board.ghost.y + board.ghost.h / 2;
    for (const BoardCard& card : board.columns[static_cast<std::size_t>(column)].cards) {
        if (card.id == board.state.held) continue;
        const float height = card_height(board, card, cards.w);
        if (middle > y + height / 2) ++board.target_place;
        y += height + gap;
    }
}

float cards_height(BoardFrame& board, int column, float width) {
    float height = 0;
    for (const BoardCard& card : board.columns[static_cast<std::size_t>(column)].cards) {
        height += card_height(board, card, width) + gap;
    }
    return std::max(height, 72.0F);
}

void draw_column(BoardFrame& board, int index, Column column, float height) {
    Ui& ui = board.ui;
    const BoardColumn& one = board.columns[static_cast<std::size_t>(index)];
    const Rect frame{column.x, column.y, column.w, height};
    if (!board.is_list) {
        fill(ui, frame, ui.theme().hover, size::radius);
        if (ui.theme().kind == ThemeKind::high_contrast) {
            outline(ui, frame, ui.theme().text, size::radius, 1);
        }
    }
    const float side = board.is_list ? 0.0F : gap;
    Column inner{column.x + side, column.y + gap, column.w - 2 * side};
    const Rect title = inner.take(32);
    const std::string count = std::to_string(one.cards.size());
    text_in(ui, title.inset(4, 0), one.name, TextStyle::strong, Tone::text, Align::left,
            Role::heading3);
    text_in(ui, title.inset(4, 0), count, TextStyle::caption, Tone::muted, Align::right);
    inner.skip(gap);
    const Scope list(ui, Role::list, one.id, one.name);
    aim(board, index, inner, inner.y);
    const bool is_target = board.state.is_dragging && board.target_column == index;
    int place = 0;
    const auto make_room = [&] {
        if (!is_target || place != board.target_place) return;
        draw_placeholder(board, inner.take(board.state.height));
        inner.skip(gap);
    };
    for (std::size_t i = 0; i < one.cards.size(); ++i) {
        const BoardCard& card = one.cards[i];
        const Found at{index, static_cast<int>(i)};
        if (board.state.is_dragging && card.id == board.state.held) {
            add_card(board, card, at, board.ghost);
            continue;
        }
        make_room();
        add_card(board, card, at, inner.take(card_height(board, card, inner.w)));
        inner.skip(gap);
        ++place;
    }
    make_room();
    if (one.cards.empty() && !is_target) {
        text_in(ui, inner.take(40).inset(4, 0), widget_says::no_cards, TextStyle::caption,
                Tone::muted);
    }
}

// Near the upper or lower edge of what can be seen, the page moves along.
void scroll_along(BoardFrame& board) {
    constexpr float edge = 56, step = 10;
    Ui::State& state = board.ui.state();
    if (state.scrolls.size() <= state.scroll_floor()) return;
    const VisibleRange seen = visible_range(board.ui);
    const float y = ImGui::GetIO().MousePos.y;
    const float by = y < seen.top + edge ? -step : y > seen.bottom - edge ? step : 0;
    if (by == 0) return;
    state.scroll_positions[state.scrolls.back().id].pending += by;
    board.ui.wake_in(0);
}

bool take_cancel(Ui& ui) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        if (state.taken[i] || state.input.events[i].kind != PageEventKind::escape) continue;
        state.taken[i] = true;
        return true;
    }
    return false;
}

void begin_drag_frame(BoardFrame& board) {
    BoardState& state = board.state;
    if (!state.is_dragging) return;
    if (take_cancel(board.ui)) {
        state.is_dragging = false;
        state.is_cancelled = true;
        board.ui.announce(std::string(widget_says::not_moved));
        return;
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    board.ghost = {mouse.x - state.grip_x, mouse.y - state.grip_y, state.width, state.height};
    scroll_along(board);
}

void end_drag_frame(BoardFrame& board) {
    BoardState& state = board.state;
    const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (state.is_dragging) {
        const Found at = find(board, state.held);
        if (at.column < 0) state.is_dragging = false;
        if (at.column >= 0 && !is_down && board.target_column >= 0) {
            ask_to_move(board, state.held, board.target_column, board.target_place);
        }
        if (at.column >= 0 && is_down) {
            const auto& card = board.columns[static_cast<std::size_t>(at.column)]
                                   .cards[static_cast<std::size_t>(at.place)];
            begin_layer(board.ui, mixed_id(board.scope, "ghost"), board.ghost, Layer::tooltip);
            ImGui::GetWindowDrawList()->PushClipRectFullScreen();
            draw_card(board, card, board.ghost, 14);
            ImGui::GetWindowDrawList()->PopClipRect();
            end_layer(board.ui);
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        }
    }
    if (is_down) return;
    if (state.is_dragging || state.is_cancelled) board.ui.wake_in(0);
    state.held.clear();
    state.is_dragging = state.is_cancelled = false;
}

void draw_view_choice(BoardFrame& board, Column& column) {
    static constexpr std::string_view views[] = {widget_says::as_board, widget_says::as_list};
    const Rect strip = column.take(size::control_height);
    const auto chosen =
        segments(board.ui, {strip.x, strip.y, std::min(strip.w, 200.0F), strip.h}, "view",
                 widget_says::board_view, views, board.state.is_list ? 1 : 0);
    if (chosen) board.state.is_list = *chosen == 1;
    column.skip(space::m);
}

}  // namespace

BoardResult board(Ui& ui, Column& column, std::string_view id, std::string_view name,
                  std::span<const BoardColumn> columns, BoardState& state) {
    BoardFrame board{ui, columns, state};
    if (columns.empty()) return board.result;
    const Scope scope(ui, Role::group, id, name);
    board.scope = ui.id_of("cards");
    const auto count = static_cast<float>(columns.size());
    const bool has_room = column.w >= count * column_min + (count - 1) * space::m;
    if (has_room) draw_view_choice(board, column);
    board.is_list = state.is_list || !has_room;
    begin_drag_frame(board);
    if (board.is_list) {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const float height = cards_height(board, i, column.w) + 32 + 3 * gap;
            draw_column(board, i, column, height);
            column.skip(height);
        }
    } else {
        const float width = (column.w - (count - 1) * space::m) / count;
        float height = 0;
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            height = std::max(height, cards_height(board, i, width - 2 * gap));
        }
        // Room for one more: where a dragged card may come to stand.
        height += 32 + 3 * gap + (state.is_dragging ? state.height + gap : 0.0F);
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const float x = column.x + static_cast<float>(i) * (width + space::m);
            draw_column(board, i, {x, column.y, width}, height);
        }
        column.skip(height);
    }
    end_drag_frame(board);
    return board.result;
}

}  // namespace kam::ui
