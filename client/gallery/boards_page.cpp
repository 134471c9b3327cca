// A board of opportunities whose cards can be moved.
#include <array>
#include <vector>

#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

constexpr std::array<std::string_view, 4> column_names{"Ideas", "Talking", "Pitched", "Won"};

struct Opportunities {
    std::array<std::vector<BoardCard>, 4> columns{
        std::vector<BoardCard>{
            {"pensions", "Pension scheme review", "Aisha Barnes", RagMark::not_started},
            {"data", "Data protection audit for the Łódź centre", "Zoë Łukasz",
             RagMark::not_started},
            {"esg", "Supply chain disclosures", "Nobody yet", RagMark::no_data}},
        std::vector<BoardCard>{
            {"refinancing", "Group refinancing", "Jonathan Weald, March", RagMark::green},
            {"panel", "Place on the disputes panel", "Helen Tarrant, June", RagMark::amber}},
        std::vector<BoardCard>{{"grid", "Grid connection agreements, phases two and three",
                                "Teo Wei Ling, overdue", RagMark::red}},
        std::vector<BoardCard>{{"lease", "Head office lease", "Amelia Hart", RagMark::green}}};
};

void move_card(Opportunities& all, const BoardMove& move) {
    BoardCard moved;
    for (auto& cards : all.columns) {
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (cards[i].id != move.card) continue;
            moved = cards[i];
            cards.erase(cards.begin() + static_cast<std::ptrdiff_t>(i));
            break;
        }
    }
    for (std::size_t column = 0; column < column_names.size(); ++column) {
        if (column_names[column] != move.column) continue;
        auto& cards = all.columns[column];
        std::size_t at = 0;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (cards[i].id == move.after) at = i + 1;
        }
        cards.insert(cards.begin() + static_cast<std::ptrdiff_t>(at), moved);
    }
}

}  // namespace

void draw_boards(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Opportunities", [&](Column& inner) {
        auto& all = memory.thing<Opportunities>("opportunities");
        std::array<BoardColumn, 4> columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i] = {column_names[i], column_names[i], all.columns[i]};
        }
        const BoardResult result =
            board(ui, inner, "board", "Opportunities", columns, memory.thing<BoardState>("board"));
        if (result.move) move_card(all, *result.move);
        if (result.opened) memory.texts["card"] = *result.opened;
        inner.skip(space::s);
        const std::string& last = memory.texts["card"];
        text(ui, inner, last.empty() ? std::string("Nothing opened yet") : "Last opened: " + last,
             TextStyle::caption, Tone::muted);
    });
}

}  // namespace kam::gallery
